// What of the text needs its author: the line, what happened, and what to do.
import type { ReactNode } from 'react';
import type { Problem } from '../../domain/document/problem';
import { countText } from '../wording';
import styles from './Import.module.css';
import { ShortList } from './ShortList';

interface ProblemsProps {
  /** The first of them, by line. */
  readonly problems: readonly Problem[];
  readonly count: number;
}

/** A list of problems by line; nothing when there is none. */
export function Problems({ problems, count }: ProblemsProps): ReactNode {
  if (count === 0) return null;
  const unlisted = count - problems.length;
  return (
    <section className={styles.sheet} aria-labelledby="problems">
      <h3 id="problems">What needs a look</h3>
      <p className={styles.soft}>
        The other notes are not touched by this. You can mend the text and read it again at any time.
      </p>
      <ul className={styles.problems}>
        <ShortList entries={problems} most={8} noun="problem">
          {({ line, code, hint }, index) => (
            <li key={index}>
              <strong>Line {line}</strong>
              <span>
                {hint} <code className={styles.code}>{code}</code>
              </span>
            </li>
          )}
        </ShortList>
      </ul>
      {unlisted > 0 && (
        <p className={styles.soft}>
          {countText(unlisted, 'more', 'more')} {unlisted === 1 ? 'comes' : 'come'} after these; mend the
          first ones, and read the text again.
        </p>
      )}
    </section>
  );
}
