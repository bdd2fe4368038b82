// What the Exam screen sees, and what it can ask for.
import type { Score } from '../../domain/exam/band';
import type { Exam, ExamDraft, ExamId, ExamPart, ExamProblem } from '../../domain/exam/exam';
import type { CardId, DeckId, NoteId, PointId } from '../../domain/ids';
import type { Result } from '../../domain/result';
import type { StudyDay } from '../../domain/studyDay';
import type { Trouble } from '../trouble';

export type { Exam, ExamDraft, ExamId, ExamPart, ExamProblem, Score };

/** What is expected of an exam, or of a part of it: were it now, on its day without study from now on, and with the plan. */
export interface Readiness {
  readonly now: Score;
  readonly stopNow: Score;
  readonly withPlan: Score;
}

/** A deck, a tag or a part of an exam, with what is expected of it. */
export interface GroupReadiness extends Readiness {
  readonly kind: 'deck' | 'tag';
  readonly name: string;
  readonly cards: number;
  readonly points: number;
  /** Its share of the marks, 0 to 1. */
  readonly marks: number;
}

/** A question with what is expected of its points; the weakest come first. */
export interface QuestionReadiness {
  readonly cardId: CardId;
  readonly noteId: NoteId;
  /** As plain text. */
  readonly title: string;
  readonly marks: number;
  readonly withPlan: number;
  readonly stopNow: number;
  readonly points: readonly {
    readonly id: PointId;
    readonly label: string;
    readonly isNew: boolean;
    readonly withPlan: number;
    readonly stopNow: number;
  }[];
}

/** An exam with what is expected of it. */
export interface ExamView {
  readonly exam: Exam;
  /** The morning of the exam came. */
  readonly isOver: boolean;
  readonly cards: number;
  readonly points: number;
  /** Undefined when it has no cards, or is over. */
  readonly readiness: Readiness | undefined;
  /** By deck and by tag. */
  readonly groups: readonly GroupReadiness[];
  /** Some 50 questions that win most by being drilled, the weakest first. */
  readonly weakest: readonly QuestionReadiness[];
  /** The expected score were the exam on the morning of each day, from today to its day. */
  readonly days: readonly { readonly day: StudyDay; readonly withPlan: number; readonly stopNow: number }[];
  /** Cards that the plan never shows before the exam: for want of time, because no showing is worth its time (known well enough), or as they are suspended or damaged. */
  readonly leftOut: { readonly noTime: number; readonly notNeeded: number; readonly setAside: number };
  /** Minutes a day, on days that have any, that would let everything be learned; undefined when the minutes are enough. */
  readonly neededMinutes: number | undefined;
}

/** A day of the plan of all exams. */
export interface PlanDayView {
  readonly day: StudyDay;
  readonly isOff: boolean;
  readonly budgetMinutes: number;
  readonly minutes: number;
  readonly reviews: number;
  readonly newCards: number;
  /** Names of exams on this day. */
  readonly exams: readonly string[];
}

/** Everything on the Exam screen. */
export interface ExamsView {
  readonly today: StudyDay;
  /** Those ahead by their day, then those that are over, the latest first. */
  readonly exams: readonly ExamView[];
  /** Empty without an exam ahead. */
  readonly days: readonly PlanDayView[];
  /** What the plan wants today: cards, and minutes by the learner's own pace. */
  readonly todayCards: number;
  readonly todayMinutes: number;
  /** Minutes studied today already. */
  readonly doneMinutes: number;
}

/** What can be chosen for an exam. */
export interface ExamChoices {
  readonly decks: readonly { readonly id: DeckId; readonly title: string; readonly cards: number }[];
  readonly tags: readonly { readonly tag: string; readonly cards: number }[];
}

/** What an exam would be like, before it is created. */
export interface ExamPreview {
  readonly cards: number;
  readonly points: number;
  readonly readiness: Readiness;
  readonly leftOut: ExamView['leftOut'];
  readonly neededMinutes: number | undefined;
}

/** What is wrong with a draft once its cards are looked at. */
export type ExamRefusal =
  | ExamProblem
  | { readonly code: 'noCards' }
  /** `neededMinutes` a day would let everything be learned; `stopNow` is what to expect without study. */
  | { readonly code: 'noMinutes'; readonly neededMinutes?: number; readonly stopNow?: Score };

/** A session that can begin. */
export interface SessionOffer {
  readonly cards: number;
  /** By the learner's own pace. */
  readonly minutes: number;
  /** Expected marks it wins, as a share of all (of the exams; without one, mean recall in a month). */
  readonly gain: number;
}

/** Why no session began: nothing is worth studying now. */
export type NoSession = Trouble | 'noCards';

/** What can be asked for; commands never throw. */
export interface ExamCommands {
  /** Everything on the screen; made again by a worker where anything changed. */
  readonly readExams: () => Promise<Result<ExamsView, Trouble>>;
  readonly readExamChoices: () => Promise<Result<ExamChoices, Trouble>>;
  readonly previewExam: (
    draft: ExamDraft,
    insteadOf?: ExamId,
  ) => Promise<Result<ExamPreview, ExamRefusal | Trouble>>;
  readonly createExam: (draft: ExamDraft) => Promise<Result<ExamId, ExamProblem | Trouble>>;
  readonly changeExam: (
    id: ExamId,
    draft: ExamDraft,
  ) => Promise<Result<undefined, ExamProblem | Trouble | 'noSuchExam'>>;
  /** Takes an exam away; its cards and their histories stay. The step takes it back (`undoDeckChange`). */
  readonly removeExam: (id: ExamId) => Promise<Result<{ readonly stepId: number | undefined }, Trouble>>;
  /** After the day: cards go on as they are, or rest (are suspended, as one step). */
  readonly settleExam: (
    id: ExamId,
    after: 'kept' | 'rested',
  ) => Promise<Result<{ readonly stepId: number | undefined; readonly cards: number }, Trouble>>;
  /** Begins today's session of the plan and returns its id, for {@link ../chosen/chosenState} `studyChosen`. */
  readonly startPlan: () => Promise<Result<string, NoSession>>;
  /** What so many minutes would be filled with, with or without an exam. */
  readonly offerMinutes: (minutes: number) => Promise<Result<SessionOffer, Trouble>>;
  readonly startMinutes: (minutes: number) => Promise<Result<string, NoSession>>;
  /** Begins a session of some cards, in their order. Without `records` answers do not count. */
  readonly startDrill: (
    cardIds: readonly CardId[],
    title: string,
    records: boolean,
  ) => Promise<Result<string, NoSession>>;
  /** Begins a session of the cards with the least predicted recall now, of an exam or of all cards. */
  readonly startCram: (records: boolean, examId?: ExamId) => Promise<Result<string, NoSession>>;
}
