// What Anki is told of a card's schedule, state by state.
import { describe, expect, it } from 'vitest';
import { NEW_CARD_STATE, type CardState, type PointState } from '../../src/domain/review/cardState';
import { studyDayOf } from '../../src/domain/studyDay';
import { scheduleOf, startOfDayS } from '../../src/formats/apkg/exportedSchedule';
import { clockIn, momentAt, ZONES } from '../support/zones';

const DAY_ZERO = 20_000;
const AT_MS = 1_780_000_123_456;

function point(more: Partial<PointState> = {}): PointState {
  return {
    pointId: 'a',
    stability: 12.345678,
    difficulty: 5.67891,
    phase: 'review',
    step: 0,
    due: { kind: 'day', day: DAY_ZERO + 40 },
    intervalDays: 15,
    lastDay: DAY_ZERO + 25,
    lapses: 0,
    reviews: 3,
    ...more,
  };
}

function stateOf(points: readonly PointState[], more: Partial<CardState> = {}): CardState {
  return { ...NEW_CARD_STATE, points, reviews: 3, ...more };
}

const at = { kind: 'at', atMs: AT_MS } as const;
const onDay = (day: number) => ({ kind: 'day', day: DAY_ZERO + day }) as const;
const lost = { phase: 'relearning', lapses: 2, due: at, intervalDays: 0 } as const;
const data = '{"pos":7,"s":12.3457,"d":5.679}';
const learned = { factor: 2500, repetitions: 3, lapses: 0, flags: 0, data };
const fresh = { type: 0, interval: 0, factor: 0, repetitions: 0, lapses: 0, flags: 0, data: '' };

const CASES: readonly (readonly [what: string, state: CardState, schedule: object])[] = [
  ['new: its position', NEW_CARD_STATE, { ...fresh, queue: 0, due: 7 }],
  ['new and suspended', stateOf([], { suspended: true, reviews: 0 }), { ...fresh, queue: -1, due: 7 }],
  [
    'in review: a day of the collection',
    stateOf([point()]),
    { ...learned, type: 2, queue: 2, due: 40, interval: 15 },
  ],
  [
    'in review, due before today',
    stateOf([point({ due: onDay(0) })]),
    { ...learned, type: 2, queue: 2, due: 0, interval: 15 },
  ],
  [
    'in review for no whole day',
    stateOf([point({ intervalDays: 0 })]),
    { ...learned, type: 2, queue: 2, due: 40, interval: 1 },
  ],
  [
    'in review and suspended',
    stateOf([point()], { suspended: true }),
    { ...learned, type: 2, queue: -1, due: 40, interval: 15 },
  ],
  [
    'in review with a flag',
    stateOf([point()], { flag: 5 }),
    { ...learned, type: 2, queue: 2, due: 40, interval: 15, flags: 5 },
  ],
  [
    'learning: a moment in seconds',
    stateOf([point({ phase: 'learning', due: at, intervalDays: 0 })]),
    { ...learned, type: 1, queue: 1, due: 1_780_000_123, interval: 0, stepsLeft: 2 },
  ],
  [
    'learning, in its second step',
    stateOf([point({ phase: 'learning', due: at, step: 1, intervalDays: 0 })]),
    { ...learned, type: 1, queue: 1, due: 1_780_000_123, interval: 0, stepsLeft: 1 },
  ],
  [
    'learning by days',
    stateOf([point({ phase: 'learning', due: onDay(3), step: 5, intervalDays: 2 })]),
    { ...learned, type: 1, queue: 3, due: 3, interval: 0, stepsLeft: 1 },
  ],
  [
    'relearning',
    stateOf([point(lost)]),
    { ...learned, type: 3, queue: 1, due: 1_780_000_123, interval: 1, lapses: 2, stepsLeft: 1 },
  ],
  [
    'relearning by days',
    stateOf([point({ ...lost, due: onDay(2), intervalDays: 2 })]),
    { ...learned, type: 3, queue: 3, due: 2, interval: 2, lapses: 2, stepsLeft: 1 },
  ],
  [
    'relearning and suspended',
    stateOf([point(lost)], { suspended: true }),
    { ...learned, type: 3, queue: -1, due: 1_780_000_123, interval: 1, lapses: 2, stepsLeft: 1 },
  ],
  [
    'of two points, due with the first of them',
    stateOf([point(), point({ pointId: 'b', due: onDay(31), intervalDays: 6 })]),
    { ...learned, type: 2, queue: 2, due: 31, interval: 6 },
  ],
  [
    'of two points, a moment before any day',
    stateOf([point(), point({ pointId: 'b', ...lost })]),
    { ...learned, type: 3, queue: 1, due: 1_780_000_123, interval: 1, lapses: 2, stepsLeft: 1 },
  ],
  [
    'of two points, with the weaker memory',
    stateOf([point(), point({ pointId: 'b', due: onDay(41), stability: 2, difficulty: 9 })]),
    { ...learned, type: 2, queue: 2, due: 40, interval: 15, data: '{"pos":7,"s":2,"d":9}' },
  ],
];

describe('the schedule of a card', () => {
  it.each(CASES)('%s', (_, state, schedule) => {
    expect(scheduleOf(state, 7, DAY_ZERO)).toEqual(schedule);
  });

  it('has no position of a million or more, which Anki finds fault with', () => {
    const dues = [1, 999_999, 1_000_000, 1_999_999].map(
      (position) => scheduleOf(NEW_CARD_STATE, position, 0).due,
    );
    expect(dues).toEqual([1, 999_999, 1, 1]);
  });
});

describe('the start of a study day', () => {
  it.each(ZONES)('is the first second of it in %s, all year round', (zone) => {
    const clock = clockIn(zone);
    const first = studyDayOf(momentAt('2024-01-01T12:00:00Z'), clock);
    for (let day = first; day < first + 366; day += 1) {
      const startMs = startOfDayS(day, clock) * 1000;
      expect([studyDayOf(startMs, clock), studyDayOf(startMs - 1, clock)]).toEqual([day, day - 1]);
    }
  });
});
