// Fuzz: due days are spread a little, by a draw that depends on the card and its number of reviews only, so that the
// button says what will be applied (STUDY-RULES part 6).
import { drawFrom, type CardId } from '../ids';

/** Limits of an interval in days, both included. */
export interface DayRange {
  readonly min: number;
  readonly max: number;
}

/** The draw in [0, 1) that serves a whole card for its next review (STUDY-RULES F2). */
export function fuzzDraw(cardId: CardId, reviews: number): number {
  return drawFrom(`fuzz\n${cardId}\n${reviews}`);
}

/**
 * The days that an interval may be moved to: none under 2.5 days, else plus or minus one day and 15 % of its part
 * between 2.5 and 7 days, 10 % between 7 and 20, and 5 % above (STUDY-RULES F1).
 */
export function fuzzRange(intervalDays: number): DayRange {
  if (intervalDays < 2.5) return { min: Math.round(intervalDays), max: Math.round(intervalDays) };
  const reach =
    1 +
    0.15 * (Math.min(intervalDays, 7) - 2.5) +
    0.1 * Math.max(0, Math.min(intervalDays, 20) - 7) +
    0.05 * Math.max(0, intervalDays - 20);
  return { min: Math.round(intervalDays - reach), max: Math.round(intervalDays + reach) };
}

/** A whole interval in days out of the fuzz range by a draw in [0, 1), inside `limits` (STUDY-RULES F3). */
export function fuzzInterval(intervalDays: number, limits: DayRange, draw: number | undefined): number {
  if (draw !== undefined) return dayAt(draw, rangeWithin(intervalDays, limits));
  const held = Math.min(Math.max(intervalDays, limits.min), limits.max);
  return Math.min(Math.max(Math.round(held), limits.min), limits.max);
}

/** The fuzz range of an interval that is held inside `limits`. */
export function rangeWithin(intervalDays: number, limits: DayRange): DayRange {
  const range = fuzzRange(Math.min(Math.max(intervalDays, limits.min), limits.max));
  const min = Math.min(Math.max(range.min, limits.min), limits.max);
  return { min, max: Math.min(Math.max(range.max, min), limits.max) };
}

/** The day of a range that a draw in [0, 1) names where all are alike. */
export function dayAt(draw: number, { min, max }: DayRange): number {
  // Rounded down before the sum, which could else round up to a day past the limits.
  return min + Math.floor(draw * (max - min + 1));
}
