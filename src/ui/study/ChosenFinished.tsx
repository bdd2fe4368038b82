// The end of a session of chosen cards: it says so, and offers what comes next.
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useCommands, type FilteredChoice, type FinishedReport, type StudyTotals } from '../../state/react';
import { CHOOSE, TODAY } from '../addresses';
import { useStart } from '../choose/useStart';
import { notDoneText } from '../messages';
import { Button, buttonClass } from '../parts/Button';
import { countText } from '../wording';
import styles from './Finished.module.css';
import { NextOfGiven } from './NextOfGiven';
import { focusAtTop } from './pointFocus';

interface ChosenFinishedProps {
  readonly report: FinishedReport & { readonly chosen: NonNullable<FinishedReport['chosen']> };
}

/** The summary of a session of chosen cards. */
export function ChosenFinished({ report }: ChosenFinishedProps): ReactNode {
  const { id, choice, waiting } = report.chosen;
  return (
    <div className={styles.finished}>
      <h2 ref={focusAtTop} tabIndex={-1}>
        {headingOf(report.chosen)}
      </h2>
      <div className={styles.next}>
        {waiting > 0 && <p>{waitingText(waiting, report.nextLearningMin)}</p>}
        {choice !== undefined && <p>{choice.reschedules ? COUNTED : NOT_COUNTED}</p>}
        {choice?.order === 'given' && report.totals.reviews > 0 && <p>{doneText(report.totals)}</p>}
      </div>
      {choice?.order === 'given' ? (
        <NextOfGiven by={choice.by} />
      ) : (
        <NextOfChosen id={id} choice={choice} isDone={waiting === 0} />
      )}
    </div>
  );
}

interface NextOfChosenProps {
  readonly id: string;
  /** Undefined when the session was closed. */
  readonly choice: (FilteredChoice & { readonly title: string }) | undefined;
  /** Whether no card waits. */
  readonly isDone: boolean;
}

/** After cards that a search chose: they can be done again, and the session closed. */
function NextOfChosen({ id, choice, isDone }: NextOfChosenProps): ReactNode {
  const { closeChosen } = useCommands();
  const [, goTo] = useLocation();
  const { said, start } = useStart();
  const [notClosed, setNotClosed] = useState('');

  async function close(): Promise<void> {
    const closed = await closeChosen(id);
    if (closed.ok) goTo(CHOOSE);
    else setNotClosed(notDoneText('It was not closed.', closed.failure));
  }

  return (
    <>
      <p className={styles.links}>
        {choice !== undefined && isDone && (
          <Button variant="primary" onClick={() => void start(choice, choice.title, id)}>
            Do it again
          </Button>
        )}
        {choice !== undefined && <Button onClick={() => void close()}>Close this session</Button>}
        <Link href={CHOOSE} className={buttonClass(choice === undefined ? 'primary' : 'plain')}>
          Choose other cards
        </Link>
        <Link href={TODAY} className={buttonClass('plain')}>
          Today
        </Link>
      </p>
      <p role="status">{said === '' ? notClosed : said}</p>
    </>
  );
}

function headingOf({ choice, waiting }: ChosenFinishedProps['report']['chosen']): string {
  if (choice === undefined) return 'This session is closed';
  if (waiting > 0) return 'Done for now';
  return choice.order === 'given' ? 'This session is done' : 'All cards are given back';
}

function doneText({ reviews, pointsRecalled, pointsAsked }: StudyTotals): string {
  return `Today so far: ${countText(reviews, 'review')}, ${pointsRecalled} of ${countText(pointsAsked, 'point')} recalled.`;
}

const COUNTED = 'Your answers were reviews like any others.';
const NOT_COUNTED = 'Your answers are kept in the history of the cards; your schedule is as it was before.';

function waitingText(waiting: number, minutes: number | undefined): string {
  const cards = `${countText(waiting, 'card')} ${waiting === 1 ? 'waits' : 'wait'} for another look`;
  return minutes === undefined
    ? `${cards}.`
    : `${cards}: the next one comes in ${countText(minutes, 'minute')}.`;
}
