// What could not be carried over, one sentence each.
import type { ReactNode } from 'react';
import type { LeftOut } from '../../domain/incoming/incoming';
import styles from './Import.module.css';
import { leftOutText } from './leftOutText';

/** A list of what is left out or comes along only in part; nothing when everything comes along. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }): ReactNode {
  if (leftOut.length === 0) return null;
  return (
    <section className={styles.sheet} aria-labelledby="left-out">
      <h3 id="left-out">What does not come along as it was</h3>
      <ul className={styles.leftOut}>
        {leftOut.map((entry) => (
          <li key={entry.code}>{leftOutText(entry)}</li>
        ))}
      </ul>
    </section>
  );
}
