// A deck as the learner wrote it: notes that own cards. Text only; memory lives in the history of each card.
import { hashText, type CardId, type DeckId, type NoteId, type PointId } from '../ids';
import type { NoteTypeId } from '../noteType/noteType';
import type { StudyDay } from '../studyDay';

/** One thing to recall in the answer of a card. Every point has its own memory. */
export interface Point {
  readonly id: PointId;
  /** The head of the point, at most six words, without its colon. */
  readonly label?: string;
  /** What to recall, label excluded: Markdown-like text; nested bullets and code fences keep their line breaks. */
  readonly text: string;
  /** A sentence that stands before this point in the answer: context, never asked. */
  readonly leadIn?: string;
  /**
   * The study day on which it was last recalled before a newer text gave it another number, date or name: to be checked again.
   */
  readonly changedOn?: StudyDay;
}

/** What every kind of note has. */
export interface NoteBase {
  readonly id: NoteId;
  /** Without blanks, levels separated by "::", in the order written. */
  readonly tags?: readonly string[];
  /** When the learner last edited the note by hand (ms); a newer shipped deck leaves such a note alone. */
  readonly editedAtMs?: number;
  /** When a newer text last changed the note here (ms); absent while it says what it said when it was first read. */
  readonly rewrittenAtMs?: number;
  /** The day the note was true, as YYYY-MM-DD, where that is another than its deck's. */
  readonly asOf?: string;
}

/** One question with its answer in points. Its card is in the slot "front". */
export interface QaNote extends NoteBase {
  readonly kind: 'qa';
  readonly question: string;
  /** At least one. */
  readonly points: readonly Point[];
  /** Text that stands after the last point: context, never asked. */
  readonly closing?: string;
  /** What the author adds about the answer; shown after the reveal. */
  readonly remark?: string;
  /** Whether it is asked backwards as well: a card in the slot "back" gives the answer and asks the question. */
  readonly bothWays?: true;
}

/** A text with gaps: each number of a gap is a card, in the slot "c1", "c2" … */
export interface ClozeNote extends NoteBase {
  readonly kind: 'cloze';
  /** The text with its gaps as `{{c1::text}}` or `{{c1::text::hint}}`; at least one. See cloze.ts. */
  readonly text: string;
  readonly remark?: string;
  readonly changedSlots?: readonly ChangedSlot[];
  /** The gaps that left its text, each slot once, the one that left last at the end. */
  readonly goneGaps?: readonly GoneGap[];
}

/** A note from a package: fields of HTML, made into cards by the templates of its type. */
export interface FieldsNote extends NoteBase {
  readonly kind: 'fields';
  readonly typeId: NoteTypeId;
  /** HTML as it came, in the order of the type's fields. Sanitised where it is shown, and nowhere else. */
  readonly fields: readonly string[];
  /** The cards it owns: "t1" for the first template, or "c1" for gaps with number 1. At least one. */
  readonly slots: readonly string[];
  /**
   * What the cards show, in the order of the slots, where the learner said that they go on as others or are new: then a card in
   * "t2" may be made by the first template ("t1"). Without it each shows what its slot says. See fieldFaces.ts.
   */
  readonly faces?: readonly string[];
  /** How the program it comes from knows the note; an update finds it by this. */
  readonly guid: string;
  /** The numbers of its cards there, in the order of the slots, by which review logs name them. */
  readonly foreignCardIds?: readonly number[];
  readonly changedSlots?: readonly ChangedSlot[];
}

/** A card that a newer text gave another number, date or name, with the day of {@link Point.changedOn}: see changedSlots.ts. */
export interface ChangedSlot {
  readonly slot: string;
  readonly changedOn: StudyDay;
}

/** A gap card that a text had: its slot is kept for what it asked, as its history is. See goneGaps.ts. */
export interface GoneGap {
  readonly slot: string;
  /** A hash of the answer; so the list stays short, and keeps no words that the author took out. */
  readonly answerHash: string;
}

/** One entry that the author wrote. */
export type Note = QaNote | ClozeNote | FieldsNote;

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

/** The id of the point of a card that asks one thing: a gap, a question asked backwards, an imported card. */
export function onlyPointId(noteId: NoteId, slot: string): PointId {
  return hashText(`only\n${noteId}\n${slot}`);
}

/** Whether a point says something else than when it was last recalled: its number, date or name was changed since. */
export function isToCheck(point: Point, lastDay: StudyDay | undefined): boolean {
  return point.changedOn !== undefined && lastDay !== undefined && lastDay <= point.changedOn;
}

/** The text of a point as a learner reads it: its label, a colon, and what it says. */
export function spokenPoint(point: Pick<Point, 'label' | 'text'>): string {
  return point.label === undefined ? point.text : `${point.label}: ${point.text}`;
}
