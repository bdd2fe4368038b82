// The name of the app with its mark: three points, two of them known.
import type { ReactNode } from 'react';
import styles from './Shell.module.css';

/** The wordmark in the header; text, not a link. */
export function Wordmark(): ReactNode {
  return (
    <p className={styles.wordmark}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle cx="3.5" cy="3.5" r="2.5" />
        <circle cx="3.5" cy="10" r="2.5" />
        <circle cx="3.5" cy="16.5" r="1.8" className={styles.hollow} />
        <path d="M9 3.5h9M9 10h6.5M9 16.5h8" />
      </svg>
      <span className={styles.name}>Pointwise</span>
    </p>
  );
}
