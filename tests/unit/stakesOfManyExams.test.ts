// Cards that many exams ask together: a plan looks at few kinds of them all the same.
import { describe, expect, it } from 'vitest';
import { USUAL_SECONDS, type PlanCard } from '../../src/domain/exam/planCard';
import { stakesOf } from '../../src/domain/exam/stakes';

const CARDS = 400;

/** Cards each of which two exams ask, or one, in as many ways as there are. */
function cardsOf(exams: number): readonly PlanCard[] {
  return Array.from({ length: CARDS }, (_, number) => {
    const isAsked = (exam: number): boolean => number % exams === exam || number % 7 === exam;
    return {
      id: `card ${number}`,
      points: [{ id: 'point', memory: undefined }],
      marks: Array.from({ length: exams }, (__, exam) => (isAsked(exam) ? 1 / CARDS : 0)),
      seconds: USUAL_SECONDS,
    };
  });
}

const firstOf = (shares: readonly number[]): number =>
  shares.findIndex((share) => share >= Math.max(...shares) / 4);

describe('the stakes of many exams', () => {
  it.each([1, 3, 5])('are told apart as they are where there are few ways: of %i', (exams) => {
    const cards = cardsOf(exams);
    const ways = new Set(cards.map(({ marks }) => marks.join()));
    expect(stakesOf(cards).kinds).toHaveLength(ways.size);
  });

  it.each([8, 10, 14])('are few kinds, each of cards of which the same exam is the first: of %i', (exams) => {
    const cards = cardsOf(exams);
    const { kinds, kindOf } = stakesOf(cards);
    expect(kinds.length).toBeLessThanOrEqual(Math.max(16, exams));
    for (const [index, { marks }] of cards.entries()) {
      expect(firstOf(kinds[kindOf[index] ?? -1]?.shares ?? [])).toBe(firstOf(marks));
    }
  });
});
