// The plan behind all days: prices of seconds at which the points together want exactly the time there is. The idea to know: where each
// day's seconds have a price, every point can plan for itself and pay for its reviews; prices rise on days that too many want, until
// all fit (Lagrangian decomposition of a weakly coupled program; the sum of all worths is then also the most that can be reached).
import { descend, type Slope } from './descent';
import { flowOf, type Flow } from './flow';
import { memoryGrid, type MemoryGrid } from './memoryGrid';
import { periodsOf, type Period } from './periods';
import type { PlanRequest } from './plan';
import { marksOfCard, stakesOf, type StakesOfCards } from './stakes';
import { startsOf, type Starts } from './starts';

/** A plan that was worked out: what today's cards and the forecast are read from, and a start for the next. */
export interface SolvedPlan {
  readonly grid: MemoryGrid;
  readonly periods: readonly Period[];
  /** Marks that a second costs, by period. */
  readonly prices: Float64Array;
  /** Of its choices; see `Terms` in valueTable.ts. */
  readonly softness: number;
  readonly stakes: StakesOfCards;
  readonly starts: readonly Starts[];
  /** By kind of stakes. */
  readonly flows: readonly Flow[];
}

/** How exactly a plan is worked out: a rough one tells the score to a point or so, in a third of the time. */
export type Care = 'exact' | 'rough';

/** The softness of choices. Prices are sought for softer ones first, which lead the way. */
const SOFTNESSES: Readonly<Record<Care, readonly number[]>> = {
  exact: [0.02, 0.006, 0.002],
  rough: [0.02, 0.006],
};
/** Where little is left to win, choices differ by little: they are made as sharp as this share of it, but no sharper than the least. */
const SHARP_SHARE = 0.05;
const SHARPEST = 0.0004;
/** Of the softer choices, and of the last ones. */
const STEPS = 14;
const LAST_STEPS = 30;
/** Of a logarithm: no price more than doubles in one step. */
const REACH = 0.7;
const FIRST_PRICE = 0.04;
/** A price below this share of the first one hardly moves anything, and would never rise again. */
const LOWEST_PRICE = 0.001;
/** Shares of what all time costs: what is wanted differs from what there is by less, and prices will do; or by more, and they are no start. */
const CLOSE = 0.015;
const CLOSE_AT_FIRST = 0.05;
const FAR = 0.1;
/** Where all time together costs less than this share of what can be reached, prices need not be exact. */
const LEAST_PRICED = 0.02;

/**
 * Works a plan out, from the grid and the prices of an earlier one where there is one. A plan may want a little more time than there
 * is: some hundredths in all, more on a single day.
 */
export function solvePlan(request: PlanRequest, before?: SolvedPlan, care: Care = 'exact'): SolvedPlan {
  const { today, goals, minutes, cards, scheduler, shares } = request;
  const grid = isFor(before?.grid, request) ? before.grid : memoryGrid(scheduler, shares);
  const periods = periodsOf(today, goals, minutes);
  const stakes = stakesOf(cards);
  const starts = startsOf(cards, stakes, today, grid);
  const allMarks = cards.reduce((sum, card) => sum + marksOfCard(card), 0);
  const evaluate = (logs: Float64Array, softness: number): Priced => {
    const prices = logs.map(Math.exp);
    const flows = stakes.kinds.map((kind, index) =>
      flowOf({ grid, goals, periods, stakes: kind, prices, softness }, starts[index] ?? NOTHING, today),
    );
    return pricedFor(periods, prices, flows);
  };
  const search = (from: Float64Array, softness: number, close: number, steps = STEPS) =>
    descend((at) => evaluate(at, softness), from, {
      steps,
      reach: REACH,
      isEnough: (found) => mismatchOf(found, periods) < close,
    });
  const result = ({ prices, flows }: Priced, softness: number): SolvedPlan => {
    return { grid, periods, prices, softness, stakes, starts, flows };
  };
  const refined = (rough: Priced, softness: number): SolvedPlan => {
    const left = 1 - rough.value / allMarks;
    const sharper = Math.max(SHARPEST, left * SHARP_SHARE);
    if (care === 'rough' || sharper > softness / 2) return result(rough, softness);
    const { found } = search(rough.prices.map(Math.log), sharper, CLOSE);
    // Sharp choices of few cards fit into no day.
    return mismatchOf(found, periods) < CLOSE ? result(found, sharper) : result(rough, softness);
  };

  const softnesses = SOFTNESSES[care];
  const softness = softnesses.at(-1) ?? SHARPEST;
  const nothing = new Float64Array(periods.length).fill(-Infinity);
  const free = evaluate(nothing, softness);
  // Where time is plenty nothing has a price.
  if (overloadOf(free, periods) < CLOSE) return result(free, softness);
  const first = Math.log(firstPrice(allMarks, cards));
  const known = pricesFrom(before, periods, first + Math.log(LOWEST_PRICE));
  if (known !== undefined) {
    const { found } = search(known, softness, CLOSE);
    if (mismatchOf(found, periods) < FAR && overloadOf(found, periods) < FAR) return refined(found, softness);
  }
  let logs: Float64Array = new Float64Array(periods.length).fill(first);
  for (const softer of softnesses.slice(0, -1)) logs = search(logs, softer, CLOSE_AT_FIRST).at;
  return refined(
    search(logs, softness, care === 'rough' ? CLOSE_AT_FIRST : CLOSE, LAST_STEPS).found,
    softness,
  );
}

/** What some prices lead to. `value` is the most marks that can be reached at all; its slopes are over the logarithms of prices. */
interface Priced extends Slope {
  readonly prices: Float64Array;
  /** Seconds that are wanted, by period. */
  readonly wanted: Float64Array;
  readonly flows: readonly Flow[];
}

const NOTHING: Starts = { fresh: 0, pasts: new Map() };

function pricedFor(periods: readonly Period[], prices: Float64Array, flows: readonly Flow[]): Priced {
  let value = flows.reduce((sum, { worth }) => sum + worth, 0);
  const wanted = prices.map((_, period) =>
    flows.reduce((sum, { seconds }) => sum + (seconds[period] ?? 0), 0),
  );
  const slopes = prices.map((price, period) => {
    const there = periods[period]?.seconds ?? 0;
    value += price * there;
    return price * (there - (wanted[period] ?? 0));
  });
  return { value, slopes, prices, wanted, flows };
}

/** By how much what is wanted differs from what there is, at its price, as a share of the price of everything. */
function mismatchOf({ slopes, prices, value }: Priced, periods: readonly Period[]): number {
  const off = slopes.reduce((sum, slope) => sum + Math.abs(slope), 0);
  const all = prices.reduce((sum, price, period) => sum + price * (periods[period]?.seconds ?? 0), 0);
  const least = LEAST_PRICED * value;
  return off === 0 ? 0 : off / Math.max(all, least);
}

/** By how much more is wanted than there is in periods that are too short, as a share of all the time there is. */
function overloadOf({ wanted }: Priced, periods: readonly Period[]): number {
  let [over, all] = [0, 0];
  for (const [period, { seconds: there }] of periods.entries()) {
    over += Math.max(0, (wanted[period] ?? 0) - there);
    all += there;
  }
  return over === 0 ? 0 : over / all;
}

function isFor(grid: MemoryGrid | undefined, { scheduler, shares }: PlanRequest): grid is MemoryGrid {
  return (
    grid !== undefined &&
    grid.scheduler.parameters.join() === scheduler.parameters.join() &&
    `${grid.shares.first.join()} ${grid.shares.pass.join()}` ===
      `${shares.first.join()} ${shares.pass.join()}`
  );
}

function firstPrice(marks: number, cards: PlanRequest['cards']): number {
  const seconds = cards.reduce((sum, card) => sum + card.seconds.pass, 0);
  return marks > 0 && seconds > 0 ? (FIRST_PRICE * marks) / seconds : 1;
}

// Undefined where there is no earlier plan, or nothing in it had a price.
function pricesFrom(
  before: SolvedPlan | undefined,
  now: readonly Period[],
  lowest: number,
): Float64Array | undefined {
  if (before === undefined || before.prices.every((price) => price === 0)) return undefined;
  const { periods, prices } = before;
  return Float64Array.from(now, ({ day }) => {
    const index = periods.findIndex(({ toDay }) => toDay >= day);
    return Math.max(lowest, Math.log(prices[index === -1 ? periods.length - 1 : index] ?? 0));
  });
}
