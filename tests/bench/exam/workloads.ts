// The workloads of FSRS.md part 5.3, and those with points.
import type { PlanRequest } from '../../../src/domain/exam/plan';
import { USUAL_SECONDS, USUAL_SHARES, type PlanCard } from '../../../src/domain/exam/planCard';
import { chanceOf } from '../../../src/domain/exam/simulation/chance';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../../src/domain/review/scheduler';

export interface Workload {
  readonly name: string;
  readonly cards: number;
  readonly days: number;
  readonly minutesADay: number;
  /** Share of the cards that are known in part on the first morning. */
  readonly known: number;
}

export const WORKLOADS = [
  [500, 30, 15],
  [500, 30, 23],
  [500, 30, 30],
  [100, 7, 5],
  [100, 7, 10],
  [100, 7, 15],
  [100, 7, 20],
  [200, 14, 10, 0.5],
  [6, 3, 1],
  [6, 3, 5],
] as const;

export const PLANNER = schedulerFor(DEFAULT_PARAMETERS);

/** The first morning of a learner. */
export function requestOf(
  { cards, days, minutesADay, known }: Omit<Workload, 'name'>,
  seed: number,
): PlanRequest {
  const card = (index: number): PlanCard => {
    const chance = (nth: number): number => chanceOf(seed, index, nth, 'start');
    const memory =
      index < cards * known
        ? {
            stability: 2 + 18 * chance(0),
            difficulty: 1 + 8 * chance(1),
            lastDay: -1 - Math.floor(10 * chance(2)),
          }
        : undefined;
    return {
      id: `c${index}`,
      points: [{ id: `p${index}`, memory }],
      marks: [1 / cards],
      seconds: USUAL_SECONDS,
    };
  };
  return {
    today: 0,
    goals: [{ day: days }],
    cards: Array.from({ length: cards }, (_, index) => card(index)),
    minutes: Array.from({ length: days }, () => minutesADay),
    scheduler: PLANNER,
    shares: USUAL_SHARES,
  };
}
