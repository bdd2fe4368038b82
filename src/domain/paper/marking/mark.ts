// What marking says of a written answer: every mark can be explained by the words that earned it, those that are missing, and the
// facts that are wrong.
import type { PointId } from '../../ids';

/** A stretch of the answer as it was typed: places of UTF-16 units, `to` excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A fact of the answer that the point contradicts. */
export interface WrongFact {
  readonly kind: 'number' | 'date' | 'name' | 'word' | 'negation';
  /** As it was typed; empty where a denial is missing. */
  readonly said: string;
  /** What the point says; empty where it denies nothing. */
  readonly instead: string;
}

export type Verdict = 'recalled' | 'partly' | 'missed';

/** The mark of one point. */
export interface PointMark {
  readonly pointId: PointId;
  readonly verdict: Verdict;
  /** How much of the point's weight of words is there, 0 to 1. */
  readonly coverage: number;
  /** Where the words stand that earned it, in order, apart from each other. */
  readonly earned: readonly Stretch[];
  /** Words of the point, as it writes them, that are not there and would have counted. */
  readonly missing: readonly string[];
  readonly wrong: readonly WrongFact[];
  /** Why the verdict is not what the words come to: the learner's ruling on this answer, or a wording accepted before. */
  readonly by?: 'learner' | 'accepted';
}

/** The marks of an answer, in the order of the points. */
export interface AnswerMark {
  readonly points: readonly PointMark[];
}

/** A short answer beside the right one, letter by letter. */
export interface ShortMark {
  readonly isRight: boolean;
  /** The answer as it would be corrected: letters kept, left out or put in. */
  readonly pieces: readonly { readonly kind: 'same' | 'extra' | 'missing'; readonly text: string }[];
}

/** What is known of the decks that a point belongs to; made once (readKnowledge) and used for many answers. */
export interface Knowledge {
  /** Folded words that stand for each other: an abbreviation and what it abbreviates. */
  readonly abbreviations: ReadonlyMap<string, string>;
  /** In how many points of the decks a stem stands, of how many: words that are everywhere say little. */
  readonly pointsWith: ReadonlyMap<string, number>;
  readonly points: number;
  /** Folded words of the decks that are names wherever they stand. */
  readonly names: ReadonlySet<string>;
}

/** A point to mark against. */
export interface MarkedPoint {
  readonly id: PointId;
  readonly label?: string;
  readonly text: string;
  /** Answers that the learner ruled right for it before. */
  readonly accepted?: readonly string[];
}
