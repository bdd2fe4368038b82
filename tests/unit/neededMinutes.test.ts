// How many minutes a day would be enough: by scores that are easy to reckon: as many cards as fit into the minutes.
import { describe, expect, it } from 'vitest';
import { neededMinutes, planScores } from '../../src/domain/exam/neededMinutes';
import type { PlanRequest } from '../../src/domain/exam/plan';
import { USUAL_SHARES, type PlanCard } from '../../src/domain/exam/planCard';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';

const TODAY = 100;
const A_MINUTE = { first: 60, pass: 60, lapse: 60 };

/** So many cards of a minute each, with one point each. */
function request(count: number, minutes: readonly number[], goals: readonly number[] = [1]): PlanRequest {
  const cards = Array.from({ length: count }, (_, number): PlanCard => ({
    id: `card ${String(number).padStart(5, '0')}`,
    points: [{ id: 'point', memory: undefined }],
    marks: goals.map((share) => share / count),
    seconds: A_MINUTE,
  }));
  return {
    today: TODAY,
    goals: goals.map(() => ({ day: TODAY + minutes.length })),
    cards,
    minutes,
    scheduler: schedulerFor(DEFAULT_PARAMETERS),
    shares: USUAL_SHARES,
  };
}

/** Every card that gets its minute is recalled, and no other. */
function minuteByMinute({ cards, minutes, goals }: PlanRequest): readonly number[] {
  const all = minutes.reduce((sum, each) => sum + each, 0);
  return goals.map((_, goal) =>
    cards.slice(0, Math.max(0, Math.ceil(all))).reduce((sum, { marks }) => sum + (marks[goal] ?? 0), 0),
  );
}

/** The same minutes on each of so many days. */
const even = (days: number) => (minutesADay: number) => Array.from({ length: days }, () => minutesADay);

describe('the minutes that would be enough', () => {
  it.each([1, 3, 40, 300, 2000, 5000])('let all of %i cards be learned but one in a hundred', (count) => {
    const [needed = 0] = neededMinutes(request(count, [0, 0, 0, 0, 0]), even(5), minuteByMinute);
    const exactly = Math.ceil((count * 0.99) / 5);
    expect(needed).toBeGreaterThanOrEqual(exactly);
    expect(needed).toBeLessThanOrEqual(Math.ceil(exactly * 1.12) + 2);
  });

  it('are not told where there are as many, or where nothing is to be learned', () => {
    expect(neededMinutes(request(10, [5, 5]), even(2), minuteByMinute)).toEqual([undefined]);
    expect(neededMinutes(request(0, [0, 0]), even(2), minuteByMinute)).toEqual([undefined]);
  });

  it('are not told where no day has any', () => {
    expect(neededMinutes(request(10, [0, 0]), () => [0, 0], minuteByMinute)).toEqual([undefined]);
  });

  it('are those of the days that have any', () => {
    const everyOther = (minutesADay: number) => [minutesADay, 0, minutesADay, 0];
    expect(neededMinutes(request(40, [1, 0, 1, 0]), everyOther, minuteByMinute)).toEqual([20]);
  });

  it.each([5, 500, 5000])('are found in few looks, of %i cards', (count) => {
    let looks = 0;
    neededMinutes(request(count, even(20)(0)), even(20), (asked) => {
      looks += 1;
      return minuteByMinute(asked);
    });
    expect(looks).toBeLessThanOrEqual(8);
  });

  it('are told of each goal by itself', () => {
    const scoresOf = (asked: PlanRequest): readonly number[] => [
      ...minuteByMinute(asked).slice(0, 1),
      asked.cards.length / 40,
    ];
    const [needed, ofKnown] = neededMinutes(request(40, [1, 1], [1, 1]), even(2), scoresOf);
    expect(needed).toBe(20);
    expect(ofKnown).toBeUndefined();
  });
});

describe('plans', () => {
  it('expect nearly all that can be won from the minutes that are needed, and less from half of them', () => {
    const few = request(60, even(10)(1));
    const scores = (minutes: number): number => planScores()({ ...few, minutes: even(10)(minutes) })[0] ?? 0;
    const [needed = 0] = neededMinutes(few, even(10), planScores());
    const best = scores(600);
    expect(scores(needed)).toBeGreaterThan(best - 0.03);
    expect(scores(needed)).toBeLessThanOrEqual(best + 0.01);
    expect(scores(needed / 2)).toBeLessThan(best - 0.03);
  });
});
