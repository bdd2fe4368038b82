// Totals by study day. Today's are the sum of today's steps; when a day is over its steps become one row and go.
import type { StudyDay } from '../domain/studyDay';
import type { Database } from './database';
import type { DayRow, ShowingTotals, StepRow } from './schema';
import { storageErrorOf } from './storageError';

/** Totals of days, oldest first and today's so far included, and the steps of today. */
export interface StudiedDays {
  readonly days: readonly DayRow[];
  readonly steps: readonly StepRow[];
  /** Whether days that are over wait to be closed: see {@link closeDays}. */
  readonly isUnclosed: boolean;
}

/** Days that have reviews, from `sinceDay` on, and the steps of today. Rejects with a StorageError. */
export async function readDays(
  database: Database,
  today: StudyDay,
  sinceDay: StudyDay,
): Promise<StudiedDays> {
  const { dexie, days, steps } = database;
  try {
    return await dexie.transaction('r', [days, steps], async () => {
      const [rows, open, last] = await Promise.all([
        days.where('day').aboveOrEqual(sinceDay).toArray(),
        steps.toArray(),
        days.orderBy('day').last(),
      ]);
      const ofToday = open.filter(({ day }) => day >= today);
      // Most visits find nothing to close, and need no writing transaction, which would hold up other readers.
      const isUnclosed = ofToday.length < open.length || (last !== undefined && last.day < today - 1);
      return { days: addSteps(rows, open), steps: ofToday, isUnclosed };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** The totals of a day without reviews. */
export function dayWithout(day: StudyDay): DayRow {
  return { day, reviews: 0, asked: 0, recalled: 0, tookMs: 0 };
}

/** Totals with some showings added, oldest day first. */
export function addShowings(
  rows: readonly DayRow[],
  added: readonly (Pick<DayRow, 'day' | 'asked' | 'recalled' | 'tookMs'> & Pick<ShowingTotals, 'showings'>)[],
): readonly DayRow[] {
  const days = new Map(rows.map((row) => [row.day, row]));
  for (const { day, asked, recalled, tookMs, showings = 1 } of added) {
    const before = days.get(day) ?? dayWithout(day);
    days.set(day, {
      day,
      reviews: before.reviews + showings,
      asked: before.asked + asked,
      recalled: before.recalled + recalled,
      tookMs: before.tookMs + tookMs,
    });
  }
  return [...days.values()].sort((one, other) => one.day - other.day);
}

/** Totals with the standing grades of some steps added, oldest day first. */
export function addSteps(rows: readonly DayRow[], steps: readonly StepRow[]): readonly DayRow[] {
  return addShowings(
    rows,
    steps.flatMap(({ day, undone, showing }) =>
      undone === 1 || showing === undefined ? [] : [{ day, ...showing }],
    ),
  );
}
