// Laws of the fold: one history gives one state, in whatever order and however often its events arrive, and what is
// taken back leaves no trace.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventIdOf } from '../../src/domain/ids';
import type { CardState } from '../../src/domain/review/cardState';
import { compareEvents, type ReviewEvent } from '../../src/domain/review/event';
import { foldHistory, standingEvents } from '../../src/domain/review/fold';
import { EMPTY_HISTORY, readHistory } from '../../src/domain/review/historyCodec';
import { addEvents } from '../../src/domain/review/packHistory';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import {
  aGraded,
  aHistory,
  aNonsenseHistory,
  aStandingHistory,
  aStudied,
  arrivalsOf,
  historyOf,
  POINTS,
  SEED,
  undoneOf,
} from '../support/generators';

const RUNS = { seed: SEED, numRuns: 1000 };
const FEWER = { seed: SEED, numRuns: 300 };
const scheduler = schedulerFor(DEFAULT_PARAMETERS);

function fold(history: readonly ReviewEvent[]): CardState {
  return foldHistory(history, POINTS, scheduler);
}

/** Every number in a value, however deep. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('the fold', () => {
  it('gives the same state for any order of arrival, and does not mind duplicates', () => {
    const arrivals = aHistory.chain((history) => fc.tuple(fc.constant(history), arrivalsOf(history)));
    fc.assert(
      fc.property(arrivals, ([history, arrived]) => {
        expect(fold(arrived)).toEqual(fold(history));
      }),
      RUNS,
    );
  });

  it('gives the same state when events arrive one by one through the packed history', () => {
    const arrivals = aHistory.chain((history) => fc.tuple(fc.constant(history), arrivalsOf(history)));
    fc.assert(
      fc.property(arrivals, ([history, arrived]) => {
        const packed = arrived.reduce((before, event) => addEvents(before, [event]), EMPTY_HISTORY);
        expect(fold(readHistory(packed))).toEqual(fold(history));
      }),
      FEWER,
    );
  });

  it('is total: nonsense never throws and gives finite numbers', () => {
    fc.assert(
      fc.property(aNonsenseHistory, (history) => {
        const state = fold(history);
        for (const number of numbersIn(state)) expect(Number.isFinite(number)).toBe(true);
        for (const { stability, difficulty, reviews } of state.points) {
          // A due day by hand gives no memory.
          if (reviews === 0 && stability === 0 && difficulty === 0) continue;
          expect(stability).toBeGreaterThanOrEqual(0.001);
          expect(stability).toBeLessThanOrEqual(36_500);
          expect(difficulty).toBeGreaterThanOrEqual(1);
          expect(difficulty).toBeLessThanOrEqual(10);
        }
      }),
      RUNS,
    );
  });

  it('does not change what it is given', () => {
    fc.assert(
      fc.property(aHistory, (history) => {
        const before = JSON.stringify(history);
        fold([...history].reverse());
        fold(history);
        expect(JSON.stringify(history)).toBe(before);
      }),
      FEWER,
    );
  });

  it('sees memory of a point alone, whatever other points the card asks', () => {
    fc.assert(
      fc.property(aHistory, fc.subarray([...POINTS]), (history, pointIds) => {
        const all = fold(history).points;
        const some = foldHistory(history, pointIds, scheduler).points;
        expect(some).toEqual(pointIds.flatMap((id) => all.filter(({ pointId }) => pointId === id)));
      }),
      FEWER,
    );
  });

  it('counts a review for each graded event that stands, and cram never touches memory', () => {
    const crams = historyOf(aGraded(fc.constant('cram')));
    fc.assert(
      fc.property(aStandingHistory, crams, (history, extra) => {
        const ids = new Set(history.map(({ id }) => id));
        const added = extra.filter(({ id }) => !ids.has(id));
        expect(fold([...history, ...added])).toEqual(fold(history));
      }),
      FEWER,
    );
  });

  it('clamps days that run backwards to the day already reached', () => {
    fc.assert(
      fc.property(historyOf(aStudied), (history) => {
        let reached = -Infinity;
        const clamped = history.map((event): ReviewEvent => {
          reached = Math.max(reached, event.day);
          return { ...event, day: reached };
        });
        expect(fold(history)).toEqual(fold(clamped));
      }),
      FEWER,
    );
  });
});

describe('a split', () => {
  const [from = '', kept = '', added = '', apart = ''] = POINTS;
  const at = (event: ReviewEvent, into: readonly string[]): ReviewEvent => {
    const atMs = event.atMs + 1;
    return { id: eventIdOf(atMs, 0, 0), atMs, day: event.day, kind: 'split', from, into };
  };
  const studied = historyOf(aStudied).filter((history) => history.length > 0);

  it('gives the memory of a point to those that have none, and changes no other', () => {
    fc.assert(
      fc.property(studied, (history) => {
        const last = history.at(-1);
        if (last === undefined) throw new Error('an empty history');
        const onlyTwo = history.map((event): ReviewEvent => {
          if (event.kind !== 'graded') return event;
          const outcomes = event.outcomes.filter(({ pointId }) => pointId === from || pointId === kept);
          return { ...event, outcomes };
        });
        const before = fold(onlyTwo).points;
        const after = fold([...onlyTwo, at(last, [kept, added, apart])]).points;
        const memoryOf = (id: string) => before.find(({ pointId }) => pointId === id);
        const parent = memoryOf(from);
        const inherited =
          parent === undefined ? [] : [added, apart].map((pointId) => ({ ...parent, pointId }));
        const keptMemory =
          memoryOf(kept) ?? (parent === undefined ? undefined : { ...parent, pointId: kept });
        const own = [parent, keptMemory].filter((memory) => memory !== undefined);
        expect(after).toEqual([...own, ...inherited]);
      }),
      FEWER,
    );
  });

  it('lets both go their own ways after it', () => {
    fc.assert(
      fc.property(studied, aStudied, (history, later) => {
        const last = history.at(-1);
        if (last === undefined) throw new Error('an empty history');
        const atMs = last.atMs + 2;
        const outcomes = later.outcomes.map((outcome) => ({ ...outcome, pointId: added })).slice(0, 1);
        const graded: ReviewEvent = { ...later, atMs, id: eventIdOf(atMs, 0, 0), outcomes };
        const own = (events: readonly ReviewEvent[]) =>
          fold(events).points.filter(({ pointId }) => pointId !== added);
        expect(own([...history, at(last, [added]), graded])).toEqual(own(history));
      }),
      FEWER,
    );
  });
});

describe('undo', () => {
  const aHistoryWithTargets = aStandingHistory.chain((history) =>
    fc.tuple(fc.constant(history), fc.subarray([...history])),
  );

  it('leaves no trace, whether it comes later or from a clock that is slow', () => {
    const byMs = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(aHistoryWithTargets, byMs, ([history, targets], delayMs) => {
        const undones = targets.map((target, index) => undoneOf(target, delayMs, index));
        fc.pre(areDifferent([...history, ...undones]));
        const rest = history.filter((event) => !targets.includes(event));
        expect(fold([...history, ...undones])).toEqual(fold(rest));
        expect(standingEvents([...history, ...undones])).toEqual(rest);
      }),
      RUNS,
    );
  });

  it('of an undo restores what was', () => {
    fc.assert(
      fc.property(aHistoryWithTargets, ([history, targets]) => {
        const undones = targets.map((target, index) => undoneOf(target, 50, index));
        const redone = undones.map((undone, index) => undoneOf(undone, 50, 1000 + index));
        fc.pre(areDifferent([...history, ...undones, ...redone]));
        expect(fold([...history, ...undones, ...redone])).toEqual(fold(history));
      }),
      FEWER,
    );
  });

  it('and redo in a chain of any length end as their number says', () => {
    const aChain = fc.integer({ min: 0, max: 60 });
    const arrivals = fc.tuple(historyOf(aStudied), fc.nat(), aChain, fc.nat());
    fc.assert(
      fc.property(arrivals, ([history, pick, length, turn]) => {
        const target = history[pick % Math.max(1, history.length)];
        fc.pre(target !== undefined);
        const chain = chainOn(target, length);
        fc.pre(areDifferent([...history, ...chain]));
        const rest = history.filter((event) => event !== target);
        const all = [...history, ...chain];
        const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
        expect(fold(turned)).toEqual(fold(length % 2 === 0 ? history : rest));
      }),
      FEWER,
    );
  });

  it('and redo in a chain of 20,001 do not run out of stack', () => {
    const [target] = fc.sample(aStudied, { seed: SEED, numRuns: 1 });
    if (target === undefined) throw new Error('no event');
    expect(standingEvents([target, ...chainOn(target, 20_000)])).toEqual([target]);
    expect(standingEvents([target, ...chainOn(target, 20_001)])).toEqual([]);
  });

  it('twice from two tabs takes one redo for each', () => {
    const [target] = fc.sample(aStudied, { seed: SEED, numRuns: 1 });
    if (target === undefined) throw new Error('no event');
    const [one, other] = [undoneOf(target, 10, 1), undoneOf(target, 20, 2)];
    const redone = [one, other].map((undone) => undoneOf(undone, 100));
    expect(standingEvents([target, one, other])).toEqual([]);
    expect(standingEvents([target, one, other, ...redone.slice(1)])).toEqual([]);
    expect(standingEvents([target, one, other, ...redone])).toEqual([target]);
  });

  it('in a circle changes nothing', () => {
    const [target] = fc.sample(aStudied, { seed: SEED, numRuns: 1 });
    if (target === undefined) throw new Error('no event');
    const one = undoneOf(target, 10);
    const other = undoneOf(one, 20);
    const circle: readonly ReviewEvent[] = [{ ...one, target: other.id }, other];
    const itself: ReviewEvent = { ...one, id: `${one.id}x`, target: `${one.id}x` };
    expect(standingEvents([target, ...circle, itself])).toEqual([target]);
  });
});

/** `length` undones, the first of a target and each other one of the one before. */
function chainOn(target: ReviewEvent, length: number): readonly ReviewEvent[] {
  const chain: ReviewEvent[] = [];
  for (let link = 0; link < length; link += 1) chain.push(undoneOf(chain.at(-1) ?? target, 1, link));
  return chain;
}

function areDifferent(events: readonly ReviewEvent[]): boolean {
  const sorted = [...events].sort(compareEvents);
  return sorted.every((event, index) => event.id !== sorted[index - 1]?.id);
}
