// The shape of a card while the first one is being read: nothing moves when it arrives.
import type { ReactNode } from 'react';
import styles from './LoadingCard.module.css';

/** Quiet lines where question and buttons will be; words only when it takes long. */
export function LoadingCard(): ReactNode {
  return (
    <div className={styles.loading}>
      <div className={styles.sheet}>
        <p className={styles.words}>Getting your cards …</p>
        <div className={styles.line} />
        <div className={styles.line} />
      </div>
      <div className={styles.foot} />
    </div>
  );
}
