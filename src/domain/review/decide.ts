// What each button would do to a card: all outcomes as data, so that the screen shows them and answering picks one.
// Points are decided one by one; the draw of fuzz serves the whole card (DESIGN.md part 4, STUDY-RULES parts 4 to 6).
import type { CardId, PointId } from '../ids';
import { DAY_MS, dueAfter, studyDayOf, type DayClock, type Due } from '../studyDay';
import type { CardState, PointState } from './cardState';
import { earlyIntervals } from './earlyIntervals';
import type { Grade, PointOutcome } from './event';
import { dayAt, fuzzDraw } from './fuzz';
import { passIntervals, recoveredInterval, type IntervalLimits, type PickDays } from './intervals';
import { balancedInterval, LONGEST_BALANCED_DAYS, type Load } from './loadBalance';
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
  /** What else is due, where the days of the fuzz are balanced by it. */
  readonly load?: Load;
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
  showing: Pick<Showing, 'state' | 'asked' | 'nowMs' | 'clock'>,
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
  const grades = gradesOf(showing, missed, pressed);
  const chance = chanceOf(showing, missed);
  return [...grades].map(([pointId, grade]) => {
    return { pointId, grade, ...decidePoint(showing, stateOf(showing, pointId), grade, chance) };
  });
}

/** A decision as it is kept. */
export function outcomeOf({ pointId, grade, phase, step, due }: PointDecision): PointOutcome {
  return { pointId, grade, phase, step, due };
}

/** The draw of a card, and what picks a day in its place where the load is balanced. */
interface Chance {
  readonly draw: number;
  readonly pick?: PickDays;
}

/**
 * One choice serves the whole card: it is made for the recalled point that comes first, and the other points go to the same
 * places in their own ranges. It is made for each grade by itself, so that it does not depend on the button that is pressed.
 */
function chanceOf(showing: Showing, missed: ReadonlySet<PointId>): Chance {
  const { load, options, state, cardId } = showing;
  const draw = fuzzDraw(cardId, state.reviews);
  if (load === undefined || !options.fuzz) return { draw };
  const first = firstToCome(showing, missed);
  const today = studyDayOf(showing.nowMs, showing.clock);
  const places = new Map<Grade, number>();
  const pickByLoad: PickDays = (grade, range) => {
    const isBalanced = (range.min + range.max) / 2 <= LONGEST_BALANCED_DAYS;
    const days = isBalanced ? balancedInterval(range, today, load, draw) : dayAt(draw, range);
    places.set(grade, (days - range.min + 0.5) / (range.max - range.min + 1));
    return days;
  };
  const placeOf = (grade: Grade): number => {
    if (!places.has(grade)) daysOf(showing, first, grade, { draw, pick: pickByLoad });
    return places.get(grade) ?? draw;
  };
  return { draw, pick: (grade, range) => dayAt(placeOf(grade), range) };
}

// Points that still have steps before them wait for less than a day, whatever is picked.
function firstToCome(showing: Showing, missed: ReadonlySet<PointId>): PointState | undefined {
  const recalled = showing.asked.filter((id) => !missed.has(id));
  const points = (recalled.length > 0 ? recalled : showing.asked).map((id) => {
    const before = stateOf(showing, id);
    return { before, hasSteps: hasStepsLeft(showing, before), days: rawInterval(showing, before, 'good') };
  });
  const [first] = points.sort(
    (one, other) => Number(one.hasSteps) - Number(other.hasSteps) || one.days - other.days,
  );
  return first?.before;
}

function hasStepsLeft({ options }: Showing, before: PointState | undefined): boolean {
  if (before?.phase === 'review') return false;
  const steps = before?.phase === 'relearning' ? options.relearningStepsMin : options.learningStepsMin;
  return moveInSteps(steps, before?.step ?? 0, 'good').kind === 'wait';
}

function stateOf({ state }: Showing, pointId: PointId): PointState | undefined {
  return state.points.find((point) => point.pointId === pointId);
}

type Decided = Omit<PointDecision, 'pointId' | 'grade'>;

function decidePoint(
  showing: Showing,
  before: PointState | undefined,
  grade: Grade,
  chance: Chance,
): Decided {
  const { options } = showing;
  const passed = grade !== 'again';
  if (before?.phase === 'review' && passed) return reviewIn(showing, daysOf(showing, before, grade, chance));
  const lapsing = before?.phase === 'review' || before?.phase === 'relearning';
  const steps = lapsing ? options.relearningStepsMin : options.learningStepsMin;
  const step = before?.phase === 'review' ? 0 : (before?.step ?? 0);
  const phase = lapsing ? 'relearning' : 'learning';
  const move = moveInSteps(steps, step, grade);
  if (move.kind === 'wait') {
    return {
      phase,
      step: move.step,
      due: dueOfWait(showing, move.delayMs, chance.draw),
      shownDelayMs: move.delayMs,
    };
  }
  const shortMs = shortIntervalMs(showing, before, grade);
  if (steps.length === 0 && shortMs !== undefined) {
    return { phase, step: 0, due: dueOfWait(showing, shortMs, chance.draw), shownDelayMs: shortMs };
  }
  return reviewIn(showing, daysOf(showing, before, grade, chance));
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

// Whole days until a point comes again as a review.
function daysOf(showing: Showing, before: PointState | undefined, grade: Grade, chance: Chance): number {
  if (before?.phase === 'review' && grade !== 'again') return passDays(showing, before, grade, chance);
  return graduateDays(showing, before, grade, chance);
}

function graduateDays(
  showing: Showing,
  before: PointState | undefined,
  grade: Grade,
  chance: Chance,
): number {
  const good = rawInterval(showing, before, 'good');
  const own = grade === 'good' ? good : rawInterval(showing, before, grade);
  return recoveredInterval({ own, good, grade }, limitsOf(showing, chance));
}

function passDays(
  showing: Showing,
  before: PointState,
  grade: 'hard' | 'good' | 'easy',
  chance: Chance,
): number {
  const raw = {
    hard: rawInterval(showing, before, 'hard'),
    good: rawInterval(showing, before, 'good'),
    easy: rawInterval(showing, before, 'easy'),
  };
  const { options, scheduler } = showing;
  const today = studyDayOf(showing.nowMs, showing.clock);
  if (before.due.kind === 'day' && before.due.day > today) {
    const rawDays = scheduler.intervalDays(before.stability, options.desiredRetention);
    const cutShort = { rawDays, days: before.intervalDays, elapsedDays: Math.max(0, today - before.lastDay) };
    return earlyIntervals(raw, cutShort, options.maximumIntervalDays)[grade];
  }
  return passIntervals(raw, before.intervalDays, limitsOf(showing, chance))[grade];
}

function limitsOf({ options }: Showing, chance: Chance): IntervalLimits {
  const maximumDays = options.maximumIntervalDays;
  return options.fuzz ? { maximumDays, ...chance } : { maximumDays, draw: undefined };
}

function rawInterval(showing: Showing, before: PointState | undefined, grade: Grade): number {
  const { scheduler, options } = showing;
  const today = studyDayOf(showing.nowMs, showing.clock);
  const elapsedDays = before === undefined ? 0 : Math.max(0, today - before.lastDay);
  const memory = scheduler.nextMemory(before, elapsedDays, grade);
  return scheduler.intervalDays(memory.stability, options.desiredRetention);
}
