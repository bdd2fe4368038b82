// The learner's day: it starts at a local whole hour, not at midnight, and is counted from calendar fields,
// so that days of 23 and 25 hours count one (STUDY-RULES D1 to D7).

/** The learner's clock: where the day starts and how far local time is ahead of UTC at a moment. */
export interface DayClock {
  /** Local hour at which the study day starts, 0 to 23. */
  readonly rolloverHour: number;
  /** Minutes that local time is ahead of UTC at a moment (ms since 1970). */
  readonly offsetMinutesAt: (atMs: number) => number;
}

/** A study day: days since 1970-01-01 in the learner's calendar. */
export type StudyDay = number;

/** When something is due: from the start of a study day, or at a moment inside one (STUDY-RULES D4). */
export type Due =
  { readonly kind: 'day'; readonly day: StudyDay } | { readonly kind: 'at'; readonly atMs: number };

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

function wallMs(atMs: number, clock: DayClock): number {
  return atMs + clock.offsetMinutesAt(atMs) * MINUTE_MS;
}

/** The study day that a moment falls in. */
export function studyDayOf(atMs: number, clock: DayClock): StudyDay {
  return Math.floor((wallMs(atMs, clock) - clock.rolloverHour * HOUR_MS) / DAY_MS);
}

/** The first moment (ms) after `atMs` that falls in a later study day, by the zone in force now. */
export function nextRolloverAfter(atMs: number, clock: DayClock): number {
  const today = studyDayOf(atMs, clock);
  const isLater = (moment: number): boolean => studyDayOf(moment, clock) > today;
  const wallRollover = (today + 1) * DAY_MS + clock.rolloverHour * HOUR_MS;
  const usual = atMs + wallRollover - wallMs(atMs, clock);
  if (isLater(usual) && !isLater(usual - 1)) return usual;
  // The clocks change before the rollover, perhaps over it: look for the moment at which the day turns.
  let before = atMs;
  let after = usual;
  while (!isLater(after)) after += HOUR_MS;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (isLater(middle)) after = middle;
    else before = middle;
  }
  return after;
}

/**
 * When something due after a delay of `delayMs` comes: a moment while it falls before the coming rollover,
 * else a study day, one plus the whole days left after the rollover (STUDY-RULES D5).
 */
export function dueAfter(delayMs: number, atMs: number, clock: DayClock): Due {
  const untilRolloverMs = nextRolloverAfter(atMs, clock) - atMs;
  if (delayMs < untilRolloverMs) return { kind: 'at', atMs: atMs + delayMs };
  const days = 1 + Math.floor((delayMs - untilRolloverMs) / DAY_MS);
  return { kind: 'day', day: studyDayOf(atMs, clock) + days };
}

/** 0 for Monday to 6 for Sunday: day 0, 1 January 1970, was a Thursday. */
export function weekdayOf(day: StudyDay): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** A study day as YYYY-MM-DD. */
export function isoDate(day: StudyDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The study day of a date given as YYYY-MM-DD; undefined for what is no date. */
export function studyDayOfDate(isoDay: string): StudyDay | undefined {
  const atMs = Date.parse(`${isoDay}T00:00:00Z`);
  return Number.isNaN(atMs) ? undefined : atMs / DAY_MS;
}
