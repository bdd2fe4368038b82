// Rows of cards that a large import brings, parked in pages: as rows of their own 20,000 of them take seconds to write. A
// parked card is not due yet. Pages become rows while the app is idle, and before anything looks for the rows themselves.
import Dexie from 'dexie';
import type { CardId, DeckId } from '../domain/ids';
import type { StudyDay } from '../domain/studyDay';
import type { Database } from './database';
import type { CardRow, ParkedRow } from './schema';
import { storageErrorOf } from './storageError';

/** Fewer rows than `worthParking` are written as rows. */
const SIZES = { worthParking: 500, rowsPerPage: 200 };

/** Rows to be written as such, and pages of the others. */
export interface Parking {
  readonly rows: readonly CardRow[];
  readonly parked: readonly ParkedRow[];
}

/**
 * Parks the rows of many cards that are in review and due after `today`, the soonest first; all others, and few of them,
 * stay rows. `today` also keeps out what was graded today, which the limits of the day count. Tests park fewer rows.
 */
export function parkRows(
  deckId: DeckId,
  rows: readonly CardRow[],
  today: StudyDay,
  { worthParking, rowsPerPage } = SIZES,
): Parking {
  if (rows.length < worthParking) return { rows, parked: [] };
  const isParked = ({ due, lastDay }: CardRow): boolean =>
    due !== undefined && due[1] === 'day' && due[2] > today && lastDay >= 0 && lastDay < today;
  const waiting = rows.filter(isParked).sort((one, other) => dayOf(one) - dayOf(other));
  const parked: ParkedRow[] = [];
  for (let start = 0; start < waiting.length; start += rowsPerPage) {
    const page = waiting.slice(start, start + rowsPerPage);
    const [first] = page;
    if (first !== undefined) {
      parked.push({ id: `${deckId}/${first.id}`, deckId, due: dayOf(first), cards: page.length, rows: page });
    }
  }
  return { rows: rows.filter((row) => !isParked(row)), parked };
}

/** Makes rows of the cards of some decks that are due by a day. Rejects with a StorageError. */
export async function unparkDue(
  database: Database,
  deckIds: readonly DeckId[],
  today: StudyDay,
): Promise<void> {
  const { dexie, parked, cards } = database;
  try {
    const ids = await Promise.all(
      deckIds.map((id) =>
        parked.where('[deckId+due]').between([id, Dexie.minKey], [id, today], true, true).primaryKeys(),
      ),
    );
    if (ids.every((found) => found.length === 0)) return;
    await dexie.transaction('rw', [parked, cards], () => unparkPages(database, ids.flat()));
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Makes rows of one page of parked cards; false when none is left. Rejects with a StorageError. */
export async function unparkOne(database: Database): Promise<boolean> {
  const { dexie, parked, cards } = database;
  try {
    return await dexie.transaction('rw', [parked, cards], async () => {
      const [first] = await parked.orderBy('[deckId+due]').limit(1).primaryKeys();
      if (first === undefined) return false;
      await unparkPages(database, [first]);
      return true;
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Makes rows of all parked cards. Call it inside a transaction that writes both tables. */
export async function unparkAll(database: Database): Promise<void> {
  await unparkPages(database, await database.parked.toCollection().primaryKeys());
}

/** The rows of parked cards among some. Call it inside or outside of a transaction. */
export async function findParked(
  database: Database,
  cardIds: readonly CardId[],
): Promise<readonly CardRow[]> {
  const wanted = new Set(cardIds);
  const found: CardRow[] = [];
  await database.parked.each(({ rows }) => void found.push(...rows.filter(({ id }) => wanted.has(id))));
  return found;
}

/** How many cards are parked. Call it inside or outside of a transaction. */
export async function countParked(database: Database): Promise<number> {
  let count = 0;
  await database.parked.each(({ cards }) => void (count += cards));
  return count;
}

/** The soonest day on which a parked card of a deck is due, with the number of those that share it. */
export async function nextParkedDue(
  database: Database,
  deckId: DeckId,
): Promise<{ readonly day: StudyDay; readonly cards: number } | undefined> {
  const pages = database.parked.where('[deckId+due]').between([deckId, Dexie.minKey], [deckId, Dexie.maxKey]);
  let day: StudyDay | undefined;
  let cards = 0;
  // Pages stand in the order of their first days: most of the time one or two are looked at.
  await pages
    .until(({ due }) => day !== undefined && due > day)
    .each(({ due, rows }) => {
      day ??= due;
      cards += rows.filter((row) => dayOf(row) === day).length;
    });
  return day === undefined ? undefined : { day, cards };
}

async function unparkPages(database: Database, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const page = await database.parked.get(id);
    if (page !== undefined) await database.cards.bulkAdd([...page.rows]);
  }
  await database.parked.bulkDelete([...ids]);
}

function dayOf({ due }: CardRow): StudyDay {
  return due?.[2] ?? 0;
}
