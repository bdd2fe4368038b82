// A service whose worker is kept between calls, since it knows all cards. One that breaks down is told as trouble, and the next call
// starts another.
import { failure, type Result } from '../../domain/result';
import type { Engine } from '../engine';
import type { Ports } from '../ports';
import { troubleOf, type Trouble } from '../trouble';
import type { RunningWorker } from './runWorker';

/** A worker that is started with the first call. */
export interface KeptWorker<Service> {
  readonly call: <Value, Failure>(
    engine: Engine,
    call: (service: Service) => Promise<Result<Value, Failure>>,
  ) => Promise<Result<Value, Failure | Trouble>>;
  /** Does nothing where none is running. */
  readonly stop: (engine: Engine) => void;
}

interface Kept<Service> {
  readonly running: Promise<RunningWorker<Service>>;
  /** Calls that wait for an answer. */
  calls: number;
  cancelStop: () => void;
  readonly stop: () => void;
}

/** A worker that is kept so long after a call (ms); without an end unless one is given. */
export function keptWorker<Service>(
  startIn: (ports: Ports) => Promise<RunningWorker<Service>>,
  keptMs?: number,
): KeptWorker<Service> {
  const known = new WeakMap<Engine, Kept<Service>>();

  const start = (engine: Engine): Kept<Service> => {
    const kept: Kept<Service> = {
      running: startIn(engine.ports),
      calls: 0,
      cancelStop: () => undefined,
      stop: () => {
        kept.cancelStop();
        // One that could not be started was told by the command that needed it.
        kept.running.then((running) => running.stop()).catch(() => undefined);
        engine.workers.delete(kept.stop);
        if (known.get(engine) === kept) known.delete(engine);
      },
    };
    engine.workers.add(kept.stop);
    known.set(engine, kept);
    return kept;
  };

  return {
    call: async (engine, call) => {
      const kept = known.get(engine) ?? start(engine);
      kept.calls += 1;
      kept.cancelStop();
      try {
        const { service, crashed } = await kept.running;
        return await Promise.race([call(service), crashed]);
      } catch (error) {
        kept.stop();
        return failure(troubleOf(error));
      } finally {
        kept.calls -= 1;
        if (keptMs !== undefined && kept.calls === 0 && known.get(engine) === kept)
          kept.cancelStop = engine.ports.after(keptMs, kept.stop);
      }
    },
    stop: (engine) => known.get(engine)?.stop(),
  };
}
