// The addresses of the screens, in one place: screens link to them, App.tsx reads them.
import type { DeckId, NoteId } from '../domain/ids';
import type { PaperId } from '../domain/paper/paper';

export const TODAY = '/';
export const SETTINGS = '/settings';
export const LIBRARY = '/library';
export const IMPORT = '/import';
export const DATA = '/data';
export const CHOOSE = '/study/choose';
export const DAYS_OFF = '/days-off';
export const COMEBACK = '/comeback';
export const EXAM = '/exam';
export const TEST = '/test';
/** The addresses of Test: also with a query, which shares a paper. */
export const TEST_SCREENS = /^\/test(?=[/?]|$)/u;

/** Where a deck is studied; all decks together without one. */
export function studyAddress(deckId?: DeckId): string {
  return deckId === undefined ? '/study' : `/study/${encodeURIComponent(deckId)}`;
}

/** Where a session of chosen cards is studied. */
export function chosenAddress(id: string): string {
  return `/study/chosen/${encodeURIComponent(id)}`;
}

/** Where a deck is read; pages count from 1. */
export function readAddress(deckId: DeckId, page = 1): string {
  const deck = `/read/${encodeURIComponent(deckId)}`;
  return page === 1 ? deck : `${deck}/${page}`;
}

/** Where a deck has options of its own. */
export function deckOptionsAddress(deckId: DeckId): string {
  return `/options/${encodeURIComponent(deckId)}`;
}

/** Where a note is edited. */
export function noteAddress(noteId: NoteId): string {
  return `${LIBRARY}/note/${encodeURIComponent(noteId)}`;
}

/** Where a paper or blank page is sat, and its result read. */
export function paperAddress(id: PaperId): string {
  return `${TEST}/paper/${encodeURIComponent(id)}`;
}

/** Whether an address is the study screen's. */
export function isStudyAddress(address: string): boolean {
  return address === '/study' || (address.startsWith('/study/') && !address.startsWith(CHOOSE));
}

/** Part of an address as text; what is not encoded properly is taken as it is. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The page that an address names, from 1; anything else is the first. */
export function pageNumber(part: string | undefined): number {
  const page = Number(part ?? 1);
  return Number.isInteger(page) && page > 0 ? page : 1;
}
