// Plans of few cards and days beside the best of all ways to study them, which is found by trying each.
import { describe, expect, it } from 'vitest';
import { recallOn } from '../../src/domain/exam/gain';
import { firstOutcomes, reviewOutcomes, type Outcome } from '../../src/domain/exam/outcomes';
import type { PlanRequest } from '../../src/domain/exam/plan';
import {
  USUAL_SHARES,
  type CardSeconds,
  type PlanCard,
  type PlanPoint,
} from '../../src/domain/exam/planCard';
import { scoresOfPlan } from '../../src/domain/exam/planDays';
import { planToday } from '../../src/domain/exam/planToday';
import { solvePlan, type SolvedPlan } from '../../src/domain/exam/solvePlan';
import { PLANNER, planCard, planRequest, TODAY } from '../support/anyPlans';
import { randomFrom } from '../support/generator';

/** A minute, whatever happens: then the cards that fit into a day can be counted. */
const A_MINUTE: CardSeconds = { first: 60, pass: 60, lapse: 60 };

const total = (values: Iterable<number>): number => [...values].reduce((sum, one) => sum + one, 0);

function outcomesOf({ memory }: PlanPoint, day: number): readonly Outcome[] {
  return memory === undefined
    ? firstOutcomes(PLANNER, USUAL_SHARES)
    : reviewOutcomes(PLANNER, USUAL_SHARES, memory, day - memory.lastDay);
}

/** What may become of cards (of one point) of which some are studied on a day, with how likely each is. */
function afterDay(
  cards: readonly PlanCard[],
  studied: ReadonlySet<string>,
  day: number,
): readonly { readonly share: number; readonly cards: readonly PlanCard[] }[] {
  let states: { share: number; cards: PlanCard[] }[] = [{ share: 1, cards: [] }];
  for (const card of cards) {
    const [point] = card.points;
    if (point === undefined) continue;
    const nexts = studied.has(card.id)
      ? outcomesOf(point, day).map(({ share, memory }) => ({
          share,
          card: { ...card, points: [{ ...point, memory: { ...memory, lastDay: day } }] },
        }))
      : [{ share: 1, card }];
    states = states.flatMap((state) =>
      nexts.map((next) => ({ share: state.share * next.share, cards: [...state.cards, next.card] })),
    );
  }
  return states;
}

const scoreOn = (cards: readonly PlanCard[], day: number): number =>
  total(
    cards.map(
      ({ marks, points }) => (marks[0] ?? 0) * total(points.map((point) => recallOn(day, point, PLANNER))),
    ),
  );

/** All ways to choose so many of some ids, or fewer. */
function subsets(ids: readonly string[], most: number): readonly ReadonlySet<string>[] {
  return ids
    .reduce<readonly (readonly string[])[]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]])
    .filter(({ length }) => length <= most)
    .map((set) => new Set(set));
}

/** The score of the best of all ways to study, so many cards a day: what is chosen may depend on what was recalled. */
function bestScore(
  cards: readonly PlanCard[],
  day: number,
  examDay: number,
  cardsADay: readonly number[],
): number {
  const [most = 0, ...rest] = cardsADay;
  if (day === examDay) return scoreOn(cards, examDay);
  return Math.max(
    ...subsets(
      cards.map(({ id }) => id),
      most,
    ).map((studied) =>
      total(
        afterDay(cards, studied, day).map(
          (after) => after.share * bestScore(after.cards, day + 1, examDay, rest),
        ),
      ),
    ),
  );
}

/** The score of following the plan, which is worked out anew each day. */
function scoreOfFollowing(request: PlanRequest, before?: SolvedPlan): number {
  const { today, goals, cards, minutes } = request;
  const examDay = goals[0]?.day ?? today;
  if (today === examDay) return scoreOn(cards, examDay);
  const plan = solvePlan(request, before);
  const studied = new Set(planToday(request, plan).map(({ id }) => id));
  return total(
    afterDay(cards, studied, today).map(
      (after) =>
        after.share *
        scoreOfFollowing(
          { ...request, today: today + 1, cards: after.cards, minutes: minutes.slice(1) },
          plan,
        ),
    ),
  );
}

/** The most that can be reached, as the plan's prices tell. */
function boundOf({ flows, periods, prices }: SolvedPlan): number {
  return (
    total(flows.map(({ worth }) => worth)) +
    total(periods.map(({ seconds }, period) => seconds * (prices[period] ?? 0)))
  );
}

const MEMORIES: readonly (readonly [string, PlanPoint['memory']])[] = [
  ['that is new', undefined],
  ['that is weak', { stability: 0.5, difficulty: 8, lastDay: TODAY - 1 }],
  ['that is strong', { stability: 60, difficulty: 3, lastDay: TODAY - 30 }],
  ['that was all but lost', { stability: 2, difficulty: 5, lastDay: TODAY - 200 }],
  [
    'that was studied yesterday and is as good as sure',
    { stability: 900, difficulty: 9, lastDay: TODAY - 1 },
  ],
];

describe('a plan with time in plenty', () => {
  it.each(MEMORIES)(
    'does with one card %s what is best of all, for an exam on the third morning',
    (_, memory) => {
      const card = planCard('card', [memory], [1], A_MINUTE);
      const request = planRequest([card], [2], [100, 100]);
      const plan = solvePlan(request);
      const best = bestScore([card], TODAY, TODAY + 2, [1, 1]);
      expect(Math.abs((scoresOfPlan(request, plan)[0] ?? NaN) - best)).toBeLessThan(0.004);
      expect(Math.abs(scoreOfFollowing(request) - best)).toBeLessThan(0.001);
      const [studying, waiting] = [new Set(['card']), new Set<string>()].map((studied) =>
        total(
          afterDay([card], studied, TODAY).map(
            (after) => after.share * bestScore(after.cards, TODAY + 1, TODAY + 2, [1]),
          ),
        ),
      );
      // Where both come to the same, either will do.
      if (Math.abs((studying ?? NaN) - (waiting ?? NaN)) > 0.001) {
        expect(planToday(request, plan).length).toBe((studying ?? 0) > (waiting ?? 0) ? 1 : 0);
      }
    },
  );
});

describe('a plan with little time', () => {
  const random = randomFrom(7);
  const between = (low: number, high: number): number => low + (high - low) * random();
  const cases = Array.from({ length: 12 }, (_, index) => {
    const weights = [1, 2, 3].map(() => Math.ceil(between(0, 4)));
    const cards = weights.map((weight, at) =>
      planCard(
        `card ${at}`,
        [
          random() < 0.4
            ? undefined
            : {
                stability: Math.exp(between(-1, 4)),
                difficulty: between(1, 10),
                lastDay: TODAY - Math.ceil(between(0, 20)),
              },
        ],
        [weight / total(weights)],
        A_MINUTE,
      ),
    );
    return { cards, cardsADay: [1 + (index % 2), 1 + (Math.floor(index / 2) % 2)] };
  });

  it.each(cases)(
    'comes within a point of the best of all ways, and is beaten by none ($cardsADay)',
    ({ cards, cardsADay }) => {
      const request = planRequest(cards, [2], cardsADay);
      const best = bestScore(cards, TODAY, TODAY + 2, cardsADay);
      const followed = scoreOfFollowing(request);
      expect(followed).toBeLessThan(best + 1e-9);
      expect(followed).toBeGreaterThan(best - 0.01);
      expect(boundOf(solvePlan(request))).toBeGreaterThan(best - 0.004);
    },
  );

  it('learns as many cards over three days as the best of all ways', () => {
    const cards = [3, 2, 1].map((weight) => planCard(`worth ${weight}`, [undefined], [weight / 6], A_MINUTE));
    const request = planRequest(cards, [3], [1, 1, 1]);
    const best = bestScore(cards, TODAY, TODAY + 3, [1, 1, 1]);
    expect(scoreOfFollowing(request)).toBeGreaterThan(best - 0.01);
    expect(boundOf(solvePlan(request))).toBeGreaterThan(best - 0.004);
  });
});
