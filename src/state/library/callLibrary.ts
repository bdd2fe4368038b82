// The worker of the Library from the commands' side: one holds the index of all cards while the Library is open.
import type { Result } from '../../domain/result';
import { momentOf } from '../callFiles';
import type { Engine } from '../engine';
import type { Trouble } from '../trouble';
import { keptWorker } from '../worker/keptWorker';
import type { LibraryMoment } from './libraryMoment';
import type { LibraryService } from './libraryService';

const worker = keptWorker<LibraryService>((ports) => ports.startLibrary());

/** Calls the worker, started when there is none. */
export async function callLibrary<Value, Failure>(
  engine: Engine,
  call: (service: LibraryService, moment: LibraryMoment) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | Trouble>> {
  return worker.call(engine, (service) => call(service, libraryMomentOf(engine)));
}

/** Stops the worker. */
export function stopLibrary(engine: Engine): void {
  worker.stop(engine);
}

/** The moment of a call. */
export function libraryMomentOf(engine: Engine): LibraryMoment {
  return { ...momentOf(engine), leechThreshold: engine.store.getState().options.leechThreshold };
}
