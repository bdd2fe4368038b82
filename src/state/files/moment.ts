// What the worker has to be told by the page: it has a clock of its own, but the page's is the one in force, and options
// are the page's too.
import { schedulerOf, type MemoryModel } from '../../domain/review/leftOut';
import type { Scheduler } from '../../domain/review/scheduler';
import { studyDayOf, type DayClock, type StudyDay } from '../../domain/studyDay';

/** The moment of a command, as plain values. */
export type FilesMoment = MemoryModel & {
  /** Ms since 1970. */
  readonly nowMs: number;
  readonly rolloverHour: number;
  readonly desiredRetention: number;
  /** The marker revision that the page knows of. */
  readonly knownRevision: number;
};

/** What reading and writing depend on at a moment. */
export interface FilesContext {
  readonly clock: DayClock;
  readonly today: StudyDay;
  readonly scheduler: Scheduler;
  readonly desiredRetention: number;
}

/** A moment with its clock and scheduler. The time zone is the device's. */
export function contextOf(moment: FilesMoment): FilesContext {
  const { nowMs, rolloverHour, desiredRetention } = moment;
  const clock: DayClock = {
    rolloverHour,
    offsetMinutesAt: (atMs) => -new Date(atMs).getTimezoneOffset(),
  };
  return { clock, today: studyDayOf(nowMs, clock), scheduler: schedulerOf(moment), desiredRetention };
}
