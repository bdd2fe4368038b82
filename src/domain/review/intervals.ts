// From raw FSRS intervals to whole days: order of the buttons, growth that fuzz may not undo, and the maximum
// (STUDY-RULES S4, V2, V3 and F3).
import type { Grade } from './event';
import { fuzzInterval, fuzzRange, rangeWithin, type DayRange } from './fuzz';

/** Names the interval, in days, that a grade gets out of the range allowed to it. */
export type PickDays = (grade: Grade, range: DayRange) => number;

/** What bounds an interval: the maximum in days, and the draw of fuzz, undefined when fuzz is off. */
export interface IntervalLimits {
  readonly maximumDays: number;
  readonly draw: number | undefined;
  /** Picks in place of the draw. */
  readonly pick?: PickDays;
}

/** Intervals of the three passing grades in days. */
export type PassIntervals = Readonly<Record<'hard' | 'good' | 'easy', number>>;

/**
 * Whole days for a review that was passed: hard at least 1, good at least hard + 1, easy at least good + 1, equal
 * only at the maximum; none undoes the growth over `previousDays` that FSRS gave it.
 */
export function passIntervals(
  raw: PassIntervals,
  previousDays: number,
  limits: IntervalLimits,
): PassIntervals {
  const settleAbove = (grade: keyof PassIntervals, atLeast: number): number =>
    settle(grade, raw[grade], Math.max(atLeast, growthFloor(raw[grade], previousDays)), limits);
  const hard = settleAbove('hard', 1);
  const good = settleAbove('good', hard + 1);
  return { hard, good, easy: settleAbove('easy', good + 1) };
}

/**
 * Whole days for a point that leaves its steps: at least one, and easy at least one more than good would give.
 */
export function recoveredInterval(
  raw: { readonly own: number; readonly good: number; readonly grade: Grade },
  limits: IntervalLimits,
): number {
  if (raw.grade !== 'easy') return settle(raw.grade, raw.own, 1, limits);
  return settle('easy', raw.own, settle('good', raw.good, 1, limits) + 1, limits);
}

function settle(grade: Grade, days: number, atLeast: number, limits: IntervalLimits): number {
  const { maximumDays, draw, pick } = limits;
  const bounds = { min: Math.min(atLeast, maximumDays), max: maximumDays };
  return pick === undefined ? fuzzInterval(days, bounds, draw) : pick(grade, rangeWithin(days, bounds));
}

function growthFloor(days: number, previousDays: number): number {
  if (Math.round(days) > previousDays) return previousDays + 1;
  return fuzzRange(days).max >= previousDays ? previousDays : 1;
}
