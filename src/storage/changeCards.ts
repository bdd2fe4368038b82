// The one way a history changes: read the rows, add events, fold, write, together with the undoable step and the
// marker, in one strict transaction. Writing the same events again stores them once.
import type { CardId, EventId } from '../domain/ids';
import type { CardState } from '../domain/review/cardState';
import type { ReviewEvent, Undone } from '../domain/review/event';
import { readHistory } from '../domain/review/historyCodec';
import { addEvents, hasEvent } from '../domain/review/packHistory';
import type { Scheduler } from '../domain/review/scheduler';
import { cardRowOf, historyOf, stateOf, type CardRef } from './cardRow';
import type { Database } from './database';
import { bumpMarker, readMarker } from './marker';
import { hasParked } from './hasParked';
import { unparkAll } from './parked';
import type { CardRow, MarkerRow, StepRow } from './schema';
import { storageErrorOf } from './storageError';
import { listShown } from './studied';

/** A change of one card: the events to add, made from the state found inside the transaction. */
export interface CardChange {
  readonly card: CardRef;
  /** Must be pure and give the same ids each time: it may run again for a retry. `history` reads the events behind the state. */
  readonly decide: (state: CardState, history: () => readonly ReviewEvent[]) => readonly ReviewEvent[];
  /**
   * Takes back events whose write may or may not have come about, as after storage did not answer: those that are
   * there are undone with their step, before `decide` sees the card.
   */
  readonly insteadOf?: readonly Undone[];
}

/** The step that a change leaves, but for its events. */
export type NewStep = Omit<StepRow, 'id' | 'events' | 'undone'>;

/** What was written. */
export interface Changed {
  readonly rows: readonly CardRow[];
  readonly marker: MarkerRow;
}

/**
 * Adds events to cards as one undoable step, which may depend on what was added. Resolves once the transaction is on disk; rejects with a StorageError,
 * and then nothing was kept.
 */
export async function changeCards(
  database: Database,
  scheduler: Scheduler,
  changes: readonly CardChange[],
  step: NewStep | ((added: readonly ReviewEvent[]) => NewStep),
): Promise<Changed> {
  return inTransaction(database, async () => {
    const ids = changes.map(({ card }) => card.id);
    const [marker, found] = await Promise.all([readMarker(database), findRows(database, ids)]);
    const rows: CardRow[] = [];
    const firstRows: CardRow[] = [];
    const added: ReviewEvent[] = [];
    const events: { cardId: string; top: EventId }[] = [];
    const replaced: EventId[] = [];
    changes.forEach((change, index) => {
      const present = found[index];
      const card = asKept(change.card, present);
      const { history, takenBack, fresh } = applyChange({ ...change, card }, present, scheduler);
      added.push(...takenBack, ...fresh);
      replaced.push(...takenBack.map(({ target }) => target));
      for (const event of fresh) events.push({ cardId: card.id, top: event.id });
      const isUnchanged = fresh.length === 0 && present !== undefined;
      const row = isUnchanged ? present : cardRowOf(card, history, scheduler);
      rows.push(row);
      if (present === undefined) firstRows.push(row);
    });
    if (added.length === 0) return { rows, marker };
    if (replaced.length > 0) await dropSteps(database, new Set(replaced));
    if (marker.undoneSteps > 0) await dropUndoneSteps(database);
    const [, , bumped] = await Promise.all([
      database.cards.bulkPut(rows),
      database.steps.add({ ...(typeof step === 'function' ? step(added) : step), events, undone: 0 }),
      bumpMarker(database, marker, {
        reviews: marker.reviews + added.filter((event) => event.kind === 'graded').length,
        lastEvent: latestOf(added, marker.lastEvent),
        undoneSteps: 0,
      }),
      listShown(database, firstRows),
    ]);
    return { rows, marker: bumped };
  });
}

// Whoever changes a text brings the rows along, so a row knows better what its card asks than a screen that has not heard of
// the change yet.
function asKept(card: CardRef, present: CardRow | undefined): CardRef {
  return present === undefined ? card : { ...card, deckId: present.deckId, pointIds: present.pointIds };
}

interface Applied {
  readonly history: Uint8Array;
  readonly takenBack: readonly Undone[];
  readonly fresh: readonly ReviewEvent[];
}

function applyChange(
  { card, decide, insteadOf = [] }: CardChange,
  present: CardRow | undefined,
  scheduler: Scheduler,
): Applied {
  const kept = historyOf(present);
  const takenBack = insteadOf.filter(({ id, target }) => hasEvent(kept, target) && !hasEvent(kept, id));
  const isSame = takenBack.length === 0;
  const before = isSame ? kept : addEvents(kept, takenBack);
  const state = isSame ? stateOf(present, scheduler) : cardRowOf(card, before, scheduler).state;
  const fresh = decide(state, () => readHistory(before)).filter((event) => !hasEvent(before, event.id));
  return { history: addEvents(before, fresh), takenBack, fresh };
}

/** Drops the steps that were undone: behind something new none of them can be done again. Call it inside a transaction. */
export async function dropUndoneSteps({ steps }: Database): Promise<void> {
  await steps.filter(({ undone }) => undone === 1).delete();
}

async function dropSteps(database: Database, tops: ReadonlySet<EventId>): Promise<void> {
  await database.steps.filter(({ events }) => events.some(({ top }) => tops.has(top))).delete();
}

// A card whose row is parked must not get another one.
async function findRows(
  database: Database,
  ids: readonly CardId[],
): Promise<readonly (CardRow | undefined)[]> {
  const found = await database.cards.bulkGet([...ids]);
  if (!found.includes(undefined) || !(await hasParked(database))) return found;
  await unparkAll(database);
  return database.cards.bulkGet([...ids]);
}

/** A step that was taken back or done again, with the rows after it. */
export interface Toggled extends Changed {
  readonly step: StepRow;
}

/** What the command that toggles a step brings along. */
export interface Toggling {
  readonly direction: 'undo' | 'redo';
  /** Makes the `undone` event of a target; must give the same one each time. */
  readonly makeEvent: (target: EventId) => Undone;
  /**
   * Events of earlier tries that were not answered, asked for inside the transaction: a step that has one of them on
   * top is not toggled again.
   */
  readonly tried: () => ReadonlySet<EventId>;
}

/** Takes back the latest step that stands, or does the latest undone step again; undefined when there is none. */
export async function toggleStep(
  database: Database,
  scheduler: Scheduler,
  { direction, makeEvent, tried }: Toggling,
): Promise<Toggled | undefined> {
  return inTransaction(database, async () => {
    const marker = await readMarker(database);
    const done = await findTried(database, tried());
    if (done !== undefined) return { step: done, rows: await rowsOf(database, done), marker };
    const step = await findStep(database, direction);
    if (step === undefined) return undefined;
    const events = step.events.map(({ cardId, top }) => ({ cardId, event: makeEvent(top) }));
    const rows = (await rowsOf(database, step)).map((row) => {
      const own = events.filter(({ cardId }) => cardId === row.id).map(({ event }) => event);
      return cardRowOf(row, addEvents(historyOf(row), own), scheduler);
    });
    const undone = direction === 'undo' ? 1 : 0;
    const toggled: StepRow = {
      ...step,
      undone,
      events: events.map(({ cardId, event }) => ({ cardId, top: event.id })),
    };
    await database.cards.bulkPut(rows);
    await database.steps.put(toggled);
    const bumped = await bumpMarker(database, marker, {
      lastEvent: latestOf(
        events.map(({ event }) => event),
        marker.lastEvent,
      ),
      undoneSteps: marker.undoneSteps + (undone === 1 ? 1 : -1),
    });
    return { step: toggled, rows, marker: bumped };
  });
}

async function findTried(database: Database, tried: ReadonlySet<EventId>): Promise<StepRow | undefined> {
  if (tried.size === 0) return undefined;
  return database.steps.filter(({ events }) => events.some(({ top }) => tried.has(top))).first();
}

async function rowsOf(database: Database, step: StepRow): Promise<readonly CardRow[]> {
  const cardIds = [...new Set(step.events.map(({ cardId }) => cardId))];
  return (await database.cards.bulkGet(cardIds)).filter((row) => row !== undefined);
}

// Undone steps are always the newest ones: a new step drops them.
async function findStep(database: Database, direction: 'undo' | 'redo'): Promise<StepRow | undefined> {
  const steps = database.steps.orderBy('id');
  return direction === 'undo'
    ? steps
        .reverse()
        .filter((row) => row.undone === 0)
        .first()
    : steps.filter((row) => row.undone === 1).first();
}

/** The tables that a change of histories writes. */
export function historyTables({ cards, studied, steps, parked, marker }: Database) {
  return [cards, studied, steps, parked, marker];
}

async function inTransaction<Value>(database: Database, work: () => Promise<Value>): Promise<Value> {
  try {
    return await database.dexie.transaction('rw', historyTables(database), work);
  } catch (error) {
    throw storageErrorOf(error);
  }
}

function latestOf(events: readonly ReviewEvent[], before: EventId | ''): EventId | '' {
  return events.reduce((latest, event) => (event.id > latest ? event.id : latest), before);
}
