// Backups: the one thing that keeps a year of reviews safe. When the last one was made is always said.
import { useEffect, useState, type ReactNode } from 'react';
import { useCommands, type BackupsView } from '../../state/react';
import { downloadFile } from '../download';
import { notDoneText } from '../messages';
import { Button } from '../parts/Button';
import { useBusy } from '../parts/useBusy';
import styles from '../settings/SettingsScreen.module.css';
import { lastBackupText } from './backupText';
import { FolderChoice } from './FolderChoice';
import { KeptBackups } from './KeptBackups';
import { RestoreBackup } from './RestoreBackup';
import { useRestoring } from './useRestoring';

/** "Back up now", "Restore", the chosen folder, and the backups that were made without being asked for. */
export function BackupSection(): ReactNode {
  const { makeBackup, readBackups } = useCommands();
  const [view, setView] = useState<BackupsView | undefined>(undefined);
  const [said, setSaid] = useState('');
  const [isBusy, start] = useBusy();
  // Counts the looks: one more after each change.
  const [looks, setLooks] = useState(0);
  const lookAgain = (): void => setLooks((before) => before + 1);
  const restoring = useRestoring(lookAgain);

  useEffect(() => {
    let isLeft = false;
    void readBackups().then((found) => {
      if (isLeft) return;
      if (found.ok) setView(found.value);
      else setSaid(notDoneText('What was backed up could not be read.', found.failure));
    });
    return () => {
      isLeft = true;
    };
  }, [readBackups, looks]);

  async function save(): Promise<void> {
    setSaid('Gathering everything, and checking the file …');
    const made = await makeBackup();
    if (!made.ok) return setSaid(notDoneText('No backup was made.', made.failure));
    downloadFile(made.value.fileName, made.value.contents);
    setSaid(`Saved as ${made.value.fileName}. Keep it on another device or disk.`);
    lookAgain();
  }

  return (
    <section className={styles.section}>
      <h2>Backups</h2>
      <div className={styles.data}>
        <p>
          A backup is one file with everything: decks, pictures, every review, settings. Restoring one merges
          it with what is here, so two devices that studied apart both keep every review.
        </p>
        <p>{view === undefined ? 'Last backup: …' : lastBackupText(view.lastOutsideMs)}</p>
        <div className={styles.actions}>
          <Button variant="primary" aria-disabled={isBusy} onClick={() => void start(save)}>
            Back up now
          </Button>
          <RestoreBackup restoring={restoring} />
        </div>
        <p role="status">{said}</p>
        {view !== undefined && (
          <>
            <FolderChoice view={view} onChanged={lookAgain} />
            <KeptBackups kept={view.kept} onRestore={restoring.look} />
          </>
        )}
      </div>
    </section>
  );
}
