// Cards that were studied here, went to Anki as an export writes them, and come back: nothing is new until they are studied
// there, and then only that.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newEvents } from '../../src/domain/incoming/newEvents';
import { eventIdOf } from '../../src/domain/ids';
import { dueOfCard } from '../../src/domain/review/cardState';
import { GRADES, type ReviewEvent } from '../../src/domain/review/event';
import { foldHistory, standingEvents } from '../../src/domain/review/fold';
import { MINUTE_MS, studyDayOf, type StudyDay } from '../../src/domain/studyDay';
import type { AnkiCard, AnkiReview } from '../../src/formats/apkg/collection';
import { aCard, aPackage, convert, DAY_ZERO } from '../support/ankiCollection';
import { SEED } from '../support/generators';
import { goOn, review, type Studied } from '../support/reviewing';

const RUNS = { seed: SEED, numRuns: 500 };
const ID = '00000000abc';
const DEVICE = 8;
const LATER_MS = 60 * MINUTE_MS;

/** What comes back from Anki for the card. */
function back(studied: Studied, card: AnkiCard, reviews: readonly AnkiReview[]): readonly ReviewEvent[] {
  const { clock, scheduler, pointIds, events } = studied;
  const points = pointIds.map((id) => ({ id, text: `Point ${id}` }));
  const incoming = convert(aPackage({ cards: [card], reviews }), {
    clock,
    scheduler,
    today: studyDayOf(studied.nowMs, clock),
    readOwnNote: () => ({ kind: 'qa', id: ID, question: 'What?', points }),
  });
  return newEvents(events, pointIds, incoming.histories.get(`${ID}:front`) ?? [], scheduler);
}

/** The rows of the grades that stand, moved by some ms as the rows of an export may be. */
function rowsOf({ events }: Studied, movedMs: number): readonly AnkiReview[] {
  const rows: AnkiReview[] = [];
  for (const event of standingEvents(events)) {
    const [outcome] = event.kind === 'graded' ? event.outcomes : [];
    if (event.kind !== 'graded' || outcome === undefined) continue;
    const { due, phase } = outcome;
    const interval =
      due.kind === 'day' ? due.day - event.day : -Math.max(1, Math.round((due.atMs - event.atMs) / 1000));
    const before = rows.at(-1)?.interval ?? 0;
    rows.push({
      id: event.atMs + movedMs,
      cardId: 1,
      ease: GRADES.indexOf(event.grade) + 1,
      interval,
      lastInterval: before,
      factor: 2500,
      tookMs: event.tookMs,
      type: before >= 1 ? 1 : phase === 'relearning' ? 2 : 0,
    });
  }
  return rows;
}

/** The card as an export writes it, changed at its last event or when it was written. */
function cardOf(studied: Studied, isChangedLate: boolean): AnkiCard {
  const { state, events, nowMs } = studied;
  const changedMs = isChangedLate ? nowMs + LATER_MS : (events.at(-1)?.atMs ?? nowMs);
  const shared = { modifiedAtS: Math.floor(changedMs / 1000), flags: state.flag, factor: 2500 };
  const due = dueOfCard(state);
  const first = state.points.find((point) => point.due === due);
  const card = (type: number, queue: number, number: number): AnkiCard =>
    aCard(1, {
      ...shared,
      type,
      queue: state.suspended ? -1 : queue,
      due: number,
      interval: first?.intervalDays ?? 0,
      data: first === undefined ? '' : JSON.stringify({ s: first.stability, d: first.difficulty }),
    });
  if (due === undefined) return card(0, 0, 1);
  if (due.kind === 'at') return card(first?.phase === 'learning' ? 1 : 3, 1, Math.floor(due.atMs / 1000));
  return card(2, 2, due.day - DAY_ZERO);
}

const someWords = fc.array(
  fc.tuple(
    fc.constantFrom(...GRADES, 'again-a', 'undo', 'reset', 'suspended', 'resumed', 'flagged', 'rescheduled'),
    fc.constantFrom('@90s', '@10m', '@6h', '@+1d', '@+9d'),
  ),
  { maxLength: 12 },
);

/** A card with one or two points, studied here, with marks in between. */
const aStudiedCard = fc
  .tuple(someWords, fc.constantFrom('a', 'ab'))
  .map(([words, points]) =>
    words.reduce((studied, [word, when]) => play(studied, word, when), review('', { points })),
  );

function play(studied: Studied, word: string, when: string): Studied {
  const later = goOn(studied, when);
  switch (word) {
    case 'undo':
      return studied.state.reviews === 0 ? later : goOn(later, 'undo');
    case 'suspended':
    case 'resumed':
      return mark(later, (base) => ({ ...base, kind: word }));
    case 'flagged':
      return mark(later, (base) => ({ ...base, kind: word, flag: 3 }));
    case 'rescheduled':
      return mark(later, (base) => ({ ...base, kind: word, dueDay: base.day + 4 }));
    default:
      return goOn(later, word);
  }
}

interface Base {
  readonly id: string;
  readonly atMs: number;
  readonly day: StudyDay;
}

function mark(studied: Studied, make: (base: Base) => ReviewEvent): Studied {
  const { nowMs: atMs, clock, pointIds, scheduler } = studied;
  const base = { id: eventIdOf(atMs, DEVICE, 0), atMs, day: studyDayOf(atMs, clock) };
  const events = [...studied.events, make(base)];
  return { ...studied, events, state: foldHistory(events, pointIds, scheduler) };
}

describe('a card that was exported and comes back', () => {
  it('brings nothing new when nobody studied it there', () => {
    fc.assert(
      fc.property(aStudiedCard, fc.boolean(), fc.nat(900), (studied, isChangedLate, movedMs) => {
        expect(back(studied, cardOf(studied, isChangedLate), rowsOf(studied, movedMs))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('brings the reviews made there, and is due as it is there', () => {
    fc.assert(
      fc.property(aStudiedCard, fc.integer({ min: 1, max: 300 }), (studied, interval) => {
        const reviewedMs = studied.nowMs + LATER_MS;
        const row = {
          id: reviewedMs,
          cardId: 1,
          ease: 3,
          interval,
          lastInterval: 3,
          factor: 2500,
          tookMs: 1,
          type: 1,
        };
        const dueDay = studyDayOf(reviewedMs, studied.clock) + interval;
        const card = { ...cardOf(studied, true), type: 2, queue: 2, due: dueDay - DAY_ZERO, interval };
        const added = back(studied, card, [...rowsOf(studied, 0), row]);
        expect(added.flatMap(({ kind, atMs }) => (kind === 'graded' ? [atMs] : []))).toEqual([reviewedMs]);
        const state = foldHistory([...studied.events, ...added], studied.pointIds, studied.scheduler);
        expect(dueOfCard(state)).toEqual({ kind: 'day', day: dueDay });
      }),
      RUNS,
    );
  });
});
