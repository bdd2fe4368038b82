// Which of the days of the fuzz a card moves to: by how much is due on them, where the load is balanced (STUDY-RULES B1 and B5).
import type { Options } from '../../domain/options';
import { balancedInterval, LONGEST_BALANCED_DAYS } from '../../domain/review/loadBalance';
import type { PickInterval } from '../../domain/review/movedDue';
import type { StudyDay } from '../../domain/studyDay';

/** What picks by the load; undefined where every day of the fuzz is as likely. */
export function pickByLoad(options: Options, dueOn: (day: StudyDay) => number): PickInterval | undefined {
  if (!options.loadBalancing) return undefined;
  const load = { dueOn, easyDays: options.easyDays, daysOff: options.daysOff, siblingDays: [] };
  return (range, lastDay, draw) => {
    const isBalanced = (range.min + range.max) / 2 <= LONGEST_BALANCED_DAYS;
    if (isBalanced) return balancedInterval(range, lastDay, load, draw);
    return range.min + Math.floor(draw * (range.max - range.min + 1));
  };
}
