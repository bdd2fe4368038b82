// Sessions of chosen cards that are under way, and the rows of the cards that may be chosen, read by index.
import Dexie from 'dexie';
import type { CardId } from '../domain/ids';
import type { Among } from '../domain/session/filtered';
import type { StudyDay } from '../domain/studyDay';
import type { Database } from './database';
import { readCards } from './dueCards';
import { bumpBeside, readMarker } from './marker';
import { unpackIds } from './packedIds';
import { unparkAll, unparkDue } from './parked';
import { isDamaged } from './rowState';
import type { CardRow, DeckRow, FilteredRow, MarkerRow } from './schema';
import { storageErrorOf } from './storageError';

/** All sessions under way, the oldest first. Rejects with a StorageError. */
export async function readFiltered(database: Database): Promise<readonly FilteredRow[]> {
  try {
    return (await database.filtered.toArray()).sort((one, other) => one.startedAtMs - other.startedAtMs);
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Keeps a session that begins, and ends others, as one change. Rejects with a StorageError. */
export async function changeFiltered(
  database: Database,
  { put, remove = [] }: { readonly put?: FilteredRow; readonly remove?: readonly string[] },
): Promise<MarkerRow> {
  const { dexie, filtered, marker } = database;
  try {
    return await dexie.transaction('rw', [filtered, marker], async () => {
      await filtered.bulkDelete([...remove]);
      if (put !== undefined) await filtered.put(put);
      return bumpBeside(database, await readMarker(database));
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Cards that may be chosen: those with a history, and the ids of those that have none. */
export interface ChoosableRows {
  readonly rows: readonly CardRow[];
  readonly newIds: readonly CardId[];
}

/**
 * The cards of some decks among which is chosen, whether they are set aside or not. Damaged rows are left out. Rejects with a
 * StorageError.
 */
export async function readChoosable(
  database: Database,
  decks: readonly DeckRow[],
  among: Among,
  today: StudyDay,
): Promise<ChoosableRows> {
  try {
    await unparkFor(database, decks, among, today);
    const parts = await Promise.all(decks.map((deck) => readOfDeck(database, deck, among, today)));
    return {
      rows: parts.flatMap(({ rows }) => rows).filter((row) => !isDamaged(row)),
      newIds: parts.flatMap(({ newIds }) => newIds),
    };
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** The cards that a search found. Damaged rows are left out. Rejects with a StorageError. */
export async function readFound(database: Database, cardIds: readonly CardId[]): Promise<ChoosableRows> {
  const found = await readCards(database, cardIds);
  return {
    rows: [...found.values()].filter((row) => !isDamaged(row)),
    newIds: cardIds.filter((id) => !found.has(id)),
  };
}

// What is parked is due later, and was not reviewed lately.
async function unparkFor(
  database: Database,
  decks: readonly DeckRow[],
  among: Among,
  today: StudyDay,
): Promise<void> {
  const deckIds = decks.map(({ id }) => id);
  switch (among.kind) {
    case 'new':
      return;
    case 'due':
      return unparkDue(database, deckIds, today);
    case 'ahead':
      return unparkDue(database, deckIds, today + among.days);
    case 'all':
    case 'reviewed':
    case 'forgotten':
      if ((await database.parked.count()) === 0) return;
      await database.dexie.transaction('rw', [database.parked, database.cards], () => unparkAll(database));
  }
}

async function readOfDeck(
  database: Database,
  deck: DeckRow,
  among: Among,
  today: StudyDay,
): Promise<ChoosableRows> {
  switch (among.kind) {
    case 'new':
      return readNew(database, deck);
    case 'due':
      return { rows: await dueUpTo(database, deck, today), newIds: [] };
    case 'ahead':
      return { rows: await dueUpTo(database, deck, today + among.days), newIds: [] };
    case 'reviewed':
      return { rows: await dueUpTo(database, deck, Dexie.maxKey), newIds: [] };
    case 'all': {
      const [rows, fresh] = [await dueUpTo(database, deck, Dexie.maxKey), await readNew(database, deck)];
      return { rows: [...rows, ...fresh.rows], newIds: fresh.newIds };
    }
    case 'forgotten': {
      const since = [deck.id, today - among.days + 1];
      // Also on the day ahead, by a clock that was in force before.
      const lately = database.cards
        .where('[deckId+lastDay]')
        .between(since, [deck.id, today + 1], true, true);
      return { rows: await lately.toArray(), newIds: [] };
    }
  }
}

// Suspended cards stand behind all of these.
async function dueUpTo(database: Database, { id }: DeckRow, day: unknown): Promise<readonly CardRow[]> {
  return database.cards
    .where('due')
    .between([id, 'at', Dexie.minKey], [id, 'day', day], true, true)
    .toArray();
}

async function readNew(database: Database, deck: DeckRow): Promise<ChoosableRows> {
  const studied = new Set(unpackIds((await database.studied.get(deck.id))?.cardIds));
  const rows = await database.cards
    .where('[deckId+lastDay]')
    .between([deck.id, -1], [deck.id, -1], true, true)
    .toArray();
  return { rows, newIds: deck.cardIds.filter((id) => !studied.has(id)) };
}

/** The rows of cards of some decks that wait for a day: suspended ones and those in their steps are not among them. */
export async function readScheduled(
  database: Database,
  decks: readonly DeckRow[],
): Promise<readonly CardRow[]> {
  const { rows } = await readChoosable(database, decks, { kind: 'reviewed' }, 0);
  return rows.filter(({ due }) => due !== undefined && due[1] === 'day');
}
