// Training: Adam over whole runs in batches of some 500 reviews, shuffled anew each time by a hash, so that the same
// reviews give the same parameters. Pulled towards the parameters of FSRS, the more the fewer reviews there are.
import { clip, DEFAULT_PARAMETERS, type Parameters } from '../review/scheduler';
import type { Tell } from '../tell';
import { addGradient, roomFor } from './loss';
import type { FitReviews } from './reviews';
import { countOf, type Weights } from './weights';

const BATCH = 512;
const LEAST_ROUNDS = 8;
/** A small history takes more rounds to come as far. */
const LEAST_STEPS = 160;
const RATE = 0.02;
const KEEP_SLOPE = 0.9;
const KEEP_SQUARE = 0.999;
/** Below so many reviews the pull towards the usual parameters grows. */
const ENOUGH = 2000;
const STRONGEST_PULL = 10;
/** Four digits behind the point: more say nothing, and have to be read. */
const DIGITS = 10_000;

/** How far each parameter of many learners lies from the usual one (standard deviations of FSRS-6, from fsrs-rs). */
export const SPREADS: readonly number[] = [
  6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31,
  0.32, 0.14, 0.27,
];

/** What a distance from the usual parameters costs in a whole round, in the unit of the summed loss. */
export function pullOf(parameters: Parameters, from: Parameters, strength: number): number {
  return (
    strength *
    parameters.reduce((sum, one, at) => sum + ((one - (from[at] ?? 0)) / (SPREADS[at] ?? 1)) ** 2, 0)
  );
}

/** Parameters fitted to the reviews that count. `tell` hears of each round: those done, and all. */
export function train(reviews: FitReviews, weights: Weights, tell: Tell): Parameters {
  const counts = countsOfRuns(reviews, weights);
  const runs = Int32Array.from(counts.keys()).filter((run) => (counts[run] ?? 0) > 0);
  const total = countOf(weights);
  const steps = Math.max(1, Math.ceil(total / BATCH));
  const rounds = Math.max(LEAST_ROUNDS, Math.ceil(LEAST_STEPS / steps));
  const strength = Math.min(STRONGEST_PULL, Math.max(1, ENOUGH / Math.max(1, total)));
  const room = roomFor(reviews);
  const moves = adam(rounds * steps);
  let parameters = DEFAULT_PARAMETERS;
  for (let round = 0; round < rounds; round += 1) {
    shuffle(runs, round);
    let [gradient, batch] = [new Float64Array(21), 0];
    const step = (): void => {
      if (batch === 0) return;
      const share = batch / total;
      parameters.forEach((one, at) => {
        const pull = (one - (DEFAULT_PARAMETERS[at] ?? 0)) / (SPREADS[at] ?? 1) ** 2;
        gradient[at] = (gradient[at] ?? 0) + 2 * strength * share * pull;
      });
      parameters = moves.next(parameters, gradient);
      [gradient, batch] = [new Float64Array(21), 0];
    };
    for (const run of runs) {
      addGradient(parameters, reviews, weights, run, room, gradient);
      batch += counts[run] ?? 0;
      if (batch >= BATCH) step();
    }
    step();
    tell(round + 1, rounds);
  }
  return parameters.map((one) => Math.round(one * DIGITS) / DIGITS);
}

function countsOfRuns({ starts }: FitReviews, weights: Weights): Int32Array {
  const counts = new Int32Array(Math.max(0, starts.length - 1));
  for (let run = 0; run < counts.length; run += 1) {
    counts[run] = countOf(weights.subarray(starts[run], starts[run + 1]));
  }
  return counts;
}

// The first four parameters are stabilities and differ by factors between learners: steps go by their logarithm.
function adam(steps: number): { readonly next: (from: Parameters, gradient: Float64Array) => Parameters } {
  const slopes = new Float64Array(21);
  const squares = new Float64Array(21);
  let done = 0;
  return {
    next: (from, gradient) => {
      const rate = RATE * 0.5 * (1 + Math.cos((Math.PI * done) / steps));
      done += 1;
      const moved = from.map((one, at) => {
        const slope = (gradient[at] ?? 0) * (at < 4 ? one : 1);
        const kept = KEEP_SLOPE * (slopes[at] ?? 0) + (1 - KEEP_SLOPE) * slope;
        const square = KEEP_SQUARE * (squares[at] ?? 0) + (1 - KEEP_SQUARE) * slope * slope;
        slopes[at] = kept;
        squares[at] = square;
        const step =
          (rate * (kept / (1 - KEEP_SLOPE ** done))) / (Math.sqrt(square / (1 - KEEP_SQUARE ** done)) + 1e-8);
        return at < 4 ? one * Math.exp(-step * FIRST_FASTER) : one - step;
      });
      return clip(moved);
    },
  };
}

const FIRST_FASTER = 2;

// Fisher and Yates, drawing by a hash of the round and the place.
function shuffle(runs: Int32Array, round: number): void {
  for (let at = runs.length - 1; at > 0; at -= 1) {
    const other = mix(round, at) % (at + 1);
    const kept = runs[at] ?? 0;
    runs[at] = runs[other] ?? 0;
    runs[other] = kept;
  }
}

function mix(round: number, place: number): number {
  let bits = Math.imul(round + 1, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}
