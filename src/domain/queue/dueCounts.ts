// The three counters of a deck: how many new, learning and review cards are left today (STUDY-RULES Q12).
import type { DayQueue } from './buildQueue';
import { momentOf, type QueueCard } from './queueCard';

export interface DueCounts {
  readonly new: number;
  /** Intraday learning that may come by now, learn-ahead included, and interday learning. */
  readonly learning: number;
  readonly review: number;
}

/** What the Today screen says of a deck at a moment (ms): its queue after limits. */
export function dueCounts(queue: DayQueue, nowMs: number): DueCounts {
  const windowEndMs = nowMs + queue.learnAheadMs;
  return countCards([...queue.main, ...queue.learning.filter((card) => momentOf(card) <= windowEndMs)]);
}

/** All cards of the three counters together. */
export function allOf(counts: DueCounts): number {
  return counts.new + counts.learning + counts.review;
}

/** Counts cards by the counter they belong to. */
export function countCards(cards: Iterable<QueueCard>): DueCounts {
  const counts = { new: 0, learning: 0, review: 0 };
  for (const { kind } of cards) {
    counts[kind === 'intraday' || kind === 'interday' ? 'learning' : kind] += 1;
  }
  return counts;
}
