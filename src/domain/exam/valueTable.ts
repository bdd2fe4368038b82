// What a point is worth after each review, when it is reviewed from then on as the prices of the days advise. The idea to know: while
// a point waits nothing is learned about it, so a plan for it is only when to review it next: the table holds, for each period and
// memory, how likely each later period is. Working backwards from the last goal gives all of them (a dynamic program).
import type { StudyDay } from '../studyDay';
import { expectedAfter, expectedAtFirst, type MemoryGrid } from './memoryGrid';
import type { Period } from './periods';
import { secondsOfReview, type Goal } from './planCard';
import type { Stakes } from './stakes';

/** What values depend on. */
export interface Terms {
  readonly grid: MemoryGrid;
  readonly goals: readonly Goal[];
  readonly periods: readonly Period[];
  readonly stakes: Stakes;
  /** Marks that a second costs, by period. */
  readonly prices: Float64Array;
  /** How far apart (in shares of a point's marks) two choices are of which one is taken e times as often: above 0, since sharp choices leap with prices. */
  readonly softness: number;
}

/** Choices at one moment, for some cells: what each is worth (in shares of a point's marks) or, after {@link soften}, how likely it is. */
export interface Choices {
  readonly cells: Int32Array;
  /** By index of the cell, then choice: to review in each period that is left, and last not to review again. */
  readonly options: Float64Array;
  readonly count: number;
}

/** What a point is worth from a review in each period on, less what its later reviews cost, by cell: in shares of the point's marks. */
export type Values = readonly Float64Array[];

/** What points with like stakes are worth after a review in each period, and what they do then. */
export interface ValueTable {
  readonly values: Values;
  /** How likely each choice is after a review in each period. */
  readonly choices: readonly Choices[];
}

/** Works out the table from the last period back. */
export function valueTable(terms: Terms): ValueTable {
  const { grid, periods } = terms;
  const cells = Int32Array.from({ length: grid.cells }, (_, cell) => cell);
  const values: Float64Array[] = periods.map(() => new Float64Array(grid.cells));
  const choices: Choices[] = [];
  for (let at = periods.length - 1; at >= 0; at -= 1) {
    const made = optionsFrom(
      terms,
      values,
      periods[at]?.day ?? 0,
      periodsFrom(at + 1, periods.length),
      cells,
    );
    values[at] = soften(made, terms.softness);
    choices[at] = made;
  }
  return { values, choices };
}

/** The values of choices for points last reviewed on a day: to review them next in one of some periods (`among`), or not again. */
export function optionsFrom(
  terms: Terms,
  values: Values,
  fromDay: StudyDay,
  among: readonly number[],
  cells: Int32Array,
): Choices {
  const { grid, periods, prices, stakes } = terms;
  const count = among.length + 1;
  const options = new Float64Array(cells.length * count);
  for (const [option, period] of among.entries()) {
    const day = periods[period]?.day ?? 0;
    if (day <= fromDay) {
      // At most one review a day.
      for (let index = 0; index < cells.length; index += 1) options[index * count + option] = IMPOSSIBLE;
      continue;
    }
    const transition = grid.transition(day - fromDay);
    const allRecalled = transition.allRecalled(stakes.points);
    const later = values[period] ?? EMPTY;
    const price = prices[period] ?? 0;
    const reward = rewardBetween(terms, fromDay, day);
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index] ?? 0;
      const recalled = allRecalled[cell] ?? 0;
      let value = reward === undefined ? 0 : (reward[cell] ?? 0);
      value -= price * secondsOfReview(stakes.seconds, recalled);
      value += expectedAfter(transition, cell, later);
      options[index * count + option] = value;
    }
  }
  const rest = rewardBetween(terms, fromDay, Infinity);
  for (let index = 0; index < cells.length; index += 1) {
    options[index * count + count - 1] = rest?.[cells[index] ?? 0] ?? 0;
  }
  return { cells, options, count };
}

/** The values of all choices for a point that was never asked: to ask it first in each period, and last never. */
export function optionsOfNew({ grid, periods, prices, stakes }: Terms, values: Values): Choices {
  const options = new Float64Array(periods.length + 1);
  for (const [period, later] of values.entries()) {
    options[period] = expectedAtFirst(grid, later) - (prices[period] ?? 0) * stakes.seconds.first;
  }
  return { cells: ONE_CELL, options, count: periods.length + 1 };
}

/** The indexes of all periods from one on. */
export function periodsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count - first }, (_, index) => first + index);
}

/** Turns the values of choices, in place, into how likely they are, and returns what they are worth together, by index of the cell. */
export function soften({ options, cells, count }: Choices, softness: number): Float64Array {
  const worth = new Float64Array(cells.length);
  for (let index = 0; index < cells.length; index += 1) {
    const first = index * count;
    let best = -Infinity;
    for (let option = first; option < first + count; option += 1) {
      const value = options[option] ?? 0;
      if (value > best) best = value;
    }
    let sum = 0;
    for (let option = first; option < first + count; option += 1) {
      const below = ((options[option] ?? 0) - best) / softness;
      const weight = below < NEGLIGIBLE ? 0 : Math.exp(below);
      options[option] = weight;
      sum += weight;
    }
    for (let option = first; option < first + count; option += 1) {
      options[option] = (options[option] ?? 0) / sum;
    }
    worth[index] = best + softness * Math.log(sum);
  }
  return worth;
}

/** What points last reviewed on a day give on the mornings of goals after it, up to and with another day; undefined for nothing. */
function rewardBetween(
  { grid, goals, stakes }: Terms,
  fromDay: StudyDay,
  toDay: StudyDay,
): Float64Array | undefined {
  let reward: Float64Array | undefined;
  for (const [goal, { day }] of goals.entries()) {
    const share = stakes.shares[goal] ?? 0;
    if (share === 0 || day <= fromDay || day > toDay) continue;
    reward ??= new Float64Array(grid.cells);
    const { recall } = grid.transition(day - fromDay);
    for (let cell = 0; cell < grid.cells; cell += 1) {
      reward[cell] = (reward[cell] ?? 0) + share * (recall[cell] ?? 0);
    }
  }
  return reward;
}

/** The value of what cannot be chosen: finite, since between cells it is multiplied by shares that may be 0. */
const IMPOSSIBLE = -1e9;
const EMPTY = new Float64Array(0);
const ONE_CELL = new Int32Array(1);
/** Of a choice this far behind nothing is seen in sixteen digits. */
const NEGLIGIBLE = -36;
