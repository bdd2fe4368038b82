// Where points stand when a plan begins: never asked, or last reviewed so many days ago with a memory. Points with like stakes and
// memories are counted together, by the marks they give.
import type { StudyDay } from '../studyDay';
import { addAt, placeOf, type MemoryGrid, type Place } from './memoryGrid';
import type { PlanCard, PlanPoint } from './planCard';
import { marksOfCard, type StakesOfCards } from './stakes';

/** Points that were last reviewed some days ago: their marks, by cell, and the cells that have any. */
export interface Past {
  readonly elapsedDays: number;
  readonly marks: Float64Array;
  readonly cells: Int32Array;
}

/** All points of cards with like stakes. */
export interface Starts {
  /** Marks of points that were never asked. */
  readonly fresh: number;
  /** By the days since their last review. */
  readonly pasts: ReadonlyMap<number, Past>;
}

/** Up to so many days each counts for itself; longer ones are told apart in steps of a twelfth. */
const EXACT_DAYS = 10;
const ROUNDED_SHARE = 1 / 12;

/** Counts the points of all cards, by the kinds of their stakes. */
export function startsOf(
  cards: readonly PlanCard[],
  { kinds, kindOf }: StakesOfCards,
  today: StudyDay,
  grid: MemoryGrid,
): readonly Starts[] {
  const open = kinds.map(() => ({ fresh: 0, marks: new Map<number, Float64Array>() }));
  for (const [index, card] of cards.entries()) {
    const start = open[kindOf[index] ?? -1];
    if (start === undefined) continue;
    const marks = marksOfCard(card) / card.points.length;
    for (const { memory } of card.points) {
      if (memory === undefined) {
        start.fresh += marks;
        continue;
      }
      const elapsedDays = roundedDays(today - memory.lastDay);
      let counted = start.marks.get(elapsedDays);
      if (counted === undefined) {
        counted = new Float64Array(grid.cells);
        start.marks.set(elapsedDays, counted);
      }
      const { cell, up, along } = placeOf(memory);
      addAt(counted, cell, up, along, marks);
    }
  }
  return open.map(({ fresh, marks }) => ({
    fresh,
    pasts: new Map([...marks].map(([elapsedDays, counted]) => [elapsedDays, pastOf(elapsedDays, counted)])),
  }));
}

/** Where a point stands: the days since its last review as plans count them, and the place of its memory. */
export function standingOf(
  memory: NonNullable<PlanPoint['memory']>,
  today: StudyDay,
): Place & { readonly elapsedDays: number } {
  return { elapsedDays: roundedDays(today - memory.lastDay), ...placeOf(memory) };
}

function pastOf(elapsedDays: number, marks: Float64Array): Past {
  const cells: number[] = [];
  for (const [cell, amount] of marks.entries()) if (amount > 0) cells.push(cell);
  return { elapsedDays, marks, cells: Int32Array.from(cells) };
}

function roundedDays(days: number): number {
  if (days <= EXACT_DAYS) return Math.max(0, days);
  const steps = Math.round(Math.log(days / EXACT_DAYS) / ROUNDED_SHARE);
  return Math.round(EXACT_DAYS * Math.exp(steps * ROUNDED_SHARE));
}
