// The learner's options: defaults, and the check of every single one. An invalid value is refused with a reason.
import {
  DEFAULT_QUEUE_OPTIONS,
  MIXES,
  NEW_GATHER_ORDERS,
  NEW_SORT_ORDERS,
  REVIEW_ORDERS,
  type QueueOptions,
} from './queue/queueOptions';
import { failure, success, type Result } from './result';
import { DEFAULT_SCHEDULING, EASY_DAYS, type SchedulingOptions } from './review/options';
import { completeParameters } from './review/scheduler';
import type { StudyDay } from './studyDay';

/** How the study screen asks and looks. */
export interface ScreenOptions {
  /** Local hour at which the study day starts, 0 to 23. */
  readonly rolloverHour: number;
  /** Four grades, or two buttons: Missed and Got it. */
  readonly answerStyle: 'four' | 'two';
  /** Type the answer before it is shown; each point is marked by what was typed. */
  readonly writesAnswers: boolean;
  readonly revealOneByOne: boolean;
  /** Show the labels of the points before the reveal. */
  readonly labelHints: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  readonly textSize: 'small' | 'normal' | 'large' | 'largest';
  /** What is read aloud by itself when it comes on screen. */
  readonly readAloud: 'nothing' | 'question' | 'everything';
}

/** The time there is for plans: all exams share it. */
export interface TimeOptions {
  /** Minutes to study on each day of the week, Monday first; seven of them, 0 to 1440. */
  readonly studyMinutes: readonly number[];
  /** Stretches of study days without study, both ends included, in their order. */
  readonly daysOff: readonly { readonly fromDay: StudyDay; readonly toDay: StudyDay }[];
}

export interface Options extends QueueOptions, SchedulingOptions, ScreenOptions, TimeOptions {}

export const DEFAULT_OPTIONS: Options = {
  ...DEFAULT_QUEUE_OPTIONS,
  ...DEFAULT_SCHEDULING,
  rolloverHour: 4,
  answerStyle: 'four',
  writesAnswers: false,
  revealOneByOne: false,
  labelHints: false,
  theme: 'system',
  textSize: 'normal',
  readAloud: 'nothing',
  studyMinutes: [20, 20, 20, 20, 20, 20, 20],
  daysOff: [],
};

/** One option with its new value. */
export type OptionChange = {
  [Name in keyof Options]: { readonly name: Name; readonly value: Options[Name] };
}[keyof Options];

/** Why an option was refused: the range or form that is wanted. */
export type OptionProblem =
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly whole: boolean }
  | { readonly kind: 'steps'; readonly reason: 'unit' | 'tooMany' | 'range' }
  | { readonly kind: 'choice' };

const RANGES = {
  newPerDay: { min: 0, max: 9999, whole: true },
  reviewsPerDay: { min: 0, max: 9999, whole: true },
  learnAheadMin: { min: 0, max: 1440, whole: true },
  rolloverHour: { min: 0, max: 23, whole: true },
  leechThreshold: { min: 0, max: 99, whole: true },
  maximumIntervalDays: { min: 1, max: 36_500, whole: true },
  desiredRetention: { min: 0.7, max: 0.99, whole: false },
  historicalRetention: { min: 0.5, max: 0.99, whole: false },
  ignoreBeforeDay: { min: 0, max: 1_000_000, whole: true },
} as const satisfies Partial<Record<keyof Options, { min: number; max: number; whole: boolean }>>;

const CHOICES = {
  reviewOrder: REVIEW_ORDERS,
  newGatherOrder: NEW_GATHER_ORDERS,
  newSortOrder: NEW_SORT_ORDERS,
  newMix: MIXES,
  interdayMix: MIXES,
  leechAction: ['tell', 'suspend'],
  answerStyle: ['four', 'two'],
  theme: ['system', 'light', 'dark'],
  textSize: ['small', 'normal', 'large', 'largest'],
  readAloud: ['nothing', 'question', 'everything'],
} as const satisfies Partial<Record<keyof Options, readonly string[]>>;

const MINUTES_OF_DAY = 1440;
const MOST_STRETCHES = 100;
const MAX_STEPS = 10;
const MAX_STEP_MIN = 60 * 24 * 365;

/** The options with one changed, or why the value is refused. */
export function changeOption(options: Options, change: OptionChange): Result<Options, OptionProblem> {
  const problem = problemOf(change.name, change.value, options[change.name]);
  return problem === undefined ? success({ ...options, [change.name]: change.value }) : failure(problem);
}

/** Stored options of any age as today's: what is missing or invalid takes its default. */
export function readOptions(stored: unknown): Options {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_OPTIONS;
  const given = new Map(Object.entries(stored));
  const kept = Object.entries(DEFAULT_OPTIONS).map(([name, standard]) => {
    const value: unknown = given.get(name);
    const isKept = value !== undefined && problemOf(name, value, standard) === undefined;
    return [name, isKept ? value : standard];
  });
  return { ...DEFAULT_OPTIONS, ...Object.fromEntries(kept) };
}

function problemOf(name: string, value: unknown, like: unknown): OptionProblem | undefined {
  const range = name in RANGES ? RANGES[name as keyof typeof RANGES] : undefined;
  if (range !== undefined) return isInRange(value, range) ? undefined : { kind: 'number', ...range };
  if (name === 'learningStepsMin' || name === 'relearningStepsMin') return problemOfSteps(value);
  if (name === 'easyDays') return areEasyDays(value) ? undefined : { kind: 'choice' };
  if (name === 'studyMinutes') return problemOfMinutes(value);
  if (name === 'daysOff') return areDaysOff(value) ? undefined : { kind: 'choice' };
  const choices: readonly unknown[] | undefined =
    name in CHOICES ? CHOICES[name as keyof typeof CHOICES] : undefined;
  if (choices !== undefined) return choices.includes(value) ? undefined : { kind: 'choice' };
  const isGood = name === 'parameters' ? areParameters(value) : isLike(value, like);
  return isGood ? undefined : { kind: 'choice' };
}

function areEasyDays(value: unknown): boolean {
  return Array.isArray(value) && value.length === 7 && value.every((one) => EASY_DAYS.includes(one));
}

function problemOfMinutes(value: unknown): OptionProblem | undefined {
  const range = { min: 0, max: MINUTES_OF_DAY, whole: true };
  const isGood = Array.isArray(value) && value.length === 7 && value.every((one) => isInRange(one, range));
  return isGood ? undefined : { kind: 'number', ...range };
}

function areDaysOff(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > MOST_STRETCHES) return false;
  let last = -Infinity;
  return value.every((stretch: unknown) => {
    if (typeof stretch !== 'object' || stretch === null) return false;
    const { fromDay, toDay }: { fromDay?: unknown; toDay?: unknown } = stretch;
    if (!isWhole(fromDay) || !isWhole(toDay) || fromDay <= last || toDay < fromDay) return false;
    last = toDay;
    return true;
  });
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}

function areParameters(value: unknown): boolean {
  if (!Array.isArray(value) || !value.every((one): one is number => typeof one === 'number')) return false;
  const complete = completeParameters(value);
  return (
    complete.ok &&
    complete.value.length === value.length &&
    complete.value.every((one, at) => one === value[at])
  );
}

// A switch, or a group of switches with the same names.
function isLike(value: unknown, like: unknown): boolean {
  if (typeof like !== 'object' || like === null) return typeof value === typeof like;
  if (typeof value !== 'object' || value === null) return false;
  const given = new Map<string, unknown>(Object.entries(value));
  return (
    given.size === Object.keys(like).length &&
    Object.entries(like).every(([key, one]) => isLike(given.get(key), one))
  );
}

function isInRange(value: unknown, range: { min: number; max: number; whole: boolean }): boolean {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  return value >= range.min && value <= range.max && (!range.whole || Number.isInteger(value));
}

/** Why steps (in minutes) are refused; undefined when they are good. */
export function problemOfSteps(value: unknown): OptionProblem | undefined {
  if (!Array.isArray(value)) return { kind: 'steps', reason: 'unit' };
  if (value.length > MAX_STEPS) return { kind: 'steps', reason: 'tooMany' };
  // Spread, since `every` passes over holes.
  const isGood = [...value].every((step) =>
    isInRange(step, { min: 1 / 60, max: MAX_STEP_MIN, whole: false }),
  );
  return isGood ? undefined : { kind: 'steps', reason: 'range' };
}
