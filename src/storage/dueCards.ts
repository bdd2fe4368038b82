// What may be asked today, read by index: due cards, those answered today, and those that were never shown.
import Dexie from 'dexie';
import type { CardId, DeckId } from '../domain/ids';
import type { StudyDay } from '../domain/studyDay';
import { isDamaged, suspendedKey } from './rowState';
import type { Database } from './database';
import { unpackIds } from './packedIds';
import { hasParked } from './hasParked';
import type { CardRow, DeckRow } from './schema';
import { storageErrorOf } from './storageError';

/** The cards of one deck that a queue for a study day is made from. */
export interface Candidates {
  /** Waiting for a moment, or due up to today; buried ones included, suspended ones not. */
  readonly due: readonly CardRow[];
  /** Ids of cards never studied, in the order in which they come; suspended and buried ones left out. */
  readonly newIds: readonly CardId[];
  /** Rows of never-studied cards, by which buried ones are known. */
  readonly unstudied: readonly CardRow[];
  /** How many of these rows are damaged and left out. */
  readonly damaged: number;
  /** Cards graded today, or on the day after it by the clock that was in force then. */
  readonly gradedToday: readonly CardRow[];
}

/** Reads the candidates of some decks for a study day, deck by deck. Rejects with a StorageError. */
export async function readCandidates(
  database: Database,
  decks: readonly DeckRow[],
  today: StudyDay,
): Promise<readonly Candidates[]> {
  const { dexie, cards, studied } = database;
  try {
    if (await hasParked(database)) {
      const { unparkDue } = await loadParked();
      await unparkDue(
        database,
        decks.map(({ id }) => id),
        today,
      );
    }
    return await dexie.transaction('r', [cards, studied], () =>
      Promise.all(decks.map((deck) => readDeckCandidates(database, deck, today))),
    );
  } catch (error) {
    throw storageErrorOf(error);
  }
}

async function readDeckCandidates(database: Database, deck: DeckRow, today: StudyDay): Promise<Candidates> {
  const [due, studied, unstudied, gradedToday] = await Promise.all([
    // All that wait for a moment come before all that wait for a day.
    dueBetween(database, [deck.id, 'at', Dexie.minKey], [deck.id, 'day', today]).toArray(),
    database.studied.get(deck.id),
    lastDayBetween(database, deck.id, -1, -1).toArray(),
    lastDayBetween(database, deck.id, today, today + 1).toArray(),
  ]);
  const damaged = new Set([...due, ...unstudied, ...gradedToday].filter(isDamaged).map(({ id }) => id));
  const isWhole = ({ id }: CardRow): boolean => !damaged.has(id);
  const leftOut = new Set(unpackIds(studied?.cardIds));
  for (const row of unstudied.filter(isWhole)) {
    if (row.due === undefined && row.state.buried?.day !== today) leftOut.delete(row.id);
  }
  const newIds = deck.cardIds.filter((id) => !leftOut.has(id));
  if (deck.newLast) {
    const places = new Map(unpackIds(deck.newLast).map((id, place) => [id, place + 1]));
    newIds.sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
  }
  return {
    due: due.filter(isWhole),
    newIds,
    unstudied: unstudied.filter(isWhole),
    gradedToday: gradedToday.filter(isWhole),
    damaged: damaged.size,
  };
}

/** The first study day after today on which cards of a deck are due, with their number. */
export async function readNextDueDay(
  database: Database,
  deckId: DeckId,
  today: StudyDay,
): Promise<{ readonly day: StudyDay; readonly cards: number } | undefined> {
  try {
    const first = await dueBetween(
      database,
      [deckId, 'day', today + 1],
      [deckId, 'day', Dexie.maxKey],
    ).first();
    const parked = (await hasParked(database))
      ? await (await loadParked()).nextParkedDue(database, deckId)
      : undefined;
    const day = Math.min(first?.due?.[2] ?? Infinity, parked?.day ?? Infinity);
    if (day === Infinity) return undefined;
    const cards = await database.cards.where('due').equals([deckId, 'day', day]).count();
    return { day, cards: cards + (parked?.day === day ? parked.cards : 0) };
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** How many cards of a deck are suspended. Rejects with a StorageError. */
export async function countSuspended(database: Database, deckId: DeckId): Promise<number> {
  try {
    return await database.cards.where('due').equals(suspendedKey(deckId)).count();
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** The rows of some cards, by id; cards without a history have none. */
export async function readCards(
  database: Database,
  cardIds: readonly CardId[],
): Promise<ReadonlyMap<CardId, CardRow>> {
  try {
    const rows = await database.cards.bulkGet([...cardIds]);
    const missing = cardIds.filter((_, index) => rows[index] === undefined);
    const isParked = missing.length > 0 && (await hasParked(database));
    const found = isParked ? [...rows, ...(await (await loadParked()).findParked(database, missing))] : rows;
    return new Map(found.flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
  } catch (error) {
    throw storageErrorOf(error);
  }
}

// Large imports are rare, and what they park is rows again in a minute.
const loadParked = () => import('./parked');

function dueBetween(database: Database, from: readonly unknown[], to: readonly unknown[]) {
  return database.cards.where('due').between(from, to, true, true);
}

function lastDayBetween(database: Database, deckId: DeckId, from: StudyDay, to: StudyDay) {
  return database.cards.where('[deckId+lastDay]').between([deckId, from], [deckId, to], true, true);
}
