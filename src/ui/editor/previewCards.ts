// The cards that the fields would make, as they are: an unfinished note is shown, too.
import type { ClozeNote, FieldsNote, Note, QaNote } from '../../domain/deck/deck';
import type { Face } from '../../domain/deck/face';
import { slotsOf } from '../../domain/deck/slots';
import { textFaceOf } from '../../domain/deck/textFace';
import { cardIdOf, type NoteId } from '../../domain/ids';
import type { NoteType } from '../../domain/noteType/noteType';
import { htmlFaceOf } from '../../domain/noteType/renderTemplate';
import type { TextFields } from './editorFields';

/** What stands around the fields and is needed to show their cards. */
export interface PreviewContext {
  /** The note as it is kept; undefined for one that is to be written. */
  readonly note: Note | undefined;
  readonly noteType: NoteType | undefined;
  readonly deckTitle: string;
}

/** The faces of the cards in their order; none while a text has no gap. */
export function previewCards(
  fields: TextFields,
  { note, noteType, deckTitle }: PreviewContext,
): readonly Face[] {
  const written = writtenNote(fields, note);
  if (written === undefined) return [];
  return slotsOf(written).flatMap((slot): readonly Face[] => {
    const cardId = cardIdOf(written.id, slot);
    if (written.kind === 'fields') {
      return noteType === undefined ? [] : [htmlFaceOf(noteType, written, cardId, { deckTitle })];
    }
    const face = textFaceOf(written, cardId);
    return face === undefined ? [] : [face];
  });
}

const NEW_NOTE: NoteId = 'new';

function writtenNote(fields: TextFields, before: Note | undefined): Note | undefined {
  const id = before?.id ?? NEW_NOTE;
  switch (fields.kind) {
    case 'qa':
      return writtenQa(fields, id, before?.kind === 'qa' ? before : undefined);
    case 'cloze': {
      const { kind, text, remark } = fields;
      return { kind, id, text, ...remarkOf(remark) } satisfies ClozeNote;
    }
    case 'fields':
      return before?.kind === 'fields'
        ? ({ ...before, fields: fields.fields } satisfies FieldsNote)
        : undefined;
  }
}

function writtenQa(
  { question, points, remark, bothWays }: Extract<TextFields, { kind: 'qa' }>,
  id: NoteId,
  before: QaNote | undefined,
): QaNote {
  return {
    kind: 'qa',
    id,
    question,
    points: points.map(({ key, id: pointId = key, label, text }) => {
      const leadIn = before?.points.find((point) => point.id === pointId)?.leadIn;
      return {
        id: pointId,
        text,
        ...(label.trim() === '' ? {} : { label: label.trim() }),
        ...(leadIn === undefined ? {} : { leadIn }),
      };
    }),
    ...(before?.closing === undefined ? {} : { closing: before.closing }),
    ...remarkOf(remark),
    ...(bothWays ? { bothWays } : {}),
  };
}

function remarkOf(remark: string): { readonly remark?: string } {
  return remark.trim() === '' ? {} : { remark };
}
