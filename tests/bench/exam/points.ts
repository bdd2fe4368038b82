// Cards of 1 to 5 points that are remembered each for itself: a plan that sees points beside one that sees whole cards, of which
// any miss is a miss. A card of n points takes (n + 1) / 2 of the seconds of one point: half is the question, half grows with them.
import type { PlanRequest } from '../../../src/domain/exam/plan';
import { USUAL_SECONDS, type CardSeconds, type PlanPoint } from '../../../src/domain/exam/planCard';
import { chanceOf } from '../../../src/domain/exam/simulation/chance';
import type { Budget, Simulation } from '../../../src/domain/exam/simulation/simulation';
import { requestOf, type Workload } from './workloads';

/** Both sides of a comparison. */
export interface PointsWorkload extends Workload {
  readonly byPoints: (seed: number, budget: Budget) => Simulation;
  readonly byCards: (seed: number, budget: Budget) => Simulation;
}

/** A workload whose cards have points. */
export function pointsWorkload(base: Workload): PointsWorkload {
  const sized = (seed: number): { readonly request: PlanRequest; readonly sizes: readonly number[] } => {
    const request = requestOf(base, seed);
    // Shares of the five sizes are even.
    return {
      request,
      sizes: request.cards.map((_, index) => 1 + Math.floor(5 * chanceOf(seed, index, 9, 'start'))),
    };
  };
  const simulation = (
    seed: number,
    pointsOf: (size: number, id: string) => readonly PlanPoint[],
  ): Pick<Simulation, 'request' | 'truth' | 'truePoints'> => {
    const { request, sizes } = sized(seed);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const cards = request.cards.map((card, index) => {
      const size = sizes[index] ?? 1;
      const points = pointsOf(size, card.id);
      return { ...card, points, marks: [size / total / points.length], seconds: secondsFor(size) };
    });
    return { request: { ...request, cards }, truth: base.truth, truePoints: sizes };
  };
  return {
    ...base,
    byPoints: (seed, budget) => ({
      ...simulation(seed, (size, id) =>
        Array.from({ length: size }, (_, nth) => ({ id: `${id}-${nth}`, memory: undefined })),
      ),
      budget,
    }),
    byCards: (seed, budget) => ({ ...simulation(seed, (_, id) => [{ id, memory: undefined }]), budget }),
  };
}

function secondsFor(points: number): CardSeconds {
  const times = (points + 1) / 2;
  const { first, pass, lapse } = USUAL_SECONDS;
  return { first: first * times, pass: pass * times, lapse: lapse * times };
}
