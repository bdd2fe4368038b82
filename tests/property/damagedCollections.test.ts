// Collections whose cells hold anything: what is read of them is refused as a whole, or made into notes, types and events that
// everything behind can hold, keep, write and read again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeckJson } from '../../src/domain/deck/deckJson';
import { slotsOf } from '../../src/domain/deck/slots';
import { writeDeckJson } from '../../src/domain/deck/writeDeckJson';
import { credibleEvents } from '../../src/domain/incoming/credibleEvents';
import type { Incoming } from '../../src/domain/incoming/incoming';
import { cardIdOf } from '../../src/domain/ids';
import type { ReviewEvent } from '../../src/domain/review/event';
import { foldHistory } from '../../src/domain/review/fold';
import { EMPTY_HISTORY, readHistory } from '../../src/domain/review/historyCodec';
import { holdMemory } from '../../src/domain/review/scheduler';
import { LONGEST_INTERVAL } from '../../src/formats/apkg/collectionDays';
import { addEvents } from '../../src/domain/review/packHistory';
import { DAY_MS } from '../../src/domain/studyDay';
import { pointwiseNoteOf } from '../../src/formats/apkg/pointwiseTypes';
import { base64Of } from '../../src/domain/base64';
import { CONTEXT, convert } from '../support/ankiCollection';
import { open } from '../support/ankiFixtures';
import { LAST_MOMENT, NOW_MS, tableDamageOf } from '../support/anyTableDamage';
import { runs, valueOf } from '../support/damagedBytes';
import { damagedCollection } from '../support/damagedTables';
import { SEED } from '../support/generators';

function checkEvents(cardId: string, events: readonly ReviewEvent[]): void {
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  for (const event of events) {
    const { atMs, day } = event;
    expect(atMs).toBeGreaterThanOrEqual(0);
    expect(atMs).toBeLessThan(LAST_MOMENT);
    expect(Math.abs(day - atMs / DAY_MS)).toBeLessThan(3);
    if (event.kind !== 'imported') continue;
    const { stability, difficulty, intervalDays } = event;
    expect([stability, difficulty]).toEqual(Object.values(holdMemory({ stability, difficulty })));
    expect(intervalDays).toBeGreaterThanOrEqual(0);
    expect(intervalDays).toBeLessThanOrEqual(LONGEST_INTERVAL);
  }
  const packed = addEvents(EMPTY_HISTORY, events);
  const ordered = [...events].sort((one, other) => (one.id < other.id ? -1 : 1));
  expect(readHistory(packed)).toEqual(ordered);
  const points = [
    ...new Set(
      events.flatMap((event) =>
        event.kind === 'graded' ? event.outcomes.map(({ pointId }) => pointId) : [],
      ),
    ),
  ];
  // Numbers that are none would be found as null.
  expect(JSON.stringify(foldHistory(events, points, CONTEXT.scheduler))).not.toContain('null');
  expect(cardId).toMatch(/^[0-9a-z]{11}:/u);
}

function checkIncoming(incoming: Incoming): void {
  const { decks, noteTypes, histories, leftOut } = incoming;
  const cards = new Set(
    decks.flatMap(({ notes }) =>
      notes.flatMap((note) => slotsOf(note).map((slot) => cardIdOf(note.id, slot))),
    ),
  );
  const notes = decks.flatMap((deck) => deck.notes);
  expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
  expect(new Set(decks.map(({ id }) => id)).size).toBe(decks.length);
  for (const [cardId, events] of histories) {
    expect(cards.has(cardId)).toBe(true);
    checkEvents(cardId, events);
  }
  const { histories: credible } = credibleEvents(histories, NOW_MS);
  const packed = [...credible].map(([card, events]) => ({
    card,
    base64: base64Of(addEvents(EMPTY_HISTORY, events)),
  }));
  for (const { isWhole: _, id, ...deck } of decks) {
    const own = new Set(deck.notes.flatMap((note) => (note.kind === 'fields' ? [note.typeId] : [])));
    const types = noteTypes.filter((type) => own.has(type.id));
    const company = {
      ...(types.length > 0 && { noteTypes: types }),
      ...(packed.length > 0 && { histories: packed }),
    };
    // What can be written can be read again, and that holds to every limit there is.
    const read = readDeckJson(JSON.parse(writeDeckJson(id, deck, company)));
    expect(read).toEqual({ ok: true, value: { key: id, ...deck, ...company } });
  }
  for (const { count, examples } of leftOut) {
    expect(count).toBeGreaterThan(0);
    for (const example of examples) expect(example.length).toBeLessThanOrEqual(60);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
}

describe(`a collection whose cells hold anything (seed ${SEED})`, () => {
  it.each([11, 18] as const)('of schema %s brings what can be kept, or is refused', async (schema) => {
    const given = runs(250);
    const seen = { read: 0, refused: 0, own: 0, events: 0 };
    await fc.assert(
      fc.asyncProperty(tableDamageOf(schema), async (damages) => {
        const opened = await valueOf(async () => open(damagedCollection(schema, damages)));
        if (opened === undefined) return void (seen.refused += 1);
        seen.read += 1;
        const incoming = convert(opened, { readOwnNote: pointwiseNoteOf });
        checkIncoming(incoming);
        seen.own += incoming.decks.some(({ notes }) => notes.some(({ kind }) => kind !== 'fields')) ? 1 : 0;
        seen.events += incoming.histories.size;
      }),
      given,
    );
    // Each of them happens often, or little was tried.
    expect(Math.min(seen.read, seen.refused, seen.own, seen.events)).toBeGreaterThanOrEqual(
      Math.floor(given.numRuns / 20),
    );
  });
});
