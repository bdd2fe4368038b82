// Laws of the study day, over real zones, every rollover hour and moments around each change of the clocks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, dueAfter, HOUR_MS, nextRolloverAfter, studyDayOf } from '../../src/domain/studyDay';
import { clockIn, momentAt, offsetMinutesAt, ZONES } from '../support/zones';

const SEED = 20261123;
const FROM_MS = momentAt('2010-01-01T00:00:00Z');
const TO_MS = momentAt('2027-01-01T00:00:00Z');

/** Moments at which clocks changed, found in the zone data itself. */
const changes = ZONES.flatMap((zone) => changesOf(zone).map((atMs) => ({ zone, atMs })));

const aRolloverHour = fc.integer({ min: 0, max: 23 });
const anyMoment = fc.record({
  zone: fc.constantFrom(...ZONES),
  atMs: fc.integer({ min: FROM_MS, max: TO_MS }),
});
const nearAChange = fc
  .record({ change: fc.constantFrom(...changes), byMs: fc.integer({ min: -2 * DAY_MS, max: 2 * DAY_MS }) })
  .map(({ change, byMs }) => ({ zone: change.zone, atMs: change.atMs + byMs }));
const aMoment = fc.oneof(anyMoment, nearAChange);

describe('the study day, over zones', () => {
  it('knows changes of the clocks, the lost day of Apia among them', () => {
    expect(changes).toContainEqual({ zone: 'Pacific/Apia', atMs: momentAt('2011-12-30T10:00:00Z') });
    expect(changes).toContainEqual({ zone: 'Australia/Lord_Howe', atMs: momentAt('2026-04-04T15:00:00Z') });
  });

  it('D3 the next rollover is later, begins a later study day, and nothing before it does', () => {
    fc.assert(
      fc.property(
        aMoment,
        aRolloverHour,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (moment, hour, share) => {
          const { zone, atMs } = moment;
          const clock = clockIn(zone, hour);
          const today = studyDayOf(atMs, clock);
          const rolloverMs = nextRolloverAfter(atMs, clock);
          expect(rolloverMs).toBeGreaterThan(atMs);
          expect(rolloverMs).toBeLessThanOrEqual(atMs + 26 * HOUR_MS);
          expect(studyDayOf(rolloverMs, clock)).toBeGreaterThan(today);
          expect(studyDayOf(rolloverMs - 1, clock)).toBeLessThanOrEqual(today);
          const between = atMs + Math.floor((rolloverMs - 1 - atMs) * share);
          expect(studyDayOf(between, clock)).toBeLessThanOrEqual(today);
        },
      ),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('D2 a day number never falls as time passes, unless the clocks went back', () => {
    fc.assert(
      fc.property(
        aMoment,
        aRolloverHour,
        fc.integer({ min: 0, max: 3 * DAY_MS }),
        (moment, hour, laterMs) => {
          const { zone, atMs } = moment;
          const clock = clockIn(zone, hour);
          const wentBack = offsetMinutesAt(zone, atMs + laterMs) < offsetMinutesAt(zone, atMs);
          // Clocks go back by an hour here, so a day may at most begin twice.
          const floor = studyDayOf(wentBack ? atMs - HOUR_MS : atMs, clock);
          expect(studyDayOf(atMs + laterMs, clock)).toBeGreaterThanOrEqual(floor);
        },
      ),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('D2 the same hour of the next calendar day is one study day later', () => {
    fc.assert(
      fc.property(aMoment, aRolloverHour, ({ zone, atMs }, hour) => {
        const nextMs = sameHourNextDay(zone, atMs);
        // Only where that hour exists, and exists once: elsewhere it has no single meaning.
        fc.pre(nextMs !== undefined);
        const clock = clockIn(zone, hour);
        expect(studyDayOf(nextMs, clock) - studyDayOf(atMs, clock)).toBe(1);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('D5 a delay is a moment inside the day or a later day, and a longer delay is never due sooner', () => {
    const aDelay = fc.integer({ min: 0, max: 10 * DAY_MS });
    fc.assert(
      fc.property(aMoment, aRolloverHour, aDelay, aDelay, ({ zone, atMs }, hour, one, other) => {
        const clock = clockIn(zone, hour);
        const [short, long] = [Math.min(one, other), Math.max(one, other)].map((ms) =>
          dueAfter(ms, atMs, clock),
        );
        if (short?.kind === 'at')
          expect(studyDayOf(short.atMs, clock)).toBeLessThanOrEqual(studyDayOf(atMs, clock));
        if (short?.kind === 'day') {
          expect(short.day).toBeGreaterThan(studyDayOf(atMs, clock));
          expect(long?.kind === 'day' && long.day >= short.day).toBe(true);
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

function sameHourNextDay(zone: string, atMs: number): number | undefined {
  const offset = offsetMinutesAt(zone, atMs);
  const candidates = [-1, 0, 1].map((hours) => atMs + DAY_MS + hours * HOUR_MS);
  if (candidates.some((moment) => Math.abs(offsetMinutesAt(zone, moment) - offset) > 60)) return undefined;
  const nextMs = atMs + DAY_MS - (offsetMinutesAt(zone, atMs + DAY_MS) - offset) * 60_000;
  const keepsWallTime = offsetMinutesAt(zone, nextMs) === offsetMinutesAt(zone, atMs + DAY_MS);
  return keepsWallTime ? nextMs : undefined;
}

function changesOf(zone: string): number[] {
  const found: number[] = [];
  for (let atMs = FROM_MS; atMs < TO_MS; atMs += 15 * DAY_MS) {
    let before = atMs;
    let after = atMs + 15 * DAY_MS;
    if (offsetMinutesAt(zone, before) === offsetMinutesAt(zone, after)) continue;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (offsetMinutesAt(zone, middle) === offsetMinutesAt(zone, before)) before = middle;
      else after = middle;
    }
    found.push(after);
  }
  return found;
}
