// When the last backup left this browser, on the screens that are not about backups.
import type { ReactNode } from 'react';
import { lastBackupText } from './backupText';
import { useLastBackup } from './useLastBackup';

/** One line; its room is kept until it is known. */
export function LastBackup(): ReactNode {
  const last = useLastBackup();
  return <p>{last === undefined ? 'Last backup: …' : lastBackupText(last.lastOutsideMs)}</p>;
}
