// Histories that come with a file are told by the ids of the file; a note that continues one that is here has that one's
// ids. So its history goes along to the card and the points it belongs to here.
import type { Note } from '../deck/deck';
import { cardIdOf, noteIdOfCard, slotOfCard, type CardId, type NoteId, type PointId } from '../ids';
import { onlyPointId } from '../deck/deck';
import { slotsOf } from '../deck/slots';
import type { ReviewEvent } from '../review/event';
import type { LeftOut } from './incoming';
import type { DeckPlan } from './plan';

/** Histories as they go to the cards of the plans, and what is left out: reviews of cards that are in no plan. */
export interface PlannedHistories {
  readonly histories: ReadonlyMap<CardId, readonly ReviewEvent[]>;
  readonly leftOut: readonly LeftOut[];
}

/** Histories under the ids that their cards and points have in the plans. */
export function historiesAsPlanned(
  histories: ReadonlyMap<CardId, readonly ReviewEvent[]>,
  plans: readonly DeckPlan[],
): PlannedHistories {
  if (histories.size === 0) return { histories, leftOut: [] };
  const followed = followedNotes(plans);
  let strays = 0;
  const planned = new Map<CardId, readonly ReviewEvent[]>();
  for (const [cardId, events] of histories) {
    const pair = followed.get(noteIdOfCard(cardId));
    if (pair === undefined) {
      strays += events.filter(({ kind }) => kind === 'graded').length;
      continue;
    }
    const slot = slotOfCard(cardId);
    const points = pointNames(pair.from, pair.to, slot);
    planned.set(
      cardIdOf(pair.to.id, slot),
      points === undefined ? events : events.map((event) => renamed(event, points)),
    );
  }
  const leftOut: LeftOut = { code: 'reviews-without-card', count: strays, examples: [] };
  return { histories: planned, leftOut: strays === 0 ? [] : [leftOut] };
}

interface Followed {
  /** As the file tells it. */
  readonly from: Note;
  /** As it is here. */
  readonly to: Note;
}

// Rows are in the order of the newer text, one for each of its notes.
function followedNotes(plans: readonly DeckPlan[]): ReadonlyMap<NoteId, Followed> {
  const followed = new Map<NoteId, Followed>();
  for (const { deck, comparison } of plans) {
    const newer = comparison.rows.flatMap(({ after }) => after ?? []);
    deck.notes.forEach((from, index) => {
      const to = newer[index];
      // The first of two notes with one id keeps it, and with it the history.
      if (to !== undefined && !followed.has(from.id)) followed.set(from.id, { from, to });
    });
  }
  return followed;
}

/** Names of points in the file with their names here; undefined when they are the same. */
function pointNames(from: Note, to: Note, slot: string): ReadonlyMap<PointId, PointId> | undefined {
  const names = new Map<PointId, PointId>();
  if (from.id !== to.id) {
    for (const each of slotsOf(from)) names.set(onlyPointId(from.id, each), onlyPointId(to.id, each));
  }
  if (slot === 'front' && from.kind === 'qa' && to.kind === 'qa') {
    from.points.forEach((point, index) => {
      const here = to.points[index]?.id;
      if (here !== undefined && here !== point.id) names.set(point.id, here);
    });
  }
  return names.size === 0 ? undefined : names;
}

function renamed(event: ReviewEvent, names: ReadonlyMap<PointId, PointId>): ReviewEvent {
  const nameOf = (id: PointId): PointId => names.get(id) ?? id;
  switch (event.kind) {
    case 'graded':
      return {
        ...event,
        outcomes: event.outcomes.map((outcome) => ({ ...outcome, pointId: nameOf(outcome.pointId) })),
      };
    case 'imported':
      return { ...event, pointIds: event.pointIds.map(nameOf) };
    case 'split':
      return { ...event, from: nameOf(event.from), into: event.into.map(nameOf) };
    default:
      return event;
  }
}
