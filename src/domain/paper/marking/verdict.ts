// From what an answer says of a point to its verdict.
import type { Verdict } from './mark';

/** What the verdict depends on. */
export interface Finding {
  /** 0 to 1. */
  readonly coverage: number;
  readonly hasWrongFact: boolean;
  /** Whether the answer says the opposite of the main statement. */
  readonly isReversed: boolean;
  /** Whether a number of the main statement is not there. */
  readonly lacksNumber: boolean;
  /** Whether one of the main statements of the point is not there. */
  readonly lacksStatement: boolean;
  /** Whether the point is a list of names. */
  readonly isList: boolean;
}

export const RECALLED = 0.5;
export const PARTLY = 0.22;
export const LIST_RECALLED = 0.8;

export function verdictOf({
  coverage,
  hasWrongFact,
  isReversed,
  lacksNumber,
  lacksStatement,
  isList,
}: Finding): Verdict {
  if (isReversed || coverage < PARTLY) return 'missed';
  const isEnough = coverage >= (isList ? LIST_RECALLED : RECALLED);
  return isEnough && !hasWrongFact && !lacksNumber && !lacksStatement ? 'recalled' : 'partly';
}
