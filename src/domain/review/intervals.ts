// From raw FSRS intervals to whole days: order of the buttons, growth that fuzz may not undo, and the maximum
// (STUDY-RULES S4, V2, V3 and F3).
import type { Grade } from './event';
import { fuzzInterval, fuzzRange } from './fuzz';

/** What bounds an interval: the maximum in days, and the draw of fuzz, undefined when fuzz is off. */
export interface IntervalLimits {
  readonly maximumDays: number;
  readonly draw: number | undefined;
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
  const settle = (days: number, atLeast: number): number => {
    const min = Math.min(Math.max(atLeast, growthFloor(days, previousDays)), limits.maximumDays);
    return fuzzInterval(days, { min, max: limits.maximumDays }, limits.draw);
  };
  const hard = settle(raw.hard, 1);
  const good = settle(raw.good, hard + 1);
  return { hard, good, easy: settle(raw.easy, good + 1) };
}

/**
 * Whole days for a point that leaves its steps: at least one, and easy at least one more than good would give.
 */
export function recoveredInterval(
  raw: { readonly own: number; readonly good: number; readonly grade: Grade },
  limits: IntervalLimits,
): number {
  const max = limits.maximumDays;
  if (raw.grade !== 'easy') return fuzzInterval(raw.own, { min: 1, max }, limits.draw);
  const good = fuzzInterval(raw.good, { min: 1, max }, limits.draw);
  return fuzzInterval(raw.own, { min: Math.min(good + 1, max), max }, limits.draw);
}

function growthFloor(days: number, previousDays: number): number {
  if (Math.round(days) > previousDays) return previousDays + 1;
  return fuzzRange(days).max >= previousDays ? previousDays : 1;
}
