// Deck JSON: what is accepted and refused, and that the app's check and the JSON Schema under data/ agree.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDeckJson, type DeckJson } from '../../src/domain/deck/deckJson';
import { noteTypeIdOf } from '../../src/domain/noteType/noteType';
import { writeDeckJson } from '../../src/domain/deck/writeDeckJson';
import type { JsonSchema } from '../../src/domain/deck/deckJsonSchema';
import { parseDocument } from '../../src/domain/document/parseDocument';

const SCHEMA: JsonSchema = JSON.parse(
  readFileSync(new URL('../../data/deck.schema.json', import.meta.url), 'utf8'),
);

const DOCUMENT = `# Lenne
As of: 2024-05-10
Source: A walk

Q: Which locks?
A: Two:
- Upper: old
- Lower
  - north

Both work.
> Note: Since 1931.

Q: Why?
A: So.
`;

function validDeck(): Record<string, unknown> {
  return JSON.parse(writeDeckJson('lenne', parseDocument(DOCUMENT, 'lenne')));
}

function read(value: unknown): DeckJson {
  const result = readDeckJson(value);
  if (!result.ok) throw new Error(result.failure.details.join('\n'));
  return result.value;
}

/** The deck with one place changed: "notes.0.id" to a value; undefined removes it. */
function changed(path: string, value: unknown): Record<string, unknown> {
  const deck = validDeck();
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let owner: Record<string, unknown> = deck;
  for (const key of keys) owner = owner[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(owner, last);
  else owner[last] = value;
  return deck;
}

/** The keywords that our schema uses, checked by hand. */
function fits(value: unknown, schema: JsonSchema): boolean {
  const known = [
    '$schema',
    'title',
    'type',
    'const',
    'properties',
    'required',
    'additionalProperties',
    'items',
    'minItems',
    'maxItems',
    'maxLength',
    'allOf',
    'anyOf',
    'enum',
    'minimum',
  ];
  expect(Object.keys(schema).filter((keyword) => !known.includes(keyword))).toEqual([]);
  if (schema.const !== undefined) return value === schema.const;
  if (schema.enum !== undefined) return schema.enum.some((each) => each === value);
  if (schema.anyOf !== undefined) return schema.anyOf.some((each) => fits(value, each));
  if (schema.type === 'integer') {
    return Number.isInteger(value) && Number(value) >= (schema.minimum ?? Number.NEGATIVE_INFINITY);
  }
  if (schema.type === 'string') {
    if (typeof value !== 'string' || [...value].length > (schema.maxLength ?? Number.POSITIVE_INFINITY))
      return false;
    return (schema.allOf ?? []).every(({ pattern }) => new RegExp(pattern, 'u').test(value));
  }
  const { items } = schema;
  if (items !== undefined) {
    if (!Array.isArray(value) || value.length < (schema.minItems ?? 0)) return false;
    return (
      value.length <= (schema.maxItems ?? Number.POSITIVE_INFINITY) &&
      value.every((each) => fits(each, items))
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const properties = schema.properties ?? {};
  const entries = Object.entries(value);
  const fitting = entries.every(
    ([name, each]) => properties[name] !== undefined && fits(each, properties[name]),
  );
  return fitting && (schema.required ?? []).every((name) => Object.hasOwn(value, name));
}

const CLOZE = { kind: 'cloze', id: 'clozeclozea', text: 'The {{c1::Lenne::a river}} freezes.' };
const TYPE_FIELDS = {
  kind: 'standard',
  name: 'Plain',
  fields: ['Front'],
  templates: [{ name: 'Card', question: '{{Front}}', answer: '{{Front}}' }],
  css: '',
} as const;
const TYPE = { ...TYPE_FIELDS, id: noteTypeIdOf(TYPE_FIELDS) };
const FIELDS = {
  kind: 'fields',
  id: 'fieldsfield',
  typeId: TYPE.id,
  fields: ['<b>A</b>'],
  slots: ['t1'],
  guid: 'g',
};

describe('deck JSON', () => {
  it.each<[string, unknown]>([
    ['title', 'x'.repeat(300)],
    ['asOf', undefined],
    ['source', undefined],
    ['notes', []],
    ['notes.0.remark', undefined],
    ['notes.0.points.0.label', undefined],
    ['notes.0.points.0.leadIn', 'See:'],
    ['notes.1.closing', 'Only that.'],
    ['version', 2],
    ['notes.0.tags', ['rivers', 'law::water']],
    ['notes.0.bothWays', true],
    ['notes.0.editedAtMs', 1_760_000_000_000],
    ['notes.0.points.0.changedOn', 20_400],
    ['notes.1', CLOZE],
    ['notes.1', { ...CLOZE, changedSlots: [{ slot: 'c1', changedOn: 20_400 }] }],
    ['notes.1', { ...CLOZE, goneGaps: [{ slot: 'c500', answerHash: 'abcdefghijk' }] }],
    ['noteTypes', [TYPE]],
    ['media', [{ name: 'map.png', base64: 'AAEC' }]],
    ['histories', [{ card: 'abcdefghijk:front', base64: 'AQ==' }]],
  ])('accepts a changed %s (case %#), and so does the JSON Schema', (path, value) => {
    expect(readDeckJson(changed(path, value)).ok).toBe(true);
    expect(fits(changed(path, value), SCHEMA)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['format', 'other-deck'],
    ['format', undefined],
    ['version', 0],
    ['version', 3],
    ['version', '1'],
    ['key', ''],
    ['key', 'With blanks'],
    ['key', undefined],
    ['title', ' \n'],
    ['title', 'x'.repeat(301)],
    ['title', 7],
    ['asOf', '10 May 2024'],
    ['asOf', '2024-13-01'],
    ['asOf', '2024-05-10T00:00'],
    ['source', null],
    ['source', 'x'.repeat(2_001)],
    ['extra', true],
    ['notes.1', { ...CLOZE, text: 'no gap' }],
    ['notes.1', { ...CLOZE, kind: 'gap' }],
    ['notes.1', { ...FIELDS, slots: [] }],
    ['notes.1', { ...CLOZE, changedSlots: [{ slot: '__proto__', changedOn: 20_400 }] }],
    ['notes.1', { ...CLOZE, changedSlots: [{ slot: 'c1' }] }],
    ['notes.1', { ...CLOZE, changedSlots: { c1: 20_400 } }],
    ['notes.1', { ...CLOZE, goneGaps: [{ slot: 'c501', answerHash: 'abcdefghijk' }] }],
    ['notes.1', { ...CLOZE, goneGaps: [{ slot: 't1', answerHash: 'abcdefghijk' }] }],
    ['notes.1', { ...CLOZE, goneGaps: [{ slot: 'c1', answerHash: 'Arvel' }] }],
    ['notes.1', { ...CLOZE, goneGaps: [{ slot: 'c1' }] }],
    ['notes.1', { ...FIELDS, slots: ['front'] }],
    ['notes.0.bothWays', false],
    ['notes.0.tags', 'rivers'],
    ['notes.0.editedAtMs', -1],
    ['noteTypes', [{ ...TYPE, fields: [] }]],
    ['media', [{ name: 'map.png', base64: 'A?' }]],
    ['histories', [{ card: 'front', base64: 'AQ==' }]],
    ['notes', undefined],
    ['notes', {}],
    ['notes.0', null],
    ['notes.0.id', 'short'],
    ['notes.0.id', 'WITHCAPITAL'],
    ['notes.0.question', ''],
    ['notes.0.question', 'x'.repeat(10_001)],
    ['notes.0.points', []],
    ['notes.0.points', 'Upper'],
    ['notes.0.points.0', {}],
    ['notes.0.points.0.text', undefined],
    ['notes.0.points.0.text', 'x'.repeat(50_001)],
    ['notes.0.points.0.label', ''],
    ['notes.0.points.0.grade', 'good'],
    ['notes.0.closing', ''],
    ['notes.0.remark', 5],
    ['notes.0.kind', 'qa'],
  ])('refuses a changed %s (case %#), and so does the JSON Schema', (path, value) => {
    expect(readDeckJson(changed(path, value)).ok).toBe(false);
    expect(fits(changed(path, value), SCHEMA)).toBe(false);
  });

  it.each([null, undefined, 7, 'deck', [], {}])('refuses %j, which is no deck at all', (value) => {
    expect(readDeckJson(value)).toMatchObject({ ok: false, failure: { reason: 'notADeck' } });
  });

  it('tells a deck of a newer version from a broken one', () => {
    expect(readDeckJson(changed('version', 3))).toMatchObject({
      ok: false,
      failure: { reason: 'newerVersion' },
    });
    expect(readDeckJson(changed('notes.1.question', 3))).toMatchObject({
      ok: false,
      failure: { reason: 'invalid', details: [expect.stringContaining('notes.1')] },
    });
  });

  it.each(['2022-02-31', '2023-02-29', '2024-04-31'])('refuses %s, which is no day', (day) => {
    expect(readDeckJson(changed('asOf', day))).toMatchObject({ ok: false, failure: { reason: 'invalid' } });
    expect(readDeckJson(changed('asOf', '2024-02-29')).ok).toBe(true);
  });

  it('refuses two notes, and two points of a note, with one id', () => {
    const [first] = read(validDeck()).notes;
    expect(readDeckJson(changed('notes.1.id', first?.id)).ok).toBe(false);
    expect(
      readDeckJson(changed('notes.0.points.1.id', first?.kind === 'qa' ? first.points[0]?.id : '')).ok,
    ).toBe(false);
  });

  it('refuses an imported note without its type, and a type that is not what its id says', () => {
    expect(readDeckJson(changed('notes.1', FIELDS)).ok).toBe(false);
    const deck = { ...changed('notes.1', FIELDS), version: 2, noteTypes: [TYPE] };
    expect(readDeckJson(deck).ok).toBe(true);
    expect(readDeckJson({ ...deck, noteTypes: [{ ...TYPE, name: 'Other' }] }).ok).toBe(false);
  });

  it('keeps notes of every kind, types, media and histories', () => {
    const marked = (slot: string) => ({ changedSlots: [{ slot, changedOn: 20_400 }] });
    const own = [
      { ...CLOZE, ...marked('c1'), goneGaps: [{ slot: 'c3', answerHash: 'abcdefghijk' }] },
      { ...FIELDS, ...marked('t1') },
    ];
    const notes = [...read(validDeck()).notes, ...own];
    const value = { ...validDeck(), version: 2, notes: notes.map(withoutQa) };
    const company = {
      noteTypes: [TYPE],
      media: [{ name: 'map.png', base64: 'AAEC' }],
      histories: [{ card: 'clozeclozea:c1', base64: 'AQ==' }],
    };
    const deck = read({ ...value, ...company });
    expect(read(JSON.parse(writeDeckJson(deck.key, deck, deck)))).toEqual(deck);
    expect(deck.notes.map(({ kind }) => kind)).toEqual(['qa', 'qa', 'cloze', 'fields']);
    expect(JSON.parse(writeDeckJson(deck.key, deck, deck))).toMatchObject({ version: 2, ...company });
  });

  it('writes the same text for the same deck, and reads back what it wrote', () => {
    const text = writeDeckJson('lenne', parseDocument(DOCUMENT, 'lenne'));
    expect(text.endsWith('}\n')).toBe(true);
    expect(writeDeckJson('lenne', read(JSON.parse(text)))).toBe(text);
    expect(read(JSON.parse(text)).notes).toEqual(parseDocument(DOCUMENT, 'lenne').notes);
  });
});

function withoutQa(note: object): object {
  return Object.fromEntries(
    Object.entries(note).filter(([name, value]) => name !== 'kind' || value !== 'qa'),
  );
}
