// The shipped deck on the very first visit: nothing is there yet, so its rows are simply written. Apart from keepDeck.ts, since
// a first card has to wait for this.
import type { QaNote } from '../domain/deck/deck';
import { cardIdOf } from '../domain/ids';
import type { Database } from './database';
import { layOut, type DeckToKeep } from './layOut';
import { bumpMarker, readMarker } from './marker';
import type { MarkerRow } from './schema';
import { storageErrorOf } from './storageError';

/**
 * Writes the first deck of a database; undefined, with nothing written, when there is anything in it by now. Rejects with
 * a StorageError.
 */
export async function keepFirstDeck(
  database: Database,
  deck: DeckToKeep & { readonly notes: readonly QaNote[] },
  atMs: number,
): Promise<MarkerRow | undefined> {
  const { dexie, decks, pages, studied, tombstones, marker: markers } = database;
  try {
    return await dexie.transaction('rw', [decks, pages, studied, tombstones, markers], async () => {
      const counts = await Promise.all([decks, studied, tombstones].map((table) => table.count()));
      if (counts.some((count) => count > 0)) return undefined;
      const laidOut = layOut(deck, atMs, ({ id, points }: QaNote) => ({
        cardIds: [cardIdOf(id, 'front')],
        points: points.length,
      }));
      await pages.bulkPut([...laidOut.pages]);
      await decks.put(laidOut.row);
      const marker = await readMarker(database);
      return bumpMarker(database, marker, { textRevision: marker.textRevision + 1 });
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}
