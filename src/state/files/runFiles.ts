// A worker for files from the outside.
import type { Remote } from 'comlink';
import { runWorker, type RunningWorker } from '../worker/runWorker';
import { withProgress } from '../worker/withProgress';
import type { FilesService } from './service';

export type RunningFiles = RunningWorker<FilesService>;

/** What a worker is for: files, or logs of packages that another one reads. */
export type WorkerName = 'files' | 'log';

/** Starts the worker whose script is at an address. */
export function runFiles(url: string, name: WorkerName = 'files'): RunningFiles {
  return runWorker<FilesService>(url, name, callsOf);
}

function callsOf(remote: Remote<FilesService>): FilesService {
  return {
    prepare: () => remote.prepare(),
    read: (file, name, moment, progress) =>
      withProgress(progress, async (told) => remote.read(file, name, moment, told)),
    chooseColumns: (choice) => remote.chooseColumns(choice),
    acceptColumns: (moment) => remote.acceptColumns(moment),
    backToColumns: () => remote.backToColumns(),
    chooseTarget: (target, moment) => remote.chooseTarget(target, moment),
    overrule: (rowId, choice, moment) => remote.overrule(rowId, choice, moment),
    correct: (name, said, moment) => remote.correct(name, said, moment),
    showRows: (rows, moment) => remote.showRows(rows, moment),
    apply: (moment) => remote.apply(moment),
    undo: (moment, stepId) => remote.undo(moment, stepId),
    redo: (moment, stepId) => remote.redo(moment, stepId),
    changeCards: (request, moment) => remote.changeCards(request, moment),
    restExam: (request, moment) => remote.restExam(request, moment),
    findDuplicates: () => remote.findDuplicates(),
    countGone: () => remote.countGone(),
    clearGone: (moment) => remote.clearGone(moment),
    exportDecks: (deckId, format, moment) => remote.exportDecks(deckId, format, moment),
    readLog: (collection) => remote.readLog(collection),
    close: () => void remote.close(),
  };
}
