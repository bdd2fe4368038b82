// The faces of cards: text as it is, and for imported notes what the templates of their type make of their fields. Templates
// are loaded with the first imported card.
import type { Note } from '../domain/deck/deck';
import { frontOf, type Face } from '../domain/deck/face';
import { slotOfCard, type CardId } from '../domain/ids';
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
  if (note.kind === 'qa' && slotOfCard(cardId) === 'front') return frontOf(note);
  if (note.kind !== 'fields') return otherFaceOf(note, cardId);
  // A type never changes, so it is read once.
  const type = engine.noteTypes.get(note.typeId) ?? (await readNoteType(database, note.typeId));
  engine.noteTypes.set(note.typeId, type);
  const { htmlFaceOf } = await import('../domain/noteType/renderTemplate');
  return htmlFaceOf(type, note, cardId, { deckTitle });
}

// Gaps, and questions asked backwards.
async function otherFaceOf(note: Note, cardId: CardId): Promise<Face> {
  const { textFaceOf } = await import('../domain/deck/textFace');
  const face = textFaceOf(note, cardId);
  if (face === undefined) throw new StorageError('corruptRow', `card ${cardId} has no face`);
  return face;
}
