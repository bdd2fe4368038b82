// What rows a history leaves in Anki's review log. Histories are studied in the notation of support/reviewing.ts.
import { describe, expect, it } from 'vitest';
import { eventIdOf } from '../../src/domain/ids';
import type { ReviewEvent } from '../../src/domain/review/event';
import { standingEvents } from '../../src/domain/review/fold';
import { reviewRows } from '../../src/formats/apkg/exportedReviews';
import { review, type Setting } from '../support/reviewing';

type Row = readonly [ease: number, interval: number, last: number, factor: number, type: number];

const TWO: Setting = { points: 'ab' };
const DAYS: Setting = { options: { learningStepsMin: [1, 2880] } };
const NONE: Setting = { options: { learningStepsMin: [] } };

const CASES: readonly (readonly [what: string, notation: string, setting: Setting, rows: readonly Row[]])[] =
  [
    ['a first grade: seconds of the step, no ease yet', 'again', {}, [[1, -60, 0, 0, 0]]],
    [
      'steps, then days',
      'good good@due',
      {},
      [
        [3, -600, 0, 0, 0],
        [3, 2, -600, 2500, 0],
      ],
    ],
    ['easy at once: days', 'easy', {}, [[4, 8, 0, 2500, 0]]],
    ['without steps: days at once', 'good', NONE, [[3, 2, 0, 2500, 0]]],
    ['a step that lasts for days: seconds', 'good', DAYS, [[3, -172_800, 0, 0, 0]]],
    [
      'a review',
      'easy good@due',
      {},
      [
        [4, 8, 0, 2500, 0],
        [3, 39, 8, 2500, 1],
      ],
    ],
    [
      'forgotten, learned again',
      'easy again@due good@due',
      {},
      [
        [4, 8, 0, 2500, 0],
        [1, -600, 8, 2500, 1],
        [3, 1, -600, 2500, 2],
      ],
    ],
    ['two points, one missed: the lowest grade and the soonest interval', 'easy-b', TWO, [[1, -60, 0, 0, 0]]],
    [
      'two points, the missed one asked again',
      'easy-b easy@due',
      TWO,
      [
        [1, -60, 0, 0, 0],
        [4, 2, -60, 2500, 0],
      ],
    ],
    ['a grade that was taken back: none', 'easy good@due undo', {}, [[4, 8, 0, 2500, 0]]],
    [
      'all forgotten: a row without ease and grade',
      'easy reset@due good@5s',
      {},
      [
        [4, 8, 0, 2500, 0],
        [0, 0, 8, 0, 4],
        [3, -600, 0, 0, 0],
      ],
    ],
  ];

describe('the review log of a card', () => {
  it.each(CASES)('%s', (_, notation, setting, rows) => {
    expect(rowsOf(standingEvents(review(notation, setting).events))).toEqual(rows);
  });

  it('has the moment as the id and the time taken', () => {
    const { events } = review('easy');
    expect(reviewRows([{ cardId: 9, events }])).toMatchObject([
      { id: events[0]?.atMs, cardId: 9, tookMs: 5000 },
    ]);
  });

  it('says of cramming that it does not count, and of a new due day that it was set by hand', () => {
    const { events } = review('easy');
    const [first] = events;
    if (first?.kind !== 'graded') throw new Error('no grade');
    const later: readonly ReviewEvent[] = [
      { ...first, ...base(first.atMs + 1000, first.day), mode: 'cram' },
      { ...base(first.atMs + 2000, first.day), kind: 'rescheduled', dueDay: first.day + 30 },
      { ...first, ...base(first.atMs + 3000, first.day + 30) },
    ];
    expect(rowsOf([first, ...later])).toEqual([
      [4, 8, 0, 2500, 0],
      [4, 8, 8, 0, 3],
      [0, 30, 8, 2500, 4],
      [4, 1, 30, 2500, 1],
    ]);
  });

  it('is not taken for forgotten when its new due day is that of the last grade', () => {
    const { events } = review('easy');
    const [first] = events;
    if (first === undefined) throw new Error('no grade');
    const later = { ...base(first.atMs + 1000, first.day), kind: 'rescheduled', dueDay: first.day } as const;
    expect(rowsOf([first, later])[1]).toEqual([0, 0, 8, 2500, 4]);
  });

  it('takes a point that was split off for what it was split from', () => {
    const { events } = review('easy');
    const [first] = events;
    if (first?.kind !== 'graded') throw new Error('no grade');
    const later: readonly ReviewEvent[] = [
      { ...base(first.atMs + 1000, first.day), kind: 'split', from: 'a', into: ['b'] },
      {
        ...first,
        ...base(first.atMs + 2000, first.day),
        outcomes: first.outcomes.map((each) => ({ ...each, pointId: 'b' })),
      },
    ];
    expect(rowsOf([first, ...later]).map(([, , , , type]) => type)).toEqual([0, 1]);
  });

  it('has no row for what came from elsewhere, for a new due day of nothing, or for marks', () => {
    const imported = {
      kind: 'imported',
      pointIds: ['a'],
      dueDay: 20_010,
      intervalDays: 40,
      lapses: 1,
      stability: 9,
      difficulty: 5,
    } as const;
    const events: readonly ReviewEvent[] = [
      { ...base(1000, 20_000), kind: 'rescheduled', dueDay: 20_001 },
      { ...base(2000, 20_000), ...imported },
      { ...base(3000, 20_000), kind: 'suspended' },
      { ...base(4000, 20_000), kind: 'flagged', flag: 2 },
      { ...base(5000, 20_000), kind: 'buried', by: 'learner' },
    ];
    expect(rowsOf(events)).toEqual([]);
    const { events: graded } = review('good');
    expect(rowsOf([...events, ...graded])).toEqual([[3, -600, 40, 2500, 1]]);
  });
});

describe('rows of one moment', () => {
  it('get ids of their own: the first grade keeps the moment, the others take the next that are free', () => {
    const { events } = review('easy');
    const [first] = events;
    if (first?.kind !== 'graded') throw new Error('no grade');
    const { atMs, day } = first;
    const moved = (by: number, counter: number): ReviewEvent => ({
      ...first,
      ...base(atMs + by, day, counter),
    });
    const cards = [
      [
        {
          ...base(atMs - 5, day),
          kind: 'imported',
          pointIds: ['a'],
          dueDay: day,
          intervalDays: 3,
          lapses: 0,
          stability: 3,
          difficulty: 5,
        },
        { ...base(atMs, day), kind: 'reset' },
      ],
      [moved(0, 3)],
      [moved(0, 2)],
      [moved(1, 1)],
      [moved(3, 1)],
    ] as const;
    const rows = reviewRows(cards.map((each, index) => ({ cardId: index + 1, events: each })));
    expect(rows.map(({ id, cardId }) => [id - atMs, cardId])).toEqual([
      [0, 3],
      [1, 4],
      [2, 2],
      [3, 5],
      [4, 1],
    ]);
  });
});

function rowsOf(events: readonly ReviewEvent[]): readonly Row[] {
  return reviewRows([{ cardId: 1, events }]).map(({ ease, interval, lastInterval, factor, type }) => {
    return [ease, interval, lastInterval, factor, type];
  });
}

function base(atMs: number, day: number, counter = 0) {
  return { id: eventIdOf(atMs, 3, counter), atMs, day };
}
