// The plan behind all days: prices of seconds at which the points together want exactly the time there is. The idea to know: where each
// day's seconds have a price, every point can plan for itself and pay for its reviews; prices rise on days that too many want, until
// all fit (Lagrangian decomposition of a weakly coupled program; the sum of all worths is then also the most that can be reached).
import { descend, type Slope } from './descent';
import { flowOf, type Flow } from './flow';
import { memoryGrid, type MemoryGrid } from './memoryGrid';
import { periodsOf, type Period } from './periods';
import type { PlanRequest } from './plan';
import { marksOf, stakesOf, type Stakes, type StakesOfCards } from './stakes';
import { startsOf, type Starts } from './starts';
import type { Terms } from './valueTable';

/** A plan that was worked out: what today's cards and the forecast are read from, and a start for the next. */
export interface SolvedPlan {
  readonly grid: MemoryGrid;
  readonly periods: readonly Period[];
  /** Marks that a second costs, by period. */
  readonly prices: Float64Array;
  readonly stakes: StakesOfCards;
  readonly starts: readonly Starts[];
  /** By kind of stakes. */
  readonly flows: readonly Flow[];
}

/** What is sought first with soft choices, which lead the way, is then sought with sharp ones. */
export const SHARPEST = 0.002;
const SOFTNESSES = [0.02, 0.006, SHARPEST] as const;
const STEPS = 14;
const STEPS_FROM_BEFORE = 5;
/** Of a logarithm: no price more than doubles in one step. */
const REACH = 0.7;
const FIRST_PRICE = 0.04;

/** Works a plan out, from the prices of an earlier one where there is one. */
export function solvePlan(request: PlanRequest, before?: SolvedPlan): SolvedPlan {
  const { today, goals, minutes, cards, scheduler, shares } = request;
  const isSame = before?.grid.scheduler === scheduler && before.grid.shares === shares;
  const grid = isSame ? before.grid : memoryGrid(scheduler, shares);
  const periods = periodsOf(today, goals, minutes);
  const stakes = stakesOf(cards);
  const starts = startsOf(cards, stakes, today, grid);
  const termsOf = (kind: Stakes, prices: Float64Array, softness: number): Terms => {
    return { grid, goals, periods, stakes: kind, prices, softness };
  };
  const evaluate = (logs: Float64Array, softness: number): Slope & { readonly flows: readonly Flow[] } => {
    const prices = logs.map(Math.exp);
    const flows = stakes.kinds.map((kind, index) =>
      flowOf(termsOf(kind, prices, softness), starts[index] ?? NOTHING, today),
    );
    let value = flows.reduce((sum, { worth }) => sum + worth, 0);
    const slopes = prices.map((price, period) => {
      const there = periods[period]?.seconds ?? 0;
      const wanted = flows.reduce((sum, { seconds }) => sum + (seconds[period] ?? 0), 0);
      value += price * there;
      return price * (there - wanted);
    });
    return { value, slopes, flows };
  };
  const known = before === undefined ? undefined : pricesFrom(before, periods);
  let logs = known ?? new Float64Array(periods.length).fill(Math.log(firstPrice(request)));
  let flows: readonly Flow[] = [];
  for (const softness of known === undefined ? SOFTNESSES : [SHARPEST]) {
    const steps = known === undefined ? STEPS : STEPS_FROM_BEFORE;
    const result = descend((at) => evaluate(at, softness), logs, { steps, reach: REACH });
    logs = result.at;
    ({ flows } = result.found);
  }
  return { grid, periods, prices: logs.map(Math.exp), stakes, starts, flows };
}

const NOTHING: Starts = { fresh: 0, pasts: new Map() };

function firstPrice({ cards }: PlanRequest): number {
  const marks = cards.reduce((sum, card) => sum + marksOf(card), 0);
  const seconds = cards.reduce((sum, card) => sum + card.seconds.pass, 0);
  return marks > 0 && seconds > 0 ? (FIRST_PRICE * marks) / seconds : 1;
}

// Undefined where the earlier plan says nothing of these days.
function pricesFrom({ periods, prices }: SolvedPlan, now: readonly Period[]): Float64Array | undefined {
  if (periods.length === 0) return undefined;
  return Float64Array.from(now, ({ day }) => {
    const index = periods.findIndex(({ toDay }) => toDay >= day);
    return Math.log(Math.max(prices[index === -1 ? periods.length - 1 : index] ?? 0, Number.MIN_VALUE));
  });
}
