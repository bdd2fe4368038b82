// A worker for files from the outside.
import { proxy, wrap, type Remote } from 'comlink';
import { scriptUrl } from '../trustedTypes';
import type { FilesService } from './service';

/** A running service, and a way to stop it in the middle of anything: what it was writing is not kept. */
export interface RunningFiles {
  readonly service: FilesService;
  /** Rejects when the worker breaks down, for example for want of memory, or is stopped; never settles otherwise. */
  readonly crashed: Promise<never>;
  /** Once more does nothing: several calls may wait for one worker. */
  readonly stop: () => void;
}

/** What a worker is for: files, or logs of packages that another one reads. */
export type WorkerName = 'files' | 'log';

/** Starts the worker whose script is at an address. */
export function runFiles(url: string, name: WorkerName = 'files'): RunningFiles {
  const worker = new Worker(scriptUrl(url), { type: 'module', name });
  const remote = wrap<FilesService>(worker);
  let tellStopped = (): void => undefined;
  const crashed = new Promise<never>((_, reject) => {
    // A call that was under way is never answered: whoever waits for it must not wait for ever.
    tellStopped = () => reject(new Error('the worker was stopped'));
    worker.addEventListener('error', (event) => {
      // A worker inside of another one would take that one for broken as well.
      event.preventDefault();
      reject(new Error(event.message || 'the worker broke down'));
    });
  });
  // Told through the call that waits for it, if one does.
  crashed.catch(() => undefined);
  return {
    crashed,
    service: {
      ...callsOf(remote),
      read: (file, name, moment, progress) => remote.read(file, name, moment, proxy(progress)),
    },
    stop: () => {
      worker.terminate();
      tellStopped();
    },
  };
}

// One by one, since a remote object cannot be spread.
function callsOf(remote: Remote<FilesService>): Omit<FilesService, 'read'> {
  return {
    prepare: () => remote.prepare(),
    chooseColumns: (choice) => remote.chooseColumns(choice),
    acceptColumns: (moment) => remote.acceptColumns(moment),
    backToColumns: () => remote.backToColumns(),
    chooseTarget: (target, moment) => remote.chooseTarget(target, moment),
    overrule: (rowId, choice, moment) => remote.overrule(rowId, choice, moment),
    correct: (name, said, moment) => remote.correct(name, said, moment),
    showRows: (rows, moment) => remote.showRows(rows, moment),
    apply: (moment) => remote.apply(moment),
    undo: (moment, stepId) => remote.undo(moment, stepId),
    countGone: () => remote.countGone(),
    clearGone: (moment) => remote.clearGone(moment),
    exportDecks: (deckId, format, moment) => remote.exportDecks(deckId, format, moment),
    readLog: (collection) => remote.readLog(collection),
    close: () => void remote.close(),
  };
}
