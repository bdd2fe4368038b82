// Laws of histories that come from Anki: conversion is total and faithful, and reading a package again, a newer one, an
// older one, or our own export brings exactly what is new.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newEvents } from '../../src/domain/incoming/newEvents';
import { dueOfCard } from '../../src/domain/review/cardState';
import { compareEvents, GRADES, type ReviewEvent } from '../../src/domain/review/event';
import { foldHistory, standingEvents } from '../../src/domain/review/fold';
import { EMPTY_HISTORY, readHistory } from '../../src/domain/review/historyCodec';
import { addEvents } from '../../src/domain/review/packHistory';
import { MINUTE_MS } from '../../src/domain/studyDay';
import type { AnkiCard, AnkiReview } from '../../src/formats/apkg/collection';
import { aCard, aPackage, CONTEXT, convert, DAY_ZERO, onDay } from '../support/ankiCollection';
import { aHistory, POINTS, SEED } from '../support/generators';

const RUNS = { seed: SEED, numRuns: 500 };
const { scheduler } = CONTEXT;
const [POINT = ''] = POINTS;
const pointIds = [POINT];

/** A card of Anki's at some moment: its state and the rows of its log so far. */
interface Snapshot {
  readonly card: AnkiCard;
  readonly rows: readonly AnkiReview[];
}

/** The events of a snapshot. */
function eventsOf({ card, rows }: Snapshot, today = CONTEXT.today): readonly ReviewEvent[] {
  const incoming = convert(aPackage({ cards: [card], reviews: rows }), {
    today,
    readOwnNote: ({ guid }) => ({
      kind: 'qa',
      id: guid,
      question: 'What?',
      points: [{ id: POINT, text: 'That.' }],
    }),
  });
  return [...incoming.histories.values()].flat();
}

function newTo(history: readonly ReviewEvent[], snapshot: Snapshot): readonly ReviewEvent[] {
  return newEvents(history, pointIds, eventsOf(snapshot), scheduler);
}

const fold = (history: readonly ReviewEvent[]) => foldHistory(history, pointIds, scheduler);
const isGraded = ({ kind }: ReviewEvent): boolean => kind === 'graded';
const isStudied = ({ ease, type, factor }: AnkiReview): boolean => ease > 0 && !(type === 3 && factor === 0);

const aRow = fc.record({
  gapMin: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1000, max: 20_000 })),
  ease: fc.integer({ min: 0, max: 4 }),
  interval: fc.oneof(fc.integer({ min: -300_000, max: 0 }), fc.integer({ min: 0, max: 400 })),
  lastInterval: fc.oneof(fc.integer({ min: -600, max: 0 }), fc.integer({ min: 0, max: 400 })),
  factor: fc.constantFrom(0, 2500),
  tookMs: fc.integer({ min: 0, max: 200_000 }),
  type: fc.integer({ min: 0, max: 5 }),
});

/** Rows of card 1, each some minutes after the one before. */
const someRows = fc.array(aRow, { maxLength: 10 }).map((given) => {
  let id = onDay(1);
  return given.map(({ gapMin, ...row }): AnkiReview => {
    id += gapMin * MINUTE_MS;
    return { id, cardId: 1, ...row };
  });
});

const aState = fc.record({
  type: fc.integer({ min: 0, max: 3 }),
  queue: fc.integer({ min: -3, max: 4 }),
  due: fc.integer({ min: -20, max: 1000 }),
  interval: fc.integer({ min: -600, max: 400 }),
  factor: fc.constantFrom(0, 1300, 2500),
  lapses: fc.integer({ min: 0, max: 9 }),
  flags: fc.integer({ min: 0, max: 15 }),
  data: fc.constantFrom('', '{}', '{"s":20.5,"d":4.5}', 'nonsense'),
});

/** A snapshot; the card was changed at its last row, or some minutes later. */
function snapshotOf(rows: readonly AnkiReview[]): fc.Arbitrary<Snapshot> {
  return fc.tuple(aState, fc.integer({ min: 0, max: 1 })).map(([state, minutes]) => {
    const changedMs = (rows.at(-1)?.id ?? onDay(1)) + (minutes * MINUTE_MS) / 2;
    return { rows, card: aCard(1, { ...state, modifiedAtS: Math.floor(changedMs / 1000) }) };
  });
}

const aSnapshot = someRows.chain(snapshotOf);

/** One card at two moments, with at least one row more at the later one. */
const anOlderAndANewer = someRows
  .filter((rows) => rows.length > 0)
  .chain((rows) =>
    fc.nat(rows.length - 1).chain((length) => fc.tuple(snapshotOf(rows.slice(0, length)), snapshotOf(rows))),
  );

describe('the history of a card from Anki', () => {
  it('is in order, without two events of one id, and survives being packed', () => {
    fc.assert(
      fc.property(aSnapshot, (snapshot) => {
        const events = eventsOf(snapshot);
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
        const packed = readHistory(addEvents(EMPTY_HISTORY, events));
        expect(packed).toEqual([...events].sort(compareEvents));
      }),
      RUNS,
    );
  });

  it('has a graded event for each row with a grade, and folds to what the card says', () => {
    fc.assert(
      fc.property(aSnapshot, (snapshot) => {
        const { card, rows } = snapshot;
        const events = eventsOf(snapshot);
        const grades = rows.filter(({ ease }) => ease > 0).map(({ id, ease }) => [id, GRADES[ease - 1]]);
        expect(
          events.flatMap((event) => (event.kind === 'graded' ? [[event.atMs, event.grade]] : [])),
        ).toEqual(grades);
        const state = fold(events);
        expect([state.suspended, state.flag]).toEqual([card.queue === -1, card.flags & 7]);
        if (card.type === 0) expect(state.points).toEqual([]);
        if (card.type === 2 && card.queue !== 1 && card.queue !== 3) {
          expect(dueOfCard(state)).toEqual({ kind: 'day', day: DAY_ZERO + card.due });
        }
      }),
      RUNS,
    );
  });

  it('is the same whenever it is read', () => {
    fc.assert(
      fc.property(aSnapshot, fc.nat(5000), (snapshot, days) => {
        expect(eventsOf(snapshot, CONTEXT.today + days)).toEqual(eventsOf(snapshot));
      }),
      RUNS,
    );
  });
});

describe('what is new to a card', () => {
  it('is nothing the second time, whatever happened here', () => {
    fc.assert(
      fc.property(aHistory, aSnapshot, (history, snapshot) => {
        const after = [...history, ...newTo(history, snapshot)];
        expect(newTo(after, snapshot)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is nothing that is here already, and nothing that the file does not tell', () => {
    fc.assert(
      fc.property(aHistory, aSnapshot, (history, snapshot) => {
        const told = eventsOf(snapshot);
        const added = newTo(history, snapshot);
        for (const event of added) expect(told).toContainEqual(event);
        const here = new Set(history.map(({ id }) => id));
        expect(added.filter(({ id }) => here.has(id))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is the reviews made since in a newer package, and what became of the card', () => {
    fc.assert(
      fc.property(anOlderAndANewer, ([older, newer]) => {
        const history = eventsOf(older);
        const added = newTo(history, newer);
        const made = newer.rows.slice(older.rows.length);
        expect(added.filter(isGraded).map(({ atMs }) => atMs)).toEqual(
          made.filter(({ ease }) => ease > 0).map(({ id }) => id),
        );
        const last = made.at(-1);
        if (newer.card.type !== 2 || [1, 3].includes(newer.card.queue)) return;
        if (last === undefined || !isStudied(last)) return;
        const due = dueOfCard(fold([...history, ...added]));
        expect(due).toEqual({ kind: 'day', day: DAY_ZERO + newer.card.due });
      }),
      RUNS,
    );
  });

  it('is nothing in an older package', () => {
    fc.assert(
      fc.property(anOlderAndANewer, ([older, newer]) => {
        expect(newTo(eventsOf(newer), older)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is no memory from elsewhere in place of one that comes from reviews made here', () => {
    fc.assert(
      fc.property(aHistory, aSnapshot, (history, snapshot) => {
        const studied = standingEvents(history).filter(
          (event) => event.kind === 'graded' && event.mode !== 'cram',
        );
        fc.pre(studied.length > 0);
        const added = newTo(studied, snapshot);
        expect(added.filter(({ kind }) => kind === 'imported')).toEqual([]);
      }),
      RUNS,
    );
  });
});
