// Histories that come with a file are told by the ids of the file; a note that continues one that is here has that one's
// ids. So its history goes along to the card and the points it belongs to here.
import type { Note } from '../deck/deck';
import { cardIdOf, noteIdOfCard, slotOfCard, type CardId, type NoteId, type PointId } from '../ids';
import { onlyPointId, slotsOf } from '../deck/deck';
import type { ReviewEvent } from '../review/event';
import type { DeckPlan } from './plan';

/** Histories under the ids that their cards and points have in the plans. Cards of no plan are left out. */
export function historiesAsPlanned(
  histories: ReadonlyMap<CardId, readonly ReviewEvent[]>,
  plans: readonly DeckPlan[],
): ReadonlyMap<CardId, readonly ReviewEvent[]> {
  if (histories.size === 0) return histories;
  const followed = followedNotes(plans);
  const planned = new Map<CardId, readonly ReviewEvent[]>();
  for (const [cardId, events] of histories) {
    const pair = followed.get(noteIdOfCard(cardId));
    if (pair === undefined) continue;
    const slot = slotOfCard(cardId);
    const points = pointNames(pair.from, pair.to, slot);
    planned.set(
      cardIdOf(pair.to.id, slot),
      points === undefined ? events : events.map((event) => renamed(event, points)),
    );
  }
  return planned;
}

interface Followed {
  /** As the file tells it. */
  readonly from: Note;
  /** As it is here. */
  readonly to: Note;
}

// Rows are in the order of the newer text, one for each of its notes.
function followedNotes(plans: readonly DeckPlan[]): ReadonlyMap<NoteId, Followed> {
  return new Map(
    plans.flatMap(({ deck, comparison }) => {
      const newer = comparison.rows.flatMap(({ after }) => after ?? []);
      return deck.notes.flatMap((from, index): readonly [NoteId, Followed][] => {
        const to = newer[index];
        return to === undefined ? [] : [[from.id, { from, to }]];
      });
    }),
  );
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
