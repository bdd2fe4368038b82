// The faces of cards of text: questions, the same asked backwards, and gaps.
import { slotOfCard, type CardId } from '../ids';
import { clozeAnswers, clozeQuestion } from './cloze';
import { onlyPointId, spokenPoint, type Note, type QaNote } from './deck';
import { frontOf, type TextFace } from './face';

/** The face of a card of a note that is text; undefined for notes made of fields (see noteType/). */
export function textFaceOf(note: Note, cardId: CardId): TextFace | undefined {
  const slot = slotOfCard(cardId);
  switch (note.kind) {
    case 'qa':
      return slot === 'back' ? backOf(note) : frontOf(note);
    case 'cloze': {
      const text = clozeAnswers(note.text, slot).join('\n');
      const point = { id: onlyPointId(note.id, slot), text };
      return {
        kind: 'text',
        question: clozeQuestion(note.text, slot),
        points: [point],
        ...remarkOf(note),
      };
    }
    case 'fields':
      return undefined;
  }
}

function backOf(note: QaNote): TextFace {
  const spoken = note.points.map(spokenPoint);
  const question = spoken.length === 1 ? (spoken[0] ?? '') : spoken.map((text) => `- ${text}`).join('\n');
  const point = { id: onlyPointId(note.id, 'back'), text: note.question };
  return { kind: 'text', question, points: [point], ...remarkOf(note) };
}

function remarkOf({ remark }: { readonly remark?: string }): Pick<TextFace, 'remark'> {
  return remark === undefined ? {} : { remark };
}
