// What an Anki card says beyond its review log: when it is due, what it remembers, its marks.
import { describe, expect, it } from 'vitest';
import { pointIdsOf } from '../../src/domain/deck/slots';
import { foreignEventId } from '../../src/domain/ids';
import { dueOfCard, type CardState } from '../../src/domain/review/cardState';
import { foldHistory } from '../../src/domain/review/fold';
import type { AnkiCard, AnkiCollection, AnkiReview } from '../../src/formats/apkg/collection';
import { dayZeroOf } from '../../src/formats/apkg/collectionDays';
import {
  aCard,
  aPackage,
  aReview,
  aReviewCard,
  CONTEXT,
  convert,
  DAY_ZERO,
  MADE_MS,
  onDay,
} from '../support/ankiCollection';
import { eventsOf, FORGOTTEN, inWords, learn, rows } from '../support/ankiHistories';
import { clockIn, dayAt } from '../support/zones';

const learning = aCard(1, { type: 1, queue: 1 });

function stateOf(card: AnkiCard, reviews: readonly AnkiReview[]): CardState {
  const incoming = convert(aPackage({ cards: [card], reviews }));
  const note = incoming.decks[0]?.notes[0];
  const [cardId = '', events = []] = [...incoming.histories][0] ?? [];
  return foldHistory(events, note === undefined ? [] : pointIdsOf(note, cardId), CONTEXT.scheduler);
}

describe('a card after its log', () => {
  const known = rows(learn(3, 5));

  it.each<readonly [string, AnkiCard, readonly AnkiReview[], readonly string[]]>([
    ['is new with nothing', aCard(1), [], []],
    ['is new again when it was forgotten without a row', aCard(1), known, ['good review, day 15', 'reset']],
    [
      'is due on another day than the log says',
      aReviewCard(1, 33),
      known,
      ['good review, day 15', 'rescheduled to 33'],
    ],
    [
      'is due in its own deck when a filtered one borrows it',
      aReviewCard(1, -99, { originalDue: 33, originalDeckId: 1 }),
      known,
      ['good review, day 15', 'rescheduled to 33'],
    ],
    [
      'does not mind a due day left behind',
      aReviewCard(1, 15, { originalDue: 33 }),
      known,
      ['good review, day 15'],
    ],
    ['is imported without a log', aReviewCard(1, 33), [], ['imported, due 33']],
    [
      'is imported after a log that was cut off',
      aReviewCard(1, 20),
      rows({}),
      ['good review, day 20', 'imported, due 20'],
    ],
    [
      'is not imported when its first row is a review of a new card',
      aReviewCard(1, 20),
      rows({ lastInterval: 0 }),
      ['good review, day 20'],
    ],
    [
      'is imported when it was forgotten and its new reviews are gone',
      aReviewCard(1, 20),
      rows(learn(3, 5), FORGOTTEN),
      ['good review, day 15', 'reset', 'imported, due 20'],
    ],
    [
      'is imported after cramming alone',
      aReviewCard(1, 20),
      rows({ type: 3, factor: 0 }),
      ['cram good review, day 20', 'imported, due 20'],
    ],
    [
      'is due where the log says when its own day is a moment',
      aReviewCard(1, 1_700_000_000),
      known,
      ['good review, day 15'],
    ],
    [
      'is due after its interval when nothing says more',
      aReviewCard(1, 1_700_000_000),
      [],
      ['imported, due 110'],
    ],
    ['is new while it is learned without a log', learning, [], []],
    [
      'is imported while it is relearned without a log, due when its step is',
      aReviewCard(1, onDay(120) / 1000, { type: 3, queue: 1, interval: 3 }),
      [],
      ['imported, due 120'],
    ],
    [
      'is imported while it is relearned by days without a log',
      aReviewCard(1, 119, { type: 3, queue: 3, interval: 3 }),
      [],
      ['imported, due 119'],
    ],
    [
      'is imported while it is relearned by the oldest scheduler without a log',
      aReviewCard(1, onDay(120) / 1000, { queue: 1 }),
      [],
      ['imported, due 120'],
    ],
    [
      'is imported while it is learned without a log when it says what it remembers',
      aCard(1, { type: 1, queue: 1, due: onDay(120) / 1000, data: '{"s":1.5,"d":5}' }),
      [],
      ['imported, due 120'],
    ],
    [
      'is left as the log says while it is learned',
      learning,
      rows(learn(1, -60)),
      ['again learning 0, 60 s'],
    ],
    [
      'relearned by the oldest scheduler is left as the log says',
      aReviewCard(1, 1_700_000_000, { queue: 1 }),
      rows({ ease: 1, interval: -600 }),
      ['again relearning 0, 600 s'],
    ],
    ['is suspended', aReviewCard(1, 15, { queue: -1 }), known, ['good review, day 15', 'suspended']],
    [
      'is suspended while new, and flagged',
      aCard(1, { queue: -1, flags: 8 + 3 }),
      [],
      ['suspended', 'flagged 3'],
    ],
    ['has no flag from higher bits', aCard(1, { flags: 8 }), [], []],
    ['is due when it is buried', aReviewCard(1, 15, { queue: -2 }), known, ['good review, day 15']],
  ])('%s', (_name, card, reviews, expected) => {
    expect(eventsOf(card, reviews).map(inWords)).toEqual(expected);
  });

  it('folds to what Anki says: due, suspended, flagged', () => {
    const state = stateOf(aReviewCard(1, 33, { queue: -1, flags: 2 }), known);
    expect([dueOfCard(state), state.suspended, state.flag]).toEqual([
      { kind: 'day', day: DAY_ZERO + 33 },
      true,
      2,
    ]);
  });

  it.each([
    ['what FSRS knew', '{"s":12.5,"d":6.25,"dr":0.9}', 12.5, 6.25],
    ['what FSRS knew, held in its ranges', '{"s":99999,"d":0}', 36_500, 1],
    ['SM-2 where there is no number', '{"s":null,"d":6}', 10, 6.9141],
    ['SM-2 where there is no JSON', 'v1 add-on', 10, 6.9141],
    ['SM-2 where there is nothing', '', 10, 6.9141],
  ])('remembers %s', (_name, data, stability, difficulty) => {
    const [point] = stateOf(aReviewCard(1, 105, { data, lapses: 3 }), []).points;
    expect(point).toMatchObject({ lapses: 3, intervalDays: 10, lastDay: DAY_ZERO + 95, phase: 'review' });
    expect(point?.stability).toBeCloseTo(stability, 3);
    expect(point?.difficulty).toBeCloseTo(difficulty, 3);
  });

  it.each([
    ['when the card was changed', {}, [], onDay(100)],
    ['after its last review', {}, [aReview(onDay(200), learn(3, 5))], onDay(200) + 1],
    ['when the card was made, if its clock was ahead', { modifiedAtS: onDay(900) / 1000 }, [], 1],
    ['when the card was made, if it does not say more', { modifiedAtS: 0 }, [], 1],
  ])('is marked %s', (_name, card, reviews, expected) => {
    const marks = eventsOf(aCard(1, { type: 1, queue: -1, flags: 1, ...card }), reviews).slice(
      reviews.length,
    );
    expect(marks.map(({ atMs }) => atMs)).toEqual([expected, expected]);
    expect(marks.map(({ id }) => id)).toEqual(
      ['suspended', 'flagged'].map((kind) => foreignEventId(expected, `guid1\nt1\n${kind}`)),
    );
  });
});

describe('day 0 of a collection', () => {
  const made = { createdAtS: MADE_MS / 1000 };

  it.each<readonly [string, Partial<AnkiCollection>, string, string]>([
    [
      'its calendar day where it was made',
      { ...made, createdMinutesWest: -330 },
      'America/New_York',
      '2024-01-01',
    ],
    [
      'the learner’s calendar day where no zone is told',
      { ...made, rolloverHour: 4 },
      'Asia/Kolkata',
      '2024-01-01',
    ],
    ['the day of its first 24 hours for the oldest scheduler', made, 'Asia/Kolkata', '2024-01-01'],
    [
      'the same when it was made with another summer time',
      { createdAtS: MADE_MS / 1000 - 3600 },
      'Asia/Kolkata',
      '2024-01-01',
    ],
    ['the day that most of the first 24 hours fall in elsewhere', made, 'Europe/London', '2024-01-01'],
    [
      'the first day there is for a moment before it',
      { createdAtS: -5, createdMinutesWest: 0 },
      'UTC',
      '1970-01-01',
    ],
  ])('is %s', (_name, collection, zone, expected) => {
    const { createdMinutesWest: _west, rolloverHour: _hour, ...rest } = aPackage().collection;
    expect(dayZeroOf({ ...rest, ...collection }, clockIn(zone))).toBe(dayAt(expected));
  });
});
