// Memories as cells of a grid of stability and difficulty, so that a plan can be worked out for all memories at once. Between
// cells values are interpolated: linearly in difficulty and in the logarithm of stability.
import type { Memory } from '../review/cardState';
import type { Scheduler } from '../review/scheduler';
import { firstOutcomes, reviewOutcomes } from './outcomes';
import type { GradeShares } from './planCard';

const LEAST_STABILITY = 0.01;
const MOST_STABILITY = 5000;
const STABILITIES = 28;
const DIFFICULTIES = 5;
const CELLS = STABILITIES * DIFFICULTIES;
const STEP = Math.log(MOST_STABILITY / LEAST_STABILITY) / (STABILITIES - 1);
const GRADE_COUNT = 4;
const SHARE_COUNT = GRADE_COUNT * 4;

/** A place between four cells: the lowest of them, and how far (0 to 1) to the next stability and difficulty. */
export interface Place {
  readonly cell: number;
  readonly up: number;
  readonly along: number;
}

/** What a review some days after the last does to the memory of every cell. */
export interface Transition {
  /** Recall, by cell. */
  readonly recall: Float64Array;
  /** How likely so many points of like memories are all recalled, by cell. */
  readonly allRecalled: (points: number) => Float64Array;
  /** The lowest of the four cells that each of four grades leads between, by cell * 4 + grade (again first). */
  readonly lowest: Int32Array;
  /** How much of a cell goes to each of these four cells: 16 shares for each cell, which add up to 1. */
  readonly shares: Float64Array;
}

/** The grid under one scheduler and the learner's shares of grades. */
export interface MemoryGrid {
  readonly scheduler: Scheduler;
  readonly shares: GradeShares;
  readonly cells: number;
  /** Stability of each cell, in days. */
  readonly stability: Float64Array;
  /** What a first showing leads to, with how likely each is. */
  readonly firsts: readonly { readonly share: number; readonly place: Place }[];
  /** A review so many days (whole, 1 or more) after the last; made when first asked for. */
  readonly transition: (days: number) => Transition;
}

/** The grid under a scheduler and shares of grades. Keep it: its transitions take some 0.3 ms each to make. */
export function memoryGrid(scheduler: Scheduler, shares: GradeShares): MemoryGrid {
  const made = new Map<number, Transition>();
  const stability = Float64Array.from({ length: CELLS }, (_, cell) => memoryOfCell(cell).stability);
  return {
    scheduler,
    shares,
    cells: CELLS,
    stability,
    firsts: firstOutcomes(scheduler, shares).map(({ share, memory }) => ({ share, place: placeOf(memory) })),
    transition: (days) => {
      let transition = made.get(days);
      if (transition === undefined) {
        transition = makeTransition(scheduler, shares, days);
        made.set(days, transition);
      }
      return transition;
    },
  };
}

/** The place of a memory; what lies outside the grid is moved to its edge. */
export function placeOf({ stability, difficulty }: Memory): Place {
  const row = held(Math.log(stability / LEAST_STABILITY) / STEP, STABILITIES - 1);
  const column = held(((difficulty - 1) / 9) * (DIFFICULTIES - 1), DIFFICULTIES - 1);
  const [rowBelow, columnBelow] = [
    Math.min(STABILITIES - 2, Math.floor(row)),
    Math.min(DIFFICULTIES - 2, Math.floor(column)),
  ];
  return { cell: rowBelow * DIFFICULTIES + columnBelow, up: row - rowBelow, along: column - columnBelow };
}

/** A value at a place, from those of all cells. */
export function valueAt(values: Float64Array, cell: number, up: number, along: number): number {
  const above = cell + DIFFICULTIES;
  const lower = (values[cell] ?? 0) * (1 - along) + (values[cell + 1] ?? 0) * along;
  const upper = (values[above] ?? 0) * (1 - along) + (values[above + 1] ?? 0) * along;
  return lower * (1 - up) + upper * up;
}

/** Adds an amount to the cells around a place. */
export function addAt(amounts: Float64Array, cell: number, up: number, along: number, amount: number): void {
  const above = cell + DIFFICULTIES;
  amounts[cell] = (amounts[cell] ?? 0) + amount * (1 - up) * (1 - along);
  amounts[cell + 1] = (amounts[cell + 1] ?? 0) + amount * (1 - up) * along;
  amounts[above] = (amounts[above] ?? 0) + amount * up * (1 - along);
  amounts[above + 1] = (amounts[above + 1] ?? 0) + amount * up * along;
}

/** The value to expect of a cell behind a transition, from those of all cells. */
export function expectedAfter({ lowest, shares }: Transition, cell: number, values: Float64Array): number {
  let sum = 0;
  let share = cell * SHARE_COUNT;
  for (let target = cell * GRADE_COUNT; target < (cell + 1) * GRADE_COUNT; target += 1) {
    const into = lowest[target] ?? 0;
    sum +=
      (shares[share] ?? 0) * (values[into] ?? 0) +
      (shares[share + 1] ?? 0) * (values[into + 1] ?? 0) +
      (shares[share + 2] ?? 0) * (values[into + DIFFICULTIES] ?? 0) +
      (shares[share + 3] ?? 0) * (values[into + DIFFICULTIES + 1] ?? 0);
    share += 4;
  }
  return sum;
}

/** The value to expect behind a first showing, from those of all cells. */
export function expectedAtFirst({ firsts }: Pick<MemoryGrid, 'firsts'>, values: Float64Array): number {
  return firsts.reduce(
    (sum, { share, place }) => sum + share * valueAt(values, place.cell, place.up, place.along),
    0,
  );
}

/** Moves an amount out of a cell to where a transition leads it. */
export function moveAfter(
  { lowest, shares }: Transition,
  cell: number,
  amount: number,
  amounts: Float64Array,
): void {
  let share = cell * SHARE_COUNT;
  for (let target = cell * GRADE_COUNT; target < (cell + 1) * GRADE_COUNT; target += 1) {
    const into = lowest[target] ?? 0;
    const above = into + DIFFICULTIES;
    amounts[into] = (amounts[into] ?? 0) + amount * (shares[share] ?? 0);
    amounts[into + 1] = (amounts[into + 1] ?? 0) + amount * (shares[share + 1] ?? 0);
    amounts[above] = (amounts[above] ?? 0) + amount * (shares[share + 2] ?? 0);
    amounts[above + 1] = (amounts[above + 1] ?? 0) + amount * (shares[share + 3] ?? 0);
    share += 4;
  }
}

function makeTransition(scheduler: Scheduler, gradeShares: GradeShares, days: number): Transition {
  const recall = new Float64Array(CELLS);
  const lowest = new Int32Array(CELLS * GRADE_COUNT);
  const shares = new Float64Array(CELLS * SHARE_COUNT);
  for (let from = 0; from < CELLS; from += 1) {
    const memory = memoryOfCell(from);
    recall[from] = scheduler.retrievability(days, memory.stability);
    for (const [grade, outcome] of reviewOutcomes(scheduler, gradeShares, memory, days).entries()) {
      const { cell, up, along } = placeOf(outcome.memory);
      const around = [(1 - up) * (1 - along), (1 - up) * along, up * (1 - along), up * along];
      lowest[from * GRADE_COUNT + grade] = cell;
      shares.set(
        around.map((part) => part * outcome.share),
        from * SHARE_COUNT + grade * 4,
      );
    }
  }
  const together = new Map<number, Float64Array>([[1, recall]]);
  const allRecalled = (points: number): Float64Array => {
    const known = together.get(points) ?? recall.map((one) => one ** points);
    together.set(points, known);
    return known;
  };
  return { recall, allRecalled, lowest, shares };
}

function memoryOfCell(cell: number): Memory {
  const row = Math.floor(cell / DIFFICULTIES);
  return {
    stability: LEAST_STABILITY * Math.exp(row * STEP),
    difficulty: 1 + (9 * (cell % DIFFICULTIES)) / (DIFFICULTIES - 1),
  };
}

function held(value: number, most: number): number {
  return value > 0 ? Math.min(value, most) : 0;
}
