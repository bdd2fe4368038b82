// Fuzz: F1 to F3 of the study rules.
import { describe, expect, it } from 'vitest';
import { fuzzDraw, fuzzInterval, fuzzRange } from '../../src/domain/review/fuzz';
import { goOn, pressFor, review } from '../support/reviewing';

const LAST_DRAW = 1 - 2 ** -53;
const OPEN = { min: 1, max: 36_500 };

describe('fuzz', () => {
  it.each([
    [0.3, 0, 0],
    [1, 1, 1],
    [2.4, 2, 2],
    [2.49, 2, 2],
    [2.5, 2, 4],
    [3, 2, 4],
    [5, 4, 6],
    [7, 5, 9],
    [10, 8, 12],
    [17, 14, 20],
    [20, 17, 23],
    [37, 33, 41],
    [100, 93, 107],
    [365, 345, 385],
  ])('F1 an interval of %f days may become %i to %i', (days, min, max) => {
    expect(fuzzRange(days)).toEqual({ min, max });
  });

  it.each([
    ['the lowest draw takes the first day', 17, 0, 14],
    ['a middling draw takes the middle', 17, 0.5, 17],
    ['the highest draw takes the last day', 17, LAST_DRAW, 20],
    ['every day has its share: 1 of 7', 17, 1 / 7 + 0.001, 15],
    ['under 2.5 days nothing moves', 2.4, LAST_DRAW, 2],
  ])('F1 %s', (_name, days, draw, expected) => {
    expect(fuzzInterval(days, OPEN, draw)).toBe(expected);
  });

  it('F2 the draw depends on card and review count only, and lies in [0, 1)', () => {
    expect(fuzzDraw('card:front', 3)).toBe(fuzzDraw('card:front', 3));
    expect(fuzzDraw('card:front', 3)).not.toBe(fuzzDraw('card:front', 4));
    expect(fuzzDraw('card:front', 3)).not.toBe(fuzzDraw('card:back', 3));
    for (let reviews = 0; reviews < 1000; reviews += 1) {
      const draw = fuzzDraw('card:front', reviews);
      expect(draw).toBeGreaterThanOrEqual(0);
      expect(draw).toBeLessThan(1);
    }
  });

  it('F2 draws are spread evenly', () => {
    const tenths = Array<number>(10).fill(0);
    for (let card = 0; card < 10_000; card += 1) {
      const tenth = Math.floor(fuzzDraw(`card ${card}`, card % 7) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('F2 the button says what will be applied, however long the learner thinks (trap 5)', () => {
    const options = { fuzz: true };
    const before = review('good good@10m good@+2d good@+11d @+46d', { options });
    const offered = pressFor(before, 'good');
    const after = goOn(before, 'good@24s');
    expect(offered.due).toEqual(after.state.points[0]?.due);
  });

  it('F2 undo and the same grade again give the same date (trap 5)', () => {
    const options = { fuzz: true };
    const first = review('good good@10m good@+2d good@+11d good@+46d', { options });
    const again = goOn(first, 'undo@1m good@1m');
    expect(again.state).toEqual(first.state);
    expect(goOn(first, 'undo easy undo good').state).toEqual(first.state);
  });

  it.each([
    ['below the minimum', 3, { min: 5, max: 100 }, 0, 5],
    ['the range cut at the minimum', 17, { min: 16, max: 100 }, 0, 16],
    ['the range cut at the maximum', 17, { min: 1, max: 18 }, LAST_DRAW, 18],
    ['beyond the maximum', 400, { min: 1, max: 100 }, LAST_DRAW, 100],
    ['no room at all', 400, { min: 100, max: 100 }, 0.5, 100],
    ['without fuzz, beyond the maximum', 400, { min: 1, max: 100 }, undefined, 100],
    ['without fuzz, below the minimum', 0.2, { min: 1, max: 100 }, undefined, 1],
    ['the highest draw of a long range', 36_500, { min: 1, max: 36_500 }, LAST_DRAW, 36_500],
  ])('F3 the limits hold after fuzz: %s', (_name, days, limits, draw, expected) => {
    expect(fuzzInterval(days, limits, draw)).toBe(expected);
  });
});
