// Cards in the order in which they win most for their time, and how many of them fit into some.
import type { PlannedCard } from './plan';

/** Those of some cards that win anything, the one that wins most per second first. */
export function rankByRate(cards: readonly PlannedCard[]): readonly PlannedCard[] {
  return cards
    .flatMap((card) => (card.gain > 0 ? [{ card, rate: card.gain / card.seconds }] : []))
    .sort((one, other) => other.rate - one.rate || (one.card.id < other.card.id ? -1 : 1))
    .map(({ card }) => card);
}

/** Of ranked cards those that fit into some minutes, better ones first; of each at least a share (above 0, at most 1) has to fit. */
export function within(
  ranked: readonly PlannedCard[],
  minutes: number,
  leastShare: number,
): readonly PlannedCard[] {
  let left = minutes * 60;
  return ranked.filter(({ seconds }) => {
    if (seconds * leastShare > left) return false;
    left -= seconds;
    return true;
  });
}
