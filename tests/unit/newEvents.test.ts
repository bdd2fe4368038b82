// Which of the events that a file tells are new to a card. Moments are in minutes; letters name events, so that "a" here and
// "a" in the file are one.
import { describe, expect, it } from 'vitest';
import { newEvents } from '../../src/domain/incoming/newEvents';
import { eventIdOf, FOREIGN_DEVICE } from '../../src/domain/ids';
import type { Grade, Graded, ReviewEvent } from '../../src/domain/review/event';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { MINUTE_MS } from '../../src/domain/studyDay';

const HERE = 7;
const TODAY = 20_000;
const scheduler = schedulerFor(DEFAULT_PARAMETERS);

type State = 'suspended' | 'resumed' | 'reset';

function base(minute: number, device: number, counter: number) {
  const atMs = Math.round(minute * MINUTE_MS);
  return { id: eventIdOf(atMs, device, counter), atMs, day: TODAY };
}

/** A grade with the due day that it promised. */
function graded(minute: number, device = HERE, due = TODAY + 5, more: Partial<Graded> = {}): Graded {
  const outcome = { pointId: 'a', phase: 'review', step: 0, due: { kind: 'day', day: due } } as const;
  const grade: Grade = 'good';
  return {
    ...base(minute, device, 0),
    kind: 'graded',
    grade,
    outcomes: [{ ...outcome, grade }],
    tookMs: 1000,
    mode: 'study',
    ...more,
  };
}

function there(minute: number, due?: number): Graded {
  return graded(minute, FOREIGN_DEVICE, due);
}

function state(kind: State, minute: number, device = FOREIGN_DEVICE): ReviewEvent {
  return { ...base(minute, device, 1), kind };
}

function flagged(flag: number, minute: number, device = FOREIGN_DEVICE): ReviewEvent {
  return { ...base(minute, device, 2), kind: 'flagged', flag };
}

function rescheduled(dueDay: number, minute: number, device = FOREIGN_DEVICE): ReviewEvent {
  return { ...base(minute, device, 3), kind: 'rescheduled', dueDay };
}

function imported(minute: number, dueDay = TODAY + 5): ReviewEvent {
  const memory = { stability: 10, difficulty: 5, intervalDays: 10, lapses: 0 };
  return { ...base(minute, FOREIGN_DEVICE, 4), kind: 'imported', pointIds: ['a'], dueDay, ...memory };
}

function undone(target: ReviewEvent, minute: number): ReviewEvent {
  return { ...base(minute, HERE, 5), kind: 'undone', target: target.id };
}

type Case = readonly [
  name: string,
  history: readonly ReviewEvent[],
  incoming: readonly ReviewEvent[],
  /** Positions in `incoming`. */
  kept: readonly number[],
];

function check([, history, incoming, kept]: Case): void {
  const expected = kept.map((index) => incoming[index]);
  expect(newEvents(history, ['a'], incoming, scheduler)).toEqual(expected);
}

describe('a review that a file tells', () => {
  const here = graded(10);
  it.each<Case>([
    ['is new to a card without a history', [], [there(10), there(20)], [0, 1]],
    ['is known by its id', [there(10)], [there(10), there(20)], [1]],
    ['is told once, however often it is there', [there(10)], [there(20), there(20)], [0]],
    ['is the one made here at the very same moment', [here], [there(10)], []],
    ['is the one made here even when that was taken back', [here, undone(here, 11)], [there(10)], []],
    ['is the one made here when an export moved it by moments', [here], [there(10 + 0.05)], []],
    ['is another than the one made here minutes before', [here], [there(12)], [0]],
    ['is another than the one made here moments after', [here], [there(10 - 0.05)], [0]],
    ['is another when the one made here is told already', [here], [there(10), there(10 + 0.05)], [1]],
    ['is another than the one told moments before', [there(10)], [there(10 + 0.05)], [0]],
    ['is new although it was made before the last one here', [graded(30)], [there(10)], [0]],
    ['is new when it came from another device of ours', [here], [graded(10, HERE + 1)], [0]],
  ])('%s', (...each) => check(each));
});

describe('what a file says of a card', () => {
  const due = TODAY + 5;
  const [outcome] = there(10).outcomes;
  const inStep = graded(10, FOREIGN_DEVICE, due, {
    outcomes: outcome === undefined ? [] : [{ ...outcome, phase: 'learning' }],
  });
  const cram = graded(10, HERE, due, { mode: 'cram' });
  it.each<Case>([
    ['counts in full for a card without a history', [], [flagged(0, 10), imported(11)], [0, 1]],
    ['suspended is new', [there(10)], [state('suspended', 20)], [0]],
    ['suspended is not new when it is', [state('suspended', 10)], [state('suspended', 20)], []],
    [
      'suspended is new when it was resumed here before',
      [state('suspended', 10), state('resumed', 15, HERE)],
      [state('suspended', 20)],
      [0],
    ],
    [
      'suspended is old when it was resumed here since',
      [state('suspended', 10), state('resumed', 25, HERE)],
      [state('suspended', 20)],
      [],
    ],
    ['resumed is new', [state('suspended', 10)], [state('resumed', 20)], [0]],
    ['resumed is not new when it is not suspended', [there(10)], [state('resumed', 20)], []],
    ['another flag is new', [flagged(1, 10)], [flagged(2, 20)], [0]],
    ['the same flag is not new', [flagged(1, 10)], [flagged(1, 20)], []],
    ['forgotten is new', [there(10)], [state('reset', 20)], [0]],
    ['forgotten is not new when nothing is remembered', [flagged(1, 10)], [state('reset', 20)], []],
    ['another due day is new', [there(10)], [rescheduled(TODAY + 9, 20)], [0]],
    ['the same due day is not new', [there(10)], [rescheduled(due, 20)], []],
    ['the same due day is new to a card in a step of days', [inStep], [rescheduled(due, 20)], [0]],
    ['a due day is not new to a card that is', [flagged(1, 10)], [rescheduled(due, 20)], []],
    [
      'is old when the card was reviewed here since',
      [there(10), graded(30)],
      [rescheduled(TODAY + 9, 20), flagged(1, 20), imported(20)],
      [],
    ],
    ['is part of a story that goes on', [there(10), graded(30)], [state('reset', 20), there(40)], [0, 1]],
    [
      'is judged after the reviews that come with it',
      [there(10)],
      [there(20, TODAY + 9), rescheduled(due, 30)],
      [0, 1],
    ],
    ['is judged after what comes with it', [flagged(1, 10)], [flagged(2, 20), flagged(2, 30)], [0]],
  ])('%s', (...each) => check(each));

  it.each<Case>([
    ['is new to a card that remembers nothing', [flagged(1, 10)], [imported(20)], [0]],
    ['is new after the reviews that come with it', [flagged(1, 10)], [there(15), imported(20)], [0, 1]],
    ['is new to a card that was only crammed here', [cram], [imported(20)], [0]],
    ['is not new where the same was remembered', [imported(10)], [imported(20)], []],
    [
      'is not new where newer reviews lead to the same due day',
      [there(10), imported(11, TODAY + 1)],
      [there(20), imported(21)],
      [0],
    ],
    [
      'replaces what came from elsewhere when its due day is another',
      [imported(10)],
      [imported(20, TODAY + 9)],
      [0],
    ],
    ['never replaces what was reviewed here', [imported(10), graded(15)], [imported(20, TODAY + 9)], []],
    [
      'never gets between reviews that were made here',
      [graded(15), graded(30)],
      [there(20), imported(25)],
      [0],
    ],
    ['replaces what was forgotten here', [graded(15), state('reset', 16, HERE)], [imported(20)], [0]],
  ])('a memory %s', (...each) => check(each));
});
