// The worker from the page's side: started when a file may come soon, and stopped to cancel.
import { proxy, wrap, type Remote } from 'comlink';
import { scriptUrl } from '../trustedTypes';
// oxlint-disable-next-line import/default -- Vite makes the module that gives the address of the built worker.
import workerUrl from './files.worker?worker&url';
import type { FilesService } from './service';

/** A running service, and a way to stop it in the middle of anything: what it was writing is not kept. */
export interface RunningFiles {
  readonly service: FilesService;
  /** Rejects when the worker breaks down, for example for want of memory, or is stopped; never settles otherwise. */
  readonly crashed: Promise<never>;
  /** Once more does nothing: several calls may wait for one worker. */
  readonly stop: () => void;
}

/** Starts the worker. */
export function startFiles(): RunningFiles {
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module', name: 'files' });
  const remote = wrap<FilesService>(worker);
  let tellStopped = (): void => undefined;
  const crashed = new Promise<never>((_, reject) => {
    // A call that was under way is never answered: whoever waits for it must not wait for ever.
    tellStopped = () => reject(new Error('the worker was stopped'));
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker broke down')));
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
    chooseColumns: (choice) => remote.chooseColumns(choice),
    acceptColumns: (moment) => remote.acceptColumns(moment),
    backToColumns: () => remote.backToColumns(),
    chooseTarget: (target, moment) => remote.chooseTarget(target, moment),
    overrule: (rowId, choice, moment) => remote.overrule(rowId, choice, moment),
    link: (linkId, to, moment) => remote.link(linkId, to, moment),
    showRows: (rows, moment) => remote.showRows(rows, moment),
    apply: (moment) => remote.apply(moment),
    undo: (moment, stepId) => remote.undo(moment, stepId),
    countGone: () => remote.countGone(),
    clearGone: (moment) => remote.clearGone(moment),
    exportDecks: (deckId, format, moment) => remote.exportDecks(deckId, format, moment),
    close: () => void remote.close(),
  };
}
