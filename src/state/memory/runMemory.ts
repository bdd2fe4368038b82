// A worker for the memory of all cards. Each call has one of its own, which stopping cancels.
import type { Remote } from 'comlink';
import { runWorker, type RunningWorker } from '../worker/runWorker';
import { withProgress } from '../worker/withProgress';
import type { MemoryService } from './service';

export type RunningMemory = RunningWorker<MemoryService>;

/** Starts the worker whose script is at an address. */
export function runMemory(url: string): RunningMemory {
  return runWorker<MemoryService>(url, 'memory', callsOf);
}

function callsOf(remote: Remote<MemoryService>): MemoryService {
  return {
    refold: (model) => remote.refold(model),
    moveDueDays: (moment) => remote.moveDueDays(moment),
    fit: (model, tell) => withProgress(tell, async (told) => remote.fit(model, told)),
  };
}
