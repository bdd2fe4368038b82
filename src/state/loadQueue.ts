// The queue of today from storage: candidates of each deck, read by index, into the pure pipeline of domain/queue.
import type { CardId, DeckId } from '../domain/ids';
import { buildQueue, type DayQueue } from '../domain/queue/buildQueue';
import { dayUseOf, type QueueDeck } from '../domain/queue/limit';
import { queueCardOf, type QueueCard } from '../domain/queue/queueCard';
import type { ReviewOrder } from '../domain/queue/queueOptions';
import { recallOfCard } from '../domain/review/recall';
import { NEW_CARD_STATE, type CardState } from '../domain/review/cardState';
import { nextRolloverAfter, studyDayOf, type StudyDay } from '../domain/studyDay';
import type { Database } from '../storage/database';
import { readDecks } from '../storage/decks';
import { readCandidates, type Candidates } from '../storage/dueCards';
import { foldKeyUnder } from '../storage/rowState';
import type { CardRow, DeckRow } from '../storage/schema';
import { clockOf, optionsOf, todayOf, type Engine } from './engine';

/** A queue with the rows that it was made from. */
export interface LoadedQueue {
  readonly queue: DayQueue;
  /** Cards left out because what is stored of them is damaged. */
  readonly damaged: number;
  readonly rows: ReadonlyMap<CardId, CardRow>;
}

// All decks studied together hang under a root without limits of its own.
const ALL_DECKS: DeckId = '';
const ROOT: QueueDeck = {
  id: ALL_DECKS,
  parentId: undefined,
  limits: { newPerDay: Number.MAX_SAFE_INTEGER, reviewsPerDay: Number.MAX_SAFE_INTEGER },
};
// New cards beyond the limit are only counted; some more are read, since siblings may be left out.
const SPARE_NEW_CARDS = 50;

/** The decks, read again only when their text has changed. */
export async function decksOf(engine: Engine, database: Database): Promise<readonly DeckRow[]> {
  engine.decks ??= await readDecks(database);
  return engine.decks;
}

/** Builds the queue of the study day of a moment (today's without one) for one deck, or for all of them. */
export async function loadQueue(
  engine: Engine,
  database: Database,
  deckId: DeckId | undefined,
  atMs = engine.ports.nowMs(),
): Promise<LoadedQueue> {
  const today = studyDayOf(atMs, clockOf(engine));
  const decks = (await decksOf(engine, database)).filter(
    (deck) => deckId === undefined || deck.id === deckId,
  );
  const candidates = await upToDate(engine, await readCandidates(database, decks, today));
  const rows = new Map<CardId, CardRow>();
  const cards: QueueCard[] = [];
  const queueDecks: QueueDeck[] = deckId === undefined ? [ROOT] : [];
  let buried = 0;
  let uncounted = 0;
  decks.forEach((deck, index) => {
    const found = candidates[index];
    if (found === undefined) return;
    for (const row of [...found.due, ...found.unstudied, ...found.gradedToday]) rows.set(row.id, row);
    const due = found.due.filter((row) => row.state.buried?.day !== today);
    buried += found.due.length - due.length;
    buried += found.unstudied.filter((row) => row.state.buried?.day === today && !row.state.suspended).length;
    cards.push(...dueCards(engine, deck, due));
    const fresh = newCards(engine, deck, found);
    cards.push(...fresh.cards);
    uncounted += fresh.uncounted;
    queueDecks.push(queueDeckOf(engine, deck, found, deckId === undefined, today));
  });
  const [only] = decks;
  const queue = buildQueue({
    studiedDeckId: deckId ?? ALL_DECKS,
    decks: queueDecks,
    cards,
    buried,
    options: deckId !== undefined && only ? optionsOf(engine, only) : engine.store.getState().options,
    day: today,
    rolloverAtMs: nextRolloverAfter(atMs, clockOf(engine)),
  });
  return {
    queue: { ...queue, hidden: { ...queue.hidden, new: queue.hidden.new + uncounted } },
    damaged: candidates.reduce((sum, found) => sum + found.damaged, 0),
    rows,
  };
}

// Rows that an older fold or other parameters left behind are rare: only then is folding loaded here.
async function upToDate(engine: Engine, candidates: readonly Candidates[]): Promise<readonly Candidates[]> {
  const { scheduler } = engine;
  const foldKey = foldKeyUnder(scheduler);
  const isStale = (row: CardRow): boolean => row.foldKey !== foldKey;
  const isAnyStale = candidates.some(({ due, unstudied, gradedToday }) =>
    [due, unstudied, gradedToday].some((rows) => rows.some(isStale)),
  );
  if (!isAnyStale) return candidates;
  const { withStates } = await import('../storage/cardRow');
  return candidates.map((found) => ({
    ...found,
    due: withStates(found.due, scheduler),
    unstudied: withStates(found.unstudied, scheduler),
    gradedToday: withStates(found.gradedToday, scheduler),
  }));
}

/** One card for the queue; its place and recall if an order asks for them. */
export function queueCard(
  engine: Engine,
  deck: DeckRow,
  cardId: CardId,
  row: CardRow | undefined,
): QueueCard {
  const state: CardState = row?.state ?? NEW_CARD_STATE;
  const position = isOrderedBy(engine, deck, 'added', 'addedReverse') ? positionOf(deck, cardId) : 0;
  const isByRecall = isOrderedBy(engine, deck, 'retrievabilityUp', 'retrievabilityDown');
  const recall =
    isByRecall && row !== undefined
      ? recallOfCard(state, row.pointIds, todayOf(engine), engine.scheduler)
      : 1;
  return queueCardOf(cardId, deck.id, position, state, recall);
}

// Places of a large deck and the recall of many cards take a while to work out.
function isOrderedBy(engine: Engine, deck: DeckRow, ...orders: readonly ReviewOrder[]): boolean {
  const order = engine.store.getState().options.reviewOrder;
  const own = deck.options?.reviewOrder;
  return orders.includes(order) || (own !== undefined && orders.includes(own));
}

function dueCards(engine: Engine, deck: DeckRow, due: readonly CardRow[]): readonly QueueCard[] {
  return due.map((row) => queueCard(engine, deck, row.id, row));
}

function newCards(
  engine: Engine,
  deck: DeckRow,
  { newIds }: Candidates,
): { readonly cards: readonly QueueCard[]; readonly uncounted: number } {
  const { newGatherOrder, newPerDay } = optionsOf(engine, deck);
  const inDeckOrder = newGatherOrder === 'deck' || newGatherOrder === 'positionUp';
  const wanted = newPerDay + (engine.todayLimits?.extraNew ?? 0) + SPARE_NEW_CARDS;
  const taken = inDeckOrder ? newIds.slice(0, wanted) : newIds;
  let position = -1;
  return {
    cards: taken.map((id, index) => {
      // New ids come in the order of the deck: each search goes on where the last one ended. Those put last come behind all.
      const place = deck.cardIds.indexOf(id, position + 1);
      position = place < 0 ? deck.cardIds.length + index : place;
      return queueCardOf(id, deck.id, position, NEW_CARD_STATE, 1);
    }),
    uncounted: newIds.length - taken.length,
  };
}

function queueDeckOf(
  engine: Engine,
  deck: DeckRow,
  found: Candidates,
  hasRoot: boolean,
  today: StudyDay,
): QueueDeck {
  return {
    id: deck.id,
    parentId: hasRoot ? ALL_DECKS : undefined,
    used: dayUseOf(
      found.gradedToday.map((row) => row.state),
      today,
    ),
    burySiblings: optionsOf(engine, deck).burySiblings,
    ...(deck.options === undefined ? {} : { limits: deck.options }),
    ...(engine.todayLimits === undefined ? {} : { todayOnly: engine.todayLimits }),
  };
}

const positions = new WeakMap<DeckRow, ReadonlyMap<CardId, number>>();

function positionOf(deck: DeckRow, cardId: CardId): number {
  let known = positions.get(deck);
  if (known === undefined) {
    known = new Map(deck.cardIds.map((id, index) => [id, index]));
    positions.set(deck, known);
  }
  return known.get(cardId) ?? deck.cardIds.length;
}
