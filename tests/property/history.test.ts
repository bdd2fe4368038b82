// Laws of the packed history: a set of events by id, that keeps what it does not understand, and tells damage.
import fc from 'fast-check';
import { PbfWriter } from 'pbf';
import { describe, expect, it } from 'vitest';
import { eventIdOf } from '../../src/domain/ids';
import { checksumOf } from '../../src/domain/review/checksum';
import { EMPTY_HISTORY, HISTORY_VERSION, readHistory } from '../../src/domain/review/historyCodec';
import { addEvents, hasEvent, mergeHistories } from '../../src/domain/review/packHistory';
import type { ReviewEvent } from '../../src/domain/review/event';
import { aHistory, anEvent, aStandingHistory, SEED } from '../support/generators';

const RUNS = { seed: SEED, numRuns: 1000 };
const FEWER = { seed: SEED, numRuns: 300 };
const UNKNOWN_KIND = 99;

/** An event of a kind that does not exist yet: its id, and bytes of fields nobody here knows. */
interface Foreign {
  readonly atMs: number;
  readonly device: number;
  readonly counter: number;
  readonly kind: number;
  readonly text: string;
  readonly number: number;
}

const aForeign: fc.Arbitrary<Foreign> = fc.record({
  atMs: fc.integer({ min: 0, max: 2 ** 42 }),
  device: fc.integer({ min: 0, max: 46_655 }),
  counter: fc.integer({ min: 0, max: 60_466_175 }),
  kind: fc.constantFrom(UNKNOWN_KIND, 11, 1000),
  text: fc.string({ unit: 'grapheme' }),
  number: fc.double({ noNaN: true }),
});

const someForeign = fc.uniqueArray(aForeign, { maxLength: 4, selector: idOf });
const aPacked = fc
  .tuple(aHistory, someForeign)
  .map(([events, foreign]) => mergeHistories(addEvents(EMPTY_HISTORY, events), packedForeign(foreign)));

function idOf({ atMs, device, counter }: Foreign): string {
  return eventIdOf(atMs, device, counter);
}

function bytesOfForeign(event: Foreign): Uint8Array {
  const writer = new PbfWriter();
  writer.writeVarintField(1, event.atMs);
  writer.writeVarintField(2, event.device);
  writer.writeVarintField(3, event.counter);
  writer.writeVarintField(4, event.kind);
  writer.writeSVarintField(5, 20_000);
  writer.writeStringField(40, event.text);
  writer.writeDoubleField(41, event.number);
  writer.writeFixed32Field(2000, 7);
  return writer.finish().slice();
}

function packedForeign(events: readonly Foreign[]): Uint8Array {
  // One by one, so that the codec puts them in order.
  return events.reduce((history, event) => {
    const writer = new PbfWriter();
    writer.writeVarint(HISTORY_VERSION);
    writer.writeBytes(bytesOfForeign(event));
    return mergeHistories(history, writer.finish().slice());
  }, EMPTY_HISTORY);
}

function sortedById(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  return [...events].sort((one, other) => (one.id < other.id ? -1 : 1));
}

// Text, since comparing byte by byte takes a hundred times as long.
function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** Where some bytes are inside others; -1 for nowhere. */
function placeOf(part: Uint8Array, whole: Uint8Array): number {
  return Buffer.from(whole).indexOf(part);
}

describe('a packed history', () => {
  it('reads back what was written, in order, for all kinds of events', () => {
    fc.assert(
      fc.property(aHistory, (events) => {
        expect(readHistory(addEvents(EMPTY_HISTORY, [...events].reverse()))).toEqual(sortedById(events));
      }),
      RUNS,
    );
  });

  it('keeps each id once, however often it is added', () => {
    fc.assert(
      fc.property(aHistory, fc.nat(), (events, pick) => {
        const once = addEvents(EMPTY_HISTORY, events);
        const again = events.slice(0, pick % (events.length + 1));
        expect(hexOf(addEvents(once, again))).toBe(hexOf(once));
        expect(hexOf(addEvents(EMPTY_HISTORY, [...again, ...events]))).toBe(hexOf(once));
        expect(hexOf(addEvents(once, []))).toBe(hexOf(once));
      }),
      FEWER,
    );
  });

  it('knows what it holds', () => {
    fc.assert(
      fc.property(aStandingHistory, anEvent, (events, other) => {
        const history = addEvents(EMPTY_HISTORY, events);
        for (const { id } of events) expect(hasEvent(history, id)).toBe(true);
        expect(hasEvent(history, other.id)).toBe(events.some(({ id }) => id === other.id));
      }),
      FEWER,
    );
  });

  it('takes no more room than its bytes', () => {
    fc.assert(
      fc.property(aHistory, (events) => {
        const history = addEvents(EMPTY_HISTORY, events);
        expect(history.buffer.byteLength).toBe(history.length);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});

describe('merging histories', () => {
  it('is commutative, associative and idempotent, events of unknown kinds included', () => {
    fc.assert(
      fc.property(aPacked, aPacked, aPacked, (one, other, third) => {
        const both = mergeHistories(one, other);
        expect(hexOf(mergeHistories(other, one))).toBe(hexOf(both));
        const last = mergeHistories(one, mergeHistories(other, third));
        expect(hexOf(mergeHistories(both, third))).toBe(hexOf(last));
        expect(hexOf(mergeHistories(one, one))).toBe(hexOf(one));
        expect(hexOf(mergeHistories(both, one))).toBe(hexOf(both));
        expect(hexOf(mergeHistories(EMPTY_HISTORY, one))).toBe(hexOf(one));
      }),
      RUNS,
    );
  });

  it('resolves one id with two contents the same way on both sides', () => {
    fc.assert(
      fc.property(aStandingHistory, fc.integer({ min: 0, max: 30_000 }), (events, day) => {
        const other = events.map((event) => ({ ...event, day }));
        const [one, two] = [events, other].map((list) => addEvents(EMPTY_HISTORY, list));
        if (one === undefined || two === undefined) throw new Error('two lists, two histories');
        const merged = mergeHistories(one, two);
        expect(hexOf(merged)).toBe(hexOf(mergeHistories(two, one)));
        expect(readHistory(merged)).toHaveLength(events.length);
      }),
      FEWER,
    );
  });

  it('is the union: what either side holds is held after', () => {
    fc.assert(
      fc.property(aHistory, aHistory, (events, others) => {
        const merged = mergeHistories(addEvents(EMPTY_HISTORY, events), addEvents(EMPTY_HISTORY, others));
        const ids = new Set([...events, ...others].map(({ id }) => id));
        expect(readHistory(merged).map(({ id }) => id)).toEqual([...ids].sort());
      }),
      FEWER,
    );
  });
});

describe('events of a kind that is not known here', () => {
  it('are kept byte for byte, and skipped when read', () => {
    fc.assert(
      fc.property(someForeign, aHistory, (foreign, events) => {
        const ids = new Set(foreign.map(idOf));
        const own = events.filter(({ id }) => !ids.has(id));
        const history = addEvents(packedForeign(foreign), own);
        for (const event of foreign) {
          expect(placeOf(bytesOfForeign(event), history)).toBeGreaterThan(0);
          expect(hasEvent(history, idOf(event))).toBe(true);
        }
        expect(readHistory(history)).toEqual(sortedById(own));
        const merged = mergeHistories(addEvents(EMPTY_HISTORY, own), packedForeign(foreign));
        expect(hexOf(history)).toBe(hexOf(merged));
      }),
      RUNS,
    );
  });

  it('are those of known kinds too, when one of their values is not known here', () => {
    const [atMs, device, counter] = [1_772_422_200_000, 3, 9];
    const writer = new PbfWriter();
    writer.writeVarintField(1, atMs);
    writer.writeVarintField(2, device);
    writer.writeVarintField(3, counter);
    writer.writeVarintField(4, 0);
    writer.writeSVarintField(5, 20_000);
    // A fifth grade.
    writer.writeVarintField(6, 4);
    const bytes = writer.finish().slice();
    const packed = new PbfWriter();
    packed.writeVarint(HISTORY_VERSION);
    packed.writeBytes(bytes);
    const history = packed.finish().slice();
    expect(readHistory(history)).toEqual([]);
    expect(hexOf(mergeHistories(EMPTY_HISTORY, history))).toBe(hexOf(history));
  });
});

describe('the checksum of a history', () => {
  it('changes with every single bit', () => {
    fc.assert(
      fc.property(aPacked, (history) => {
        const sum = checksumOf(history);
        const damaged = history.slice();
        for (let bit = 0; bit < history.length * 8; bit += 1) {
          const place = bit >> 3;
          damaged[place] = (damaged[place] ?? 0) ^ (1 << (bit & 7));
          if (checksumOf(damaged) === sum)
            throw new Error(`bit ${bit} of ${history.length} bytes goes unseen`);
          damaged[place] = history[place] ?? 0;
        }
      }),
      { seed: SEED, numRuns: 20 },
    );
  });
});
