// Our trainer against the native one of fsrs-rs, on made-up learners whose memory the test knows: judged by reviews that
// neither has seen, ours must foretell them as well.
import { fit } from '../../src/domain/fit/fit';
import { lossesOf } from '../../src/domain/fit/loss';
import type { FitReviews } from '../../src/domain/fit/reviews';
import { countOf, weightsOf } from '../../src/domain/fit/weights';
import { DEFAULT_PARAMETERS, type Parameters } from '../../src/domain/review/scheduler';
import { tellNobody } from '../../src/domain/tell';
import { madeReviews, TRUTH } from '../support/madeReviews';
import type { Native } from './oracle';

/** What came of the comparison. */
export interface FitOracleReport {
  /** One sentence for each learner. */
  readonly lines: readonly string[];
  /** Sentences about fits that foretell worse than the native ones. */
  readonly problems: readonly string[];
}

const CARDS = [150, 600, 2400];
/** Ours may be worse by this share of the log loss, which is far below what a fit gains. */
const TOLERANCE = 0.002;

/** Fits learners of three sizes both ways. */
export async function compareFits(native: Native): Promise<FitOracleReport> {
  const unseen = madeReviews(3000, TRUTH, 99);
  const lines: string[] = [];
  const problems: string[] = [];
  for (const [seed, cards] of CARDS.entries()) {
    const reviews = madeReviews(cards, TRUTH, seed + 1);
    const startMs = performance.now();
    const ours = fit(reviews, DEFAULT_PARAMETERS, tellNobody);
    const ms = performance.now() - startMs;
    if (ours.kind === 'tooFew') throw new Error('a learner with too few reviews');
    const theirs = await native.computeParameters(itemsOf(native, reviews), { enableShortTerm: true });
    const [own, other] = [meanLoss(ours.parameters, unseen), meanLoss(theirs, unseen)];
    const [before, real] = [meanLoss(DEFAULT_PARAMETERS, unseen), meanLoss(TRUTH, unseen)];
    const losses = `usual ${show(before)}, native ${show(other)}, ours ${show(own)}, truth ${show(real)}`;
    const line = `${reviews.grades.length} reviews in ${ms.toFixed(0)} ms: ${losses}`;
    lines.push(line);
    if (own > other * (1 + TOLERANCE)) problems.push(line);
  }
  return { lines, problems };
}

// The native trainer wants each review of a later day with all that came before it.
function itemsOf(native: Native, { starts, grades, gaps }: FitReviews) {
  const items: InstanceType<Native['FSRSBindingItem']>[] = [];
  for (let run = 0; run + 1 < starts.length; run += 1) {
    const [start, end] = [starts[run] ?? 0, starts[run + 1] ?? 0];
    for (let last = start + 1; last < end; last += 1) {
      if ((gaps[last] ?? 0) === 0) continue;
      const places = Array.from({ length: last + 1 - start }, (_, at) => start + at);
      items.push(
        new native.FSRSBindingItem(
          places.map((at) => new native.FSRSBindingReview(grades[at] ?? 1, gaps[at] ?? 0)),
        ),
      );
    }
  }
  return items;
}

function meanLoss(parameters: Parameters, reviews: FitReviews): number {
  const weights = weightsOf(reviews, () => true);
  return lossesOf(parameters, reviews, weights).reduce((sum, loss) => sum + loss, 0) / countOf(weights);
}

function show(loss: number): string {
  return loss.toFixed(4);
}
