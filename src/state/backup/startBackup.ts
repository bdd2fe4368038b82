// The worker that makes and restores backups, from the page's side.
import { runWorker, type RunningWorker } from '../worker/runWorker';
// oxlint-disable-next-line import/default -- Vite makes the module that gives the address of the built worker.
import workerUrl from './backup.worker?worker&url';
import type { BackupService } from './service';

/** Starts the worker. */
export function startBackup(): RunningWorker<BackupService> {
  return runWorker<BackupService>(workerUrl, 'backup', (remote) => ({
    make: (moment) => remote.make(moment),
    preview: (file) => remote.preview(file),
    restore: (file, moment) => remote.restore(file, moment),
    recover: (file, moment) => remote.recover(file, moment),
    backUp: (reason, moment) => remote.backUp(reason, moment),
    list: () => remote.list(),
    read: (name) => remote.read(name),
  }));
}
