// The fence around ts-fsrs: the only file that imports it. It hands out memory and intervals for our own day
// numbers and grades; days, steps, fuzz and limits are ours (STUDY-RULES part 15), and none of its types leave.
import { clipParameters, default_w, FSRSAlgorithm, type Grade as Rating } from 'ts-fsrs';
import { failure, success, type Result } from '../result';
import type { StudyDay } from '../studyDay';
import type { Memory } from './cardState';
import type { Grade } from './event';

/** The 21 parameters of FSRS-6. */
export type Parameters = readonly number[];

/** The parameters that FSRS-6 starts from before a learner has reviews enough to fit their own. */
export const DEFAULT_PARAMETERS: Parameters = [...default_w];

/** Grades that move no memory, because they are too old; see leftOut.ts. */
export interface LeftOut {
  /** Grades of study days before this one are left out. */
  readonly beforeDay: StudyDay;
  /** The recall that is taken for them, 0.50 to 0.99. */
  readonly retention: number;
  /** The memory of a point that was given an interval (whole days, 0 or more) by a grade that is left out. */
  readonly fillIn: (intervalDays: number) => Memory;
}

/** FSRS under one set of parameters. All methods are pure. */
export interface Scheduler {
  readonly parameters: Parameters;
  /** The memory after a grade, `elapsedDays` study days (whole, 0 or more) after the last; `undefined` or a stability of 0 is new. */
  readonly nextMemory: (memory: Memory | undefined, elapsedDays: number, grade: Grade) => Memory;
  /** Days, not rounded, until recall falls to `retention` (above 0, at most 1). */
  readonly intervalDays: (stability: number, retention: number) => number;
  /** Probability of recall after `elapsedDays` (fractions allowed). */
  readonly retrievability: (elapsedDays: number, stability: number) => number;
  /** Whether the parameters model reviews within one day, so that short intervals mean something. */
  readonly schedulesWithinDay: boolean;
  /** Absent where every grade counts. */
  readonly leftOut?: LeftOut;
}

const RATING: Readonly<Record<Grade, Rating>> = { again: 1, hard: 2, good: 3, easy: 4 };
const MIN_STABILITY = 0.001;
const MAX_STABILITY = 36_500;
const DEFAULT_DECAY = 0.1542;

/**
 * Parameters of FSRS-4.5 (17), 5 (19) or 6 (21 numbers) as the 21 of FSRS-6, clipped to their ranges. Older ones are
 * lifted as fsrs-rs does: no same-day damping and a decay of 0.5, and for 17 numbers the older form of difficulty.
 */
export function completeParameters(given: readonly number[]): Result<Parameters, 'count' | 'notFinite'> {
  if (!given.every((value) => Number.isFinite(value))) return failure('notFinite');
  const held = clip(given);
  switch (given.length) {
    case 21:
      return success(held);
    case 19:
      return success([...held, 0, 0.5]);
    case 17: {
      const [base = 0, slope = 0, change = 0] = held.slice(4, 7);
      const lifted = [slope * 2 + base, Math.log(slope * 3 + 1) / 3, change + 0.5];
      return success([...held.slice(0, 4), ...lifted, ...held.slice(7), 0, 0, 0, 0.5]);
    }
    default:
      return failure('count');
  }
}

/** Values clipped to the ranges of FSRS-6, as fsrs-rs does; shorter lists are clipped as far as they go. */
export function clip(given: readonly number[]): readonly number[] {
  return clipParameters([...given], 0, false);
}

/** FSRS under the given 21 parameters (see {@link completeParameters}); cheap, but keep it while folding. */
export function schedulerFor(parameters: Parameters): Scheduler {
  const algorithm = algorithmFor(parameters);
  const { decay, factor } = curveOf(parameters);
  const retrievability: Scheduler['retrievability'] = (elapsedDays, stability) =>
    (1 + (factor * elapsedDays) / stability) ** decay;
  const modifiers = new Map<number, number>();
  return {
    parameters,
    nextMemory: (memory, elapsedDays, grade) => {
      if (memory === undefined || memory.stability === 0) {
        const first = algorithm.next_state(null, 0, RATING[grade]);
        // ts-fsrs holds the first stability at 0.1 or more; fsrs-rs takes the parameter as it is.
        return { stability: firstStability(parameters, grade), difficulty: first.difficulty };
      }
      const recall = retrievability(elapsedDays, memory.stability);
      return algorithm.next_state(memory, elapsedDays, RATING[grade], recall);
    },
    intervalDays: (stability, retention) => {
      let modifier = modifiers.get(retention);
      if (modifier === undefined) {
        modifier = algorithm.calculate_interval_modifier(retention);
        modifiers.set(retention, modifier);
      }
      return stability * modifier;
    },
    retrievability,
    schedulesWithinDay: (parameters[17] ?? 0) > 0 && (parameters[18] ?? 0) > 0,
  };
}

/** A memory from elsewhere, held inside the ranges that FSRS works in; what is no number becomes the least. */
export function holdMemory({ stability, difficulty }: Memory): Memory {
  return { stability: held(stability, MIN_STABILITY, MAX_STABILITY), difficulty: held(difficulty, 1, 10) };
}

function held(value: number, min: number, max: number): number {
  return value > min ? Math.min(value, max) : min;
}

function algorithmFor(parameters: Parameters): FSRSAlgorithm {
  const watched = new FSRSAlgorithm({ learning_steps: [], relearning_steps: [] });
  // The parameters of ts-fsrs are watched by a proxy that costs half the time of `next_state`, and whose setter would
  // clip w19 to 0.01 and diverge from fsrs-rs by up to 31 %. This one has plain parameters in its place.
  const plain: FSRSAlgorithm = Object.create(watched, {
    param: { value: { ...watched.parameters, w: [...parameters] } },
  });
  return plain;
}

/** The power curve of FSRS-6, R = (1 + factor * t / S) ^ decay with R = 0.9 at t = S; ts-fsrs derives it every time. */
export function curveOf(parameters: Parameters): { readonly decay: number; readonly factor: number } {
  const decay = -(parameters[20] ?? DEFAULT_DECAY);
  return { decay, factor: 0.9 ** (1 / decay) - 1 };
}

function firstStability(parameters: Parameters, grade: Grade): number {
  return held(parameters[RATING[grade] - 1] ?? MIN_STABILITY, MIN_STABILITY, MAX_STABILITY);
}
