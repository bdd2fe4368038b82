// The faces of cards: text as it is, and for imported notes what the templates of their type make of their fields. Templates
// are loaded with the first imported card.
import type { Note } from '../domain/deck/deck';
import { textFaceOf, type Face } from '../domain/deck/face';
import type { CardId } from '../domain/ids';
import type { Database } from '../storage/database';
import { readNoteType } from '../storage/noteTypes';
import { StorageError } from '../storage/storageError';
import type { Engine } from './engine';

/** What a card of a note shows. Throws a StorageError when the type of an imported note is not here. */
export async function faceOf(
  engine: Engine,
  database: Database,
  note: Note,
  cardId: CardId,
  deckTitle: string,
): Promise<Face> {
  const text = textFaceOf(note, cardId);
  if (text !== undefined) return text;
  if (note.kind !== 'fields') throw new StorageError('corruptRow', `card ${cardId} has no face`);
  // A type never changes, so it is read once.
  const type = engine.noteTypes.get(note.typeId) ?? (await readNoteType(database, note.typeId));
  engine.noteTypes.set(note.typeId, type);
  const { htmlFaceOf } = await import('../domain/noteType/renderTemplate');
  return htmlFaceOf(type, note, cardId, { deckTitle });
}
