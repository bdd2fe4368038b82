// The worker for papers from the commands' side.
import type { Result } from '../../domain/result';
import { MINUTE_MS } from '../../domain/studyDay';
import type { Engine } from '../engine';
import { libraryMomentOf } from '../library/callLibrary';
import type { LibraryMoment } from '../library/libraryMoment';
import type { Trouble } from '../trouble';
import { keptWorker } from '../worker/keptWorker';
import type { PaperService } from './paperService';

/** How long it is kept after a call: a paper may be sat between two. */
const KEPT_MS = 30 * MINUTE_MS;

const worker = keptWorker<PaperService>((ports) => ports.startPaper(), KEPT_MS);

/** Calls the worker, started when there is none. */
export async function callPaper<Value, Failure>(
  engine: Engine,
  call: (service: PaperService, moment: LibraryMoment) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | Trouble>> {
  return worker.call(engine, (service) => call(service, libraryMomentOf(engine)));
}
