// The streak: how many study days in a row had reviews. A day with nothing due keeps it without adding to it.
import type { StudyDay } from '../studyDay';

/** A past study day: how many reviews it had, and whether nothing was due on it. */
export interface PastDay {
  readonly day: StudyDay;
  readonly reviews: number;
  readonly idle?: boolean;
}

/** The streak on `today` in days; a today without reviews so far does not end it. */
export function streakOn(today: StudyDay, days: readonly PastDay[]): number {
  const byDay = new Map(days.map((past) => [past.day, past]));
  let streak = (byDay.get(today)?.reviews ?? 0) > 0 ? 1 : 0;
  for (let day = today - 1; ; day -= 1) {
    const past = byDay.get(day);
    if (past === undefined || (past.reviews === 0 && past.idle !== true)) return streak;
    if (past.reviews > 0) streak += 1;
  }
}

/** The days after `lastDay` and before `today` on which nothing was due, given the first day on which something is. */
export function idleDaysBetween(
  lastDay: StudyDay,
  today: StudyDay,
  firstDueDay: StudyDay | undefined,
): readonly StudyDay[] {
  const end = Math.min(today, firstDueDay ?? today, lastDay + 1 + MAX_IDLE_DAYS);
  return Array.from({ length: Math.max(0, end - lastDay - 1) }, (_, index) => lastDay + 1 + index);
}

const MAX_IDLE_DAYS = 3660;
