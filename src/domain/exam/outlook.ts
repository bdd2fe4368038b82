// What a plan makes of a point: how well it is recalled on each goal's morning. That goes with the values of a plan from the last
// period back, but nothing is paid in it.
import type { StudyDay } from '../studyDay';
import { expectedAfter, type MemoryGrid } from './memoryGrid';
import type { Period } from './periods';
import type { Goal } from './planCard';
import { periodsFrom, type Choices, type ValueTable } from './valueTable';

/** Expected recall by goal, then period in which a point was last reviewed, for each cell; only of goals after the period. */
export type Outlook = readonly (readonly Float64Array[])[];

/** What outlooks are made from beside choices. */
export interface OutlookGround {
  readonly grid: MemoryGrid;
  readonly goals: readonly Goal[];
  readonly periods: readonly Period[];
}

/** What choices at one moment lead to: the recall by goal, then choice, for each cell. */
export type Prospects = readonly (readonly Float64Array[])[];

/** The outlook of points that do as a value table says. */
export function outlookOf(ground: OutlookGround, table: ValueTable): Outlook {
  const { grid, goals, periods } = ground;
  const recall = goals.map(() => periods.map((): Float64Array => new Float64Array(grid.cells)));
  for (let at = periods.length - 1; at >= 0; at -= 1) {
    const choices = table.choices[at];
    if (choices === undefined) continue;
    const among = periodsFrom(at + 1, periods.length);
    const prospects = prospectsOf(ground, recall, periods[at]?.day ?? 0, among);
    for (const [goal, byPeriod] of recall.entries()) byPeriod[at] = weigh(choices, prospects[goal] ?? []);
  }
  return recall;
}

/** What each choice leads to for points last reviewed on a day, in all cells: a review in one of some periods, and last none. */
export function prospectsOf(
  { grid, goals, periods }: OutlookGround,
  outlook: Outlook,
  fromDay: StudyDay,
  among: readonly number[],
): Prospects {
  const later = (values: Float64Array, day: StudyDay): Float64Array => {
    const transition = grid.transition(day - fromDay);
    return values.map((_, cell) => expectedAfter(transition, cell, values));
  };
  return goals.map(({ day: goalDay }, goal) => {
    const left = goalDay > fromDay ? grid.transition(goalDay - fromDay).recall : new Float64Array(grid.cells);
    const options = among.map((period) => {
      const day = periods[period]?.day ?? 0;
      if (day <= fromDay || goalDay <= day) return left;
      return later(outlook[goal]?.[period] ?? left, day);
    });
    return [...options, left];
  });
}

function weigh({ cells, options, count }: Choices, prospects: readonly Float64Array[]): Float64Array {
  return Float64Array.from(cells, (cell, index) => {
    let sum = 0;
    for (let option = 0; option < count; option += 1) {
      sum += (options[index * count + option] ?? 0) * (prospects[option]?.[cell] ?? 0);
    }
    return sum;
  });
}
