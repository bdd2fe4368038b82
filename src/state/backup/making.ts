// Making a backup: everything is read at one moment, written, and read back by the very reader that would restore it. A backup that
// could not be restored is none. Only where somebody waits for what comes after it, reading back is left out.
import { isoDate } from '../../domain/studyDay';
import { readBackup } from '../../formats/backup/readBackup';
import { writeBackup } from '../../formats/backup/writeBackup';
import type { Database } from '../../storage/database';
import { readLibraryState } from '../../storage/libraryState';
import { readDevice } from '../../storage/settings';
import { StorageError } from '../../storage/storageError';
import { contextOf, type FilesMoment } from '../files/moment';
import type { BackupFile } from './backupState';

/** A backup of everything that is kept. Rejects with a StorageError, also where what was written cannot be read back. */
export async function madeBackup(
  database: Database,
  moment: FilesMoment,
  {
    app,
    withMedia,
    isReadBack,
  }: { readonly app: string; readonly withMedia: boolean; readonly isReadBack: boolean },
): Promise<BackupFile & { readonly bytes: Uint8Array }> {
  const state = await readLibraryState(database, { withMedia });
  const device = (await readDevice(database)) ?? 0;
  const making = { madeAtMs: moment.nowMs, app, device, withMedia };
  const { bytes } = await writeBackup(state, making);
  const read = isReadBack ? await readBackup(bytes) : undefined;
  if (read?.ok === false) throw new StorageError('corruptRow', `backup: ${JSON.stringify(read.failure)}`);
  return { ...fileOfBackup(bytes, `pointwise-backup-${isoDate(contextOf(moment).today)}.zip`), bytes };
}

/** Bytes as a file for the learner. */
export function fileOfBackup(bytes: Uint8Array, fileName: string): BackupFile {
  return { fileName, contents: new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }) };
}
