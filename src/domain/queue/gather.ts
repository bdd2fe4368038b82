// The first step of the queue: the cards of the studied decks that are due, by kind, each kind in its gather
// order. Kinds are gathered in the order of the fields of Gathered: what comes first takes the limits first
// (STUDY-RULES Q1, Q2).
import type { StudyDay } from '../studyDay';
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
    if (context.places.has(card.deckId) && isDueToday(card, context)) due[card.kind].push(card);
  }
  return {
    intraday: due.intraday.sort((one, other) => compareTurns(turnOf(one), turnOf(other))),
    interday: sortReviews(due.interday, options.reviewOrder, context),
    review: sortReviews(due.review, options.reviewOrder, context),
    new: sortForGathering(due.new, options.newGatherOrder, context),
  };
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
