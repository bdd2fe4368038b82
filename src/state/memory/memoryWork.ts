// Moving due days and fitting parameters, by a worker of their own.
import type { DeckId } from '../../domain/ids';
import { failure, success, type Result } from '../../domain/result';
import { changeSetting, readSetting } from '../../storage/settings';
import { perform, todayOf, written, type Engine } from '../engine';
import { dropSession } from '../session';
import { stampFor } from '../stamps';
import { callWorker } from '../worker/callWorker';
import { troubleOf, type Trouble } from '../trouble';
import type { FitReport, LastFit, MovedCards } from './memoryState';
import type { RunningMemory } from './runMemory';

const LAST_FIT = 'lastFit';
/** More cards than anybody has: their events need a counter each. */
const MOST_CARDS = 1_000_000;
const MOST_COUNTERS = 36 ** 5;

/** Moves due days, as one step that can be taken back. */
export async function moveDueDays(engine: Engine, deckId?: DeckId): Promise<Result<MovedCards, Trouble>> {
  const { phase, trouble, options } = engine.store.getState();
  if (phase !== 'ready') return failure(trouble ?? { code: 'slow' });
  const { id: commandId, atMs } = stampFor(engine, `moveDueDays ${deckId ?? ''}`, 'step');
  // Counted from a round number, so that as many as there are cards stay below the last.
  const counter = engine.nextCounter % (MOST_COUNTERS - MOST_CARDS);
  engine.nextCounter = counter + MOST_CARDS;
  const today = todayOf(engine);
  const moment = { commandId, options, deckId, today, atMs, device: engine.device, counter };
  const result = await callWorker(engine.ports.startMemory, (service) => service.moveDueDays(moment));
  if (!result.ok) return result;
  const { marker, moved, damaged, stepId } = result.value;
  if (stepId !== undefined) {
    written(engine, marker);
    dropSession(engine);
  }
  return success({ moved, damaged, stepId });
}

const fitting = new WeakMap<Engine, RunningMemory>();

/** Fits parameters to all reviews; the learner decides what becomes of them. */
export async function fitParameters(
  engine: Engine,
  tell: (share: number) => void,
): Promise<Result<FitReport, Trouble | 'stopped'>> {
  cancelFit(engine);
  const { parameters, ignoreBeforeDay } = engine.store.getState().options;
  let running: RunningMemory | undefined;
  try {
    running = await engine.ports.startMemory();
    fitting.set(engine, running);
    const told = (done: number, total: number): void => tell(total === 0 ? 1 : done / total);
    const model = { parameters, ignoreBeforeDay };
    const result = await Promise.race([running.service.fit(model, told), running.crashed]);
    if (result.ok) await keepLastFit(engine, result.value.reviews);
    return result;
  } catch (error) {
    return failure(fitting.get(engine) === running ? troubleOf(error) : 'stopped');
  } finally {
    running?.stop();
    if (fitting.get(engine) === running) fitting.delete(engine);
  }
}

/** Stops the fit that is under way. */
export function cancelFit(engine: Engine): void {
  const running = fitting.get(engine);
  fitting.delete(engine);
  running?.stop();
}

// Without it the screen only does not know when it was: the result stands.
async function keepLastFit(engine: Engine, reviews: number): Promise<void> {
  const last: LastFit = { atMs: engine.ports.nowMs(), reviews };
  const result = await perform(engine, (database) =>
    changeSetting(database, LAST_FIT, () => last, last.atMs),
  );
  if (result.ok) written(engine, result.value.marker);
}

/** When parameters were last fitted; undefined for never. */
export async function readLastFit(engine: Engine): Promise<Result<LastFit | undefined, Trouble>> {
  const result = await perform(engine, (database) => readSetting(database, LAST_FIT));
  if (!result.ok) return result;
  const { value } = result;
  if (typeof value !== 'object' || value === null || !('atMs' in value) || !('reviews' in value)) {
    return success(undefined);
  }
  const { atMs, reviews } = value;
  return success(typeof atMs === 'number' && typeof reviews === 'number' ? { atMs, reviews } : undefined);
}
