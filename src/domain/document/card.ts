// A card that is told by its shape and not by a mark before its question: where it stands and what it says.
import type { GapMarks } from './gaps';
import type { Line } from './lines';

/**
 * When a shape counts. `always`: wherever it stands; `apart`: below an empty line inside an answer, too; `outside`: only
 * where no question is open, since in an answer it may be anything.
 */
export type Weight = 'always' | 'apart' | 'outside';

/** A card told by its shape. */
export interface Card {
  readonly weight: Weight;
  /** Number of its first line, and of the first line behind it. */
  readonly line: number;
  readonly end: number;
  /** The question, or the text with gaps. */
  readonly question: readonly Line[];
  readonly answer: readonly Line[];
  /** How its gaps are marked; undefined for a question. */
  readonly gaps?: GapMarks;
  readonly bothWays: boolean;
  readonly tags: readonly string[];
}

/** A question told by a shape that counts wherever it stands, with its first and its last line. */
export function sureCard(
  first: Line,
  last = first,
  question: readonly Line[],
  answer: readonly Line[],
): Card {
  const place = { line: first.number, end: last.number + 1 };
  return { weight: 'always', ...place, question, answer, bothWays: false, tags: [] };
}
