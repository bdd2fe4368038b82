// What was found under one question, before it is split into points (readEntry.ts).
import type { GapMarks } from './gaps';
import type { Line } from './lines';
import type { QuestionShape } from './token';

/** One answer to a question: where it starts and what it says, marker taken off. */
export interface AnswerText {
  readonly line: number;
  readonly lines: readonly Line[];
}

/** What was found under one question mark-up, not yet split into points. */
export interface Entry {
  readonly line: number;
  readonly shape: QuestionShape;
  /** The level of the heading that holds the question; 0 outside of headings. */
  readonly level: number;
  /** The question and, where nothing marks the answer, all that follows it. */
  readonly question: readonly Line[];
  readonly answers: readonly AnswerText[];
  /** The remarks ("> Note: …"), each with its rows, marks taken off. */
  readonly remarks: readonly (readonly string[])[];
  readonly tags: readonly string[];
  readonly bothWays: boolean;
  /** The day the note was true, as YYYY-MM-DD, where it says one of its own. */
  readonly asOf?: string | undefined;
  /** How the gaps of a text are marked, where it is one. */
  readonly gaps?: GapMarks;
}
