// Backups in a worker, with a connection of its own: making one, looking into one, restoring one, and those that are made without
// being asked for.
import type { BackupReason } from '../../domain/backup/ladder';
import { changesOf } from '../../domain/merge/compareStates';
import { mergeLibraries } from '../../domain/merge/mergeLibraries';
import { failure, success, type Result } from '../../domain/result';
import { tellNobody } from '../../domain/tell';
import type { BackupProblem } from '../../formats/backup/readBackup';
import { readBackup } from '../../formats/backup/readBackup';
import { changeBackupRecord } from '../../storage/backupRecord';
import { closeDatabase, type Database } from '../../storage/database';
import { keepMerged, type Merged } from '../../storage/keepMerged';
import { readLibraryState } from '../../storage/libraryState';
import { contextOf, type FilesMoment } from '../files/moment';
import { troubleOf, type Trouble, type TroubleCode } from '../trouble';
import { backUpByItself, listKept, type BackupTools } from './automaticBackup';
import type { BackupFile, KeptBackup, RestorePreview } from './backupState';
import { fileOfBackup, madeBackup } from './making';

/** What the worker does. It never throws: trouble is a result. */
export interface BackupService {
  readonly make: (moment: FilesMoment) => Promise<Result<BackupFile, Trouble>>;
  readonly preview: (file: Blob) => Promise<Result<RestorePreview, BackupProblem | Trouble>>;
  readonly restore: (file: Blob, moment: FilesMoment) => Promise<Result<Merged, BackupProblem | Trouble>>;
  /**
   * Brings a backup into what the browser left, and into a database made anew where that cannot be used. The backup is read and
   * checked before anything else is done.
   */
  readonly recover: (file: Blob, moment: FilesMoment) => Promise<Result<Merged, BackupProblem | Trouble>>;
  /** Makes a backup by itself where one is due, always before something large; false where none was made. */
  readonly backUp: (reason: BackupReason, moment: FilesMoment) => Promise<Result<boolean, Trouble>>;
  readonly list: () => Promise<Result<readonly KeptBackup[], Trouble>>;
  readonly read: (name: string) => Promise<Result<BackupFile, BackupProblem | Trouble>>;
}

/** Why a database cannot be used any more, and has to be made anew. */
const BEYOND_USE: ReadonlySet<TroubleCode> = new Set<TroubleCode>([
  'unavailable',
  'corruptRow',
  'unexpected',
]);

/** The service over the databases and the places that the tools give. */
export function createBackupService(tools: BackupTools): BackupService {
  const withDatabase = async <Value, Failure>(
    work: (database: Database) => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure | Trouble>> => {
    try {
      const database = await tools.open();
      try {
        return await work(database);
      } finally {
        closeDatabase(database);
      }
    } catch (error) {
      return failure(troubleOf(error));
    }
  };
  return {
    make: (moment) =>
      withDatabase(async (database) => {
        const { bytes: _bytes, ...made } = await madeBackup(database, moment, {
          app: tools.app,
          withMedia: true,
          isReadBack: true,
        });
        await changeBackupRecord(database, (record) => ({ ...record, lastOutsideMs: moment.nowMs }));
        return success(made);
      }),
    preview: (file) =>
      withDatabase(async (database) => {
        const read = await readBackup(await bytesOf(file), tellNobody);
        if (!read.ok) return read;
        const { manifest, state } = read.value;
        const here = await readLibraryState(database, { withMedia: false });
        return success({ manifest, changes: changesOf(here, state, mergeLibraries(here, state)) });
      }),
    restore: (file, moment) =>
      withDatabase(async (database) => {
        const read = await readBackup(await bytesOf(file), tellNobody);
        if (!read.ok) return read;
        // Where there is no room for it, what is restored can still be taken back by its step.
        await backUpByItself(database, tools, 'restore', moment).catch(() => false);
        const { today } = contextOf(moment);
        return success(await keepMerged(database, read.value.state, { atMs: moment.nowMs, today }));
      }),
    recover: async (file, moment) => {
      const read = await readBackup(await bytesOf(file), tellNobody);
      if (!read.ok) return read;
      const { today } = contextOf(moment);
      const merge = () =>
        withDatabase(async (database) =>
          success(await keepMerged(database, read.value.state, { atMs: moment.nowMs, today })),
        );
      const merged = await merge();
      if (merged.ok || !BEYOND_USE.has(merged.failure.code)) return merged;
      try {
        await tools.discard();
      } catch (error) {
        return failure(troubleOf(error));
      }
      return merge();
    },
    backUp: (reason, moment) =>
      withDatabase(async (database) => success(await backUpByItself(database, tools, reason, moment))),
    list: async () => {
      try {
        const place = await tools.place();
        const kept = place === undefined ? [] : await listKept(place);
        return success(kept.map(({ backup }) => backup));
      } catch (error) {
        return failure(troubleOf(error));
      }
    },
    read: async (name) => {
      try {
        const bytes = await (await tools.place())?.read(name);
        if (bytes === undefined) return failure({ kind: 'empty' });
        const day = new Date(Number(name.split('-')[0])).toISOString().slice(0, 10);
        return success(
          fileOfBackup(bytes, `pointwise-backup-${day}.${name.endsWith('.json') ? 'json' : 'zip'}`),
        );
      } catch (error) {
        return failure(troubleOf(error));
      }
    },
  };
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
