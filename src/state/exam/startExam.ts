// The worker from the page's side: started when exams are first asked about.
// oxlint-disable-next-line import/default -- Vite makes the module that gives the address of the built worker.
import workerUrl from './exam.worker?worker&url';
import { runExam, type RunningExam } from './runExam';

/** Starts the worker. */
export function startExam(): RunningExam {
  return runExam(workerUrl);
}
