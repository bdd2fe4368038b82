// The way out of lost data that loses the least: a backup that was made without being asked for, or one that was saved elsewhere.
import { useEffect, useState, type ReactNode } from 'react';
import { useCommands, type KeptBackup } from '../../state/react';
import { BackupFileButton } from '../data/BackupFileButton';
import { notRestoredText, reasonText, sizeText } from '../data/backupText';
import { downloadFile } from '../download';
import { Button } from '../parts/Button';
import { useBusy } from '../parts/useBusy';
import { momentText } from '../wording';
import styles from './BringBack.module.css';

// Chromium does so when the list of its own files names one that is gone.
const STUCK =
  'The browser can neither open nor replace its storage for Pointwise. Save the backup as a file, clear the data of this site in the browser’s settings, open Pointwise again, and restore the file in Your data.';

/** Offers the backups in this browser, the newest first, and a file. Bringing one back removes nothing that is here. */
export function BringBack(): ReactNode {
  const { readKeptBackups, readKeptBackup, recover } = useCommands();
  const [kept, setKept] = useState<readonly KeptBackup[]>([]);
  const [said, setSaid] = useState('');
  const [isBusy, start] = useBusy();

  useEffect(() => {
    let isLeft = false;
    void readKeptBackups().then((found) => {
      // Where even these cannot be read, a file is what is left.
      if (!isLeft && found.ok) setKept(found.value.filter(({ name }) => name.endsWith('.zip')));
    });
    return () => {
      isLeft = true;
    };
  }, [readKeptBackups]);

  async function bringBack(file: Blob): Promise<void> {
    setSaid('Checking the backup, and bringing it back …');
    const result = await recover(file);
    if (result.ok) return setSaid('');
    const isStuck = 'code' in result.failure && result.failure.code === 'unavailable';
    setSaid(isStuck ? STUCK : notRestoredText(result.failure));
  }

  async function save({ name }: KeptBackup): Promise<void> {
    const read = await readKeptBackup(name);
    if (!read.ok) return setSaid(notRestoredText(read.failure));
    downloadFile(read.value.fileName, read.value.contents);
    setSaid(`Saved as ${read.value.fileName}.`);
  }

  async function bringBackKept({ name }: KeptBackup): Promise<void> {
    const read = await readKeptBackup(name);
    if (!read.ok) return setSaid(notRestoredText(read.failure));
    return bringBack(read.value.contents);
  }

  const [newest, ...older] = kept;
  const offer = (backup: KeptBackup, isFirst: boolean): ReactNode => (
    <Button
      variant={isFirst ? 'primary' : 'quiet'}
      aria-disabled={isBusy}
      onClick={() => void start(() => bringBackKept(backup))}
    >
      Bring back the backup of {momentText(backup.atMs)}
    </Button>
  );
  return (
    <section className={styles.bringBack} aria-labelledby="bring-back">
      <h2 id="bring-back">Bring them back from a backup</h2>
      <p>
        {newest === undefined
          ? 'There is no backup in this browser. If you saved one elsewhere, restore it from its file.'
          : 'Pointwise kept a backup in this browser. It is checked first, and added to what is still here.'}
      </p>
      <div className={styles.offers}>
        {newest !== undefined && offer(newest, true)}
        {newest !== undefined && (
          <Button aria-disabled={isBusy} onClick={() => void start(() => save(newest))}>
            Save it as a file
          </Button>
        )}
        <BackupFileButton isBusy={isBusy} onFile={(file) => void start(() => bringBack(file))}>
          Restore from a file
        </BackupFileButton>
      </div>
      {older.length > 0 && (
        <details>
          <summary className={styles.summary}>Older backups ({older.length})</summary>
          <ul className={styles.older}>
            {older.map((backup) => (
              <li key={backup.name}>
                {offer(backup, false)}
                <span>
                  {reasonText(backup.reason)}, {sizeText(backup.bytes)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
