// Which cards of a deck have a row, as one list for each deck: kept in the transaction that writes a card's first row,
// and never shortened, since a row never goes. What is not on the list is new.
import type { CardId, DeckId } from '../domain/ids';
import type { Database } from './database';
import type { CardRow } from './schema';

/** Puts cards on the lists of their decks. Call it inside the transaction that writes their first rows. */
export async function listStudied(database: Database, firstRows: readonly CardRow[]): Promise<void> {
  const added = new Map<DeckId, CardId[]>();
  for (const { id, deckId } of firstRows) added.set(deckId, [...(added.get(deckId) ?? []), id]);
  for (const [deckId, cardIds] of added) {
    const before = await database.studied.get(deckId);
    await database.studied.put({ deckId, cardIds: [...(before?.cardIds ?? []), ...cardIds] });
  }
}
