// Laws of balancing: the day stays where the fuzz may put it, more load never makes a day likelier, and easy days that are all
// alike change nothing.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GRADES } from '../../src/domain/review/event';
import { fuzzRange, rangeWithin } from '../../src/domain/review/fuzz';
import { passIntervals } from '../../src/domain/review/intervals';
import { balancedInterval, weightsIn, type Load } from '../../src/domain/review/loadBalance';
import { EASY_DAYS } from '../../src/domain/review/options';
import { decide } from '../../src/domain/review/decide';
import { SEED } from '../support/generators';
import { review, showingOf, todayOf } from '../support/reviewing';

const RUNS = { seed: SEED, numRuns: 1000 };
const FEWER = { seed: SEED, numRuns: 300 };
const DAYS = 120;

const aDay = fc.integer({ min: 0, max: 60_000 });
const aDraw = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const someEasyDays = fc.array(fc.constantFrom(...EASY_DAYS), { minLength: 7, maxLength: 7 });
const someCounts = fc.array(fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)), {
  minLength: DAYS,
  maxLength: DAYS,
});

interface Made {
  readonly counts: readonly number[];
  readonly easyDays: Load['easyDays'];
  /** Days from today on which an absence begins, and how many it has. */
  readonly away: readonly [number, number];
  readonly siblings: readonly number[];
}

const aLoad: fc.Arbitrary<Made> = fc.record({
  counts: someCounts,
  easyDays: someEasyDays,
  away: fc.tuple(fc.nat(DAYS), fc.nat(30)),
  siblings: fc.array(fc.nat(DAYS), { maxLength: 3 }),
});

function loadFrom(today: number, { counts, easyDays, away: [first, days], siblings }: Made): Load {
  return {
    dueOn: (day) => counts[day - today] ?? 0,
    easyDays,
    daysOff: days === 0 ? [] : [{ fromDay: today + first, toDay: today + first + days - 1 }],
    siblingDays: siblings.map((days) => today + days),
  };
}

const anInterval = fc.double({ min: 1, max: 90, noNaN: true });

it('picks a day inside the fuzz range and inside the limits', () => {
  fc.assert(
    fc.property(
      anInterval,
      fc.nat(60),
      fc.integer({ min: 1, max: 120 }),
      aLoad,
      aDay,
      aDraw,
      (days, min, reach, made, today, draw) => {
        const range = rangeWithin(days, { min: Math.max(1, min), max: Math.max(1, min) + reach });
        const picked = balancedInterval(range, today, loadFrom(today, made), draw);
        expect(Number.isInteger(picked)).toBe(true);
        expect(picked).toBeGreaterThanOrEqual(range.min);
        expect(picked).toBeLessThanOrEqual(range.max);
      },
    ),
    RUNS,
  );
});

it('never makes a day likelier by putting more on it, nor another one less likely', () => {
  fc.assert(
    fc.property(
      anInterval,
      aLoad,
      aDay,
      fc.nat(20),
      fc.integer({ min: 1, max: 50 }),
      (days, made, today, which, more) => {
        const range = fuzzRange(Math.max(3, days));
        const at = range.min + (which % (range.max - range.min + 1));
        const counts = made.counts.map((count, index) => (index === at ? count + more : count));
        const before = shares(weightsIn(range, today, loadFrom(today, made)));
        const after = shares(weightsIn(range, today, loadFrom(today, { ...made, counts })));
        const own = at - range.min;
        expect(after[own]).toBeLessThanOrEqual((before[own] ?? 0) + 1e-12);
      },
    ),
    RUNS,
  );
});

it('takes easy days that are all at the least, or all reduced on equal loads, as all normal', () => {
  fc.assert(
    fc.property(anInterval, aLoad, aDay, aDraw, (days, made, today, draw) => {
      const all = (kind: (typeof EASY_DAYS)[number]): Load =>
        loadFrom(today, { ...made, away: [0, 0], easyDays: Array.from({ length: 7 }, () => kind) });
      const range = fuzzRange(days);
      expect(balancedInterval(range, today, all('minimum'), draw)).toBe(
        balancedInterval(range, today, all('normal'), draw),
      );
    }),
    RUNS,
  );
});

it('leaves every day some chance, and keeps to the draw from the first day to the last', () => {
  fc.assert(
    fc.property(anInterval, aLoad, aDay, aDraw, aDraw, (days, made, today, one, other) => {
      const range = fuzzRange(days);
      const load = loadFrom(today, made);
      expect(Math.min(...weightsIn(range, today, load))).toBeGreaterThan(0);
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(balancedInterval(range, today, load, low)).toBeLessThanOrEqual(
        balancedInterval(range, today, load, high),
      );
    }),
    RUNS,
  );
});

it('keeps the order of the buttons and the growth of intervals, whatever is due', () => {
  const words = fc.constantFrom('good@due', 'easy@due', 'good@10m', 'hard@due', 'again@10m', 'good@+40d');
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('a', 'abc'),
      fc.string(),
      aLoad,
      (story, points, cardId, made) => {
        const card = review(`good good@10m ${story.join(' ')}`, { points, cardId, options: { fuzz: true } });
        const showing = showingOf(card);
        const today = todayOf(card);
        const load = loadFrom(today, made);
        const [, ...passing] = GRADES.map((grade) => decide({ ...showing, load }, new Set(), grade));
        for (const pointId of showing.asked) {
          const days = passing.map((outcomes) => outcomes.find((one) => one.pointId === pointId)?.due);
          const [hard, good, easy] = days.map((due) => (due?.kind === 'day' ? due.day : today));
          expect(good).toBeGreaterThanOrEqual(hard ?? 0);
          expect(easy).toBeGreaterThanOrEqual(good ?? 0);
          const before = showing.state.points.find((point) => point.pointId === pointId);
          const plain = decide(showing, new Set(), 'easy').find((one) => one.pointId === pointId);
          const grew = before?.phase === 'review' && plain?.due.kind === 'day';
          if (grew && plain.due.kind === 'day' && plain.due.day - today > before.intervalDays + 30) {
            expect((easy ?? 0) - today).toBeGreaterThan(before.intervalDays);
          }
        }
      },
    ),
    FEWER,
  );
});

it('never goes below the floor of growth, nor over the maximum', () => {
  fc.assert(
    fc.property(
      anInterval,
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: 1, max: 100 }),
      aLoad,
      aDay,
      aDraw,
      (days, previous, maximumDays, made, today, draw) => {
        const load = loadFrom(today, made);
        const raw = { hard: days, good: days * 1.5, easy: days * 2 };
        const got = passIntervals(raw, previous, {
          maximumDays,
          draw,
          pick: (_grade, range) => balancedInterval(range, today, load, draw),
        });
        for (const grade of ['hard', 'good', 'easy'] as const) {
          expect(got[grade]).toBeLessThanOrEqual(maximumDays);
          if (Math.round(raw[grade]) > previous) {
            expect(got[grade]).toBeGreaterThanOrEqual(Math.min(previous + 1, maximumDays));
          }
        }
      },
    ),
    RUNS,
  );
});

function shares(weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}
