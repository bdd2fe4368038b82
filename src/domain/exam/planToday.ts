// Today's part of a plan.
import { bestNow } from './bestNow';
import type { PlannedCard, PlanRequest } from './plan';

/** The cards to study today, the first one first, within today's minutes. */
export function planToday(request: PlanRequest): readonly PlannedCard[] {
  return bestNow(request, request.minutes[0] ?? 0);
}
