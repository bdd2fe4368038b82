// The decks of an Anki collection from titles: "Rivers::Locks" stands inside "Rivers", which is made when no deck has that
// name. Anki takes names that differ in case only for one deck, and so do we.
import { ankiIds } from './ankiIds';
import type { AnkiDeck } from './collection';

/** The deck that every collection has. */
export const DEFAULT_DECK: AnkiDeck = { id: 1, name: 'Default', isFiltered: false };

/** Decks, each after those it stands in, and which of them each title is. */
export interface DeckTree {
  readonly decks: readonly AnkiDeck[];
  /** The ids of the decks of the titles, in their order. */
  readonly ids: readonly number[];
}

/** The decks of some titles, with all that they stand in. */
export function deckTree(titles: readonly string[]): DeckTree {
  const names = new Map<string, string>();
  const keys = titles.map((title) => {
    let [name, key] = ['', ''];
    for (const level of levelsOf(title)) {
      const parent = name === '' ? '' : `${name}::`;
      key = keyOf(`${parent}${level}`);
      name = names.get(key) ?? `${parent}${level}`;
      names.set(key, name);
    }
    return key;
  });
  const isDefault = (key: string): boolean => key === keyOf(DEFAULT_DECK.name);
  const ids = ankiIds(
    [...names.keys()].map((key) => ({
      name: `deck\n${key}`,
      ...(isDefault(key) ? { wanted: DEFAULT_DECK.id } : {}),
    })),
  );
  const idOf = new Map([...names.keys()].map((key, index) => [key, ids[index] ?? DEFAULT_DECK.id]));
  return {
    decks: [...names].map(([key, name]) => ({
      id: idOf.get(key) ?? DEFAULT_DECK.id,
      name,
      isFiltered: false,
    })),
    ids: keys.map((key) => idOf.get(key) ?? DEFAULT_DECK.id),
  };
}

/** Anki has no deck without a name, and gives it this one. */
const NAMELESS = 'blank';

function levelsOf(title: string): readonly string[] {
  const plain = title.normalize('NFC').replace(/[\u0000-\u001f"]/gu, ' ');
  return plain.split('::').map((level) => (level.trim() === '' ? NAMELESS : level.trim()));
}

function keyOf(name: string): string {
  return name.toLowerCase();
}
