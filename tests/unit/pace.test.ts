// How long the cards left will take, and how quick the learner is beside the model.
import { describe, expect, it } from 'vitest';
import { minutesFor, paceOf } from '../../src/domain/session/pace';

const NOTHING = { new: 0, learning: 0, review: 0 };
const NOBODY = { reviews: 0, tookMs: 0 };

describe('minutes left', () => {
  it.each([
    ['nothing left takes no time', NOTHING, 0],
    ['a new card takes 29.1 seconds with its first follow-up', { ...NOTHING, new: 60 }, 29.1],
    ['a learning card takes 13 seconds', { ...NOTHING, learning: 60 }, 13],
    ['a review takes 15.22 seconds, one in ten forgotten', { ...NOTHING, review: 60 }, 15.22],
    ['all together', { new: 20, learning: 6, review: 100 }, (20 * 29.1 + 6 * 13 + 100 * 15.22) / 60],
  ])('before the learner has a pace of their own, %s', (_name, left, expected) => {
    expect(minutesFor(left, NOBODY)).toBeCloseTo(expected, 10);
  });

  it('follow the learner’s own pace', () => {
    const left = { new: 20, learning: 0, review: 100 };
    const slow = { reviews: 50, tookMs: 50 * 27_800 };
    expect(minutesFor(left, slow)).toBeCloseTo(2 * minutesFor(left, NOBODY), 10);
  });
});

describe('the pace', () => {
  it.each([
    ['none without showings', 0, 0, 1],
    ['none before 20 showings', 19, 1_000_000, 1],
    ['the model’s own', 20, 20 * 13_900, 1],
    ['twice as slow', 100, 100 * 27_800, 2],
    ['twice as quick', 100, 100 * 6950, 0.5],
    ['a tenth at most for who only taps', 100, 0, 0.1],
    ['ten times at most for who walks away', 20, 20 * 60_000 * 100, 10],
  ])('is %s', (_name, reviews, tookMs, expected) => {
    expect(paceOf({ reviews, tookMs })).toBeCloseTo(expected, 10);
  });
});
