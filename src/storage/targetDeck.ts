// The deck that notes are handed to: one that is here, or a new one.
import { deckIdOf, hashText, type DeckId } from '../domain/ids';
import type { Database } from './database';
import type { KeptDeck } from './schema';
import { StorageError } from './storageError';

/**
 * The row of a deck by its id, or by its title; for a title that no deck has, the row of an empty deck, which is still to be
 * written. Rejects with a StorageError `corruptRow` where no deck has the id. Call it inside a transaction.
 */
export async function targetDeck(
  database: Database,
  to: { readonly deckId: DeckId } | { readonly title: string },
  atMs: number,
): Promise<KeptDeck> {
  if ('deckId' in to) {
    const found = await database.decks.get(to.deckId);
    if (found === undefined) throw new StorageError('corruptRow', `no deck ${to.deckId}`);
    return found;
  }
  const title = to.title.trim();
  const known = await database.decks.filter((deck) => deck.title === title).first();
  if (known !== undefined) return known;
  let id = deckIdOf(title);
  // One that had this title once may have another now.
  for (let again = 1; (await database.decks.get(id)) !== undefined; again += 1)
    id = hashText(`again\n${deckIdOf(title)}\n${again}`);
  const deletedAtMs = (await database.tombstones.get(id))?.deletedAtMs ?? 0;
  return {
    id,
    title,
    addedAtMs: Math.max(atMs, deletedAtMs + 1),
    pages: [],
    notes: 0,
    cardIds: '',
    points: 0,
    titledAtMs: atMs,
  };
}
