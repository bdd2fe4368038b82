// The end of a session: what was done, what comes next and when, and what is kept back and how to get at it.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useCommands, type FinishedReport } from '../../state/react';
import { CHOOSE, readAddress, TODAY } from '../addresses';
import { Button, buttonClass } from '../parts/Button';
import { countText, durationText, nextDueText } from '../wording';
import styles from './Finished.module.css';
import { focusAtTop } from './pointFocus';

/** How many new cards one press adds to today, if there are as many. */
const MORE_NEW = 10;

interface FinishedProps {
  readonly report: FinishedReport;
}

/** The summary of a session, or the word that there is nothing to study. */
export function Finished({ report }: FinishedProps): ReactNode {
  const { totals, readableDeck } = report;
  return (
    <div className={styles.finished}>
      <h2 ref={focusAtTop} tabIndex={-1}>
        {titleOf(report)}
      </h2>
      {totals.reviews > 0 && (
        <dl className={styles.totals}>
          <Total name={totals.cards === 1 ? 'card' : 'cards'} value={String(totals.cards)} />
          <Total name="points recalled" value={`${totals.pointsRecalled} of ${totals.pointsAsked}`} />
          <Total name="of study" value={durationText(totals.tookMs)} />
        </dl>
      )}
      <ComesNext report={report} />
      <KeptBack report={report} />
      <p className={styles.links}>
        <Link href={TODAY} className={buttonClass('primary')}>
          Today
        </Link>
        {readableDeck !== undefined && (
          <Link href={readAddress(readableDeck)} className={buttonClass('quiet')}>
            Read
          </Link>
        )}
        <Link href={CHOOSE} className={buttonClass('plain')}>
          Choose cards to study
        </Link>
      </p>
    </div>
  );
}

function Total({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function ComesNext({ report }: Pick<FinishedProps, 'report'>): ReactNode {
  const { today, nextLearningMin, next } = report;
  return (
    <div className={styles.next}>
      {nextLearningMin !== undefined && (
        <p>A card that you are learning comes back in {countText(nextLearningMin, 'minute')}.</p>
      )}
      {next !== undefined && <p>{nextDueText(next, today)}.</p>}
      {nextLearningMin === undefined && next === undefined && <p>Nothing is waiting for another day.</p>}
    </div>
  );
}

function KeptBack({ report }: Pick<FinishedProps, 'report'>): ReactNode {
  const { addNewToday, unbury } = useCommands();
  const { hiddenNew, hiddenReview, buriedExist } = report;
  const more = Math.min(MORE_NEW, hiddenNew);
  return (
    <>
      {hiddenNew > 0 && (
        <div className={styles.kept}>
          <p>
            {countText(hiddenNew, 'new card')} {hiddenNew === 1 ? 'waits' : 'wait'} for another day, by your
            daily limit.
          </p>
          <Button onClick={() => addNewToday(more)}>Study {countText(more, 'more new card')} today</Button>
        </div>
      )}
      {hiddenReview > 0 && (
        <div className={styles.kept}>
          <p>
            {countText(hiddenReview, 'review')} {hiddenReview === 1 ? 'is' : 'are'} held back by your daily
            limit, which you can raise in Settings.
          </p>
        </div>
      )}
      {buriedExist && (
        <div className={styles.kept}>
          <p>Some cards are buried until tomorrow.</p>
          <Button onClick={() => unbury()}>Bring back buried cards</Button>
        </div>
      )}
    </>
  );
}

function titleOf({ totals, nextLearningMin }: FinishedReport): string {
  if (totals.reviews === 0) return 'Nothing is due now';
  return nextLearningMin === undefined ? 'Done for today' : 'Done for now';
}
