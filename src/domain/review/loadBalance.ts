// Load balancing: a day out of the range of the fuzz by how much is due on it. The idea to know: an empty day is weighed like
// one with half a card due, so that easy days, days off and siblings count there as well (STUDY-RULES B1 to B4).
import { isDayOff, type Stretch } from '../load/daysOff';
import { weekdayOf, type StudyDay } from '../studyDay';
import type { DayRange } from './fuzz';
import type { EasyDay } from './options';

/** Longer intervals are not balanced: few of their days are known to be full. */
export const LONGEST_BALANCED_DAYS = 90;

/** What is known of the days that a card may be moved to. */
export interface Load {
  /** How many other cards are due on a study day. */
  readonly dueOn: (day: StudyDay) => number;
  /** How much each day of the week takes, Monday first; seven of them. */
  readonly easyDays: readonly EasyDay[];
  /** Days without study: they take as little as an easy day that takes the least. */
  readonly daysOff: readonly Stretch[];
  /** Days on which siblings are due, where reviews of siblings are kept apart; else none. */
  readonly siblingDays: readonly StudyDay[];
}

const COUNT_OF_EMPTY_DAY = 0.5;
const ALMOST_NEVER = 0.0001;
const BESIDE_SIBLING = [ALMOST_NEVER, 0.2, 0.4, 0.6, 0.8];
const SHARE: Readonly<Record<EasyDay, number>> = { normal: 1, reduced: 0.5, minimum: ALMOST_NEVER };

/**
 * The interval (whole days, inside `range`) that a draw in [0, 1) picks for a card answered on `today`: days with less due
 * and earlier days are likelier, easy days and days near a sibling less likely. `today` plus the interval is the due day. The
 * same load and draw give the same day. `range` holds whole days from 1 on; {@link fuzzRange} gives one.
 */
export function balancedInterval(range: DayRange, today: StudyDay, load: Load, draw: number): number {
  const weights = weightsIn(range, today, load);
  let left = draw * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return range.min + index;
  }
  return range.max;
}

/** How likely each day of a range is, the first day first; any scale, all above 0. */
export function weightsIn(range: DayRange, today: StudyDay, load: Load): readonly number[] {
  const days = Array.from({ length: range.max - range.min + 1 }, (_, index) => today + range.min + index);
  const due = days.map(load.dueOn);
  const easy = easyFactors(
    days.map((day) => kindOf(day, load)),
    due,
  );
  const counts = due.map((cards) => Math.max(cards, COUNT_OF_EMPTY_DAY));
  // An easy day is empty on purpose: that must not speak for it.
  const fullest = Math.max(...counts.filter((_, index) => easy[index] === 1), COUNT_OF_EMPTY_DAY);
  return days.map((day, index) => {
    const factor = easy[index] ?? 1;
    const count = Math.max(counts[index] ?? 0, factor === 1 ? 0 : fullest);
    const interval = Math.max(1, day - today);
    return count ** -2.15 * interval ** -3 * factor * siblingFactor(day, load.siblingDays);
  });
}

function kindOf(day: StudyDay, { easyDays, daysOff }: Load): EasyDay {
  return isDayOff(daysOff, day) ? 'minimum' : (easyDays[weekdayOf(day)] ?? 'normal');
}

// Where every day of the range is a day of the least, none is easier than another.
function easyFactors(kinds: readonly EasyDay[], due: readonly number[]): readonly number[] {
  if (kinds.every((kind) => kind === 'minimum')) return kinds.map(() => 1);
  const allShares = kinds.reduce((sum, kind) => sum + SHARE[kind], 0);
  const allDue = due.reduce((sum, cards) => sum + cards, 0);
  return kinds.map((kind, index) => {
    if (kind !== 'reduced') return kind === 'normal' ? 1 : ALMOST_NEVER;
    // It has had its share when its load, doubled, passes the average of the others, each by its own share.
    const own = due[index] ?? 0;
    const shares = allShares - SHARE.reduced;
    const isFull = shares > 0 && own / SHARE.reduced > (allDue - own) / shares;
    return isFull ? ALMOST_NEVER : 1;
  });
}

function siblingFactor(day: StudyDay, siblingDays: readonly StudyDay[]): number {
  return siblingDays.reduce((least, other) => Math.min(least, BESIDE_SIBLING[Math.abs(other - day)] ?? 1), 1);
}
