// How many cards of each deck are due on the days to come, counted by index: no row is read.
import type { DeckId } from '../domain/ids';
import type { StudyDay } from '../domain/studyDay';
import type { Database } from './database';
import { storageErrorOf } from './storageError';

/** Cards due on each day that has any, for each deck. */
export type DueLoad = ReadonlyMap<DeckId, Map<StudyDay, number>>;

/**
 * Counts the cards of some decks that are due from one study day to another, both included; suspended cards and those of a large
 * import that are not rows yet (parked.ts) do not count. Rejects with a StorageError.
 */
export async function readDueLoad(
  database: Database,
  deckIds: readonly DeckId[],
  from: StudyDay,
  to: StudyDay,
): Promise<DueLoad> {
  const { dexie, cards } = database;
  try {
    return await dexie.transaction('r', cards, async () => {
      const loads = deckIds.map(async (deckId): Promise<readonly [DeckId, Map<StudyDay, number>]> => {
        const keys = await cards
          .where('due')
          .between([deckId, 'day', from], [deckId, 'day', to], true, true)
          .uniqueKeys();
        const counts = await Promise.all(
          keys.map(async (key): Promise<readonly [StudyDay, number]> => {
            return [dayOf(key), await cards.where('due').equals(key).count()];
          }),
        );
        return [deckId, new Map(counts)];
      });
      return new Map(await Promise.all(loads));
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

// The index holds nothing but due keys (schema.ts).
function dayOf(key: unknown): StudyDay {
  const day: unknown = Array.isArray(key) ? key[2] : undefined;
  return typeof day === 'number' ? day : Number.NaN;
}
