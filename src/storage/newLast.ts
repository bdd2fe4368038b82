// Cards that were reset to the end of the new queue: their deck lists them, and its order stays that of the document.
import type { DeckSelection } from './deckPages';
import { addToPacked, packIds, unpackIds } from './packedIds';
import type { KeptDeck } from './schema';
import type { TextWriting } from './changeTexts';

/**
 * Puts those of some cards that are new at the end of the new queue of their deck, or all back to their own place. Returns how many
 * stood elsewhere. Call it inside a transaction, when their rows are written.
 */
export async function putNewLast(
  { database, writer }: Pick<TextWriting, 'database' | 'writer'>,
  selections: readonly DeckSelection[],
  toEnd: boolean,
): Promise<number> {
  let count = 0;
  for (const { deck, cardIds } of selections) {
    const rows = await database.cards.bulkGet([...cardIds]);
    const concerned = cardIds.filter((_, index) => !toEnd || (rows[index]?.lastDay ?? -1) < 0);
    const before = unpackIds(deck.newLast);
    const moving = new Set(concerned);
    const others = before.filter((id) => !moving.has(id));
    const after = toEnd ? addToPacked(packIds(others), concerned) : packIds(others);
    if (after === packIds(before)) continue;
    count += toEnd ? concerned.length : before.length - others.length;
    await writer.put('decks', [withNewLast(deck, after)]);
  }
  return count;
}

function withNewLast(deck: KeptDeck, newLast: string): KeptDeck {
  const { newLast: _before, ...plain } = deck;
  return newLast === '' ? plain : { ...plain, newLast };
}
