// Days as periods of a plan: single days where it matters, stretches where it does not, and no time lost or counted twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodsOf, type Period } from '../../src/domain/exam/periods';
import { SEED } from '../support/generators';

console.log(`seed ${SEED}`);
const TODAY = 1000;
const inDays = (...days: readonly number[]) => days.map((day) => ({ day: TODAY + day }));
const even = (days: number, minutes: number): readonly number[] =>
  Array.from({ length: days }, () => minutes);
const spansOf = (periods: readonly Period[]): readonly (readonly [number, number])[] =>
  periods.map(({ fromDay, toDay }) => [fromDay - TODAY, toDay - TODAY]);

describe('the periods of a plan', () => {
  it.each([
    ['one day, where the exam is tomorrow', inDays(1), even(1, 5), [[0, 0]]],
    [
      'single days, where it is near',
      inDays(5),
      even(5, 5),
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
      ],
    ],
    [
      'nothing on days without minutes',
      inDays(4),
      [5, 0, 0, 5],
      [
        [0, 0],
        [3, 3],
      ],
    ],
    ['nothing without minutes', inDays(9), even(9, 0), []],
    ['nothing past the minutes that are known', inDays(4), [5], [[0, 0]]],
    ['nothing where every goal is over', inDays(0, -3), even(5, 5), []],
    ['nothing without a goal', [], even(5, 5), []],
  ])('are %s', (_, goals, minutes, spans) => {
    expect(spansOf(periodsOf(TODAY, goals, minutes))).toEqual(spans);
  });

  it('grow towards the middle of the way, and shrink again before each goal', () => {
    const widths = periodsOf(TODAY, inDays(60, 120), even(120, 5)).map(
      ({ fromDay, toDay }) => toDay - fromDay + 1,
    );
    const first = spansOf(periodsOf(TODAY, inDays(60, 120), even(120, 5))).findIndex(([, to]) => to === 59);
    for (const part of [widths.slice(0, first + 1), widths.slice(first + 1)]) {
      expect(part.at(-1)).toBe(1);
      expect(Math.max(...part)).toBeGreaterThanOrEqual(4);
    }
    expect(widths[0]).toBe(1);
  });

  it('stand for the middle one of their days with minutes', () => {
    const minutes = even(100, 5).map((each, index) => (index % 2 === 0 ? each : 0));
    const wide = periodsOf(TODAY, inDays(100), minutes).filter(({ fromDay, toDay }) => toDay - fromDay >= 6);
    expect(wide.length).toBeGreaterThan(2);
    for (const { day, fromDay, toDay } of wide) {
      expect((day - TODAY) % 2).toBe(0);
      expect(Math.abs(day - (fromDay + toDay) / 2)).toBeLessThanOrEqual(2);
    }
  });

  it('stay few for an exam in ten years', () => {
    expect(periodsOf(TODAY, inDays(3660), even(3660, 5)).length).toBeLessThan(90);
  });

  it('hold every day with minutes once, and all of its seconds, and no goal inside', () => {
    const aCase = fc.record({
      goalsIn: fc.array(fc.integer({ min: -3, max: 400 }), { minLength: 1, maxLength: 4 }),
      minutes: fc.array(fc.constantFrom(0, 0, 1, 7.5, 30), { maxLength: 420 }),
    });
    fc.assert(
      fc.property(aCase, ({ goalsIn, minutes }) => {
        const goals = inDays(...goalsIn);
        const periods = periodsOf(TODAY, goals, minutes);
        const counted = minutes.slice(0, Math.max(0, ...goalsIn));
        for (const [index, each] of counted.entries()) {
          const day = TODAY + index;
          const holding = periods.filter(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
          if (each > 0) expect(holding).toHaveLength(1);
        }
        const seconds = periods.reduce((sum, period) => sum + period.seconds, 0);
        expect(seconds).toBeCloseTo(60 * counted.reduce<number>((sum, each) => sum + each, 0), 6);
        for (const [index, { day, fromDay, toDay, seconds: there }] of periods.entries()) {
          expect(fromDay).toBeGreaterThan(periods[index - 1]?.toDay ?? TODAY - 1);
          expect(fromDay <= day && day <= toDay).toBe(true);
          expect(minutes[day - TODAY]).toBeGreaterThan(0);
          expect(there).toBeGreaterThan(0);
          expect(goals.some((goal) => fromDay < goal.day && goal.day <= toDay)).toBe(false);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
