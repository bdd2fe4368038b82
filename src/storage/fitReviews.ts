// The reviews that parameters are fitted to, from the histories of all cards; those of cards that are gone count as well.
import { collectRuns, runsOf, type FitReviews } from '../domain/fit/reviews';
import { readHistory } from '../domain/review/historyCodec';
import type { StudyDay } from '../domain/studyDay';
import { isDamaged } from './rowState';
import type { Database } from './database';
import { rowsOfPage } from './parkedPage';
import type { CardRow } from './schema';
import { storageErrorOf } from './storageError';

const ROWS_AT_A_TIME = 1000;

/** Reads them, some rows at a time; damaged rows are passed over. Rejects with a StorageError. */
export async function readFitReviews(database: Database, ignoreBeforeDay: StudyDay): Promise<FitReviews> {
  const { cards, parked } = database;
  const runs = collectRuns();
  const add = (row: CardRow): void => {
    if (!isDamaged(row)) runs.add(runsOf(readHistory(row.history), ignoreBeforeDay));
  };
  try {
    let rows = await cards.orderBy('id').limit(ROWS_AT_A_TIME).toArray();
    for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
      rows.forEach(add);
      rows = await cards.where('id').above(last.id).limit(ROWS_AT_A_TIME).toArray();
    }
    await parked.each((page) => rowsOfPage(page).forEach(add));
    return runs.packed();
  } catch (error) {
    throw storageErrorOf(error);
  }
}
