// STUDY-RULES P2, the rule itself: where a card would be due by its stability.
import { describe, expect, it } from 'vitest';
import { DEFAULT_SCHEDULING, type SchedulingOptions } from '../../src/domain/review/options';
import { movedDueDay } from '../../src/domain/review/movedDue';
import { fuzzRange } from '../../src/domain/review/fuzz';
import type { StudyDay } from '../../src/domain/studyDay';
import { review, type Studied } from '../support/reviewing';

const LEARNED = 'easy good@due good@due';

function moved(
  studied: Studied,
  options: Partial<SchedulingOptions>,
  today: StudyDay = studied.state.lastDay ?? 0,
): StudyDay | undefined {
  const { cardId, state, scheduler } = studied;
  return movedDueDay(cardId, state, { scheduler, today, options: { ...DEFAULT_SCHEDULING, ...options } });
}

describe('P2 the new due day', () => {
  const studied = review(LEARNED);
  const [point] = studied.state.points;
  const { lastDay = 0, stability = 0 } = point ?? {};

  it('is the last review and the interval that stability and retention give', () => {
    expect(moved(studied, { fuzz: false, desiredRetention: 0.9 })).toBe(
      studied.state.points[0]?.intervalDays === Math.round(stability)
        ? undefined
        : lastDay + Math.round(stability),
    );
    const interval = studied.scheduler.intervalDays(stability, 0.8);
    expect(moved(studied, { fuzz: false, desiredRetention: 0.8 })).toBe(lastDay + Math.round(interval));
  });

  it('is none for a card that was never reviewed and is due by hand only', () => {
    const points = studied.state.points.map((each) => ({ ...each, stability: 0, difficulty: 0, reviews: 0 }));
    const byHand = { ...studied, state: { ...studied.state, points, reviews: 0 } };
    expect(moved(byHand, { desiredRetention: 0.8 })).toBeUndefined();
  });

  it('is fuzzed, by the same draw each time', () => {
    const interval = studied.scheduler.intervalDays(stability, 0.8);
    const { min, max } = fuzzRange(interval);
    const day = moved(studied, { desiredRetention: 0.8 }) ?? 0;
    expect(day).toBe(moved(studied, { desiredRetention: 0.8 }));
    expect(day - lastDay).toBeGreaterThanOrEqual(min);
    expect(day - lastDay).toBeLessThanOrEqual(max);
  });

  it('keeps to the longest interval', () => {
    const options = { desiredRetention: 0.7, maximumIntervalDays: 20 };
    expect(moved(studied, { ...options, fuzz: false })).toBe(lastDay + 20);
    expect(moved(studied, options)).toBeLessThanOrEqual(lastDay + 20);
  });

  it('is not moved into the past by fuzz, and stays there where stability puts it', () => {
    const interval = Math.round(studied.scheduler.intervalDays(stability, 0.8));
    for (let cards = 0; cards < 50; cards += 1) {
      const other = { ...studied, cardId: `card${cards}:front` };
      const today = lastDay + interval;
      expect(moved(other, { desiredRetention: 0.8 }, today) ?? today).toBeGreaterThanOrEqual(today);
    }
    expect(moved(studied, { desiredRetention: 0.8 }, lastDay + interval + 30)).toBe(lastDay + interval);
  });

  it('is that of the weakest point', () => {
    const several = review('good good@10m good-b@due good@10m good@due', { points: 'ab' });
    const [strong, weak] = [...several.state.points].sort((one, other) => other.stability - one.stability);
    const { scheduler } = several;
    const interval = scheduler.intervalDays(weak?.stability ?? 0, 0.7);
    expect(strong?.stability).toBeGreaterThan(weak?.stability ?? 0);
    expect(moved(several, { fuzz: false, desiredRetention: 0.7 })).toBe(
      (weak?.lastDay ?? 0) + Math.round(interval),
    );
  });

  it('is none for a card that is new, in learning or relearning, or suspended', () => {
    for (const notation of ['', 'good', `${LEARNED} again@due`]) {
      expect(moved(review(notation), { desiredRetention: 0.7 })).toBeUndefined();
    }
    const suspended = { ...studied, state: { ...studied.state, suspended: true } };
    expect(moved(suspended, { desiredRetention: 0.7 })).toBeUndefined();
  });
});
