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
  readonly lacksStatement: () => boolean;
  /** Whether the point is a list of names. */
  readonly isList: boolean;
  /** Whether its label is said, and all its facts. */
  readonly isNamed: boolean;
}

/** Who says it in other words keeps about half of the words that say something: the rest is how a sentence is built. */
const RECALLED = 0.53;
/** With its name and its facts the rest is what joins them. */
const NAMED_RECALLED = 0.3;
/** One word in five is an idea of the point; below that, words are shared by chance. */
const PARTLY = 0.2;
/** The members of a list cannot be said in other words: with one of six left out it still is the list. */
const LIST_RECALLED = 0.8;
/** A third of a list, less what a rare name weighs more. */
const LIST_PARTLY = 0.3;

/**
 * The verdict on a point. What says the opposite is missed, however many words are there. A wrong fact, a number left out, or a whole
 * statement left out keeps a point from being recalled; what is there still counts in part.
 */
export function verdictOf(finding: Finding): Verdict {
  const { coverage, hasWrongFact, isReversed, lacksNumber, lacksStatement, isList, isNamed } = finding;
  if (isReversed || coverage < (isList ? LIST_PARTLY : PARTLY)) return 'missed';
  const isEnough = coverage >= (isList ? LIST_RECALLED : isNamed ? NAMED_RECALLED : RECALLED);
  return isEnough && !hasWrongFact && !lacksNumber && !lacksStatement() ? 'recalled' : 'partly';
}
