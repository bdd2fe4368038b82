// The log loss of FSRS-6 over runs of reviews, and its gradient by the 21 parameters: forwards through each run, then
// backwards. Checked against the published numbers of fsrs-rs and against finite differences (tests/golden/fit.test.ts).
import type { Parameters } from '../review/scheduler';
import type { FitReviews } from './reviews';
import type { Weights } from './weights';

const LEAST_STABILITY = 0.001;
const MOST_STABILITY = 36_500;
const LN_09 = Math.log(0.9);
/** Keeps the logarithm of a recall of 1 finite. */
const TINY = 1e-7;

/** Room for the memories of the longest run, made once. */
export interface LossRoom {
  readonly stability: Float64Array;
  readonly difficulty: Float64Array;
  readonly recall: Float64Array;
}

/** Room for a set of runs. */
export function roomFor({ starts }: FitReviews): LossRoom {
  const lengths = starts.subarray(1).map((end, run) => end - (starts[run] ?? 0));
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const room = (): Float64Array => new Float64Array(longest + 1);
  return { stability: room(), difficulty: room(), recall: room() };
}

/** The log loss (natural logarithm) of each review that counts, in the order of the runs. */
export function lossesOf(parameters: Parameters, reviews: FitReviews, weights: Weights): Float64Array {
  const losses: number[] = [];
  eachRecall(parameters, reviews, weights, (recall, grade) => losses.push(lossAt(recall, grade)));
  return Float64Array.from(losses);
}

/** Tells of each review that counts, in the order of the runs, the recall predicted before it and its grade, 1 (again) to 4. */
export function eachRecall(
  parameters: Parameters,
  reviews: FitReviews,
  weights: Weights,
  tell: (recall: number, grade: number) => void,
): void {
  const room = roomFor(reviews);
  for (let run = 0; run + 1 < reviews.starts.length; run += 1) {
    const { start, end } = goForwards(parameters, reviews, weights, run, room);
    for (let at = start; at < end; at += 1) {
      if (weights[at] === 1) tell(room.recall[at - start] ?? 1, reviews.grades[at] ?? 1);
    }
  }
}

/** Adds the gradient of one run to `gradient`, and returns the loss of the run. */
export function addGradient(
  parameters: Parameters,
  reviews: FitReviews,
  weights: Weights,
  run: number,
  room: LossRoom,
  gradient: Float64Array,
): number {
  const { start, end, loss } = goForwards(parameters, reviews, weights, run, room);
  goBackwards(parameters, reviews, weights, { start, end }, room, gradient);
  return loss;
}

function lossAt(recall: number, grade: number): number {
  const held = Math.min(Math.max(recall, TINY), 1 - TINY);
  return grade > 1 ? -Math.log(held) : -Math.log(1 - held);
}

interface Span {
  readonly start: number;
  /** Behind the last review that counts: what follows changes nothing. */
  readonly end: number;
}

// Leaves in the room the memory before each review (after the one before it), and the recall at it.
function goForwards(
  w: Parameters,
  { starts, grades, gaps }: FitReviews,
  weights: Weights,
  run: number,
  room: LossRoom,
): Span & { readonly loss: number } {
  const start = starts[run] ?? 0;
  let end = starts[run + 1] ?? start;
  while (end > start && weights[end - 1] !== 1) end -= 1;
  const decay = w[20] ?? 0;
  const factor = Math.exp(-LN_09 / decay) - 1;
  let loss = 0;
  for (let at = start; at < end; at += 1) {
    const index = at - start;
    const gap = gaps[at] ?? 0;
    const grade = grades[at] ?? 1;
    const stability = room.stability[index] ?? 1;
    const recall = index === 0 ? 1 : (1 + (factor * gap) / stability) ** -decay;
    room.recall[index] = recall;
    if (weights[at] === 1) loss += lossAt(recall, grade);
    if (at + 1 === end) break;
    if (index === 0) {
      room.stability[1] = held(w[grade - 1] ?? 0, LEAST_STABILITY, MOST_STABILITY);
      room.difficulty[1] = held(firstDifficulty(w, grade), 1, 10);
    } else {
      const difficulty = room.difficulty[index] ?? 1;
      const next = nextStability(w, { stability, difficulty, recall, gap, grade });
      room.stability[index + 1] = held(next, LEAST_STABILITY, MOST_STABILITY);
      room.difficulty[index + 1] = held(nextDifficulty(w, difficulty, grade), 1, 10);
    }
  }
  return { start, end, loss };
}

interface Review {
  readonly stability: number;
  readonly difficulty: number;
  readonly recall: number;
  readonly gap: number;
  readonly grade: number;
}

function nextStability(w: Parameters, { stability, difficulty, recall, gap, grade }: Review): number {
  if (gap === 0) {
    const growth = Math.exp((w[17] ?? 0) * (grade - 3 + (w[18] ?? 0))) * stability ** -(w[19] ?? 0);
    return stability * (grade > 1 ? Math.max(growth, 1) : growth);
  }
  if (grade === 1) {
    return Math.min(
      (w[11] ?? 0) *
        difficulty ** -(w[12] ?? 0) *
        ((stability + 1) ** (w[13] ?? 0) - 1) *
        Math.exp((1 - recall) * (w[14] ?? 0)),
      stability / Math.exp((w[17] ?? 0) * (w[18] ?? 0)),
    );
  }
  const growth =
    Math.exp(w[8] ?? 0) *
    (11 - difficulty) *
    stability ** -(w[9] ?? 0) *
    Math.expm1((1 - recall) * (w[10] ?? 0)) *
    bonusOf(w, grade);
  return stability * (1 + growth);
}

function bonusOf(w: Parameters, grade: number): number {
  return grade === 2 ? (w[15] ?? 1) : grade === 4 ? (w[16] ?? 1) : 1;
}

function firstDifficulty(w: Parameters, grade: number): number {
  return (w[4] ?? 0) - Math.exp((w[5] ?? 0) * (grade - 1)) + 1;
}

function nextDifficulty(w: Parameters, difficulty: number, grade: number): number {
  const damped = difficulty - ((w[6] ?? 0) * (grade - 3) * (10 - difficulty)) / 9;
  return (w[7] ?? 0) * (firstDifficulty(w, 4) - damped) + damped;
}

function held(value: number, min: number, max: number): number {
  return value > min ? Math.min(value, max) : min;
}

// `byStability` and `byDifficulty` are the slopes of all later losses by the memory behind a review.
function goBackwards(
  w: Parameters,
  { grades, gaps }: FitReviews,
  weights: Weights,
  { start, end }: Span,
  room: LossRoom,
  gradient: Float64Array,
): void {
  const add = (index: number, slope: number): void => {
    gradient[index] = (gradient[index] ?? 0) + slope;
  };
  const decay = w[20] ?? 0;
  const factor = Math.exp(-LN_09 / decay) - 1;
  const factorByDecay = ((factor + 1) * LN_09) / (decay * decay);
  let byStability = 0;
  let byDifficulty = 0;
  for (let at = end - 1; at > start; at -= 1) {
    const index = at - start;
    const stability = room.stability[index] ?? 1;
    const difficulty = room.difficulty[index] ?? 1;
    const recall = room.recall[index] ?? 1;
    const gap = gaps[at] ?? 0;
    const grade = grades[at] ?? 1;
    let byRecall = 0;
    if (weights[at] === 1 && recall > TINY && recall < 1 - TINY)
      byRecall = grade > 1 ? -1 / recall : 1 / (1 - recall);
    let stabilityHere = 0;
    let difficultyHere = 0;
    if (byDifficulty !== 0) {
      const free = nextDifficulty(w, difficulty, grade);
      if (free > 1 && free < 10) difficultyHere = backFromDifficulty(w, difficulty, grade, byDifficulty, add);
    }
    if (byStability !== 0) {
      const free = nextStability(w, { stability, difficulty, recall, gap, grade });
      if (free > LEAST_STABILITY && free < MOST_STABILITY) {
        const slopes = backFromStability(w, { stability, difficulty, recall, gap, grade }, byStability, add);
        stabilityHere += slopes.byStability;
        difficultyHere += slopes.byDifficulty;
        byRecall += slopes.byRecall;
      }
    }
    if (gap > 0 && byRecall !== 0) {
      const base = 1 + (factor * gap) / stability;
      stabilityHere += (byRecall * decay * factor * gap * recall) / (stability * stability * base);
      add(20, byRecall * recall * (-Math.log(base) - ((decay / base) * gap * factorByDecay) / stability));
    }
    byStability = stabilityHere;
    byDifficulty = difficultyHere;
  }
  if (end <= start) return;
  const first = grades[start] ?? 1;
  const free = w[first - 1] ?? 0;
  if (free >= LEAST_STABILITY && free <= MOST_STABILITY) add(first - 1, byStability);
  const difficulty = firstDifficulty(w, first);
  if (difficulty > 1 && difficulty < 10) {
    add(4, byDifficulty);
    add(5, -byDifficulty * (first - 1) * Math.exp((w[5] ?? 0) * (first - 1)));
  }
}

type Add = (index: number, slope: number) => void;

function backFromDifficulty(
  w: Parameters,
  difficulty: number,
  grade: number,
  slope: number,
  add: Add,
): number {
  const drift = (w[6] ?? 0) * (grade - 3);
  const damped = difficulty - (drift * (10 - difficulty)) / 9;
  const back = w[7] ?? 0;
  const byDamped = slope * (1 - back);
  add(7, slope * (firstDifficulty(w, 4) - damped));
  add(4, slope * back);
  add(5, -slope * back * 3 * Math.exp((w[5] ?? 0) * 3));
  add(6, (-byDamped * (grade - 3) * (10 - difficulty)) / 9);
  return byDamped * (1 + drift / 9);
}

interface Slopes {
  readonly byStability: number;
  readonly byDifficulty: number;
  readonly byRecall: number;
}

function backFromStability(w: Parameters, review: Review, slope: number, add: Add): Slopes {
  const { stability, difficulty, recall, gap, grade } = review;
  if (gap === 0) return { byStability: backWithinDay(w, review, slope, add), byDifficulty: 0, byRecall: 0 };
  if (grade === 1) return backFromLapse(w, review, slope, add);
  const bonus = bonusOf(w, grade);
  const rate = w[10] ?? 0;
  const base = Math.exp(w[8] ?? 0) * (11 - difficulty) * stability ** -(w[9] ?? 0) * bonus;
  const grown = stability * base * Math.expm1((1 - recall) * rate);
  const steep = stability * base * Math.exp((1 - recall) * rate);
  add(8, slope * grown);
  add(9, -slope * grown * Math.log(stability));
  add(10, slope * steep * (1 - recall));
  if (grade === 2) add(15, (slope * grown) / bonus);
  if (grade === 4) add(16, (slope * grown) / bonus);
  return {
    byStability: slope * (1 + (grown / stability) * (1 - (w[9] ?? 0))),
    byDifficulty: (-slope * grown) / (11 - difficulty),
    byRecall: -slope * steep * rate,
  };
}

function backWithinDay(w: Parameters, { stability, grade }: Review, slope: number, add: Add): number {
  const shift = grade - 3 + (w[18] ?? 0);
  const growth = Math.exp((w[17] ?? 0) * shift) * stability ** -(w[19] ?? 0);
  if (grade > 1 && growth < 1) return slope;
  const grown = slope * stability * growth;
  add(17, grown * shift);
  add(18, grown * (w[17] ?? 0));
  add(19, -grown * Math.log(stability));
  return slope * growth * (1 - (w[19] ?? 0));
}

function backFromLapse(w: Parameters, review: Review, slope: number, add: Add): Slopes {
  const { stability, difficulty, recall } = review;
  const [scale, damping, power, rate] = [w[11] ?? 0, w[12] ?? 0, w[13] ?? 0, w[14] ?? 0];
  const outer = scale * difficulty ** -damping * Math.exp((1 - recall) * rate);
  const left = outer * ((stability + 1) ** power - 1);
  const divisor = Math.exp((w[17] ?? 0) * (w[18] ?? 0));
  const most = stability / divisor;
  if (left > most) {
    add(17, -slope * most * (w[18] ?? 0));
    add(18, -slope * most * (w[17] ?? 0));
    return { byStability: slope / divisor, byDifficulty: 0, byRecall: 0 };
  }
  add(11, (slope * left) / scale);
  add(12, -slope * left * Math.log(difficulty));
  add(13, slope * outer * (stability + 1) ** power * Math.log(stability + 1));
  add(14, slope * left * (1 - recall));
  return {
    byStability: slope * outer * power * (stability + 1) ** (power - 1),
    byDifficulty: (-slope * damping * left) / difficulty,
    byRecall: -slope * rate * left,
  };
}
