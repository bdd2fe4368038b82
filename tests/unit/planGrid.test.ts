// Memories as cells of a grid: what is read between cells, and how near it is to FSRS itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recallWhenAsked } from '../../src/domain/exam/gain';
import {
  addAt,
  expectedAfter,
  memoryGrid,
  moveAfter,
  placeOf,
  valueAt,
} from '../../src/domain/exam/memoryGrid';
import { reviewOutcomes } from '../../src/domain/exam/outcomes';
import { USUAL_SHARES } from '../../src/domain/exam/planCard';
import type { Memory } from '../../src/domain/review/cardState';
import { aMemory, PLANNER, TODAY } from '../support/anyPlans';
import { SEED } from '../support/generators';

console.log(`seed ${SEED}`);
const RUNS = { seed: SEED, numRuns: 300 };
const grid = memoryGrid(PLANNER, USUAL_SHARES);
const aCell = fc.integer({ min: 0, max: grid.cells - 1 });
const someDays = fc.constantFrom(1, 2, 3, 5, 8, 13, 30, 90, 400);

const columns = grid.stability.filter((one) => one === grid.stability[0]).length;
const least = grid.stability[0] ?? 0;
const most = grid.stability.at(-1) ?? 0;

/** The memory that a cell stands for. */
const memoryOf = (cell: number): Memory => ({
  stability: grid.stability[cell] ?? 0,
  difficulty: 1 + (9 * (cell % columns)) / (columns - 1),
});

/** A function that is linear in difficulty and in the logarithm of stability, and stays what it is past the edge of the grid. */
const sloped = ({ stability, difficulty }: Memory): number =>
  3 + 2 * Math.log(Math.min(most, Math.max(least, stability))) - 5 * difficulty;
const slopedCells = Float64Array.from({ length: grid.cells }, (_, cell) => sloped(memoryOf(cell)));

const read = (values: Float64Array, memory: Memory): number => {
  const { cell, up, along } = placeOf(memory);
  return valueAt(values, cell, up, along);
};

describe('a place in the grid', () => {
  it('is the cell itself for the memory of a cell', () => {
    for (let cell = 0; cell < grid.cells; cell += 1) {
      const ones = Float64Array.from({ length: grid.cells }, (_, other) => (other === cell ? 1 : 0));
      expect(read(ones, memoryOf(cell))).toBeCloseTo(1, 9);
    }
  });

  it('reads any function on its line between cells', () => {
    fc.assert(
      fc.property(aMemory, (memory) => {
        expect(read(slopedCells, memory)).toBeCloseTo(sloped(memory), 8);
        const { up, along } = placeOf(memory);
        for (const share of [up, along]) expect(share >= 0 && share <= 1).toBe(true);
      }),
      RUNS,
    );
  });

  it('rises with stability and falls with difficulty where the cells do', () => {
    fc.assert(
      fc.property(aMemory, fc.double({ min: 1.001, max: 3, noNaN: true }), (memory, times) => {
        const { stability, difficulty } = memory;
        const cubed = slopedCells.map((value) => (value + 100) ** 3);
        expect(read(cubed, { stability: stability * times, difficulty })).toBeGreaterThan(
          read(cubed, memory),
        );
        const harder = { stability, difficulty: Math.min(10, difficulty * times) };
        if (harder.difficulty > difficulty) expect(read(cubed, harder)).toBeLessThan(read(cubed, memory));
      }),
      RUNS,
    );
  });

  it.each([
    ['little stability', { stability: 1e-9, difficulty: 1 }, 0],
    ['no stability', { stability: 0, difficulty: 0 }, 0],
    ['more stability than there is', { stability: 36_500, difficulty: 10 }, grid.cells - 1],
    ['no number', { stability: NaN, difficulty: NaN }, 0],
  ])('is at the edge for %s', (_, memory, cell) => {
    expect(read(slopedCells, memory)).toBeCloseTo(slopedCells[cell] ?? NaN, 9);
  });

  it('takes an amount apart so that reading its cells is reading its place', () => {
    fc.assert(
      fc.property(aMemory, (memory) => {
        const amounts = new Float64Array(grid.cells);
        const { cell, up, along } = placeOf(memory);
        addAt(amounts, cell, up, along, 0.7);
        const told = amounts.reduce((sum, amount, at) => sum + amount * (slopedCells[at] ?? 0), 0);
        expect(told).toBeCloseTo(0.7 * valueAt(slopedCells, cell, up, along), 9);
      }),
      RUNS,
    );
  });
});

describe('a review in the grid', () => {
  it('carries a function that is linear over exactly as FSRS does', () => {
    fc.assert(
      fc.property(aCell, someDays, (cell, days) => {
        const exact = reviewOutcomes(PLANNER, USUAL_SHARES, memoryOf(cell), days).reduce(
          (sum, { share, memory }) => sum + share * sloped(memory),
          0,
        );
        expect(expectedAfter(grid.transition(days), cell, slopedCells)).toBeCloseTo(exact, 8);
      }),
      RUNS,
    );
  });

  it('moves all of an amount, to where values are expected from', () => {
    fc.assert(
      fc.property(aCell, someDays, (cell, days) => {
        const amounts = new Float64Array(grid.cells);
        moveAfter(grid.transition(days), cell, 0.3, amounts);
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(0.3, 12);
        const told = amounts.reduce((sum, amount, at) => sum + amount * (slopedCells[at] ?? 0), 0);
        expect(told).toBeCloseTo(0.3 * expectedAfter(grid.transition(days), cell, slopedCells), 9);
      }),
      RUNS,
    );
  });

  it('knows recall within 0.3 points, and within half a point after another review', () => {
    fc.assert(
      fc.property(aMemory, someDays, someDays, (memory, waited, ahead) => {
        const { recall } = grid.transition(waited);
        expect(
          Math.abs(read(recall, memory) - PLANNER.retrievability(waited, memory.stability)),
        ).toBeLessThan(0.003);
        const later = grid.transition(ahead).recall;
        const after = recall.map((_, cell) => expectedAfter(grid.transition(waited), cell, later));
        const point = { id: 'point', memory: { ...memory, lastDay: TODAY - waited } };
        const exact = recallWhenAsked(TODAY + ahead, point, TODAY, PLANNER, USUAL_SHARES);
        expect(Math.abs(read(after, memory) - exact)).toBeLessThan(0.005);
      }),
      RUNS,
    );
  });

  it('knows how likely all of several points are recalled', () => {
    const { recall, allRecalled } = grid.transition(8);
    expect(allRecalled(1)).toEqual(recall);
    for (const [cell, one] of recall.entries()) expect(allRecalled(2.5)[cell]).toBeCloseTo(one ** 2.5, 12);
  });

  it('is made once', () => {
    expect(grid.transition(8)).toBe(grid.transition(8));
    expect(grid.transition(8)).not.toBe(grid.transition(9));
  });
});

it('begins with what first showings leave', () => {
  expect(grid.firsts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  for (const goalIn of [1, 10, 60]) {
    const { recall } = grid.transition(goalIn);
    const told = grid.firsts.reduce(
      (sum, { share, place }) => sum + share * valueAt(recall, place.cell, place.up, place.along),
      0,
    );
    const fresh = { id: 'point', memory: undefined };
    const exact = recallWhenAsked(TODAY + goalIn, fresh, TODAY, PLANNER, USUAL_SHARES);
    expect(Math.abs(told - exact)).toBeLessThan(0.003);
  }
});
