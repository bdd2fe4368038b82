// A paper or blank page as it is kept and merged: with the moment at which it was last changed, or that it was taken away.
import type { BlankPage, Paper, PaperId } from './paper';

/** A paper or blank page with the moment of its last change. */
export type KeptPaper = (Paper | BlankPage) & {
  /** Ms since 1970; goes up with every change, also where the clock was set back. */
  readonly editedAtMs: number;
  /** When it was last brought back after it had been taken away (ms). */
  readonly broughtBackAtMs?: number;
};

/** A paper that was taken away: another device that still has it has to hear of it. */
export interface RemovedPaper {
  readonly id: PaperId;
  /** Ms since 1970. */
  readonly removedAtMs: number;
}

/** What is known of a paper. */
export type PaperRegister = KeptPaper | RemovedPaper;

/** Whether a paper is there, and was not taken away. */
export function isKept(register: PaperRegister): register is KeptPaper {
  return 'editedAtMs' in register;
}

/** A paper or blank page without the moments with which it is kept. */
export function plainPaper({
  editedAtMs: _edited,
  broughtBackAtMs: _back,
  ...paper
}: KeptPaper): Paper | BlankPage {
  return paper;
}

/** When a paper was last changed, or taken away (ms). */
export function saidAtMs(register: PaperRegister): number {
  return isKept(register) ? register.editedAtMs : register.removedAtMs;
}

/** The moment (ms) of a change of a paper: behind its last one, also where the clock was set back. */
export function momentAfter(before: PaperRegister, atMs: number): number {
  return Math.max(atMs, saidAtMs(before) + 1);
}
