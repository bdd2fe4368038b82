// Studies one card through `decide` and `foldHistory` on a clock that stands still, in a notation:
// "good again@10m good-b@+3d easy@due undo +c" is read from left to right; each word does one thing at its moment.
import { eventIdOf, type CardId, type PointId } from '../../src/domain/ids';
import {
  dueOfCard,
  NEW_CARD_STATE,
  type CardState,
  type PointState,
} from '../../src/domain/review/cardState';
import { askedPoints } from '../../src/domain/review/askedPoints';
import { decide, type PointDecision, type Showing } from '../../src/domain/review/decide';
import { GRADES, type Grade, type PointOutcome, type ReviewEvent } from '../../src/domain/review/event';
import { foldHistory } from '../../src/domain/review/fold';
import { DEFAULT_SCHEDULING, type SchedulingOptions } from '../../src/domain/review/options';
import { schedulerFor, type Scheduler } from '../../src/domain/review/scheduler';
import {
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  studyDayOf,
  type DayClock,
  type StudyDay,
} from '../../src/domain/studyDay';

/** Where and how a card is studied; what is left out is a card with one point, without fuzz, in India. */
export interface Setting {
  /** A letter for each point the card has at first. */
  readonly points?: string;
  readonly options?: Partial<SchedulingOptions>;
  readonly cardId?: CardId;
  readonly offsetMinutes?: number;
  /** Local time at the start, as YYYY-MM-DDTHH:MM. */
  readonly start?: string;
  readonly learnAheadMin?: number;
}

/** A card after some studying, and everything needed to go on. */
export interface Studied {
  readonly cardId: CardId;
  readonly pointIds: readonly PointId[];
  readonly events: readonly ReviewEvent[];
  readonly state: CardState;
  /** What each showing decided, in order. */
  readonly showings: readonly (readonly PointDecision[])[];
  readonly nowMs: number;
  readonly clock: DayClock;
  readonly options: SchedulingOptions;
  readonly scheduler: Scheduler;
  readonly learnAheadMin: number;
}

/** The start of every test: nine in the morning of 2 March 2026, where the learner is. */
export const START = '2026-03-02T09:00';
const INDIA_MIN = 330;
const DEVICE = 7;

/**
 * Studies a new card. Words: a grade, "-ab" for points a and b marked missed; "undo", "redo"; "+c" for a point added
 * to the note; "reset". "@10m", "@90s", "@6h" is so long after the word before, "@+3d" nine o'clock local that many
 * study days later, "@due" the moment the card is due. A lone "@…" only lets time pass.
 */
export function review(notation: string, setting: Setting = {}): Studied {
  return goOn(newCard(setting), notation);
}

/** Goes on studying a card, in the notation of {@link review}. */
export function goOn(studied: Studied, notation: string): Studied {
  return notation
    .split(' ')
    .filter((word) => word !== '')
    .reduce(play, studied);
}

/** The showing of the card as it would be asked now. */
export function showingOf(studied: Studied): Showing {
  const { cardId, pointIds, state, nowMs, clock, options, scheduler } = studied;
  const untilMs = nowMs + studied.learnAheadMin * MINUTE_MS;
  const asked = askedPoints(pointIds, state, nowMs, untilMs, clock);
  return { cardId, state, asked, nowMs, clock, options, scheduler };
}

/** What a button would do now, as the notation of a review writes it ("good", "good-b"). */
export function press(studied: Studied, word: string): readonly PointDecision[] {
  const [pressed = '', missed = ''] = word.split('-');
  return decide(showingOf(studied), new Set(missed), gradeNamed(pressed));
}

/** What a button would do to one point of the card now. */
export function pressFor(studied: Studied, word: string, pointId: PointId = 'a'): PointDecision {
  const found = press(studied, word).find((decision) => decision.pointId === pointId);
  if (found === undefined) throw new Error(`${pointId} is not asked`);
  return found;
}

/** Days until each showing's first point was due again; 0 for a moment inside the day. */
export function intervalsOf(studied: Studied): readonly number[] {
  let showing = 0;
  const days: number[] = [];
  for (const event of studied.events) {
    if (event.kind !== 'graded') continue;
    const first = studied.showings[showing]?.[0];
    if (first !== undefined) days.push(daysUntil(first, event.day));
    showing += 1;
  }
  return days;
}

/** Days until a point is due under a decision made today; 0 for a moment inside the day. */
export function daysOf(studied: Studied, decision: PointOutcome): number {
  return daysUntil(decision, todayOf(studied));
}

/** What each of the four buttons would give one point now, in days. */
export function offeredDays(studied: Studied, pointId?: PointId): readonly number[] {
  return GRADES.map((grade) => daysOf(studied, pressFor(studied, grade, pointId)));
}

/** The state of one point; it must have one. */
export function pointOf(studied: Studied, pointId: PointId = 'a'): PointState {
  const found = studied.state.points.find((point) => point.pointId === pointId);
  if (found === undefined) throw new Error(`${pointId} is new`);
  return found;
}

/** The study day now. */
export function todayOf({ nowMs, clock }: Studied): StudyDay {
  return studyDayOf(nowMs, clock);
}

/** The grade of a name. */
export function gradeNamed(name: string): Grade {
  const found = GRADES.find((grade) => grade === name);
  if (found === undefined) throw new Error(`no grade "${name}"`);
  return found;
}

function newCard(setting: Setting): Studied {
  const offsetMinutes = setting.offsetMinutes ?? INDIA_MIN;
  const options = { ...DEFAULT_SCHEDULING, fuzz: false, ...setting.options };
  return {
    cardId: setting.cardId ?? 'card:front',
    pointIds: [...(setting.points ?? 'a')],
    events: [],
    state: NEW_CARD_STATE,
    showings: [],
    nowMs: Date.parse(`${setting.start ?? START}:00Z`) - offsetMinutes * MINUTE_MS,
    clock: { rolloverHour: 4, offsetMinutesAt: () => offsetMinutes },
    options,
    scheduler: schedulerFor(options.parameters),
    learnAheadMin: setting.learnAheadMin ?? 20,
  };
}

function play(before: Studied, word: string): Studied {
  const [what = '', when] = word.split('@');
  const studied = when === undefined ? before : { ...before, nowMs: momentAfter(before, when) };
  if (what === '') return studied;
  if (what.startsWith('+')) return refold({ ...studied, pointIds: [...studied.pointIds, what.slice(1)] });
  if (what === 'undo' || what === 'redo') return takeBack(studied, what);
  const base = { id: nextId(studied), atMs: studied.nowMs, day: todayOf(studied) };
  if (what === 'reset') return add(studied, { ...base, kind: 'reset' });
  const outcomes = press(studied, what);
  const grade = gradeNamed(what.split('-')[0] ?? '');
  const shown = { ...studied, showings: [...studied.showings, outcomes] };
  return add(shown, { ...base, kind: 'graded', grade, outcomes, tookMs: 5000, mode: 'study' });
}

function momentAfter(studied: Studied, when: string): number {
  if (when === 'due') return momentDue(studied);
  const match = /^(\+?)(\d+)([smhd])$/u.exec(when);
  const unit = { s: 1000, m: MINUTE_MS, h: HOUR_MS, d: DAY_MS }[match?.[3] ?? ''];
  if (match?.[2] === undefined || unit === undefined) throw new Error(`cannot read "@${when}"`);
  if (match[1] === '+') return nineOClock(studied, todayOf(studied) + Number(match[2]));
  return studied.nowMs + Number(match[2]) * unit;
}

function momentDue(studied: Studied): number {
  const due = dueOfCard(studied.state);
  if (due === undefined) throw new Error('a new card is not due');
  return due.kind === 'at' ? due.atMs : nineOClock(studied, due.day);
}

function nineOClock({ clock, nowMs }: Studied, day: StudyDay): number {
  return day * DAY_MS + 9 * HOUR_MS - clock.offsetMinutesAt(nowMs) * MINUTE_MS;
}

// Undo counters the latest standing grade, redo the latest undo: as the steps of a day are.
function takeBack(studied: Studied, what: 'undo' | 'redo'): Studied {
  const countered = new Set(
    studied.events.flatMap((event) => (event.kind === 'undone' ? [event.target] : [])),
  );
  const wanted = what === 'undo' ? 'graded' : 'undone';
  const target = studied.events.findLast((event) => event.kind === wanted && !countered.has(event.id));
  if (target === undefined) throw new Error(`nothing to ${what}`);
  const base = { id: nextId(studied), atMs: studied.nowMs, day: todayOf(studied) };
  return add(studied, { ...base, kind: 'undone', target: target.id });
}

function nextId(studied: Studied): string {
  return eventIdOf(studied.nowMs, DEVICE, studied.events.length);
}

function add(studied: Studied, event: ReviewEvent): Studied {
  return refold({ ...studied, events: [...studied.events, event] });
}

function refold(studied: Studied): Studied {
  return { ...studied, state: foldHistory(studied.events, studied.pointIds, studied.scheduler) };
}

function daysUntil({ due }: PointOutcome, day: StudyDay): number {
  return due.kind === 'day' ? due.day - day : 0;
}
