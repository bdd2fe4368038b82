// Old grades that are left out of memory and filled in (STUDY-RULES P4): whoever learned otherwise, or carelessly, up to some day
// keeps due days and counts, and memory begins with the interval that was in force then.
import { memoryFromSm2 } from './fromSm2';
import type { SchedulingOptions } from './options';
import { schedulerFor, type Scheduler } from './scheduler';

/** What memory is made with, as plain values. Without a day nothing is left out. */
export type MemoryModel = Pick<SchedulingOptions, 'parameters'> &
  Partial<Pick<SchedulingOptions, 'ignoreBeforeDay' | 'historicalRetention'>>;

/**
 * The scheduler of a model. Grades of days before `ignoreBeforeDay` (0 for none) give the memory under which recall falls to
 * `historicalRetention` after the interval they led to; intervals inside a day count as one day.
 */
export function schedulerOf(model: MemoryModel): Scheduler {
  const { parameters, ignoreBeforeDay = 0, historicalRetention = 0.9 } = model;
  const scheduler = schedulerFor(parameters);
  if (ignoreBeforeDay === 0) return scheduler;
  return {
    ...scheduler,
    leftOut: {
      beforeDay: ignoreBeforeDay,
      retention: historicalRetention,
      fillIn: (intervalDays) =>
        memoryFromSm2(USUAL_EASE, Math.max(1, intervalDays), historicalRetention, parameters),
    },
  };
}

// The ease that a card starts with: the history says nothing of another one.
const USUAL_EASE = 2.5;
