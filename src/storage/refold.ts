// Folding again what an older fold, or other parameters, left behind: some rows at a time, so that it can stop and go
// on at any row. Due days are promises and stay; only memory changes.
import { foldKeyOf } from '../domain/review/foldKey';
import type { Scheduler } from '../domain/review/scheduler';
import { cardRowOf, historyOf } from './cardRow';
import { isDamaged } from './rowState';
import type { Database } from './database';
import { storageErrorOf } from './storageError';

/**
 * Folds up to `limit` stale rows again and returns how many there were; damaged rows stay as they are. Rejects with a
 * StorageError.
 */
export async function refoldStale(database: Database, scheduler: Scheduler, limit: number): Promise<number> {
  try {
    return await database.dexie.transaction('rw', database.cards, async () => {
      const stale = await database.cards
        .where('foldKey')
        .notEqual(foldKeyOf(scheduler))
        .filter((row) => !isDamaged(row))
        .limit(limit)
        .toArray();
      await database.cards.bulkPut(stale.map((row) => cardRowOf(row, historyOf(row), scheduler)));
      return stale.length;
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}
