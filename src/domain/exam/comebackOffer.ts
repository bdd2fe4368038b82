// Whether a learner comes back: after days without a review, or to more than a few days' work.
import { isDayOff, type Stretch } from '../load/daysOff';
import type { StudyDay } from '../studyDay';

/** Study days without a review, of which a gap has at least so many. Days off are none of them: their work was moved. */
export const DAYS_OF_GAP = 3;
/** What is due is a backlog when it takes more than so many usual days. */
export const DAYS_OF_BACKLOG = 3;

/** What tells a comeback. */
export interface Return {
  readonly today: StudyDay;
  /** The last study day with a review; undefined when that is more than a year ago. */
  readonly lastStudied: StudyDay | undefined;
  readonly daysOff: readonly Stretch[];
  /** Minutes that all due cards take, also those that a limit holds back; 0 when nothing is due. */
  readonly dueMinutes: number;
  /** Minutes of a usual day: see {@link usualMinutes}. */
  readonly usualMinutes: number;
}

/** Whether a comeback is offered: something is due, and there is a gap before today or a backlog. */
export function isComeback({
  today,
  lastStudied,
  daysOff,
  dueMinutes,
  usualMinutes: usual,
}: Return): boolean {
  if (!(dueMinutes > 0)) return false;
  return hasGap(today, lastStudied, daysOff) || dueMinutes > DAYS_OF_BACKLOG * usual;
}

/** Minutes of a usual day: those the learner gives a day of the week with any, or took on days of study lately, if that is more. */
export function usualMinutes(studyMinutes: readonly number[], lately: readonly number[]): number {
  return Math.max(
    mean(studyMinutes.filter((minutes) => minutes > 0)),
    mean(lately.filter((minutes) => minutes > 0)),
  );
}

function hasGap(today: StudyDay, lastStudied: StudyDay | undefined, daysOff: readonly Stretch[]): boolean {
  if (lastStudied === undefined) return true;
  let idle = 0;
  for (let day = today - 1; day > lastStudied && idle < DAYS_OF_GAP; day -= 1) {
    if (!isDayOff(daysOff, day)) idle += 1;
  }
  return idle >= DAYS_OF_GAP;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
