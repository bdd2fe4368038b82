// Learners who remember as FSRS-7 says: two traces, one slow and one fast, in fractions of a day (FSRS.md part 1.5). The app plans
// with FSRS-6, so they show what a plan is worth where its model is wrong.
import { GRADES, type Grade } from '../../../src/domain/review/event';
import type { TrueMemory, Truth } from '../../../src/domain/exam/simulation/trueMemory';

/** A memory of FSRS-7. */
export interface Traces {
  readonly slow: number;
  readonly fast: number;
  readonly difficulty: number;
}

const W = [
  0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807, 1.9795, 0, 1.3826, 0.7024, 0.5999, 0.8146, 0.6398,
  1, 1.3207, 0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869, 0.1567, 0.0801, 0.2421, 0.9464, 0.1433,
  0.7145, 0, 0.5667, 0.3734, 0.5333, 0.3048,
];
const SLOW_BLOCK = 7;
const FAST_BLOCK = 15;
/** Ten minutes: how long after a showing it is followed up. */
const FOLLOW_UP_DAYS = 10 / 1440;

/** Recall some days (fractions allowed) after the last showing. */
export function recallOf({ slow, fast, difficulty }: Traces, days: number): number {
  const slowDecay = -held(w(24), 0.01, 0.95);
  const pace = Math.exp((difficulty - 5) * (w(32) - 0.3));
  const slowRecall = (1 + (w(26) ** (1 / slowDecay) - 1) * pace * (days / slow)) ** slowDecay;
  const fastWeight = w(27) * fast ** -w(29);
  const slowWeight = w(28) * slow ** w(30) * Math.exp((difficulty - 5) * (w(31) - 0.5));
  const mixed = (fastWeight * fastRecallOf(fast, days) + slowWeight * slowRecall) / (fastWeight + slowWeight);
  return mixed * (1 - 2e-5) + 1e-5;
}

/** The memory after a grade some days after the last one; undefined before is new. */
export function tracesAfter(before: Traces | undefined, days: number, grade: Grade): Traces {
  const rating = GRADES.indexOf(grade) + 1;
  if (before === undefined) {
    const slow = heldStability(w(rating - 1));
    return { slow, fast: slow * 0.8, difficulty: held(firstDifficulty(rating), 1, 10) };
  }
  const recall = recallOf(before, days);
  const { difficulty } = before;
  const slow = stabilityAfter(before.slow, difficulty, recall, grade, SLOW_BLOCK);
  const fast = stabilityAfter(before.fast, difficulty, fastRecallOf(before.fast, days), grade, FAST_BLOCK);
  const change = -w(6) * (rating - 3) * (grade === 'again' ? recall + 0.1 : 1);
  const moved = difficulty + ((10 - difficulty) * change) / 9;
  return {
    slow,
    fast: grade === 'again' ? heldStability(Math.min(fast, slow * 0.8)) : fast,
    difficulty: held(0.01 * firstDifficulty(4) + 0.99 * moved, 1, 10),
  };
}

/** The truth of learners who remember so; a memory that the planner knows is taken for the slow trace. */
export const FSRS7_TRUTH: Truth = {
  unseen: { recallOn: () => 0, graded: (day, grade) => memoryOf(tracesAfter(undefined, 0, grade), day) },
  known: ({ stability, difficulty, lastDay }) =>
    memoryOf({ slow: stability, fast: stability * 0.8, difficulty }, lastDay),
};

function memoryOf(traces: Traces, lastDay: number): TrueMemory {
  return {
    recallOn: (day) => recallOf(traces, day - lastDay),
    graded: (day, grade) =>
      memoryOf(tracesAfter(traces, day === lastDay ? FOLLOW_UP_DAYS : day - lastDay, grade), day),
  };
}

function fastRecallOf(fast: number, days: number): number {
  const decay = -held(w(23) * fast ** (w(33) - 0.3), 0.01, 0.95);
  const factor = Math.exp(Math.min(Math.log(w(25)) / decay, 60)) - 1;
  return (1 + factor * (days / fast)) ** decay;
}

// Both traces follow one law with a block of eight numbers each.
function stabilityAfter(
  stability: number,
  difficulty: number,
  recall: number,
  grade: Grade,
  block: number,
): number {
  const forgotten =
    w(block + 3) * ((stability + 1) ** w(block + 4) - 1) * Math.exp((1 - recall) * w(block + 5));
  const lapsed = Math.min(stability, forgotten);
  if (grade === 'again') return heldStability(lapsed);
  const byGrade = grade === 'hard' ? w(block + 6) : grade === 'easy' ? w(block + 7) : 1;
  const growth =
    Math.exp(w(block) - 1.5) *
    (11 - difficulty) *
    stability ** -w(block + 1) *
    (Math.exp((1 - recall) * w(block + 2)) - 1) *
    byGrade;
  return heldStability(Math.max(lapsed, stability * (1 + growth)));
}

function firstDifficulty(rating: number): number {
  return w(4) - Math.exp(w(5) * (rating - 1)) + 1;
}

function w(index: number): number {
  const weight = W[index];
  if (weight === undefined) throw new Error(`FSRS-7 has no parameter ${index}`);
  return weight;
}

function heldStability(days: number): number {
  return held(days, 0.0001, 36_500);
}

function held(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}
