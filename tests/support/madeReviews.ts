// Reviews of a made-up learner whose memory follows FSRS under parameters that the test knows.
import type { FitReviews, RunReview } from '../../src/domain/fit/reviews';
import { collectRuns } from '../../src/domain/fit/reviews';
import type { Memory } from '../../src/domain/review/cardState';
import { GRADES } from '../../src/domain/review/event';
import { DEFAULT_PARAMETERS, schedulerFor, type Parameters } from '../../src/domain/review/scheduler';
import { randomFrom, type Random } from './generator';

const FIRST_DAY = 20_000;
const DAYS = 400;

/** A learner who forgets faster than most, and lapses harder. */
export const TRUTH: Parameters = DEFAULT_PARAMETERS.map((one, at) => {
  const changed: Readonly<Record<number, number>> = {
    0: 0.1,
    1: 0.5,
    2: 1.1,
    3: 4,
    8: 1.4,
    11: 0.9,
    20: 0.3,
  };
  return changed[at] ?? one;
});

/** Some cards over 400 days, scheduled by the usual parameters, with seldom-kept due days, and recalled as `truth` has it. */
export function madeReviews(cards: number, truth: Parameters, seed: number): FitReviews {
  const random = randomFrom(seed);
  const runs = collectRuns();
  for (let card = 0; card < cards; card += 1) runs.add([runOf(truth, random)]);
  return runs.packed();
}

function runOf(truth: Parameters, random: Random): readonly RunReview[] {
  const [usual, real] = [schedulerFor(DEFAULT_PARAMETERS), schedulerFor(truth)];
  let day = FIRST_DAY + Math.floor(random() * DAYS * 0.6);
  const first = drawn([0.24, 0.1, 0.49, 0.17], random);
  let believed: Memory = usual.nextMemory(undefined, 0, GRADES[first] ?? 'good');
  let memory: Memory = real.nextMemory(undefined, 0, GRADES[first] ?? 'good');
  const run: RunReview[] = [{ day, grade: GRADES[first] ?? 'good' }];
  for (;;) {
    const late = 0.7 + random() * 0.9;
    const gap = Math.max(1, Math.round(usual.intervalDays(believed.stability, 0.9) * late));
    day += gap;
    if (day >= FIRST_DAY + DAYS) return run;
    const isRecalled = random() < real.retrievability(gap, memory.stability);
    const grade = isRecalled ? (GRADES[1 + drawn([0.15, 0.7, 0.15], random)] ?? 'good') : 'again';
    run.push({ day, grade });
    believed = usual.nextMemory(believed, gap, grade);
    memory = real.nextMemory(memory, gap, grade);
    if (grade !== 'again') continue;
    // Learned again the same day.
    run.push({ day, grade: 'good' });
    believed = usual.nextMemory(believed, 0, 'good');
    memory = real.nextMemory(memory, 0, 'good');
  }
}

/** Runs of a learner who recalls with another chance than FSRS predicts; some are seen early, some late. */
export function missedReviews(
  runCount: number,
  chance: (predicted: number) => number,
  seed: number,
): FitReviews {
  const random = randomFrom(seed);
  const scheduler = schedulerFor(DEFAULT_PARAMETERS);
  const runs = collectRuns();
  for (let run = 0; run < runCount; run += 1) {
    let day = FIRST_DAY;
    let memory = scheduler.nextMemory(undefined, 0, 'good');
    const reviews: RunReview[] = [{ day, grade: 'good' }];
    for (let review = 0; review < 5; review += 1) {
      const gap = Math.max(1, Math.round(memory.stability * 0.3 * 200 ** random()));
      const predicted = scheduler.retrievability(gap, memory.stability);
      const grade = random() < chance(predicted) ? 'good' : 'again';
      day += gap;
      reviews.push({ day, grade });
      memory = scheduler.nextMemory(memory, gap, grade);
    }
    runs.add([reviews]);
  }
  return runs.packed();
}

function drawn(shares: readonly number[], random: Random): number {
  let left = random();
  for (const [at, share] of shares.entries()) {
    left -= share;
    if (left < 0) return at;
  }
  return shares.length - 1;
}
