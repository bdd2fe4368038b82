// When a comeback is offered.
import { describe, expect, it } from 'vitest';
import { isComeback, usualMinutes, type Return } from '../../src/domain/exam/comebackOffer';

const TODAY = 20_000;
const OFF = (from: number, to: number) => [{ fromDay: TODAY + from, toDay: TODAY + to }];

describe('a comeback', () => {
  it.each<[string, Partial<Return>, boolean]>([
    ['not after a day without a review', { lastStudied: TODAY - 2 }, false],
    ['not after two days without a review', { lastStudied: TODAY - 3 }, false],
    ['after three days without a review', { lastStudied: TODAY - 4 }, true],
    ['after more than a year', { lastStudied: undefined }, true],
    ['not after a gap when nothing is due', { lastStudied: TODAY - 40, dueMinutes: 0 }, false],
    ['not once there was a review today', { lastStudied: TODAY }, false],
    ['not after days off', { lastStudied: TODAY - 9, daysOff: OFF(-8, -1) }, false],
    ['not after days off and two days', { lastStudied: TODAY - 9, daysOff: OFF(-8, -3) }, false],
    ['after days off and three days', { lastStudied: TODAY - 9, daysOff: OFF(-8, -4) }, true],
    ['not with three usual days due', { dueMinutes: 60 }, false],
    ['with more than three usual days due', { dueMinutes: 61 }, true],
    ['with a backlog after days off', { daysOff: OFF(-8, -1), lastStudied: TODAY - 9, dueMinutes: 61 }, true],
    ['with anything due where no day has time', { dueMinutes: 1, usualMinutes: 0 }, true],
  ])('is offered %s', (_name, more, isOffered) => {
    const usual = {
      today: TODAY,
      lastStudied: TODAY - 1,
      daysOff: [],
      dueMinutes: 10,
      usualMinutes: 20,
    };
    expect(isComeback({ ...usual, ...more })).toBe(isOffered);
  });

  it.each([
    ['the mean of the days of the week with any time', [30, 0, 0, 0, 0, 0, 10], [], 20],
    ['what days of study took lately, where that is more', [20, 20, 20, 20, 20, 20, 20], [0, 30, 50], 40],
    ['nothing where there is no time at all', [0, 0, 0, 0, 0, 0, 0], [0], 0],
  ])('takes as usual %s', (_name, week, lately, minutes) => {
    expect(usualMinutes(week, lately)).toBe(minutes);
  });
});
