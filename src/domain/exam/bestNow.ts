// The cards that win most for the time there is now: by gain in marks per second of study.
import { gainOfCard, secondsOfCard } from './gain';
import type { PlannedCard, PlanRequest } from './plan';
import { rankByRate, within } from './ranking';

/** Cards in the order in which they win most per second, as many as fit into some minutes; those that win nothing stay out. */
export function bestNow(request: Omit<PlanRequest, 'minutes'>, minutes: number): readonly PlannedCard[] {
  const { cards, goals, today, scheduler, shares } = request;
  const gains = cards.map((card) => ({
    id: card.id,
    seconds: secondsOfCard(card, today, scheduler),
    gain: gainOfCard(card, goals, today, scheduler, shares),
  }));
  return within(rankByRate(gains), minutes, 1);
}
