// An exam: a day, and what it asks about. The idea to know: an exam gives marks, and a part's weight is its share of them, spread
// evenly over the points of the part, however many they are.
import type { DeckId } from '../ids';
import { failure, success, type Result } from '../result';
import type { StudyDay } from '../studyDay';

/** Id of an exam: that of the event which it was made with. */
export type ExamId = string;

/** A deck, or all cards with a tag (or a tag below it), and how much of the marks it gives: above 0, only ratios count. */
export type ExamPart =
  | { readonly kind: 'deck'; readonly deckId: DeckId; readonly weight: number }
  | { readonly kind: 'tag'; readonly tag: string; readonly weight: number };

/** What a learner says of an exam. */
export interface ExamDraft {
  readonly name: string;
  /** It is written on the morning of this day: the last day to study is the one before. */
  readonly day: StudyDay;
  /** At least one. */
  readonly parts: readonly ExamPart[];
}

/** An exam as it is kept. */
export interface Exam extends ExamDraft {
  readonly id: ExamId;
  readonly createdAtMs: number;
  /** What the learner did with its cards once it was over; absent while they did not say. */
  readonly after?: 'kept' | 'rested';
}

/** Whether the morning of an exam came. */
export function isOver({ day }: Pick<Exam, 'day'>, today: StudyDay): boolean {
  return day <= today;
}

/** Why a draft is no exam. */
export type ExamProblem =
  /** `today` or before it. */
  | { readonly code: 'dateInPast' }
  /** More than ten years ahead: a year typed half. */
  | { readonly code: 'dateTooFar' }
  | { readonly code: 'noName' }
  | { readonly code: 'noParts' }
  | { readonly code: 'weight'; readonly part: number };

const MOST_DAYS = 3660;
const MOST_WEIGHT = 1000;

/** A draft with its name trimmed, or the first thing that is wrong with it. Whether its parts have cards is not known here. */
export function checkExam(draft: ExamDraft, today: StudyDay): Result<ExamDraft, ExamProblem> {
  const name = draft.name.trim();
  if (name === '') return failure({ code: 'noName' });
  if (!(draft.day > today)) return failure({ code: 'dateInPast' });
  if (draft.day - today > MOST_DAYS) return failure({ code: 'dateTooFar' });
  if (draft.parts.length === 0) return failure({ code: 'noParts' });
  const wrong = draft.parts.findIndex(({ weight }) => !(weight > 0 && weight <= MOST_WEIGHT));
  return wrong === -1 ? success({ ...draft, name }) : failure({ code: 'weight', part: wrong });
}
