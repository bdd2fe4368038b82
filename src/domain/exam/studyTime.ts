// The minutes there are for a plan on each day.
import { isDayOff } from '../load/daysOff';
import type { TimeOptions } from '../options';
import { weekdayOf, type StudyDay } from '../studyDay';

/** Minutes that the learner has on a study day: those of its weekday, 0 on days off. */
export function minutesOn(day: StudyDay, { studyMinutes, daysOff }: TimeOptions): number {
  return isDayOff(daysOff, day) ? 0 : (studyMinutes[weekdayOf(day)] ?? 0);
}

/** Minutes of each day from today up to the day before `untilDay`. Of today's, those that were studied (`done`) are over. */
export function minutesUntil(
  untilDay: StudyDay,
  { today, done }: { readonly today: StudyDay; readonly done: number },
  time: TimeOptions,
): readonly number[] {
  return Array.from({ length: Math.max(0, untilDay - today) }, (_, index) => {
    const minutes = minutesOn(today + index, time);
    return index === 0 ? Math.max(0, minutes - done) : minutes;
  });
}
