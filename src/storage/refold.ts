// Folding again what an older fold, or other parameters, left behind: part by part, so that it can stop and go on at any
// of them. Due days are promises and stay; only memory changes.
import type { CardId } from '../domain/ids';
import { foldKeyOf } from '../domain/review/foldKey';
import type { Scheduler } from '../domain/review/scheduler';
import { cardRowOf } from './cardRow';
import { isDamaged } from './rowState';
import type { Database } from './database';
import { storageErrorOf } from './storageError';

/** The cards whose rows were folded otherwise than a scheduler does, damaged ones included. Rejects with a StorageError. */
export async function readStale(database: Database, scheduler: Scheduler): Promise<readonly CardId[]> {
  const key = foldKeyOf(scheduler);
  const byKey = database.cards.where('foldKey');
  try {
    // Two ranges: what is "not equal" Dexie looks for row by row.
    const found = await Promise.all([byKey.below(key).primaryKeys(), byKey.above(key).primaryKeys()]);
    return found.flat();
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Whether there are such cards. Rejects with a StorageError. */
export async function hasStale(database: Database, scheduler: Scheduler): Promise<boolean> {
  const key = foldKeyOf(scheduler);
  const byKey = database.cards.where('foldKey');
  try {
    const found = await Promise.all([byKey.below(key).first(), byKey.above(key).first()]);
    return found.some((row) => row !== undefined);
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/**
 * Folds the rows of some cards again, in one transaction, and returns how many that were; damaged ones and those that
 * are folded already stay as they are. Rejects with a StorageError.
 */
export async function refoldCards(
  database: Database,
  scheduler: Scheduler,
  cardIds: readonly CardId[],
): Promise<number> {
  const key = foldKeyOf(scheduler);
  try {
    return await database.dexie.transaction('rw', database.cards, async () => {
      const rows = await database.cards.bulkGet([...cardIds]);
      const stale = rows.flatMap((row) =>
        row === undefined || row.foldKey === key || isDamaged(row) ? [] : [row],
      );
      await database.cards.bulkPut(stale.map((row) => cardRowOf(row, row.history, scheduler)));
      return stale.length;
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}
