// What is at stake with cards, and where their points stand: counted together without losing any.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryGrid } from '../../src/domain/exam/memoryGrid';
import { firstOutcomes, memoryAfterDay, reviewOutcomes } from '../../src/domain/exam/outcomes';
import { USUAL_SHARES, type PlanCard } from '../../src/domain/exam/planCard';
import { marksOfCard, stakesOf } from '../../src/domain/exam/stakes';
import { standingOf, startsOf } from '../../src/domain/exam/starts';
import { aMemory, aPlanRequest, PLANNER, planCard, shareMarks, TODAY } from '../support/anyPlans';
import { SEED } from '../support/generators';

console.log(`seed ${SEED}`);
const RUNS = { seed: SEED, numRuns: 150 };
const grid = memoryGrid(PLANNER, USUAL_SHARES);

const total = (values: Iterable<number>): number => [...values].reduce((sum, one) => sum + one, 0);
const waysOf = (cards: readonly PlanCard[]): number =>
  new Set(
    cards
      .filter((card) => marksOfCard(card) > 0)
      .map(({ marks }) => marks.map((one) => Math.round((20 * one) / total(marks))).join()),
  ).size;

describe('the kinds of stakes', () => {
  it('are one for cards that are alike', () => {
    const cards = shareMarks(Array.from({ length: 9 }, (_, index) => planCard(`${index}`, [undefined], [1])));
    const { kinds, kindOf } = stakesOf(cards);
    expect([...kindOf]).toEqual(Array.from({ length: 9 }, () => 0));
    expect(kinds).toHaveLength(1);
    expect(kinds[0]?.shares).toEqual([expect.closeTo(1, 12)]);
    expect(kinds[0]?.cardsPerMark).toBeCloseTo(9, 9);
    expect(kinds[0]?.points).toBe(1);
    expect(kinds[0]?.seconds.pass).toBeCloseTo(9 * 13, 9);
  });

  it('part cards that cost ten times as much for their marks, and those of one exam from those of another', () => {
    const dear = planCard('dear', [undefined], [1, 0], { first: 300, pass: 130, lapse: 350 });
    const cheap = planCard('cheap', [undefined], [1, 0], { first: 30, pass: 13, lapse: 35 });
    const other = planCard('other', [undefined], [0, 1], { first: 30, pass: 13, lapse: 35 });
    const { kinds, kindOf } = stakesOf([dear, cheap, other, cheap]);
    expect(kindOf[1]).toBe(kindOf[3]);
    expect(new Set(kindOf).size).toBe(3);
    expect(kinds[kindOf[2] ?? -1]?.shares).toEqual([0, 1]);
  });

  it.each([
    ['one exam', 1],
    ['seven exams', 7],
  ])(
    'are four at most, or one for each way in which marks are shared, however costs differ, with %s',
    (_, goals) => {
      const aCost = fc.integer({ min: -6, max: 9 }).map((power) => 10 ** power);
      const aCard = fc.record({ cost: aCost, goal: fc.nat(goals - 1), marks: fc.constantFrom(1, 1e-4) });
      fc.assert(
        fc.property(fc.array(aCard, { minLength: 1, maxLength: 60 }), (made) => {
          const cards = made.map(({ cost, goal, marks }, index) =>
            planCard(
              `${index}`,
              [undefined],
              Array.from({ length: goals }, (__, at) => (at === goal ? marks : 0)),
              { first: 2 * cost, pass: cost, lapse: 3 * cost },
            ),
          );
          expect(stakesOf(cards).kinds.length).toBeLessThanOrEqual(Math.max(4, waysOf(cards)));
        }),
        RUNS,
      );
    },
  );

  it('hold every card with marks, and count all marks, seconds and cards', () => {
    fc.assert(
      fc.property(aPlanRequest, ({ cards, goals }) => {
        const { kinds, kindOf } = stakesOf(cards);
        const marksOfKinds = kinds.map(() => 0);
        for (const [index, card] of cards.entries()) {
          const kind = kindOf[index] ?? -1;
          expect(kind >= 0 && kind < kinds.length).toBe(marksOfCard(card) > 0);
          if (kind >= 0) marksOfKinds[kind] = (marksOfKinds[kind] ?? 0) + marksOfCard(card);
        }
        const asked = cards.filter((card) => marksOfCard(card) > 0);
        const sumOf = (of: (kind: (typeof kinds)[number]) => number): number =>
          total(kinds.map((kind, index) => of(kind) * (marksOfKinds[index] ?? 0)));
        expect(sumOf(({ seconds }) => seconds.lapse)).toBeCloseTo(
          total(asked.map(({ seconds }) => seconds.lapse)),
          6,
        );
        expect(sumOf(({ cardsPerMark }) => cardsPerMark)).toBeCloseTo(asked.length, 6);
        for (const { shares } of kinds) expect(total(shares)).toBeCloseTo(1, 9);
        for (const goal of goals.keys()) {
          const marks = total(cards.map((card) => (card.marks[goal] ?? 0) * card.points.length));
          expect(sumOf(({ shares }) => shares[goal] ?? 0)).toBeCloseTo(marks, 9);
        }
      }),
      RUNS,
    );
  });

  it('are none without cards, and none of cards without marks', () => {
    expect(stakesOf([]).kinds).toEqual([]);
    expect([...stakesOf([planCard('a', [undefined], [0])]).kindOf]).toEqual([-1]);
  });
});

describe('where points stand', () => {
  it('counts the marks of every point once', () => {
    fc.assert(
      fc.property(aPlanRequest, ({ cards }) => {
        const starts = startsOf(cards, stakesOf(cards), TODAY, grid);
        const known = starts.map(({ pasts }) => total([...pasts.values()].map(({ marks }) => total(marks))));
        const fresh = total(starts.map((start) => start.fresh));
        expect(fresh + total(known)).toBeCloseTo(total(cards.map(marksOfCard)), 9);
        const asNew = cards.map((card) => {
          const news = card.points.filter(({ memory }) => memory === undefined).length;
          return (news * marksOfCard(card)) / card.points.length;
        });
        expect(fresh).toBeCloseTo(total(asNew), 9);
      }),
      RUNS,
    );
  });

  it('lists the cells that have marks, by the days since the last review', () => {
    fc.assert(
      fc.property(aPlanRequest, ({ cards }) => {
        for (const { pasts } of startsOf(cards, stakesOf(cards), TODAY, grid)) {
          for (const [days, { elapsedDays, cells, marks }] of pasts) {
            expect(elapsedDays).toBe(days);
            expect([...marks.keys()].filter((cell) => (marks[cell] ?? 0) > 0)).toEqual([...cells]);
          }
        }
      }),
      RUNS,
    );
  });

  it.each([0, 1, 5, 10])('knows exactly that %i days went by', (days) => {
    const memory = { stability: 5, difficulty: 5, lastDay: TODAY - days };
    expect(standingOf(memory, TODAY).elapsedDays).toBe(days);
  });

  it('knows longer times within a fifteenth, and none below 0', () => {
    const daysAfter = (days: number): number =>
      standingOf({ stability: 5, difficulty: 5, lastDay: TODAY - days }, TODAY).elapsedDays;
    const different = new Set<number>();
    for (let days = 11; days <= 2000; days += 1) {
      expect(Math.abs(daysAfter(days) / days - 1)).toBeLessThanOrEqual(1 / 15);
      expect(daysAfter(days)).toBeGreaterThanOrEqual(daysAfter(days - 1));
      different.add(daysAfter(days));
    }
    expect(different.size).toBeLessThan(70);
    expect(daysAfter(-3)).toBe(0);
  });
});

describe('what a study day leaves', () => {
  it('has shares that add up to 1, as many as grades, with better memory for better grades', () => {
    fc.assert(
      fc.property(
        fc.option(aMemory, { nil: undefined }),
        fc.integer({ min: 1, max: 400 }),
        (memory, days) => {
          const outcomes =
            memory === undefined
              ? firstOutcomes(PLANNER, USUAL_SHARES)
              : reviewOutcomes(PLANNER, USUAL_SHARES, memory, days);
          expect(total(outcomes.map(({ share }) => share))).toBeCloseTo(1, 12);
          expect(outcomes).toHaveLength(4);
          const [, hard, good, easy] = outcomes.map((outcome) => outcome.memory);
          expect(hard?.stability).toBeLessThanOrEqual(good?.stability ?? NaN);
          expect(good?.stability).toBeLessThanOrEqual(easy?.stability ?? NaN);
        },
      ),
      RUNS,
    );
  });

  it('is, of a miss, between being recalled the next time and the time after', () => {
    const memory = { stability: 20, difficulty: 6 };
    const missed = PLANNER.nextMemory(memory, 9, 'again');
    const soon = PLANNER.nextMemory(missed, 0, 'good');
    const late = PLANNER.nextMemory(PLANNER.nextMemory(missed, 0, 'again'), 0, 'good');
    const after = memoryAfterDay(PLANNER, memory, 9, 'again');
    const lateShare = Math.log(after.stability / soon.stability) / Math.log(late.stability / soon.stability);
    expect(lateShare).toBeCloseTo(0.2157, 6);
    expect((after.difficulty - soon.difficulty) / (late.difficulty - soon.difficulty)).toBeCloseTo(
      lateShare,
      6,
    );
    expect(memoryAfterDay(PLANNER, memory, 9, 'hard')).toEqual(PLANNER.nextMemory(memory, 9, 'hard'));
    expect(reviewOutcomes(PLANNER, USUAL_SHARES, memory, 9)[0]).toEqual({
      share: 1 - PLANNER.retrievability(9, 20),
      memory: memoryAfterDay(PLANNER, memory, 9, 'again'),
    });
  });
});
