// The line of intraday learning cards: who goes before whom, and when each may go (STUDY-RULES Q5, Q6).
import { momentOf, type QueueCard } from './queueCard';

/** An intraday card in line. */
export interface Turn {
  readonly card: QueueCard;
  /** Moment of its turn (ms): when it is due, or later where it lets another card go first. */
  readonly atMs: number;
  /** Whether it stands among the cards never answered, which go after those answered. */
  readonly isLast: boolean;
}

/** The turn a card has by itself. */
export function turnOf(card: QueueCard): Turn {
  return { card, atMs: momentOf(card), isLast: card.reviews === 0 };
}

/** A turn just behind another: one second later. */
export function turnBehind(ahead: Turn, card: QueueCard): Turn {
  return { card, atMs: ahead.atMs + 1000, isLast: ahead.isLast };
}

/** The order of turns that may go at the same time: answered cards first, then the earlier moment. */
export function compareTurns(one: Turn, other: Turn): number {
  if (one.isLast !== other.isLast) return one.isLast ? 1 : -1;
  if (one.atMs !== other.atMs) return one.atMs - other.atMs;
  return one.card.id < other.card.id ? -1 : one.card.id > other.card.id ? 1 : 0;
}
