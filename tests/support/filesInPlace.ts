// The service for files in the same process, for tests without a browser: the worker's own code, without the worker.
import { readFileSync } from 'node:fs';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { loadSqlite, type Sqlite } from '../../src/formats/apkg/sqlite';
import type { ReadContext } from '../../src/formats/readFile';
import { createFilesService } from '../../src/state/files/service';
import type { RunningFiles } from '../../src/state/files/runFiles';
import type { Profile } from './testApp';
import { inPlace } from './workersInPlace';

/** Starts the service on the databases of a profile. */
export async function startInPlace(profile: Profile): Promise<RunningFiles> {
  const service = createFilesService({ open: () => profile.open({}), startSqlite });
  return inPlace(service, service.close);
}

/** The SQLite engine, from the package. */
export async function startSqlite(): Promise<Sqlite> {
  const file = readFileSync(new URL('../../node_modules/sql.js/dist/sql-wasm.wasm', import.meta.url));
  return loadSqlite(new Uint8Array(file).buffer);
}

/** What reading depends on, on a day without surprises. */
export const READ_CONTEXT: ReadContext = {
  clock: { rolloverHour: 4, offsetMinutesAt: () => 0 },
  today: 20_000,
  scheduler: schedulerFor(DEFAULT_PARAMETERS),
  desiredRetention: 0.9,
  startSqlite,
  progress: () => undefined,
};
