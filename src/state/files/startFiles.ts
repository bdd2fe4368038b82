// The worker from the page's side: started when a file may come soon, and stopped to cancel.
// oxlint-disable-next-line import/default -- Vite makes the module that gives the address of the built worker.
import workerUrl from './files.worker?worker&url';
import { runFiles, type RunningFiles } from './runFiles';

/** Starts the worker. */
export function startFiles(): RunningFiles {
  return runFiles(workerUrl);
}
