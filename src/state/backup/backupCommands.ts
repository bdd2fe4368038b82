// Backups, from the page's side: the worker does the work, and what it changed is taken in.
import { failure, success, type Result } from '../../domain/result';
import { studyDayOf } from '../../domain/studyDay';
import { changeBackupRecord, readBackupRecord } from '../../storage/backupRecord';
import { momentOf } from '../callFiles';
import { clockOf, enqueueFor, notify, perform, type Engine } from '../engine';
import { takeInDecks } from '../importing';
import { loadOptions } from '../loadOptions';
import { openApp } from '../opening';
import { refold } from '../refolding';
import { dropSession } from '../session';
import { troubleOf, type Trouble } from '../trouble';
import { callWorker } from '../worker/callWorker';
import { askForFolder, canChooseFolder, isFolder, isFolderOpen } from './backupFolder';
import type { BackupCommands, BackupFolder, BackupProblem, BackupsView, Restored } from './backupState';

/** The commands on an engine. They never throw. */
export function backupCommands(engine: Engine): BackupCommands {
  const { startBackup } = engine.ports;
  return {
    makeBackup: () => callWorker(startBackup, (service) => service.make(momentOf(engine))),
    readBackups: () => readBackups(engine),
    readKeptBackups: () => callWorker(startBackup, (service) => service.list()),
    recover: (file) => enqueueFor(engine, () => recover(engine, file)),
    previewRestore: (file) => callWorker(startBackup, (service) => service.preview(file)),
    restoreBackup: (file) => enqueueFor(engine, () => restoreBackup(engine, file)),
    readKeptBackup: (name) => callWorker(startBackup, (service) => service.read(name)),
    readLastBackup: () =>
      perform(engine, async (database) => {
        const { lastOutsideMs } = await readBackupRecord(database);
        const since = lastOutsideMs === undefined ? -Infinity : studyDayOf(lastOutsideMs, clockOf(engine));
        const days = engine.store.getState().today?.days ?? [];
        return { lastOutsideMs, unsavedDays: days.filter(({ day }) => day > since).length };
      }),
    openBackupFolder: () => openBackupFolder(engine),
    forgetBackupFolder: async () => {
      const forgotten = await perform(engine, (database) =>
        changeBackupRecord(database, ({ folder: _folder, ...record }) => record),
      );
      return forgotten.ok ? success(undefined) : forgotten;
    },
  };
}

async function readBackups(engine: Engine): Promise<Result<BackupsView, Trouble>> {
  const [kept, record] = await Promise.all([
    callWorker(engine.ports.startBackup, (service) => service.list()),
    perform(engine, readBackupRecord),
  ]);
  if (!kept.ok) return kept;
  if (!record.ok) return record;
  const { lastOutsideMs, folder } = record.value;
  return success({
    lastOutsideMs,
    kept: kept.value,
    folder: await folderView(folder),
    canChooseFolder: canChooseFolder(),
  });
}

async function folderView(folder: unknown): Promise<BackupFolder | undefined> {
  return isFolder(folder) ? { name: folder.name, isOpen: await isFolderOpen(folder) } : undefined;
}

async function restoreBackup(engine: Engine, file: Blob): Promise<Result<Restored, BackupProblem | Trouble>> {
  const result = await callWorker(engine.ports.startBackup, (service) =>
    service.restore(file, momentOf(engine)),
  );
  if (!result.ok) return result;
  const { marker, stepId, reviews } = result.value;
  if (marker.revision !== engine.marker?.revision) {
    takeInDecks(engine, marker);
    const options = await perform(engine, (database) => loadOptions(engine, database));
    if (!options.ok) return options;
    await refold(engine);
  }
  return success({ stepId, reviews });
}

// What this tab saw of the database before is worth nothing now; what the sentinels remember still is.
async function recover(engine: Engine, file: Blob): Promise<Result<Restored, BackupProblem | Trouble>> {
  const result = await callWorker(engine.ports.startBackup, (service) =>
    service.recover(file, { ...momentOf(engine), knownRevision: 0 }),
  );
  if (!result.ok) return result;
  const { stepId, reviews } = result.value;
  engine.marker = undefined;
  dropSession(engine);
  await openApp(engine);
  notify(engine, { kind: 'recovered', reviews });
  return success({ stepId, reviews });
}

async function openBackupFolder(engine: Engine): Promise<Result<boolean, Trouble>> {
  const record = await perform(engine, readBackupRecord);
  if (!record.ok) return record;
  try {
    const folder = await askForFolder(record.value.folder);
    if (folder === undefined) return success(false);
    const kept = await perform(engine, (database) =>
      changeBackupRecord(database, (before) => ({ ...before, folder })),
    );
    if (!kept.ok) return kept;
    const made = await callWorker(engine.ports.startBackup, (service) =>
      service.backUp('daily', momentOf(engine)),
    );
    return made.ok ? success(true) : made;
  } catch (error) {
    return failure(troubleOf(error));
  }
}
