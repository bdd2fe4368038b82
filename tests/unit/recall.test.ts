// Predicted recall of points and cards, and the forgetting curve.
import { describe, expect, it } from 'vitest';
import { NEW_CARD_STATE } from '../../src/domain/review/cardState';
import { forgettingCurve, recallOfCard, recallOfPoint } from '../../src/domain/review/recall';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { pointOf, review, todayOf } from '../support/reviewing';

const scheduler = schedulerFor(DEFAULT_PARAMETERS);

describe('predicted recall', () => {
  it('is 1 on the day of a grade and 0.9 after as many days as the stability', () => {
    const studied = review('good good@10m good@due');
    const point = { ...pointOf(studied), stability: 11 };
    const today = todayOf(studied);
    expect(recallOfPoint(point, today, scheduler)).toBe(1);
    expect(recallOfPoint(point, today + 11, scheduler)).toBeCloseTo(0.9, 10);
    expect(recallOfPoint(point, today + 12, scheduler)).toBeLessThan(0.9);
  });

  it('is never above 1, even on a day before the grade', () => {
    const studied = review('good');
    expect(recallOfPoint(pointOf(studied), todayOf(studied) - 3, scheduler)).toBe(1);
  });

  it.each([
    ['nothing for a card never asked', '', 'abc', 0],
    ['everything on the day of its grades', 'good', 'abc', 1],
    ['the share of its points that were asked', 'good', 'abcd', 0.75],
    ['nothing for a card without points', 'good', '', 0],
  ])('of a card is the share of its marks to expect: %s', (_name, words, pointIds, expected) => {
    const studied = review(words, { points: 'abc' });
    expect(recallOfCard(studied.state, [...pointIds], todayOf(studied), scheduler)).toBe(expected);
  });

  it('of a card is the mean over its points', () => {
    const studied = review('good good@10m good-b@due', { points: 'ab' });
    const day = todayOf(studied) + 9;
    const [one, other] = ['a', 'b'].map((id) => recallOfPoint(pointOf(studied, id), day, scheduler));
    expect(one).toBeGreaterThan(other ?? 1);
    expect(recallOfCard(studied.state, ['a', 'b'], day, scheduler)).toBeCloseTo(
      ((one ?? 0) + (other ?? 0)) / 2,
      12,
    );
    expect(recallOfCard(NEW_CARD_STATE, ['a'], day, scheduler)).toBe(0);
  });

  it('draws the forgetting curve from the grade to a last day, always falling', () => {
    const curve = forgettingCurve(10, 30, 60, scheduler);
    expect(curve).toHaveLength(61);
    expect(curve[0]).toEqual({ days: 0, recall: 1 });
    expect(curve[20]?.days).toBe(10);
    expect(curve[20]?.recall).toBeCloseTo(0.9, 10);
    expect(curve.at(-1)?.days).toBe(30);
    for (let sample = 1; sample < curve.length; sample += 1) {
      expect(curve[sample]?.recall).toBeLessThan(curve[sample - 1]?.recall ?? 0);
    }
  });
});
