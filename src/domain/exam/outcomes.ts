// What asking a point does to its memory by the end of the day. The idea to know: a point that is missed comes again on the same
// day until it is recalled, so that every miss is followed by a recall.
import type { Memory } from '../review/cardState';
import { GRADES } from '../review/event';
import type { Scheduler } from '../review/scheduler';
import type { GradeShares } from './planCard';

/** A point after a study day, with how likely that is among all outcomes of its kind. */
export interface Outcome {
  readonly share: number;
  readonly memory: Memory;
}

/** How often the follow-up of a miss is missed as well, at a first showing and after a lapse (fsrs-rs, `SimulatorConfig`). */
const MISSED_AGAIN = { first: 0.3687, lapse: 0.2157 };

/**
 * The memory to expect at the end of a day on which a point was given a grade, `elapsedDays` after the last: where it was missed, the
 * mean (of stabilities the geometric one, as recall goes with their logarithm) over being recalled the next time and the time after.
 */
export function memoryAfterDay(
  scheduler: Scheduler,
  memory: Memory | undefined,
  elapsedDays: number,
  grade: (typeof GRADES)[number],
): Memory {
  const graded = scheduler.nextMemory(memory, elapsedDays, grade);
  if (grade !== 'again') return graded;
  const soon = scheduler.nextMemory(graded, 0, 'good');
  const late = scheduler.nextMemory(scheduler.nextMemory(graded, 0, 'again'), 0, 'good');
  const share = memory === undefined ? MISSED_AGAIN.first : MISSED_AGAIN.lapse;
  return {
    stability: soon.stability ** (1 - share) * late.stability ** share,
    difficulty: soon.difficulty * (1 - share) + late.difficulty * share,
  };
}

/** What a first showing may leave, in the order of the grades. The shares add up to 1. */
export function firstOutcomes(scheduler: Scheduler, shares: GradeShares): readonly Outcome[] {
  return GRADES.map((grade, index) => ({
    share: shares.first[index] ?? 0,
    memory: memoryAfterDay(scheduler, undefined, 0, grade),
  }));
}

/** What a review may leave, in the order of the grades. The shares add up to 1. */
export function reviewOutcomes(
  scheduler: Scheduler,
  shares: GradeShares,
  memory: Memory,
  elapsedDays: number,
): readonly Outcome[] {
  const recall = scheduler.retrievability(elapsedDays, memory.stability);
  return GRADES.map((grade, index) => ({
    share: index === 0 ? 1 - recall : recall * (shares.pass[index - 1] ?? 0),
    memory: memoryAfterDay(scheduler, memory, elapsedDays, grade),
  }));
}
