// The library as an import needs it: which decks there are, the notes of some of them, and which cards have a history.
import type { Note } from '../../domain/deck/deck';
import type { CardId, DeckId } from '../../domain/ids';
import type { Library, PlacedDeck } from '../../domain/incoming/plan';
import type { NoteType } from '../../domain/noteType/noteType';
import type { Tell } from '../../domain/tell';
import type { Database } from '../../storage/database';
import { readDecks, readNotesBetween } from '../../storage/decks';
import { readMarker } from '../../storage/marker';
import { readNoteTypes } from '../../storage/noteTypes';
import type { DeckRow } from '../../storage/schema';
import { StorageError } from '../../storage/storageError';
import { readStudied, readStudiedDecks } from '../../storage/studied';
import { textNotesOf } from './textNotes';

/** The decks that are here, and the text revision at which they were read. */
export interface LibraryHead {
  readonly textRevision: number;
  readonly decks: readonly DeckRow[];
}

/**
 * Reads which decks there are. `knownRevision` is the marker revision that the page knows of: a database that is older
 * was emptied by the browser, and nothing may be written to it. Rejects with a StorageError.
 */
export async function readLibraryHead(database: Database, knownRevision: number): Promise<LibraryHead> {
  const marker = await readMarker(database);
  if (marker.revision < knownRevision)
    throw new StorageError('unavailable', 'the database is older than the page');
  return { textRevision: marker.textRevision, decks: await readDecks(database) };
}

/**
 * The decks as places, with the notes of those that are concerned; tells how many of these were read. Imported notes of the types
 * that are `given`, or are here, can be read as text.
 */
export async function readLibrary(
  database: Database,
  { decks }: LibraryHead,
  concerned: ReadonlySet<DeckId>,
  given: readonly NoteType[],
  tell: Tell,
): Promise<Library> {
  const notes = new Map<DeckId, readonly Note[]>();
  const wanted = decks.filter(({ id }) => concerned.has(id));
  const total = wanted.reduce((sum, deck) => sum + deck.notes, 0);
  let done = 0;
  for (const deck of wanted) {
    notes.set(deck.id, await readNotesBetween(database, deck, 0, deck.notes));
    done += deck.notes;
    tell(done, total);
  }
  const imported = [...notes.values()].flat().filter((note) => note.kind === 'fields');
  const known = await readNoteTypes(
    database,
    imported.map(({ typeId }) => typeId),
  );
  const types = new Map([...given.map((type) => [type.id, type] as const), ...known]);
  return {
    decks: decks.map(placeOf),
    notesOf: (deckId) => notes.get(deckId) ?? [],
    textsOf: (note, deckTitle) => textNotesOf([note], types, deckTitle),
  };
}

/** The cards of some decks that have a history. */
export async function readStudiedCards(
  database: Database,
  deckIds: readonly DeckId[],
): Promise<ReadonlySet<CardId>> {
  const lists = await Promise.all(deckIds.map((deckId) => readStudied(database, deckId)));
  return new Set(lists.flat());
}

/** The cards of all decks, here or gone, that have a history. */
export async function readStudiedOfAll(database: Database): Promise<ReadonlySet<CardId>> {
  return readStudiedCards(database, await readStudiedDecks(database));
}

/** A deck as a place for notes. */
export function placeOf({ id, title, cardIds }: DeckRow): PlacedDeck {
  return { id, title, cardIds };
}
