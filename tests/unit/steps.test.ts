// Learning and relearning steps: S1 to S7 of the study rules, first in themselves, then through whole reviews.
import { describe, expect, it } from 'vitest';
import type { Grade } from '../../src/domain/review/event';
import { extraDelayMs, moveInSteps } from '../../src/domain/review/steps';
import { HOUR_MS, MINUTE_MS } from '../../src/domain/studyDay';
import {
  daysOf,
  intervalsOf,
  pointOf,
  press,
  pressFor,
  review,
  todayOf,
  type Studied,
} from '../support/reviewing';

const DAY_MIN = 1440;

/** Where a move leads, in words: "0: 1" is step 0 in 1 minute. */
function moved(stepsMin: readonly number[], step: number, grade: Grade): string {
  const move = moveInSteps(stepsMin, step, grade);
  return move.kind === 'wait' ? `${move.step}: ${move.delayMs / MINUTE_MS}` : 'graduates';
}

/** Minutes until the point is due after the given words, and its phase. */
function waits(studied: Studied): string {
  const { due, phase, step } = pointOf(studied);
  const minutes = due.kind === 'at' ? (due.atMs - studied.nowMs) / MINUTE_MS : 'day';
  return `${phase} ${step} ${minutes}`;
}

describe('learning steps', () => {
  it.each<readonly [string, readonly number[], number, Grade, string]>([
    ['again goes to the first step', [1, 10], 1, 'again', '0: 1'],
    ['again on the first step stays there', [1, 10], 0, 'again', '0: 1'],
    ['good goes to the next step', [1, 10, 60], 1, 'good', '2: 60'],
    ['good on the last step graduates', [1, 10], 1, 'good', 'graduates'],
    ['good on the only step graduates', [10], 0, 'good', 'graduates'],
    ['easy graduates at once', [1, 10], 0, 'easy', 'graduates'],
    ['easy graduates from any step', [1, 10, 60], 1, 'easy', 'graduates'],
    ['a step that is gone counts as the last', [1, 10], 5, 'good', 'graduates'],
    ['again from a step that is gone goes to the first', [1, 10], 5, 'again', '0: 1'],
  ])('S1 %s', (_name, steps, step, grade, expected) => {
    expect(moved(steps, step, grade)).toBe(expected);
  });

  it.each<readonly [string, readonly number[], number, string]>([
    ['hard on the first of two steps waits their average', [1, 10], 0, '0: 5.5'],
    ['hard on the first of three steps waits the average of the first two', [2, 10, 60], 0, '0: 6'],
    ['hard on a single step waits one and a half times it', [10], 0, '0: 15'],
    ['hard on a single long step waits at most one day more', [3 * DAY_MIN], 0, `0: ${4 * DAY_MIN}`],
    ['hard over a day is rounded to whole days', [DAY_MIN, 2 * DAY_MIN], 0, `0: ${2 * DAY_MIN}`],
    ['hard of a day and a bit is rounded down', [DAY_MIN, 1.8 * DAY_MIN], 0, `0: ${DAY_MIN}`],
    ['hard of just a day is left as it is', [DAY_MIN * 0.5, DAY_MIN * 1.5], 0, `0: ${DAY_MIN}`],
    ['hard on a later step repeats it', [1, 10], 1, '1: 10'],
    ['hard on the middle step repeats it', [1, 10, 60], 1, '1: 10'],
    ['hard on a step that is gone repeats the last', [1, 10], 7, '1: 10'],
  ])('S2 %s', (_name, steps, step, expected) => {
    expect(moved(steps, step, 'hard')).toBe(expected);
  });

  it.each<readonly [string, number, number, number]>([
    ['nothing for the lowest draw', 10, 0, 0],
    ['up to a quarter', 10, 0.999_999_9, 2.5],
    ['half of it for a middling draw', 10, 0.5, 1.25],
    ['at most five minutes', 60, 0.999_999_9, 5],
    ['at most five minutes for a step of hours', 600, 0.5, 2.5],
  ])('S3 the hidden extra is %s', (_name, delayMin, draw, expectedMin) => {
    expect(extraDelayMs(delayMin * MINUTE_MS, draw) / MINUTE_MS).toBeCloseTo(expectedMin, 3);
  });

  it('S1 a new point walks the steps and graduates to a review', () => {
    expect(waits(review('good'))).toBe('learning 1 10');
    expect(waits(review('good again@10m'))).toBe('learning 0 1');
    expect(waits(review('good again@10m good@1m'))).toBe('learning 1 10');
    expect(waits(review('good good@10m'))).toBe('review 0 day');
    expect(intervalsOf(review('good good@10m'))).toEqual([0, 2]);
    expect(intervalsOf(review('easy'))).toEqual([8]);
  });

  it('S2 hard on the first step shows and gives 5.5 minutes, on the second 10', () => {
    expect(waits(review('hard'))).toBe('learning 0 5.5');
    expect(waits(review('good hard@10m'))).toBe('learning 1 10');
  });

  it('S3 the button shows the step, the moment hides the extra', () => {
    const extras = ['one', 'two', 'three', 'four'].map((cardId) => {
      const studied = review('', { cardId, options: { fuzz: true } });
      const { due, shownDelayMs } = pressFor(studied, 'good');
      expect(shownDelayMs).toBe(10 * MINUTE_MS);
      if (due.kind !== 'at') throw new Error('a step of 10 minutes is a moment');
      return due.atMs - studied.nowMs - 10 * MINUTE_MS;
    });
    expect(Math.min(...extras)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...extras)).toBeLessThanOrEqual(2.5 * MINUTE_MS);
    expect(new Set(extras).size).toBe(4);
  });

  it('S3 the extra never carries a step over the rollover', () => {
    const setting = { options: { fuzz: true, learningStepsMin: [10] } };
    for (let card = 0; card < 40; card += 1) {
      const studied = review('', { ...setting, cardId: `card ${card}`, start: '2026-03-03T03:49' });
      expect(pressFor(studied, 'again').due.kind).toBe('at');
    }
  });

  it('S3 the extra never makes a step of one day two', () => {
    const setting = { options: { fuzz: true, learningStepsMin: [DAY_MIN] } };
    for (let card = 0; card < 40; card += 1) {
      const studied = review('', { ...setting, cardId: `card ${card}`, start: '2026-03-03T03:59' });
      expect(daysOf(studied, pressFor(studied, 'again'))).toBe(1);
    }
  });

  it('S4 graduating gives the interval of the grade, easy at least one day more than good', () => {
    const last = review('good@5m', { options: { learningStepsMin: [1, 10] } });
    const offered = (['good', 'easy'] as const).map((grade) => daysOf(last, pressFor(last, grade)));
    expect(offered[0]).toBe(2);
    expect(offered[1]).toBeGreaterThanOrEqual(3);
  });

  it('S4 a graduated interval is at least one day', () => {
    const setting = { options: { learningStepsMin: [1] } };
    const studied = review('again again@1m again@1m again@1m', setting);
    expect(pointOf(studied).stability).toBeLessThan(0.2);
    expect(daysOf(studied, pressFor(studied, 'good'))).toBe(1);
  });

  it.each([
    ['under half a day the point stays in learning for that long', 'again', 'learning', 0.212 * 24],
    ['from half a day on it is a review', 'hard', 'review', undefined],
    ['good is a review of whole days', 'good', 'review', undefined],
  ])('S5 with no steps, %s', (_name, grade, phase, hours) => {
    const studied = review('', { options: { learningStepsMin: [] } });
    const decision = pressFor(studied, grade);
    expect(decision.phase).toBe(phase);
    if (hours === undefined) expect(daysOf(studied, decision)).toBeGreaterThanOrEqual(1);
    else expect((decision.shownDelayMs ?? 0) / HOUR_MS).toBeCloseTo(hours, 3);
  });

  it('S5 with no steps, an interval of 0.49 days is a wait and one of 0.51 days a review', () => {
    const phases = [0.49, 0.51].map((first) => {
      const parameters = review('').options.parameters.map((value, index) => (index === 0 ? first : value));
      return pressFor(review('', { options: { learningStepsMin: [], parameters } }), 'again').phase;
    });
    expect(phases).toEqual(['learning', 'review']);
  });

  it('S5 with no steps and parameters that know no reviews within a day, every grade is a review', () => {
    const defaults = review('').options.parameters;
    const parameters = defaults.map((value, index) => (index === 17 || index === 18 ? 0 : value));
    const studied = review('', { options: { learningStepsMin: [], parameters } });
    for (const grade of ['again', 'hard', 'good', 'easy']) {
      expect(pressFor(studied, grade).phase).toBe('review');
      expect(daysOf(studied, pressFor(studied, grade))).toBeGreaterThanOrEqual(1);
    }
  });

  it('S5 with no relearning steps, a lapse with a short interval stays in relearning', () => {
    const studied = review('again good@1m good@10m @due', { options: { relearningStepsMin: [] } });
    expect(pointOf(studied).phase).toBe('review');
    const { phase, due, shownDelayMs = 0 } = pressFor(studied, 'again');
    expect(phase).toBe('relearning');
    expect(due).toEqual({ kind: 'at', atMs: studied.nowMs + shownDelayMs });
    expect(shownDelayMs).toBeGreaterThan(MINUTE_MS);
    expect(shownDelayMs).toBeLessThan(12 * HOUR_MS);
  });

  it('S6 a lapse counts, changes memory, and enters relearning at its first step', () => {
    const before = review('good good@10m good@due');
    const after = review('good good@10m good@due again@due');
    expect(waits(after)).toBe('relearning 0 10');
    expect(pointOf(after).lapses).toBe(1);
    expect(pointOf(after).stability).toBeLessThan(pointOf(before).stability);
    expect(pointOf(after).difficulty).toBeGreaterThan(pointOf(before).difficulty);
  });

  it('S6 the interval after a lapse comes when relearning is left, from the memory of then', () => {
    const studied = review('good good@10m good@due good@due again@due good@due');
    expect(pointOf(studied).phase).toBe('review');
    expect(intervalsOf(studied).at(-2)).toBe(0);
    expect(intervalsOf(studied).at(-1)).toBeLessThan(intervalsOf(studied).at(-3) ?? 0);
    expect(pointOf(studied).lapses).toBe(1);
  });

  it('S6 again in relearning goes back to its first step and is no second lapse', () => {
    const options = { relearningStepsMin: [10, 60] };
    const studied = review('good good@10m good@due again@due good@10m again@60m', { options });
    expect(waits(studied)).toBe('relearning 0 10');
    expect(pointOf(studied).lapses).toBe(1);
  });

  it('S6 with no relearning steps a lapse is rescheduled at once', () => {
    const studied = review('good good@10m good@due good@due again@due', {
      options: { relearningStepsMin: [] },
    });
    expect(pointOf(studied)).toMatchObject({ phase: 'review', lapses: 1 });
    expect(intervalsOf(studied).at(-1)).toBeGreaterThanOrEqual(1);
  });

  it('S6 a graduated lapse is fuzzed when it leaves relearning, not before', () => {
    const words = 'good good@10m good@+2d good@+11d good@+46d again@+163d';
    const days = new Set(
      Array.from({ length: 20 }, (_, card) => {
        const studied = review(words, { cardId: `card ${card}`, options: { fuzz: true } });
        expect(pointOf(studied).phase).toBe('relearning');
        return daysOf(studied, pressFor(studied, 'good'));
      }),
    );
    expect(days.size).toBeGreaterThan(1);
  });

  it('S7 a step of a day or more is learned on a later study day', () => {
    const studied = review('good', { options: { learningStepsMin: [1, 3 * DAY_MIN] } });
    expect(pointOf(studied)).toMatchObject({ phase: 'learning', step: 1, intervalDays: 3 });
    expect(pointOf(studied).due).toEqual({ kind: 'day', day: todayOf(studied) + 3 });
    expect(press(studied, 'good')).toHaveLength(1);
  });
});
