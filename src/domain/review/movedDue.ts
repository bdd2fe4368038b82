// Where a card would be due under the parameters and the retention that are in force now (STUDY-RULES P2).
import type { CardId } from '../ids';
import type { StudyDay } from '../studyDay';
import { phaseOfCard, type CardState, type PointState } from './cardState';
import { fuzzDraw, fuzzRange, type DayRange } from './fuzz';
import type { SchedulingOptions } from './options';
import type { Scheduler } from './scheduler';

/** Picks a whole interval out of a range by a draw in [0, 1); the last review and the interval are the due day. */
export type PickInterval = (range: DayRange, lastDay: StudyDay, draw: number) => number;

/** What a card is moved by. */
export interface Moving {
  readonly scheduler: Scheduler;
  readonly options: Pick<SchedulingOptions, 'desiredRetention' | 'maximumIntervalDays' | 'fuzz'>;
  readonly today: StudyDay;
  /** Picks by how much is due, where the load is balanced; else every day of the range is as likely. */
  readonly pick?: PickInterval;
}

/**
 * The due day of a card by its stability: of its weakest point, the last review and its new interval, fuzzed. Undefined
 * for a card that is no review or is suspended, and for one that is due on that day already. Neither fuzz nor balancing
 * moves anything into the past; what stability itself puts there stays there.
 */
export function movedDueDay(cardId: CardId, state: CardState, moving: Moving): StudyDay | undefined {
  if (state.suspended || phaseOfCard(state) !== 'review') return undefined;
  const { today, scheduler, options } = moving;
  const { maximumIntervalDays: max, desiredRetention } = options;
  const daysOf = ({ stability }: PointState): number =>
    Math.min(Math.max(scheduler.intervalDays(stability, desiredRetention), 1), max);
  // A point that only has a due day by hand was never reviewed: there is nothing to work it out from.
  const [first, ...others] = state.points.filter(({ stability }) => stability > 0);
  if (first === undefined) return undefined;
  const weakest = others.reduce(
    (least, point) => (point.lastDay + daysOf(point) < least.lastDay + daysOf(least) ? point : least),
    first,
  );
  const { lastDay } = weakest;
  const range = rangeOf(daysOf(weakest), today - lastDay, options);
  const pick: PickInterval =
    moving.pick ?? (({ min, max: most }, _, draw) => min + Math.floor(draw * (most - min + 1)));
  const day = lastDay + pick(range, lastDay, fuzzDraw(cardId, state.reviews));
  const isThere = state.points.every(({ due }) => due.kind === 'day' && due.day === day);
  return isThere ? undefined : day;
}

function rangeOf(
  days: number,
  elapsedDays: number,
  { fuzz, maximumIntervalDays }: Moving['options'],
): DayRange {
  const rounded = Math.round(days);
  if (!fuzz || rounded < elapsedDays) return { min: rounded, max: rounded };
  const { min, max } = fuzzRange(days);
  const most = Math.min(max, maximumIntervalDays);
  return { min: Math.min(Math.max(min, elapsedDays, 1), most), max: most };
}
