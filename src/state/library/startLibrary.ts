// The worker from the page's side: started when the Library is first asked for something, and stopped when it is left.
// oxlint-disable-next-line import/default -- Vite makes the module that gives the address of the built worker.
import workerUrl from './library.worker?worker&url';
import { runLibrary, type RunningLibrary } from './runLibrary';

/** Starts the worker. */
export function startLibrary(): RunningLibrary {
  return runLibrary(workerUrl);
}
