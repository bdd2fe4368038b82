// Which cards a session of chosen cards still has. A card may be answered elsewhere meanwhile, in the queue of the day or in
// another tab, and is given back by that: a session that was forgotten must not hold what is due.
import type { PointId } from '../ids';
import type { CardState } from '../review/cardState';
import type { ReviewEvent } from '../review/event';
import { standingEvents } from '../review/fold';
import { pointsLeft } from './cram';
import type { FilteredSession } from './filtered';

/** A borrowed card as its history and its state tell. */
export interface BorrowedCard {
  readonly history: readonly ReviewEvent[];
  readonly pointIds: readonly PointId[];
  readonly state: CardState;
}

/**
 * Whether a session still has a card that it borrowed. Where answers count, a card in its steps stays until it has run
 * them (STUDY-RULES C2); where they do not, until all its points are done (C3). Suspended cards are nobody's.
 */
export function isBorrowed(
  { history, pointIds, state }: BorrowedCard,
  { startedAtMs, reschedules }: Pick<FilteredSession, 'startedAtMs' | 'reschedules'>,
): boolean {
  if (state.suspended) return false;
  if (!reschedules) return pointsLeft(history, pointIds, startedAtMs).size > 0;
  if (state.points.some(({ due }) => due.kind === 'at')) return true;
  return !standingEvents(history).some(({ kind, atMs }) => kind === 'graded' && atMs >= startedAtMs);
}
