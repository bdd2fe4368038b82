// What a card shows: its question and the points it asks, whatever kind of note it belongs to. Faces of gaps, of questions asked
// backwards and of imported notes are made elsewhere (textFace.ts, noteType/renderTemplate.ts): a first card needs none of them.
import type { Point, QaNote } from './deck';

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

/** The face of a question. */
export function frontOf({ question, points, closing, remark }: QaNote): TextFace {
  return {
    kind: 'text',
    question,
    points,
    ...(closing === undefined ? {} : { closing }),
    ...(remark === undefined ? {} : { remark }),
  };
}

/** What a face asks, as one line of plain text. */
export function titleOf(face: Face): string {
  return face.kind === 'text' ? face.question : face.title;
}

/** What stands around the points of a face. */
export function aroundOf(face: Face): Pick<TextFace, 'closing' | 'remark'> {
  return face.kind === 'text' ? face : {};
}
