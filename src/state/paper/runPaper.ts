// A worker for papers.
import type { Remote } from 'comlink';
import { runWorker, type RunningWorker } from '../worker/runWorker';
import type { PaperService } from './paperService';

export type RunningPaper = RunningWorker<PaperService>;

/** Starts the worker whose script is at an address. */
export function runPaper(url: string): RunningPaper {
  return runWorker<PaperService>(url, 'paper', callsOf);
}

function callsOf(remote: Remote<PaperService>): PaperService {
  return {
    readChoices: (moment) => remote.readChoices(moment),
    readSupport: (scope, moment) => remote.readSupport(scope, moment),
    make: (settings, shared, moment) => remote.make(settings, shared, moment),
    titleOf: (scope, moment) => remote.titleOf(scope, moment),
    mark: (answered) => remote.mark(answered),
    markWritten: (cardId, deckId, pointIds, text) => remote.markWritten(cardId, deckId, pointIds, text),
    cover: (scope, text, moment) => remote.cover(scope, text, moment),
    cardsAsking: (pointIds, moment) => remote.cardsAsking(pointIds, moment),
    close: () => void remote.close(),
  };
}
