// The rows of a deck's text: pages of notes, and the row that orders their cards.
import type { Note } from '../domain/deck/deck';
import type { CardId, DeckId } from '../domain/ids';
import { packIds } from './packedIds';
import type { KeptDeck, PageRow } from './schema';

const NOTES_PER_PAGE = 200;

/** A deck's text on its way into storage. */
export interface DeckToKeep {
  readonly id: DeckId;
  readonly title: string;
  readonly asOf?: string;
  readonly source?: string;
  readonly revision?: string;
  readonly notes: readonly Note[];
}

/** What a note asks: the cards it owns, and how many points they have in all. */
export interface Asked {
  readonly cardIds: readonly CardId[];
  readonly points: number;
}

/** The rows of a deck; `askedOf` tells what each note asks. */
export function layOut<Each extends Note>(
  deck: DeckToKeep & { readonly notes: readonly Each[] },
  addedAtMs: number,
  askedOf: (note: Each) => Asked,
): { readonly row: KeptDeck; readonly pages: readonly PageRow[] } {
  const { notes, ...head } = deck;
  const asked = notes.map(askedOf);
  const starts = Array.from(
    { length: Math.ceil(notes.length / NOTES_PER_PAGE) },
    (_, page) => page * NOTES_PER_PAGE,
  );
  const pages = starts.map((start, page): PageRow => {
    return { id: `${deck.id}/${page}`, deckId: deck.id, notes: notes.slice(start, start + NOTES_PER_PAGE) };
  });
  const row: KeptDeck = {
    ...head,
    addedAtMs,
    pages: pages.map((page, index) => ({
      id: page.id,
      notes: page.notes.length,
      cards: sum(
        asked.slice(starts[index], (starts[index] ?? 0) + NOTES_PER_PAGE),
        ({ cardIds }) => cardIds.length,
      ),
    })),
    notes: notes.length,
    cardIds: packIds(asked.flatMap(({ cardIds }) => cardIds)),
    points: sum(asked, ({ points }) => points),
  };
  return { row, pages };
}

function sum(asked: readonly Asked[], of: (each: Asked) => number): number {
  return asked.reduce((total, each) => total + of(each), 0);
}
