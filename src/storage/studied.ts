// Which cards of a deck have a row, as one list for each deck: kept in the transaction that writes a card's first row,
// and never shortened by the app, since a row never goes; only a loss that was accepted makes the lists anew. What is not
// on the list is new.
import type { CardId, DeckId } from '../domain/ids';
import type { Database } from './database';
import { addToPacked, countPacked, packIds } from './packedIds';
import type { CardRow } from './schema';
import { storageErrorOf } from './storageError';

/**
 * Whether the cards on the lists and the cards that have a row are as many: fewer rows mean that the browser lost some,
 * since a row never goes. Rejects with a StorageError.
 */
export async function hasAllRows(database: Database): Promise<boolean> {
  const { dexie, cards, studied } = database;
  try {
    return await dexie.transaction('r', [cards, studied], async () => {
      const [rows, lists] = await Promise.all([cards.count(), studied.toArray()]);
      return rows >= lists.reduce((sum, { cardIds }) => sum + countPacked(cardIds), 0);
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Makes the lists again from the rows that are there: cards whose row was lost are new. Rejects with a StorageError. */
export async function relistStudied(database: Database): Promise<void> {
  const { dexie, cards, studied } = database;
  try {
    await dexie.transaction('rw', [cards, studied], async () => {
      const lists = new Map<DeckId, CardId[]>();
      for (const { id, deckId } of await cards.toArray()) {
        const list = lists.get(deckId);
        if (list === undefined) lists.set(deckId, [id]);
        else list.push(id);
      }
      await studied.clear();
      await studied.bulkPut([...lists].map(([deckId, cardIds]) => ({ deckId, cardIds: packIds(cardIds) })));
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Puts cards on the lists of their decks. Call it inside the transaction that writes their first rows. */
export async function listStudied(database: Database, firstRows: readonly CardRow[]): Promise<void> {
  const added = new Map<DeckId, CardId[]>();
  for (const { id, deckId } of firstRows) added.set(deckId, [...(added.get(deckId) ?? []), id]);
  for (const [deckId, cardIds] of added) {
    const before = await database.studied.get(deckId);
    await database.studied.put({ deckId, cardIds: addToPacked(before?.cardIds, cardIds) });
  }
}
