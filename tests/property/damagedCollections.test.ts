// Collections whose cells hold anything: what is read of them is refused as a whole, or made into notes, types and events that
// everything behind can hold, keep, write and read again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeckJson } from '../../src/domain/deck/deckJson';
import { slotsOf } from '../../src/domain/deck/slots';
import { TEXT_LIMITS } from '../../src/domain/deck/textLimits';
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
import { pointwiseNoteOf, POINTWISE_TYPES } from '../../src/formats/apkg/pointwiseTypes';
import { base64Of } from '../../src/storage/base64';
import { CONTEXT, convert } from '../support/ankiCollection';
import {
  CARD,
  CLOZE_TYPE,
  DECK,
  FILTERED,
  MADE_AT_S,
  NOTE,
  NOTE_TYPE,
  REVIEW,
} from '../support/ankiCollections';
import { open } from '../support/ankiFixtures';
import { runs, valueOf } from '../support/damagedBytes';
import {
  damagedCollection,
  JSON_COLUMNS,
  OWN_NOTE,
  TABLES,
  templateConfig,
  type Cell,
  type TableDamage,
} from '../support/damagedTables';
import { SEED } from '../support/generators';

const LAST_MOMENT = 36 ** 9;
const NOW_MS = CONTEXT.today * DAY_MS;

// prettier-ignore
const TEXTS = [
  '', ' ', '\u001f', 'Front\u001fBack', 'a\u001fb\u001fc\u001fd', '\u001f'.repeat(600), 'x'.repeat(TEXT_LIMITS.text + 1),
  'q'.repeat(TEXT_LIMITS.question + 1), 'tag'.repeat(100), Array.from({ length: 600 }, (_, tag) => `t${tag}`).join(' '),
  '12', '-1.9', 'NaN', '-Infinity', '0x10', '1e999', '__proto__', 'constructor', 'one', 'two', `one/${NOTE}`,
  OWN_NOTE, `1${OWN_NOTE.slice(1)}`, '{"s":1e999,"d":null}', '{"s":-1,"d":99}', '{"s":1e-300,"d":1e300,"pos":1e9}',
  '{"__proto__":{"s":1,"d":2}}', '[1]', '{"s":', 'null', 'a::b', '::', 'a::::b', '::a', ' :: ', 'a\u001fb',
  'D'.repeat(400), '{{c1::gap}}', '{{c500::a}} {{c501::b}} {{c999::c}}', '{{c1::', '\ud800', '\ufffe', 'a\u0000b',
] as const;

// prettier-ignore
/** Pieces of templates and of the fields of our own types, cut where a file may be cut. */
const PIECES = [
  '{{Front}}', '{{#Front}}', '{{/Front}}', '{{^Back}}', '{{cloze:Text}}', '{{type:cloze:Text}}', '{{hint:', '{{', '}}', '{{/',
  '{{FrontSide}}', '{{tts en_US:Front}}', '<script>', '[latex]', '[sound:', '<!--', '<ul>', '<li>', '</li>', '</ul>',
  '<li data-point="1a1b2c3d4e5">', '<li data-point="../..">', '<div data-point="1a1b2c3d4e5" data-changed="9e9">', '</div>',
  '<div class="pointwise-lead-in">', '<div class="pointwise-closing">', '<b> :</b>', '<b>Boats:</b>', 'three', '&#0;', '&nbsp;',
  '{{c1::', '::hint}}', 'L'.repeat(TEXT_LIMITS.label + 1), 'Q'.repeat(TEXT_LIMITS.question + 1), '<li>point</li>'.repeat(501),
] as const;
const somePieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join(''));
const someFields = fc
  .array(somePieces, { minLength: 1, maxLength: 5 })
  .map((fields) => fields.join('\u001f'));

const aText = fc.oneof(
  fc.constantFrom(...TEXTS),
  somePieces,
  someFields,
  fc.string({ unit: 'binary', maxLength: 30 }),
);
// prettier-ignore
const KNOWN = [
  NOTE, NOTE + 1, NOTE + 2, CARD, CARD + 1, CARD + 2, DECK, FILTERED, NOTE_TYPE, CLOZE_TYPE, 1, 2, 3, 10, 11, 20, 21, 30, 31,
  ...POINTWISE_TYPES.map(({ id }) => id),
] as const;
const aNumber = fc.oneof(
  fc.constantFrom(...KNOWN),
  fc.constantFrom(
    0,
    -1,
    -2,
    -3,
    4,
    5,
    499,
    500,
    999,
    1000,
    MADE_AT_S,
    REVIEW,
    NOW_MS,
    LAST_MOMENT - 1,
    LAST_MOMENT,
  ),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double(),
);
const aCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: aText },
  { weight: 3, arbitrary: aNumber },
  fc.constant(null),
  fc
    .constantFrom(
      '9223372036854775807',
      '-9223372036854775808',
      '9e999',
      '-9e999',
      '9007199254740993',
      '1e300',
    )
    .map((sql) => ({ sql })),
  fc.uint8Array({ maxLength: 20 }),
  fc.tuple(somePieces, somePieces).map(([question, answer]) => templateConfig(question, answer)),
);
/** What a cell most likely must be for the rest of its row to be looked at. */
const likely: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  id: fc.oneof(fc.constantFrom(...KNOWN), fc.integer({ min: 1, max: 10_000 })),
  nid: fc.constantFrom(...KNOWN),
  cid: fc.constantFrom(...KNOWN),
  mid: fc.constantFrom(...KNOWN),
  ntid: fc.constantFrom(...KNOWN),
  flds: someFields,
  data: fc.constantFrom(...TEXTS.filter((text) => /^[{[]["1]/u.test(text))),
  guid: fc.constantFrom(...TEXTS),
  ord: fc.integer({ min: -1, max: 3 }),
  ease: fc.integer({ min: 0, max: 4 }),
  type: fc.integer({ min: 0, max: 5 }),
  queue: fc.integer({ min: -3, max: 4 }),
};

function cellOf(column: string): fc.Arbitrary<Cell> {
  const usual = likely[column];
  return usual === undefined
    ? aCell
    : fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: aCell });
}

function damageOf(schema: 11 | 18): fc.Arbitrary<readonly TableDamage[]> {
  const columns = Object.entries(TABLES[schema]).flatMap(([table, names]) =>
    names.map((column) => ({ table, column })),
  );
  const aSet = fc.constantFrom(...columns).chain(({ table, column }) =>
    fc.record({
      kind: fc.constant('set' as const),
      table: fc.constant(table),
      column: fc.constant(column),
      row: fc.nat(20),
      cell: cellOf(column),
    }),
  );
  const tables = Object.keys(TABLES[schema]).filter((table) => table !== 'col');
  const anInsert = fc.constantFrom(...tables).chain((table) => {
    const cells = Object.fromEntries((TABLES[schema][table] ?? []).map((name) => [name, cellOf(name)]));
    return fc.record({
      kind: fc.constant('insert' as const),
      table: fc.constant(table),
      cells: fc.record(cells),
    });
  });
  const aDelete = fc.record({
    kind: fc.constant('delete' as const),
    table: fc.constantFrom(...tables),
    row: fc.nat(20),
  });
  const aValue = fc.oneof(
    aText,
    aNumber,
    fc.jsonValue({ maxDepth: 2 }),
    fc.constant(JSON.parse('{"__proto__":{"name":"x","flds":[],"dyn":1}}') as unknown),
  );
  const aJson = fc.record({
    kind: fc.constant('json' as const),
    column: fc.constantFrom(...JSON_COLUMNS),
    path: fc.array(fc.nat(6), { maxLength: 5 }),
    value: aValue,
  });
  const any: fc.Arbitrary<TableDamage> =
    schema === 11
      ? fc.oneof(aSet, aSet, anInsert, anInsert, aDelete, aJson)
      : fc.oneof(aSet, aSet, anInsert, anInsert, aDelete);
  return fc.array(any, { minLength: 1, maxLength: 6 });
}

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
    const given = runs(400);
    const seen = { read: 0, refused: 0, own: 0, events: 0 };
    await fc.assert(
      fc.asyncProperty(damageOf(schema), async (damages) => {
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
