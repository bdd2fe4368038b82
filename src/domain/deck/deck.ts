// A deck as the learner wrote it: notes with points. Text only; memory lives in the history of each card.
import { cardIdOf, type CardId, type DeckId, type NoteId, type PointId } from '../ids';

/** One thing to recall in the answer of a card. Every point has its own memory. */
export interface Point {
  readonly id: PointId;
  /** The head of the point, at most six words, without its colon. */
  readonly label?: string;
  /** What to recall, label excluded: Markdown-like text; nested bullets and code fences keep their line breaks. */
  readonly text: string;
  /** A sentence that stands before this point in the answer: context, never asked. */
  readonly leadIn?: string;
}

/** One question with its answer in points. */
export interface QaNote {
  readonly kind: 'qa';
  readonly id: NoteId;
  readonly question: string;
  /** At least one. */
  readonly points: readonly Point[];
  /** Text that stands after the last point: context, never asked. */
  readonly closing?: string;
  /** What the author adds about the answer; shown after the reveal. */
  readonly remark?: string;
  /** When the learner last edited the note by hand (ms); a newer shipped deck leaves such a note alone. */
  readonly editedAtMs?: number;
}

/** One entry that the author wrote. Other kinds arrive with imports. */
export type Note = QaNote;

/** A deck's text: what a document says, and what the deck's JSON holds. */
export interface DeckText {
  readonly title: string;
  /** The day the document was true, as YYYY-MM-DD. */
  readonly asOf?: string;
  readonly source?: string;
  readonly notes: readonly Note[];
}

/** A question that can be asked of a note. */
export interface Card {
  readonly id: CardId;
  readonly deckId: DeckId;
  readonly note: Note;
  readonly slot: string;
}

/** The ids of the cards a note owns, in order. A question/answer note owns one, in the slot "front". */
export function cardIdsOf(note: Note): readonly CardId[] {
  switch (note.kind) {
    case 'qa':
      return [cardIdOf(note.id, 'front')];
  }
}

/** The ids of the points a card asks, in order. */
export function pointIdsOf(note: Note): readonly PointId[] {
  return note.points.map((point) => point.id);
}

/** The text of a point as a learner reads it: its label, a colon, and what it says. */
export function spokenPoint(point: Point): string {
  return point.label === undefined ? point.text : `${point.label}: ${point.text}`;
}
