// What the Comeback screen sees, what days off cost exams, and what can be asked for.
import type { ExamId } from '../../domain/exam/exam';
import type { Result } from '../../domain/result';
import type { StudyDay } from '../../domain/studyDay';
import type { Trouble } from '../trouble';

/** A way back: the best fifteen minutes, all that is due over some days, or what exams ask and nothing else until they are over. */
export type ComebackWay = 'best' | 'spread' | 'exam';

/** What a way costs today. */
export interface WayCost {
  /** Cards to study today, and the minutes that takes by the learner's pace. */
  readonly cards: number;
  readonly minutes: number;
}

/** Everything on the Comeback screen. Points known are expected numbers of points of cards that were studied. */
export interface ComebackView {
  readonly today: StudyDay;
  readonly points: number;
  readonly known: number;
  readonly due: WayCost;
  /** The day ahead by which ways are compared, and the points known on it if nothing is studied. */
  readonly thenDay: StudyDay;
  readonly knownThen: number;
  readonly best: WayCost & { readonly knownThen: number };
  readonly spread: WayCost & {
    readonly days: number;
    /** The most days that can be asked for. */
    readonly mostDays: number;
    /** Expected on the fullest of the days. */
    readonly minutesADay: number;
    readonly isWithinMinutes: boolean;
    /** Points forgotten by waiting. */
    readonly lost: number;
    readonly knownThen: number;
  };
  /** Undefined without an exam ahead. */
  readonly exam:
    | (WayCost & {
        /** Cards that no exam asks, which come behind the last one, and points forgotten by that. */
        readonly postponed: number;
        readonly lost: number;
        /** Expected scores, 0 to 1, of the exams ahead, in the order of their days. */
        readonly scores: readonly {
          readonly id: ExamId;
          readonly name: string;
          readonly day: StudyDay;
          readonly stopNow: number;
          readonly withPlan: number;
        }[];
      })
    | undefined;
  /** The way that was taken today, while it stands. */
  readonly taken: TakenWay | undefined;
}

/** A way that was taken. */
export interface TakenWay {
  readonly way: ComebackWay;
  /** Of its session, for `studyChosen`. */
  readonly id: string;
  /** Cards that are not studied yet. */
  readonly left: number;
  /** Cards that got another day. */
  readonly moved: number;
}

/** What days off cost an exam: its expected score, 0 to 1. */
export interface ExamCost {
  readonly id: ExamId;
  readonly name: string;
  readonly day: StudyDay;
  readonly withThem: number;
  readonly withoutThem: number;
}

/** What can be asked for; commands never throw. */
export interface ComebackCommands {
  /** Everything on the screen; `days` is over how many to spread (1 to 60), else as many as the learner's minutes need. */
  readonly readComeback: (days?: number) => Promise<Result<ComebackView, Trouble>>;
  /** Takes a way: moves days and begins the session, whose id it returns. */
  readonly takeWayBack: (way: ComebackWay, days?: number) => Promise<Result<TakenWay, Trouble>>;
  /** Gives back the session and the days; `changedSince` when cards that were moved have been studied or changed since. */
  readonly undoWayBack: (
    id: string,
  ) => Promise<Result<undefined, Trouble | 'nothingToUndo' | 'changedSince'>>;
  /** What days off would cost each exam ahead, in the order of their days. */
  readonly previewDaysOff: (
    fromDay: StudyDay,
    toDay: StudyDay,
  ) => Promise<Result<readonly ExamCost[], Trouble>>;
}
