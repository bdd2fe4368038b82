// Stretches of days without study, as the options keep them: in their order, none beside another.
import type { StudyDay } from '../studyDay';

/** Study days without study, both ends included. */
export interface Stretch {
  readonly fromDay: StudyDay;
  readonly toDay: StudyDay;
}

/** How long stretches stay that ended before the one added last begins: what was planned for still explains a gap. */
const DAYS_REMEMBERED = 366;

/** Whether a day is one without study. */
export function isDayOff(daysOff: readonly Stretch[], day: StudyDay): boolean {
  return daysOff.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
}

/** The first so many days that are no days off, from a day on. */
export function daysOn(daysOff: readonly Stretch[], from: StudyDay, count: number): readonly StudyDay[] {
  const days: StudyDay[] = [];
  for (let day = from; days.length < count; day += 1) if (!isDayOff(daysOff, day)) days.push(day);
  return days;
}

/** The parts of a stretch that are no days off yet. */
export function newDaysOff(daysOff: readonly Stretch[], { fromDay, toDay }: Stretch): readonly Stretch[] {
  return daysOff.reduce<readonly Stretch[]>(
    (parts, known) => parts.flatMap((part) => minus(part, known)),
    [{ fromDay, toDay }],
  );
}

/** Days off with some more. Stretches that meet become one; what ended more than a year before the new ones goes. */
export function withDaysOff(daysOff: readonly Stretch[], more: readonly Stretch[]): readonly Stretch[] {
  const all = [...daysOff, ...more].sort((one, other) => one.fromDay - other.fromDay);
  if (more.length === 0) return daysOff;
  const first = Math.min(...more.map(({ fromDay }) => fromDay));
  const joined: Stretch[] = [];
  for (const stretch of all) {
    const last = joined.at(-1);
    if (stretch.toDay < first - DAYS_REMEMBERED) continue;
    if (last === undefined || stretch.fromDay > last.toDay + 1) joined.push(stretch);
    else joined[joined.length - 1] = { ...last, toDay: Math.max(last.toDay, stretch.toDay) };
  }
  return joined;
}

/** Days off without some: a stretch of which a part goes is cut. */
export function withoutDaysOff(daysOff: readonly Stretch[], gone: readonly Stretch[]): readonly Stretch[] {
  return daysOff.flatMap((stretch) => newDaysOff(gone, stretch));
}

function minus({ fromDay, toDay }: Stretch, other: Stretch): readonly Stretch[] {
  if (other.toDay < fromDay || other.fromDay > toDay) return [{ fromDay, toDay }];
  const parts = [
    { fromDay, toDay: other.fromDay - 1 },
    { fromDay: other.toDay + 1, toDay },
  ];
  return parts.filter((part) => part.fromDay <= part.toDay);
}
