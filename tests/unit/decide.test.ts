// What each button would do to a card with one point, through `decide` and the fold: study rules D5, D7, V1 to V8, F3.
import { describe, expect, it } from 'vitest';
import { GRADES, type ReviewEvent } from '../../src/domain/review/event';
import { foldHistory } from '../../src/domain/review/fold';
import { completeParameters, DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { dueAfter, MINUTE_MS } from '../../src/domain/studyDay';
import {
  daysOf,
  goOn,
  intervalsOf,
  offeredDays,
  pointOf,
  press,
  pressFor,
  review,
  todayOf,
  type Studied,
} from '../support/reviewing';

const standard = schedulerFor(DEFAULT_PARAMETERS);

/** Grades that a button gives the asked points, as "a again, b good". */
function graded(studied: Studied, word: string): string {
  return press(studied, word)
    .map(({ pointId, grade }) => `${pointId} ${grade}`)
    .join(', ');
}

describe('days and moments', () => {
  it.each([
    ['a step of 4 h stays a moment', 4 * 60, 'at'],
    ['a step of 5 h is tomorrow', 5 * 60, 'day'],
    ['a step of 6 h is tomorrow', 6 * 60, 'day'],
  ])('D5 with 5 h to the rollover, %s', (_name, stepMin, kind) => {
    const studied = review('', { start: '2026-03-02T23:00', options: { learningStepsMin: [stepMin] } });
    const { due } = pressFor(studied, 'again');
    expect(due.kind).toBe(kind);
    expect(due).toEqual(dueAfter(stepMin * MINUTE_MS, studied.nowMs, studied.clock));
  });

  it('D5 a review promises a study day, whatever the hour of the answer', () => {
    const early = review('easy', { start: '2026-03-02T04:00' });
    const late = review('easy', { start: '2026-03-03T03:59' });
    expect(todayOf(late)).toBe(todayOf(early));
    expect(pointOf(late).due).toEqual(pointOf(early).due);
    expect(intervalsOf(late)).toEqual([8]);
  });

  it('D7 answers on one study day are 0 days apart, over UTC midnight too (trap 1)', () => {
    // 15:50 and 16:01 in California are the two sides of midnight in UTC.
    const california = { offsetMinutes: -480, start: '2026-01-12T15:50' };
    const over = review('good good@11m', california);
    const within = review('good good@9m', california);
    expect(pointOf(over).stability).toBe(pointOf(within).stability);
    expect(intervalsOf(over)).toEqual([0, 2]);
  });

  it('D7 the small hours belong to the evening before; from the rollover on it is a day later', () => {
    const california = { offsetMinutes: -480, start: '2026-01-12T22:00', options: { learningStepsMin: [] } };
    const before = review('hard good@359m', california);
    const after = review('hard good@360m', california);
    expect(pointOf(before).lastDay).toBe(todayOf(review('', california)));
    expect(pointOf(after).lastDay).toBe(todayOf(review('', california)) + 1);
    expect(pointOf(after).stability).toBeGreaterThan(pointOf(before).stability);
  });
});

describe('reviews', () => {
  it.each([
    [0.8, 332],
    [0.85, 191],
    [0.9, 100],
    [0.95, 40],
    [0.97, 22],
    [0.99, 7],
  ])('V1 a stability of 100 days at a desired retention of %f gives %i days', (retention, days) => {
    expect(Math.round(standard.intervalDays(100, retention))).toBe(days);
  });

  it('V1 the interval of a review is its stability at 0.90, and shorter at 0.95', () => {
    const words = 'good good@10m good@due good@due good@due';
    const usual = review(words);
    expect(intervalsOf(usual).at(-1)).toBe(Math.round(pointOf(usual).stability));
    const strict = review(words, { options: { desiredRetention: 0.95 } });
    expect(intervalsOf(strict).at(-1)).toBeLessThan(intervalsOf(usual).at(-1) ?? 0);
  });

  it('V2 the three passing buttons of every review are in order', () => {
    const studied = review('good good@10m good@due good@due @due');
    const [, hard = 0, good = 0, easy = 0] = offeredDays(studied);
    expect(hard).toBeGreaterThanOrEqual(1);
    expect(good).toBeGreaterThan(hard);
    expect(easy).toBeGreaterThan(good);
  });

  it('V2 at the maximum interval all three are equal, and never above it (trap 4)', () => {
    const options = { maximumIntervalDays: 10 };
    const studied = review('good good@10m good@due good@due good@due @due', { options });
    expect(offeredDays(studied).slice(1)).toEqual([10, 10, 10]);
    expect(Math.max(...intervalsOf(studied))).toBe(10);
  });

  it('F3 the maximum holds for easy out of learning and for a lapse without steps (trap 4)', () => {
    const options = { maximumIntervalDays: 2, relearningStepsMin: [] };
    expect(intervalsOf(review('easy', { options }))).toEqual([2]);
    const grown = review('good good@10m good@due good@due good@due good@due again@due', { options });
    expect(intervalsOf(grown).at(-1)).toBeLessThanOrEqual(2);
  });

  it('F3 the maximum holds after fuzz for every card', () => {
    for (let card = 0; card < 50; card += 1) {
      const options = { maximumIntervalDays: 30, fuzz: true };
      const words = 'good good@10m good@+2d good@+11d @+30d';
      const days = offeredDays(review(words, { cardId: `card ${card}`, options }));
      expect(Math.max(...days)).toBeLessThanOrEqual(30);
    }
  });

  it('V3 fuzz does not undo growth over the last interval', () => {
    for (let card = 0; card < 50; card += 1) {
      const setting = { cardId: `card ${card}`, options: { fuzz: true } };
      // Reviewed a day after an interval of 46 days began, so that it hardly grows.
      const studied = review('good good@10m good@+2d good@+11d good@+1d', setting);
      const [before = 0, after = 0] = intervalsOf(studied).slice(-2);
      expect(after).toBeGreaterThanOrEqual(before);
    }
  });

  it('V3 an interval that truly shrank under a higher retention has no floor', () => {
    const relaxed = review('good good@10m good@due good@due', { options: { desiredRetention: 0.7 } });
    const strict = { ...relaxed, options: { ...relaxed.options, desiredRetention: 0.99 } };
    const before = intervalsOf(relaxed).at(-1) ?? 0;
    const early = goOn(strict, '@+1d');
    expect(daysOf(early, pressFor(early, 'hard'))).toBeLessThan(before / 2);
  });

  it('V4 success long after the due day earns more, right after the last review little', () => {
    const words = 'good good@10m good@due';
    const earned = ['good@+1d', 'good@due', 'good@+60d', 'good@+2000d'].map(
      (last) => pointOf(review(`${words} ${last}`)).stability,
    );
    expect(earned).toEqual([...earned].sort((one, other) => one - other));
    const before = pointOf(review(words)).stability;
    expect(earned[0] ?? 0).toBeLessThan(before * 2);
    expect(earned[3] ?? 0).toBeGreaterThan(before * 10);
  });

  it('V4 a card overdue for ten years is still a review like any other', () => {
    const studied = review('good good@10m good@due @+3650d');
    expect(offeredDays(studied)).toEqual([0, expect.any(Number), expect.any(Number), expect.any(Number)]);
    const [, hard = 0, good = 0, easy = 0] = offeredDays(studied);
    expect([hard, good, easy]).toEqual([hard, good, easy].map(Math.round));
    expect(easy).toBeGreaterThan(good);
    expect(good).toBeGreaterThan(hard);
    expect(hard).toBeGreaterThan(11);
  });

  it('V5 a card with one point reviewed early gets the grade pressed', () => {
    const studied = review('good good@10m good@due @+1d');
    for (const pressed of GRADES) expect(graded(studied, pressed)).toBe(`a ${pressed}`);
    expect(new Set(offeredDays(studied)).size).toBe(4);
  });

  it('V6 the time an answer took never changes scheduling', () => {
    const { events, pointIds, scheduler, state } = review('good good@10m good@due');
    const slow = events.map((event): ReviewEvent => ({
      ...event,
      ...(event.kind === 'graded' && { tookMs: 60_000 }),
    }));
    expect(foldHistory(slow, pointIds, scheduler)).toEqual(state);
  });

  it('V7 hard is a pass: no lapse, no steps, a longer stability', () => {
    const before = review('good good@10m good@due');
    const after = goOn(before, 'hard@due');
    expect(pointOf(after)).toMatchObject({ phase: 'review', lapses: 0 });
    expect(pointOf(after).stability).toBeGreaterThan(pointOf(before).stability);
    expect(intervalsOf(after).at(-1)).toBeGreaterThanOrEqual(1);
  });

  it('V8 memory comes from the history under the parameters of now, due days stay as promised', () => {
    const { events, pointIds, state } = review('good good@10m good@due good@due');
    const other = schedulerFor(DEFAULT_PARAMETERS.map((value, index) => (index === 8 ? value / 2 : value)));
    const refolded = foldHistory(events, pointIds, other);
    expect(refolded.points[0]?.stability).toBeLessThan(state.points[0]?.stability ?? 0);
    expect(refolded.points[0]?.due).toEqual(state.points[0]?.due);
  });

  it('V8 a card that came with a memory but without a history goes on from that memory', () => {
    const today = todayOf(review(''));
    const imported: ReviewEvent = {
      id: '000000000000000aa',
      atMs: 0,
      day: today,
      kind: 'imported',
      pointIds: ['a'],
      dueDay: today,
      intervalDays: 30,
      lapses: 2,
      stability: 30,
      difficulty: 5,
    };
    const blank = review('');
    const state = foldHistory([imported], ['a'], standard);
    const studied: Studied = { ...blank, events: [imported], state };
    expect(state.points[0]).toMatchObject({ phase: 'review', lastDay: today - 30, lapses: 2, stability: 30 });
    const [, hard = 0, good = 0] = offeredDays(studied);
    expect(good).toBe(
      Math.round(standard.nextMemory({ stability: 30, difficulty: 5 }, 30, 'good').stability),
    );
    expect(hard).toBeGreaterThan(30);
    expect(pointOf(goOn(studied, 'again')).lapses).toBe(3);
  });
});

describe('the traps of the library', () => {
  it('V1 the first stability is the parameter itself, down to 0.001 (trap 6)', () => {
    const parameters = DEFAULT_PARAMETERS.map((value, index) => (index === 0 ? 0.01 : value));
    expect(schedulerFor(parameters).nextMemory(undefined, 0, 'again').stability).toBe(0.01);
    const least = DEFAULT_PARAMETERS.map((value, index) => (index === 0 ? 0.001 : value));
    expect(schedulerFor(least).nextMemory(undefined, 0, 'again').stability).toBe(0.001);
  });

  it('V1 19 parameters keep no same-day damping at all (trap 7)', () => {
    const lifted = completeParameters(DEFAULT_PARAMETERS.slice(0, 19));
    if (!lifted.ok) throw new Error(lifted.failure);
    expect(lifted.value.slice(19)).toEqual([0, 0.5]);
    const [w17 = 0, w18 = 0] = lifted.value.slice(17, 19);
    const memory = schedulerFor(lifted.value).nextMemory({ stability: 5, difficulty: 5 }, 0, 'easy');
    expect(memory.stability).toBeCloseTo(5 * Math.exp(w17 * (1 + w18)), 6);
  });

  it('D7 recall on the day of a grade is 1, and falls by whole study days', () => {
    expect(standard.retrievability(0, 3)).toBe(1);
    expect(standard.retrievability(3, 3)).toBeCloseTo(0.9, 12);
  });
});
