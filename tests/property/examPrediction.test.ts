// What is predicted of exams obeys some laws, whatever the memories, the marks and the past.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, type BandPoint, type Score } from '../../src/domain/exam/band';
import {
  calibrationOf,
  missOf,
  NEWCOMERS_CALIBRATION,
  type Calibration,
} from '../../src/domain/exam/calibration';
import { recallOn, recallWhenAsked } from '../../src/domain/exam/gain';
import { firstOutcomes, reviewOutcomes } from '../../src/domain/exam/outcomes';
import { gradeEffectsOn } from '../../src/domain/exam/gradeEffects';
import { USUAL_SHARES, type PlanPoint } from '../../src/domain/exam/planCard';
import { cardSecondsOf, habitsOf, sharesOf, sumOfHabits } from '../../src/domain/exam/seconds';
import { collectRuns, runsOf } from '../../src/domain/fit/reviews';
import { foldHistory } from '../../src/domain/review/fold';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { aHistory, POINTS, SEED } from '../support/generators';
import { missedReviews } from '../support/madeReviews';

const TODAY = 20_000;
const scheduler = schedulerFor(DEFAULT_PARAMETERS);
const RUN = { seed: SEED, numRuns: 200 };

const aPlanPoint: fc.Arbitrary<PlanPoint> = fc.record({
  id: fc.constantFrom(...POINTS),
  memory: fc.option(
    fc.record({
      stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
      difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
      lastDay: fc.integer({ min: TODAY - 1000, max: TODAY }),
    }),
    { nil: undefined },
  ),
});

const aBandPoint: fc.Arbitrary<BandPoint> = fc.record({
  cardId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  marks: fc.double({ min: 0.001, max: 10, noNaN: true }),
  recall: fc.double({ min: 0, max: 1, noNaN: true }),
});

const worse = (by: number): Calibration =>
  calibrationOf(
    missedReviews(400, (predicted) => Math.max(0, predicted - by), 11),
    DEFAULT_PARAMETERS,
  );
const AS_PREDICTED = worse(0);
const WORSE_BY = [0.05, 0.1, 0.2].map(worse);
const aCalibration = fc.constantFrom(NEWCOMERS_CALIBRATION, AS_PREDICTED, ...WORSE_BY);

const widthOf = ({ low, high }: Score): number => high - low;

describe('predicted recall', () => {
  it('is never higher on a later day without study: stopping now never does better than an exam now', () => {
    fc.assert(
      fc.property(aPlanPoint, fc.nat(400), fc.nat(400), (point, soon, more) => {
        const [sooner, later] = [TODAY + soon, TODAY + soon + more];
        expect(recallOn(later, point, scheduler)).toBeLessThanOrEqual(recallOn(sooner, point, scheduler));
        expect(recallOn(later, point, scheduler)).toBeGreaterThanOrEqual(0);
        expect(recallOn(TODAY, point, scheduler)).toBeLessThanOrEqual(1);
      }),
      RUN,
    );
  });

  it('when asked is a mean over grades that add up to 1', () => {
    fc.assert(
      fc.property(aPlanPoint, fc.integer({ min: 1, max: 400 }), (point, days) => {
        const { memory } = point;
        const outcomes =
          memory === undefined
            ? firstOutcomes(scheduler, USUAL_SHARES)
            : reviewOutcomes(scheduler, USUAL_SHARES, memory, TODAY - memory.lastDay);
        expect(outcomes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        const recall = recallWhenAsked(TODAY + days, point, TODAY, scheduler, USUAL_SHARES);
        expect(recall).toBeGreaterThanOrEqual(0);
        expect(recall).toBeLessThanOrEqual(1);
      }),
      RUN,
    );
  });
});

describe('an expected score', () => {
  it('is the weighted mean of its points, within its band, which is within 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(aBandPoint, { minLength: 1 }), aCalibration, (points, calibration) => {
        const { expected, low, high } = bandOf(points, calibration);
        const marks = points.reduce((sum, point) => sum + point.marks, 0);
        const got = points.reduce((sum, point) => sum + point.marks * point.recall, 0);
        expect(expected).toBeCloseTo(got / marks, 9);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(expected);
        expect(high).toBeGreaterThanOrEqual(expected);
        expect(high).toBeLessThanOrEqual(1);
      }),
      RUN,
    );
  });

  it('of a group is the weighted mean of those of its parts, and does not depend on the unit of marks', () => {
    const some = fc.array(aBandPoint, { minLength: 1 });
    fc.assert(
      fc.property(some, some, fc.double({ min: 0.01, max: 100, noNaN: true }), (one, other, unit) => {
        const marksOf = (points: readonly BandPoint[]): number =>
          points.reduce((sum, { marks }) => sum + marks, 0);
        const expectedOf = (points: readonly BandPoint[]): number =>
          bandOf(points, NEWCOMERS_CALIBRATION).expected;
        const [ofOne, ofOther] = [marksOf(one), marksOf(other)];
        const mean = (ofOne * expectedOf(one) + ofOther * expectedOf(other)) / (ofOne + ofOther);
        expect(expectedOf([...one, ...other])).toBeCloseTo(mean, 9);
        const inUnits = one.map((point) => ({ ...point, marks: point.marks * unit }));
        const [plain, scaled] = [bandOf(one, AS_PREDICTED), bandOf(inUnits, AS_PREDICTED)];
        expect(scaled.low).toBeCloseTo(plain.low, 9);
        expect(scaled.high).toBeCloseTo(plain.high, 9);
      }),
      RUN,
    );
  });

  it('has a band that is narrower the more cards it is made of', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 0.97, noNaN: true }), aCalibration, (recall, calibration) => {
        const of = (cards: number): number =>
          widthOf(
            bandOf(
              Array.from({ length: cards }, (_, card) => ({ cardId: `${card}`, marks: 1, recall })),
              calibration,
            ),
          );
        expect(of(40)).toBeLessThanOrEqual(of(10) + 1e-12);
        expect(of(400)).toBeLessThan(of(10));
      }),
      RUN,
    );
  });

  it('has a band that is wider, and reaches lower, the further past predictions were too high', () => {
    const known = fc.record({
      cardId: fc.constantFrom('a', 'b', 'c'),
      marks: fc.constant(1),
      recall: fc.double({ min: 0.65, max: 0.95, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(known, { minLength: 200, maxLength: 300 }), (points) => {
        const bands = [AS_PREDICTED, ...WORSE_BY].map((calibration) => bandOf(points, calibration));
        bands.slice(1).forEach((band, index) => {
          const before = bands[index] ?? band;
          expect(band.low).toBeLessThan(before.low);
          expect(band.expected).toBe(before.expected);
        });
        const [none, , ten, twenty] = bands.map(widthOf);
        expect(ten).toBeGreaterThan(none ?? 1);
        expect(twenty).toBeGreaterThan(ten ?? 1);
      }),
      { ...RUN, numRuns: 50 },
    );
  });
});

describe('what the past says', () => {
  it('never makes more doubt than there is without it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), aCalibration, (recall, calibration) => {
        const points = [{ marks: 1, recall }];
        const { doubt } = missOf(calibration, points);
        expect(doubt).toBeGreaterThanOrEqual(0);
        expect(doubt).toBeLessThanOrEqual(missOf(NEWCOMERS_CALIBRATION, points).doubt + 1e-12);
      }),
      RUN,
    );
  });

  it('is read from any history without fault, in finite numbers', () => {
    fc.assert(
      fc.property(
        fc.array(aHistory, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 9 }),
        (all, points) => {
          const runs = collectRuns();
          for (const history of all) runs.add(runsOf(history, 0));
          const calibration = calibrationOf(runs.packed(), DEFAULT_PARAMETERS);
          const { low, high } = bandOf([{ cardId: 'a', marks: 1, recall: 0.8 }], calibration);
          expect(low).toBeLessThanOrEqual(high);
          const habits = all.map(habitsOf);
          const together = sumOfHabits(habits);
          const { first, pass } = sharesOf(together);
          for (const shares of [first, pass]) {
            expect(Math.min(...shares)).toBeGreaterThan(0);
            expect(shares.reduce<number>((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          }
          for (const own of habits) {
            const seconds = cardSecondsOf(points, own, together);
            expect(seconds.pass).toBeGreaterThan(0);
            expect(seconds.first).toBeGreaterThan(seconds.pass);
            expect(seconds.lapse).toBeGreaterThan(seconds.first);
            expect(Number.isFinite(seconds.lapse)).toBe(true);
          }
        },
      ),
      RUN,
    );
  });

  it('gives a card shares between 0 and 1 for every grade, and no grade better than a better one', () => {
    fc.assert(
      fc.property(aHistory, fc.integer({ min: 1, max: 300 }), (history, days) => {
        const state = foldHistory(history, POINTS, scheduler);
        const clock = { rolloverHour: 4, offsetMinutesAt: () => 0 };
        const nowMs = ((state.lastDay ?? TODAY) + 3) * 86_400_000 + 43_200_000;
        const day = Math.floor(nowMs / 86_400_000) + days;
        const effects = gradeEffectsOn(day, { pointIds: POINTS, state, nowMs, clock }, scheduler);
        const { again, hard, good, easy } = effects.graded;
        for (const share of [again, hard, good, easy, effects.leftAlone, ...effects.points]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        const ordered = [again, hard, good, easy];
        expect(ordered).toEqual([...ordered].sort((one, other) => one - other));
        const mean = effects.points.reduce((sum, share) => sum + share, 0) / POINTS.length;
        expect(effects.leftAlone).toBeCloseTo(mean, 9);
      }),
      RUN,
    );
  });
});
