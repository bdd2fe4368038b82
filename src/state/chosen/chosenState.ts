// What the screens for chosen cards and for days off see, and what they can ask for.
import type { RankedMove } from '../../domain/load/advance';
import type { Break } from '../../domain/load/break';
import type { Result } from '../../domain/result';
import type { SearchProblem } from '../../domain/search/search';
import type { FilteredChoice, GivenBy, GivenCards } from '../../domain/session/filtered';
import type { StudyDay } from '../../domain/studyDay';
import type { Trouble } from '../trouble';

export type { FilteredChoice, GivenBy, GivenCards };

/** A session of chosen cards when nothing of it is to be asked now. */
export interface ChosenReport {
  readonly id: string;
  /** Undefined when the session was closed, here or in another tab. */
  readonly choice: ((FilteredChoice | GivenCards) & { readonly title: string }) | undefined;
  /** Cards that wait for their moment. */
  readonly waiting: number;
}

/** A session of chosen cards that is under way. */
export interface ChosenUnderWay {
  readonly id: string;
  /** Of given cards: names of exams, or a number of minutes; see ui/choose/sessionTitle.ts. */
  readonly title: string;
  /** Absent where a search chose the cards. */
  readonly by?: GivenBy;
  readonly reschedules: boolean;
  /** Cards that are not given back yet, and those that were borrowed. */
  readonly left: number;
  readonly borrowed: number;
}

/** Why no session began. */
export type NotChosen = SearchProblem | Trouble | 'noCards';

/** A change of due days that is asked for. */
export type LoadPlan =
  | ({ readonly kind: 'break' } & Break)
  | { readonly kind: 'flatten'; readonly cap: number }
  /** The cards that it costs least, so many. */
  | { readonly kind: 'postpone' | 'advance'; readonly cards: number };

/** What a plan would do. */
export interface LoadPreview {
  readonly today: StudyDay;
  readonly moved: number;
  /** Of days off: how many of the moved cards come before them, and how many days are none yet. */
  readonly early: number;
  readonly newDaysOff: number;
  /** Of putting off and reviewing ahead: how many cards could be moved in all, and how many of these safely. */
  readonly possible: number;
  readonly safe: number;
  /** The largest share of an interval that a move skips or overshoots; of putting off and reviewing ahead. */
  readonly worstShare: RankedMove['share'] | undefined;
  /** The mean recall of the moved cards on the days they are due now, and on the new ones; undefined when none moves. */
  readonly recall: { readonly before: number; readonly after: number } | undefined;
  /** How many cards are due on each day that changes, or that the plan is about, in their order. */
  readonly days: readonly { readonly day: StudyDay; readonly before: number; readonly after: number }[];
}

/** What can be asked for; commands never throw. */
export interface ChosenCommands {
  /** Opens the study screen on a session of chosen cards; one that is on screen goes on. */
  readonly studyChosen: (id: string) => void;
  /** How many cards each choice would borrow now. */
  readonly countChosen: (
    choices: readonly FilteredChoice[],
  ) => Promise<Result<readonly number[], SearchProblem | Trouble>>;
  /** Borrows cards, in the place of an earlier session if one is given, and returns the id of the new one. */
  readonly startChosen: (
    choice: FilteredChoice,
    title: string,
    insteadOf?: string,
  ) => Promise<Result<string, NotChosen>>;
  readonly readChosen: () => Promise<Result<readonly ChosenUnderWay[], Trouble>>;
  /** Gives back what a session still has. */
  readonly closeChosen: (id: string) => Promise<Result<undefined, Trouble>>;
  /** Raises today's limit of reviews, for today only. */
  readonly addReviewsToday: (cards: number) => void;
  readonly previewLoad: (plan: LoadPlan) => Promise<Result<LoadPreview, Trouble>>;
  /** Does what a preview of the same plan says, and notes days off; the step is undefined when there was nothing to do. */
  readonly applyLoad: (
    plan: LoadPlan,
  ) => Promise<Result<{ readonly stepId: number | undefined; readonly moved: number }, Trouble>>;
}
