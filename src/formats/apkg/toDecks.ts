// Decks of a package: a note goes with its first card, and cards that a filtered deck had borrowed go back home.
import { MOST_NOTES, TEXT_LIMITS } from '../../domain/deck/textLimits';
import { deckIdOf, type DeckId } from '../../domain/ids';
import { cardDataOf } from './cardData';
import type { AnkiCard, AnkiDeck } from './collection';
import type { LeftOutList } from '../leftOutList';
import type { FoundCard, FoundNote } from './toNotes';

/** A deck of a package with its notes in order. */
export interface FoundDeck {
  readonly id: DeckId;
  readonly title: string;
  readonly notes: readonly FoundNote[];
}

/** The decks that hold the first card of a note, in the order of the package. `fileName` names what has no name. */
export function toDecks(
  notes: readonly FoundNote[],
  decks: readonly AnkiDeck[],
  fileName: string,
  leftOut: LeftOutList,
): readonly FoundDeck[] {
  for (const { isFiltered, name } of decks) if (isFiltered) leftOut.add('filtered-decks', name);
  const fileTitle = titleOfFile(fileName);
  const ordinary = decks.filter(({ isFiltered }) => !isFiltered);
  const titles = new Map(ordinary.map(({ id, name }) => [id, titleOf(name, fileTitle)]));
  const found = new Map<DeckId, { title: string; notes: FoundNote[] }>();
  // Two names may differ in case only, or be that of the file: one deck.
  const deckCalled = (title: string): { readonly notes: FoundNote[] } => {
    const id = deckIdOf(title);
    const deck = found.get(id) ?? { title, notes: [] };
    found.set(id, deck);
    return deck;
  };
  for (const title of titles.values()) deckCalled(title);
  for (const note of inOrder(notes)) {
    const home = homeOf(note.cards[0]);
    const deck = deckCalled(titles.get(home) ?? fileTitle);
    const elsewhere = note.cards.filter((card) => homeOf(card) !== home);
    leftOut.add('cards-with-their-note', '', elsewhere.length);
    if (deck.notes.length >= MOST_NOTES) leftOut.add('too-many-notes');
    else deck.notes.push(note);
  }
  return [...found].filter(([, deck]) => deck.notes.length > 0).map(([id, deck]) => ({ id, ...deck }));
}

/** The name that Anki gives to the deck that is always there: it says nothing about what is in it. */
const UNNAMED = 'Default';

function titleOf(name: string, fileTitle: string): string {
  const title = name.trim().slice(0, TEXT_LIMITS.title);
  return title === '' || title === UNNAMED ? fileTitle : title;
}

function titleOfFile(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  const title = (dot > 0 ? fileName.slice(0, dot) : fileName).trim().slice(0, TEXT_LIMITS.title);
  return title === '' ? UNNAMED : title;
}

function homeOf({ anki }: FoundCard): number {
  return anki.originalDeckId === 0 ? anki.deckId : anki.originalDeckId;
}

// New cards are learned by position. Notes under study have no position unless their cards remember the one they had;
// they come first, from the oldest on.
function inOrder(notes: readonly FoundNote[]): readonly FoundNote[] {
  const placed = notes.map((note) => ({ note, position: positionOf(note.cards[0].anki) ?? -Infinity }));
  placed.sort((one, other) =>
    one.position === other.position
      ? one.note.cards[0].anki.id - other.note.cards[0].anki.id
      : one.position - other.position,
  );
  return placed.map(({ note }) => note);
}

function positionOf({ type, due, originalDue, originalDeckId, data }: AnkiCard): number | undefined {
  if (type !== 0) return cardDataOf(data).position;
  return originalDeckId === 0 ? due : originalDue;
}
