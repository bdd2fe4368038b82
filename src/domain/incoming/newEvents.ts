// What a file tells of a card that is not known here yet. A review happened once, however often and from wherever it is
// told; what a program made of the card counts only where it is newer than what is here and changes something.
import { FOREIGN_DEVICE, type EventId, type PointId } from '../ids';
import { dueOfCard, phaseOfCard, type CardState } from '../review/cardState';
import { compareEvents, type ReviewEvent } from '../review/event';
import { foldHistory, standingEvents, standingSinceForgotten } from '../review/fold';
import type { Scheduler } from '../review/scheduler';
import type { StudyDay } from '../studyDay';

/**
 * The incoming events that a card with a history does not have, in order; with them added, the same file brings none.
 * `pointIds` are the points that the card asks. An `imported` memory never takes the place of one that comes from
 * reviews made here.
 */
export function newEvents(
  history: readonly ReviewEvent[],
  pointIds: readonly PointId[],
  incoming: readonly ReviewEvent[],
  scheduler: Scheduler,
): readonly ReviewEvent[] {
  if (history.length === 0) return inOrder(incoming);
  const unknown = withoutKnown(history, incoming);
  const states = unknown.filter(tellsState);
  if (states.length === 0) return unknown;
  const kept = unknown.filter((event) => !tellsState(event));
  const [lastHereMs, lastNewMs] = [lastMomentOf(history), lastMomentOf(kept)];
  const stateBefore = (event: ReviewEvent, events: readonly ReviewEvent[]): CardState =>
    foldHistory(eventsBefore(event, events), pointIds, scheduler);
  for (const event of states) {
    // Older than what is here, and no part of a story that goes on after it: how the card was once.
    if (event.atMs <= lastHereMs && event.atMs >= lastNewMs) continue;
    const state = stateBefore(event, [...history, ...kept]);
    if (event.kind === 'imported') {
      if (hasReviewsMadeHere(history)) continue;
      const isRemembered = stateBefore(event, history).points.length > 0;
      if (isRemembered && isDueOn(event.dueDay, state)) continue;
    }
    if (changes(event, state)) kept.push(event);
  }
  return inOrder(kept);
}

/** Whether an event says what became of the card: unlike a review, it may say nothing new. */
function tellsState({ kind }: ReviewEvent): boolean {
  return TELL_STATE.has(kind);
}

const TELL_STATE: ReadonlySet<ReviewEvent['kind']> = new Set([
  'suspended',
  'resumed',
  'reset',
  'flagged',
  'rescheduled',
  'imported',
]);

/** Whether an event changes a card that is in a state. */
function changes(event: ReviewEvent, state: CardState): boolean {
  switch (event.kind) {
    case 'suspended':
      return !state.suspended;
    case 'resumed':
      return state.suspended;
    case 'reset':
      return state.points.length > 0;
    case 'flagged':
      return event.flag !== state.flag;
    case 'rescheduled':
      return state.points.length > 0 && !isDueOn(event.dueDay, state);
    case 'imported':
    case 'graded':
    case 'undone':
    case 'buried':
    case 'cleared':
    case 'split':
      return true;
  }
}

function isDueOn(day: StudyDay, state: CardState): boolean {
  const due = dueOfCard(state);
  return phaseOfCard(state) === 'review' && due?.kind === 'day' && due.day === day;
}

/** Whether memory comes from reviews made here, that is, since the card was last forgotten. */
function hasReviewsMadeHere(history: readonly ReviewEvent[]): boolean {
  return standingSinceForgotten(history).some(
    (event) => event.kind === 'graded' && event.mode !== 'cram' && !isForeign(event),
  );
}

function withoutKnown(
  history: readonly ReviewEvent[],
  incoming: readonly ReviewEvent[],
): readonly ReviewEvent[] {
  const ids = new Set<EventId>(history.map(({ id }) => id));
  const unknown = inOrder(incoming.filter(({ id }) => !ids.has(id)));
  if (unknown.length === 0) return unknown;
  const graded = history.filter(({ kind }) => kind === 'graded');
  const momentsHere = new Set(graded.map(({ atMs }) => atMs));
  const momentsThere = new Set(incoming.flatMap(({ kind, atMs }) => (kind === 'graded' ? [atMs] : [])));
  const moved = graded.filter((event) => !isForeign(event) && !momentsThere.has(event.atMs));
  return unknown.filter((event) => {
    if (event.kind !== 'graded' || !isForeign(event)) return true;
    if (momentsHere.has(event.atMs)) return false;
    const index = moved.findIndex(({ atMs }) => atMs <= event.atMs && event.atMs - atMs <= LONGEST_MOVE_MS);
    if (index < 0) return true;
    moved.splice(index, 1);
    return false;
  });
}

/**
 * A package cannot hold two reviews of one moment: our own export moves some by milliseconds. Nobody grades a card here
 * and in another program within so short a time.
 */
const LONGEST_MOVE_MS = 5000;

function isForeign({ id }: ReviewEvent): boolean {
  return id.slice(9, 12) === FOREIGN;
}

const FOREIGN = FOREIGN_DEVICE.toString(36).padStart(3, '0');

function lastMomentOf(events: readonly ReviewEvent[]): number {
  return events.reduce((last, { atMs }) => Math.max(last, atMs), -Infinity);
}

function eventsBefore(event: ReviewEvent, events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  return standingEvents(events).filter((known) => compareEvents(known, event) < 0);
}

/** By moment, each id once. */
function inOrder(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const sorted = [...events].sort(compareEvents);
  return sorted.filter(({ id }, index) => id !== sorted[index - 1]?.id);
}
