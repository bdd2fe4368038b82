// Today's part of a plan: the cards that win most for their time today beside waiting for a better day.
import { standingsOf, sumsOf, valuesByStanding, type ByStanding } from './cardOptions';
import type { StudyDay } from '../studyDay';
import { secondsOfCard } from './gain';
import type { PlannedCard, PlanRequest } from './plan';
import type { PlanCard } from './planCard';
import { rankByRate, within } from './ranking';
import type { SolvedPlan } from './solvePlan';
import { marksOfCard } from './stakes';

/** The cards to study today, the first one first, in as much time as there is today. */
export function planToday(request: PlanRequest, plan: SolvedPlan): readonly PlannedCard[] {
  return withinToday(rankToday(request, plan), request.minutes[0] ?? 0);
}

/** Of cards ranked for today those that fit into some minutes: of the last one at least half does. */
export function withinToday(ranked: readonly PlannedCard[], minutes: number): readonly PlannedCard[] {
  return within(ranked, minutes, 0.5);
}

/** All cards that win anything today, those that win most for their seconds first. None on a day without minutes. */
export function rankToday(request: PlanRequest, plan: SolvedPlan): readonly PlannedCard[] {
  const { today, cards, scheduler } = request;
  if (plan.periods[0]?.day !== today) return [];
  const among = lookedAt(plan.periods.length);
  // Today's time is there already: nothing is paid for it.
  const prices = plan.prices.with(0, 0);
  const valuesOf = plan.stakes.kinds.map((_, kind) => valuesByStanding(plan, kind, request, among, prices));
  const gains: PlannedCard[] = [];
  for (const [index, card] of cards.entries()) {
    const values = valuesOf[plan.stakes.kindOf[index] ?? -1];
    if (values === undefined || card.points.some(({ memory }) => (memory?.lastDay ?? -Infinity) >= today))
      continue;
    const seconds = secondsOfCard(card, today, scheduler);
    const gain = gainToday(card, values, today) * marksOfCard(card);
    gains.push({ id: card.id, seconds, gain });
  }
  return rankByRate(gains);
}

// Waiting one day more or less changes little the longer one waits. The first is today.
function lookedAt(count: number): readonly number[] {
  const looked: number[] = [];
  for (let period = 0; period < count; period = Math.max(period + 1, Math.round(period * 1.3)))
    looked.push(period);
  return looked;
}

/** What asking a card today wins beside the best later day, in shares of its marks. */
function gainToday(card: PlanCard, values: ByStanding, today: StudyDay): number {
  const sums = sumsOf(standingsOf(card, today), values);
  let later = -Infinity;
  for (let choice = 1; choice < sums.length; choice += 1) later = Math.max(later, sums[choice] ?? -Infinity);
  return ((sums[0] ?? later) - later) / card.points.length;
}
