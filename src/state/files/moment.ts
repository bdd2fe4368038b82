// What the worker has to be told by the page: it has a clock of its own, but the page's is the one in force, and options
// are the page's too.
import type { Parameters } from '../../domain/review/scheduler';
import { schedulerFor, type Scheduler } from '../../domain/review/scheduler';
import { studyDayOf, type DayClock, type StudyDay } from '../../domain/studyDay';

/** The moment of a command, as plain values. */
export interface FilesMoment {
  /** Ms since 1970. */
  readonly nowMs: number;
  readonly rolloverHour: number;
  readonly parameters: Parameters;
  readonly desiredRetention: number;
  /** The marker revision that the page knows of. */
  readonly knownRevision: number;
}

/** What reading and writing depend on at a moment. */
export interface FilesContext {
  readonly clock: DayClock;
  readonly today: StudyDay;
  readonly scheduler: Scheduler;
  readonly desiredRetention: number;
}

/** A moment with its clock and scheduler. The time zone is the device's. */
export function contextOf({ nowMs, rolloverHour, parameters, desiredRetention }: FilesMoment): FilesContext {
  const clock: DayClock = {
    rolloverHour,
    offsetMinutesAt: (atMs) => -new Date(atMs).getTimezoneOffset(),
  };
  return { clock, today: studyDayOf(nowMs, clock), scheduler: schedulerFor(parameters), desiredRetention };
}
