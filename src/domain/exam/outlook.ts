// What a plan makes of a point: how well it is recalled on each goal's morning, and how often it is shown until then. Both go with the
// values of a plan from the last period back, but nothing is paid in them.
import type { StudyDay } from '../studyDay';
import { expectedAfter, type MemoryGrid } from './memoryGrid';
import type { Period } from './periods';
import type { Goal } from './planCard';
import { periodsFrom, type Choices, type ValueTable } from './valueTable';

/** By period in which a point was last reviewed, and cell. */
export interface Outlook {
  /** Expected recall, by goal; only of goals after the period. */
  readonly recall: readonly (readonly Float64Array[])[];
  readonly showings: readonly Float64Array[];
}

/** What outlooks are made from beside choices. */
export interface OutlookGround {
  readonly grid: MemoryGrid;
  readonly goals: readonly Goal[];
  readonly periods: readonly Period[];
}

/** What choices at one moment lead to, by choice: for each cell given the recall by goal and the showings. */
export interface Prospects {
  readonly recall: readonly (readonly Float64Array[])[];
  readonly showings: readonly Float64Array[];
}

/** The outlook of points that do as a value table says. */
export function outlookOf(ground: OutlookGround, table: ValueTable): Outlook {
  const { grid, goals, periods } = ground;
  const recall = goals.map(() => periods.map((): Float64Array => new Float64Array(grid.cells)));
  const showings = periods.map((): Float64Array => new Float64Array(grid.cells));
  for (let at = periods.length - 1; at >= 0; at -= 1) {
    const choices = table.choices[at];
    if (choices === undefined) continue;
    const prospects = prospectsOf(
      ground,
      { recall, showings },
      periods[at]?.day ?? 0,
      periodsFrom(at + 1, periods.length),
    );
    for (const [goal, byPeriod] of recall.entries())
      byPeriod[at] = weigh(choices, prospects.recall[goal] ?? []);
    showings[at] = weigh(choices, prospects.showings);
  }
  return { recall, showings };
}

/** What each choice leads to for points last reviewed on a day, in all cells: a review in one of some periods, and last none. */
export function prospectsOf(
  { grid, goals, periods }: OutlookGround,
  outlook: Outlook,
  fromDay: StudyDay,
  among: readonly number[],
): Prospects {
  const later = (values: Float64Array, day: StudyDay): Float64Array =>
    grid
      .transition(day - fromDay)
      .recall.map((_, cell) => expectedAfter(grid.transition(day - fromDay), cell, values));
  const recall = goals.map(({ day: goalDay }, goal) => {
    const left = goalDay > fromDay ? grid.transition(goalDay - fromDay).recall : new Float64Array(grid.cells);
    const options = among.map((period) => {
      const day = periods[period]?.day ?? 0;
      if (day <= fromDay || goalDay <= day) return left;
      return later(outlook.recall[goal]?.[period] ?? left, day);
    });
    return [...options, left];
  });
  const none = new Float64Array(grid.cells);
  const showings = among.map((period) => {
    const day = periods[period]?.day ?? 0;
    if (day <= fromDay) return none;
    return later(outlook.showings[period] ?? none, day).map((more) => more + 1);
  });
  return { recall, showings: [...showings, none] };
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
