// The plan of the product, as a policy of a simulated learner.
import { rankToday } from '../planToday';
import { solvePlan, type SolvedPlan } from '../solvePlan';
import type { Policy } from './simulation';

/** Follows the plan, which is worked out anew on each morning, as far as the time goes. */
export const PLAN_POLICY: Policy & { readonly name: 'plan' } = {
  name: 'plan',
  start: () => {
    let plan: SolvedPlan | undefined;
    return (request) => {
      plan = solvePlan(request, plan);
      const numbers = new Map(request.cards.map(({ id }, index) => [id, index]));
      return rankToday(request, plan).flatMap(({ id }) => numbers.get(id) ?? []);
    };
  },
};
