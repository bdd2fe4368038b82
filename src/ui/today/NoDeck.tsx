// The start when there is no deck at all: the way to have one.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { IMPORT } from '../addresses';
import { buttonClass } from '../parts/Button';
import styles from './StartPanel.module.css';

/** Leads to Import. */
export function NoDeck(): ReactNode {
  return (
    <div className={styles.words}>
      <h2 id="start">There is no deck here</h2>
      <p>Import notes of your own, or a package from another program: you see first what comes of it.</p>
      <p>
        <Link href={IMPORT} className={buttonClass('primary', 'l')}>
          Import
        </Link>
      </p>
    </div>
  );
}
