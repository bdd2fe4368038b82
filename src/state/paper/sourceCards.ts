// The cards of a note as plain text, whatever kind of note it is. Cards without words to ask or to answer are left out: a paper can
// do nothing with a picture.
import type { Note, Point } from '../../domain/deck/deck';
import { faceIn } from '../../domain/deck/fieldFaces';
import { present } from '../../domain/deck/present';
import { cardIdsOf } from '../../domain/deck/slots';
import { textFaceOf } from '../../domain/deck/textFace';
import { gapAnswerOf } from '../../domain/deck/titles';
import { slotOfCard, type CardId } from '../../domain/ids';
import type { NoteType, NoteTypeId } from '../../domain/noteType/noteType';
import { hasTemplateError, htmlFaceOf } from '../../domain/noteType/renderTemplate';
import { hasGapInFormula } from '../../domain/paper/items/ownGaps';
import type { SourceCard, SourcePoint } from '../../domain/paper/source';
import { formulaText } from '../../domain/text/formulas';
import { unmarked } from '../../domain/text/unmarked';
import { htmlToText } from '../../formats/html/toText';
import type { DeckRow } from '../../storage/schema';

/** What a deck says of its cards. */
export type SourceHead = Pick<DeckRow, 'id' | 'title' | 'asOf'>;

/** The cards of a note, in their order. */
export function sourceCardsOf(
  note: Note,
  deck: SourceHead,
  noteTypes: ReadonlyMap<NoteTypeId, NoteType>,
): readonly SourceCard[] {
  const shared = {
    noteId: note.id,
    deckId: deck.id,
    tags: note.tags ?? [],
    ...present({ asOf: note.asOf ?? deck.asOf }),
  };
  return cardIdsOf(note).flatMap((cardId) => {
    const sides = sidesOf(note, cardId, deck, noteTypes);
    const points = sides?.points.filter(({ text }) => text !== '') ?? [];
    if (sides === undefined || sides.question === '' || points.length === 0) return [];
    return [{ cardId, ...shared, ...sides, points }];
  });
}

type Sides = Pick<SourceCard, 'form' | 'question' | 'points' | 'closing' | 'remark'>;

function sidesOf(
  note: Note,
  cardId: CardId,
  deck: SourceHead,
  noteTypes: ReadonlyMap<NoteTypeId, NoteType>,
): Sides | undefined {
  const slot = slotOfCard(cardId);
  if (note.kind === 'fields') {
    const type = noteTypes.get(note.typeId);
    // The browser lost the type, and with it what the card asks.
    if (type === undefined) return undefined;
    const { question, answer, points } = htmlFaceOf(type, note, cardId, { deckTitle: deck.title });
    if (hasTemplateError(question) || hasTemplateError(answer)) return undefined;
    const gap = type.kind === 'cloze' ? gapAnswerOf(note, faceIn(note, slot)).trim() : '';
    const asked = wordsOf(question);
    const text = gap === '' ? wordsOf(answer) : gapText(asked, gap);
    return {
      form: gap === '' ? 'imported' : 'gap',
      question: asked,
      points: points.map(({ id }) => ({ id, text })),
    };
  }
  const face = textFaceOf(note, cardId);
  if (face === undefined) return undefined;
  const { closing, remark } = face;
  const question = unmarked(face.question);
  return {
    form: note.kind === 'cloze' ? 'gap' : slot === 'back' ? 'backwards' : 'question',
    question,
    points: face.points.map((point) =>
      pointOf(point, note.kind === 'cloze' ? gapText(question, point.text) : point.text),
    ),
    ...present({ closing: plain(closing), remark: plain(remark) }),
  };
}

function pointOf({ id, label, leadIn }: Point, text: string): SourcePoint {
  return { id, text: unmarked(text), ...present({ label: plain(label), leadIn: plain(leadIn) }) };
}

/** What a gap leaves out; out of the middle of a formula it is one itself. */
function gapText(question: string, text: string): string {
  const isInside = hasGapInFormula(question) && !text.includes('\n');
  return isInside ? formulaText({ tex: text, isDisplay: false }) : text;
}

function plain(text: string | undefined): string | undefined {
  return text === undefined ? undefined : unmarked(text);
}

// Names of pictures and sounds are no words.
function wordsOf(html: string): string {
  const { text, media } = htmlToText(html);
  const names = new Set(media);
  return text
    .replace(/\[(?:sound:)?([^[\]\n]+)\]/gu, (whole, name: string) => (names.has(name) ? '' : whole))
    .replace(/[^\S\n]{2,}/gu, ' ')
    .trim();
}
