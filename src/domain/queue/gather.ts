// The first step of the queue: the cards of the studied decks that are due, by kind, each kind in its gather
// order. Kinds are gathered in the order of the fields of Gathered: what comes first takes the limits first
// (STUDY-RULES Q1, Q2).
import { DAY_MS, type StudyDay } from '../studyDay';
import type { Line } from './line';
import { dueDayOf, momentOf, type QueueCard, type QueueKind } from './queueCard';
import type { QueueOptions } from './queueOptions';
import { sortForGathering, sortReviews, type SortContext } from './sort';
import { compareTurns, turnOf } from './turn';

export interface Gathered {
  /** Due before the next rollover; answered cards first, then the earlier due. */
  readonly intraday: readonly QueueCard[];
  readonly interday: Line;
  readonly review: Line;
  readonly new: Line;
}

export interface GatherContext extends SortContext {
  readonly day: StudyDay;
  /** The first moment (ms) of the next study day. */
  readonly rolloverAtMs: number;
}

/** Gathers what is due today out of any cards, given in any order. */
export function gatherCards(
  cards: readonly QueueCard[],
  options: Pick<QueueOptions, 'reviewOrder' | 'newGatherOrder'>,
  context: GatherContext,
): Gathered {
  const due: Record<QueueKind, QueueCard[]> = { intraday: [], interday: [], review: [], new: [] };
  for (const card of cards) {
    if (!context.places.has(card.deckId)) continue;
    const believed = withBelievableMoment(card, context);
    if (isDueToday(believed, context)) due[card.kind].push(believed);
  }
  return {
    intraday: due.intraday.sort((one, other) => compareTurns(turnOf(one), turnOf(other))),
    interday: sortReviews(due.interday, options.reviewOrder, context),
    review: sortReviews(due.review, options.reviewOrder, context),
    new: sortForGathering(due.new, options.newGatherOrder, context),
  };
}

// No step reaches beyond the coming rollover (STUDY-RULES D5): a moment more than a day after it was set by a clock
// that was ahead then, and the card is due.
function withBelievableMoment(card: QueueCard, { rolloverAtMs }: GatherContext): QueueCard {
  if (card.kind !== 'intraday' || momentOf(card) <= rolloverAtMs + DAY_MS) return card;
  return { ...card, due: { kind: 'at', atMs: rolloverAtMs - DAY_MS } };
}

function isDueToday(card: QueueCard, { day, rolloverAtMs }: GatherContext): boolean {
  switch (card.kind) {
    case 'intraday':
      return momentOf(card) < rolloverAtMs;
    case 'interday':
    case 'review':
      return dueDayOf(card) <= day;
    case 'new':
      return true;
  }
}
