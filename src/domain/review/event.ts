// The history of a card: what happened to it, in order. Events are never changed or removed; taking one back is
// another event. Everything else about memory is computed from them (fold.ts).
import type { EventId, PointId } from '../ids';
import type { Due, StudyDay } from '../studyDay';

export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
/** How well a point was recalled. Only again is a fail. */
export type Grade = (typeof GRADES)[number];

/** Where a point stands between its first showing and its next. A point without a state is new. */
export type StudiedPhase = 'learning' | 'review' | 'relearning';

/** What a graded event says of one point: its grade, and what was promised for it on the button. */
export interface PointOutcome {
  readonly pointId: PointId;
  readonly grade: Grade;
  readonly phase: StudiedPhase;
  /** Index of the (re)learning step the point now waits in; 0 in review. */
  readonly step: number;
  readonly due: Due;
}

interface EventBase {
  /** Made before the event is written, so that writing it twice stores it once. */
  readonly id: EventId;
  /** Moment of the event (ms since 1970), the same as in the id. */
  readonly atMs: number;
  /** Study day of the learner at that moment: a fact, never recomputed. */
  readonly day: StudyDay;
}

export type ReviewMode = 'study' | 'paper' | 'cram';

/** One showing of the card, graded. */
export interface Graded extends EventBase {
  readonly kind: 'graded';
  /** The button pressed. */
  readonly grade: Grade;
  /** One outcome for each point asked. */
  readonly outcomes: readonly PointOutcome[];
  /** From question to grade, in ms, capped at 60,000. */
  readonly tookMs: number;
  readonly mode: ReviewMode;
  readonly confidence?: 'sure' | 'unsure' | 'guess';
}

/** Takes back another event; taking back an `undone` is a redo. */
export interface Undone extends EventBase {
  readonly kind: 'undone';
  readonly target: EventId;
}

/** A new due day for every studied point: set by hand, by easy days, or after new parameters. */
export interface Rescheduled extends EventBase {
  readonly kind: 'rescheduled';
  readonly dueDay: StudyDay;
  /** Set as a due day by the learner: a new card becomes a review, too, and an interval of 0 stays 0 (STUDY-RULES M1, M2). */
  readonly byHand?: true;
}

/** Out of the queue until the next study day. */
export interface Buried extends EventBase {
  readonly kind: 'buried';
  readonly by: 'learner' | 'sibling';
}

/** Out of the queue until resumed; or back into it; or the history closed for good. */
export interface Marked extends EventBase {
  readonly kind: 'suspended' | 'resumed' | 'cleared';
}

/** All memory forgotten: the card is new again. */
export interface Reset extends EventBase {
  readonly kind: 'reset';
  /** Lapses and reviews are counted from 0 again; else they go on (STUDY-RULES M3). */
  readonly resetCounts?: true;
}

export interface Flagged extends EventBase {
  readonly kind: 'flagged';
  /** 0 for none, 1 to 7 for a colour. */
  readonly flag: number;
}

/** What came from elsewhere without a full history. */
export interface Imported extends EventBase {
  readonly kind: 'imported';
  readonly pointIds: readonly PointId[];
  readonly dueDay: StudyDay;
  readonly intervalDays: number;
  readonly lapses: number;
  /** Days. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
}

/** A point was written as several: those that were never asked inherit its memory. */
export interface Split extends EventBase {
  readonly kind: 'split';
  readonly from: PointId;
  readonly into: readonly PointId[];
}

export type ReviewEvent =
  Graded | Undone | Rescheduled | Buried | Marked | Reset | Flagged | Imported | Split;

/** The order of a history: by moment, then by id. Zero only for events of one id. */
export function compareEvents(one: ReviewEvent, other: ReviewEvent): number {
  // Moments first although ids start with them: numbers compare ten times as fast.
  if (one.atMs !== other.atMs) return one.atMs - other.atMs;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
