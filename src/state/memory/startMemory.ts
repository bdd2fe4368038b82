// The worker for the memory of all cards, from the page's side.
// oxlint-disable-next-line import/default -- Vite makes the module that gives the address of the built worker.
import workerUrl from './memory.worker?worker&url';
import { runMemory, type RunningMemory } from './runMemory';

/** Starts the worker. */
export function startMemory(): RunningMemory {
  return runMemory(workerUrl);
}
