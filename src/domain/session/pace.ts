// How long studying takes: a cost model of seconds, scaled by the learner's own pace once there is one.
import type { DueCounts } from '../queue/dueCounts';

// Expected seconds until a card is done for the day: a new card 29.1 with its first follow-up, a review 13.0 when passed
// and 35.2 when forgotten, at one in ten (from the answer times that fsrs-rs simulates with).
const SECONDS: DueCounts = { new: 29.1, learning: 13, review: 0.9 * 13 + 0.1 * 35.2 };
const MODEL_SECONDS_PER_SHOWING = 13.9;
const SHOWINGS_FOR_OWN_PACE = 20;

/** How many study days, today included, the learner's pace is taken from. */
export const DAYS_OF_PACE = 14;

/** What the learner did lately: graded showings, and the time they took in ms. */
export interface RecentStudy {
  readonly reviews: number;
  readonly tookMs: number;
}

/** Several stretches of study as one. */
export function sumOfStudy(parts: readonly RecentStudy[]): RecentStudy {
  return {
    reviews: parts.reduce((sum, { reviews }) => sum + reviews, 0),
    tookMs: parts.reduce((sum, { tookMs }) => sum + tookMs, 0),
  };
}

/** Minutes, not rounded, that the cards left will take, by the learner's pace from 20 showings on. */
export function minutesFor(left: DueCounts, recent: RecentStudy): number {
  const seconds = left.new * SECONDS.new + left.learning * SECONDS.learning + left.review * SECONDS.review;
  return (seconds * paceOf(recent)) / 60;
}

/** How slow the learner is beside the model: 1 is the same, 2 takes twice as long; within a tenth and ten. */
export function paceOf({ reviews, tookMs }: RecentStudy): number {
  if (reviews < SHOWINGS_FOR_OWN_PACE) return 1;
  return Math.min(10, Math.max(0.1, tookMs / 1000 / reviews / MODEL_SECONDS_PER_SHOWING));
}
