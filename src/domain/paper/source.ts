// What papers are made from, and written answers marked against: cards as plain text, whatever kind of note they belong to. Only formulas
// keep marks (text/formulas.ts): screens draw them, and nothing is asked of what is inside of one.
import type { CardId, DeckId, NoteId, PointId } from '../ids';

/** A point as plain text. */
export interface SourcePoint {
  readonly id: PointId;
  readonly label?: string;
  /** What to recall, label excluded. */
  readonly text: string;
  /** A sentence that stands before this point in the answer. */
  readonly leadIn?: string;
  /** Predicted recall now, 0 to 1; undefined while it was never studied. */
  readonly recall?: number;
}

/** A point as one text: its label, a colon, and what it says. */
export function saidOf({ label, text }: Pick<SourcePoint, 'label' | 'text'>): string {
  return label === undefined ? text : `${label}: ${text}`;
}

/** A card as plain text. */
export interface SourceCard {
  readonly cardId: CardId;
  readonly noteId: NoteId;
  readonly deckId: DeckId;
  /** What it is made from: a question, the same asked backwards, a gap, or the fields of an imported note. */
  readonly form: 'question' | 'backwards' | 'gap' | 'imported';
  readonly tags: readonly string[];
  /** The day it was true, as YYYY-MM-DD: its note's, or else its deck's. */
  readonly asOf?: string;
  readonly question: string;
  /** At least one. */
  readonly points: readonly SourcePoint[];
  readonly closing?: string;
  /** What the author adds or corrects; an item never contradicts it. */
  readonly remark?: string;
}

/** A deck as papers see it. */
export interface SourceDeck {
  readonly id: DeckId;
  readonly title: string;
  readonly cards: readonly SourceCard[];
}
