// Decks and their text, read page by page. keepDeck.ts writes them.
import type { Note } from '../domain/deck/deck';
import type { CardId } from '../domain/ids';
import { noteIdOfCard } from '../domain/ids';
import type { Database } from './database';
import { unpackIds } from './packedIds';
import type { DeckRow } from './schema';
import { StorageError, storageErrorOf } from './storageError';

/** All decks, oldest first; those of one import by their titles. */
export async function readDecks(database: Database): Promise<readonly DeckRow[]> {
  try {
    const kept = await database.decks.toArray();
    return kept
      .map((deck): DeckRow => ({ ...deck, cardIds: unpackIds(deck.cardIds) }))
      .sort((one, other) => one.addedAtMs - other.addedAtMs || (one.title < other.title ? -1 : 1));
  } catch (error) {
    throw storageErrorOf(error);
  }
}

async function readNotes(database: Database, deck: DeckRow, page: number): Promise<readonly Note[]> {
  const entry = deck.pages[page];
  if (entry === undefined) return [];
  try {
    const kept = await database.pages.get(entry.id);
    if (kept === undefined) throw new StorageError('corruptRow', `page ${entry.id} of the text is missing`);
    return kept.notes;
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Whether every page of a deck is there. Rejects with a StorageError. */
export async function hasAllPages(database: Database, deck: DeckRow): Promise<boolean> {
  try {
    const ids = deck.pages.map(({ id }) => id);
    return (await database.pages.where('id').anyOf(ids).count()) === ids.length;
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** The notes of a deck from one position up to, not including, another; positions count notes from 0. */
export async function readNotesBetween(
  database: Database,
  deck: DeckRow,
  from: number,
  to: number,
): Promise<readonly Note[]> {
  const notes: Note[] = [];
  let start = 0;
  for (const [page, { notes: count }] of deck.pages.entries()) {
    const overlaps = start < to && start + count > from;
    if (overlaps) {
      const found = await readNotes(database, deck, page);
      notes.push(...found.slice(Math.max(0, from - start), to - start));
    }
    start += count;
  }
  return notes;
}

/** The note that a card asks; undefined when the deck no longer has it. */
export async function readNoteOfCard(
  database: Database,
  deck: DeckRow,
  cardId: CardId,
): Promise<Note | undefined> {
  const notes = await readNotes(database, deck, pageOfCard(deck, cardId));
  return notes.find((note) => note.id === noteIdOfCard(cardId));
}

function pageOfCard(deck: DeckRow, cardId: CardId): number {
  let position = deck.cardIds.indexOf(cardId);
  return position < 0 ? -1 : deck.pages.findIndex(({ cards }) => (position -= cards) < 0);
}
