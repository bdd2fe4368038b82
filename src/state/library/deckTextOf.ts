// A deck as the document that it prints to, as its export is.
import { printDocument } from '../../domain/document/printDocument';
import type { DeckId } from '../../domain/ids';
import type { Database } from '../../storage/database';
import { readDecks, readNotesBetween } from '../../storage/decks';
import { readNoteTypes } from '../../storage/noteTypes';
import { textNotesOf } from '../files/textNotes';

/** The text of a deck, imported notes as questions in plain text; undefined when there is no such deck. Rejects with a StorageError. */
export async function deckTextOf(database: Database, deckId: DeckId): Promise<string | undefined> {
  const deck = (await readDecks(database)).find(({ id }) => id === deckId);
  if (deck === undefined) return undefined;
  const { title, asOf, source } = deck;
  const notes = await readNotesBetween(database, deck, 0, deck.notes);
  const types = await readNoteTypes(
    database,
    notes.flatMap((note) => (note.kind === 'fields' ? [note.typeId] : [])),
  );
  return printDocument({
    title,
    ...(asOf === undefined ? {} : { asOf }),
    ...(source === undefined ? {} : { source }),
    notes: textNotesOf(notes, types, title),
  });
}
