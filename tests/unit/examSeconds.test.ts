// The seconds that a card takes this learner, and how often they give each grade.
import { describe, expect, it } from 'vitest';
import { USUAL_SECONDS, USUAL_SHARES } from '../../src/domain/exam/planCard';
import {
  cardSecondsOf,
  habitsOf,
  NO_HABITS,
  sharesOf,
  sumOfHabits,
  usualSeconds,
} from '../../src/domain/exam/seconds';
import type { Graded, ReviewEvent } from '../../src/domain/review/event';
import { review } from '../support/reviewing';

/** A history in the notation of {@link review}, of which each showing took so many seconds. */
function timed(text: string, seconds: readonly number[], points = 'a'): readonly ReviewEvent[] {
  const left = [...seconds];
  return review(text, { points }).events.map((event) =>
    event.kind === 'graded' ? { ...event, tookMs: (left.shift() ?? 0) * 1000 } : event,
  );
}

function inMode(mode: Graded['mode'], events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  return events.map((event) => (event.kind === 'graded' ? { ...event, mode } : event));
}

describe('seconds by points', () => {
  it('are the usual ones for one point, and half of them again for each further one', () => {
    expect(usualSeconds(1)).toEqual(USUAL_SECONDS);
    expect(usualSeconds(3).pass).toBeCloseTo(2 * USUAL_SECONDS.pass, 10);
    expect(usualSeconds(5).lapse).toBeCloseTo(3 * USUAL_SECONDS.lapse, 10);
  });
});

describe('what a history tells of time', () => {
  it('takes a first showing together with what follows it on its day', () => {
    const { seconds, usualSeconds: usual } = habitsOf(timed('again good@1m good@10m', [20, 8, 5]));
    expect(seconds).toBe(33);
    expect(usual).toBe(USUAL_SECONDS.first);
  });

  it('tells reviews that pass from those that lapse by the first showing of the day', () => {
    const passed = habitsOf(timed('easy good@+9d', [10, 7]));
    expect(passed.usualSeconds).toBeCloseTo(USUAL_SECONDS.first + USUAL_SECONDS.pass, 10);
    const lapsed = habitsOf(timed('easy again@+9d good@10m', [10, 7, 6]));
    expect(lapsed.seconds).toBe(23);
    expect(lapsed.usualSeconds).toBeCloseTo(USUAL_SECONDS.first + USUAL_SECONDS.lapse, 10);
  });

  it('counts the points that were asked', () => {
    const { usualSeconds: usual } = habitsOf(timed('easy', [30], 'abc'));
    expect(usual).toBe(usualSeconds(3).first);
  });

  it('begins anew behind a reset', () => {
    const { usualSeconds: usual } = habitsOf(timed('easy reset@+5d easy@10m', [10, 10]));
    expect(usual).toBeCloseTo(2 * USUAL_SECONDS.first, 10);
  });

  it('passes over days of unknown length, of paper, of cramming, and what was taken back', () => {
    const nothing = { seconds: 0, usualSeconds: 0 };
    expect(habitsOf(timed('easy', [0]))).toMatchObject(nothing);
    expect(habitsOf(inMode('paper', timed('easy', [9])))).toMatchObject(nothing);
    expect(habitsOf(inMode('cram', timed('easy', [9])))).toEqual(NO_HABITS);
    expect(habitsOf(timed('easy undo', [9]))).toEqual(NO_HABITS);
  });
});

describe('the seconds of a card', () => {
  const slow = { ...NO_HABITS, seconds: 40_000, usualSeconds: 20_000 };

  it('are the usual ones for a newcomer', () => {
    expect(cardSecondsOf(2, NO_HABITS, NO_HABITS)).toEqual(usualSeconds(2));
  });

  it('follow the learner’s pace where the card was never shown', () => {
    const { first, pass, lapse } = cardSecondsOf(1, NO_HABITS, slow);
    expect(first / USUAL_SECONDS.first).toBeCloseTo(2, 1);
    expect(pass / USUAL_SECONDS.pass).toBeCloseTo(2, 1);
    expect(lapse / USUAL_SECONDS.lapse).toBeCloseTo(2, 1);
  });

  it('are drawn to the card’s own by each of its showings, and near it after many', () => {
    const quick = (reviews: number) => ({ ...NO_HABITS, seconds: 5 * reviews, usualSeconds: 13 * reviews });
    const pass = (reviews: number): number => cardSecondsOf(1, quick(reviews), slow).pass;
    expect(pass(1)).toBeLessThan(pass(0));
    expect(pass(4)).toBeLessThan(pass(1));
    expect(pass(60)).toBeGreaterThan(5);
    expect(pass(60)).toBeLessThan(6);
  });

  it('stay above 0 whatever the history says', () => {
    const tapping = { ...NO_HABITS, seconds: 0, usualSeconds: 1e9 };
    const { first, pass, lapse } = cardSecondsOf(1, tapping, tapping);
    expect(Math.min(first, pass, lapse)).toBeGreaterThan(1);
  });
});

describe('the learner’s own grades', () => {
  it('are the usual ones for a newcomer', () => {
    const { first, pass } = sharesOf(NO_HABITS);
    first.forEach((share, at) => expect(share).toBeCloseTo(USUAL_SHARES.first[at] ?? 0, 10));
    pass.forEach((share, at) => expect(share).toBeCloseTo(USUAL_SHARES.pass[at] ?? 0, 10));
  });

  it('are counted by point: at first showings, and a day or more later', () => {
    const habits = habitsOf(review('good-b good@10m easy@+9d hard-a@+9d', { points: 'ab' }).events);
    expect(habits.first).toEqual([1, 0, 1, 0]);
    expect(habits.later).toEqual([1, 1, 0, 2]);
  });

  it('come near what the learner does, and add up to 1', () => {
    const habits = sumOfHabits(Array.from({ length: 500 }, () => habitsOf(review('easy hard@+9d').events)));
    const { first, pass } = sharesOf(habits);
    expect(first[3]).toBeGreaterThan(0.9);
    expect(pass[0]).toBeGreaterThan(0.9);
    for (const shares of [first, pass]) {
      expect(shares.reduce<number>((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    }
  });

  it('do not take what came without its history for first showings', () => {
    const [first] = review('good').events;
    if (first?.kind !== 'graded') throw new Error('no showing');
    const pointIds = first.outcomes.map(({ pointId }) => pointId);
    const imported: ReviewEvent = {
      kind: 'imported',
      id: first.id,
      atMs: first.atMs - 1,
      day: first.day - 3,
      pointIds,
      dueDay: first.day,
      intervalDays: 3,
      lapses: 0,
      stability: 3,
      difficulty: 5,
    };
    const habits = habitsOf([imported, { ...first, tookMs: 9000 }]);
    expect(habits.first).toEqual([0, 0, 0, 0]);
    expect(habits.later).toEqual([0, 0, 1, 0]);
    expect(habits.usualSeconds).toBe(USUAL_SECONDS.pass);
  });
});
