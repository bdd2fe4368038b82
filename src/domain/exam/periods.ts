// The days until the last goal as periods: single days near today and shortly before each goal, longer stretches between, so that a
// far exam costs little more to plan than a near one. Days without minutes belong to no period's time.
import type { StudyDay } from '../studyDay';
import type { Goal } from './planCard';

/** A stretch of days with time to study. */
export interface Period {
  /** The day that stands for it: the middle one of those with minutes. */
  readonly day: StudyDay;
  readonly fromDay: StudyDay;
  /** The last day of it. */
  readonly toDay: StudyDay;
  /** Seconds to study in it, above 0. */
  readonly seconds: number;
}

/** A day may belong to a period as long as this share of the way to the nearest end, a larger one where the last goal is far. */
const WIDEST_SHARE = 1 / 6;
const WIDEST_SHARE_OF_FAR = 1 / 4;
const FAR_DAYS = 120;

/**
 * The periods from today up to the day before the last goal, in order; a goal's day begins a new one. `minutes` by day from today on;
 * days past them have none.
 */
export function periodsOf(
  today: StudyDay,
  goals: readonly Goal[],
  minutes: readonly number[],
): readonly Period[] {
  const lastDay = Math.max(today, ...goals.map(({ day }) => day));
  const widestShare = lastDay - today > FAR_DAYS ? WIDEST_SHARE_OF_FAR : WIDEST_SHARE;
  const periods: Period[] = [];
  for (let fromDay = today; fromDay < lastDay;) {
    const nextGoal = Math.min(...goals.map(({ day }) => day).filter((day) => day > fromDay));
    const room = Math.min(fromDay - today, nextGoal - fromDay);
    const width = Math.max(1, Math.floor(room * widestShare));
    const toDay = Math.min(fromDay + width, nextGoal) - 1;
    const open = daysBetween(fromDay, toDay).filter((day) => (minutes[day - today] ?? 0) > 0);
    const day = open[Math.floor(open.length / 2)];
    if (day !== undefined) {
      const sum = open.reduce((total, one) => total + (minutes[one - today] ?? 0), 0);
      periods.push({ day, fromDay, toDay, seconds: sum * 60 });
    }
    fromDay = toDay + 1;
  }
  return periods;
}

function daysBetween(fromDay: StudyDay, toDay: StudyDay): readonly StudyDay[] {
  return Array.from({ length: toDay - fromDay + 1 }, (_, index) => fromDay + index);
}
