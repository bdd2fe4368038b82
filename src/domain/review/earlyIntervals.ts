// Intervals of a review before its due day (STUDY-RULES C5, V5). Growth comes from FSRS alone: there is no floor that adds a
// day each time, no new draw of fuzz that may be a longer one, and nothing at all is gained on the day of the last review.
import { fuzzRange } from './fuzz';
import type { PassIntervals } from './intervals';

/** What is known of the interval that an early review cuts short. */
export interface CutShort {
  /** What FSRS gave before, not rounded, and what was made of it, both in days. */
  readonly rawDays: number;
  readonly days: number;
  /** Whole days since the last review. */
  readonly elapsedDays: number;
}

/**
 * Whole days for a review that was passed early: each keeps the place that the interval before had in its range of fuzz. On
 * the day of the last review good keeps the interval, and hard and easy are a day beside it.
 */
export function earlyIntervals(raw: PassIntervals, before: CutShort, maximumDays: number): PassIntervals {
  const { days, rawDays, elapsedDays } = before;
  const near = (own: number): number => {
    const range = fuzzRange(own);
    return Math.min(Math.max(Math.round(own + days - rawDays), range.min), range.max);
  };
  const kept = Math.min(days, near(Math.min(raw.good, rawDays)));
  const isSameDay = elapsedDays === 0;
  const held = (own: number, atLeast: number): number => Math.min(Math.max(own, atLeast), maximumDays);
  const hard = held(isSameDay ? kept - 1 : near(raw.hard), 1);
  const good = held(isSameDay ? kept : near(raw.good), hard + 1);
  return { hard, good, easy: held(isSameDay ? kept + 1 : near(raw.easy), good + 1) };
}
