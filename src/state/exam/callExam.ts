// The worker for exams from the commands' side: one is kept while it is used now and then, since it knows all cards. One that breaks
// down is told as trouble, and the next command starts another.
import { failure, type Result } from '../../domain/result';
import { MINUTE_MS } from '../../domain/studyDay';
import { momentOf } from '../callFiles';
import type { Engine } from '../engine';
import { troubleOf, type Trouble } from '../trouble';
import type { ExamMoment } from './examMoment';
import type { ExamService } from './examService';
import type { KeptExamWorker } from './runExam';

/** How long it is kept after a call: a session of study may lie between two. */
const KEPT_MS = 30 * MINUTE_MS;

/** Calls the worker, started when there is none. */
export async function callExam<Value, Failure>(
  engine: Engine,
  call: (service: ExamService, moment: ExamMoment) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | Trouble>> {
  const kept = (engine.exam ??= start(engine));
  kept.calls += 1;
  kept.cancelStop();
  try {
    const { service, crashed } = await kept.running;
    return await Promise.race([call(service, examMomentOf(engine)), crashed]);
  } catch (error) {
    kept.stop();
    return failure(troubleOf(error));
  } finally {
    kept.calls -= 1;
    if (kept.calls === 0 && engine.exam === kept) kept.cancelStop = engine.ports.after(KEPT_MS, kept.stop);
  }
}

function start(engine: Engine): KeptExamWorker {
  const kept: KeptExamWorker = {
    running: engine.ports.startExam(),
    calls: 0,
    cancelStop: () => undefined,
    stop: () => {
      kept.cancelStop();
      // One that could not be started was told by the command that needed it.
      kept.running.then((running) => running.stop()).catch(() => undefined);
      if (engine.exam === kept) engine.exam = undefined;
    },
  };
  return kept;
}

/** The moment of a call. */
export function examMomentOf(engine: Engine): ExamMoment {
  const { leechThreshold, studyMinutes, daysOff } = engine.store.getState().options;
  return { ...momentOf(engine), leechThreshold, studyMinutes, daysOff };
}
