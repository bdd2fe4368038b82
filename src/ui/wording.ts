// Numbers, delays and dates as words, the same on every screen. The app speaks English; the browser's Intl knows how.
// Nothing here reads the clock: what is relative to today takes today as a value.
import type { Grade } from '../domain/review/event';
import { DAY_MS, HOUR_MS, MINUTE_MS, type StudyDay } from '../domain/studyDay';
import type { NextDue, NextPromise } from '../state/react';

/** The English that the app speaks. */
export const LOCALE = 'en-GB';
// Units alone are those of plain English: "10 min", where British short form says "10 mins".
const UNIT_LOCALE = 'en';
const DAYS_OF_YEAR = 365.25;
const DAYS_OF_MONTH = DAYS_OF_YEAR / 12;

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
const plural = new Intl.PluralRules(LOCALE);
const relativeDay = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });
// A study day is a calendar date of the learner: it is printed as kept, never moved by a time zone.
const date = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const moment = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** A grade as the word on its button: "Again". */
export function gradeWord(grade: Grade): string {
  switch (grade) {
    case 'again':
      return 'Again';
    case 'hard':
      return 'Hard';
    case 'good':
      return 'Good';
    case 'easy':
      return 'Easy';
  }
}

/** A whole number with its noun: "1 point", "1,200 points". Nouns that do not just take an s give their plural. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${plural.select(count) === 'one' ? one : many}`;
}

/** A share from 0 to 1 as "87%". */
export function percentText(share: number): string {
  return percent.format(share);
}

/** A number with at most one decimal: "5.2". */
export function numberText(value: number): string {
  return oneDecimal.format(value);
}

/** A stretch of time in ms, short: "45 sec", "10 min", "1.5 hr", "3 days". */
export function durationText(ms: number): string {
  // Each unit gives way where rounding would reach the next one, so that nothing reads "60 min".
  if (ms < MINUTE_MS - 500) return withUnit(Math.max(1, ms / 1000), 'second', 'short', 0);
  if (ms < HOUR_MS - MINUTE_MS / 2) return withUnit(ms / MINUTE_MS, 'minute', 'short', 0);
  if (ms < DAY_MS - HOUR_MS / 20) return withUnit(ms / HOUR_MS, 'hour', 'short', 1);
  return daysText(ms / DAY_MS);
}

/** A number of days in the unit that reads best: "1 day", "45 days", "2.5 months", "12 years". */
export function daysText(days: number): string {
  if (days < 9.95) return withUnit(days, 'day', 'long', 1);
  if (days < 59.5) return withUnit(days, 'day', 'long', 0);
  const months = days / DAYS_OF_MONTH;
  if (months < 11.5) return withUnit(months, 'month', 'long', months < 9.95 ? 1 : 0);
  const years = days / DAYS_OF_YEAR;
  return withUnit(years, 'year', 'long', years < 9.95 ? 1 : 0);
}

/** What a grade button promises: "10 min", "3 days", or "done". */
export function promiseText(next: NextPromise): string {
  if (next.kind === 'delay') return durationText(next.ms);
  return next.days === 0 ? 'done' : daysText(next.days);
}

/** Minutes that study will take, in words: "less than a minute", "about 12 min", "about 1.5 hr". */
export function minutesText(minutes: number): string {
  return minutes < 0.5 ? 'less than a minute' : `about ${durationText(Math.round(minutes) * MINUTE_MS)}`;
}

/** A study day as a date: "9 March 2026". */
export function dayText(day: StudyDay): string {
  return date.format(day * DAY_MS);
}

/** A date given as YYYY-MM-DD, as "9 March 2026"; any other text is left as it is. */
export function dateText(isoDay: string): string {
  const atMs = /^\d{4}-\d{2}-\d{2}$/u.test(isoDay) ? Date.parse(`${isoDay}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(atMs) ? isoDay : date.format(atMs);
}

/** A study day beside today: "today", "tomorrow", "in 3 days"; a week on or more "on Monday 16 March". */
export function dayFromTodayText(day: StudyDay, today: StudyDay | undefined): string {
  const ahead = today === undefined ? undefined : day - today;
  if (ahead !== undefined && Math.abs(ahead) < 7) return relativeDay.format(ahead, 'day');
  const isFar = ahead !== undefined && Math.abs(ahead) > 300;
  return `on ${(isFar ? date : weekday).format(day * DAY_MS)}`;
}

/** A moment (ms since 1970) as local time of day: "14:05". */
export function clockText(atMs: number): string {
  return clock.format(atMs);
}

/** A moment (ms since 1970) with its local date: "9 Mar 2026, 14:05". */
export function momentText(atMs: number): string {
  return moment.format(atMs);
}

/** What comes next and when: "5 cards come tomorrow", "1 card comes today at 14:05". */
export function nextDueText(next: NextDue, today: StudyDay | undefined): string {
  const when = next.day === today ? `today at ${clockText(next.atMs)}` : dayFromTodayText(next.day, today);
  return `${countText(next.cards, 'card')} ${next.cards === 1 ? 'comes' : 'come'} ${when}`;
}

function withUnit(
  value: number,
  unit: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year',
  unitDisplay: 'short' | 'long',
  digits: number,
): string {
  const options = { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(UNIT_LOCALE, options).format(value);
}
