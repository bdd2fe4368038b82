// How all points move through their choices from today on: how many seconds each period takes then, and what they are worth.
import type { StudyDay } from '../studyDay';
import { addAt, moveAfter, type MemoryGrid } from './memoryGrid';
import type { Period } from './periods';
import { secondsOfReview } from './planCard';
import type { Starts } from './starts';
import {
  optionsFrom,
  optionsOfNew,
  periodsFrom,
  soften,
  valueTable,
  type Choices,
  type Terms,
  type ValueTable,
} from './valueTable';

/** Points with like stakes on their way, by period. */
export interface Flow {
  readonly table: ValueTable;
  /** What all points are worth together, in marks, less what their seconds cost; a little more than that, as choices are soft. */
  readonly worth: number;
  /** Expected seconds, by period; they may be more than there are. */
  readonly seconds: Float64Array;
  /** Marks of the points that are reviewed in each period, and of those asked for the first time. */
  readonly reviewed: Float64Array;
  readonly first: Float64Array;
  /** Points that wait for their next review: those of each start, and those that were reviewed in each period. */
  readonly waiting: readonly Waiting[];
}

/** Points that were last reviewed on a day, with what they do from a period on. */
export interface Waiting {
  readonly fromDay: StudyDay;
  /** The period of their first choice; the others follow, and last comes no review. */
  readonly firstPeriod: number;
  /** By index of the cells in `choices`. */
  readonly marks: Float64Array;
  readonly choices: Choices;
}

/** Follows the points of one kind of stakes from where they start to the last goal, as the prices advise. No mark is lost on the way. */
export function flowOf(terms: Terms, starts: Starts, today: StudyDay): Flow {
  const { grid, periods, softness, stakes } = terms;
  const table = valueTable(terms);
  const seconds = new Float64Array(periods.length);
  const reviewed = new Float64Array(periods.length);
  const first = new Float64Array(periods.length);
  const arrived = periods.map(() => new Float64Array(grid.cells));
  const waiting: Waiting[] = [];
  let worth = 0;
  if (starts.fresh > 0) {
    const choices = optionsOfNew(terms, table.values);
    worth += starts.fresh * (soften(choices, softness)[0] ?? 0);
    for (let period = 0; period < periods.length; period += 1) {
      const marks = starts.fresh * (choices.options[period] ?? 0);
      first[period] = marks;
      seconds[period] = marks * stakes.seconds.first;
      const into = arrived[period];
      if (into === undefined || marks < TRACE) continue;
      for (const { share, place } of grid.firsts)
        addAt(into, place.cell, place.up, place.along, marks * share);
    }
  }
  const leave = (wait: Waiting): void => {
    waiting.push(wait);
    moveOn(grid, periods, terms, wait, { seconds, reviewed, arrived });
  };
  for (const { elapsedDays, cells, marks } of starts.pasts.values()) {
    const fromDay = today - elapsedDays;
    const choices = optionsFrom(terms, table.values, fromDay, periodsFrom(0, periods.length), cells);
    const values = soften(choices, softness);
    const ofCells = Float64Array.from(cells, (cell) => marks[cell] ?? 0);
    for (const [index, amount] of ofCells.entries()) worth += amount * (values[index] ?? 0);
    leave({ fromDay, firstPeriod: 0, marks: ofCells, choices });
  }
  for (const [period, { day }] of periods.entries()) {
    const choices = table.choices[period];
    const marks = arrived[period];
    if (choices !== undefined && marks !== undefined)
      leave({ fromDay: day, firstPeriod: period + 1, marks, choices });
  }
  return { table, worth, seconds, reviewed, first, waiting };
}

/** Fewer marks than this are not followed. */
const TRACE = 1e-12;

interface Moving {
  readonly seconds: Float64Array;
  readonly reviewed: Float64Array;
  readonly arrived: readonly Float64Array[];
}

function moveOn(
  grid: MemoryGrid,
  periods: readonly Period[],
  { stakes }: Terms,
  { fromDay, firstPeriod, marks, choices }: Waiting,
  { seconds, reviewed, arrived }: Moving,
): void {
  const { cells, options, count } = choices;
  for (let period = firstPeriod; period < periods.length; period += 1) {
    const days = (periods[period]?.day ?? 0) - fromDay;
    const into = arrived[period];
    if (days <= 0 || into === undefined) continue;
    const transition = grid.transition(days);
    const allRecalled = transition.allRecalled(stakes.points);
    let [spent, asked] = [0, 0];
    for (let index = 0; index < cells.length; index += 1) {
      const amount = (marks[index] ?? 0) * (options[index * count + period - firstPeriod] ?? 0);
      if (amount < TRACE) continue;
      const cell = cells[index] ?? 0;
      const recalled = allRecalled[cell] ?? 0;
      asked += amount;
      spent += amount * secondsOfReview(stakes.seconds, recalled);
      moveAfter(transition, cell, amount, into);
    }
    seconds[period] = (seconds[period] ?? 0) + spent;
    reviewed[period] = (reviewed[period] ?? 0) + asked;
  }
}
