// An exam as it is kept and merged: with the moment at which it was last said what it is, or that it was taken away.
import type { Exam, ExamId } from './exam';

/** An exam with the moment of its last change. */
export interface KeptExam extends Exam {
  /** Ms since 1970; goes up with every change, also where the clock was set back. */
  readonly editedAtMs: number;
}

/** An exam that was taken away: another device that still has it has to hear of it. */
export interface RemovedExam {
  readonly id: ExamId;
  /** Ms since 1970. */
  readonly removedAtMs: number;
}

/** What is known of an exam. */
export type ExamRegister = KeptExam | RemovedExam;

/** Whether an exam is there, and was not taken away. */
export function isKept(register: ExamRegister): register is KeptExam {
  return 'editedAtMs' in register;
}

/** When it was last said what an exam is, or that it is gone (ms). */
export function saidAtMs(register: ExamRegister): number {
  return isKept(register) ? register.editedAtMs : register.removedAtMs;
}
