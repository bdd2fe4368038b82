// Fitting: parameters trained on all reviews, and whether they may take the place of those in force (STUDY-RULES P3). The
// judge is a part that the training does not see: trained on the earlier reviews alone, they must foretell the later ones
// better; and all together as well.
import type { Parameters } from '../review/scheduler';
import { partOf, type Tell } from '../tell';
import { lossesOf } from './loss';
import type { FitReviews } from './reviews';
import { train } from './train';
import { countOf, dayAtShare, weightsOf } from './weights';

/** Fewer reviews than this are too few to fit well. */
export const FEW_REVIEWS = 400;
/** Fewer than this are not fitted to at all. */
export const LEAST_REVIEWS = 64;
/** The share of the reviews, by day, that training for the judgement sees. */
const EARLIER = 0.8;
/** By how many standard errors the later reviews must be foretold better: with enough reviews, and where they are few. */
const NOT_BY_CHANCE = 1;
const CLEAR = 3;

/** Mean log loss, smaller is better: of all reviews, and of the later ones under parameters that did not see them. */
export interface LogLoss {
  readonly all: number;
  readonly later: number;
}

/** What came of a fit. Old parameters stay unless it is `better`. */
export type FitReport =
  /** `reviews`: those at least a day after the one before, which alone tell of forgetting. */
  | { readonly kind: 'tooFew'; readonly reviews: number }
  | {
      readonly kind: 'better' | 'notBetter';
      readonly reviews: number;
      readonly parameters: Parameters;
      readonly before: LogLoss;
      readonly after: LogLoss;
    };

/** Fits parameters to reviews and compares them with those in force. `tell` hears how far it is. */
export function fit(reviews: FitReviews, inForce: Parameters, tell: Tell): FitReport {
  const all = weightsOf(reviews, () => true);
  const count = countOf(all);
  const split = dayAtShare(reviews, all, EARLIER);
  const earlier = weightsOf(reviews, (day) => day < split);
  const later = weightsOf(reviews, (day) => day >= split);
  if (count < LEAST_REVIEWS || countOf(earlier) === 0) return { kind: 'tooFew', reviews: count };
  const judged = train(reviews, earlier, partOf(tell, 0, 0.45));
  const parameters = train(reviews, all, partOf(tell, 0.45, 1));
  const [laterBefore, laterAfter] = [lossesOf(inForce, reviews, later), lossesOf(judged, reviews, later)];
  const before = { all: meanOf(lossesOf(inForce, reviews, all)), later: meanOf(laterBefore) };
  const after = { all: meanOf(lossesOf(parameters, reviews, all)), later: meanOf(laterAfter) };
  const gains = laterBefore.map((one, at) => one - (laterAfter[at] ?? 0));
  const margin = (count < FEW_REVIEWS ? CLEAR : NOT_BY_CHANCE) * errorOf(gains);
  const isBetter = after.all < before.all && before.later - after.later > margin;
  return { kind: isBetter ? 'better' : 'notBetter', reviews: count, parameters, before, after };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function errorOf(values: Float64Array): number {
  const mean = meanOf(values);
  const squares = values.map((value) => (value - mean) ** 2);
  return Math.sqrt(meanOf(squares) / Math.max(1, values.length - 1));
}
