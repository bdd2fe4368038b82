// The end of a session of chosen cards: it says so, and offers to do it again or to close it.
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useCommands, type FinishedReport } from '../../state/react';
import { CHOOSE, TODAY } from '../addresses';
import { useStart } from '../choose/useStart';
import { notDoneText } from '../messages';
import { Button, buttonClass } from '../parts/Button';
import { countText } from '../wording';
import styles from './Finished.module.css';
import { focusAtTop } from './pointFocus';

interface ChosenFinishedProps {
  readonly report: FinishedReport & { readonly chosen: NonNullable<FinishedReport['chosen']> };
}

/** The summary of a session of chosen cards. */
export function ChosenFinished({ report }: ChosenFinishedProps): ReactNode {
  const { id, choice, waiting } = report.chosen;
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
    <div className={styles.finished}>
      <h2 ref={focusAtTop} tabIndex={-1}>
        {choice === undefined
          ? 'This session is closed'
          : waiting > 0
            ? 'Done for now'
            : 'All cards are given back'}
      </h2>
      <div className={styles.next}>
        {waiting > 0 && <p>{waitingText(waiting, report.nextLearningMin)}</p>}
        {choice !== undefined && <p>{choice.reschedules ? COUNTED : NOT_COUNTED}</p>}
      </div>
      <p className={styles.links}>
        {choice !== undefined && waiting === 0 && (
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
    </div>
  );
}

const COUNTED = 'Your answers were reviews like any others.';
const NOT_COUNTED = 'Your answers are kept in the history of the cards; your schedule is as it was before.';

function waitingText(waiting: number, minutes: number | undefined): string {
  const cards = `${countText(waiting, 'card')} ${waiting === 1 ? 'waits' : 'wait'} for another look`;
  return minutes === undefined
    ? `${cards}.`
    : `${cards}: the next one comes in ${countText(minutes, 'minute')}.`;
}
