// Leeches: E1 to E3 of the study rules.
import { describe, expect, it } from 'vitest';
import { isLeech, isLeechMoment, lapsesOf } from '../../src/domain/review/leech';
import { NEW_CARD_STATE, type PointState } from '../../src/domain/review/cardState';
import { goOn, review, type Studied } from '../support/reviewing';

const LEARNED = 'good good@10m';
const LAPSE = ' again@due good@due';

function lapsed(times: number): Studied {
  return review(LEARNED + LAPSE.repeat(times));
}

describe('leeches', () => {
  it.each([
    [8, [8, 12, 16, 20]],
    [3, [3, 5, 7, 9, 11, 13, 15, 17, 19]],
    [4, [4, 6, 8, 10, 12, 14, 16, 18, 20]],
    [1, Array.from({ length: 20 }, (_, index) => index + 1)],
    [15, [15]],
    [0, []],
  ])('E1 with a threshold of %i the learner is told at these lapses', (threshold, expected) => {
    const told = Array.from({ length: 21 }, (_, lapses) => lapses).filter((lapses) =>
      isLeechMoment(lapses, threshold),
    );
    expect(told).toEqual(expected);
  });

  it('E1 lapses are counted for each time a review is forgotten', () => {
    expect(lapsesOf(lapsed(0).state)).toBe(0);
    expect(lapsesOf(lapsed(3).state)).toBe(3);
    expect(lapsesOf(NEW_CARD_STATE)).toBe(0);
  });

  it('E1 a lapse taken back does not count', () => {
    expect(lapsesOf(goOn(lapsed(2), 'again@due undo@1m').state)).toBe(2);
  });

  it('E1 the lapses of a card are those of its weakest point', () => {
    const studied = review('good good@10m good-b@due good@due good-b@due', { points: 'abc' });
    expect(studied.state.points.map(({ lapses }) => lapses)).toEqual([0, 2, 0]);
    expect(lapsesOf(studied.state)).toBe(2);
  });

  it('E1 points do not add up: two lapses here and three there are three', () => {
    const point = { ...lapsed(1).state.points[0], pointId: 'b' } as PointState;
    const points = [
      { ...point, lapses: 2 },
      { ...point, pointId: 'c', lapses: 3 },
    ];
    expect(lapsesOf({ ...NEW_CARD_STATE, points })).toBe(3);
  });

  it.each([
    ['below the threshold', 2, 3, false],
    ['at the threshold', 3, 3, true],
    ['between the moments at which it is told', 4, 3, true],
    ['with the threshold off', 4, 0, false],
  ])('E2 being a leech is computed, not stored: %s', (_name, times, threshold, expected) => {
    const { state } = lapsed(times);
    expect(isLeech(state, threshold)).toBe(expected);
    expect(state.suspended).toBe(false);
  });

  it('E3 failing a learning step never counts', () => {
    expect(lapsesOf(review('again again@1m again@1m good@1m again@10m').state)).toBe(0);
  });

  it('E3 failing a relearning step never counts', () => {
    expect(lapsesOf(review(`${LEARNED} again@due again@10m again@10m`).state)).toBe(1);
  });
});
