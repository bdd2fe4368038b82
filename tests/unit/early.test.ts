// Reviewing ahead twice in a row: C5 of the study rules, with real numbers.
import { describe, expect, it } from 'vitest';
import { cardIdOf, eventIdOf } from '../../src/domain/ids';
import { decide } from '../../src/domain/review/decide';
import type { Grade, ReviewEvent } from '../../src/domain/review/event';
import { foldHistory } from '../../src/domain/review/fold';
import { DEFAULT_SCHEDULING } from '../../src/domain/review/options';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { DAY_MS, studyDayOf } from '../../src/domain/studyDay';

const scheduler = schedulerFor(DEFAULT_PARAMETERS);
const clock = { rolloverHour: 4, offsetMinutesAt: () => 0 };

/** The intervals that a card gets by grades given on some days, one after the other. */
function intervals(
  card: string,
  fuzz: boolean,
  ...answers: readonly (readonly [number, Grade])[]
): readonly number[] {
  const history: ReviewEvent[] = [];
  return answers.map(([day, grade], index) => {
    const nowMs = day * DAY_MS + DAY_MS / 2 + index * 60_000;
    const state = foldHistory(history, ['p'], scheduler);
    const options = { ...DEFAULT_SCHEDULING, fuzz, learningStepsMin: [], loadBalancing: false };
    const showing = { cardId: card, state, asked: ['p'], nowMs, clock, options, scheduler };
    const outcomes = decide(showing, new Set(), grade);
    const base = { id: eventIdOf(nowMs, 1, index), atMs: nowMs, day: studyDayOf(nowMs, clock) };
    history.push({ kind: 'graded', ...base, grade, outcomes, tookMs: 1, mode: 'study' });
    return foldHistory(history, ['p'], scheduler).points[0]?.intervalDays ?? 0;
  });
}

const LEARNED = [
  [100, 'good'],
  [102, 'good'],
  [113, 'good'],
] as const;
const CARDS = Array.from({ length: 200 }, (_, index) => cardIdOf(`note${index}`, 'front'));

describe('reviewing ahead', () => {
  it.each(['hard', 'good', 'easy'] as const)(
    'C5 twice on one day gains no more than a day by %s',
    (grade) => {
      for (const card of CARDS) {
        const [, , , first = 0, second = 0, third = 0] = intervals(
          card,
          true,
          ...LEARNED,
          [123, grade],
          [123, grade],
          [123, grade],
        );
        expect(first).toBeGreaterThan(10);
        expect(second).toBeLessThanOrEqual(first + 1);
        expect(third).toBeLessThanOrEqual(first + 2);
      }
    },
  );

  it('C5 on the day after gains what FSRS gives for one day, whatever fuzz draws', () => {
    for (const card of CARDS) {
      const [, , , first = 0, second = 0] = intervals(card, true, ...LEARNED, [123, 'good'], [124, 'good']);
      expect(second - first).toBeGreaterThanOrEqual(-1);
      expect(second - first).toBeLessThanOrEqual(3);
    }
    const [, , third = 0, first = 0, second = 0] = intervals(
      'card',
      false,
      ...LEARNED,
      [123, 'good'],
      [124, 'good'],
    );
    expect([third, first, second]).toEqual([46, 79, 82]);
  });

  it('C2 early reviews are credited for the days that have really passed', () => {
    const after = (day: number) => intervals('card', false, ...LEARNED, [day, 'good'])[3] ?? 0;
    const days = [114, 120, 130, 140].map(after);
    expect(days).toEqual(days.toSorted((one, other) => one - other));
    expect(days[3]).toBeGreaterThan((days[0] ?? 0) + 10);
  });
});
