// Laws of simulated study: a day may run over its minutes by one card at most, all days together never, and days off stay empty.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlanRequest } from '../../src/domain/exam/plan';
import { USUAL_SECONDS, USUAL_SHARES, type PlanCard, type PlanPoint } from '../../src/domain/exam/planCard';
import { PLAN_POLICY } from '../../src/domain/exam/simulation/planPolicy';
import { mostSecondsOf } from '../../src/domain/exam/simulation/showing';
import { GREEDY, SIMPLE_POLICIES } from '../../src/domain/exam/simulation/simplePolicies';
import { simulate } from '../../src/domain/exam/simulation/simulate';
import type { Policy } from '../../src/domain/exam/simulation/simulation';
import { fsrs6Truth } from '../../src/domain/exam/simulation/trueMemory';
import { PLANNER } from '../bench/exam/workloads';
import { SEED } from '../support/generators';

const RUNS = { seed: SEED, numRuns: 120 };

const BACKWARDS: Policy = {
  name: 'the last card first, every card every day',
  start:
    () =>
    ({ cards }) =>
      cards.map((_, index) => cards.length - 1 - index),
};

const aMemory: fc.Arbitrary<PlanPoint['memory']> = fc.option(
  fc.record({
    stability: fc.double({ min: 0.05, max: 200, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    lastDay: fc.integer({ min: 60, max: 99 }),
  }),
  { nil: undefined },
);

const someCards = fc.array(
  fc.record({
    memories: fc.array(aMemory, { minLength: 1, maxLength: 3 }),
    pace: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 1, maxLength: 25 },
);

const aRequest: fc.Arbitrary<PlanRequest> = fc
  .record({
    cards: someCards,
    minutes: fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.2, max: 8, noNaN: true })), {
      minLength: 1,
      maxLength: 9,
    }),
    soonerBy: fc.nat(3),
  })
  .map(({ cards, minutes, soonerBy }) => {
    const last = 100 + minutes.length;
    const days = soonerBy === 0 || soonerBy >= minutes.length ? [last] : [last - soonerBy, last];
    const points = cards.reduce((sum, { memories }) => sum + memories.length, 0);
    return {
      today: 100,
      goals: days.map((day) => ({ day })),
      cards: cards.map(({ memories, pace }, index): PlanCard => ({
        id: `c${index}`,
        points: memories.map((memory, nth) => ({ id: `p${index}-${nth}`, memory })),
        marks: days.map(() => 1 / points),
        seconds: {
          first: USUAL_SECONDS.first * pace,
          pass: USUAL_SECONDS.pass * pace,
          lapse: USUAL_SECONDS.lapse * pace,
        },
      })),
      minutes,
      scheduler: PLANNER,
      shares: USUAL_SHARES,
    };
  });

it('keeps to the minutes of each day but for one card, to those of all days, and to days off', () => {
  fc.assert(
    fc.property(
      aRequest,
      fc.constantFrom(...SIMPLE_POLICIES, GREEDY, PLAN_POLICY, BACKWARDS),
      fc.constantFrom('fits' as const, 'anyLeft' as const),
      fc.nat(1000),
      (request, policy, budget, seed) => {
        const run = simulate({ request, truth: fsrs6Truth(PLANNER), budget }, policy, seed);
        const aCard = Math.max(
          ...request.cards.map((card) => Math.max(mostSecondsOf(card), card.seconds.lapse * 1.4)),
        );
        run.seconds.forEach((seconds, index) => {
          const minutes = request.minutes[index] ?? 0;
          expect(seconds).toBeLessThanOrEqual(minutes === 0 ? 0 : minutes * 60 + aCard);
        });
        const total = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);
        expect(total(run.seconds)).toBeLessThanOrEqual(total(request.minutes) * 60 + 1e-6);
        for (const score of run.scores) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1 + 1e-9);
        }
      },
    ),
    RUNS,
  );
});

it('goes the same way twice', () => {
  fc.assert(
    fc.property(
      aRequest,
      fc.constantFrom(...SIMPLE_POLICIES, PLAN_POLICY),
      fc.nat(1000),
      (request, policy, seed) => {
        const simulation = { request, truth: fsrs6Truth(PLANNER), budget: 'fits' as const };
        expect(simulate(simulation, policy, seed)).toEqual(simulate(simulation, policy, seed));
      },
    ),
    { ...RUNS, numRuns: 30 },
  );
});
