// Backups that are made without being asked for: now and then when something was changed, and one before anything large. They lie in
// this browser, and in the folder that the learner chose.
import { keptBackups, type BackupReason } from '../../domain/backup/ladder';
import { isSameBytes } from '../../domain/merge/mergeStates';
import { isoDate, MINUTE_MS } from '../../domain/studyDay';
import { changeBackupRecord, readBackupRecord } from '../../storage/backupRecord';
import type { Database } from '../../storage/database';
import { readMarker } from '../../storage/marker';
import { StorageError } from '../../storage/storageError';
import { contextOf, type FilesMoment } from '../files/moment';
import { backupNamed, nameOfBackup, type BackupPlace } from './backupPlace';
import type { KeptBackup } from './backupState';
import { madeBackup } from './making';

/** What the service needs of the world. */
export interface BackupTools {
  /** The version of Pointwise. */
  readonly app: string;
  readonly open: () => Promise<Database>;
  /** Removes the database, which cannot be used any more. */
  readonly discard: () => Promise<void>;
  /** Where backups lie that are made by themselves; undefined where there is no such place. */
  readonly place: () => Promise<BackupPlace | undefined>;
  /** The chosen folder as a place, where it may be written to now. */
  readonly folder: (handle: unknown) => Promise<BackupPlace | undefined>;
}

/** Between two backups of a day. */
const BETWEEN_MS = 30 * MINUTE_MS;
/** Pictures and sound beyond this (bytes) are left out of backups that are made by themselves. */
const MOST_MEDIA = 32 * 1024 * 1024;

/** Makes a backup where one is due. Returns whether it did. Rejects with a StorageError where it could not be written. */
export async function backUpByItself(
  database: Database,
  tools: BackupTools,
  reason: BackupReason,
  moment: FilesMoment,
): Promise<boolean> {
  const { revision, reviews } = await readMarker(database);
  const isEmpty = reviews === 0 && (await database.decks.count()) === 0;
  const place = await tools.place();
  const folder = await tools.folder((await readBackupRecord(database)).folder);
  if (isEmpty || (place === undefined && folder === undefined)) return false;
  const { today } = contextOf(moment);
  const fileName = `pointwise-backup-${isoDate(today)}.zip`;
  const isDueHere = place !== undefined && (await isDue(place, reason, revision, moment));
  const isDueThere = folder !== undefined && !(await hasFile(folder, fileName));
  if (!isDueHere && !isDueThere) return false;
  const withMedia = await isMediaSmall(database);
  const made = await madeBackup(database, moment, {
    app: tools.app,
    withMedia,
    isReadBack: reason === 'daily',
  });
  const name = nameOfBackup({ atMs: moment.nowMs, reason }, revision);
  if (place !== undefined && isDueHere) {
    await place.write(name, made.bytes);
    await checkWritten(place, name, made.bytes);
    await thinOut(place, moment.nowMs);
  }
  // One without its pictures and sound does not take the place of a whole one.
  const isThere = folder !== undefined && (await isWrittenThere(folder, fileName, made.bytes));
  if (isThere && withMedia) {
    await changeBackupRecord(database, (record) => ({ ...record, lastOutsideMs: moment.nowMs }));
  }
  return true;
}

/** The backups of a place, the newest first; other files are passed over. */
export async function listKept(
  place: BackupPlace,
): Promise<readonly { readonly backup: KeptBackup; readonly revision: number }[]> {
  const files = await place.list();
  return files
    .flatMap(({ name, bytes }) => backupNamed(name, bytes) ?? [])
    .sort((one, other) => other.backup.atMs - one.backup.atMs);
}

// A folder may be gone, or on a disk that was taken out: "Last backup" says then that nothing came there.
async function isWrittenThere(folder: BackupPlace, name: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await folder.write(name, bytes);
    await checkWritten(folder, name, bytes);
    return true;
  } catch {
    return false;
  }
}

async function hasFile(folder: BackupPlace, name: string): Promise<boolean> {
  try {
    return await folder.has(name);
  } catch {
    return false;
  }
}

// What was flushed and renamed may still not be what was written.
async function checkWritten(place: BackupPlace, name: string, bytes: Uint8Array): Promise<void> {
  const found = await place.read(name);
  if (found !== undefined && isSameBytes(found, bytes)) return;
  await place.remove(name);
  throw new StorageError('unavailable', 'a backup is not what was written');
}

async function thinOut(place: BackupPlace, nowMs: number): Promise<void> {
  const all = (await listKept(place)).map(({ backup }) => backup);
  const kept = new Set(keptBackups(all, nowMs));
  for (const backup of all) if (!kept.has(backup)) await place.remove(backup.name);
}

async function isMediaSmall({ media }: Database): Promise<boolean> {
  let bytes = 0;
  await media
    .toCollection()
    .until(() => bytes > MOST_MEDIA)
    .each((file) => void (bytes += file.bytes.length));
  return bytes <= MOST_MEDIA;
}

// None where nothing was changed since the last; else one in half an hour, of which the last of the day stays.
async function isDue(
  place: BackupPlace,
  reason: BackupReason,
  revision: number,
  moment: FilesMoment,
): Promise<boolean> {
  const kept = await listKept(place);
  if (kept[0]?.revision === revision) return false;
  if (reason !== 'daily') return true;
  const newest = kept[0]?.backup.atMs ?? -Infinity;
  // A clock that was set back must not keep the next one away.
  return moment.nowMs - newest >= BETWEEN_MS || newest > moment.nowMs;
}
