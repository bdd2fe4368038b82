// Imported notes as questions with their answers in plain text, for formats that hold no HTML: one for each card.
import type { Note, QaNote } from '../../domain/deck/deck';
import { cardIdsOf } from '../../domain/deck/slots';
import { hashText } from '../../domain/ids';
import type { NoteType, NoteTypeId } from '../../domain/noteType/noteType';
import { htmlFaceOf } from '../../domain/noteType/renderTemplate';
import { htmlToText } from '../../formats/html/toText';

/** The notes with those made of fields turned into text. A note whose type is not here is left out. */
export function textNotesOf(
  notes: readonly Note[],
  noteTypes: ReadonlyMap<NoteTypeId, NoteType>,
  deckTitle: string,
): readonly Note[] {
  return notes.flatMap((note): readonly Note[] => {
    if (note.kind !== 'fields') return [note];
    const type = noteTypes.get(note.typeId);
    if (type === undefined) return [];
    return cardIdsOf(note).map((cardId): QaNote => {
      const face = htmlFaceOf(type, note, cardId, { deckTitle });
      const [point] = face.points;
      return {
        kind: 'qa',
        id: hashText(`text\n${cardId}`),
        question: htmlToText(face.question).text.trim() || face.title,
        points: [{ id: point?.id ?? cardId, text: htmlToText(face.answer).text.trim() || '–' }],
        ...(note.tags === undefined ? {} : { tags: note.tags }),
        ...(note.asOf === undefined ? {} : { asOf: note.asOf }),
      };
    });
  });
}
