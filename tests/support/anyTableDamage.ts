// What may stand in the cells of a collection that was damaged, or made to do damage, as arbitraries of fast-check.
import fc from 'fast-check';
import { TEXT_LIMITS } from '../../src/domain/deck/textLimits';
import { DAY_MS } from '../../src/domain/studyDay';
import { POINTWISE_TYPES } from '../../src/formats/apkg/pointwiseTypes';
import { CONTEXT } from './ankiCollection';
import { CARD, CLOZE_TYPE, DECK, FILTERED, MADE_AT_S, NOTE, NOTE_TYPE, REVIEW } from './ankiCollections';
import { JSON_COLUMNS, OWN_NOTE, TABLES, templateConfig, type Cell, type TableDamage } from './damagedTables';

/** The first moment, in ms since 1970, that the id of an event cannot hold. */
export const LAST_MOMENT = 36 ** 9;
/** When these collections are read, in ms. */
export const NOW_MS = CONTEXT.today * DAY_MS;

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

/** One to six things that are done to the tables of a collection of a schema. */
export function tableDamageOf(schema: 11 | 18): fc.Arbitrary<readonly TableDamage[]> {
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
