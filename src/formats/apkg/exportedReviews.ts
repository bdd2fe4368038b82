// Histories as rows of Anki's review log: one for each grade, with the lowest grade of its points and the soonest of their
// intervals; changes by hand are rows without a grade. A row's id is its moment.
import type { PointId } from '../../domain/ids';
import type { Grade, Graded, PointOutcome, ReviewEvent, StudiedPhase } from '../../domain/review/event';
import { DAY_MS, type StudyDay } from '../../domain/studyDay';
import type { AnkiReview } from './collection';

/** A card of Anki's and the standing events of its history, in order. */
export interface ReviewedCard {
  readonly cardId: number;
  readonly events: readonly ReviewEvent[];
}

/** Numbers of `revlog.type`. */
const LEARNING = 0;
const REVIEW = 1;
const RELEARNING = 2;
const FILTERED = 3;
const MANUAL = 4;

/** The ease that SM-2 starts reviews with: ours have none, and 0 would mean that a row does not count. */
export const STARTING_EASE = 2500;

const EASE: Readonly<Record<Grade, number>> = { again: 1, hard: 2, good: 3, easy: 4 };

/**
 * The rows of all cards in the order of their ids. Two things of one moment cannot both have it as their id: the first
 * grade keeps it, and each other row takes the first free ms after it. So a row that was moved is known again: every ms
 * from that of its event to its own is taken, and its card has an event but no row at the first of them.
 */
export function reviewRows(cards: readonly ReviewedCard[]): readonly AnkiReview[] {
  const drafts = cards.flatMap(({ cardId, events }) => draftsOf(cardId, events)).sort(compareDrafts);
  const taken = new Set(drafts.map(({ atMs }) => atMs));
  let before: number | undefined;
  // All ms between a row's moment and this one are taken: drafts come in order.
  let free = 0;
  const rows = drafts.map(({ atMs, row }): AnkiReview => {
    if (atMs !== before) {
      before = atMs;
      return { id: atMs, ...row };
    }
    free = Math.max(free, atMs + 1);
    while (taken.has(free)) free += 1;
    taken.add(free);
    return { id: free, ...row };
  });
  return rows.sort((one, other) => one.id - other.id);
}

interface Draft {
  readonly atMs: number;
  readonly eventId: string;
  readonly row: Omit<AnkiReview, 'id'>;
}

/** Grades keep their moment before changes by hand do. */
function compareDrafts(one: Draft, other: Draft): number {
  if (one.atMs !== other.atMs) return one.atMs - other.atMs;
  const [isManual, isOtherManual] = [one.row.ease === 0, other.row.ease === 0];
  if (isManual !== isOtherManual) return isManual ? 1 : -1;
  if (one.eventId !== other.eventId) return one.eventId < other.eventId ? -1 : 1;
  return one.row.cardId - other.row.cardId;
}

/** What a card was before an event. */
interface Before {
  readonly phases: Map<PointId, StudiedPhase>;
  /** Study day of the last grade: what a new due day counts from, or from its own day without one. */
  lastDay: StudyDay | undefined;
  /** Days, or negative seconds; 0 for new. */
  lastInterval: number;
}

function draftsOf(cardId: number, events: readonly ReviewEvent[]): readonly Draft[] {
  const before: Before = { phases: new Map(), lastDay: undefined, lastInterval: 0 };
  return events.flatMap((event): readonly Draft[] => {
    const row = rowOf(before, event);
    if (row === undefined) return [];
    const { lastInterval } = before;
    before.lastInterval = row.interval;
    return [{ atMs: Math.max(1, event.atMs), eventId: event.id, row: { cardId, lastInterval, ...row } }];
  });
}

type Row = Omit<AnkiReview, 'id' | 'cardId' | 'lastInterval'>;

/** The row of an event, if it has one; brings `before` up to what the card is after it, but for the interval of the row. */
function rowOf(before: Before, event: ReviewEvent): Row | undefined {
  switch (event.kind) {
    case 'graded':
      return event.mode === 'cram' ? crammedRow(before, event) : gradedRow(before, event);
    case 'imported':
      for (const pointId of event.pointIds) before.phases.set(pointId, 'review');
      before.lastInterval = Math.max(1, event.intervalDays);
      return undefined;
    case 'rescheduled': {
      if (before.phases.size === 0) return undefined;
      for (const pointId of before.phases.keys()) before.phases.set(pointId, 'review');
      const interval = Math.max(0, event.dueDay - (before.lastDay ?? event.day));
      return { ease: 0, interval, factor: STARTING_EASE, tookMs: 0, type: MANUAL };
    }
    case 'reset':
    case 'cleared': {
      if (before.phases.size === 0) return undefined;
      before.phases.clear();
      before.lastDay = undefined;
      // By this row without an ease Anki knows that nothing before it counts.
      return { ease: 0, interval: 0, factor: 0, tookMs: 0, type: MANUAL };
    }
    case 'split': {
      const phase = before.phases.get(event.from);
      for (const pointId of event.into) {
        if (phase !== undefined && !before.phases.has(pointId)) before.phases.set(pointId, phase);
      }
      return undefined;
    }
    case 'buried':
    case 'suspended':
    case 'resumed':
    case 'flagged':
    case 'undone':
      return undefined;
  }
}

function gradedRow(before: Before, event: Graded): Row {
  const type = typeOf(event.outcomes.flatMap(({ pointId }) => before.phases.get(pointId) ?? []));
  for (const { pointId, phase } of event.outcomes) before.phases.set(pointId, phase);
  before.lastDay = Math.max(event.day, before.lastDay ?? event.day);
  const interval = soonest(event.outcomes.map((outcome) => intervalOf(outcome, event)));
  const hasEase = type !== LEARNING || interval > 0;
  return { ease: easeOf(event), interval, factor: hasEase ? STARTING_EASE : 0, tookMs: event.tookMs, type };
}

/** Cramming leaves the card as it is, and by an ease of 0 Anki knows that it does not count. */
function crammedRow({ lastInterval }: Before, event: Graded): Row {
  return { ease: easeOf(event), interval: lastInterval, factor: 0, tookMs: event.tookMs, type: FILTERED };
}

function typeOf(phases: readonly StudiedPhase[]): number {
  if (phases.includes('relearning')) return RELEARNING;
  return phases.length === 0 || phases.includes('learning') ? LEARNING : REVIEW;
}

function easeOf({ grade, outcomes }: Graded): number {
  const eases = outcomes.map((outcome) => EASE[outcome.grade]);
  return eases.length === 0 ? EASE[grade] : Math.min(...eases);
}

/** Whole days of a review; seconds, negative, of a step, also of one that lasts for days. */
function intervalOf({ due, phase }: PointOutcome, event: Graded): number {
  if (due.kind === 'at') return -Math.max(1, Math.round((due.atMs - event.atMs) / 1000));
  const days = Math.max(1, due.day - event.day);
  return phase === 'review' ? days : -days * (DAY_MS / 1000);
}

function soonest(intervals: readonly number[]): number {
  const seconds = (interval: number): number => (interval < 0 ? -interval : interval * (DAY_MS / 1000));
  const [first = 0, ...others] = intervals;
  return others.reduce((least, interval) => (seconds(interval) < seconds(least) ? interval : least), first);
}
