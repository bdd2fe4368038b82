// A worker for the index of all cards.
import type { Remote } from 'comlink';
import { runWorker, type RunningWorker } from '../worker/runWorker';
import type { LibraryService } from './libraryService';

export type RunningLibrary = RunningWorker<LibraryService>;

/** Starts the worker whose script is at an address. */
export function runLibrary(url: string): RunningLibrary {
  return runWorker<LibraryService>(url, 'library', callsOf);
}

function callsOf(remote: Remote<LibraryService>): LibraryService {
  return {
    findCards: (query, from, count, moment) => remote.findCards(query, from, count, moment),
    findCardIds: (query, limit, moment) => remote.findCardIds(query, limit, moment),
    readTags: (moment) => remote.readTags(moment),
    close: () => void remote.close(),
  };
}
