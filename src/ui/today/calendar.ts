// Study days as people see them on a calendar: weekdays, months, and the weeks of a year as columns.
import { DAY_MS, weekdayOf, type StudyDay } from '../../domain/studyDay';
import type { DayCount } from '../../state/react';

const weekdayAndDate = format({ weekday: 'long', day: 'numeric', month: 'long' });
const shortDate = format({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
const month = format({ month: 'short' });

const WEEKS = 53;

/** One day of the year; `level` is 0 for no review, else 1 to 4 beside the busiest days. */
export interface YearDay {
  readonly day: StudyDay;
  readonly reviews: number;
  readonly level: 0 | 1 | 2 | 3 | 4;
  /** Column, from 0: a week that starts on Monday. */
  readonly week: number;
  /** Row, from 0 for Monday. */
  readonly weekday: number;
}

/** A study day with its weekday: "Monday 9 March". */
export function weekdayText(day: StudyDay): string {
  return weekdayAndDate.format(day * DAY_MS);
}

/** A study day in full: "Mon, 9 March 2026". */
export function fullDayText(day: StudyDay): string {
  return shortDate.format(day * DAY_MS);
}

/** The days of the 53 weeks that end with today's, oldest first; today is the last. */
export function yearOf(today: StudyDay, days: readonly DayCount[]): readonly YearDay[] {
  const reviewsOn = new Map(days.map(({ day, reviews }) => [day, reviews]));
  const first = today - weekdayOf(today) - 7 * (WEEKS - 1);
  const busy = busyDay(days.filter(({ day }) => day >= first));
  return Array.from({ length: today - first + 1 }, (_, index) => {
    const reviews = reviewsOn.get(first + index) ?? 0;
    return {
      day: first + index,
      reviews,
      level: levelOf(reviews, busy),
      week: Math.floor(index / 7),
      weekday: index % 7,
    };
  });
}

/** Where the names of months stand: over the first whole week of each, where a name has room. */
export function monthsOf(
  year: readonly YearDay[],
): readonly { readonly week: number; readonly name: string }[] {
  const starts = year.filter(({ day, weekday }) => weekday === 0 && new Date(day * DAY_MS).getUTCDate() <= 7);
  return starts
    .filter(({ week }) => week < WEEKS - 1)
    .map(({ week, day }) => ({ week, name: month.format(day * DAY_MS) }));
}

/** Reviews of a busy day: as many as nine in ten days with reviews have at most. One huge day must not pale the rest. */
function busyDay(days: readonly DayCount[]): number {
  const counts = days.map(({ reviews }) => reviews).sort((one, other) => one - other);
  return counts[Math.ceil(counts.length * 0.9) - 1] ?? 1;
}

function levelOf(reviews: number, busy: number): YearDay['level'] {
  if (reviews <= 0) return 0;
  const share = reviews / Math.max(busy, 1);
  return share > 0.75 ? 4 : share > 0.5 ? 3 : share > 0.25 ? 2 : 1;
}

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
}
