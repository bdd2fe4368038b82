// Histories that come with a file are told by the ids of the file; a note that continues one that is here has that one's
// ids. So its history goes along to the card and the points it belongs to here.
import { gapsOf } from '../deck/cloze';
import { onlyPointId, type Note } from '../deck/deck';
import { cardIdOf, noteIdOfCard, slotOfCard, type CardId, type NoteId, type PointId } from '../ids';
import type { ReviewEvent } from '../review/event';
import type { LeftOut } from './incoming';
import type { DeckPlan } from './plan';

/** Histories as they go to the cards of the plans, and those of cards that are in no plan, under the ids of the file. */
export interface PlannedHistories {
  readonly histories: ReadonlyMap<CardId, readonly ReviewEvent[]>;
  readonly unplanned: ReadonlyMap<CardId, readonly ReviewEvent[]>;
}

/** Histories under the ids that their cards and points have in the plans. */
export function historiesAsPlanned(
  histories: ReadonlyMap<CardId, readonly ReviewEvent[]>,
  plans: readonly DeckPlan[],
): PlannedHistories {
  if (histories.size === 0) return { histories, unplanned: histories };
  const followed = followedNotes(plans);
  const unplanned = new Map<CardId, readonly ReviewEvent[]>();
  const planned = new Map<CardId, readonly ReviewEvent[]>();
  for (const [cardId, events] of histories) {
    const note = followed.get(noteIdOfCard(cardId));
    const slot = slotOfCard(cardId);
    const slotHere = note?.slots === undefined ? slot : note.slots.get(slot);
    if (note === undefined || slotHere === undefined) {
      unplanned.set(cardId, events);
      continue;
    }
    const points = pointNames(note, slot, slotHere);
    planned.set(
      cardIdOf(note.to.id, slotHere),
      points.size === 0 ? events : events.map((event) => renamed(event, points)),
    );
  }
  return { histories: planned, unplanned };
}

/** Tells of the reviews of cards that are nowhere; nothing where there are none. */
export function reviewsWithoutCard(
  unplanned: ReadonlyMap<CardId, readonly ReviewEvent[]>,
): readonly LeftOut[] {
  let count = 0;
  for (const events of unplanned.values()) count += events.filter(({ kind }) => kind === 'graded').length;
  return count === 0 ? [] : [{ code: 'reviews-without-card', count, examples: [] }];
}

interface Followed {
  /** As the file tells it. */
  readonly from: Note;
  /** As it is here. */
  readonly to: Note;
  /** Slots of its cards in the file with their slots here; undefined when its slots are the same. */
  readonly slots: ReadonlyMap<string, string> | undefined;
}

// Rows are in the order of the newer text, one for each of its notes.
function followedNotes(plans: readonly DeckPlan[]): ReadonlyMap<NoteId, Followed> {
  const followed = new Map<NoteId, Followed>();
  for (const { deck, comparison } of plans) {
    const newer = comparison.rows.flatMap(({ after }) => after ?? []);
    deck.notes.forEach((from, index) => {
      const to = newer[index];
      // The first of two notes with one id keeps it, and with it the history.
      if (to !== undefined && !followed.has(from.id))
        followed.set(from.id, { from, to, slots: slotsHere(from, to) });
    });
  }
  return followed;
}

// What continues another note has its slots, and is else as it came: so its cards are in the same order.
function slotsHere(from: Note, to: Note): Followed['slots'] {
  if (from.kind === 'fields' && to.kind === 'fields') {
    const isSame = from.slots.every((slot, index) => slot === to.slots[index]);
    return isSame ? undefined : new Map(from.slots.map((slot, index) => [slot, to.slots[index] ?? slot]));
  }
  if (from.kind !== 'cloze' || to.kind !== 'cloze' || from.text === to.text) return undefined;
  const gaps = gapsOf(to.text);
  return new Map(
    gapsOf(from.text).map(({ number }, index) => [`c${number}`, `c${gaps[index]?.number ?? number}`]),
  );
}

/** Names in the file of the points that a card asks with their names here, where they differ. */
function pointNames({ from, to }: Followed, slot: string, slotHere: string): ReadonlyMap<PointId, PointId> {
  const names = new Map<PointId, PointId>();
  if (slot === 'front' && from.kind === 'qa' && to.kind === 'qa') {
    from.points.forEach((point, index) => {
      const here = to.points[index]?.id;
      if (here !== undefined && here !== point.id) names.set(point.id, here);
    });
  } else if (from.id !== to.id || slot !== slotHere) {
    names.set(onlyPointId(from.id, slot), onlyPointId(to.id, slotHere));
  }
  return names;
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
