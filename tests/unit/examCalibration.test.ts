// How far past predictions missed, and what that says of the next ones.
import { describe, expect, it } from 'vitest';
import {
  calibrationOf,
  missOf,
  NEWCOMERS_CALIBRATION,
  type Calibration,
  type Miss,
} from '../../src/domain/exam/calibration';
import { collectRuns } from '../../src/domain/fit/reviews';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { madeReviews, missedReviews } from '../support/madeReviews';

const asPredicted = (predicted: number): number => predicted;
const worseByTen = (predicted: number): number => Math.max(0, predicted - 0.1);

function missAt(calibration: Calibration, recall: number): Miss {
  return missOf(calibration, [{ marks: 1, recall }]);
}

describe('the calibration', () => {
  it('compares each review of a later day with the recall predicted before it', () => {
    const runs = collectRuns();
    const day = 20_000;
    runs.add([
      [
        { day, grade: 'good' },
        { day, grade: 'again' },
        { day: day + 4, grade: 'hard' },
      ],
      [
        { day, grade: 'good' },
        { day: day + 9, grade: 'again' },
      ],
      [{ day, grade: 'easy' }],
    ]);
    const { bins } = calibrationOf(runs.packed(), DEFAULT_PARAMETERS);
    const scheduler = schedulerFor(DEFAULT_PARAMETERS);
    const good = scheduler.nextMemory(undefined, 0, 'good');
    const recalls = [
      scheduler.retrievability(4, scheduler.nextMemory(good, 0, 'again').stability),
      scheduler.retrievability(9, good.stability),
    ];
    const filled = bins.filter(({ count }) => count > 0);
    expect(filled.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(filled.reduce((sum, { recalled }) => sum + recalled, 0)).toBe(1);
    expect(filled.reduce((sum, { predicted }) => sum + predicted, 0)).toBeCloseTo(
      recalls.reduce((sum, recall) => sum + recall, 0),
      6,
    );
  });

  it('expects a newcomer’s predictions to miss by some 7 points around 90%, and certainties by nothing', () => {
    expect(missAt(NEWCOMERS_CALIBRATION, 0.9).doubt).toBeCloseTo(0.07, 6);
    expect(missAt(NEWCOMERS_CALIBRATION, 0.9).shift).toBe(0);
    expect(missAt(NEWCOMERS_CALIBRATION, 0)).toEqual({ shift: 0, doubt: 0 });
    expect(missAt(NEWCOMERS_CALIBRATION, 1)).toEqual({ shift: 0, doubt: 0 });
  });

  it('hardly learns from a handful of reviews', () => {
    const few = calibrationOf(
      missedReviews(2, () => 0, 1),
      DEFAULT_PARAMETERS,
    );
    expect(missAt(few, 0.9).doubt).toBeGreaterThan(0.04);
    const surprise = collectRuns();
    surprise.add([
      [
        { day: 20_000, grade: 'good' },
        { day: 20_002, grade: 'again' },
      ],
    ]);
    const { shift, doubt } = missAt(calibrationOf(surprise.packed(), DEFAULT_PARAMETERS), 0.9);
    expect(shift).toBeLessThan(0);
    expect(shift).toBeGreaterThan(-0.055);
    expect(doubt).toBeGreaterThan(0.06);
  });

  it('finds next to no miss where many predictions came true', () => {
    for (const reviews of [missedReviews(2000, asPredicted, 2), madeReviews(2000, DEFAULT_PARAMETERS, 3)]) {
      const { shift, doubt } = missAt(calibrationOf(reviews, DEFAULT_PARAMETERS), 0.9);
      expect(Math.abs(shift)).toBeLessThan(0.015);
      expect(doubt).toBeLessThan(0.015);
    }
  });

  it('finds the miss of a learner who recalls 10 points less than predicted', () => {
    const calibration = calibrationOf(missedReviews(2000, worseByTen, 4), DEFAULT_PARAMETERS);
    for (const recall of [0.8, 0.85, 0.9]) {
      const { shift, doubt } = missAt(calibration, recall);
      expect(shift).toBeGreaterThan(-0.13);
      expect(shift).toBeLessThan(-0.07);
      expect(doubt).toBeLessThan(0.02);
    }
  });

  it('carries a miss over to recalls that were never reviewed, with more doubt', () => {
    const calibration = calibrationOf(missedReviews(2000, worseByTen, 5), DEFAULT_PARAMETERS);
    expect(calibration.bins[4]?.count).toBe(0);
    const { shift, doubt } = missAt(calibration, 0.22);
    expect(shift).toBeLessThan(-0.02);
    expect(doubt).toBeGreaterThan(missAt(calibration, 0.85).doubt * 2);
    expect(doubt).toBeLessThan(missAt(NEWCOMERS_CALIBRATION, 0.22).doubt);
  });
});
