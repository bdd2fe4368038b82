// What a card shows: its question and the points it asks, whatever kind of note it belongs to.
import type { CardId } from '../ids';
import { slotOfCard } from '../ids';
import { clozeAnswers, clozeQuestion, openCloze } from './cloze';
import { onlyPointId, spokenPoint, type Note, type Point } from './deck';

/** A card as text. */
export interface TextFace {
  readonly kind: 'text';
  readonly question: string;
  /** At least one. */
  readonly points: readonly Point[];
  readonly closing?: string;
  readonly remark?: string;
}

/** An imported card: HTML as its templates make it, not yet sanitised. It has one point. */
export interface HtmlFace {
  readonly kind: 'html';
  /** HTML. */
  readonly question: string;
  /** HTML of the whole answer side; the question is left out where the template repeats it. */
  readonly answer: string;
  /** The question as plain text, for names and lists. */
  readonly title: string;
  /** One point; its text is the answer as plain text. */
  readonly points: readonly Point[];
}

export type Face = TextFace | HtmlFace;

/** The face of a card of a note that is text; undefined for notes made of fields (see noteType/). */
export function textFaceOf(note: Note, cardId: CardId): TextFace | undefined {
  const slot = slotOfCard(cardId);
  switch (note.kind) {
    case 'qa': {
      if (slot === 'back') return backOf(note);
      const { question, points, closing, remark } = note;
      return { kind: 'text', question, points, ...around(closing, remark) };
    }
    case 'cloze': {
      const text = clozeAnswers(note.text, slot).join('\n');
      const point = { id: onlyPointId(note.id, slot), text };
      return {
        kind: 'text',
        question: clozeQuestion(note.text, slot),
        points: [point],
        ...around(undefined, note.remark),
      };
    }
    case 'fields':
      return undefined;
  }
}

/** What a face asks, as one line of plain text. */
export function titleOf(face: Face): string {
  return face.kind === 'text' ? face.question : face.title;
}

/** What a note is about, as plain text: its question, or its text with all gaps open; for fields, the first with words. */
export function titleOfNote(note: Note): string {
  switch (note.kind) {
    case 'qa':
      return note.question;
    case 'cloze':
      return openCloze(note.text);
    case 'fields':
      return note.fields.map(plainTextOf).find((text) => text !== '') ?? '';
  }
}

/** Text of a field without its tags, for names and lists. Never shown as HTML. */
export function plainTextOf(html: string): string {
  return html
    .replace(/<(?:style|script)\b[^<>]*>[^<]*/giu, ' ')
    .replace(/<[^<>]*>/gu, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim();
}

function backOf(note: Extract<Note, { kind: 'qa' }>): TextFace {
  const spoken = note.points.map(spokenPoint);
  const question = spoken.length === 1 ? (spoken[0] ?? '') : spoken.map((text) => `- ${text}`).join('\n');
  const point = { id: onlyPointId(note.id, 'back'), text: note.question };
  return { kind: 'text', question, points: [point], ...around(undefined, note.remark) };
}

function around(closing: string | undefined, remark: string | undefined) {
  return {
    ...(closing === undefined ? {} : { closing }),
    ...(remark === undefined ? {} : { remark }),
  };
}

/** What stands around the points of a face. */
export function aroundOf(face: Face): Pick<TextFace, 'closing' | 'remark'> {
  return face.kind === 'text' ? face : {};
}
