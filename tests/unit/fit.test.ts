// STUDY-RULES P3: fitting to learners whose memory the test knows. The bars are those of what a perfect fit would reach.
import { describe, expect, it } from 'vitest';
import { FEW_REVIEWS, fit, LEAST_REVIEWS } from '../../src/domain/fit/fit';
import { addGradient, lossesOf, roomFor } from '../../src/domain/fit/loss';
import type { FitReviews } from '../../src/domain/fit/reviews';
import { train } from '../../src/domain/fit/train';
import { countOf, dayAtShare, weightsOf } from '../../src/domain/fit/weights';
import { completeParameters, DEFAULT_PARAMETERS, type Parameters } from '../../src/domain/review/scheduler';
import { tellNobody } from '../../src/domain/tell';
import { randomFrom } from '../support/generator';
import { madeReviews, TRUTH } from '../support/madeReviews';

function meanLoss(parameters: Parameters, reviews: FitReviews): number {
  const weights = weightsOf(reviews, () => true);
  return lossesOf(parameters, reviews, weights).reduce((sum, loss) => sum + loss, 0) / countOf(weights);
}

const unseen = madeReviews(1500, TRUTH, 99);

describe('P3 the gradient', () => {
  it('is that of finite differences, for parameters of many kinds', () => {
    const random = randomFrom(7);
    const reviews = madeReviews(12, TRUTH, 3);
    const weights = weightsOf(reviews, () => true);
    const lossAt = (parameters: Parameters): number =>
      lossesOf(parameters, reviews, weights).reduce((sum, loss) => sum + loss, 0);
    for (let set = 0; set < 20; set += 1) {
      const parameters = DEFAULT_PARAMETERS.map((one) => one * (0.8 + 0.4 * random()) + 0.002);
      const gradient = new Float64Array(21);
      const room = roomFor(reviews);
      for (let run = 0; run + 1 < reviews.starts.length; run += 1) {
        addGradient(parameters, reviews, weights, run, room, gradient);
      }
      gradient.forEach((slope, at) => {
        const by = 1e-6;
        const moved = (sign: number): Parameters =>
          parameters.map((one, n) => (n === at ? one + sign * by : one));
        const expected = (lossAt(moved(1)) - lossAt(moved(-1))) / (2 * by);
        expect(Math.abs(slope - expected), `set ${set}, w${at}`).toBeLessThan(
          1e-4 * Math.max(1, Math.abs(expected)),
        );
      });
    }
  });
});

describe('P3 a fit', () => {
  it.each([1, 2, 3])(
    'comes within a hundredth of what the truth foretells, on reviews that it did not see (seed %d)',
    (seed) => {
      const report = fit(madeReviews(600, TRUTH, seed), DEFAULT_PARAMETERS, tellNobody);
      if (report.kind !== 'better') throw new Error(report.kind);
      const [fitted, real] = [meanLoss(report.parameters, unseen), meanLoss(TRUTH, unseen)];
      expect(fitted).toBeLessThan(real * 1.01);
      expect(fitted).toBeLessThan(meanLoss(DEFAULT_PARAMETERS, unseen));
      expect(report.after.all).toBeLessThan(report.before.all);
      expect(report.after.later).toBeLessThan(report.before.later);
    },
  );

  it('gives parameters that are taken as they are: 21, inside their ranges', () => {
    const parameters = train(
      unseen,
      weightsOf(unseen, () => true),
      tellNobody,
    );
    expect(completeParameters(parameters)).toEqual({ ok: true, value: parameters });
  });

  it('is the same for the same reviews, and tells how far it is up to the end', () => {
    const reviews = madeReviews(100, TRUTH, 4);
    const told: number[] = [];
    const first = fit(reviews, DEFAULT_PARAMETERS, (done, total) => told.push(done / total));
    expect(fit(reviews, DEFAULT_PARAMETERS, tellNobody)).toEqual(first);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.at(-1)).toBe(1);
  });

  it('is never better where the later reviews, or all of them, are not foretold better', () => {
    for (const truth of [TRUTH, DEFAULT_PARAMETERS]) {
      for (let seed = 1; seed <= 12; seed += 1) {
        const report = fit(madeReviews(10 * seed, truth, seed), DEFAULT_PARAMETERS, tellNobody);
        if (report.kind !== 'better') continue;
        expect(report.after.all).toBeLessThan(report.before.all);
        expect(report.after.later).toBeLessThan(report.before.later);
      }
    }
  });

  it('keeps parameters that are the truth already', () => {
    const reviews = madeReviews(600, TRUTH, 5);
    expect(fit(reviews, TRUTH, tellNobody).kind).toBe('notBetter');
  });

  it('is not made of nearly no reviews, and hardly ever of few', () => {
    const none = madeReviews(0, TRUTH, 1);
    expect(fit(none, DEFAULT_PARAMETERS, tellNobody)).toEqual({ kind: 'tooFew', reviews: 0 });
    const few = madeReviews(3, TRUTH, 1);
    expect(countOf(weightsOf(few, () => true))).toBeLessThan(LEAST_REVIEWS);
    expect(fit(few, DEFAULT_PARAMETERS, tellNobody).kind).toBe('tooFew');
    const taken = Array.from({ length: 30 }, (_, seed) =>
      fit(madeReviews(20, DEFAULT_PARAMETERS, seed), DEFAULT_PARAMETERS, tellNobody),
    );
    expect(taken.every(({ reviews }) => reviews < FEW_REVIEWS)).toBe(true);
    expect(taken.filter(({ kind }) => kind === 'better').length).toBeLessThanOrEqual(2);
  });

  it('judges by the latest fifth of the days, which it was not trained on', () => {
    const reviews = madeReviews(300, TRUTH, 6);
    const all = weightsOf(reviews, () => true);
    const split = dayAtShare(reviews, all, 0.8);
    const later = weightsOf(reviews, (day) => day >= split);
    const share = countOf(later) / countOf(all);
    expect(share).toBeGreaterThan(0.18);
    expect(share).toBeLessThan(0.23);
    const judged = train(
      reviews,
      weightsOf(reviews, (day) => day < split),
      tellNobody,
    );
    const report = fit(reviews, DEFAULT_PARAMETERS, tellNobody);
    const losses = lossesOf(judged, reviews, later);
    if (report.kind === 'tooFew') throw new Error('too few');
    expect(report.after.later).toBeCloseTo(losses.reduce((sum, loss) => sum + loss, 0) / losses.length, 10);
  });
});
