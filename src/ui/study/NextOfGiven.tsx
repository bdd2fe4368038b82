// What comes behind a session of the Exam screen, or of a way back.
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useCommands, type GivenBy } from '../../state/react';
import { chosenAddress, COMEBACK, EXAM, TODAY } from '../addresses';
import { notDoneText } from '../messages';
import { Button, buttonClass } from '../parts/Button';
import { useBusy } from '../parts/useBusy';
import { ExpectedNow } from './ExpectedNow';
import styles from './Finished.module.css';

/** The way back to it, and for a plan what is left of today. */
export function NextOfGiven({ by }: { readonly by: GivenBy }): ReactNode {
  const { startPlan } = useCommands();
  const [, goTo] = useLocation();
  const [isBusy, work] = useBusy();
  const [said, setSaid] = useState('');

  async function goOn(): Promise<void> {
    setSaid('');
    const started = await startPlan();
    if (started.ok) goTo(chosenAddress(started.value));
    else
      setSaid(
        started.failure === 'noCards' ? PLAN_DONE : notDoneText('No session was begun.', started.failure),
      );
  }

  return (
    <>
      <p className={styles.links}>
        <Link href={by === 'comeback' ? COMEBACK : EXAM} className={buttonClass('primary')}>
          {by === 'comeback' ? 'Your way back' : 'Exam'}
        </Link>
        {by === 'plan' && (
          <Button disabled={isBusy} onClick={() => void work(goOn)}>
            Study the plan
          </Button>
        )}
        <Link href={TODAY} className={buttonClass('plain')}>
          Today
        </Link>
      </p>
      <p role="status">{said}</p>
      {by === 'plan' && <ExpectedNow />}
    </>
  );
}

const PLAN_DONE = 'Today’s part of the plan is done.';
