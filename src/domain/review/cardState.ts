// What a card's history adds up to: the memory of each point and the marks on the card. A cache: fold.ts makes it.
import type { PointId } from '../ids';
import type { Due, StudyDay } from '../studyDay';
import type { StudiedPhase } from './event';

/** FSRS memory of a point. */
export interface Memory {
  /** Days until predicted recall falls to 90 %. */
  readonly stability: number;
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number;
}

/** The memory of a point that was never asked, but has a due day that was set by hand: its first grade makes one. */
export const NO_MEMORY: Memory = { stability: 0, difficulty: 0 };

/** A point that was asked at least once, or has a due day by hand. A point of the note that is not in the state is new. */
export interface PointState extends Memory {
  readonly pointId: PointId;
  readonly phase: StudiedPhase;
  readonly step: number;
  readonly due: Due;
  /** Days between the last review and its due day; 0 while due at a moment. */
  readonly intervalDays: number;
  /** Study day of the last grade. */
  readonly lastDay: StudyDay;
  /** How often it was forgotten as a review. */
  readonly lapses: number;
  /** How often it was graded. */
  readonly reviews: number;
}

/** How the first answer of a study day counts in that day's limits; `none` for learning inside a day. */
export type CountedAs = 'new' | 'review' | 'none';

export interface CardState {
  /** Studied points that the note still has, in the order of the note. */
  readonly points: readonly PointState[];
  /** Number of graded events that stand, since they were last counted from 0 by a reset. */
  readonly reviews: number;
  /** Study day of the first and of the last grade; undefined while new. */
  readonly firstDay: StudyDay | undefined;
  readonly lastDay: StudyDay | undefined;
  /** How the first answer on `lastDay` counts in the limits of that day. */
  readonly countedAs: CountedAs;
  readonly suspended: boolean;
  /** The study day for which the card is buried, and by whom. */
  readonly buried: { readonly day: StudyDay; readonly by: 'learner' | 'sibling' } | undefined;
  /** 0 for none, 1 to 7 for a colour. */
  readonly flag: number;
}

/** A card that nothing has happened to. */
export const NEW_CARD_STATE: CardState = {
  points: [],
  reviews: 0,
  firstDay: undefined,
  lastDay: undefined,
  countedAs: 'none',
  suspended: false,
  buried: undefined,
  flag: 0,
};

/**
 * When the card is due: when its weakest point is, a moment before any day; undefined for a card that is new.
 */
export function dueOfCard(state: CardState): Due | undefined {
  let weakest: Due | undefined;
  for (const { due } of state.points) {
    if (weakest === undefined || isDueBefore(due, weakest)) weakest = due;
  }
  return weakest;
}

function isDueBefore(one: Due, other: Due): boolean {
  if (one.kind === 'at') return other.kind === 'day' || one.atMs < other.atMs;
  return other.kind === 'day' && one.day < other.day;
}

/** The phase of a card: new without studied points, learning when any point is in (re)learning, else review. */
export function phaseOfCard(state: CardState): 'new' | 'learning' | 'review' {
  if (state.points.length === 0) return 'new';
  return state.points.some((point) => point.phase !== 'review') ? 'learning' : 'review';
}
