// When the last backup was made, and a word about it once the learner has studied for a week without one.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { lastBackupText } from '../data/backupText';
import { useLastBackup } from '../data/useLastBackup';
import { DATA } from '../addresses';
import { buttonClass } from '../parts/Button';
import styles from './BackupLine.module.css';

/** Days of study without a backup after which the learner is told. */
const DAYS_WITHOUT_BACKUP = 7;

/** One line, which becomes a reminder. */
export function BackupLine(): ReactNode {
  const last = useLastBackup();
  const { lastOutsideMs, unsavedDays = 0 } = last ?? {};
  if (unsavedDays < DAYS_WITHOUT_BACKUP) {
    return (
      <p className={styles.line}>
        {last === undefined ? (
          '\u00a0'
        ) : (
          <>
            {lastBackupText(lastOutsideMs)} · <Link href={DATA}>Your data</Link>
          </>
        )}
      </p>
    );
  }
  return (
    <div className={styles.reminder}>
      <p>
        {lastOutsideMs === undefined
          ? `You have studied on ${unsavedDays} days, and your reviews were never backed up outside this browser.`
          : `You have studied on ${unsavedDays} days since your reviews were last backed up outside this browser.`}
      </p>
      <Link href={DATA} className={buttonClass('quiet')}>
        Back up
      </Link>
    </div>
  );
}
