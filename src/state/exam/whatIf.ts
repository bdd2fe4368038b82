// Trying what if, in a worker for exams of its own, which stopping ends: it is busy for seconds, and the screen goes on reading.
import { failure } from '../../domain/result';
import type { Engine } from '../engine';
import { troubleOf } from '../trouble';
import { examMomentOf } from './callExam';
import type { WhatIfCommands } from './whatIfState';

const stops = new WeakMap<Engine, () => void>();

/** Simulates what comes of a supposition. */
export async function whatIf(
  engine: Engine,
  ...[supposition, tell]: Parameters<WhatIfCommands['whatIf']>
): ReturnType<WhatIfCommands['whatIf']> {
  cancelWhatIf(engine);
  let stop = (): void => undefined;
  const stopped = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined);
  });
  stops.set(engine, stop);
  const told = (done: number, total: number): void => {
    if (stops.get(engine) === stop) tell(done / total);
  };
  const starting = engine.ports.startExam();
  const answering = starting.then(({ service, crashed }) =>
    Promise.race([service.whatIf(supposition, examMomentOf(engine), told), crashed]),
  );
  try {
    return (await Promise.race([answering, stopped])) ?? failure('stopped');
  } catch (error) {
    return failure(troubleOf(error));
  } finally {
    // One that could not be started is told above.
    starting.then((running) => running.stop()).catch(() => undefined);
    if (stops.get(engine) === stop) stops.delete(engine);
  }
}

/** Stops what is being simulated. */
export function cancelWhatIf(engine: Engine): void {
  stops.get(engine)?.();
  stops.delete(engine);
}
