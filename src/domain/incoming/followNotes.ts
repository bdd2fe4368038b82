// Histories that come with a file are told by the ids of the file; a note that continues one that is here has that one's
// ids. So its history goes along to the card and the points it belongs to here.
import { gapsOf } from '../deck/cloze';
import { onlyPointId, type Note } from '../deck/deck';
import { sameGoneGaps } from '../deck/goneGaps';
import { slotsOf } from '../deck/slots';
import {
  cardIdOf,
  noteIdOfCard,
  slotOfCard,
  type CardId,
  type DeckId,
  type NoteId,
  type PointId,
} from '../ids';
import type { ReviewEvent } from '../review/event';
import type { LeftOut } from './incoming';
import type { DeckPlan } from './plan';

/** A history of a card that no deck has, with the deck that it was in. */
export interface GoneHistory {
  readonly deckId: DeckId;
  readonly events: readonly ReviewEvent[];
}

/**
 * Histories as they go to the cards of the plans, those of cards that notes of the plans have no more, and those of notes that are
 * in no plan, under the ids of the file.
 */
export interface PlannedHistories {
  readonly histories: ReadonlyMap<CardId, readonly ReviewEvent[]>;
  readonly gone: ReadonlyMap<CardId, GoneHistory>;
  readonly unplanned: ReadonlyMap<CardId, readonly ReviewEvent[]>;
}

/** Histories under the ids that their cards and points have in the plans. */
export function historiesAsPlanned(
  histories: ReadonlyMap<CardId, readonly ReviewEvent[]>,
  plans: readonly DeckPlan[],
): PlannedHistories {
  if (histories.size === 0) return { histories, gone: new Map(), unplanned: histories };
  const followed = followedNotes(plans);
  const gone = new Map<CardId, GoneHistory>();
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
    const here = points.size === 0 ? events : events.map((event) => renamed(event, points));
    const id = cardIdOf(note.to.id, slotHere);
    if (slotsOf(note.to).includes(slotHere)) planned.set(id, here);
    else gone.set(id, { deckId: note.deckId, events: here });
  }
  return { histories: planned, gone, unplanned };
}

/** Tells of the reviews of cards that are nowhere; nothing where there are none. */
export function reviewsWithoutCard(homeless: Iterable<readonly ReviewEvent[]>): readonly LeftOut[] {
  let count = 0;
  for (const events of homeless) count += events.filter(({ kind }) => kind === 'graded').length;
  return count === 0 ? [] : [{ code: 'reviews-without-card', count, examples: [] }];
}

interface Followed {
  /** The deck that it is in here. */
  readonly deckId: DeckId;
  /** As the file tells it. */
  readonly from: Note;
  /** As it is here. */
  readonly to: Note;
  /** Slots of its cards in the file, gone ones too, with their slots here; undefined when its slots are the same. */
  readonly slots: ReadonlyMap<string, string> | undefined;
}

// Rows are in the order of the newer text, one for each of its notes.
function followedNotes(plans: readonly DeckPlan[]): ReadonlyMap<NoteId, Followed> {
  const followed = new Map<NoteId, Followed>();
  for (const { id: deckId, deck, comparison } of plans) {
    const newer = comparison.rows.flatMap(({ after }) => after ?? []);
    deck.notes.forEach((from, index) => {
      const to = newer[index];
      // The first of two notes with one id keeps it, and with it the history.
      if (to !== undefined && !followed.has(from.id))
        followed.set(from.id, { deckId, from, to, slots: slotsHere(from, to) });
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
  if (from.kind !== 'cloze' || to.kind !== 'cloze') return undefined;
  const [gone, goneHere] = [from.goneGaps ?? [], to.goneGaps ?? []];
  if (from.text === to.text && gone.length === 0) return undefined;
  const gaps = gapsOf(to.text);
  const same = sameGoneGaps(goneHere, gone);
  return new Map([
    ...gone.flatMap(({ slot }, index) => {
      const here = goneHere[same.get(index) ?? -1]?.slot;
      return here === undefined ? [] : [[slot, here] as const];
    }),
    ...gapsOf(from.text).map(
      ({ number }, index) => [`c${number}`, `c${gaps[index]?.number ?? number}`] as const,
    ),
  ]);
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
