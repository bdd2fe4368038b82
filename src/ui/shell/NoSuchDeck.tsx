// What Read and Study say when their address names a deck that is not here.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { TODAY } from '../addresses';
import { buttonClass } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import styles from './Plain.module.css';

/** Says that no deck has this address. */
export function NoSuchDeck(): ReactNode {
  return (
    <div className={styles.plain}>
      <ScreenHeading>This deck is not here</ScreenHeading>
      <p>No deck has this address. Your cards and reviews are safe.</p>
      <div className={styles.actions}>
        <Link href={TODAY} className={buttonClass('primary')}>
          Go to your decks
        </Link>
      </div>
    </div>
  );
}
