// What holds for every plan, whatever the cards, the minutes and the exams.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastOf } from '../../src/domain/exam/forecast';
import { secondsOfCard } from '../../src/domain/exam/gain';
import type { PlanRequest } from '../../src/domain/exam/plan';
import { daysOfPlan, scoresOfPlan } from '../../src/domain/exam/planDays';
import { planToday, rankToday } from '../../src/domain/exam/planToday';
import { solvePlan, type SolvedPlan } from '../../src/domain/exam/solvePlan';
import { marksOfCard } from '../../src/domain/exam/stakes';
import { aPlanRequest, PLANNER, planRequest, TODAY } from '../support/anyPlans';
import { SEED } from '../support/generators';

console.log(`seed ${SEED}`);
const HAIR = 0.005;

const total = (values: Iterable<number>): number => [...values].reduce((sum, one) => sum + one, 0);

// A plan of nothing lends its grid, and has no prices to start from.
const NOTHING = solvePlan(planRequest([], [1], [1]));
const solve = (request: PlanRequest): SolvedPlan => solvePlan(request, NOTHING);

/** Requests with their plans, worked out once for all laws. */
const PLANS = fc
  .sample(aPlanRequest, { seed: SEED, numRuns: 90 })
  .map((request) => ({ request, plan: solve(request) }));

/** Looks at each plan, and says which it was where something does not hold. */
function each(look: (request: PlanRequest, plan: SolvedPlan) => void): void {
  for (const [index, { request, plan }] of PLANS.entries()) {
    try {
      look(request, plan);
    } catch (error) {
      throw new Error(`plan ${index}`, { cause: error });
    }
  }
}

const wantedIn = (plan: SolvedPlan, period: number): number =>
  total(plan.flows.map(({ seconds }) => seconds[period] ?? 0));

const stopNowOf = (request: PlanRequest): readonly number[] =>
  request.goals.map(({ day }, goal) =>
    total(
      request.cards.map(
        ({ marks, points }) =>
          (marks[goal] ?? 0) *
          total(
            points.map(({ memory }) =>
              memory === undefined ? 0 : PLANNER.retrievability(day - memory.lastDay, memory.stability),
            ),
          ),
      ),
    ),
  );

/** The scores that the forecast of the cards adds up to. */
const scoresOfCards = (request: PlanRequest, plan: SolvedPlan): readonly number[] => {
  const { cards } = forecastOf(request, plan);
  return request.goals.map((_, goal) =>
    total(
      cards.map(
        ({ recall }, index) =>
          (request.cards[index]?.marks[goal] ?? 0) *
          total((recall[goal] ?? []).map(({ withPlan }) => withPlan)),
      ),
    ),
  );
};

describe(`a plan (${PLANS.length} of them, seed ${SEED})`, () => {
  it('leads every mark somewhere, and into each period those that are asked in it', () => {
    each((_, { flows, starts, periods }) => {
      for (const [kind, { waiting, first, reviewed }] of flows.entries()) {
        const start = starts[kind];
        const begun =
          (start?.fresh ?? 0) + total([...(start?.pasts.values() ?? [])].map(({ marks }) => total(marks)));
        const left = waiting.map(({ marks, choices: { options, count } }) =>
          total(marks.map((amount, index) => amount * (options[index * count + count - 1] ?? 0))),
        );
        expect(total(left) + (start?.fresh ?? 0) - total(first)).toBeCloseTo(begun, 8);
        for (const period of periods.keys()) {
          const arrived = waiting.find(({ firstPeriod }) => firstPeriod === period + 1);
          expect(total(arrived?.marks ?? [])).toBeCloseTo((first[period] ?? 0) + (reviewed[period] ?? 0), 8);
        }
      }
    });
  });

  it('is worth what it scores less what it pays, and a little for choices that are not sharp', () => {
    each((request, plan) => {
      const paid = total(
        plan.periods.map((_, period) => (plan.prices[period] ?? 0) * wantedIn(plan, period)),
      );
      const extra = total(plan.flows.map(({ worth }) => worth)) + paid - total(scoresOfPlan(request, plan));
      expect(extra).toBeGreaterThan(-1e-6);
      const choices = plan.periods.length + 1;
      expect(extra).toBeLessThan(
        plan.softness * choices * Math.log(choices + 1) * request.goals.length + 1e-6,
      );
    });
  });

  it('expects no more than the most that can be reached in the time there is', () => {
    each((request, plan) => {
      const most =
        total(plan.flows.map(({ worth }) => worth)) +
        total(plan.periods.map(({ seconds }, period) => (plan.prices[period] ?? 0) * seconds));
      expect(total(scoresOfPlan(request, plan))).toBeLessThanOrEqual(most + HAIR);
    });
  });

  it('wants no more seconds than there are: a quarter more in one period at most, a twentieth in all', () => {
    each((_, plan) => {
      const over = plan.periods.map(({ seconds }, period) => wantedIn(plan, period) - seconds);
      plan.periods.forEach(({ seconds }, period) => {
        expect((over[period] ?? 0) / seconds).toBeLessThan(0.25);
      });
      const there = total(plan.periods.map(({ seconds }) => seconds));
      expect(total(over.map((one) => Math.max(0, one)))).toBeLessThanOrEqual(there / 20);
    });
  });

  it('scores no less than without study, and no more than everything', () => {
    each((request, plan) => {
      const stopNow = stopNowOf(request);
      const scores = scoresOfPlan(request, plan);
      expect(total(scores)).toBeGreaterThan(total(stopNow) - HAIR);
      scores.forEach((score, goal) => {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1 + 1e-9);
        const { day } = request.goals[goal] ?? { day: 0 };
        const morning = daysOfPlan(request, plan).find((one) => one.day === day);
        expect(morning?.recall[goal]?.stopNow).toBeCloseTo(stopNow[goal] ?? NaN, 9);
        expect(morning?.recall[goal]?.withPlan).toBeCloseTo(score, 9);
      });
    });
  });

  it('does not score less with more minutes', () => {
    each((request, plan) => {
      const more = { ...request, minutes: request.minutes.map((minutes) => minutes * 1.5) };
      expect(total(scoresOfPlan(more, solve(more)))).toBeGreaterThan(
        total(scoresOfPlan(request, plan)) - HAIR,
      );
    });
  });

  it('comes to the same when it is worked out again from itself', () => {
    each((request, plan) => {
      const again = scoresOfPlan(request, solvePlan(request, plan));
      scoresOfPlan(request, plan).forEach((score, goal) => {
        expect(Math.abs(score - (again[goal] ?? NaN))).toBeLessThan(HAIR);
      });
    });
  });

  it('expects of its cards what it expects of the whole, where their points were last asked together', () => {
    const differences: number[] = [];
    each((request, plan) => {
      const areTogether = request.cards.every(({ points }) =>
        points.every(({ memory }) => memory?.lastDay === points[0]?.memory?.lastDay),
      );
      if (!areTogether) return;
      const byCards = scoresOfCards(request, plan);
      scoresOfPlan(request, plan).forEach((score, goal) => {
        differences.push(Math.abs(score - (byCards[goal] ?? NaN)));
      });
    });
    expect(Math.max(...differences)).toBeLessThan(0.05);
    expect(total(differences) / differences.length).toBeLessThan(0.002);
    expect(differences.length).toBeGreaterThan(PLANS.length / 10);
  });

  it('expects of every point a recall between 0 and 1, and nothing new of cards without marks', () => {
    each((request, plan) => {
      forecastOf(request, plan).cards.forEach(({ id, recall, shown }, index) => {
        const card = request.cards[index];
        expect(id).toBe(card?.id);
        expect(Math.min(...shown)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...shown)).toBeLessThanOrEqual(1 + 1e-9);
        const isAsked = card !== undefined && marksOfCard(card) > 0;
        if (!isAsked) expect(Math.max(...shown)).toBe(0);
        for (const { withPlan, stopNow } of recall.flat()) {
          expect(withPlan).toBeGreaterThanOrEqual(0);
          expect(withPlan).toBeLessThanOrEqual(1 + 1e-9);
          if (!isAsked) expect(withPlan).toBe(stopNow);
        }
      });
    });
  });

  it('plans no more minutes and cards on its days than its periods want, and none on days off', () => {
    each((request, plan) => {
      const days = daysOfPlan(request, plan);
      const wanted = total(plan.periods.map((_, period) => wantedIn(plan, period)));
      expect(60 * total(days.map(({ minutes }) => minutes))).toBeCloseTo(wanted, 6);
      for (const { budgetMinutes, minutes, reviews, newCards } of days) {
        if (budgetMinutes === 0) expect([minutes, reviews, newCards]).toEqual([0, 0, 0]);
      }
      const fresh = total(
        plan.starts.map((start, kind) => start.fresh * (plan.stakes.kinds[kind]?.cardsPerMark ?? 0)),
      );
      expect(total(days.map(({ newCards }) => newCards))).toBeLessThanOrEqual(fresh + 1e-9);
    });
  });
});

describe('today’s part of a plan', () => {
  it('keeps to its minutes but for half a card, and is empty on days off', () => {
    let [planned, off] = [0, 0];
    each((request, plan) => {
      const cards = planToday(request, plan);
      const minutes = request.minutes[0] ?? 0;
      if (minutes === 0) off += 1;
      if (minutes === 0) expect(cards).toEqual([]);
      planned += cards.length;
      const longest = Math.max(0, ...cards.map(({ seconds }) => seconds));
      expect(total(cards.map(({ seconds }) => seconds))).toBeLessThanOrEqual(
        minutes * 60 + longest / 2 + 1e-9,
      );
    });
    expect(planned).toBeGreaterThan(PLANS.length);
    expect(off).toBeGreaterThan(PLANS.length / 10);
  });

  it('has no card twice, none that was studied today, and none without marks', () => {
    each((request, plan) => {
      const ids = planToday(request, plan).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) {
        const card = request.cards.find((one) => one.id === id);
        expect(card?.points.some(({ memory }) => memory?.lastDay === TODAY)).toBe(false);
        expect(card === undefined ? 0 : marksOfCard(card)).toBeGreaterThan(0);
      }
    });
  });

  it('begins with what wins most for its seconds', () => {
    each((request, plan) => {
      const ranked = rankToday(request, plan);
      for (const [index, { id, seconds, gain }] of ranked.entries()) {
        const next = ranked[index + 1];
        expect(gain).toBeGreaterThan(0);
        if (next !== undefined) expect(gain / seconds).toBeGreaterThanOrEqual(next.gain / next.seconds);
        const card = request.cards.find((one) => one.id === id);
        expect(seconds).toBe(card === undefined ? NaN : secondsOfCard(card, TODAY, PLANNER));
        // No more than all its marks, and what a choice that is not sharp adds.
        expect(gain).toBeLessThan(card === undefined ? NaN : 1.02 * marksOfCard(card));
      }
      const ids = new Set(ranked.map(({ id }) => id));
      for (const { id } of planToday(request, plan)) expect(ids.has(id)).toBe(true);
    });
  });
});
