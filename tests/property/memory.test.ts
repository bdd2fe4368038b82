// Laws of memory through the fence around ts-fsrs: ranges, directions, and the curve and its interval as inverses.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRADES } from '../../src/domain/review/event';
import {
  clip,
  completeParameters,
  DEFAULT_PARAMETERS,
  holdMemory,
  schedulerFor,
  type Parameters,
} from '../../src/domain/review/scheduler';
import { SEED } from '../support/generators';

const RUNS = { seed: SEED, numRuns: 1000 };
const standard = schedulerFor(DEFAULT_PARAMETERS);

const aMemory = fc.record({
  stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
});
const someDays = fc.integer({ min: 0, max: 40_000 });
const aGrade = fc.constantFrom(...GRADES);
const anyNumber = fc.oneof(fc.double(), fc.integer({ min: -100, max: 100 }));

/** Parameters anywhere inside their ranges. */
const someParameters: fc.Arbitrary<Parameters> = fc
  .array(fc.double({ min: -10, max: 110, noNaN: true }), { minLength: 21, maxLength: 21 })
  .map(clip);

describe('memory', () => {
  it('stays inside its ranges under any parameters', () => {
    fc.assert(
      fc.property(someParameters, aMemory, someDays, aGrade, (parameters, memory, days, grade) => {
        const scheduler = schedulerFor(parameters);
        for (const next of [
          scheduler.nextMemory(memory, days, grade),
          scheduler.nextMemory(undefined, 0, grade),
        ]) {
          expect(next.stability).toBeGreaterThanOrEqual(0.001);
          expect(next.stability).toBeLessThanOrEqual(36_500);
          expect(next.difficulty).toBeGreaterThanOrEqual(1);
          expect(next.difficulty).toBeLessThanOrEqual(10);
        }
      }),
      RUNS,
    );
  });

  it('V7 of a pass is never shorter than before, of a fail never longer', () => {
    fc.assert(
      fc.property(aMemory, someDays, (memory, days) => {
        const after = GRADES.map((grade) => standard.nextMemory(memory, days, grade).stability);
        // Ten thousandths for rounding at eight digits.
        expect(after[0]).toBeLessThanOrEqual(memory.stability + 1e-4);
        for (const stability of after.slice(1))
          expect(stability).toBeGreaterThanOrEqual(memory.stability - 1e-4);
      }),
      RUNS,
    );
  });

  it('V4 earns no less from a success the longer the delay was', () => {
    fc.assert(
      fc.property(aMemory, fc.integer({ min: 1, max: 20_000 }), someDays, (memory, days, more) => {
        for (const grade of ['hard', 'good', 'easy'] as const) {
          const sooner = standard.nextMemory(memory, days, grade).stability;
          expect(standard.nextMemory(memory, days + more, grade).stability).toBeGreaterThanOrEqual(sooner);
        }
      }),
      RUNS,
    );
  });

  it('gets harder the worse the grade', () => {
    fc.assert(
      fc.property(aMemory, someDays, (memory, days) => {
        const difficulties = GRADES.map((grade) => standard.nextMemory(memory, days, grade).difficulty);
        expect(difficulties).toEqual([...difficulties].sort((one, other) => other - one));
      }),
      RUNS,
    );
  });

  it('V1 the interval is the time at which recall falls to the desired retention', () => {
    const aRetention = fc.double({ min: 0.7, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(aMemory, aRetention, ({ stability }, retention) => {
        const days = standard.intervalDays(stability, retention);
        expect(standard.retrievability(days, stability)).toBeCloseTo(retention, 6);
        expect(standard.intervalDays(stability, 0.9)).toBeCloseTo(stability, 2);
      }),
      RUNS,
    );
  });

  it('recall falls with time, between 1 and 0', () => {
    fc.assert(
      fc.property(someParameters, aMemory, someDays, someDays, (parameters, { stability }, days, more) => {
        const scheduler = schedulerFor(parameters);
        const recall = scheduler.retrievability(days, stability);
        expect(recall).toBeLessThanOrEqual(1);
        expect(scheduler.retrievability(days + more, stability)).toBeLessThanOrEqual(recall);
        expect(recall).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  it('from elsewhere is held inside its ranges, and left alone when it is', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, aMemory, (stability, difficulty, memory) => {
        const held = holdMemory({ stability, difficulty });
        expect(() => standard.nextMemory(held, 3, 'good')).not.toThrow();
        expect(holdMemory(held)).toEqual(held);
        expect(holdMemory(memory)).toEqual(memory);
      }),
      RUNS,
    );
  });
});

describe('parameters', () => {
  it('are completed to 21 inside their ranges, or refused', () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { maxLength: 25 }), (given) => {
        const complete = completeParameters(given);
        const isRight = [17, 19, 21].includes(given.length) && given.every(Number.isFinite);
        expect(complete.ok).toBe(isRight);
        if (!complete.ok) return;
        expect(complete.value).toHaveLength(21);
        expect(complete.value.every(Number.isFinite)).toBe(true);
        expect(given.length === 21 ? clip(complete.value) : complete.value).toEqual(complete.value);
      }),
      RUNS,
    );
  });
});
