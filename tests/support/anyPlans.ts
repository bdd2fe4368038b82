// Requests for plans, and small ones made by hand.
import fc from 'fast-check';
import type { PlanRequest } from '../../src/domain/exam/plan';
import {
  USUAL_SECONDS,
  USUAL_SHARES,
  type CardSeconds,
  type PlanCard,
  type PlanPoint,
} from '../../src/domain/exam/planCard';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';

/** The day on which the plans of tests begin. */
export const TODAY = 20_000;

/** One scheduler for all of them. */
export const PLANNER = schedulerFor(DEFAULT_PARAMETERS);

type Memory = PlanPoint['memory'];

/** A card of some points with the same marks. */
export function planCard(
  id: string,
  memories: readonly Memory[],
  marks: readonly number[],
  seconds: CardSeconds = USUAL_SECONDS,
): PlanCard {
  return { id, points: memories.map((memory, nth) => ({ id: `${id} ${nth}`, memory })), marks, seconds };
}

/** A request for a plan whose goals are so many days ahead. */
export function planRequest(
  cards: readonly PlanCard[],
  goalsIn: readonly number[],
  minutes: readonly number[],
): PlanRequest {
  return {
    today: TODAY,
    goals: goalsIn.map((days) => ({ day: TODAY + days })),
    cards,
    minutes,
    scheduler: PLANNER,
    shares: USUAL_SHARES,
  };
}

/** The cards with marks scaled so that all marks of each goal are 1, where it has any. */
export function shareMarks(cards: readonly PlanCard[]): readonly PlanCard[] {
  const sums = (cards[0]?.marks ?? []).map((_, goal) =>
    cards.reduce((sum, { marks, points }) => sum + (marks[goal] ?? 0) * points.length, 0),
  );
  return cards.map((card) => ({
    ...card,
    marks: card.marks.map((marks, goal) => (marks === 0 ? 0 : marks / (sums[goal] ?? 1))),
  }));
}

/** Doubles with all their logarithms alike, rounded to a thousandth of the range. */
const spread = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1000 }).map((share) => min * (max / min) ** (share / 1000));

/** Stability and difficulty as learners have them, inside what plans tell apart. */
export const aMemory = fc.record({
  stability: spread(0.05, 1000),
  difficulty: fc.oneof(fc.constantFrom(1, 10), spread(1, 10)),
});

// Points of a card are asked together; some are newer than the others.
const aCard = (goals: number) =>
  fc.record({
    memories: fc
      .tuple(
        fc.constantFrom(0, 0, 1, 2, 3, 5, 8, 12, 40, 200),
        fc.array(fc.oneof({ arbitrary: aMemory, weight: 4 }, fc.constant(undefined)), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([ago, memories]) =>
        memories.map((memory) => (memory === undefined ? memory : { ...memory, lastDay: TODAY - ago })),
      ),
    marks: fc.array(fc.constantFrom(0, 1, 1, 1, 2, 5), { minLength: goals, maxLength: goals }),
    pace: fc.constantFrom(0.5, 1, 1, 1, 2),
  });

/** A request for a plan of one goal or two, up to 15 days and 30 cards; with days off, some cards without marks, some studied today. */
export const aPlanRequest: fc.Arbitrary<PlanRequest> = fc
  .record({
    goalsIn: fc.oneof(
      fc.tuple(fc.integer({ min: 1, max: 15 })),
      fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 2, max: 12 })),
    ),
    minutesADay: fc.constantFrom(0.5, 1, 1, 2, 2, 4, 8, 60),
    isMany: fc.boolean(),
    offEvery: fc.constantFrom(0, 0, 2, 3, 7),
    isOffToday: fc.constantFrom(false, false, false, true),
  })
  .chain(({ goalsIn, minutesADay, offEvery, isOffToday, isMany }) =>
    fc
      .array(
        aCard(goalsIn.length),
        isMany ? { minLength: 12, maxLength: 30 } : { minLength: 1, maxLength: 8 },
      )
      .map((cards) => {
        const minutes = Array.from({ length: Math.max(...goalsIn) }, (_, index) =>
          (index === 0 && isOffToday) || (offEvery > 0 && index % offEvery === offEvery - 1)
            ? 0
            : minutesADay,
        );
        const made = cards.map(({ memories, marks, pace }, index) =>
          planCard(`card ${index}`, memories, marks, {
            first: USUAL_SECONDS.first * pace,
            pass: USUAL_SECONDS.pass * pace,
            lapse: USUAL_SECONDS.lapse * pace,
          }),
        );
        return planRequest(shareMarks(made), goalsIn, minutes);
      }),
  );
