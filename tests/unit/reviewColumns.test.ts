// A review log in columns: the rows that were added, in order, however many there are.
import { describe, expect, it } from 'vitest';
import type { AnkiReview } from '../../src/formats/apkg/collection';
import { clockByDays } from '../../src/formats/apkg/collectionDays';
import { placesBy } from '../../src/formats/apkg/grouping';
import { newReviewColumns, reviewLogOf } from '../../src/formats/apkg/reviewColumns';
import { MINUTE_MS } from '../../src/domain/studyDay';

const ROWS = Array.from({ length: 20 }, (_, index): AnkiReview => {
  const id = 1_700_000_000_000 + index;
  return {
    id,
    cardId: id - 5,
    ease: 1,
    interval: -600,
    lastInterval: 2,
    factor: 2500,
    tookMs: index,
    type: 3,
  };
});

describe('a review log in columns', () => {
  it.each([0, 1, 20, 100])('holds the rows that were added, with room for %i', (room) => {
    const { add, cells } = newReviewColumns(room);
    for (const row of ROWS) add(row);
    const log = reviewLogOf(cells());
    expect([...log]).toEqual(ROWS);
    expect([log.length, log.at(0), log.at(19)]).toEqual([20, ROWS[0], ROWS[19]]);
    expect([log.at(-1), log.at(20)]).toEqual([undefined, undefined]);
  });
});

describe('the places of rows', () => {
  it.each<[readonly (number | undefined)[], readonly (readonly [number, readonly number[]])[]]>([
    [[], []],
    [[undefined], []],
    [
      [7, 3, 7, undefined, 3, 7],
      [
        [7, [0, 2, 5]],
        [3, [1, 4]],
      ],
    ],
  ])('of %j are under their keys, in order', (keys, expected) => {
    const places = placesBy(keys.length, (index) => keys[index]);
    expect([...places].map(([key, found]) => [key, [...found]])).toEqual(expected);
  });
});

describe('a clock by days', () => {
  const DAY = Date.UTC(2026, 2, 29);
  const turnsAt = DAY + 60 * MINUTE_MS;
  const zone = { rolloverHour: 4, offsetMinutesAt: (atMs: number) => (atMs < turnsAt ? 60 : 120) };

  it.each([-86_400_000, -1, 0, 1, 60 * MINUTE_MS - 1, 60 * MINUTE_MS, 86_399_999, 86_400_000])(
    'is the same clock %i ms after the start of a day on which the clocks change',
    (ms) => {
      const clock = clockByDays(zone);
      const asked = [clock.offsetMinutesAt(DAY + ms), clock.offsetMinutesAt(DAY + ms)];
      expect(asked).toEqual([zone.offsetMinutesAt(DAY + ms), zone.offsetMinutesAt(DAY + ms)]);
      expect(clock.rolloverHour).toBe(4);
    },
  );
});
