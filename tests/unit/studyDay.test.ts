// The study day: STUDY-RULES D1 to D8, with clocks of real zones.
import { describe, expect, it } from 'vitest';
import {
  dueAfter,
  HOUR_MS,
  isoDate,
  MINUTE_MS,
  nextRolloverAfter,
  studyDayOf,
} from '../../src/domain/studyDay';
import { clockIn, dayAt, momentAt } from '../support/zones';

const day = (iso: string, zone: string, rolloverHour = 4): string =>
  isoDate(studyDayOf(momentAt(iso), clockIn(zone, rolloverHour)));

const rollover = (iso: string, zone: string, rolloverHour = 4): string =>
  new Date(nextRolloverAfter(momentAt(iso), clockIn(zone, rolloverHour))).toISOString();

describe('the study day', () => {
  it.each([
    ['03:59 is still yesterday', '2026-05-10T03:59:59.999+05:30', 'Asia/Kolkata', 4, '2026-05-09'],
    ['04:00 is today', '2026-05-10T04:00:00+05:30', 'Asia/Kolkata', 4, '2026-05-10'],
    ['midnight is still yesterday', '2026-05-10T00:00:00+05:45', 'Asia/Kathmandu', 4, '2026-05-09'],
    ['rollover 0 is midnight', '2026-05-10T00:00:00-04:00', 'America/New_York', 0, '2026-05-10'],
    ['rollover 0, just before', '2026-05-09T23:59:59-04:00', 'America/New_York', 0, '2026-05-09'],
    ['rollover 23, just before', '2026-05-10T22:59:00+01:00', 'Europe/London', 23, '2026-05-09'],
    ['rollover 23, from then on', '2026-05-10T23:00:00+01:00', 'Europe/London', 23, '2026-05-10'],
    ['before 1970', '1969-12-31T12:00:00Z', 'UTC', 4, '1969-12-31'],
  ])('D1 changes at the rollover hour: %s', (_name, iso, zone, rolloverHour, expected) => {
    expect(day(iso, zone, rolloverHour)).toBe(expected);
  });

  it.each([
    ['23 hours', 'America/New_York', '2026-03-07T20:00:00-05:00', '2026-03-08T20:00:00-04:00', 23],
    ['24 hours', 'America/New_York', '2026-03-08T20:00:00-04:00', '2026-03-09T20:00:00-04:00', 24],
    ['25 hours', 'America/New_York', '2026-10-31T20:00:00-04:00', '2026-11-01T20:00:00-05:00', 25],
    [
      '24 hours and a half',
      'Australia/Lord_Howe',
      '2026-04-04T20:00:00+11:00',
      '2026-04-05T20:00:00+10:30',
      24.5,
    ],
  ])('D2 counts one day for %s', (_name, zone, from, to, hours) => {
    expect((momentAt(to) - momentAt(from)) / HOUR_MS).toBe(hours);
    expect(studyDayOf(momentAt(to), clockIn(zone)) - studyDayOf(momentAt(from), clockIn(zone))).toBe(1);
  });

  it('D2 numbers days from 1970-01-01 of the learner’s calendar', () => {
    expect(studyDayOf(momentAt('1970-01-02T04:00:00+05:30'), clockIn('Asia/Kolkata'))).toBe(1);
    expect(studyDayOf(momentAt('2026-05-10T12:00:00+05:30'), clockIn('Asia/Kolkata'))).toBe(
      dayAt('2026-05-10'),
    );
  });

  it.each([
    ['an ordinary day', 'Europe/London', '2026-05-10T12:00:00+01:00', 4, '2026-05-11T03:00:00.000Z'],
    ['the small hours', 'Europe/London', '2026-05-10T03:59:59+01:00', 4, '2026-05-10T03:00:00.000Z'],
    ['the rollover itself', 'Europe/London', '2026-05-10T04:00:00+01:00', 4, '2026-05-11T03:00:00.000Z'],
    ['clocks going forward', 'America/New_York', '2026-03-07T22:00:00-05:00', 4, '2026-03-08T08:00:00.000Z'],
    ['clocks going back', 'America/New_York', '2026-10-31T22:00:00-04:00', 4, '2026-11-01T09:00:00.000Z'],
    [
      'a rollover hour that is skipped',
      'America/New_York',
      '2026-03-07T22:00:00-05:00',
      2,
      '2026-03-08T07:00:00.000Z',
    ],
    [
      'a rollover hour that comes twice',
      'America/New_York',
      '2026-10-31T22:00:00-04:00',
      1,
      '2026-11-01T05:00:00.000Z',
    ],
    [
      'a midnight that is skipped',
      'America/Sao_Paulo',
      '2018-11-03T12:00:00-03:00',
      0,
      '2018-11-04T03:00:00.000Z',
    ],
    // Apia had no 30 December 2011: at midnight its clocks went from the 29th to the 31st, whose small hours
    // are the 30th.
    [
      'a calendar day that is skipped',
      'Pacific/Apia',
      '2011-12-29T12:00:00-10:00',
      4,
      '2011-12-30T10:00:00.000Z',
    ],
    ['the rest of that night', 'Pacific/Apia', '2011-12-31T01:00:00+14:00', 4, '2011-12-30T14:00:00.000Z'],
  ])('D3 starts the next day at the next local rollover: %s', (_name, zone, iso, rolloverHour, expected) => {
    expect(rollover(iso, zone, rolloverHour)).toBe(expected);
  });

  it('D3 follows the new local time after travel', () => {
    const now = '2026-05-10T12:00:00Z';
    expect(rollover(now, 'Europe/London')).toBe('2026-05-11T03:00:00.000Z');
    expect(rollover(now, 'Asia/Kolkata')).toBe('2026-05-10T22:30:00.000Z');
  });

  it('D4 promises a moment inside the day and a day number beyond it', () => {
    const now = momentAt('2026-05-10T12:00:00+05:30');
    const clock = clockIn('Asia/Kolkata');
    expect(dueAfter(10 * MINUTE_MS, now, clock)).toEqual({ kind: 'at', atMs: now + 10 * MINUTE_MS });
    expect(dueAfter(24 * HOUR_MS, now, clock)).toEqual({ kind: 'day', day: dayAt('2026-05-11') });
  });

  it.each([
    ['4 h stays a moment', 4 * HOUR_MS, undefined],
    ['one ms less than the rest of the day stays a moment', 5 * HOUR_MS - 1, undefined],
    ['the rest of the day exactly is tomorrow', 5 * HOUR_MS, '2026-05-11'],
    ['6 h is tomorrow', 6 * HOUR_MS, '2026-05-11'],
    ['a day is tomorrow', 24 * HOUR_MS, '2026-05-11'],
    ['a day and the rest of today is the day after', 29 * HOUR_MS, '2026-05-12'],
    ['three days', 72 * HOUR_MS, '2026-05-13'],
  ])('D5 with 5 h to the rollover, %s', (_name, delayMs, expected) => {
    const now = momentAt('2026-05-10T23:00:00+05:30');
    expect(dueAfter(delayMs, now, clockIn('Asia/Kolkata'))).toEqual(
      expected === undefined ? { kind: 'at', atMs: now + delayMs } : { kind: 'day', day: dayAt(expected) },
    );
  });

  it('D5 a delay of nothing is due now', () => {
    const now = momentAt('2026-05-10T23:00:00Z');
    expect(dueAfter(0, now, clockIn('UTC'))).toEqual({ kind: 'at', atMs: now });
  });

  it('D6 a page left open overnight sees the day turn at the rollover it was told', () => {
    const clock = clockIn('America/New_York');
    const opened = momentAt('2026-10-31T23:00:00-04:00');
    const turnsAt = nextRolloverAfter(opened, clock);
    expect(studyDayOf(turnsAt - 1, clock)).toBe(studyDayOf(opened, clock));
    expect(studyDayOf(turnsAt, clock)).toBe(studyDayOf(opened, clock) + 1);
  });

  it.each([
    ['over UTC midnight', 'Asia/Kolkata', '2026-05-10T05:29:00+05:30', '2026-05-10T05:31:00+05:30', 0],
    ['over local midnight', 'America/New_York', '2026-05-10T23:00:00-04:00', '2026-05-11T03:00:00-04:00', 0],
    ['over the rollover', 'America/New_York', '2026-05-10T23:00:00-04:00', '2026-05-11T04:00:00-04:00', 1],
    [
      'a week over a change of the clocks',
      'Europe/London',
      '2026-03-27T09:00:00Z',
      '2026-04-03T08:00:00+01:00',
      7,
    ],
  ])('D7 elapsed days are whole study days: %s', (_name, zone, from, to, expected) => {
    const clock = clockIn(zone);
    expect(studyDayOf(momentAt(to), clock) - studyDayOf(momentAt(from), clock)).toBe(expected);
  });

  it('D8 places a past moment by the offset in force then, not by that of today', () => {
    // 03:30 in winter and 03:30 in summer are both before the rollover, whatever the season is now.
    expect(day('2026-01-15T03:30:00Z', 'Europe/London')).toBe('2026-01-14');
    expect(day('2026-07-15T03:30:00+01:00', 'Europe/London')).toBe('2026-07-14');
    expect(day('2026-07-15T04:30:00+01:00', 'Europe/London')).toBe('2026-07-15');
  });
});
