// The ways that lead on from the Library.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { CHOOSE, DATA, DAYS_OFF, IMPORT } from '../addresses';
import { buttonClass } from '../parts/Button';
import styles from './Library.module.css';

/** Links to what brings notes in, keeps them, and chooses among cards and days. */
export function LibraryWays(): ReactNode {
  return (
    <p className={styles.ways}>
      <Link href={IMPORT} className={buttonClass('primary')}>
        Import
      </Link>
      <Link href={DATA} className={buttonClass('quiet')}>
        Your data
      </Link>
      <Link href={CHOOSE} className={buttonClass('plain')}>
        Choose cards to study
      </Link>
      <Link href={DAYS_OFF} className={buttonClass('plain')}>
        Plan days off
      </Link>
    </p>
  );
}
