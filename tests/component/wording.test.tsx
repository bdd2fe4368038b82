// @vitest-environment jsdom
// The shared wording of delays, days, dates and shares.
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/domain/studyDay';
import {
  clockText,
  countText,
  dateText,
  dayFromTodayText,
  daysText,
  dayText,
  durationText,
  gradeWord,
  minutesText,
  momentText,
  nextDueText,
  numberText,
  percentText,
  promiseText,
} from '../../src/ui/wording';

const TODAY = 20_521; // Monday, 9 March 2026.
const AT_TWO = new Date(2026, 2, 9, 14, 5).getTime();

describe('durationText', () => {
  it.each([
    [0, '1 sec'],
    [30_000, '30 sec'],
    [59_600, '1 min'],
    [MINUTE_MS, '1 min'],
    [5.5 * MINUTE_MS, '6 min'],
    [59.6 * MINUTE_MS, '1 hr'],
    [90 * MINUTE_MS, '1.5 hr'],
    [23.96 * HOUR_MS, '1 day'],
    [2 * DAY_MS, '2 days'],
  ])('says %d ms as %s', (ms, text) => expect(durationText(ms)).toBe(text));
});

describe('daysText', () => {
  it.each([
    [0.4, '0.4 days'],
    [1, '1 day'],
    [2.53, '2.5 days'],
    [59, '59 days'],
    [60, '2 months'],
    [75, '2.5 months'],
    [364, '1 year'],
    [400, '1.1 years'],
    [36_500, '100 years'],
  ])('says %d days as %s', (days, text) => expect(daysText(days)).toBe(text));
});

describe('dayFromTodayText', () => {
  it.each([
    [0, 'today'],
    [1, 'tomorrow'],
    [-1, 'yesterday'],
    [3, 'in 3 days'],
    [7, 'on Monday 16 March'],
    [400, 'on 13 April 2027'],
  ])('says the day %d days ahead as %s', (ahead, text) => {
    expect(dayFromTodayText(TODAY + ahead, TODAY)).toBe(text);
  });

  it('gives the date when today is not known', () => {
    expect(dayFromTodayText(TODAY, undefined)).toBe('on Monday 9 March');
  });
});

describe('wording', () => {
  it.each([
    [gradeWord('again'), 'Again'],
    [countText(1, 'point'), '1 point'],
    [countText(1200, 'point'), '1,200 points'],
    [countText(2, 'memory', 'memories'), '2 memories'],
    [percentText(0.874), '87%'],
    [numberText(5.25), '5.3'],
    [promiseText({ kind: 'delay', ms: 10 * MINUTE_MS }), '10 min'],
    [promiseText({ kind: 'days', days: 3 }), '3 days'],
    [minutesText(0.2), 'less than a minute'],
    [minutesText(12.4), 'about 12 min'],
    [dayText(TODAY), '9 March 2026'],
    [dateText('2026-03-01'), '1 March 2026'],
    [dateText('spring 2026'), 'spring 2026'],
    [dateText('2026-99-99'), '2026-99-99'],
    [clockText(AT_TWO), '14:05'],
    [momentText(AT_TWO), '9 Mar 2026, 14:05'],
    [nextDueText({ atMs: AT_TWO, day: TODAY, cards: 1 }, TODAY), '1 card comes today at 14:05'],
    [nextDueText({ atMs: AT_TWO, day: TODAY + 1, cards: 5 }, TODAY), '5 cards come tomorrow'],
  ])('says "%s"', (text, expected) => expect(text).toBe(expected));
});
