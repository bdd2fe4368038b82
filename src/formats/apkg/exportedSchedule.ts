// When Anki is to show a card, from the state of its history. Anki has one schedule for a card: it is that of the point due
// first; the memory it is given is that of the point remembered worst.
import type { CardState, PointState } from '../../domain/review/cardState';
import {
  HOUR_MS,
  MINUTE_MS,
  DAY_MS,
  nextRolloverAfter,
  type DayClock,
  type StudyDay,
} from '../../domain/studyDay';
import type { AnkiCard } from './collection';
import { STARTING_EASE } from './exportedReviews';

/** A card with the number of steps it still has to take, which Anki wants to know while it is learned. */
export interface WrittenCard extends AnkiCard {
  /** At least 1 while learning and relearning; 0, or left out, otherwise. */
  readonly stepsLeft?: number;
}

/** What a card of Anki's says of its schedule. */
export type Schedule = Pick<
  WrittenCard,
  'type' | 'queue' | 'due' | 'interval' | 'factor' | 'repetitions' | 'lapses' | 'flags' | 'data' | 'stepsLeft'
>;

/** Anki finds fault with new cards at a higher position, and with reviews due on a later day. */
const MOST_NEW = 999_999;
const LAST_DUE = 100_000;

/** Steps of the options that a package carries (1 and 10 minutes; 10 minutes), since a package has none of ours. */
const LEARNING_STEPS = 2;
const RELEARNING_STEPS = 1;

/**
 * The schedule of a card: `position` counts cards from 1 in the order of their decks, for new ones to come in, `dayZero` is the study day on which the collection starts.
 */
export function scheduleOf(state: CardState, position: number, dayZero: StudyDay): Schedule {
  const first = state.points.reduce<PointState | undefined>(earlier, undefined);
  const shared = { repetitions: state.reviews, flags: state.flag & 7 };
  const place = ((position - 1) % MOST_NEW) + 1;
  if (first === undefined) {
    const queue = state.suspended ? -1 : 0;
    return { ...shared, type: 0, queue, due: place, interval: 0, factor: 0, lapses: 0, data: '' };
  }
  const type = first.phase === 'review' && first.due.kind === 'day' ? 2 : first.phase === 'learning' ? 1 : 3;
  const queue = type === 2 ? 2 : first.due.kind === 'at' ? 1 : 3;
  const day = (due: StudyDay): number => Math.min(due - dayZero, LAST_DUE);
  return {
    ...shared,
    type,
    queue: state.suspended ? -1 : queue,
    due: first.due.kind === 'at' ? Math.floor(first.due.atMs / 1000) : day(first.due.day),
    interval: type === 1 ? 0 : Math.max(1, first.intervalDays),
    factor: STARTING_EASE,
    lapses: Math.max(...state.points.map(({ lapses }) => lapses)),
    data: dataOf(state.points, place),
    ...(type === 2 ? {} : { stepsLeft: stepsLeft(first, type === 1 ? LEARNING_STEPS : RELEARNING_STEPS) }),
  };
}

/** The moment (seconds since 1970) at which a study day starts by the learner's clock. */
export function startOfDayS(day: StudyDay, clock: DayClock): number {
  const wallNoon = (day - 1) * DAY_MS + clock.rolloverHour * HOUR_MS + DAY_MS / 2;
  const dayBefore = wallNoon - clock.offsetMinutesAt(wallNoon) * MINUTE_MS;
  return Math.ceil(nextRolloverAfter(dayBefore, clock) / 1000);
}

function earlier(one: PointState | undefined, other: PointState): PointState {
  if (one === undefined) return other;
  const [due, otherDue] = [one.due, other.due];
  if (due.kind === 'at') return otherDue.kind === 'at' && otherDue.atMs < due.atMs ? other : one;
  return otherDue.kind === 'at' || otherDue.day < due.day ? other : one;
}

function stepsLeft({ step }: PointState, steps: number): number {
  return Math.max(1, steps - step);
}

/**
 * Where the card stood when it was new, and FSRS memory as Anki keeps it since 23.10; older versions keep the text and do
 * not look at it.
 */
function dataOf(points: readonly PointState[], place: number): string {
  // A due day by hand gives no memory.
  if (points.every(({ stability }) => stability === 0)) return JSON.stringify({ pos: place });
  const weakest = points.reduce((one, other) => (other.stability < one.stability ? other : one));
  const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
  return JSON.stringify({ pos: place, s: rounded(weakest.stability, 4), d: rounded(weakest.difficulty, 3) });
}
