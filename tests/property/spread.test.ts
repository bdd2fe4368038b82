// Laws of spreading work that waits: none is lost, days off stay empty, and no day is too full by more than one piece.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysNeeded, spreadWork, type DayRoom } from '../../src/domain/load/spread';

const RUNS = { numRuns: 500, seed: 20261126 };
const someWork = fc
  .array(
    fc.record({
      seconds: fc.double({ min: 1, max: 90, noNaN: true }),
      fades: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 60 },
  )
  .map((all) =>
    all.map(({ seconds, fades }, index) => ({
      id: index,
      seconds,
      fades,
      lostOn: (day: number) => fades * day,
    })),
  );
const someDays: fc.Arbitrary<readonly DayRoom[]> = fc
  .array(
    fc.record({
      seconds: fc.oneof(fc.constant(0), fc.integer({ min: 60, max: 3600 })),
      taken: fc.integer({ min: 0, max: 2000 }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((all) => all.map((room, day) => ({ day, ...room })));

describe('work that is spread', () => {
  it('is all placed, once, on the days given, and on none without time unless no day has any', () => {
    fc.assert(
      fc.property(someWork, someDays, (work, days) => {
        const { placed } = spreadWork(work, days);
        expect(placed.map(({ work: { id } }) => id).sort((one, other) => one - other)).toEqual(
          work.map(({ id }) => id),
        );
        const isOpen = days.some(({ seconds }) => seconds > 0);
        for (const { day } of placed) {
          expect(days[day]).toBeDefined();
          if (isOpen) expect(days[day]?.seconds).toBeGreaterThan(0);
        }
      }),
      RUNS,
    );
  });

  it('fills each day to the same share of its time, but for one piece', () => {
    fc.assert(
      fc.property(someWork, someDays, (work, days) => {
        fc.pre(days.some(({ seconds }) => seconds > 0));
        const { placed, level } = spreadWork(work, days);
        const longest = Math.max(0, ...work.map(({ seconds }) => seconds));
        for (const { day, seconds, taken } of days) {
          const added = placed.reduce((sum, one) => sum + (one.day === day ? one.work.seconds : 0), 0);
          const room = Math.max(0, level * seconds - taken);
          expect(added).toBeLessThanOrEqual(room + longest + 1e-6);
          if (seconds > 0) expect(added).toBeGreaterThanOrEqual(room - longest - 1e-6);
        }
      }),
      RUNS,
    );
  });

  it('comes in the order of what fades fastest for its time', () => {
    fc.assert(
      fc.property(someWork, someDays, (work, days) => {
        const { placed } = spreadWork(work, days);
        const until = days.findLast(({ seconds }) => seconds > 0)?.day ?? days.length - 1;
        const harms = placed.map(({ work: { fades, seconds } }) => (fades * until) / seconds);
        expect(harms).toEqual(harms.toSorted((one, other) => other - one));
        expect(placed.map(({ day }) => day)).toEqual(
          placed.map(({ day }) => day).toSorted((one, other) => one - other),
        );
      }),
      RUNS,
    );
  });

  it('fits into the days it is said to need, and not into fewer', () => {
    fc.assert(
      fc.property(someWork, someDays, (work, days) => {
        const total = work.reduce((sum, { seconds }) => sum + seconds, 0);
        const needed = daysNeeded(
          total,
          (index) => days[index] ?? { day: index, seconds: 0, taken: 0 },
          days.length,
        );
        const room = (count: number): number =>
          days.slice(0, count).reduce((sum, { seconds, taken }) => sum + Math.max(0, seconds - taken), 0);
        expect(needed).toBeGreaterThanOrEqual(1);
        if (needed < days.length) expect(room(needed)).toBeGreaterThanOrEqual(total - 1e-6);
        if (needed > 1) expect(room(needed - 1)).toBeLessThan(total);
      }),
      RUNS,
    );
  });
});
