// The index of all cards: read once, then kept up with what is written, here or in another tab. Texts stand page by page, so
// that a change of one note makes the cards of its page anew and no others.
import type { CardId, DeckId, NoteId } from '../../domain/ids';
import type { NoteType, NoteTypeId } from '../../domain/noteType/noteType';
import type { Scheduler } from '../../domain/review/scheduler';
import type { Database } from '../../storage/database';
import { changesBetween, look, type ChangedKeys, type Looked } from '../../storage/changesSince';
import { findParked } from '../../storage/parked';
import { rowsOfPage } from '../../storage/parkedPage';
import { inParts } from '../../storage/inParts';
import type { CardRow, KeptDeck, PageRow } from '../../storage/schema';
import { applyMemory, memoryOfRow } from './cardMemory';
import { indexedCardsOf, type IndexedCard, type IndexedDeck } from './indexedCard';
import type { LibraryContext } from './libraryMoment';

/** All cards with their decks, as of a look at the database. */
export interface CardIndex {
  looked: Looked;
  context: LibraryContext;
  decks: readonly KeptDeck[];
  /** Of the decks that have their own: lapses that make a leech. */
  leechThresholds: ReadonlyMap<DeckId, number>;
  readonly pages: Map<string, readonly IndexedCard[]>;
  readonly noteTypes: Map<NoteTypeId, NoteType>;
  /** Every card in the order of the decks and their documents. */
  cards: readonly IndexedCard[];
  /** Notes that the learner holds for wrong. */
  readonly wrong: Set<NoteId>;
  /** Go up when texts, or what is remembered, changed: what was worked out from them is stale then. */
  textVersion: number;
  memoryVersion: number;
}

const PAGES_AT_ONCE = 25;
const ROWS_AT_ONCE = 2000;

/** Reads everything. What is written meanwhile is found by {@link followIndex}, which has to be called behind it. */
export async function readIndex(database: Database, context: LibraryContext): Promise<CardIndex> {
  const looked = await look(database);
  const decks = await readDeckRows(database);
  const index: CardIndex = {
    looked,
    context,
    decks,
    leechThresholds: leechThresholdsOf(decks),
    pages: new Map(),
    noteTypes: new Map((await database.noteTypes.toArray()).map((type) => [type.id, type])),
    cards: [],
    wrong: new Set((await database.personal.toArray()).flatMap(({ id, isWrong }) => (isWrong ? [id] : []))),
    textVersion: 0,
    memoryVersion: 0,
  };
  for (const deck of index.decks) {
    for (const part of inParts(deck.pages, PAGES_AT_ONCE)) {
      const pages = await database.pages.bulkGet(part.map(({ id }) => id));
      for (const page of pages) if (page !== undefined) addPage(index, deck, page);
    }
  }
  listCards(index);
  await readAllRows(database, index);
  return index;
}

/**
 * Takes in what was written since the last look. Returns whether it could: where it cannot be told what changed, everything
 * has to be read again.
 */
export async function followIndex(database: Database, index: CardIndex): Promise<boolean> {
  const { dexie, marker, steps, deckSteps, images, decks, pages, cards, parked, personal, noteTypes } =
    database;
  const tables = [marker, steps, deckSteps, images, decks, pages, cards, parked, personal, noteTypes];
  const found = await database.marker.get('marker');
  if ((found?.revision ?? 0) === index.looked.revision) return true;
  return dexie.transaction('r', tables, async () => {
    const now = await look(database);
    const changed = await changesBetween(database, index.looked, now);
    if (changed === undefined) return false;
    await takeInText(database, index, changed, now);
    await takeInWrong(database, index, changed);
    index.looked = now;
    return true;
  });
}

/** Works out again what is remembered, where the day, the options or the decks' options are others now. */
export function retell(index: CardIndex, context: LibraryContext): void {
  index.context = context;
  for (const card of index.cards) if (card.memory !== undefined) remember(index, card, card.memory);
  index.memoryVersion += 1;
}

async function readDeckRows(database: Database): Promise<readonly KeptDeck[]> {
  return (await database.decks.toArray()).sort(
    (one, other) => one.addedAtMs - other.addedAtMs || (one.title < other.title ? -1 : 1),
  );
}

function leechThresholdsOf(decks: readonly KeptDeck[]): ReadonlyMap<DeckId, number> {
  return new Map(
    decks.flatMap(({ id, options }): readonly [DeckId, number][] =>
      options?.leechThreshold === undefined ? [] : [[id, options.leechThreshold]],
    ),
  );
}

function addPage(index: CardIndex, deck: KeptDeck, page: PageRow): void {
  const head: IndexedDeck = { id: deck.id, title: deck.title, addedAtMs: deck.addedAtMs };
  const cards = page.notes.flatMap((note) => indexedCardsOf(note, head, index.noteTypes));
  for (const card of cards) card.isWrong = index.wrong.has(card.noteId);
  index.pages.set(page.id, cards);
}

function listCards(index: CardIndex): void {
  index.cards = index.decks.flatMap(({ pages }) => pages.flatMap(({ id }) => index.pages.get(id) ?? []));
  index.textVersion += 1;
  index.memoryVersion += 1;
}

// Parked rows first: one that becomes a row meanwhile is met twice, and never missed.
async function readAllRows(database: Database, index: CardIndex): Promise<void> {
  const byId = new Map(index.cards.map((card) => [card.cardId, card]));
  const take = (rows: readonly CardRow[]): void => takeInRows(index, byId, rows);
  for (const id of await database.parked.toCollection().primaryKeys()) {
    const page = await database.parked.get(id);
    if (page !== undefined) take(rowsOfPage(page));
  }
  let last: CardId | undefined = '';
  while (last !== undefined) {
    const rows: readonly CardRow[] = await database.cards
      .where(':id')
      .above(last)
      .limit(ROWS_AT_ONCE)
      .toArray();
    take(rows);
    last = rows.length < ROWS_AT_ONCE ? undefined : rows.at(-1)?.id;
  }
}

function takeInRows(
  index: CardIndex,
  byId: ReadonlyMap<CardId, IndexedCard>,
  rows: readonly CardRow[],
): void {
  for (const row of rows) {
    const card = byId.get(row.id);
    // Of a card that is gone from the text only the history is left.
    if (card !== undefined) remember(index, card, memoryOfRow(row, index.context));
  }
}

function remember(index: CardIndex, card: IndexedCard, memory: IndexedCard['memory']): void {
  const { today, scheduler, leechThreshold } = index.context;
  const own = index.leechThresholds.get(card.deckId);
  applyMemory(card, memory, { today, scheduler, leechThreshold: own ?? leechThreshold });
}

async function takeInText(
  database: Database,
  index: CardIndex,
  changed: ChangedKeys,
  now: Looked,
): Promise<void> {
  const isSameText = now.textRevision === index.looked.textRevision;
  const before = new Map(index.decks.map((deck) => [deck.id, deck]));
  if (!isSameText) {
    index.decks = await readDeckRows(database);
    index.leechThresholds = leechThresholdsOf(index.decks);
  }
  const stale = index.decks.flatMap((deck) => {
    const isSameHead = isSameText || isSame(before.get(deck.id), deck);
    return deck.pages.flatMap(({ id }) => {
      const isKnown = isSameHead && index.pages.has(id) && !changed.pages.has(id);
      return isKnown ? [] : [{ deck, id }];
    });
  });
  const made = await makePages(database, index, stale);
  if (!isSameText) {
    const there = new Set(index.decks.flatMap(({ pages }) => pages.map(({ id }) => id)));
    for (const id of index.pages.keys()) if (!there.has(id)) index.pages.delete(id);
    listCards(index);
  }
  const isMeant = ({ cardId }: IndexedCard): boolean => changed.cards.has(cardId);
  await rereadRows(database, index, [
    ...made,
    ...(changed.cards.size === 0 ? [] : index.cards.filter(isMeant)),
  ]);
}

// Both are told in the cards, and the title also by templates.
function isSame(before: KeptDeck | undefined, deck: KeptDeck): boolean {
  return before?.title === deck.title && before.addedAtMs === deck.addedAtMs;
}

async function makePages(
  database: Database,
  index: CardIndex,
  stale: readonly { readonly deck: KeptDeck; readonly id: string }[],
): Promise<readonly IndexedCard[]> {
  if (stale.length === 0) return [];
  for (const type of await database.noteTypes.toArray()) index.noteTypes.set(type.id, type);
  const pages = await database.pages.bulkGet(stale.map(({ id }) => id));
  return stale.flatMap(({ deck, id }, at) => {
    const page = pages[at];
    if (page === undefined) index.pages.delete(id);
    else addPage(index, deck, page);
    return index.pages.get(id) ?? [];
  });
}

async function rereadRows(
  database: Database,
  index: CardIndex,
  cards: readonly IndexedCard[],
): Promise<void> {
  if (cards.length === 0) return;
  const rows = await database.cards.bulkGet(cards.map(({ cardId }) => cardId));
  const missing = cards.filter((_, at) => rows[at] === undefined).map(({ cardId }) => cardId);
  const hasParked = missing.length > 0 && (await database.parked.count()) > 0;
  const parked = new Map((hasParked ? await findParked(database, missing) : []).map((row) => [row.id, row]));
  cards.forEach((card, at) => {
    remember(index, card, memoryOfRow(rows[at] ?? parked.get(card.cardId), index.context));
  });
  index.memoryVersion += 1;
}

async function takeInWrong(database: Database, index: CardIndex, changed: ChangedKeys): Promise<void> {
  if (changed.personal.size === 0) return;
  const ids = [...changed.personal];
  const rows = await database.personal.bulkGet(ids);
  ids.forEach((id, at) => {
    if (rows[at]?.isWrong === true) index.wrong.add(id);
    else index.wrong.delete(id);
  });
  for (const card of index.cards) {
    if (changed.personal.has(card.noteId)) card.isWrong = index.wrong.has(card.noteId);
  }
  index.memoryVersion += 1;
}

/** Whether what the index remembers was folded with the parameters of a scheduler. */
export function isFoldedWith(index: CardIndex, scheduler: Scheduler): boolean {
  return index.context.scheduler.parameters.join() === scheduler.parameters.join();
}
