// Rows whose cached memory is out of date are folded again by a worker, so that the page is not held up. Whoever needs one
// of them earlier folds it on the spot (stateOf in storage/cardRow.ts). A tab that goes away leaves the rest to the next.
import { hasStale } from '../storage/refold';
import { notify, performOnce, type Engine } from './engine';
import type { RunningMemory } from './memory/runMemory';
import { troubleOf } from './trouble';

const running = new WeakMap<Engine, RunningMemory>();

/** Looks for stale rows, and has a worker fold them under what is in force now; one that folds under what was is stopped. */
export async function refold(engine: Engine): Promise<void> {
  const { scheduler, ports } = engine;
  running.get(engine)?.stop();
  running.delete(engine);
  const isWanted = await performOnce(engine, (database) => hasStale(database, scheduler));
  if (!isWanted.ok) return notify(engine, { kind: 'trouble', trouble: isWanted.failure });
  if (!isWanted.value) return;
  try {
    const started = await ports.startMemory();
    running.set(engine, started);
    void follow(engine, started);
  } catch (error) {
    notify(engine, { kind: 'trouble', trouble: troubleOf(error) });
  }
}

async function follow(engine: Engine, started: RunningMemory): Promise<void> {
  const { parameters, ignoreBeforeDay, historicalRetention } = engine.store.getState().options;
  const model = { parameters, ignoreBeforeDay, historicalRetention };
  try {
    const result = await Promise.race([started.service.refold(model), started.crashed]);
    if (!result.ok) notify(engine, { kind: 'trouble', trouble: result.failure });
  } catch (error) {
    // One that was stopped made way for another.
    if (running.get(engine) === started) notify(engine, { kind: 'trouble', trouble: troubleOf(error) });
  }
  started.stop();
  if (running.get(engine) === started) running.delete(engine);
}
