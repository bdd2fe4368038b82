// What a simulated learner truly remembers, which no planner sees: planners see grades.
import type { Memory } from '../../review/cardState';
import type { Grade } from '../../review/event';
import type { Scheduler } from '../../review/scheduler';
import type { StudyDay } from '../../studyDay';

/** The true memory of one point. */
export interface TrueMemory {
  /** Probability of recall on a day that is not before the last showing; 0 while it was never shown. */
  readonly recallOn: (day: StudyDay) => number;
  /** The memory once it was graded on a day; a second grade of one day is a follow-up some minutes later. */
  readonly graded: (day: StudyDay, grade: Grade) => TrueMemory;
}

/** A law of memory that learners may follow, whatever the planner believes. */
export interface Truth {
  /** Of a point that was never shown. */
  readonly unseen: TrueMemory;
  /** Of a point that the planner knows as this. */
  readonly known: (memory: Memory & { readonly lastDay: StudyDay }) => TrueMemory;
}

/** Learners who remember as FSRS-6 says under some parameters. */
export function fsrs6Truth(scheduler: Scheduler): Truth {
  const known = (memory: Memory, lastDay: StudyDay): TrueMemory => ({
    recallOn: (day) => scheduler.retrievability(day - lastDay, memory.stability),
    graded: (day, grade) => known(scheduler.nextMemory(memory, day - lastDay, grade), day),
  });
  return {
    unseen: {
      recallOn: () => 0,
      graded: (day, grade) => known(scheduler.nextMemory(undefined, 0, grade), day),
    },
    known: (memory) => known(memory, memory.lastDay),
  };
}
