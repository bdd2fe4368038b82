// What studying a card now wins, what it takes, and the best for a few minutes.
import { describe, expect, it } from 'vitest';
import { bestNow } from '../../src/domain/exam/bestNow';
import { gainOfCard, recallOn, secondsOfCard } from '../../src/domain/exam/gain';
import { USUAL_SHARES, type PlanPoint } from '../../src/domain/exam/planCard';
import { PLANNER, planCard, planRequest, TODAY } from '../support/anyPlans';

const memory = (stability: number, difficulty: number, ago: number): PlanPoint['memory'] => ({
  stability,
  difficulty,
  lastDay: TODAY - ago,
});

it('a card takes the time of a lapse as soon as one of its points is missed', () => {
  const seconds = { first: 100, pass: 10, lapse: 50 };
  const known = planCard('a', [memory(7, 5, 7), memory(7, 5, 7), undefined], [1], seconds);
  const two = { ...known, points: known.points.slice(0, 2) };
  expect(secondsOfCard(two, TODAY, PLANNER)).toBeCloseTo(0.81 * 10 + 0.19 * 50, 6);
  expect(secondsOfCard(known, TODAY, PLANNER)).toBe(50);
  expect(secondsOfCard({ ...known, points: known.points.slice(2) }, TODAY, PLANNER)).toBe(100);
});

describe('the best for some minutes now', () => {
  const cards = [
    planCard('sure', [memory(900, 3, 2)], [0.25]),
    planCard('new', [undefined], [0.25]),
    planCard('weak', [memory(1.5, 7, 6)], [0.25]),
    planCard('of no exam', [undefined], [0]),
  ];
  const { minutes: _, ...request } = planRequest(cards, [5], []);

  it('is what wins most per second of what fits, without what wins nothing', () => {
    const all = bestNow(request, 60);
    const ratios = all.map(({ gain, seconds }) => gain / seconds);
    expect(all.map(({ id }) => id)).not.toContain('of no exam');
    expect(all.map(({ id }) => id).slice(0, 2)).toEqual(['new', 'weak']);
    expect(ratios).toEqual(ratios.toSorted((one, other) => other - one));
    const few = bestNow(request, 0.5);
    expect(few.map(({ id }) => id)).toEqual(['new']);
    expect(few.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThanOrEqual(30);
    expect(bestNow(request, 0)).toEqual([]);
  });

  it('wins the recall of a new card on the days of the exams that ask it, and nothing for what is over', () => {
    const card = planCard('a', [undefined], [0.5, 0.25]);
    const goals = [{ day: TODAY }, { day: TODAY + 4 }];
    const learned = gainOfCard(card, goals, TODAY, PLANNER, USUAL_SHARES);
    expect(learned).toBeGreaterThan(0.1);
    expect(learned).toBeLessThan(0.25);
  });

  it('is reckoned without forgetting before the last review', () => {
    const [point] = planCard('a', [memory(3, 5, -2)], [1]).points;
    expect(point === undefined ? NaN : recallOn(TODAY, point, PLANNER)).toBe(1);
  });
});
