// From raw intervals to whole days: V2, V3, S4 and F3 of the study rules, as tables.
import { describe, expect, it } from 'vitest';
import { passIntervals, recoveredInterval, type PassIntervals } from '../../src/domain/review/intervals';

const OPEN = { maximumDays: 36_500, draw: undefined };
const LAST_DRAW = 1 - 2 ** -53;

function raw(hard: number, good: number, easy: number): PassIntervals {
  return { hard, good, easy };
}

function list({ hard, good, easy }: PassIntervals): readonly number[] {
  return [hard, good, easy];
}

describe('intervals of a passed review', () => {
  it.each<readonly [string, PassIntervals, number, number, readonly number[]]>([
    ['raw intervals are rounded', raw(3.4, 5.6, 9.2), 1, 36_500, [3, 6, 9]],
    ['hard is at least 1', raw(0.2, 4, 9), 0, 36_500, [1, 4, 9]],
    ['good is at least hard + 1', raw(5, 5.2, 9), 1, 36_500, [5, 6, 9]],
    ['easy is at least good + 1', raw(5, 7, 7), 1, 36_500, [5, 7, 8]],
    ['all three close together', raw(5, 5, 5), 1, 36_500, [5, 6, 7]],
    ['a hard above good pushes the others on', raw(9, 6, 7), 1, 36_500, [9, 10, 11]],
    ['all three are equal at the maximum', raw(40, 50, 60), 1, 30, [30, 30, 30]],
    ['the maximum holds the order back (trap 4)', raw(10, 11, 12), 1, 10, [10, 10, 10]],
    ['only some reach the maximum', raw(8, 12, 20), 1, 10, [8, 10, 10]],
    ['a maximum of one day', raw(8, 12, 20), 5, 1, [1, 1, 1]],
  ])('V2 %s', (_name, given, previous, maximumDays, expected) => {
    expect(list(passIntervals(given, previous, { maximumDays, draw: undefined }))).toEqual(expected);
  });

  // A draw of 0 takes the lowest day of the fuzz range.
  it.each<readonly [string, number, number, number]>([
    ['20 would be fuzzed to 17, but grew from 18', 20, 18, 19],
    ['20 grew from 10, and is fuzzed as it comes', 20, 10, 17],
    ['20 rounds to 20 and did not grow, so it is not below 20', 20.4, 20, 20],
    ['20 did not grow but 21 is within reach', 20, 21, 21],
    ['20 did not grow but 23 is the last within reach', 20, 23, 23],
    ['20 truly shrank from 24: no floor', 20, 24, 17],
    ['20 truly shrank from 100: no floor', 20, 100, 17],
  ])('V3 %s', (_name, good, previous, expected) => {
    const limits = { maximumDays: 36_500, draw: 0 };
    expect(passIntervals(raw(1, good, 400), previous, limits).good).toBe(expected);
  });

  it('V3 the floor gives way to the maximum', () => {
    const limits = { maximumDays: 18, draw: 0 };
    expect(list(passIntervals(raw(20, 25, 30), 18, limits))).toEqual([18, 18, 18]);
  });

  it.each([0, 0.3, 0.7, LAST_DRAW])('F3 no draw leaves the limits: %f', (draw) => {
    const { hard, good, easy } = passIntervals(raw(36_000, 36_400, 36_500), 35_000, { ...OPEN, draw });
    expect(hard).toBeGreaterThan(35_000);
    expect(good).toBeGreaterThanOrEqual(hard);
    expect(easy).toBeLessThanOrEqual(36_500);
  });
});

describe('intervals out of the steps', () => {
  it.each<readonly [string, number, number, 'again' | 'hard' | 'good' | 'easy', number, number]>([
    ['good is rounded', 2.3, 2.3, 'good', 36_500, 2],
    ['a short one is one day', 0.2, 0.2, 'good', 36_500, 1],
    ['again without steps is one day or more', 0.6, 3, 'again', 36_500, 1],
    ['easy keeps its own interval', 8.3, 2.3, 'easy', 36_500, 8],
    ['easy is at least good + 1', 2.3, 2.3, 'easy', 36_500, 3],
    ['easy below good is good + 1', 1, 9, 'easy', 36_500, 10],
    ['easy never passes the maximum', 8, 6, 'easy', 5, 5],
  ])('S4 %s', (_name, own, good, grade, maximumDays, expected) => {
    expect(recoveredInterval({ own, good, grade }, { maximumDays, draw: undefined })).toBe(expected);
  });

  it.each([0, 0.5, LAST_DRAW])('S4 easy stays above good whatever the draw: %f', (draw) => {
    const limits = { maximumDays: 36_500, draw };
    const good = recoveredInterval({ own: 30, good: 30, grade: 'good' }, limits);
    expect(recoveredInterval({ own: 30, good: 30, grade: 'easy' }, limits)).toBeGreaterThan(good);
  });
});
