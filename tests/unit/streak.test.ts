// The streak, and the days on which nothing was due.
import { describe, expect, it } from 'vitest';
import { idleDaysBetween, streakOn, type PastDay } from '../../src/domain/stats/streak';

const TODAY = 20_000;

/** Days up to today, the last sign being today: x studied, i nothing due, o nothing done, a blank nothing known. */
function daysOf(signs: string): readonly PastDay[] {
  return [...signs].flatMap((sign, index): PastDay[] => {
    const day = TODAY - (signs.length - 1 - index);
    if (sign === ' ') return [];
    return [sign === 'i' ? { day, reviews: 0, idle: true } : { day, reviews: sign === 'x' ? 12 : 0 }];
  });
}

describe('the streak', () => {
  it.each([
    ['no history', '', 0],
    ['only today', 'x', 1],
    ['nothing done yet today keeps what was', 'xxo', 2],
    ['today not even known keeps what was', 'xx ', 2],
    ['today counts at once', 'xxx', 3],
    ['a day missed ends it', 'xxxox', 1],
    ['a day unknown ends it', 'xxx x', 1],
    ['a day missed yesterday leaves none', 'xxoo', 0],
    ['an idle day keeps it without adding', 'xxix', 3],
    ['many idle days keep it', 'xiiiix', 2],
    ['idle days up to today keep it', 'xxii', 2],
    ['a day missed before idle days ends it', 'xoiix', 1],
    ['idle days alone are no streak', 'iii', 0],
    ['idle days before the first review add nothing', 'iixx', 2],
    ['a missed day inside a long row counts only what is after', 'xxxxoxxxxx', 5],
  ])('with %s', (_name, signs, expected) => {
    expect(streakOn(TODAY, daysOf(signs))).toBe(expected);
  });

  it('does not mind the order of the days', () => {
    expect(streakOn(TODAY, daysOf('xxix').toReversed())).toBe(3);
  });

  it('ignores days after today', () => {
    expect(streakOn(TODAY - 1, daysOf('xxx'))).toBe(2);
  });

  it('counts long rows', () => {
    expect(streakOn(TODAY, daysOf('x'.repeat(2000)))).toBe(2000);
  });
});

describe('idle days', () => {
  it.each([
    ['none between yesterday and today', 9, 10, 10, []],
    ['every day when nothing is due at all', 5, 9, undefined, [6, 7, 8]],
    ['the days before the first due one', 5, 12, 8, [6, 7]],
    ['none when something was due the next day', 5, 12, 6, []],
    ['none when something was due all along', 5, 12, 3, []],
    ['never today itself', 5, 8, 20, [6, 7]],
    ['none when the clock was set back', 9, 5, undefined, []],
  ])('are %s', (_name, lastDay, today, firstDueDay, expected) => {
    expect(idleDaysBetween(lastDay, today, firstDueDay)).toEqual(expected);
  });

  it('stop after ten years, for a clock set wildly forward', () => {
    expect(idleDaysBetween(0, 10_000_000, undefined)).toHaveLength(3660);
  });

  it('keep a streak over a pause in which nothing was due', () => {
    const idle = idleDaysBetween(TODAY - 6, TODAY, TODAY).map((day) => ({ day, reviews: 0, idle: true }));
    const studied = [TODAY - 7, TODAY - 6].map((day) => ({ day, reviews: 3 }));
    expect(streakOn(TODAY, [...studied, ...idle])).toBe(2);
    expect(streakOn(TODAY, [...studied, ...idle.slice(1)])).toBe(0);
  });
});
