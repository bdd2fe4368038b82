// The worker that reads, compares, writes and exports files. Its script alone may run WebAssembly (sw/securityHeaders.ts).
import { expose, transfer } from 'comlink';
import { fetchSqliteWasm } from '../../formats/apkg/sqliteWasm';
import { openDatabase } from '../../storage/database';
import type { WorkerName } from './runFiles';
import { seldom } from './seldom';
import { createFilesService, type FilesService } from './service';
import { startLogReader } from './startLogReader';

const { href } = self.location;
const ownName: WorkerName = 'files';
// On a single core another worker would only be in the way.
const hasHelp = self.name === ownName && navigator.hardwareConcurrency > 1;
const service = createFilesService({
  open: () => openDatabase(),
  startSqlite: async () => {
    const [{ loadSqlite }, wasm] = await Promise.all([
      import('../../formats/apkg/sqlite'),
      fetchSqliteWasm(href),
    ]);
    return loadSqlite(wasm);
  },
  ...(hasHelp ? { startLogReader: () => startLogReader(href) } : {}),
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
  readLog: async (collection: Uint8Array) => {
    const read = await service.readLog(collection);
    return read.ok && read.value.ok ? transfer(read, [read.value.value.buffer]) : read;
  },
});
