// STUDY-RULES P4: old reviews that are left out of memory and filled in.
import { describe, expect, it } from 'vitest';
import { foldHistory } from '../../src/domain/review/fold';
import { foldKeyOf } from '../../src/domain/review/foldKey';
import { memoryFromSm2 } from '../../src/domain/review/fromSm2';
import { schedulerOf } from '../../src/domain/review/leftOut';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import type { CardState, PointState } from '../../src/domain/review/cardState';
import { review, type Studied } from '../support/reviewing';

const parameters = DEFAULT_PARAMETERS;
// Learned on the first day, then five reviews, each on its day; the point is a review from the first on.
const LEARNED = 'easy good@due good@due again@due good@due good@due good@due';

function foldedFrom(studied: Studied, ignoreBeforeDay: number, historicalRetention = 0.9): CardState {
  const scheduler = schedulerOf({ parameters, ignoreBeforeDay, historicalRetention });
  return foldHistory(studied.events, studied.pointIds, scheduler);
}

function pointOf(state: CardState): PointState {
  const [point] = state.points;
  if (point === undefined) throw new Error('the card has no point');
  return point;
}

function daysOf({ events }: Studied): readonly number[] {
  return events.flatMap((event) => (event.kind === 'graded' ? event.day : []));
}

function withoutMemory({ points, ...state }: CardState): unknown {
  return { ...state, points: points.map((point) => ({ ...point, stability: 0, difficulty: 0 })) };
}

describe('P4 reviews before the day', () => {
  const studied = review(LEARNED);
  const days = daysOf(studied);
  const dayAt = (index: number): number => days[index] ?? 0;
  const later = (days.at(-1) ?? 0) + 1;

  it('leave due days, phases, lapses and counts as they are', () => {
    for (const day of [...days, later]) {
      expect(withoutMemory(foldedFrom(studied, day))).toEqual(withoutMemory(studied.state));
    }
  });

  it('count as long as the day is not after the first of them', () => {
    expect(foldedFrom(studied, 0)).toEqual(studied.state);
    expect(foldedFrom(studied, dayAt(0))).toEqual(studied.state);
    expect(foldedFrom(studied, dayAt(1))).not.toEqual(studied.state);
  });

  it('give the first review at or after it the memory of the interval that was in force', () => {
    const interval = dayAt(2) - dayAt(1);
    const filled = memoryFromSm2(2.5, interval, 0.85, parameters);
    const scheduler = schedulerFor(parameters);
    const events = studied.events.filter((event) => event.day <= dayAt(2));
    const expected = scheduler.nextMemory(filled, interval, 'good');
    const folded = pointOf(foldedFrom({ ...studied, events }, dayAt(2), 0.85));
    expect(folded).toMatchObject({ stability: expected.stability, difficulty: expected.difficulty });
  });

  it('give a card with none after it the memory of its interval, by the recall that is taken for it', () => {
    const { intervalDays } = studied.state.points[0] ?? { intervalDays: 0 };
    expect(pointOf(foldedFrom(studied, later)).stability).toBeCloseTo(intervalDays, 6);
    // Recall that was better than 90 % after that interval means a stability above it.
    expect(pointOf(foldedFrom(studied, later, 0.95)).stability).toBeGreaterThan(intervalDays);
  });

  it('count an interval inside the day as one day', () => {
    const learning = review('good');
    const folded = pointOf(
      foldedFrom(learning, learning.state.lastDay === undefined ? 0 : learning.state.lastDay + 1),
    );
    expect(folded.intervalDays).toBe(0);
    expect(folded.stability).toBeCloseTo(1, 6);
  });

  it('name the day and the recall in what a state was made with, and nothing where none are left out', () => {
    const keyOf = (ignoreBeforeDay: number, historicalRetention: number): string =>
      foldKeyOf(schedulerOf({ parameters, ignoreBeforeDay, historicalRetention }));
    expect(keyOf(0, 0.8)).toBe(foldKeyOf(schedulerFor(parameters)));
    expect(new Set([keyOf(0, 0.9), keyOf(20_000, 0.9), keyOf(20_001, 0.9), keyOf(20_000, 0.8)]).size).toBe(4);
  });
});
