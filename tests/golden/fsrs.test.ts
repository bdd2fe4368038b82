// Reference numbers of FSRS-6 (fsrs-rs, py-fsrs and ts-fsrs tests) against the fence around ts-fsrs.
import { describe, expect, it } from 'vitest';
import type { Memory } from '../../src/domain/review/cardState';
import { GRADES, type Grade } from '../../src/domain/review/event';
import {
  clip,
  completeParameters,
  DEFAULT_PARAMETERS,
  schedulerFor,
  type Parameters,
  type Scheduler,
} from '../../src/domain/review/scheduler';
import { intervalsOf, pointOf, review } from '../support/reviewing';

const RELATIVE = 1e-4;
const standard = schedulerFor(DEFAULT_PARAMETERS);

function near(actual: number | undefined, expected: number): void {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(Math.abs(expected) * RELATIVE);
}

function nearAll(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, index) => near(actual[index], value));
}

function grade(rating: number): Grade {
  const found = GRADES[rating - 1];
  if (found === undefined) throw new Error(`no grade ${rating}`);
  return found;
}

function replay(scheduler: Scheduler, ratings: readonly number[], gaps: readonly number[]): Memory {
  let memory: Memory | undefined;
  ratings.forEach((rating, index) => {
    memory = scheduler.nextMemory(memory, gaps[index] ?? 0, grade(rating));
  });
  if (memory === undefined) throw new Error('no ratings');
  return memory;
}

function complete(given: readonly number[]): Parameters {
  const result = completeParameters(given);
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

/** Days of elapsed time at which recall is `retrievability`. */
function daysAt(retrievability: number, stability: number): number {
  return standard.intervalDays(stability, retrievability);
}

const NINETEEN = [
  0.6845422, 1.6790825, 4.7349424, 10.042885, 7.4410233, 0.64219797, 1.071918, 0.0025195254, 1.432437, 0.1544,
  0.8692766, 2.0696752, 0.0953, 0.2975, 2.4691248, 0.19542035, 3.201072, 0.18046261, 0.121442534,
];

describe('FSRS-6 reference numbers', () => {
  it('FSRS-V1 retrievability falls along the power curve', () => {
    const cases = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 4],
      [5, 2],
    ] as const;
    nearAll(
      cases.map(([days, stability]) => standard.retrievability(days, stability)),
      [1, 0.9403443, 0.9253786, 0.9185229, 0.9, 0.8261359],
    );
  });

  it('FSRS-V2 difficulty moves by grade and reverts to the mean', () => {
    const after = GRADES.map(
      (pressed) => standard.nextMemory({ stability: 5, difficulty: 5 }, 1, pressed).difficulty,
    );
    nearAll(after, [8.341763, 6.6659956, 4.990228, 3.3144615]);
  });

  it('FSRS-V3 stability after success depends on grade, difficulty and retrievability', () => {
    const cases = [
      // Grade 1 in the formula of success has neither a penalty nor a bonus: the same as good.
      [3, 1, 0.9, 25.602541],
      [2, 2, 0.8, 28.226582],
      [3, 3, 0.7, 58.656002],
      [4, 4, 0.6, 127.226685],
    ] as const;
    for (const [rating, difficulty, recall, expected] of cases) {
      near(
        standard.nextMemory({ stability: 5, difficulty }, daysAt(recall, 5), grade(rating)).stability,
        expected,
      );
    }
  });

  it('FSRS-V4 stability after failure depends on difficulty and retrievability', () => {
    const cases = [
      [1, 0.9, 1.0525396],
      [2, 0.8, 1.1894329],
      [3, 0.7, 1.3680838],
      [4, 0.6, 1.584989],
    ] as const;
    for (const [difficulty, recall, expected] of cases) {
      near(standard.nextMemory({ stability: 5, difficulty }, daysAt(recall, 5), 'again').stability, expected);
    }
  });

  it('FSRS-V5 a second grade on one day moves stability by the short-term rule', () => {
    const after = GRADES.map(
      (pressed) => standard.nextMemory({ stability: 5, difficulty: 5 }, 0, pressed).stability,
    );
    nearAll(after, [1.596818, 5, 5, 8.12961]);
  });

  it('FSRS-V6 a history of six grades', () => {
    const memory = replay(standard, [1, 3, 3, 3, 3, 3], [0, 0, 1, 3, 8, 21]);
    nearAll([memory.stability, memory.difficulty], [53.62691, 6.3574867]);
  });

  it('FSRS-V7 the same history without short-term parameters, same-day damping included', () => {
    const parameters = DEFAULT_PARAMETERS.map((value, index) => (index >= 17 && index <= 19 ? 0 : value));
    const memory = replay(schedulerFor(parameters), [1, 3, 3, 3, 3, 3], [0, 0, 1, 3, 8, 21]);
    nearAll([memory.stability, memory.difficulty], [53.335106, 6.3574867]);
  });

  it('FSRS-V8 a history under 19 parameters', () => {
    const memory = replay(schedulerFor(complete(NINETEEN)), [1, 3, 3, 3, 3], [0, 1, 3, 8, 21]);
    nearAll([memory.stability, memory.difficulty], [31.722992, 7.382128]);
  });

  it('FSRS-V9 one step from a given memory under 19 parameters', () => {
    const scheduler = schedulerFor(complete(NINETEEN));
    const memory = scheduler.nextMemory({ stability: 20.925528, difficulty: 7.005062 }, 21, 'good');
    nearAll([memory.stability, memory.difficulty], [40.87456, 6.9913807]);
  });

  it('FSRS-V10 the four next memories after a history under 19 parameters', () => {
    const scheduler = schedulerFor(complete(NINETEEN));
    const before = replay(scheduler, [1, 3, 3, 3], [0, 1, 3, 8]);
    const after = GRADES.map((pressed) => scheduler.nextMemory(before, 21, pressed));
    nearAll(
      after.map((memory) => memory.stability),
      [2.9691455, 17.091452, 31.722992, 71.7502],
    );
    nearAll(
      after.map((memory) => memory.difficulty),
      [8.000659, 7.6913934, 7.382128, 7.0728626],
    );
  });

  it('FSRS-V11 intervals of stability 1 for desired retentions from 0.1 to 1', () => {
    const days = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map((retention) =>
      Math.max(1, Math.round(standard.intervalDays(1, retention))),
    );
    // The first differs from the reference in the sixth digit: 64-bit against 32-bit numbers.
    near(days[0], 3116766);
    expect(days.slice(1)).toEqual([34793, 2508, 387, 90, 27, 9, 3, 1, 1]);
  });

  it('FSRS-V12 retrievability with a decay of 0.2', () => {
    const scheduler = schedulerFor([...DEFAULT_PARAMETERS.slice(0, 20), 0.2]);
    nearAll(
      [0, 1, 2, 3].map((days) => scheduler.retrievability(days, 1)),
      [1, 0.9, 0.84028935, 0.7985001],
    );
  });

  it('FSRS-V13 17 parameters are lifted to 21', () => {
    const lifted = complete([
      0.4, 0.6, 2.4, 5.8, 4.93, 0.94, 0.86, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61,
    ]);
    nearAll(lifted.slice(4, 7), [6.81, 0.44675013, 1.36]);
    expect(lifted.slice(17)).toEqual([0, 0, 0, 0.5]);
  });

  it('FSRS-V14 parameters are clipped to their ranges', () => {
    nearAll(
      clip([0, -1000, 1000, 0, 1000, -1000, 1, 0.25, -0.1]),
      [0.001, 0.001, 100, 0.001, 10, 0.001, 1, 0.25, 0],
    );
  });

  it('FSRS-V15 whole intervals of a history with a lapse, each review on its due day', () => {
    const grades = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3].map(grade);
    const studied = review(
      grades.map((pressed, index) => (index === 0 ? pressed : `${pressed}@due`)).join(' '),
    );
    expect(intervalsOf(studied)).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
  });

  it('FSRS-V16 easy ten times within a second ends at the lowest difficulty', () => {
    expect(replay(standard, Array<number>(10).fill(4), Array<number>(10).fill(0)).difficulty).toBe(1);
  });

  it('FSRS-V17 the first grade sets memory and interval', () => {
    const first = GRADES.map((pressed) => pointOf(review(pressed)));
    nearAll(
      first.map((memory) => memory.stability),
      [0.212, 1.2931, 2.3065, 8.2956],
    );
    nearAll(
      first.map((memory) => memory.difficulty),
      [6.4133, 5.11217071, 2.11810397, 1],
    );
    expect(GRADES.map((pressed) => intervalsOf(review(pressed)))).toEqual([[0], [0], [0], [8]]);
  });
});
