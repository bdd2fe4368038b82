// The choices for whole cards: a card is shown with all its points, so what is best for it is best for them together.
import type { StudyDay } from '../studyDay';
import { valueAt, type MemoryGrid, type Place } from './memoryGrid';
import type { Goal, PlanCard } from './planCard';
import type { SolvedPlan } from './solvePlan';
import { standingOf } from './starts';
import { optionsFrom, optionsOfNew, type Choices, type Terms } from './valueTable';

/** A number for each choice (to be shown next in one of some periods, and last never again), by where a point stands. */
export interface ByStanding {
  /** Of points that were never asked. */
  readonly fresh: readonly number[];
  /** By the days since the last review, then choice, for all cells. */
  readonly pasts: ReadonlyMap<number, readonly Float64Array[]>;
}

/** Where a point stands; undefined where it was never asked. */
export type Standing = (Place & { readonly elapsedDays: number }) | undefined;

/** Where the points of a card stand. */
export function standingsOf({ points }: PlanCard, today: StudyDay): readonly Standing[] {
  return points.map(({ memory }) => (memory === undefined ? undefined : standingOf(memory, today)));
}

/** The sums over points of what each choice gives them. */
export function sumsOf(standings: readonly Standing[], { fresh, pasts }: ByStanding): Float64Array {
  const sums = new Float64Array(fresh.length);
  for (const standing of standings) {
    if (standing === undefined) {
      for (let choice = 0; choice < sums.length; choice += 1)
        sums[choice] = (sums[choice] ?? 0) + (fresh[choice] ?? 0);
      continue;
    }
    const values = pasts.get(standing.elapsedDays);
    if (values === undefined) continue;
    const { cell, up, along } = standing;
    for (let choice = 0; choice < sums.length; choice += 1) {
      const ofChoice = values[choice];
      if (ofChoice !== undefined) sums[choice] = (sums[choice] ?? 0) + valueAt(ofChoice, cell, up, along);
    }
  }
  return sums;
}

/**
 * The values (in shares of a point's marks) of choices for points of one kind of stakes: what is done next is paid at the prices given,
 * what follows at those of the plan.
 */
export function valuesByStanding(
  plan: SolvedPlan,
  kind: number,
  given: { readonly today: StudyDay; readonly goals: readonly Goal[] },
  among: readonly number[],
  prices: Float64Array,
): ByStanding | undefined {
  const { grid, periods, flows, starts } = plan;
  const stakes = plan.stakes.kinds[kind];
  const values = flows[kind]?.table.values;
  if (stakes === undefined || values === undefined) return undefined;
  const terms: Terms = { grid, goals: given.goals, periods, stakes, prices, softness: plan.softness };
  const fresh = optionsOfNew(terms, values).options;
  const pasts = [...(starts[kind]?.pasts ?? [])].map(([elapsedDays, { cells }]) => {
    const choices = optionsFrom(terms, values, given.today - elapsedDays, among, cells);
    return [elapsedDays, spread(choices, grid)] as const;
  });
  return {
    fresh: [...among, periods.length].map((option) => fresh[option] ?? 0),
    pasts: new Map(pasts),
  };
}

function spread({ cells, options, count }: Choices, grid: MemoryGrid): readonly Float64Array[] {
  return Array.from({ length: count }, (_, option) => {
    const values = new Float64Array(grid.cells);
    for (const [index, cell] of cells.entries()) values[cell] = options[index * count + option] ?? 0;
    return values;
  });
}
