// What a plan expects of points at the edges of what is known: the least and most difficult, those that fade at once or never, and
// those asked today, which can be asked no more.
import { expect, it } from 'vitest';
import { forecastOf } from '../../src/domain/exam/forecast';
import type { PlanRequest } from '../../src/domain/exam/plan';
import { USUAL_SECONDS, USUAL_SHARES } from '../../src/domain/exam/planCard';
import { solvePlan } from '../../src/domain/exam/solvePlan';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';

const TODAY = 1000;
const EDGES = [1, 1.5, 5.5, 9.5, 10].flatMap((difficulty) =>
  [0.01, 3, 5000].flatMap((stability) =>
    [TODAY, TODAY - 1].map((lastDay) => ({ difficulty, stability, lastDay })),
  ),
);

it.each([0, 1, 60])('expects a share of each point with %i minutes a day', (minutesADay) => {
  const request: PlanRequest = {
    today: TODAY,
    goals: [{ day: TODAY + 12 }],
    cards: EDGES.map((memory, number) => ({
      id: `card ${String(number).padStart(2, '0')}`,
      points: [{ id: 'point', memory }],
      marks: [1 / EDGES.length],
      seconds: USUAL_SECONDS,
    })),
    minutes: Array.from({ length: 12 }, () => minutesADay),
    scheduler: schedulerFor(DEFAULT_PARAMETERS),
    shares: USUAL_SHARES,
  };
  const { cards } = forecastOf(request, solvePlan(request));
  expect(cards).toHaveLength(EDGES.length);
  for (const { recall, shown } of cards) {
    const [[point] = []] = recall;
    expect(point?.withPlan).toBeGreaterThan(0);
    expect(point?.withPlan).toBeLessThanOrEqual(1);
    expect(shown[0]).toBeGreaterThanOrEqual(0);
  }
});
