// What each button would do to a card: all outcomes as data, so that the screen shows them and answering picks one.
// Points are decided one by one; the draw of fuzz serves the whole card (DESIGN.md part 4, STUDY-RULES parts 4 to 6).
import type { CardId, PointId } from '../ids';
import { DAY_MS, dueAfter, studyDayOf, type DayClock, type Due } from '../studyDay';
import type { CardState, PointState } from './cardState';
import type { Grade, PointOutcome } from './event';
import { fuzzDraw } from './fuzz';
import { passIntervals, recoveredInterval } from './intervals';
import type { SchedulingOptions } from './options';
import type { Scheduler } from './scheduler';
import { extraDelayMs, moveInSteps } from './steps';

/** One showing of a card: what is asked, when, and under which options. */
export interface Showing {
  readonly cardId: CardId;
  readonly state: CardState;
  /** The points asked, in order; see askedPoints.ts. */
  readonly asked: readonly PointId[];
  readonly nowMs: number;
  readonly clock: DayClock;
  readonly options: SchedulingOptions;
  readonly scheduler: Scheduler;
}

/** The outcome of one point, with the delay to show where the due moment hides an extra (STUDY-RULES S3). */
export interface PointDecision extends PointOutcome {
  /** Delay as the step names it, in ms; undefined for a due day beyond the steps. */
  readonly shownDelayMs?: number;
}

/**
 * The grade that each asked point gets when a button is pressed: missed points again, recalled points that are due or
 * new the grade pressed, recalled points that were not yet due good (where none is due, the grade pressed). Again with
 * nothing marked misses every point.
 */
export function gradesOf(
  showing: Showing,
  missed: ReadonlySet<PointId>,
  pressed: Grade,
): ReadonlyMap<PointId, Grade> {
  const today = studyDayOf(showing.nowMs, showing.clock);
  const allMissed = pressed === 'again' && missed.size === 0;
  const isEarly = (id: PointId): boolean => {
    const due = showing.state.points.find((point) => point.pointId === id)?.due;
    return due?.kind === 'day' && due.day > today;
  };
  const isEarlyReview = showing.asked.every(isEarly);
  return new Map(
    showing.asked.map((id) => {
      if (allMissed || missed.has(id)) return [id, 'again'];
      return [id, isEarly(id) && !isEarlyReview ? 'good' : pressed];
    }),
  );
}

/** What pressing a button does to each asked point, given the points marked missed. */
export function decide(
  showing: Showing,
  missed: ReadonlySet<PointId>,
  pressed: Grade,
): readonly PointDecision[] {
  const draw = fuzzDraw(showing.cardId, showing.state.reviews);
  const grades = gradesOf(showing, missed, pressed);
  return [...grades].map(([pointId, grade]) => {
    const before = showing.state.points.find((point) => point.pointId === pointId);
    return { pointId, grade, ...decidePoint(showing, before, grade, draw) };
  });
}

type Decided = Omit<PointDecision, 'pointId' | 'grade'>;

function decidePoint(showing: Showing, before: PointState | undefined, grade: Grade, draw: number): Decided {
  const { options } = showing;
  const passed = grade !== 'again';
  if (before?.phase === 'review' && passed) return reviewIn(showing, passDays(showing, before, grade, draw));
  const lapsing = before?.phase === 'review' || before?.phase === 'relearning';
  const steps = lapsing ? options.relearningStepsMin : options.learningStepsMin;
  const step = before?.phase === 'review' ? 0 : (before?.step ?? 0);
  const phase = lapsing ? 'relearning' : 'learning';
  const move = moveInSteps(steps, step, grade);
  if (move.kind === 'wait') {
    return {
      phase,
      step: move.step,
      due: dueOfWait(showing, move.delayMs, draw),
      shownDelayMs: move.delayMs,
    };
  }
  const shortMs = shortIntervalMs(showing, before, grade);
  if (steps.length === 0 && shortMs !== undefined) {
    return { phase, step: 0, due: dueOfWait(showing, shortMs, draw), shownDelayMs: shortMs };
  }
  return reviewIn(showing, graduateDays(showing, before, grade, draw));
}

// The hidden extra must not carry a point over the rollover into a day that the button did not name.
function dueOfWait({ nowMs, clock, options }: Showing, delayMs: number, draw: number): Due {
  const due = dueAfter(delayMs, nowMs, clock);
  if (due.kind === 'day' || !options.fuzz) return due;
  const later = dueAfter(delayMs + extraDelayMs(delayMs, draw), nowMs, clock);
  return later.kind === 'at' ? later : due;
}

function reviewIn(showing: Showing, days: number): Decided {
  const due: Due = { kind: 'day', day: studyDayOf(showing.nowMs, showing.clock) + days };
  return { phase: 'review', step: 0, due };
}

// With no steps, an interval under half a day is kept as a wait inside the day (STUDY-RULES S5).
function shortIntervalMs(showing: Showing, before: PointState | undefined, grade: Grade): number | undefined {
  if (!showing.scheduler.schedulesWithinDay) return undefined;
  const days = rawInterval(showing, before, grade);
  return days < 0.5 ? Math.max(1000, Math.round(days * DAY_MS)) : undefined;
}

function graduateDays(showing: Showing, before: PointState | undefined, grade: Grade, draw: number): number {
  const good = rawInterval(showing, before, 'good');
  const own = grade === 'good' ? good : rawInterval(showing, before, grade);
  return recoveredInterval({ own, good, grade }, limitsOf(showing, draw));
}

function passDays(
  showing: Showing,
  before: PointState,
  grade: 'hard' | 'good' | 'easy',
  draw: number,
): number {
  const raw = {
    hard: rawInterval(showing, before, 'hard'),
    good: rawInterval(showing, before, 'good'),
    easy: rawInterval(showing, before, 'easy'),
  };
  return passIntervals(raw, before.intervalDays, limitsOf(showing, draw))[grade];
}

function limitsOf({ options }: Showing, draw: number): { maximumDays: number; draw: number | undefined } {
  return { maximumDays: options.maximumIntervalDays, draw: options.fuzz ? draw : undefined };
}

function rawInterval(showing: Showing, before: PointState | undefined, grade: Grade): number {
  const { scheduler, options } = showing;
  const today = studyDayOf(showing.nowMs, showing.clock);
  const elapsedDays = before === undefined ? 0 : Math.max(0, today - before.lastDay);
  const memory = scheduler.nextMemory(before, elapsedDays, grade);
  return scheduler.intervalDays(memory.stability, options.desiredRetention);
}
