// The plan of the product, as a policy of a simulated learner.
import { planToday } from '../planToday';
import type { Policy } from './simulation';

/** Follows the plan, and has it made again for the time that is left once its cards are done. */
export const PLAN_POLICY: Policy & { readonly name: 'plan' } = {
  name: 'plan',
  *startDay(request, secondsLeft) {
    const { cards, minutes, today } = request;
    const numbers = new Map(cards.map(({ id }, index) => [id, index]));
    let before = Number.POSITIVE_INFINITY;
    while (secondsLeft() < before) {
      before = secondsLeft();
      const left = cards.filter(({ points }) => points.every(({ memory }) => memory?.lastDay !== today));
      const plan = planToday({ ...request, cards: left, minutes: [before / 60, ...minutes.slice(1)] });
      for (const { id } of plan) {
        const number = numbers.get(id);
        if (number !== undefined) yield number;
      }
    }
  },
};
