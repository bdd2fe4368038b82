// The backups that were made without being asked for. They help when something was deleted by mistake; they go with the browser's
// data, and do not take the place of one that is kept elsewhere.
import { useState, type ReactNode } from 'react';
import { useCommands, type KeptBackup } from '../../state/react';
import { downloadFile } from '../download';
import { Button } from '../parts/Button';
import { useBusy } from '../parts/useBusy';
import { momentText } from '../wording';
import styles from './Backups.module.css';
import { notRestoredText, reasonText, sizeText } from './backupText';

interface KeptBackupsProps {
  readonly kept: readonly KeptBackup[];
  readonly onRestore: (file: Blob) => void;
}

/** When and why each was made, and the ways to save or restore it. */
export function KeptBackups({ kept, onRestore }: KeptBackupsProps): ReactNode {
  const { readKeptBackup } = useCommands();
  const [said, setSaid] = useState('');
  const [isBusy, start] = useBusy();
  if (kept.length === 0) return null;

  async function take(name: string, isToRestore: boolean): Promise<void> {
    const read = await readKeptBackup(name);
    setSaid(read.ok ? '' : notRestoredText(read.failure));
    if (!read.ok) return;
    if (isToRestore) onRestore(read.value.contents);
    else downloadFile(read.value.fileName, read.value.contents);
  }

  return (
    <details>
      <summary className={styles.summary}>Backups in this browser ({kept.length})</summary>
      <p>
        These were made without being asked for, and lie in this browser too: clearing its data for this site
        removes them with everything else.
      </p>
      <ul className={styles.kept}>
        {kept.map(({ name, atMs, reason, bytes }) => {
          const label = `${momentText(atMs)}, ${reasonText(reason)}`;
          return (
            <li key={name}>
              <span>
                {label}, {sizeText(bytes)}
              </span>
              <Button
                aria-label={`Restore the backup of ${label}`}
                aria-disabled={isBusy}
                onClick={() => void start(() => take(name, true))}
              >
                Restore
              </Button>
              <Button
                aria-label={`Save the backup of ${label}`}
                aria-disabled={isBusy}
                onClick={() => void start(() => take(name, false))}
              >
                Save
              </Button>
            </li>
          );
        })}
      </ul>
      <p role="status">{said}</p>
    </details>
  );
}
