// The year of the heat map: 53 weeks of study days that end today, with levels that one huge day does not spoil.
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/domain/studyDay';
import { monthsOf, yearOf } from '../../src/ui/today/calendar';
import { TODAY } from '../support/fakeViews';

describe('the year of the heat map', () => {
  it.each([
    ['a Monday', TODAY, 365, 0],
    ['a Thursday', TODAY + 3, 368, 3],
    ['a Sunday', TODAY + 6, 371, 6],
  ])('has 53 weeks that start on Monday and ends with today, %s', (_, today, length, weekday) => {
    const year = yearOf(today, []);
    expect(year).toHaveLength(length);
    expect(year[0]).toMatchObject({ week: 0, weekday: 0 });
    expect(new Date(isoDate(year[0]?.day ?? 0)).getUTCDay()).toBe(1);
    expect(year.at(-1)).toMatchObject({ day: today, week: 52, weekday });
  });

  it('gives every day its own reviews, and none to days without', () => {
    const year = yearOf(TODAY, [
      { day: TODAY - 1, reviews: 7 },
      { day: TODAY - 400, reviews: 99 },
    ]);
    expect(year.filter(({ reviews }) => reviews > 0)).toEqual([
      { day: TODAY - 1, reviews: 7, level: 4, week: 51, weekday: 6 },
    ]);
  });

  it('sets levels beside busy days, so that one huge day does not make all others pale', () => {
    const usual = Array.from({ length: 20 }, (_, index) => ({
      day: TODAY - 30 + index,
      reviews: 5 * (1 + (index % 4)),
    }));
    const levels = yearOf(TODAY, [...usual, { day: TODAY, reviews: 5000 }]).map(({ level }) => level);
    expect(levels.slice(-31, -27)).toEqual([1, 2, 3, 4]);
    expect(levels.at(-1)).toBe(4);
  });

  it('names each month once, over its first week', () => {
    const months = monthsOf(yearOf(TODAY, []));
    expect(months.map(({ name }) => name).join(' ')).toBe('Apr May Jun Jul Aug Sept Oct Nov Dec Jan Feb Mar');
    expect(months.at(-1)?.week).toBe(51);
  });
});
