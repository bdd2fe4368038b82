// The worker that makes and restores backups.
import { expose } from 'comlink';
import { deleteDatabase, openDatabase } from '../../storage/database';
import { openFolder } from './backupFolder';
import { privatePlace } from './backupPlace';
import { createBackupService } from './service';

expose(
  createBackupService({
    app: __APP_VERSION__,
    open: () => openDatabase(),
    discard: deleteDatabase,
    place: privatePlace,
    folder: openFolder,
  }),
);
