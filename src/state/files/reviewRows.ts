// The reviews of a card as rows of a review log: one for each showing, with the lowest grade of its points.
import type { CardId } from '../../domain/ids';
import type { LoggedReview } from '../../domain/incoming/incoming';
import { GRADES, type Graded, type ReviewEvent } from '../../domain/review/event';

type Rating = LoggedReview['rating'];
type State = NonNullable<LoggedReview['state']>;

/** The standing reviews of a card, in order; those that never touched memory are left out. */
export function loggedReviewsOf(cardId: CardId, events: readonly ReviewEvent[]): readonly LoggedReview[] {
  let state: State = 0;
  const rows: LoggedReview[] = [];
  for (const event of events) {
    if (event.kind === 'reset') state = 0;
    if (event.kind === 'imported' || event.kind === 'rescheduled') state = 2;
    if (event.kind !== 'graded' || event.mode === 'cram') continue;
    rows.push({ card: cardId, atMs: event.atMs, rating: ratingOf(event), state, tookMs: event.tookMs });
    state = stateAfter(event);
  }
  return rows;
}

function ratingOf({ outcomes, grade }: Graded): Rating {
  const lowest = Math.min(
    ...[grade, ...outcomes.map((outcome) => outcome.grade)].map((one) => GRADES.indexOf(one)),
  );
  const ratings: readonly Rating[] = [1, 2, 3, 4];
  return ratings[lowest] ?? 1;
}

function stateAfter({ outcomes }: Graded): State {
  if (outcomes.some(({ phase }) => phase === 'relearning')) return 3;
  return outcomes.some(({ phase }) => phase === 'learning') ? 1 : 2;
}
