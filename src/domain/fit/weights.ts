// Which reviews count in a loss. Only those of a later study day do: FSRS says nothing of forgetting within a day.
import type { FitReviews } from './reviews';

/** 1 for the reviews that count, 0 for the others. */
export type Weights = Uint8Array;

/** Reviews at least a day after the one before, and among them those that a test of their day lets pass. */
export function weightsOf({ gaps, days }: FitReviews, isWanted: (day: number) => boolean): Weights {
  return Uint8Array.from(gaps, (gap, at) => (gap > 0 && isWanted(days[at] ?? 0) ? 1 : 0));
}

/** How many reviews count. */
export function countOf(weights: Weights): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** The study day that at least a share (0 to 1) of the counting reviews come before; the first day there is for none. */
export function dayAtShare({ days }: FitReviews, weights: Weights, share: number): number {
  const counting = days.filter((_, at) => weights[at] === 1).sort();
  return counting[Math.min(counting.length - 1, Math.floor(counting.length * share))] ?? 0;
}
