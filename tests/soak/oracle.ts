// The fence around ts-fsrs against the native FSRS of Rust: 20,000 random memories and histories, within 2e-5 relative,
// with parameters that are known to part implementations (w0 = 0.01, lifted sets of 19 numbers).
import { GRADES, type Grade } from '../../src/domain/review/event';
import type { Memory } from '../../src/domain/review/cardState';
import { completeParameters, DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { randomFrom, type Random } from '../support/generator';

/** What came of the comparison. */
export interface OracleReport {
  readonly compared: number;
  /** The largest relative difference of stability and of difficulty. */
  readonly worst: number;
  /** Sentences about differences over the bar. */
  readonly problems: readonly string[];
}

/** The package of the native FSRS, which exists for some machines only. */
export type Native = typeof import('@open-spaced-repetition/binding');

const BAR = 2e-5;
const STEPS = 12;
const SEED = 20261123;
const NINETEEN = [
  0.6845422, 1.6790825, 4.7349424, 10.042885, 7.4410233, 0.64219797, 1.071918, 0.0025195254, 1.432437, 0.1544,
  0.8692766, 2.0696752, 0.0953, 0.2975, 2.4691248, 0.19542035, 3.201072, 0.18046261, 0.121442534,
];

const SETS: readonly (readonly [name: string, parameters: readonly number[]])[] = [
  ['default', DEFAULT_PARAMETERS],
  ['w0 = 0.01', [0.01, ...DEFAULT_PARAMETERS.slice(1)]],
  ['19 numbers', NINETEEN],
  ['19 numbers, w0 = 0.01', [0.01, ...NINETEEN.slice(1)]],
];

/** Compares a number of memories, spread over all sets of parameters. */
export function compareWithNative(native: Native, states: number): OracleReport {
  const random = randomFrom(SEED);
  const problems: string[] = [];
  let compared = 0;
  let worst = 0;
  for (const [name, parameters] of SETS) {
    const pair = pairOf(native, parameters);
    for (let count = 0; count < states / SETS.length; count += STEPS) {
      for (const { memory, elapsedDays } of histories(pair, random)) {
        const difference = Math.max(...GRADES.map((grade) => differenceOf(pair, memory, elapsedDays, grade)));
        compared += 1;
        worst = Math.max(worst, difference);
        if (difference > BAR) {
          problems.push(
            `${name}: ${JSON.stringify(memory)} after ${elapsedDays} days differs by ${difference}`,
          );
        }
      }
    }
  }
  return { compared, worst, problems };
}

interface Pair {
  readonly native: Native;
  readonly theirs: InstanceType<Native['FSRSBinding']>;
  readonly ours: ReturnType<typeof schedulerFor>;
}

function pairOf(native: Native, parameters: readonly number[]): Pair {
  const complete = completeParameters(parameters);
  if (!complete.ok) throw new Error(`parameters refused: ${complete.failure}`);
  return { native, theirs: new native.FSRSBinding([...parameters]), ours: schedulerFor(complete.value) };
}

/** Memories of a random history, the first of them new; each with the days until its next grade. */
function* histories(
  { ours }: Pair,
  random: Random,
): Generator<{ readonly memory: Memory | undefined; readonly elapsedDays: number }> {
  let memory: Memory | undefined;
  for (let step = 0; step < STEPS; step += 1) {
    const elapsedDays = memory === undefined ? 0 : daysFrom(random, memory);
    yield { memory, elapsedDays };
    const grade = GRADES[Math.floor(random() * GRADES.length)] ?? 'good';
    const next = ours.nextMemory(memory, elapsedDays, grade);
    memory = { stability: next.stability, difficulty: next.difficulty };
    // Now and then a memory from nowhere, which no history leads to.
    if (random() < 0.2) memory = { stability: 0.01 + random() ** 4 * 3000, difficulty: 1 + random() * 9 };
  }
}

/** The same day, around the due day, or far beyond it. */
function daysFrom(random: Random, { stability }: Memory): number {
  const draw = random();
  if (draw < 0.25) return 0;
  if (draw < 0.8) return Math.round(stability * (0.5 + random()));
  return Math.floor(random() * 400);
}

function differenceOf(
  { native, theirs, ours }: Pair,
  memory: Memory | undefined,
  days: number,
  grade: Grade,
): number {
  const given = memory && new native.BindingMemoryState(memory.stability, memory.difficulty);
  const expected = theirs.nextStates(given ?? null, 0.9, days)[grade].memory;
  const found = ours.nextMemory(memory, days, grade);
  return Math.max(
    Math.abs(found.stability - expected.stability) / expected.stability,
    Math.abs(found.difficulty - expected.difficulty) / expected.difficulty,
  );
}
