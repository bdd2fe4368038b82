// A deck as the document that it prints to.
import { printDocument } from '../../domain/document/printDocument';
import type { DeckId } from '../../domain/ids';
import { failure, success, type Result } from '../../domain/result';
import type { Database } from '../../storage/database';
import { readDecks, readNotesBetween } from '../../storage/decks';
import { textNotesOf } from '../files/textNotes';

/**
 * The text of a deck. Imported notes have no form as text and would be missing when it is read again: a deck that has one is
 * refused. Rejects with a StorageError.
 */
export async function deckTextOf(
  database: Database,
  deckId: DeckId,
): Promise<Result<string, 'noSuchDeck' | 'importedNotes'>> {
  const deck = (await readDecks(database)).find(({ id }) => id === deckId);
  if (deck === undefined) return failure('noSuchDeck');
  const { title, asOf, source } = deck;
  const notes = await readNotesBetween(database, deck, 0, deck.notes);
  if (notes.some(({ kind }) => kind === 'fields')) return failure('importedNotes');
  const text = printDocument({
    title,
    ...(asOf === undefined ? {} : { asOf }),
    ...(source === undefined ? {} : { source }),
    notes: textNotesOf(notes, new Map(), title),
  });
  return success(text);
}
