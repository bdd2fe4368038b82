// The band around an expected score holds four results in five: by chance alone, for learners who recall less than predicted or
// forget in another way, and for newcomers of whom nothing is known.
import { describe, expect, it } from 'vitest';
import { bandOf, type BandPoint } from '../../src/domain/exam/band';
import { calibrationOf, NEWCOMERS_CALIBRATION, type Calibration } from '../../src/domain/exam/calibration';
import type { FitReviews } from '../../src/domain/fit/reviews';
import type { Memory } from '../../src/domain/review/cardState';
import { GRADES } from '../../src/domain/review/event';
import { DEFAULT_PARAMETERS, schedulerFor, type Parameters } from '../../src/domain/review/scheduler';
import { randomFrom, type Random } from '../support/generator';
import { madeReviews, missedReviews, TRUTH } from '../support/madeReviews';

const EXAMS = 1500;
const LEARNERS = 80;
const ALIKE = 0.2;
/** In standard deviations of one answer: 7 points at a recall of 90%. */
const NEWCOMERS_MISS = 0.07 / 0.3;

const asPredicted = (predicted: number): number => predicted;
const worseByTen = (predicted: number): number => Math.max(0, predicted - 0.1);
const betterByFive = (predicted: number): number => Math.min(1, predicted + 0.05);

/** Cards of one to four points with recalls of 55% to 95%. */
function somePoints(cards: number, seed: number): readonly BandPoint[] {
  const random = randomFrom(seed);
  return Array.from({ length: cards }, (_, card) =>
    Array.from({ length: 1 + (card % 4) }, () => ({
      cardId: `card ${card}`,
      marks: 1 + random(),
      recall: 0.55 + 0.4 * random(),
    })),
  ).flat();
}

/** The share of the marks in one exam. Points of a card share their luck as often as makes them alike. */
function sitExam(points: readonly BandPoint[], chance: (recall: number) => number, random: Random): number {
  let [got, all, shared] = [0, 0, 0];
  let cardId = '';
  for (const point of points) {
    if (point.cardId !== cardId) shared = random();
    cardId = point.cardId;
    const luck = random() < Math.sqrt(ALIKE) ? shared : random();
    all += point.marks;
    if (luck < chance(point.recall)) got += point.marks;
  }
  return got / all;
}

/** How often the band holds the result. */
function heldShare(
  cards: number,
  chance: (recall: number, learner: number) => number,
  calibration: Calibration,
): number {
  const points = somePoints(cards, 7);
  const { low, high } = bandOf(points, calibration);
  const random = randomFrom(8);
  let held = 0;
  for (let exam = 0; exam < EXAMS; exam += 1) {
    const learner = standardNormal(random);
    const result = sitExam(points, (recall) => chance(recall, learner), random);
    if (low <= result && result <= high) held += 1;
  }
  return held / EXAMS;
}

/** What is predicted of each point a fortnight after the last day, a card each. */
function memoriesAfter(
  { starts, grades, gaps, days }: FitReviews,
  parameters: Parameters,
): readonly BandPoint[] {
  const scheduler = schedulerFor(parameters);
  const day = Math.max(...days) + 14;
  return [...starts.subarray(1)].map((end, run) => {
    let memory: Memory | undefined;
    for (let at = starts[run] ?? 0; at < end; at += 1) {
      memory = scheduler.nextMemory(memory, gaps[at] ?? 0, GRADES[(grades[at] ?? 1) - 1] ?? 'again');
    }
    const recall = scheduler.retrievability(day - (days[end - 1] ?? 0), memory?.stability ?? 1);
    return { cardId: `${run}`, marks: 1, recall };
  });
}

function standardNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

describe('the band', () => {
  it.each([
    ['as predicted', asPredicted],
    ['10 points worse than predicted', worseByTen],
    ['5 points better than predicted', betterByFive],
  ])('holds four results in five of a learner who recalls %s and whose history shows it', (_name, chance) => {
    const calibration = calibrationOf(missedReviews(3000, chance, 9), DEFAULT_PARAMETERS);
    for (const cards of [20, 200]) {
      const share = heldShare(cards, chance, calibration);
      expect(share).toBeGreaterThan(0.75);
      expect(share).toBeLessThan(0.9);
    }
  });

  it('holds four results in five of newcomers, who miss one way or the other', () => {
    const chance = (recall: number, learner: number): number =>
      Math.min(1, Math.max(0, recall + NEWCOMERS_MISS * learner * Math.sqrt(recall * (1 - recall))));
    const share = heldShare(100, chance, NEWCOMERS_CALIBRATION);
    expect(share).toBeGreaterThan(0.75);
    expect(share).toBeLessThan(0.9);
  });

  it('holds some four results in five of learners whose memory is another than the one predicted by', () => {
    const held = Array.from({ length: LEARNERS }, (_, learner) => {
      const reviews = madeReviews(40, TRUTH, learner + 1);
      const random = randomFrom(learner);
      const points = memoriesAfter(reviews, DEFAULT_PARAMETERS);
      const truly = memoriesAfter(reviews, TRUTH);
      const { low, high } = bandOf(points, calibrationOf(reviews, DEFAULT_PARAMETERS));
      const result = truly.filter(({ recall }) => random() < recall).length / truly.length;
      return low <= result && result <= high;
    }).filter(Boolean).length;
    expect(held / LEARNERS).toBeGreaterThan(0.72);
    expect(held / LEARNERS).toBeLessThan(0.92);
  });

  it('would hold far fewer results of a learner who recalls less, were the history not looked at', () => {
    const calibration = calibrationOf(missedReviews(3000, asPredicted, 9), DEFAULT_PARAMETERS);
    expect(heldShare(100, worseByTen, calibration)).toBeLessThan(0.3);
  });

  it('is nothing at all without points, and certain where nothing was ever asked', () => {
    expect(bandOf([], NEWCOMERS_CALIBRATION)).toEqual({ expected: 0, low: 0, high: 0 });
    const never = { cardId: 'a', marks: 1, recall: 0 };
    expect(bandOf([never], NEWCOMERS_CALIBRATION)).toEqual({ expected: 0, low: 0, high: 0 });
  });

  it('is wider where points are asked together than each on a card of its own', () => {
    const points = somePoints(40, 3);
    const apart = points.map((point, index) => ({ ...point, cardId: `${index}` }));
    const [together, single] = [bandOf(points, NEWCOMERS_CALIBRATION), bandOf(apart, NEWCOMERS_CALIBRATION)];
    expect(together.high - together.low).toBeGreaterThan(single.high - single.low);
    expect(together.expected).toBeCloseTo(single.expected, 12);
  });
});
