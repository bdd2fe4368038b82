// Simulated learners: they answer as fsrs-rs has learners answer, and what the simple rules come to is what FSRS.md part 5.3
// measured with another simulator.
import { describe, expect, it } from 'vitest';
import { USUAL_SECONDS, USUAL_SHARES } from '../../src/domain/exam/planCard';
import { chanceOf } from '../../src/domain/exam/simulation/chance';
import { PLAN_POLICY } from '../../src/domain/exam/simulation/planPolicy';
import { show, type Outcome } from '../../src/domain/exam/simulation/showing';
import { PLAIN_FSRS, SIMPLE_POLICIES } from '../../src/domain/exam/simulation/simplePolicies';
import { simulate } from '../../src/domain/exam/simulation/simulate';
import type { Budget, Policy, Simulation } from '../../src/domain/exam/simulation/simulation';
import type { TrueMemory } from '../../src/domain/exam/simulation/trueMemory';
import { calibrationOf } from '../bench/exam/calibration';
import { lead, mean, trial, type Trial } from '../bench/exam/learners';
import { requestOf, WORKLOADS, type Workload } from '../bench/exam/workloads';

function workload(name: string): Workload {
  const found = WORKLOADS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no workload is called ${name}`);
  return found;
}

function simulationOf(of: Workload, budget: Budget): (seed: number) => Simulation {
  return (seed) => ({ request: requestOf(of, seed), truth: of.truth, budget });
}

function tried(policy: Policy | undefined, name: string, count: number, budget: Budget = 'anyLeft'): Trial {
  if (policy === undefined) throw new Error('there is no such policy');
  return trial(policy, simulationOf(workload(name), budget), { from: 0, count });
}

describe('a showing', () => {
  const shown = (seed: number, recall: readonly number[] | undefined): Outcome =>
    show({
      seed,
      firstPoint: 0,
      showing: 0,
      recall,
      points: 1,
      seconds: USUAL_SECONDS,
      shares: USUAL_SHARES,
    });
  const outcomes = (recall: readonly number[] | undefined): readonly Outcome[] =>
    Array.from({ length: 4000 }, (_, seed) => shown(seed, recall));
  const share = (all: readonly Outcome[], grade: string): number =>
    all.filter(({ grades }) => grades[0]?.[0] === grade).length / all.length;

  it('of something new gets the usual grades and takes the usual seconds', () => {
    const first = outcomes(undefined);
    expect(share(first, 'again')).toBeCloseTo(0.24, 1);
    expect(share(first, 'hard')).toBeCloseTo(0.094, 1);
    expect(share(first, 'good')).toBeCloseTo(0.495, 1);
    expect(share(first, 'easy')).toBeCloseTo(0.171, 1);
    expect(mean(first.map(({ seconds }) => seconds)) / USUAL_SECONDS.first).toBeCloseTo(1, 1);
  });

  it('is a pass as often as true recall says, and takes the seconds of a pass or of a lapse', () => {
    const reviews = outcomes([0.8]);
    const isLapse = ({ grades }: Outcome): boolean => grades[0]?.[0] === 'again';
    const seconds = (all: readonly Outcome[]): number => mean(all.map((one) => one.seconds));
    expect(share(reviews, 'again')).toBeCloseTo(0.2, 1);
    expect(seconds(reviews.filter((one) => !isLapse(one))) / USUAL_SECONDS.pass).toBeCloseTo(1, 1);
    expect(seconds(reviews.filter(isLapse)) / USUAL_SECONDS.lapse).toBeCloseTo(1, 1);
  });

  it('is followed up on the same day where it was no success at once', () => {
    for (const { grades } of outcomes([0.5])) {
      const [first, ...after] = grades[0] ?? ['good'];
      expect(after.length > 0).toBe(first === 'again');
      expect(after.at(-1) ?? 'good').not.toBe('again');
    }
  });

  it('of several points draws each by itself, under one button', () => {
    const { grades } = show({
      seed: 5,
      firstPoint: 0,
      showing: 3,
      recall: [1, 0, 1, 0],
      points: 4,
      seconds: USUAL_SECONDS,
      shares: USUAL_SHARES,
    });
    const [one, two, three, four] = grades.map(([grade]) => grade);
    expect([two, four]).toEqual(['again', 'again']);
    expect(one).toBe(three);
    expect(one).not.toBe('again');
  });
});

describe('chance', () => {
  it('is the same for the same draw of the same learner, and spread evenly', () => {
    const draws = Array.from({ length: 10_000 }, (_, item) => chanceOf(7, item, 2, 'recall'));
    expect(draws[123]).toBe(chanceOf(7, 123, 2, 'recall'));
    expect(mean(draws)).toBeCloseTo(0.5, 1);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const inside = draws.filter((draw) => Math.floor(draw * 10) === tenth).length;
      expect(Math.abs(inside - 1000)).toBeLessThan(120);
    }
  });
});

describe('the rules that a plan has to beat', () => {
  // Score and its standard error as measured for 20 learners; here are fewer.
  it.each([
    ['500 cards, 30 days, 15 min', 0, 70.4, 3],
    ['500 cards, 30 days, 15 min', 1, 87.7, 1.5],
    ['500 cards, 30 days, 23 min', 0, 94.7, 0.3],
    ['100 cards, 7 days, 10 min', 0, 83.9, 5],
    ['100 cards, 7 days, 20 min', 0, 93.8, 0.5],
    ['100 cards, 7 days, 20 min', 3, 97.9, 0.5],
    ['200 cards, 14 days, 10 min, half of them known', 1, 95.5, 0.6],
  ])('come in %s, rule %i, to the %d %% that another simulator found', (name, rule, score, within) => {
    const { scores } = tried(SIMPLE_POLICIES[rule], name, 6, 'overrun');
    expect(Math.abs(mean(scores) - score)).toBeLessThan(within);
  });
});

describe('the plan', () => {
  it.each([
    ['100 cards, 7 days, 5 min', 10],
    ['100 cards, 7 days, 10 min', 4],
    ['100 cards, 7 days, 20 min', 2],
    ['200 cards, 14 days, 10 min, half of them known', 1],
    ['100 cards, 7 days, 20 min, FSRS-7', 1],
  ])('is in %s ahead of plain FSRS by more than %d points', (name, points) => {
    const ahead = lead(tried(PLAN_POLICY, name, 4), tried(PLAIN_FSRS, name, 4));
    expect(ahead.mean).toBeGreaterThan(points);
  });

  it.each(['100 cards, 7 days, 10 min', '100 cards, 7 days, 20 min'])(
    'is in %s no worse than the best simple rule',
    (name) => {
      const plan = tried(PLAN_POLICY, name, 4);
      for (const policy of SIMPLE_POLICIES)
        expect(lead(plan, tried(policy, name, 4)).mean).toBeGreaterThan(-0.5);
    },
  );

  it.each(['100 cards, 7 days, 10 min', '100 cards, 7 days, 20 min'])(
    'expects in %s what comes true within 2 points, and of stopping what stopping comes to',
    (name) => {
      const { withPlan, stopNow } = calibrationOf(simulationOf(workload(name), 'anyLeft'), 4);
      expect(withPlan).toBeLessThan(2);
      expect(stopNow).toBeLessThan(0.01);
    },
  );
});

describe('a planner that sees whole cards', () => {
  it('takes a miss of any point for a miss of the card, and marks for all its points', () => {
    const request = requestOf(workload('6 cards, 3 days, 5 min'), 1);
    const recalled: TrueMemory = { recallOn: () => 1, graded: () => recalled };
    const points = [0, 0, 1].map((recall): TrueMemory => ({
      recallOn: () => recall,
      graded: () => recalled,
    }));
    const known = { stability: 50, difficulty: 5, lastDay: -20 };
    const cards = request.cards.map((card) => ({ ...card, points: [{ id: 'p', memory: known }] }));
    let nth = 0;
    const stabilities: number[] = [];
    const run = simulate(
      {
        request: { ...request, cards, minutes: [60, 0, 0] },
        truth: { unseen: recalled, known: () => points[nth++ % 3] ?? recalled },
        truePoints: cards.map(() => 3),
        budget: 'fits',
        watch: ({ today, cards: seen }) => {
          if (today === 1) stabilities.push(...seen.map((card) => card.points[0]?.memory?.stability ?? 0));
        },
      },
      { name: 'everything', start: () => (morning) => morning.cards.map((_, index) => index) },
      1,
    );
    expect(stabilities).toHaveLength(6);
    expect(Math.max(...stabilities)).toBeLessThan(known.stability);
    expect(run.scores[0]).toBeCloseTo(1, 9);
  });
});
