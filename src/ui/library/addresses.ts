// The addresses of the Library's own screens: screens link to them, LibraryScreens.tsx reads them. Beside ui/addresses.ts,
// because a first card needs none of them.
import type { DeckId } from '../../domain/ids';
import { CHOOSE, LIBRARY } from '../addresses';

export const DUPLICATES = `${LIBRARY}/duplicates`;

/** Where a deck stands with its notes; pages count from 1. */
export function deckAddress(deckId: DeckId, page = 1): string {
  const deck = `${LIBRARY}/deck/${encodeURIComponent(deckId)}`;
  return page === 1 ? deck : `${deck}/${page}`;
}

/** Where a note is added to a deck. */
export function addNoteAddress(deckId: DeckId): string {
  return `${LIBRARY}/add/${encodeURIComponent(deckId)}`;
}

/** Where a deck is edited as text. */
export function deckTextAddress(deckId: DeckId): string {
  return `${LIBRARY}/text/${encodeURIComponent(deckId)}`;
}

/** Where a session of chosen cards is begun, with those that a search finds. */
export function chooseAddress(search: string): string {
  return search === '' ? CHOOSE : `${CHOOSE}/${encodeURIComponent(search)}`;
}
