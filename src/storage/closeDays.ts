// The end of study days: their steps become totals, and days without anything to do are told from days that were missed.
import Dexie from 'dexie';
import type { DeckId } from '../domain/ids';
import { idleDaysBetween } from '../domain/stats/streak';
import type { StudyDay } from '../domain/studyDay';
import type { Database } from './database';
import { addSteps, dayWithout } from './days';
import { unpackIds } from './packedIds';
import { nextParkedDue } from './parked';
import type { DayRow } from './schema';
import { storageErrorOf } from './storageError';

/**
 * Turns the steps of days before `today` into rows of days, once; they can no longer be undone. Days since the last
 * one studied on which nothing was due are kept as idle; a day that was missed ends them, and yesterday is kept as
 * such, so that there is nothing to close until tomorrow. `introducing` are the decks whose new cards are due every day,
 * as long as they have some. Rejects with a StorageError.
 */
export async function closeDays(
  database: Database,
  today: StudyDay,
  introducing: readonly DeckId[] = [],
): Promise<void> {
  try {
    const { steps: stepTable, days, cards, studied, parked, decks, marker } = database;
    const tables = [stepTable, days, cards, studied, parked, decks, marker];
    await database.dexie.transaction('rw', tables, async () => {
      const steps = await database.steps.where('day').below(today).toArray();
      if (steps.length > 0) {
        const before = await database.days.bulkGet([...new Set(steps.map(({ day }) => day))]);
        await database.days.bulkPut([
          ...addSteps(
            before.filter((row) => row !== undefined),
            steps,
          ),
        ]);
        await database.steps.bulkDelete(steps.flatMap(({ id }) => id ?? []));
        await database.marker.where('id').equals('marker').modify({ undoneSteps: 0 });
      }
      const last = await database.days.orderBy('day').last();
      if (last === undefined || last.day >= today - 1) return;
      const hasNew = await hasNewCards(database, introducing);
      const idle = hasNew ? [] : idleDaysBetween(last.day, today, await firstDueDay(database));
      const missed = idle.at(-1) === today - 1 ? [] : [dayWithout(today - 1)];
      await database.days.bulkPut([
        ...idle.map((day): DayRow => ({ ...dayWithout(day), idle: true })),
        ...missed,
      ]);
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

// A card without a row is new, and one is enough.
async function hasNewCards(database: Database, introducing: readonly DeckId[]): Promise<boolean> {
  const decks = await database.decks.bulkGet([...introducing]);
  const studied = await database.studied.bulkGet([...introducing]);
  return decks.some((deck, index) => {
    const known = new Set(unpackIds(studied[index]?.cardIds));
    return unpackIds(deck?.cardIds).some((id) => !known.has(id));
  });
}

// The first day on which any card is due; a card that waits for a moment has been due since it was answered.
async function firstDueDay(database: Database): Promise<StudyDay | undefined> {
  const decks = await database.decks.toCollection().primaryKeys();
  const days = await Promise.all(
    decks.map(async (id) => {
      const waiting = database.cards.where('due').between([id, 'at', Dexie.minKey], [id, 'at', Dexie.maxKey]);
      if ((await waiting.count()) > 0) return 0;
      const first = database.cards.where('due').between([id, 'day', Dexie.minKey], [id, 'day', Dexie.maxKey]);
      const days = [(await first.first())?.due?.[2], (await nextParkedDue(database, id))?.day];
      const known = days.filter((day) => day !== undefined);
      return known.length === 0 ? undefined : Math.min(...known);
    }),
  );
  const known = days.filter((day) => day !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
