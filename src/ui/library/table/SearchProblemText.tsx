// A search that is not understood: its text with the word that is meant marked, and a sentence.
import type { ReactNode } from 'react';
import type { SearchProblem } from '../../../state/react';
import { searchProblemText } from '../searchProblemText';
import styles from './CardsSection.module.css';

interface SearchProblemTextProps {
  readonly id: string;
  readonly search: string;
  readonly problem: SearchProblem | undefined;
}

/** Points at the word below the box. Always there, so that it is heard. */
export function SearchProblemText({ id, search, problem }: SearchProblemTextProps): ReactNode {
  return (
    <div id={id} role="status" className={styles.problem}>
      {problem !== undefined && (
        <>
          <p className={styles.refused}>{searchProblemText(problem)}</p>
          <p className={styles.searched} dir="auto">
            {search.slice(0, problem.from)}
            <mark>{search.slice(problem.from, problem.to) || ' '}</mark>
            {search.slice(problem.to)}
          </p>
        </>
      )}
    </div>
  );
}
