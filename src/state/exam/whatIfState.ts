// What if: the exam on another day, or with other minutes, tried on simulated learners who remember as this one does.
import type { ExamDraft, ExamId } from '../../domain/exam/exam';
import type { SimpleName } from '../../domain/exam/simulation/simplePolicies';
import type { Result } from '../../domain/result';
import type { Trouble } from '../trouble';
import type { ExamRefusal } from './examState';

/** What is supposed. */
export interface Supposition {
  readonly draft: ExamDraft;
  /** The exam that the draft takes the place of. */
  readonly insteadOf?: ExamId;
  /** Minutes on every day that has any and is not off, or on all days where none has; without it, those of each weekday. */
  readonly minutesADay?: number;
}

/** A way to study. */
export type Way = 'plan' | SimpleName;

/** What a way comes to: means over the simulated learners. */
export interface WayReport {
  readonly way: Way;
  /** Share of the marks, 0 to 1, with its standard error. */
  readonly score: number;
  readonly error: number;
  /** Minutes studied until the exam. */
  readonly minutes: number;
}

/** What comes of a supposition. */
export interface WhatIfReport {
  /** The plan, plain FSRS, and the best simple rule unless that is plain FSRS. */
  readonly ways: readonly WayReport[];
  /** Minutes that there are until the exam. */
  readonly minutes: number;
  readonly learners: number;
}

/** What can be asked for; commands never throw. */
export interface WhatIfCommands {
  /** Simulates; `tell` hears the share (0 to 1) that is done. A second call stops the first. */
  readonly whatIf: (
    supposition: Supposition,
    tell: (share: number) => void,
  ) => Promise<Result<WhatIfReport, ExamRefusal | Trouble | 'stopped'>>;
  readonly cancelWhatIf: () => void;
}
