// What of the text needs its author: the line, what happened, and what to do.
import { createContext, use, type ReactNode } from 'react';
import type { Problem } from '../../domain/document/problem';
import { countText } from '../wording';
import { Button } from '../parts/Button';
import styles from './Import.module.css';
import { ShortList } from './ShortList';

interface ProblemsProps {
  /** The first of them, by line. */
  readonly problems: readonly Problem[];
  readonly count: number;
  /** No note came of the file, so that there are no others. */
  readonly isAll?: boolean;
}

/** A list of problems by line; nothing when there is none. */
export function Problems({ problems, count, isAll = false }: ProblemsProps): ReactNode {
  if (count === 0) return null;
  const unlisted = count - problems.length;
  return (
    <section className={styles.sheet} aria-labelledby="problems">
      <h3 id="problems">What needs a look</h3>
      {!isAll && (
        <p className={styles.soft}>
          The other notes are not touched by this. You can mend the text and read it again at any time.
        </p>
      )}
      <ul className={styles.problems}>
        <ShortList entries={byHint(problems)} most={8} noun="problem">
          {([{ code, hint }, lines]) => (
            <li key={hint}>
              <span>
                {hint} <code className={styles.code}>{code}</code>
              </span>
              <span className={styles.lines}>
                {lines.map((line, index) => (
                  <Line key={index} line={line} />
                ))}
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

/** Goes to a line of the text (from 1), where the text can be edited. */
export const GoToLineContext = createContext<((line: number) => void) | undefined>(undefined);

function Line({ line }: { readonly line: number }): ReactNode {
  const goTo = use(GoToLineContext);
  if (goTo === undefined) return <strong>Line {line}</strong>;
  return <Button onClick={() => goTo(line)}>Line {line}</Button>;
}

/** What is said of several lines is said once, in the order of its first line. */
function byHint(problems: readonly Problem[]): readonly (readonly [problem: Problem, lines: number[]])[] {
  const groups = new Map<string, readonly [Problem, number[]]>();
  for (const problem of problems) {
    const known = groups.get(problem.hint);
    if (known === undefined) groups.set(problem.hint, [problem, [problem.line]]);
    else known[1].push(problem.line);
  }
  return [...groups.values()];
}
