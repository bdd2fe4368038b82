// A plan that starts from an earlier one's prices: it comes to the same as one that starts from nothing.
import { describe, expect, it } from 'vitest';
import { neededMinutes, planScores } from '../../src/domain/exam/neededMinutes';
import type { PlanRequest } from '../../src/domain/exam/plan';
import { USUAL_SECONDS, USUAL_SHARES } from '../../src/domain/exam/planCard';
import { scoresOfPlan } from '../../src/domain/exam/planDays';
import { solvePlan } from '../../src/domain/exam/solvePlan';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';

const CARDS = 300;
const even = (minutesADay: number): readonly number[] => Array.from({ length: 10 }, () => minutesADay);

function request(minutesADay: number): PlanRequest {
  return {
    today: 1000,
    goals: [{ day: 1010 }],
    cards: Array.from({ length: CARDS }, (_, number) => ({
      id: `card ${String(number).padStart(3, '0')}`,
      points: [{ id: 'point', memory: undefined }],
      marks: [1 / CARDS],
      seconds: USUAL_SECONDS,
    })),
    minutes: even(minutesADay),
    scheduler: schedulerFor(DEFAULT_PARAMETERS),
    shares: USUAL_SHARES,
  };
}

describe('a plan that starts from an earlier one', () => {
  it('keeps to few minutes after plenty of them, which have no price', () => {
    const plenty = solvePlan(request(300));
    const score = (before?: typeof plenty): number =>
      scoresOfPlan(request(5), solvePlan(request(5), before))[0] ?? 0;
    expect(score()).toBeLessThan(0.5);
    expect(Math.abs(score(plenty) - score())).toBeLessThan(0.01);
  });

  it('keeps its prices and its grid where nothing is different', () => {
    const plan = solvePlan(request(5));
    const again = solvePlan(request(5), plan);
    expect(again.grid).toBe(plan.grid);
    expect([...again.prices].map(Math.log)).toEqual(
      [...plan.prices].map((price) => expect.closeTo(Math.log(price), 9)),
    );
  });

  it('makes a grid of its own for other parameters or habits', () => {
    const plan = solvePlan(request(5));
    const slower = {
      ...request(5),
      scheduler: schedulerFor(DEFAULT_PARAMETERS.map((one, at) => (at === 8 ? 1 : one))),
    };
    expect(solvePlan(slower, plan).grid).not.toBe(plan.grid);
    const careless = { ...request(5), shares: { ...USUAL_SHARES, pass: [0.5, 0.4, 0.1] as const } };
    expect(solvePlan(careless, plan).grid).not.toBe(plan.grid);
    const score = (before?: typeof plan): number => scoresOfPlan(slower, solvePlan(slower, before))[0] ?? NaN;
    expect(Math.abs(score(plan) - score())).toBeLessThan(0.005);
  });

  it('finds more minutes needed than there are where these are too few', () => {
    const [needed] = neededMinutes(request(5), even, planScores());
    expect(needed).toBeGreaterThan(20);
    expect(neededMinutes(request(60), even, planScores())).toEqual([undefined]);
  });
});
