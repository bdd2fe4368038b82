// What this browser remembers about backups: when the last one left it, and the folder that the learner chose. It is about this
// browser only, and goes into no backup.
import type { Database } from './database';
import { storageErrorOf } from './storageError';

/** What is remembered. */
export interface BackupRecord {
  /** When the last backup was saved outside this browser (ms). */
  readonly lastOutsideMs?: number;
  /** The handle of the chosen folder. */
  readonly folder?: unknown;
}

/** Settings whose key begins like this are about this browser only, and no part of the library. */
export const OF_THIS_BROWSER = 'here:';

const KEY = `${OF_THIS_BROWSER}backups`;

/** Reads what is remembered. Rejects with a StorageError. */
export async function readBackupRecord(database: Database): Promise<BackupRecord> {
  try {
    return recordOf((await database.settings.get(KEY))?.value);
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Changes what is remembered; other tabs need not follow. Rejects with a StorageError. */
export async function changeBackupRecord(
  database: Database,
  change: (before: BackupRecord) => BackupRecord,
): Promise<void> {
  try {
    await database.dexie.transaction('rw', database.settings, async () => {
      const value = change(recordOf((await database.settings.get(KEY))?.value));
      await database.settings.put({ key: KEY, value });
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

function recordOf(value: unknown): BackupRecord {
  if (typeof value !== 'object' || value === null) return {};
  const lastOutsideMs = 'lastOutsideMs' in value ? value.lastOutsideMs : undefined;
  const folder = 'folder' in value ? value.folder : undefined;
  return {
    ...(typeof lastOutsideMs === 'number' ? { lastOutsideMs } : {}),
    ...(folder === undefined ? {} : { folder }),
  };
}
