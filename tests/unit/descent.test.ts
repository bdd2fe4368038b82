// The lowest point of functions of which it is known.
import { describe, expect, it } from 'vitest';
import { descend, type DescentLimits, type Slope } from '../../src/domain/exam/descent';

const LIMITS: DescentLimits<Slope> = { steps: 60, reach: 5, isEnough: () => false };

/** A bowl around a point, as steep in each direction as its weight says. */
function bowl(lowest: readonly number[], weights: readonly number[]): (at: Float64Array) => Slope {
  return (at) => {
    const off = at.map((value, index) => value - (lowest[index] ?? 0));
    return {
      value: off.reduce((sum, value, index) => sum + ((weights[index] ?? 1) * value * value) / 2, 0),
      slopes: off.map((value, index) => (weights[index] ?? 1) * value),
    };
  };
}

/** As prices do: what all costs at e to the power of each number, less what is paid; lowest at the logarithms. */
function market(there: readonly number[]): (at: Float64Array) => Slope {
  return (at) => ({
    value: at.reduce((sum, value, index) => sum + Math.exp(value) - (there[index] ?? 0) * value, 0),
    slopes: at.map((value, index) => Math.exp(value) - (there[index] ?? 0)),
  });
}

const largestOff = (at: Float64Array, lowest: readonly number[]): number =>
  Math.max(...at.map((value, index) => Math.abs(value - (lowest[index] ?? 0))));

describe('looking for the lowest point', () => {
  it.each([
    ['one number', [3], [1]],
    ['a round bowl', [1, -2, 0.5], [1, 1, 1]],
    ['a bowl a thousand times steeper one way than another', [1, -2, 0.5, 4], [1, 30, 1000, 5]],
    ['a bowl of many numbers', Array.from({ length: 30 }, (_, index) => Math.sin(index)), []],
  ])('finds that of %s', (_, lowest, weights) => {
    const { at, found } = descend(bowl(lowest, weights), new Float64Array(lowest.length), LIMITS);
    expect(largestOff(at, lowest)).toBeLessThan(1e-3);
    expect(found.value).toBeLessThan(1e-5);
  });

  it('finds prices that differ a hundred thousand times', () => {
    const there = [1e-3, 1, 100];
    const { at } = descend(market(there), new Float64Array(3), { ...LIMITS, reach: 2 });
    expect(largestOff(at, there.map(Math.log))).toBeLessThan(0.05);
  });

  it('finds it in few steps where steps are dear', () => {
    const lowest = [1, -1, 2, 0.3];
    const { at } = descend(bowl(lowest, [1, 4, 2, 9]), new Float64Array(4), {
      ...LIMITS,
      steps: 14,
      reach: 0.7,
    });
    expect(largestOff(at, lowest)).toBeLessThan(0.05);
  });

  it('stays where it starts when that is the lowest point, and asks once', () => {
    let asked = 0;
    const start = Float64Array.of(1, 2);
    const { at, found } = descend(
      (where) => {
        asked += 1;
        return bowl([1, 2], [1, 1])(where);
      },
      start,
      LIMITS,
    );
    expect([...at]).toEqual([1, 2]);
    expect(found.value).toBe(0);
    expect(asked).toBe(1);
  });

  it('stops as soon as what was found will do', () => {
    const seen: number[] = [];
    const { found } = descend(bowl([10, -10], [1, 50]), new Float64Array(2), {
      ...LIMITS,
      reach: 1,
      isEnough: ({ value }) => {
        seen.push(value);
        return value < 100;
      },
    });
    expect(found.value).toBeLessThan(100);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.slice(0, -1).every((value) => value >= 100)).toBe(true);
  });

  it('goes down at each step, and no number farther than it may in one', () => {
    const steps: Slope[] = [];
    const places: Float64Array[] = [];
    const byStep = [1, 2, 3, 4, 5, 6].map((count) =>
      descend(market([50, 0.02]), new Float64Array(2), { ...LIMITS, steps: count, reach: 0.7 }),
    );
    for (const { at, found } of byStep) {
      places.push(at);
      steps.push(found);
    }
    places.forEach((at, index) => {
      const before = places[index - 1] ?? new Float64Array(2);
      expect(largestOff(at, [...before])).toBeLessThanOrEqual(0.7 + 1e-12);
      expect(steps[index]?.value).toBeLessThan(steps[index - 1]?.value ?? 2);
    });
  });

  it('has nothing to look for among no numbers', () => {
    const { at, found } = descend(
      () => ({ value: 7, slopes: new Float64Array(0) }),
      new Float64Array(0),
      LIMITS,
    );
    expect(at).toHaveLength(0);
    expect(found.value).toBe(7);
  });

  it('gives up where no step goes down, at the start', () => {
    // Its slopes lie.
    const { at } = descend(
      (where) => ({ value: (where[0] ?? 0) ** 2, slopes: Float64Array.of(-1) }),
      Float64Array.of(0),
      LIMITS,
    );
    expect([...at]).toEqual([0]);
  });
});
