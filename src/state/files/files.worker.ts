// The worker that reads, compares, writes and exports files. Its script alone may run WebAssembly (sw/securityHeaders.ts).
import { expose } from 'comlink';
import { fetchSqliteWasm } from '../../formats/apkg/sqliteWasm';
import { openDatabase } from '../../storage/database';
import { seldom } from './seldom';
import { createFilesService, type FilesService } from './service';

const service = createFilesService({
  open: () => openDatabase(),
  loadSqliteWasm: () => fetchSqliteWasm(self.location.href),
});

expose({
  ...service,
  read: (...[file, name, moment, progress]: Parameters<FilesService['read']>) =>
    service.read(
      file,
      name,
      moment,
      seldom(progress, () => performance.now()),
    ),
});
