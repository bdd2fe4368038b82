// What a search came to: how many cards, what can be done with all of them, and what stands in the way.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { SearchProblem, Trouble } from '../../../state/react';
import { chooseAddress } from '../addresses';
import { notDoneText } from '../../messages';
import { Button, buttonClass } from '../../parts/Button';
import { countText } from '../../wording';
import styles from './CardsSection.module.css';
import { searchProblemText } from '../searchProblemText';
import type { Found } from './rowReader';

interface FoundLineProps {
  readonly found: Found | undefined;
  readonly isLooking: boolean;
  /** Why the newest search has no answer. */
  readonly problem: SearchProblem | Trouble | undefined;
  /** What was asked for and not done. */
  readonly trouble: SearchProblem | Trouble | undefined;
  readonly onSelectAll: () => void;
  readonly onTryAgain: () => void;
  /** The order of the table. */
  readonly children: ReactNode;
}

/** The number of cards, and what leads on from them. */
export function FoundLine(props: FoundLineProps): ReactNode {
  const { found, isLooking, problem, trouble, onSelectAll, onTryAgain, children } = props;
  const isAny = found !== undefined && found.total > 0;
  return (
    <>
      <div className={styles.line}>
        <p role="status" className={styles.count}>
          {statusText(found, isLooking, problem)}
        </p>
        {isAny && (
          <div className={styles.ways}>
            <Button onClick={onSelectAll}>Select all found</Button>
            <Link href={chooseAddress(found.query.search)} className={buttonClass('quiet')}>
              Study these
            </Link>
            {children}
          </div>
        )}
      </div>
      {trouble !== undefined && (
        <div role="alert" className={styles.line}>
          <p className={styles.refused}>
            {isProblem(trouble)
              ? searchProblemText(trouble)
              : notDoneText('The cards could not be read.', trouble)}
          </p>
          <Button onClick={onTryAgain}>Try again</Button>
        </div>
      )}
    </>
  );
}

function statusText(
  found: Found | undefined,
  isLooking: boolean,
  problem: SearchProblem | Trouble | undefined,
): string {
  if (problem !== undefined && !isLooking) {
    return found === undefined || found.total === 0 ? '' : 'Below is what was found before.';
  }
  if (found === undefined) return 'Looking at your cards …';
  const { total, notes } = found;
  return total === 0 ? 'No card' : `${countText(total, 'card')} of ${countText(notes, 'note')}`;
}

/** Whether what went wrong is the search itself, not storage. */
export function isProblem(failure: SearchProblem | Trouble): failure is SearchProblem {
  return 'word' in failure;
}

interface NothingFoundProps {
  readonly search: string;
  readonly onClear: () => void;
}

/** Says that no card was found, and what helps. */
export function NothingFound({ search, onClear }: NothingFoundProps): ReactNode {
  if (search.trim() === '') return <p>Your decks have no cards yet.</p>;
  return (
    <div className={styles.nothing}>
      <p>No card is found by this search. Fewer words find more; capitals and accents make no difference.</p>
      <p>
        <Button onClick={onClear}>Clear the search</Button>
      </p>
    </div>
  );
}
