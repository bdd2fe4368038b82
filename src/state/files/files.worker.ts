// The worker that reads, compares, writes and exports files. Its script alone may run WebAssembly (sw/securityHeaders.ts).
import { expose } from 'comlink';
import { fetchSqliteWasm } from '../../formats/apkg/sqliteWasm';
import { openDatabase } from '../../storage/database';
import { createFilesService } from './service';

expose(
  createFilesService({
    open: () => openDatabase(),
    loadSqliteWasm: () => fetchSqliteWasm(self.location.href),
  }),
);
