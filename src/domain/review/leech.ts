// Leeches: cards that are forgotten again and again. Computed from lapses, never stored (STUDY-RULES part 9).
import type { CardState } from './cardState';
import type { PointOutcome } from './event';

/** Lapses of a card: those of its weakest point. */
export function lapsesOf(state: CardState): number {
  return state.points.reduce((most, point) => Math.max(most, point.lapses), 0);
}

/** Lapses of a card after outcomes that were decided on a state: a review that is forgotten lapses (STUDY-RULES E3). */
function lapsesAfter(state: CardState, outcomes: readonly PointOutcome[]): number {
  const forgotten = new Set(outcomes.filter(({ grade }) => grade === 'again').map(({ pointId }) => pointId));
  return state.points.reduce((most, { pointId, phase, lapses }) => {
    return Math.max(most, lapses + (phase === 'review' && forgotten.has(pointId) ? 1 : 0));
  }, 0);
}

/** Whether a card is a leech; a threshold of 0 is off. */
export function isLeech(state: CardState, threshold: number): boolean {
  return threshold > 0 && lapsesOf(state) >= threshold;
}

/** Whether outcomes that were decided on a state make the card a leech, or one again. */
export function becomesLeech(
  state: CardState,
  outcomes: readonly PointOutcome[],
  threshold: number,
): boolean {
  return comesToLeechMoment(lapsesOf(state), lapsesAfter(state, outcomes), threshold);
}

/** Whether a change of lapses comes to a moment at which a leech is told, or suspended. */
export function comesToLeechMoment(before: number, after: number, threshold: number): boolean {
  return after > before && isLeechMoment(after, threshold);
}

/**
 * Whether reaching this number of lapses is told to the learner: at the threshold, and at every half of it after,
 * rounded up (STUDY-RULES E1: 8, 12, 16; 3, 5, 7).
 */
export function isLeechMoment(lapses: number, threshold: number): boolean {
  if (threshold <= 0 || lapses < threshold) return false;
  return (lapses - threshold) % Math.ceil(threshold / 2) === 0;
}
