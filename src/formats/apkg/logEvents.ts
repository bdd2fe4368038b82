// The review log of one card as events. A row tells the interval it gave; in which phase the card was left, the row after
// it tells, since each names the phase it started from.
import { foreignEventIds, type EventId } from '../../domain/ids';
import { GRADES, type Grade, type ReviewEvent, type StudiedPhase } from '../../domain/review/event';
import { DAY_MS, dueAfter, studyDayOf, type DayClock, type Due, type StudyDay } from '../../domain/studyDay';
import type { AnkiReview } from './collection';
import { isMoment, LONGEST_INTERVAL } from './collectionDays';
import type { FoundCard } from './toNotes';

/** What a log says of its card in the end. */
export interface LogEnd {
  /** Whether it gives a memory, and whether that counts from the first review on: the start may have been cut off. */
  readonly memory: 'none' | 'complete' | 'cutOff';
  /** When the card is due by the last row that says so; undefined without a memory. */
  readonly due: Due | undefined;
  /** The moment of the last event; undefined without one. */
  readonly lastMs: number | undefined;
}

/** Whether a row tells of a grade, or of a change by hand, at a moment that can be kept. */
export function isReadable({ id, ease }: AnkiReview): boolean {
  return isMoment(id) && Number.isInteger(ease) && ease >= 0 && ease <= 4;
}

/** The events of a card's log; `reviews` are readable and in order. `days` are the learner's. */
export function eventsOfLog(
  card: FoundCard,
  reviews: readonly AnkiReview[],
  clock: DayClock,
): { readonly events: readonly ReviewEvent[]; readonly end: LogEnd } {
  const idOf = foreignEventIds(`${card.origin}\n`);
  const log: Log = { card, clock, idOf, events: [], memory: 'none', due: undefined, step: 0, lastDay: 0 };
  reviews.forEach((row, index) => {
    const grade = GRADES[row.ease - 1];
    if (grade === undefined) addChange(log, row);
    else addGraded(log, row, grade, reviews[index + 1]);
  });
  const { events, memory, due } = log;
  return { events, end: { memory, due, lastMs: events.at(-1)?.atMs } };
}

interface Log {
  readonly card: FoundCard;
  readonly clock: DayClock;
  /** The id of an event from its moment and what tells it apart from others of the card. */
  readonly idOf: (atMs: number, entry: string) => EventId;
  readonly events: ReviewEvent[];
  memory: LogEnd['memory'];
  due: Due | undefined;
  /** The step the card waits in. */
  step: number;
  /** The study day of the last grade. */
  lastDay: StudyDay;
  /** The last row that counts for memory. */
  last?: AnkiReview | undefined;
}

const LEARNING = 0;
const REVIEW = 1;
const RELEARNING = 2;
const FILTERED = 3;
const LONGEST_ANSWER_MS = 60_000;

function addGraded(log: Log, row: AnkiReview, grade: Grade, next: AnkiReview | undefined): void {
  const { card, clock, events } = log;
  const isCram = row.type === FILTERED && row.factor === 0;
  if (!isCram) forgetUnlogged(log, row);
  const day = studyDayOf(row.id, clock);
  const due = dueOf(row, day, clock);
  const phase = phaseAfter(log, row, next);
  const step = phase === 'review' ? 0 : stepAfter(log, row, grade);
  events.push({
    id: log.idOf(row.id, String(row.id)),
    atMs: row.id,
    day,
    kind: 'graded',
    grade,
    outcomes: card.pointIds.map((pointId) => ({ pointId, grade, phase, step, due })),
    tookMs: Math.min(Math.max(0, Math.round(row.tookMs)), LONGEST_ANSWER_MS),
    mode: isCram ? 'cram' : 'study',
  });
  if (isCram) return;
  if (log.memory === 'none') {
    log.memory = row.type === LEARNING || row.lastInterval <= 0 ? 'complete' : 'cutOff';
  }
  log.due = due;
  log.step = step;
  log.lastDay = day;
  log.last = row;
}

// A row without a grade is a new due day, or the card was forgotten; others say nothing that is needed here.
function addChange(log: Log, row: AnkiReview): void {
  const day = studyDayOf(row.id, log.clock);
  const base = { id: log.idOf(row.id, String(row.id)), atMs: row.id, day };
  if (row.interval >= 1) {
    // The interval counts from the last grade; of a card that has none, from now.
    const from = log.last === undefined ? day : log.lastDay;
    const dueDay = from + Math.min(Math.floor(row.interval), LONGEST_INTERVAL);
    log.events.push({ ...base, kind: 'rescheduled', dueDay });
    if (log.memory !== 'none') log.due = { kind: 'day', day: dueDay };
  } else if (row.interval === 0 && row.factor === 0) {
    log.events.push({ ...base, kind: 'reset' });
    forget(log);
  }
}

// Older programs forgot a card without a row of their own: what was a review is suddenly learned from nothing.
function forgetUnlogged(log: Log, row: AnkiReview): void {
  const { last, clock } = log;
  const wasReview = last !== undefined && last.interval >= 1 && [REVIEW, RELEARNING].includes(last.type);
  if (!wasReview || row.type !== LEARNING || row.lastInterval > 0) return;
  const atMs = row.id - 1;
  const id = log.idOf(atMs, `${row.id}\nreset`);
  log.events.push({ id, atMs, day: studyDayOf(atMs, clock), kind: 'reset' });
  forget(log);
}

function forget(log: Log): void {
  log.memory = 'none';
  log.due = undefined;
  log.step = 0;
  log.last = undefined;
}

// Below a day an interval is in seconds and negative; one that reaches over the rollover is due with that day.
function dueOf({ id, interval }: AnkiReview, day: StudyDay, clock: DayClock): Due {
  if (interval >= 1) return { kind: 'day', day: day + Math.min(Math.floor(interval), LONGEST_INTERVAL) };
  const delayMs = Math.min(Math.max(0, -Math.round(interval)) * 1000, LONGEST_DELAY_MS);
  if (studyDayOf(id + delayMs, clock) === day) return { kind: 'at', atMs: id + delayMs };
  return dueAfter(delayMs, id, clock);
}

const LONGEST_DELAY_MS = LONGEST_INTERVAL * DAY_MS;

function phaseAfter(log: Log, row: AnkiReview, next: AnkiReview | undefined): StudiedPhase {
  const isRelearning =
    row.type === REVIEW || row.type === RELEARNING || (row.type === FILTERED && wasReviewed(log));
  if (row.interval < 1) return isRelearning ? 'relearning' : 'learning';
  // A step may be as long as days.
  const type = next === undefined ? PHASE_OF_CARD[log.card.anki.type] : next.type;
  if (type === RELEARNING) return 'relearning';
  if (type !== LEARNING || row.type === REVIEW || row.type === RELEARNING) return 'review';
  return next === undefined || next.lastInterval >= 1 ? 'learning' : 'review';
}

/** The type of the row that a card of a type (new, learning, review, relearning) would make next. */
const PHASE_OF_CARD: readonly (number | undefined)[] = [undefined, LEARNING, REVIEW, RELEARNING];

function wasReviewed({ last }: Log): boolean {
  return last !== undefined && (last.interval >= 1 || last.type !== LEARNING);
}

// Steps are not in the log: counted as they would be with the usual ones.
function stepAfter(log: Log, row: AnkiReview, grade: Grade): number {
  const before = log.last !== undefined && log.last.interval < 1 ? log.step : 0;
  if (grade === 'again' || row.type === REVIEW) return 0;
  return grade === 'hard' ? before : before + 1;
}
