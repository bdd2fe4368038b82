// Bringing cards back into the queue: those buried today, or one that was suspended. Each is one undoable step.
import type { CardId } from '../domain/ids';
import { failure, success, type Result } from '../domain/result';
import type { ReviewEvent } from '../domain/review/event';
import { changeCards } from '../storage/changeCards';
import { readCards } from '../storage/dueCards';
import type { CardRow, StepName } from '../storage/schema';
import type { Trouble } from './appState';
import { notify, perform, todayOf, written, type Engine } from './engine';
import { refreshOnScreen } from './revealing';
import { reloadSession } from './session';
import { stampFor } from './stamps';
import { follow } from './steps';

/** Brings back all cards of the session that are buried today. */
export async function unbury(engine: Engine): Promise<void> {
  const { session } = engine;
  if (session === undefined) return;
  const day = todayOf(engine);
  const buried = [...session.rows.values()].filter(
    ({ state }) => state.buried?.day === day && !state.suspended,
  );
  const result = await bringBack(engine, buried, 'unbury');
  if (!result.ok) return notify(engine, { kind: 'trouble', trouble: result.failure });
  if (buried.length > 0) notify(engine, { kind: 'unburied' });
}

/** Brings back those of some cards that are suspended, as one step. */
export async function resume(
  engine: Engine,
  cardIds: readonly CardId[],
): Promise<Result<undefined, Trouble>> {
  const found = await perform(engine, (database) => readCards(database, cardIds));
  if (!found.ok) return found;
  const suspended = [...found.value.values()].filter(({ state }) => state.suspended);
  const result = await bringBack(engine, suspended, 'resume');
  if (result.ok && suspended.length > 0) notify(engine, { kind: 'resumed' });
  return result;
}

async function bringBack(
  engine: Engine,
  rows: readonly CardRow[],
  name: Extract<StepName, 'unbury' | 'resume'>,
): Promise<Result<undefined, Trouble>> {
  if (rows.length === 0) return success(undefined);
  const day = todayOf(engine);
  const changes = rows.map((card) => {
    const event: ReviewEvent = { kind: 'resumed', day, ...stampFor(engine, name, card.id) };
    return { card, decide: () => [event] };
  });
  const result = await perform(engine, (database) =>
    changeCards(database, engine.scheduler, changes, { name, day, atMs: engine.ports.nowMs() }),
  );
  if (!result.ok) return failure(result.failure);
  written(engine, result.value.marker);
  await letIn(engine);
  return success(undefined);
}

// The session under way makes its queue again; the order before this step is forgotten.
async function letIn(engine: Engine): Promise<void> {
  const { session } = engine;
  if (session === undefined) return;
  session.past = [];
  session.future = [];
  const { kind } = engine.store.getState().study.stage;
  if (kind === 'finished') {
    return follow(engine, session, undefined, (database) => reloadSession(engine, database, session));
  }
  const reloaded = await perform(engine, (database) => reloadSession(engine, database, session));
  if (reloaded.ok) refreshOnScreen(engine, session);
  else notify(engine, { kind: 'trouble', trouble: reloaded.failure });
}
