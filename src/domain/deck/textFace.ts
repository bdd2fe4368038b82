// The faces of cards of text: questions, the same asked backwards, and gaps.
import { slotOfCard, type CardId } from '../ids';
import { clozeAnswers, clozeQuestion } from './cloze';
import { onlyPoint } from './changedSlots';
import { spokenPoint, type Note, type QaNote } from './deck';
import { frontOf, type TextFace } from './face';

/** The face of a card of a note that is text; undefined for notes made of fields (see noteType/). */
export function textFaceOf(note: Note, cardId: CardId): TextFace | undefined {
  const slot = slotOfCard(cardId);
  switch (note.kind) {
    case 'qa':
      return slot === 'back' ? backOf(note) : frontOf(note);
    case 'cloze': {
      const text = clozeAnswers(note.text, slot).join('\n');
      return {
        kind: 'text',
        question: clozeQuestion(note.text, slot),
        points: [onlyPoint(note, slot, text)],
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
  return { kind: 'text', question, points: [onlyPoint(note, 'back', note.question)], ...remarkOf(note) };
}

function remarkOf({ remark }: { readonly remark?: string }): Pick<TextFace, 'remark'> {
  return remark === undefined ? {} : { remark };
}
