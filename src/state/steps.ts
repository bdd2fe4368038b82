// Undo, redo, bury and suspend: steps that are written, then followed in the session. Undo is another event, so it is
// exact and survives a reload; inside a session the order of cards comes back too.
import { pointIdsOf } from '../domain/deck/slots';
import type { EventId } from '../domain/ids';
import type { ReviewEvent, Undone } from '../domain/review/event';
import { putOnTop } from '../domain/session/serve';
import { changeCards, toggleStep, type Toggled } from '../storage/changeCards';
import type { Database } from '../storage/database';
import type { StepRow } from '../storage/schema';
import type { Notice, ShownCard, Trouble } from './appState';
import { takeRows } from './dueLoads';
import { notify, perform, todayOf, written, type Engine, type Session } from './engine';
import { getReady } from './revealing';
import { canRedo, canUndo, queueCardOfId, reloadSession, show, showNext } from './session';
import { stampFor, unansweredIds } from './stamps';

/** Takes back the latest step of the day, or does the latest undone one again. */
export async function undoOrRedo(engine: Engine, direction: 'undo' | 'redo'): Promise<void> {
  const { session } = engine;
  if (session === undefined) return;
  const day = todayOf(engine);
  if (direction === 'undo' && !canUndo(engine, session)) return notify(engine, { kind: 'nothingToUndo' });
  if (direction === 'redo' && !canRedo(session)) return notify(engine, { kind: 'nothingToRedo' });
  const tried = (): ReadonlySet<EventId> => unansweredIds(engine, direction);
  const makeEvent = (target: EventId): Undone => {
    return { kind: 'undone', day, target, ...stampFor(engine, direction, target) };
  };
  const result = await perform(engine, (database) =>
    toggleStep(database, engine.scheduler, { direction, makeEvent, tried }),
  );
  if (!result.ok) return notify(engine, { kind: 'trouble', trouble: result.failure });
  const toggled = result.value;
  if (toggled === undefined) {
    return notify(engine, { kind: direction === 'undo' ? 'nothingToUndo' : 'nothingToRedo' });
  }
  written(engine, toggled.marker);
  const goesBack = restoreServed(session, toggled, direction);
  const kind = direction === 'undo' ? 'undone' : 'redone';
  await follow(engine, session, { kind, step: toggled.step.name }, async (database) => {
    if (goesBack) return;
    await reloadSession(engine, database, session);
    // The card may be of a deck that this session does not study.
    takeRows(session, toggled.rows);
    if (direction === 'undo') putBack(engine, session, toggled.step);
  });
}

/** Buries or suspends the card on screen as one step, and shows the next. */
export async function setAside(engine: Engine, name: 'bury' | 'suspend'): Promise<void> {
  const { session } = engine;
  const { stage } = engine.store.getState().study;
  if (session === undefined) return;
  if (stage.kind !== 'asking' && stage.kind !== 'revealed') return;
  const event = asideEvent(engine, name, stage.card);
  const step = { name, day: event.day, atMs: event.atMs };
  const result = await perform(engine, (database) =>
    changeCards(database, engine.scheduler, [{ card: cardRefOf(stage.card), decide: () => [event] }], step),
  );
  if (!result.ok) return tellNotKept(engine, session, result.failure);
  const { cardId } = stage.card;
  written(engine, result.value.marker);
  takeRows(session, result.value.rows);
  recordStep(session, { ...step, events: [{ cardId, top: event.id }], undone: 0 });
  const { past, future, serve } = session;
  await follow(engine, session, { kind: name === 'bury' ? 'buried' : 'suspended' }, async (database) => {
    // The card's room goes to another one (STUDY-RULES Q13); the cut-off moves only at an answer.
    await reloadSession(engine, database, session);
    Object.assign(session, { past, future, serve: { ...session.serve, cutoffMs: serve.cutoffMs } });
  });
}

/**
 * Says why a change of the card on screen was not kept. A card whose row turned out to be damaged cannot be changed:
 * the session goes on without it.
 */
export async function tellNotKept(engine: Engine, session: Session, trouble: Trouble): Promise<void> {
  if (trouble.code === 'corruptRow') {
    await follow(engine, session, undefined, (database) => reloadSession(engine, database, session));
  }
  notify(engine, { kind: 'trouble', trouble });
}

/** Adds a step to the session's memory of today; nothing can be redone after it. */
export function recordStep(session: Session, step: StepRow): void {
  session.steps = [...session.steps.filter(({ undone }) => undone === 0), step];
  session.past.push(session.serve);
  session.future = [];
}

/**
 * Does what a written step asks of the session, and shows the card that comes next; then says what was done. The step
 * is kept whatever happens here: trouble leaves the screen loading, with what to do in words.
 */
export async function follow(
  engine: Engine,
  session: Session,
  notice: Notice | undefined,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  session.served = undefined;
  const next = await perform(engine, async (database) => {
    await work(database);
    // Said and shown at once, so that the screen is drawn once.
    if (notice !== undefined) notify(engine, notice);
    await showNext(engine, database, session);
  });
  if (next.ok) return engine.ports.whenIdle(() => getReady(engine));
  show(engine, session, { kind: 'loading' });
  notify(engine, { kind: 'trouble', trouble: next.failure });
}

// The served state before the step, or after it, if this session still remembers it.
function restoreServed(session: Session, { step, rows }: Toggled, direction: 'undo' | 'redo'): boolean {
  const [from, to] = direction === 'undo' ? [session.past, session.future] : [session.future, session.past];
  // Another tab may have done the step: then this session remembers nothing of the order around it.
  const known = direction === 'undo' ? session.steps.findLast(isStanding) : session.steps.find(isUndone);
  const remembered = known?.atMs === step.atMs ? from.pop() : undefined;
  if (remembered === undefined) return false;
  to.push(session.serve);
  session.serve = remembered;
  takeRows(session, rows);
  session.steps = session.steps.map((other) => (other.atMs === step.atMs ? step : other));
  return true;
}

function isStanding({ undone }: StepRow): boolean {
  return undone === 0;
}

function isUndone({ undone }: StepRow): boolean {
  return undone === 1;
}

// After a reload the served states before the step are gone: the card goes on top of a queue that was built since. Cards
// that were brought back are set aside again, and none of them comes on screen; nor do those of a paper.
function putBack(engine: Engine, session: Session, step: StepRow): void {
  if (step.name === 'unbury' || step.name === 'resume' || step.name === 'paper') return;
  // A card is only put back into what it was answered in.
  if (step.chosen !== session.chosen?.id) return;
  const cardId = step.events[0]?.cardId;
  const card = cardId === undefined ? undefined : queueCardOfId(engine, session, cardId);
  if (card === undefined) return;
  session.serve = putOnTop(session.serve, card, step.showing?.cutoffMs ?? session.serve.cutoffMs);
}

function asideEvent(engine: Engine, name: 'bury' | 'suspend', { cardId }: ShownCard): ReviewEvent {
  const base = { ...stampFor(engine, `${name} ${cardId}`, cardId), day: todayOf(engine) };
  return name === 'bury' ? { ...base, kind: 'buried', by: 'learner' } : { ...base, kind: 'suspended' };
}

function cardRefOf({ cardId, deckId, note }: ShownCard) {
  return { id: cardId, deckId, noteId: note.id, pointIds: pointIdsOf(note, cardId) };
}
