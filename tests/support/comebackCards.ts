// Cards of a learner who comes back: as many as wanted, studied up to some weeks ago, due around today.
import { drawFrom } from '../../src/domain/ids';
import type { ComebackCard, ComebackRequest } from '../../src/domain/exam/comebackDays';
import { USUAL_SECONDS, USUAL_SHARES, type PlanCard } from '../../src/domain/exam/planCard';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { loadCard, TODAY } from './loadCards';

export const scheduler = schedulerFor(DEFAULT_PARAMETERS);

/** A card of some points, due so many days from today (below 0 when it is late), with a stability in days. */
export function comebackCard(
  id: string,
  dueIn: number,
  { stability = 10, points = 1, intervalDays = Math.max(1, Math.round(stability)), asked = 1 } = {},
): ComebackCard {
  const load = loadCard(id, dueIn, intervalDays, stability);
  const card: PlanCard = {
    id,
    points: Array.from({ length: points }, (_, index) => ({
      id: `${id} ${index}`,
      memory: { stability: stability * (1 + index), difficulty: 5, lastDay: load.lastDay },
    })),
    marks: [asked],
    seconds: USUAL_SECONDS,
  };
  return { card, load, isDue: dueIn <= 0 };
}

/** So many cards, due from thirty days ago to forty days ahead; every other one is asked by an exam. */
export function comebackCards(count: number): readonly ComebackCard[] {
  return Array.from({ length: count }, (_, number) => {
    const draw = (what: string): number => drawFrom(`${what}${number}`);
    return comebackCard(`card${number}`, Math.floor(draw('due') * 70) - 30, {
      stability: 1 + draw('stability') ** 3 * 200,
      points: 1 + (number % 3),
      asked: number % 2,
    });
  });
}

/** What ways back are made from: twenty minutes a day, and no exam unless told. */
export function aReturn(
  cards: readonly ComebackCard[],
  more: Partial<ComebackRequest> = {},
): ComebackRequest {
  return { today: TODAY, goals: [], cards, minutesOn: () => 20, scheduler, shares: USUAL_SHARES, ...more };
}
