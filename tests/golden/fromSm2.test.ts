// Reference numbers (fsrs-rs) for memory made from the ease and the interval of SM-2.
import { describe, expect, it } from 'vitest';
import { memoryFromSm2 } from '../../src/domain/review/fromSm2';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';

const TOLERANCE = 1e-4;

describe('memory from SM-2', () => {
  it.each([
    [2.5, 10, 0.9, 10, 6.9140563],
    [2.5, 10, 0.8, 3.01572, 9.393428],
    [2.5, 10, 0.95, 24.841097, 1.2974405],
    [1.3, 20, 0.9, 20, 10],
  ])('FSRS-V18 ease %d after %d days at %d', (ease, interval, retention, stability, difficulty) => {
    const memory = memoryFromSm2(ease, interval, retention, DEFAULT_PARAMETERS);
    expect(Math.abs(memory.stability - stability)).toBeLessThanOrEqual(stability * TOLERANCE);
    expect(Math.abs(memory.difficulty - difficulty)).toBeLessThanOrEqual(difficulty * TOLERANCE);
  });

  it('multiplies the stability by the ease when the next review is good and on time', () => {
    const scheduler = schedulerFor(DEFAULT_PARAMETERS);
    for (const [ease, interval] of [
      [2.2, 8],
      [2.5, 10],
      [2.8, 30],
    ] as const) {
      const memory = memoryFromSm2(ease, interval, 0.9, DEFAULT_PARAMETERS);
      const { stability } = scheduler.nextMemory(memory, interval, 'good');
      expect(stability / memory.stability).toBeCloseTo(ease, 3);
    }
  });

  it.each([
    ['no ease', Number.NaN, 10],
    ['an ease below the least', 0, 10],
    ['no interval', 2.5, 0],
    ['an interval before the beginning', 2.5, -5],
    ['an interval of centuries', 2.5, 1e12],
    ['an ease beyond reason', 1e9, 10],
  ])('stays in the ranges of FSRS with %s', (_name, ease, interval) => {
    const { stability, difficulty } = memoryFromSm2(ease, interval, 0.9, DEFAULT_PARAMETERS);
    expect(stability).toBeGreaterThanOrEqual(0.001);
    expect(stability).toBeLessThanOrEqual(36_500);
    expect(difficulty).toBeGreaterThanOrEqual(1);
    expect(difficulty).toBeLessThanOrEqual(10);
  });
});
