// A card as searches and sorting see it: plain values, with text folded by foldText.ts.
import type { CardId, DeckId, NoteId } from '../ids';
import type { StudiedPhase } from '../review/event';
import type { Due, StudyDay } from '../studyDay';

/** What is asked of one card. Numbers of memory are undefined while it is new, or where what is stored of it is damaged. */
export interface SearchCard {
  readonly cardId: CardId;
  readonly noteId: NoteId;
  readonly deckId: DeckId;
  /** Which card of its note it is: "front", "c1", "t1". */
  readonly slot: string;
  /** The title of its deck, folded; levels are separated by "::". */
  readonly deck: string;
  /** "question", "cloze", or the name of the note's type, folded. */
  readonly noteKind: string;
  /** Question, answer and tags, folded, each on a line of its own. */
  readonly text: string;
  readonly question: string;
  readonly answer: string;
  /** Folded; a leech has the tag "leech" besides those of its note. */
  readonly tags: readonly string[];
  /** `relearning` once one of its points is, `learning` once one of the others is. */
  readonly phase: 'new' | StudiedPhase;
  readonly due: Due | undefined;
  /** Of the weakest point, the one with the lowest stability: days, and 1 to 10. */
  readonly stability: number | undefined;
  readonly difficulty: number | undefined;
  /** Of the point that is due first, in days. */
  readonly intervalDays: number | undefined;
  /** The mean over its points today, 0 to 1, points that were never asked counting 0. */
  readonly retrievability: number | undefined;
  readonly lapses: number;
  /** Showings that were graded. */
  readonly reviews: number;
  /** The study day of its first grade. */
  readonly firstDay: StudyDay | undefined;
  /** Its grades that stand, made by {@link ratingOf}, in any order. */
  readonly ratings: readonly number[];
  readonly flag: number;
  readonly isSuspended: boolean;
  readonly isBuried: boolean;
  readonly isLeech: boolean;
  readonly isWrong: boolean;
  /** A newer text gave it another number, date or name since it was last recalled. */
  readonly isChanged: boolean;
  /** When its note came into the library, and when it was last changed (ms). */
  readonly addedAtMs: number;
  readonly editedAtMs: number | undefined;
}

/** A grade as one number: its study day and its button (1 for again to 4 for easy). */
export function ratingOf(day: StudyDay, button: number): number {
  return day * BUTTONS + button;
}

/** The study day of a grade. */
export function dayOfRating(rating: number): StudyDay {
  return Math.floor(rating / BUTTONS);
}

/** The button of a grade, 1 for again to 4 for easy. */
export function buttonOfRating(rating: number): number {
  return rating - dayOfRating(rating) * BUTTONS;
}

const BUTTONS = 8;
