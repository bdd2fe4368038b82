// The worker for exams from the commands' side.
import type { Result } from '../../domain/result';
import { MINUTE_MS } from '../../domain/studyDay';
import type { Engine } from '../engine';
import { libraryMomentOf } from '../library/callLibrary';
import type { Trouble } from '../trouble';
import { keptWorker } from '../worker/keptWorker';
import type { ExamMoment } from './examMoment';
import type { ExamService } from './examService';

/** How long it is kept after a call: a session of study may lie between two. */
const KEPT_MS = 30 * MINUTE_MS;

const worker = keptWorker<ExamService>((ports) => ports.startExam(), KEPT_MS);

/** Calls the worker, started when there is none. */
export async function callExam<Value, Failure>(
  engine: Engine,
  call: (service: ExamService, moment: ExamMoment) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | Trouble>> {
  return worker.call(engine, (service) => call(service, examMomentOf(engine)));
}

/** The moment of a call. */
export function examMomentOf(engine: Engine): ExamMoment {
  const { studyMinutes, daysOff } = engine.store.getState().options;
  return { ...libraryMomentOf(engine), studyMinutes, daysOff };
}
