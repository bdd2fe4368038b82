// The worker that checks and repairs, from the page's side.
import { runWorker, type RunningWorker } from '../worker/runWorker';
import { withProgress } from '../worker/withProgress';
// oxlint-disable-next-line import/default -- Vite makes the module that gives the address of the built worker.
import workerUrl from './checkup.worker?worker&url';
import type { CheckupService } from './service';

/** Starts the worker. */
export function startCheckup(): RunningWorker<CheckupService> {
  return runWorker<CheckupService>(workerUrl, 'checkup', (remote) => ({
    check: (moment, tell) => withProgress(tell, async (told) => remote.check(moment, told)),
  }));
}
