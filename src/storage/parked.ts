// Rows of cards that a large import brings, parked in pages: as rows of their own 20,000 of them take seconds to write. A
// parked card is not due yet. Pages become rows while the app is idle, and before anything looks for the rows themselves.
import Dexie from 'dexie';
import type { CardId, DeckId } from '../domain/ids';
import type { Parameters, Scheduler } from '../domain/review/scheduler';
import type { StudyDay } from '../domain/studyDay';
import type { Database } from './database';
import { inParts } from './inParts';
import { dueDayOf, dueDaysOf, parkedPageOf, rowsOfPage, rowsOfPageUnder } from './parkedPage';
import type { CardRow, ParkedRow } from './schema';
import { storageErrorOf } from './storageError';

/** Fewer rows than `worthParking` are written as rows. */
const SIZES = { worthParking: 500, rowsPerPage: 100 };

/** New rows of a deck that wait on pages for their day. */
export interface Parking {
  /** Takes a row that is in review and due later, and says whether it did: any other has to be written as a row. */
  readonly takes: (row: CardRow) => boolean;
  /** The rows that were taken, the soonest due first, and their pages, each made when it is asked for. */
  readonly taken: () => { readonly waiting: readonly CardRow[]; readonly pages: Iterable<ParkedRow> };
}

/**
 * Parks new rows of a deck where many are `expected`; of few it takes none. `today` also keeps out what
 * was graded today, which the limits of the day count. Tests park fewer rows.
 */
export function openParking(
  deckId: DeckId,
  expected: number,
  { today, parameters }: { readonly today: StudyDay; readonly parameters: Parameters },
  { worthParking, rowsPerPage } = SIZES,
): Parking {
  const parked: CardRow[] = [];
  const pagesOf = function* (rows: readonly CardRow[]): Iterable<ParkedRow> {
    for (const part of inParts(rows, rowsPerPage)) {
      const page = parkedPageOf(deckId, part, parameters);
      if (page !== undefined) yield page;
    }
  };
  return {
    takes: (row) => {
      const { due, lastDay } = row;
      const isLater = due !== undefined && due[1] === 'day' && due[2] > today;
      if (expected < worthParking || !isLater || lastDay < 0 || lastDay >= today) return false;
      parked.push(row);
      return true;
    },
    taken: () => {
      const waiting = parked.toSorted((one, other) => dueDayOf(one) - dueDayOf(other));
      return { waiting, pages: pagesOf(waiting) };
    },
  };
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

/** Makes rows of one page of parked cards, folded under a scheduler or as they were; false when none is left. Rejects with a StorageError. */
export async function unparkOne(database: Database, scheduler?: Scheduler): Promise<boolean> {
  const { dexie, parked, cards } = database;
  try {
    return await dexie.transaction('rw', [parked, cards], async () => {
      const [first] = await parked.orderBy('[deckId+due]').limit(1).primaryKeys();
      if (first === undefined) return false;
      await unparkPages(database, [first], scheduler);
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
  await database.parked.each((page) => {
    found.push(...rowsOfPage(page).filter(({ id }) => wanted.has(id)));
  });
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
    .each((page) => {
      day ??= page.due;
      cards += dueDaysOf(page).filter((due) => due === day).length;
    });
  return day === undefined ? undefined : { day, cards };
}

async function unparkPages(database: Database, ids: readonly string[], scheduler?: Scheduler): Promise<void> {
  for (const id of ids) {
    const page = await database.parked.get(id);
    if (page === undefined) continue;
    const rows = scheduler === undefined ? rowsOfPage(page) : rowsOfPageUnder(page, scheduler);
    await database.cards.bulkAdd([...rows]);
  }
  await database.parked.bulkDelete([...ids]);
}
