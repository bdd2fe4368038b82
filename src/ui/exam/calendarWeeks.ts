// The days of a plan as weeks.
import { weekdayOf } from '../../domain/studyDay';
import type { PlanDayView } from '../../state/react';

/** Weeks of seven days, Monday first; undefined for days before the first and after the last of the plan. */
export function weeksOf(days: readonly PlanDayView[]): readonly (readonly (PlanDayView | undefined)[])[] {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const byDay = new Map(days.map((day) => [day.day, day]));
  const monday = first.day - weekdayOf(first.day);
  const weeks = Math.ceil((last.day - monday + 1) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => byDay.get(monday + 7 * week + weekday)),
  );
}
