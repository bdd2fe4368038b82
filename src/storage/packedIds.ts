// Long lists of card ids as one text: a browser reads and writes one string many times faster than thousands of small
// ones, and the lists of all decks are read at every start.
import type { CardId } from '../domain/ids';

/** Ids in order, one a line; no id holds a line end. */
export type PackedIds = string;

/** Ids as one text. */
export function packIds(cardIds: readonly CardId[]): PackedIds {
  return cardIds.join('\n');
}

/** The ids of a packed list, in order; none where there is no list. */
export function unpackIds(packed: PackedIds | undefined): readonly CardId[] {
  return packed ? packed.split('\n') : [];
}

/** A packed list with ids added at its end. */
export function addToPacked(packed: PackedIds | undefined, cardIds: readonly CardId[]): PackedIds {
  return packIds([...(packed ? [packed] : []), ...cardIds]);
}

/** How many ids a packed list holds. */
export function countPacked(packed: PackedIds): number {
  return unpackIds(packed).length;
}
