// Decks as a tree, told by their parents: which decks lie above a deck, and which are studied with one.
import type { DeckId } from '../ids';

/** A deck and where it hangs. */
export interface TreeDeck {
  readonly id: DeckId;
  readonly parentId: DeckId | undefined;
}

/** For each deck, itself and every deck above it, from the deck up. */
export type DeckChains = ReadonlyMap<DeckId, readonly DeckId[]>;

/** The chains of all decks, in the order of the decks given. */
export function deckChains(decks: readonly TreeDeck[]): DeckChains {
  const byId = new Map(decks.map((deck) => [deck.id, deck]));
  return new Map(decks.map((deck) => [deck.id, chainOf(deck, byId)]));
}

/**
 * The place of each studied deck: the studied deck and those below it, numbered in the order of the chains.
 */
export function studiedPlaces(studiedDeckId: DeckId, chains: DeckChains): ReadonlyMap<DeckId, number> {
  const places = new Map<DeckId, number>();
  for (const [id, chain] of chains) {
    if (chain.includes(studiedDeckId)) places.set(id, places.size);
  }
  return places;
}

function chainOf(deck: TreeDeck, byId: ReadonlyMap<DeckId, TreeDeck>): readonly DeckId[] {
  const chain: DeckId[] = [];
  let next: TreeDeck | undefined = deck;
  // A parent that is missing, or that comes round again, ends the chain.
  while (next !== undefined && !chain.includes(next.id)) {
    chain.push(next.id);
    next = next.parentId === undefined ? undefined : byId.get(next.parentId);
  }
  return chain;
}
