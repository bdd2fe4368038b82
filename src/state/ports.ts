// The outside world as the app uses it: clock, chance, storage, the shipped deck. The browser's are in
// browserPorts.ts; tests bring their own.
import type { Database, OpenOptions } from '../storage/database';
import type { SentinelPlace } from '../storage/sentinel';
import type { BackupService } from './backup/service';
import type { RunningExam } from './exam/runExam';
import type { CheckupService } from './checkup/service';
import type { RunningFiles } from './files/runFiles';
import type { RunningWorker } from './worker/runWorker';
import type { RunningLibrary } from './library/runLibrary';
import type { RunningPaper } from './paper/runPaper';
import type { RunningMemory } from './memory/runMemory';

/** Whether the browser promises to keep the data. */
export interface Persistence {
  /** The promise as it stands; undefined where the browser has no such thing. */
  readonly isKept: () => Promise<boolean | undefined>;
  /** Asks for the promise. May show a question and never answer: do not wait for it. */
  readonly ask: () => Promise<boolean>;
}

/** A place for one short text that takes its time; it never fails, but may forget. */
export interface SecondPlace {
  readonly read: () => Promise<string>;
  readonly write: (text: string) => Promise<void>;
}

export interface Ports {
  readonly nowMs: () => number;
  /** Minutes that local time is ahead of UTC at a moment. */
  readonly offsetMinutesAt: (atMs: number) => number;
  /** A whole number from 0 up to but not including `below`. */
  readonly drawBelow: (below: number) => number;
  /** Calls back after a delay in ms (the browser's timer may be late); returns what cancels it. */
  readonly after: (delayMs: number, call: () => void) => () => void;
  /** Calls back when the page has nothing better to do. */
  readonly whenIdle: (call: () => void) => void;
  readonly open: (options: OpenOptions) => Promise<Database>;
  /** Where the sentinel lives; undefined where the browser has no such place. */
  readonly sentinelPlace: SentinelPlace | undefined;
  /** A second place for the sentinel, which browsers clear and damage apart from the first. */
  readonly secondPlace: SecondPlace | undefined;
  /** Where the tab remembers the card on screen; undefined where the browser has no such place. */
  readonly tabPlace: SentinelPlace | undefined;
  /** The deck that ships with the app, as parsed JSON. */
  readonly loadShippedDeck: () => Promise<unknown>;
  readonly persistence: Persistence | undefined;
  /** Starts the worker that reads and writes files. */
  readonly startFiles: () => Promise<RunningFiles>;
  /** Starts the worker that checks and repairs. */
  readonly startCheckup: () => Promise<RunningWorker<CheckupService>>;
  /** Starts the worker that holds the index of all cards. */
  readonly startLibrary: () => Promise<RunningLibrary>;
  /** Starts the worker that works on the memory of all cards. */
  readonly startMemory: () => Promise<RunningMemory>;
  /** Starts the worker that reads exams and makes their plans. */
  readonly startExam: () => Promise<RunningExam>;
  /** Starts the worker that makes papers and marks answers. */
  readonly startPaper: () => Promise<RunningPaper>;
  /** Starts the worker that makes and restores backups. */
  readonly startBackup: () => Promise<RunningWorker<BackupService>>;
}
