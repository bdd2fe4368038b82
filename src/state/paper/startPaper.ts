// The worker from the page's side: started when papers are first asked about, or an answer is written in study.
// oxlint-disable-next-line import/default -- Vite makes the module that gives the address of the built worker.
import workerUrl from './paper.worker?worker&url';
import { runPaper, type RunningPaper } from './runPaper';

/** Starts the worker. */
export function startPaper(): RunningPaper {
  return runPaper(workerUrl);
}
