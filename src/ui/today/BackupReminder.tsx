// A word about backups, once the learner has studied for a week without one.
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useCommands, type TodayView } from '../../state/react';
import { DATA } from '../addresses';
import { buttonClass } from '../parts/Button';
import styles from './TodayScreen.module.css';

interface BackupReminderProps {
  /** Looked at again whenever it is made anew. */
  readonly today: TodayView;
  /** Fewer days of study are no reason to say anything. */
  readonly atLeast: number;
}

/** Says on how many days there were reviews since the last backup; nothing while they are few. */
export function BackupReminder({ today, atLeast }: BackupReminderProps): ReactNode {
  const { countUnsavedDays } = useCommands();
  const [days, setDays] = useState(0);

  useEffect(() => {
    let isLeft = false;
    void countUnsavedDays().then((counted) => {
      // Trouble with storage is told by every other part of the screen.
      if (!isLeft && counted.ok) setDays(counted.value);
    });
    return () => {
      isLeft = true;
    };
  }, [countUnsavedDays, today]);

  if (days < atLeast) return null;
  return (
    <p className={styles.ways}>
      <span>You studied on {days} days since your reviews were last backed up outside this browser.</span>
      <Link href={DATA} className={buttonClass('quiet')}>
        Back up
      </Link>
    </p>
  );
}
