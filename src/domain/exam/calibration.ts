// How far past predictions missed for this learner. The idea to know: a miss is counted in standard deviations of one answer,
// sqrt(R(1 - R)), so that it says little of what is all but certain, and is measured equally well at every R (its sampling
// variance is 1 / reviews, as that of a Pearson residual).
import { eachRecall } from '../fit/loss';
import type { FitReviews } from '../fit/reviews';
import { weightsOf } from '../fit/weights';
import type { Parameters } from '../review/scheduler';

/** Reviews whose predicted recall was alike. */
export interface CalibrationBin {
  readonly count: number;
  /** Sum of the recalls predicted for them. */
  readonly predicted: number;
  readonly recalled: number;
}

/** Past predictions beside what came of them. Bins of equal width from a recall of 0 to one of 1. */
export interface Calibration {
  readonly bins: readonly CalibrationBin[];
  readonly misses: readonly BinMiss[];
}

/** What the predictions in a bin miss by, in standard deviations of one answer. */
interface BinMiss {
  readonly shift: number;
  /** Standard deviations of what is unknown in all bins together, and in this one alone. */
  readonly commonDoubt: number;
  readonly ownDoubt: number;
}

/** What must be added to a prediction, as the history has it (below 0 where less is recalled than predicted), and the standard deviation of that. */
export interface Miss {
  readonly shift: number;
  readonly doubt: number;
}

/** A point that is asked. */
export interface PredictedPoint {
  readonly marks: number;
  /** Expected, 0 to 1. */
  readonly recall: number;
}

const BINS = 20;

// A newcomer's miss. Under parameters that were not fitted FSRS-6 is off by a root mean square of 9.3 points over groups of alike
// reviews, at recalls around 0.9 (srs-benchmark, FSRS.md part 4); some 7 are left without the chance in groups of about 30. Most
// of it is common to all recalls: who forgets faster does so everywhere.
const NEWCOMERS_VARIANCE = (0.07 / 0.3) ** 2;
const COMMON_VARIANCE = 0.75 * NEWCOMERS_VARIANCE;
const OWN_VARIANCE = NEWCOMERS_VARIANCE - COMMON_VARIANCE;

/** The calibration of a learner without history. */
export const NEWCOMERS_CALIBRATION: Calibration = calibrationFrom(emptyBins());

/**
 * Compares each review of an elapsed day or more with the recall that FSRS under these parameters predicts before it. Parameters
 * that were fitted to these reviews miss a little more than is seen here.
 */
export function calibrationOf(reviews: FitReviews, parameters: Parameters): Calibration {
  const bins = emptyBins();
  const all = weightsOf(reviews, () => true);
  eachRecall(parameters, reviews, all, (recall, grade) => {
    const bin = bins[binOf(recall)];
    if (bin === undefined) return;
    bin.count += 1;
    bin.predicted += recall;
    bin.recalled += grade > 1 ? 1 : 0;
  });
  return calibrationFrom(bins);
}

/** By how much the marks of points with these predicted recalls (0 to 1) miss altogether. */
export function missOf(calibration: Calibration, points: readonly PredictedPoint[]): Miss {
  const units = new Float64Array(BINS);
  let shift = 0;
  for (const { marks, recall } of points) {
    const at = binOf(recall);
    units[at] = (units[at] ?? 0) + marks * unitAt(recall);
    shift += marks * (likelyRecall(calibration, recall) - recall);
  }
  let [common, own] = [0, 0];
  for (const [at, { commonDoubt, ownDoubt }] of calibration.misses.entries()) {
    common += (units[at] ?? 0) * commonDoubt;
    own += ((units[at] ?? 0) * ownDoubt) ** 2;
  }
  return { shift, doubt: Math.sqrt(common ** 2 + own) };
}

/** The recall that the history makes of a predicted one; both are 0 to 1. */
export function likelyRecall({ misses }: Calibration, recall: number): number {
  const shift = misses[binOf(recall)]?.shift ?? 0;
  return Math.min(1, Math.max(0, recall + shift * unitAt(recall)));
}

// The normal model of two levels (Gelman et al., Bayesian Data Analysis, 3rd edition, 5.4): bins vary about what they have in
// common, that about 0, and what a bin shows is as sure as it has reviews. Sampling noise thereby shrinks towards 0, and doubt
// from a newcomer's to none.
function calibrationFrom(bins: readonly CalibrationBin[]): Calibration {
  const seen = bins.map(seenIn);
  let precision = 1 / COMMON_VARIANCE;
  let weighted = 0;
  for (const { shift, variance } of seen) {
    precision += 1 / (OWN_VARIANCE + variance);
    weighted += shift / (OWN_VARIANCE + variance);
  }
  const common = weighted / precision;
  const misses = seen.map(({ shift, variance }) => {
    const trust = OWN_VARIANCE / (OWN_VARIANCE + variance);
    return {
      shift: trust * shift + (1 - trust) * common,
      commonDoubt: (1 - trust) / Math.sqrt(precision),
      ownDoubt: Math.sqrt((1 - trust) * OWN_VARIANCE),
    };
  });
  return { bins, misses };
}

// What a bin shows by itself, in standard deviations of one answer, and how sure that is: not at all without reviews.
function seenIn({ count, predicted, recalled }: CalibrationBin): {
  readonly shift: number;
  readonly variance: number;
} {
  const unit = count === 0 ? 0 : unitAt(predicted / count);
  return unit === 0
    ? { shift: 0, variance: Number.POSITIVE_INFINITY }
    : { shift: (recalled - predicted) / count / unit, variance: 1 / count };
}

function unitAt(recall: number): number {
  return Math.sqrt(Math.max(0, recall * (1 - recall)));
}

function emptyBins(): { count: number; predicted: number; recalled: number }[] {
  return Array.from({ length: BINS }, () => ({ count: 0, predicted: 0, recalled: 0 }));
}

function binOf(recall: number): number {
  return Math.min(BINS - 1, Math.max(0, Math.floor(recall * BINS)));
}
