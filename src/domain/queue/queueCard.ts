// One card as the queue sees it: where it stands and what it can be ordered by. The queue never reads text or
// history.
import { noteIdOfCard, type CardId, type DeckId, type NoteId } from '../ids';
import { dueOfCard, phaseOfCard, type CardState, type PointState } from '../review/cardState';
import type { Due } from '../studyDay';

/**
 * How a card waits: `intraday` for a moment, `interday` in a (re)learning step of a day or more, `review` for
 * its due day, `new` for its first showing.
 */
export type QueueKind = 'intraday' | 'interday' | 'review' | 'new';

/** What the queue needs to know of one card. */
export interface QueueCard {
  readonly id: CardId;
  readonly noteId: NoteId;
  readonly deckId: DeckId;
  readonly kind: QueueKind;
  /** A moment for intraday, a day for interday and review, undefined for new. */
  readonly due: Due | undefined;
  /** Place in the deck: the order of the document. */
  readonly position: number;
  /** Graded events so far. */
  readonly reviews: number;
  /** Days between the last review and the due day of the weakest point; 0 for new. */
  readonly intervalDays: number;
  /** Stability of the weakest point, in days; 0 for new. */
  readonly stability: number;
  /** Difficulty of the weakest point, 1 to 10; 0 for new. */
  readonly difficulty: number;
  /** Mean over the points at the start of today, 0 to 1; 1 for new. */
  readonly retrievability: number;
}

/**
 * A card for the queue, from what its history adds up to. `position` is its place in the deck;
 * `retrievability` is the mean over its points at the start of today and is not looked at for a new card.
 */
export function queueCardOf(
  cardId: CardId,
  deckId: DeckId,
  position: number,
  state: CardState,
  retrievability: number,
): QueueCard {
  const weakest = weakestPointOf(state);
  return {
    id: cardId,
    noteId: noteIdOfCard(cardId),
    deckId,
    kind: kindOf(state),
    due: weakest?.due,
    position,
    reviews: state.reviews,
    intervalDays: weakest?.intervalDays ?? 0,
    stability: weakest?.stability ?? 0,
    difficulty: weakest?.difficulty ?? 0,
    retrievability: weakest === undefined ? 1 : retrievability,
  };
}

/** The moment an intraday card waits for, in ms; throws for any other card, because none of them has one. */
export function momentOf(card: QueueCard): number {
  if (card.due?.kind !== 'at') throw new Error(`Card ${card.id} (${card.kind}) waits for no moment.`);
  return card.due.atMs;
}

/** The day an interday or review card waits for; throws for any other card, because none of them has one. */
export function dueDayOf(card: QueueCard): number {
  if (card.due?.kind !== 'day') throw new Error(`Card ${card.id} (${card.kind}) waits for no day.`);
  return card.due.day;
}

function kindOf(state: CardState): QueueKind {
  if (state.points.some((point) => point.due.kind === 'at')) return 'intraday';
  const phase = phaseOfCard(state);
  return phase === 'learning' ? 'interday' : phase;
}

/** The point that makes the card due; of several due together, the one with the least stability. */
function weakestPointOf(state: CardState): PointState | undefined {
  const due = dueOfCard(state);
  if (due === undefined) return undefined;
  return state.points
    .filter((point) => isSameDue(point.due, due))
    .reduce((weakest, point) => (point.stability < weakest.stability ? point : weakest));
}

function isSameDue(one: Due, other: Due): boolean {
  if (one.kind === 'at') return other.kind === 'at' && one.atMs === other.atMs;
  return other.kind === 'day' && one.day === other.day;
}
