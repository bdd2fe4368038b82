// From history to state: the one way memory comes about. Total (any list of events gives a state, in any order of
// arrival) and pure; deleting every cached state and folding again brings the same back.
import type { EventId, PointId } from '../ids';
import type { Due, StudyDay } from '../studyDay';
import { NEW_CARD_STATE, NO_MEMORY, type CardState, type CountedAs, type PointState } from './cardState';
import {
  compareEvents,
  type Graded,
  type Imported,
  type PointOutcome,
  type Rescheduled,
  type ReviewEvent,
  type Split,
  type Undone,
} from './event';
import { holdMemory, type Scheduler } from './scheduler';

/**
 * The state that a history adds up to. `pointIds` are the points the card asks now, in order; memory of points that
 * are gone stays in the history but not in the state.
 */
export function foldHistory(
  history: readonly ReviewEvent[],
  pointIds: readonly PointId[],
  scheduler: Scheduler,
): CardState {
  const folding: Folding = { ...NEW_CARD_STATE, memories: new Map(), counts: new Map(), pointIds, scheduler };
  for (const event of standingEvents(history)) applyEvent(folding, event);
  const { memories, counts: _counts, scheduler: _scheduler, pointIds: _pointIds, ...state } = folding;
  const points = pointIds.flatMap((id) => memories.get(id) ?? []);
  return { ...state, points };
}

/** The events that stand behind the last one by which all memory was forgotten. */
export function standingSinceForgotten(history: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const standing = standingEvents(history);
  const forgotten = standing.findLastIndex(({ kind }) => kind === 'reset' || kind === 'cleared');
  return standing.slice(forgotten + 1);
}

/** The events that were not taken back, in order. Taking back an `undone` lets its target stand again. */
export function standingEvents(history: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const ordered = isOrdered(history) ? history : inOrder(history);
  const undones = undonesIn(ordered);
  if (undones.length === 0) return ordered;
  const takenBack = takenBackBy(undones);
  return ordered.filter((event) => event.kind !== 'undone' && !takenBack.has(event.id));
}

/** The events that take another one back, and were not taken back themselves. */
export function standingUndones(history: readonly ReviewEvent[]): readonly Undone[] {
  const undones = undonesIn(isOrdered(history) ? history : inOrder(history));
  const takenBack = takenBackBy(undones);
  return undones.filter(({ id }) => !takenBack.has(id));
}

function undonesIn(history: readonly ReviewEvent[]): readonly Undone[] {
  return history.filter((event) => event.kind === 'undone');
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

type Folding = Mutable<Omit<CardState, 'points'>> & {
  readonly memories: Map<PointId, Mutable<PointState>>;
  /** Of points that were reset: what their counts go on from. */
  readonly counts: Map<PointId, Pick<PointState, 'lapses' | 'reviews'>>;
  readonly pointIds: readonly PointId[];
  readonly scheduler: Scheduler;
};

function isOrdered(history: readonly ReviewEvent[]): boolean {
  let before: ReviewEvent | undefined;
  for (const event of history) {
    if (before !== undefined && compareEvents(before, event) >= 0) return false;
    before = event;
  }
  return true;
}

function inOrder(history: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const sorted = [...history].sort(compareEvents);
  return sorted.filter((event, index) => event.id !== sorted[index - 1]?.id);
}

// An event is taken back by an `undone` that itself stands. Moments do not matter, since a device whose clock is slow
// may take back what another did; a circle of events that take each other back changes nothing.
function takenBackBy(undones: readonly Undone[]): ReadonlySet<EventId> {
  const waitingFor = new Map<EventId, number>();
  for (const { target } of undones) waitingFor.set(target, (waitingFor.get(target) ?? 0) + 1);
  const byId = new Map(undones.map((event) => [event.id, event]));
  const takenBack = new Set<EventId>();
  const decided = undones.filter((event) => !waitingFor.has(event.id));
  for (const { id, target } of decided) {
    if (!takenBack.has(id)) takenBack.add(target);
    const left = (waitingFor.get(target) ?? 0) - 1;
    waitingFor.set(target, left);
    const next = byId.get(target);
    if (left === 0 && next !== undefined) decided.push(next);
  }
  return takenBack;
}

function applyEvent(folding: Folding, event: ReviewEvent): void {
  switch (event.kind) {
    case 'graded':
      if (event.mode !== 'cram') applyGraded(folding, event);
      return;
    case 'imported':
      for (const pointId of event.pointIds) folding.memories.set(pointId, importedPoint(event, pointId));
      folding.lastDay ??= lastDayOf(event);
      folding.firstDay ??= folding.lastDay;
      return;
    case 'split':
      inherit(folding, event);
      return;
    case 'rescheduled':
      reschedule(folding, event);
      return;
    case 'buried':
      if (!folding.suspended) folding.buried = { day: event.day, by: event.by };
      return;
    case 'suspended':
      folding.suspended = true;
      folding.buried = undefined;
      return;
    case 'resumed':
      folding.suspended = false;
      folding.buried = undefined;
      return;
    case 'flagged':
      folding.flag = event.flag;
      return;
    case 'reset':
      if (event.resetCounts === true) folding.reviews = 0;
      forget(folding, event.resetCounts !== true);
      return;
    case 'cleared':
      forget(folding, false);
      folding.suspended = false;
      folding.buried = undefined;
      folding.flag = 0;
      return;
    case 'undone':
      return;
  }
}

function applyGraded(folding: Folding, event: Graded): void {
  // A clock that was set back must not make a day come before the one already answered in.
  const day = folding.lastDay === undefined ? event.day : Math.max(event.day, folding.lastDay);
  if (day !== folding.lastDay) folding.countedAs = countedAs(folding);
  for (const outcome of event.outcomes) gradePoint(folding, outcome, day);
  folding.firstDay ??= day;
  folding.lastDay = day;
  folding.reviews += 1;
}

// Changes the point in place: a new one for each grade would cost a tenth of the time.
function gradePoint({ memories, counts, scheduler }: Folding, outcome: PointOutcome, day: StudyDay): void {
  const { pointId, grade, phase, step, due } = outcome;
  const point = memories.get(pointId);
  const elapsedDays = point === undefined ? 0 : Math.max(0, day - point.lastDay);
  const intervalDays = due.kind === 'day' ? Math.max(0, due.day - day) : 0;
  const { leftOut } = scheduler;
  const { stability, difficulty } =
    leftOut !== undefined && day < leftOut.beforeDay
      ? leftOut.fillIn(intervalDays)
      : scheduler.nextMemory(point, elapsedDays, grade);
  if (point === undefined) {
    memories.set(pointId, {
      pointId,
      stability,
      difficulty,
      phase,
      step,
      due,
      intervalDays,
      lastDay: day,
      lapses: counts.get(pointId)?.lapses ?? 0,
      reviews: (counts.get(pointId)?.reviews ?? 0) + 1,
    });
    return;
  }
  if (grade === 'again' && point.phase === 'review') point.lapses += 1;
  point.stability = stability;
  point.difficulty = difficulty;
  point.phase = phase;
  point.step = step;
  point.due = due;
  point.intervalDays = intervalDays;
  point.lastDay = day;
  point.reviews += 1;
}

// New cards and reviews use up a limit, learning inside a day never does (STUDY-RULES L1 and L3). A point that is gone
// from the text waits for nothing.
function countedAs({ memories, pointIds }: Folding): CountedAs {
  if (memories.size === 0) return 'new';
  return pointIds.some((id) => memories.get(id)?.due.kind === 'at') ? 'none' : 'review';
}

function importedPoint(event: Imported, pointId: PointId): PointState {
  return {
    pointId,
    ...holdMemory(event),
    phase: 'review',
    step: 0,
    due: { kind: 'day', day: event.dueDay },
    intervalDays: event.intervalDays,
    lastDay: lastDayOf(event),
    lapses: event.lapses,
    reviews: 0,
  };
}

// What comes from elsewhere was last reviewed before it came, whatever it says.
function lastDayOf(event: Imported): StudyDay {
  return Math.min(event.day, event.dueDay - event.intervalDays);
}

// What a point already remembers is its own: a split that is told late takes nothing from it.
function inherit({ memories }: Folding, { from, into }: Split): void {
  const memory = memories.get(from);
  if (memory === undefined) return;
  for (const pointId of into) if (!memories.has(pointId)) memories.set(pointId, { ...memory, pointId });
}

// By hand a card that was never asked becomes a review without memory: its first grade makes that (STUDY-RULES M2).
function reschedule({ memories, pointIds }: Folding, { day, dueDay, byHand }: Rescheduled): void {
  const due: Due = { kind: 'day', day: dueDay };
  const set = { phase: 'review', step: 0, due } as const;
  for (const [id, point] of memories) {
    const keepsNone = byHand === true && point.intervalDays === 0;
    const intervalDays = keepsNone ? 0 : Math.max(0, dueDay - point.lastDay);
    memories.set(id, { ...point, ...set, intervalDays });
  }
  if (byHand !== true || memories.size > 0) return;
  const unknown = { ...NO_MEMORY, ...set, intervalDays: 0, lastDay: day, lapses: 0, reviews: 0 };
  for (const pointId of pointIds) memories.set(pointId, { ...unknown, pointId });
}

function forget(folding: Folding, keepsCounts: boolean): void {
  if (keepsCounts) {
    for (const [id, { lapses, reviews }] of folding.memories) folding.counts.set(id, { lapses, reviews });
  } else folding.counts.clear();
  folding.memories.clear();
  folding.firstDay = undefined;
  folding.lastDay = undefined;
  folding.countedAs = 'none';
}
