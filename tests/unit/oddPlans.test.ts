// Plans of what is small, far, or hardly ever met; and what exams and points have to do with each other.
import { describe, expect, it } from 'vitest';
import { forecastOf } from '../../src/domain/exam/forecast';
import type { PlanRequest } from '../../src/domain/exam/plan';
import type { PlanPoint } from '../../src/domain/exam/planCard';
import { daysOfPlan, scoresOfPlan } from '../../src/domain/exam/planDays';
import { planToday, withinToday } from '../../src/domain/exam/planToday';
import { solvePlan } from '../../src/domain/exam/solvePlan';
import { PLANNER, planCard, planRequest, TODAY } from '../support/anyPlans';

const memory = (stability: number, difficulty: number, ago: number): PlanPoint['memory'] => ({
  stability,
  difficulty,
  lastDay: TODAY - ago,
});
const even = (days: number, minutes: number): readonly number[] =>
  Array.from({ length: days }, () => minutes);
const scoreOf = (request: PlanRequest): readonly number[] => scoresOfPlan(request, solvePlan(request));

const A_NEW_CARD = planCard('new', [undefined], [1]);

describe('a plan', () => {
  it.each<readonly [string, PlanRequest]>([
    ['no cards', planRequest([], [5], even(5, 10))],
    ['no goals', planRequest([planCard('a', [undefined], [])], [], [])],
    ['one card and one day', planRequest([A_NEW_CARD], [1], [10])],
    ['no minutes', planRequest([A_NEW_CARD], [9], even(9, 0))],
    ['minutes on other days only', planRequest([A_NEW_CARD], [9], [0, 0, 5, 0, 0, 0, 0, 5, 0])],
    ['hardly any minutes', planRequest([A_NEW_CARD], [9], even(9, 0.001))],
    ['a thousand minutes a day', planRequest([A_NEW_CARD], [30], even(30, 1000))],
    ['no marks', planRequest([planCard('a', [memory(3, 5, 2)], [0])], [5], even(5, 10))],
    [
      'a card beside one without marks',
      planRequest([A_NEW_CARD, planCard('a', [undefined], [0])], [5], even(5, 10)),
    ],
    ['the least stability', planRequest([planCard('a', [memory(0.001, 10, 3)], [1])], [5], even(5, 1))],
    ['the most stability', planRequest([planCard('a', [memory(36_500, 1, 3)], [1])], [5], even(5, 1))],
    [
      'an exam in ten years',
      planRequest([A_NEW_CARD, planCard('a', [memory(90, 4, 9)], [0])], [3650], even(3650, 1)),
    ],
    ['a review 400 days ago', planRequest([planCard('a', [memory(12, 5, 400)], [1])], [8], even(8, 1))],
    [
      'a review tomorrow, after travel',
      planRequest([planCard('a', [memory(12, 5, -1)], [1])], [8], even(8, 1)),
    ],
    ['a goal that is over', planRequest([planCard('a', [memory(12, 5, 3)], [1, 1])], [-1, 6], even(6, 1))],
    ['two exams on a day', planRequest([planCard('a', [memory(12, 5, 3)], [0.3, 1])], [6, 6], even(6, 1))],
    [
      'a card of thirty points',
      planRequest(
        [
          planCard(
            'a',
            Array.from({ length: 30 }, () => undefined),
            [1 / 30],
          ),
        ],
        [6],
        even(6, 1),
      ),
    ],
  ])('has numbers for %s', (_, request) => {
    const plan = solvePlan(request);
    const { days, cards } = forecastOf(request, plan);
    const numbers = [
      ...scoresOfPlan(request, plan),
      ...plan.prices,
      ...days.flatMap(({ minutes, reviews, newCards, recall }) => [
        minutes,
        reviews,
        newCards,
        ...recall.flatMap(({ withPlan, stopNow }) => [withPlan, stopNow]),
      ]),
      ...cards.flatMap(({ recall, shown }) => [
        ...shown,
        ...recall.flat().flatMap(({ withPlan, stopNow }) => [withPlan, stopNow]),
      ]),
      ...planToday(request, plan).flatMap(({ seconds, gain }) => [seconds, gain]),
    ];
    for (const number of numbers) expect(number >= 0 && number < Infinity).toBe(true);
    for (const number of scoresOfPlan(request, plan)) expect(number).toBeLessThanOrEqual(1 + 1e-9);
    expect(cards).toHaveLength(request.cards.length);
  });

  // An Easy at the first showing leaves the least difficulty, which lies on a line of the grid.
  it('knows what to expect of cards that were studied today, whatever cells they lie between', () => {
    const cards = [planCard('easy', [memory(8, 1, 0)], [0.5]), planCard('good', [memory(8, 2, 0)], [0.5])];
    const request = planRequest(cards, [10], even(10, 5));
    for (const { recall } of forecastOf(request, solvePlan(request)).cards) {
      const [{ withPlan, stopNow } = { withPlan: NaN, stopNow: NaN }] = recall[0] ?? [];
      expect(withPlan).toBeGreaterThan(stopNow);
    }
  });

  it('leaves a card alone that is studied today, and begins with it tomorrow', () => {
    const card = planCard('a', [memory(1, 8, 0)], [1]);
    const request = planRequest([card], [2], even(2, 5));
    expect(planToday(request, solvePlan(request))).toEqual([]);
    const tomorrow = { ...request, today: TODAY + 1, minutes: [5] };
    expect(planToday(tomorrow, solvePlan(tomorrow)).map(({ id }) => id)).toEqual(['a']);
  });

  it('takes what gives more marks first, and of like marks what takes less time', () => {
    const slow = { first: 60, pass: 30, lapse: 90 };
    const cards = [
      planCard('slow', [undefined], [0.2], slow),
      planCard('little', [undefined], [0.1]),
      planCard('much', [undefined], [0.5]),
      planCard('of three points', [undefined, undefined, undefined], [0.05]),
      planCard('quick', [undefined], [0.2]),
    ];
    const request = planRequest(cards, [1], [10]);
    expect(planToday(request, solvePlan(request)).map(({ id }) => id)).toEqual([
      'much',
      'quick',
      'of three points',
      'little',
      'slow',
    ]);
  });
});

it('a plan expects of a card that it leaves alone what FSRS says of it', () => {
  const card = planCard('a', [memory(7.3, 6.1, 41)], [1]);
  const request = planRequest([card], [9], even(9, 0));
  const [{ withPlan } = { withPlan: NaN }] =
    forecastOf(request, solvePlan(request)).cards[0]?.recall[0] ?? [];
  expect(withPlan).toBeCloseTo(PLANNER.retrievability(50, 7.3), 9);
});

it.each([0.5, 2, 30])(
  'a plan says the same of its cards as of its days, with %f minutes a day',
  (minutes) => {
    const cards = Array.from({ length: 20 }, (_, index) =>
      planCard(`${index}`, [index % 2 === 0 ? undefined : memory(2 + index, 5, 4)], [1 / 20]),
    );
    const request = planRequest(cards, [6], even(6, minutes));
    const forecast = forecastOf(request, solvePlan(request));
    const score = forecast.cards.reduce((sum, { recall }) => sum + (recall[0]?.[0]?.withPlan ?? NaN) / 20, 0);
    expect(Math.abs(score - (forecast.days.at(-1)?.recall[0]?.withPlan ?? NaN))).toBeLessThan(0.003);
  },
);

it('a plan draws a line through the days between those that it reckons with', () => {
  const request = planRequest([A_NEW_CARD, planCard('a', [memory(3, 6, 2)], [0])], [80], even(80, 1));
  const plan = solvePlan(request);
  const mornings = daysOfPlan(request, plan).map(({ recall }) => recall[0]?.withPlan ?? NaN);
  const reckoned = plan.periods.map(({ day }) => day - TODAY);
  const wide = reckoned.flatMap((from, index) => {
    const to = reckoned[index + 1] ?? from;
    return to - from >= 3 ? [{ from, to }] : [];
  });
  expect(wide.length).toBeGreaterThan(3);
  for (const { from, to } of wide) {
    const step = ((mornings[to] ?? NaN) - (mornings[from] ?? NaN)) / (to - from);
    for (let day = from; day < to; day += 1) {
      expect((mornings[day + 1] ?? NaN) - (mornings[day] ?? NaN)).toBeCloseTo(step, 9);
    }
  }
});

describe('cards that fit into some minutes', () => {
  const ranked = [40, 30, 50, 10].map((seconds, index) => ({
    id: `${index}`,
    seconds,
    gain: 1 / (index + 1),
  }));

  it.each([
    [0, []],
    [0.2, ['3']],
    [0.3, ['1']],
    [0.5, ['0']],
    [1, ['0', '1']],
    [1.5, ['0', '1', '3']],
    [2, ['0', '1', '2']],
    [9, ['0', '1', '2', '3']],
  ])('are, of %f, those that fit at least by half', (minutes, ids) => {
    expect(withinToday(ranked, minutes).map(({ id }) => id)).toEqual(ids);
  });
});

describe('an exam beside another', () => {
  const cards = Array.from({ length: 20 }, (_, index) =>
    planCard(`${index}`, [index % 2 === 0 ? undefined : memory(2 + index, 5, 4)], [1 / 20]),
  );
  const withMarks = (marks: readonly number[]) => cards.map((card) => ({ ...card, marks }));
  const aloneScore = scoreOf(planRequest(cards, [5], even(5, 2)))[0] ?? NaN;

  it('changes nothing for it where it asks about nothing', () => {
    const [score, other] = scoreOf(planRequest(withMarks([1 / 20, 0]), [5, 6], even(6, 2)));
    expect(score).toBeCloseTo(aloneScore, 2);
    expect(other).toBe(0);
  });

  it('counts with it on one day as one exam does', () => {
    const [one, other] = scoreOf(planRequest(withMarks([1 / 20, 1 / 20]), [5, 5], even(5, 2)));
    expect(one).toBeCloseTo(aloneScore, 3);
    expect(other).toBeCloseTo(aloneScore, 3);
  });

  it('gains by what is learned for it, when it comes after it', () => {
    const [first = NaN, second = NaN] = scoreOf(planRequest(withMarks([1 / 20, 1 / 20]), [5, 8], even(8, 2)));
    const [lateAlone = NaN] = scoreOf(planRequest(cards, [8], even(8, 2)));
    expect(first).toBeLessThan(aloneScore + 0.003);
    expect(first).toBeGreaterThan(aloneScore - 0.1);
    expect(second).toBeLessThan(lateAlone + 0.003);
    expect(second).toBeGreaterThan(lateAlone - 0.1);
  });

  it('takes time from it where both ask about different cards', () => {
    const parted = cards.map((card, index) => ({ ...card, marks: index < 10 ? [0.1, 0] : [0, 0.1] }));
    const scores = scoreOf(planRequest(parted, [5, 5], even(5, 2)));
    const alone = scoreOf(planRequest(parted.slice(0, 10), [5, 5], even(5, 2)))[0] ?? NaN;
    expect(scores[0]).toBeLessThan(alone);
  });
});

describe('the points of a card', () => {
  it('count together as one point of all their marks, where time is the same', () => {
    const even60 = { first: 30, pass: 30, lapse: 30 };
    const asOne = [undefined, memory(3, 6, 2), memory(40, 4, 30), undefined].map((one, index) =>
      planCard(`${index}`, [one], [0.25], even60),
    );
    const asThree = asOne.map(({ id, points, seconds }) =>
      planCard(
        id,
        Array.from({ length: 3 }, () => points[0]?.memory),
        [0.25 / 3],
        seconds,
      ),
    );
    const [one, three] = [asOne, asThree].map((cards) => {
      const request = planRequest(cards, [6], even(6, 1));
      const plan = solvePlan(request);
      return { scores: scoresOfPlan(request, plan), ids: planToday(request, plan).map(({ id }) => id) };
    });
    expect(three?.ids).toEqual(one?.ids);
    expect(three?.scores[0]).toBeCloseTo(one?.scores[0] ?? NaN, 3);
  });

  it('are each expected as well as they are known', () => {
    const card = planCard('a', [memory(1, 9, 3), memory(30, 3, 3)], [0.5]);
    const request = planRequest([card], [6], even(6, 1));
    const [weak, strong] = forecastOf(request, solvePlan(request)).cards[0]?.recall[0] ?? [];
    expect(weak?.withPlan).toBeLessThan(strong?.withPlan ?? NaN);
    expect(weak?.withPlan).toBeGreaterThan((weak?.stopNow ?? NaN) + 0.1);
  });
});
