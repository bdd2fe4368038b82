// The plan behind all days: prices of seconds at which the points together want exactly the time there is. The idea to know: where each
// day's seconds have a price, every point can plan for itself and pay for its reviews; prices rise on days that too many want, until
// all fit (Lagrangian decomposition of a weakly coupled program; the sum of all worths is then also the most that can be reached).
import { descend, type Slope } from './descent';
import { flowOf, type Flow } from './flow';
import { memoryGrid, type MemoryGrid } from './memoryGrid';
import { periodsOf, type Period } from './periods';
import type { PlanRequest } from './plan';
import { marksOf, stakesOf, type StakesOfCards } from './stakes';
import { startsOf, type Starts } from './starts';

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

/** What is sought with soft choices first, which lead the way, is then sought with sharp ones. */
export const SHARPEST = 0.002;
const SOFTNESSES = [0.02, 0.006] as const;
const STEPS = 14;
/** Of a logarithm: no price more than doubles in one step. */
const REACH = 0.7;
const FIRST_PRICE = 0.04;
/** Shares of what all time costs: what is wanted differs from what there is by less, and prices will do; or by more, and they are no start. */
const CLOSE = 0.015;
const CLOSE_AT_FIRST = 0.05;
const FAR = 0.1;
/** Of all that can be reached. */
const LEAST_PRICED = 0.02;

/** Works a plan out, from the prices of an earlier one where there is one. */
export function solvePlan(request: PlanRequest, before?: SolvedPlan): SolvedPlan {
  const { today, goals, minutes, cards, scheduler, shares } = request;
  const grid = isFor(before?.grid, request) ? before.grid : memoryGrid(scheduler, shares);
  const periods = periodsOf(today, goals, minutes);
  const stakes = stakesOf(cards);
  const starts = startsOf(cards, stakes, today, grid);
  const evaluate = (logs: Float64Array, softness: number): Priced => {
    const prices = logs.map(Math.exp);
    const flows = stakes.kinds.map((kind, index) =>
      flowOf({ grid, goals, periods, stakes: kind, prices, softness }, starts[index] ?? NOTHING, today),
    );
    return pricedFor(periods, prices, flows);
  };
  const search = (from: Float64Array, softness: number, close: number) =>
    descend((at) => evaluate(at, softness), from, {
      steps: STEPS,
      reach: REACH,
      isEnough: (found) => mismatchOf(found, periods) < close,
    });
  const result = (at: Float64Array, { flows }: Priced): SolvedPlan => {
    return { grid, periods, prices: at.map(Math.exp), stakes, starts, flows };
  };
  let logs = before === undefined ? undefined : pricesFrom(before, periods);
  if (logs !== undefined) {
    const { at, found } = search(logs, SHARPEST, CLOSE);
    if (mismatchOf(found, periods) < FAR) return result(at, found);
  }
  logs = new Float64Array(periods.length).fill(Math.log(firstPrice(request)));
  for (const softness of SOFTNESSES) logs = search(logs, softness, CLOSE_AT_FIRST).at;
  const { at, found } = search(logs, SHARPEST, CLOSE);
  return result(at, found);
}

/** What some prices lead to: the most that can be reached, by its slopes over the logarithms of prices. */
interface Priced extends Slope {
  readonly prices: Float64Array;
  readonly flows: readonly Flow[];
}

const NOTHING: Starts = { fresh: 0, pasts: new Map() };

function pricedFor(periods: readonly Period[], prices: Float64Array, flows: readonly Flow[]): Priced {
  let value = flows.reduce((sum, { worth }) => sum + worth, 0);
  const slopes = prices.map((price, period) => {
    const there = periods[period]?.seconds ?? 0;
    const wanted = flows.reduce((sum, { seconds }) => sum + (seconds[period] ?? 0), 0);
    value += price * there;
    return price * (there - wanted);
  });
  return { value, slopes, prices, flows };
}

/** By how much what is wanted differs from what there is, at its price, as a share of the price of everything. */
function mismatchOf({ slopes, prices, value }: Priced, periods: readonly Period[]): number {
  const off = slopes.reduce((sum, slope) => sum + Math.abs(slope), 0);
  const all = prices.reduce((sum, price, period) => sum + price * (periods[period]?.seconds ?? 0), 0);
  // Where time is plenty nothing has a price worth being exact about.
  const least = LEAST_PRICED * value;
  return off === 0 ? 0 : off / Math.max(all, least);
}

function isFor(grid: MemoryGrid | undefined, { scheduler, shares }: PlanRequest): grid is MemoryGrid {
  return (
    grid !== undefined &&
    grid.scheduler.parameters.join() === scheduler.parameters.join() &&
    `${grid.shares.first.join()} ${grid.shares.pass.join()}` ===
      `${shares.first.join()} ${shares.pass.join()}`
  );
}

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
