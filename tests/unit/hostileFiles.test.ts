// Files that are broken, lie or mean harm, through the one way in: each ends in one failure with a code, or in what can be taken
// of it, and never in another error. Packages have tests of their own (package*.test.ts), and so have documents and tables.
import { describe, expect, it } from 'vitest';
import { DEFAULT_PARAMETERS } from '../../src/domain/review/scheduler';
import { writeDeckJson } from '../../src/domain/deck/writeDeckJson';
import { readFile } from '../../src/formats/readFile';
import { createFilesService } from '../../src/state/files/service';
import { LARGEST_PACKAGE } from '../../src/formats/readFailure';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { startSqlite, READ_CONTEXT } from '../support/filesInPlace';

const DECK = JSON.stringify(FIXTURE_DECK);
const COPY = {
  format: 'pointwise-copy',
  version: 1,
  tables: { decks: [], pages: [], cards: [], noteTypes: [], media: [] },
};

/** What comes of a file: the code of its failure, or "read" with the number of its notes. */
async function outcomeOf(contents: string | Uint8Array, name = 'file'): Promise<string> {
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  const read = await readFile({ name, bytes }, READ_CONTEXT);
  if (!read.ok) return read.failure.code;
  if (read.value.kind === 'unsure') return 'unsure';
  return `read ${read.value.incoming.decks.reduce((sum, { notes }) => sum + notes.length, 0)}`;
}

function changed(path: readonly (string | number)[], value: unknown): string {
  const deck: unknown = structuredClone(FIXTURE_DECK);
  let owner = deck as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) owner = owner[key] as Record<string | number, unknown>;
  owner[path.at(-1) ?? ''] = value;
  return JSON.stringify(deck);
}

function copyWith(tables: object): string {
  return JSON.stringify({ ...COPY, tables: { ...COPY.tables, ...tables } });
}

const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;

describe('a file that is no deck of ours', () => {
  it.each<readonly [what: string, contents: string | Uint8Array, outcome: string]>([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\t\n ', 'empty'],
    ['a byte order mark alone', '\ufeff', 'empty'],
    ['zeros', new Uint8Array(4096), 'unknownFormat'],
    [
      'a picture',
      Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82),
      'unknownFormat',
    ],
    ['a PDF', '%PDF-1.7\n\u0000\u0001\u0002\u0000\u0000\u0000 obj', 'unknownFormat'],
    ['gzip', Uint8Array.of(31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 75, 76, 4, 0), 'unknownFormat'],
    [
      'a zip without anything',
      Uint8Array.of(0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)),
      'unknownFormat',
    ],
    ['the start of a zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0), 'damaged'],
    ['the head of a SQLite file alone', 'SQLite format 3\u0000', 'damaged'],
    ['null', 'null', 'read 0'],
    ['a JSON list of numbers', '[1, 2, 3]', 'unknownFormat'],
    ['a JSON object of another program', '{"notes": [{"front": "a", "back": "b"}]}', 'unknownFormat'],
    ['an empty list', '[]', 'empty'],
    ['brackets without end', '['.repeat(100_000), 'read 0'],
    ['brackets in brackets', deep, 'unknownFormat'],
  ])('%s', async (_, contents, outcome) => {
    expect(await outcomeOf(contents)).toBe(outcome);
  });
});

describe('a deck of ours that is broken', () => {
  it.each<readonly [what: string, contents: string, outcome: string]>([
    ['as it should be', DECK, 'read 4'],
    ['in a list', `[${DECK}]`, 'read 4'],
    ['cut in half', DECK.slice(0, DECK.length / 2), 'damaged'],
    ['without its last bracket', DECK.slice(0, -1), 'damaged'],
    ['of version 99', changed(['version'], 99), 'newerVersion'],
    ['of version "1"', changed(['version'], '1'), 'unknownFormat'],
    ['of another format', changed(['format'], 'pointwise-nothing'), 'unknownFormat'],
    ['with a key that is a path', changed(['key'], '../../etc'), 'damaged'],
    ['with a key that is a prototype', changed(['key'], '__proto__'), 'damaged'],
    ['with a title of a million letters', changed(['title'], 'x'.repeat(1_000_000)), 'damaged'],
    ['with a field that nobody knows', changed(['constructor'], { prototype: 1 }), 'damaged'],
    ['with notes that are text', changed(['notes'], 'all of them'), 'damaged'],
    ['with a note that is null', changed(['notes', 0], null), 'damaged'],
    ['with an id of another length', changed(['notes', 0, 'id'], 'short'), 'damaged'],
    ['with an id twice', changed(['notes', 1, 'id'], FIXTURE_DECK.notes[0]?.id), 'damaged'],
    ['with no points', changed(['notes', 0, 'points'], []), 'damaged'],
    ['with a point that is a list', changed(['notes', 0, 'points', 0], []), 'damaged'],
    [
      'with a point of a megabyte',
      changed(['notes', 0, 'points', 0, 'text'], 'x'.repeat(1_000_000)),
      'damaged',
    ],
    ['with a day that is none', changed(['asOf'], '2026-02-30'), 'damaged'],
    ['with tags that are an object', changed(['notes', 0, 'tags'], { length: 1e9 }), 'damaged'],
    ['with an unknown kind', changed(['notes', 0, 'kind'], 'script'), 'damaged'],
    ['with a prototype written into it', DECK.replace('{', '{"__proto__":{"polluted":true},'), 'damaged'],
    ['with media that are no Base64', changed(['media'], [{ name: 'a.png', base64: '@@@@' }]), 'damaged'],
    ['with media cut short', changed(['media'], [{ name: 'a.png', base64: 'AAA' }]), 'damaged'],
    [
      'with a history that is no history',
      changed(['histories'], [{ card: 'abcdefghijk:front', base64: '////' }]),
      'damaged',
    ],
    [
      'with a history of a strange card',
      changed(['histories'], [{ card: '<script>', base64: 'AQ==' }]),
      'damaged',
    ],
    [
      'with a type that is missing',
      changed(['notes', 0], {
        kind: 'fields',
        id: 'abcdefghijk',
        typeId: 'abcdefghijk',
        fields: [''],
        slots: ['t1'],
        guid: '',
      }),
      'damaged',
    ],
  ])('%s', async (_, contents, outcome) => {
    expect(await outcomeOf(contents)).toBe(outcome);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('a copy of ours that is broken', () => {
  it.each<readonly [what: string, contents: string, outcome: string]>([
    ['as it should be, with nothing in it', JSON.stringify(COPY), 'read 0'],
    ['cut in half', JSON.stringify(COPY).slice(0, 40), 'damaged'],
    ['of a newer version', JSON.stringify({ ...COPY, version: 2 }), 'newerVersion'],
    ['without tables', '{"format":"pointwise-copy","version":1}', 'damaged'],
    ['with tables that are lists', '{"format":"pointwise-copy","version":1,"tables":[]}', 'damaged'],
    ['with decks that are numbers', copyWith({ decks: [1, 2] }), 'damaged'],
    [
      'with a deck whose pages are gone',
      copyWith({ decks: [{ id: 'a', title: 'A', pages: [{ id: 'a/0' }] }] }),
      'read 0',
    ],
    ['with a deck of a strange id', copyWith({ decks: [{ id: '../x', title: 'A', pages: [] }] }), 'damaged'],
    ['with a card without its history', copyWith({ cards: [{ id: 'a:front' }] }), 'damaged'],
    [
      'with a history that is no Base64',
      copyWith({ cards: [{ id: 'a:front', history: { base64: '!' } }] }),
      'damaged',
    ],
    [
      'with a history cut short',
      copyWith({ cards: [{ id: 'a:front', history: { base64: 'AQgE' } }] }),
      'damaged',
    ],
    ['with media of the wrong kind', copyWith({ media: [{ id: 'a', bytes: 'raw' }] }), 'damaged'],
    [
      'with a page of notes that are lists',
      copyWith({ decks: [{ id: 'a', title: 'A', pages: [{ id: 'p' }] }], pages: [{ id: 'p', notes: [[]] }] }),
      'damaged',
    ],
  ])('%s', async (_, contents, outcome) => {
    expect(await outcomeOf(contents)).toBe(outcome);
  });
});

describe('a review log that is broken', () => {
  const HEAD = 'card_id,review_time,review_rating,review_state,review_duration\n';
  it.each<readonly [what: string, contents: string, entries: number]>([
    ['as it should be', `${HEAD}1,1700000000000,3,2,5000\n`, 1],
    ['with a grade of 9', `${HEAD}1,1700000000000,9,2,5000\n`, 0],
    ['with a moment that is none', `${HEAD}1,yesterday,3,2,5000\n`, 0],
    ['with a moment beyond all calendars', `${HEAD}1,9e99,3,2,5000\n`, 0],
    ['with a moment before all calendars', `${HEAD}1,-1,3,2,5000\n`, 0],
    ['without cards', `${HEAD},1700000000000,3,2,5000\n`, 0],
    ['with a row cut short', `${HEAD}1,1700000000000,3,2,5000\n2,17`, 1],
    ['with a formula for a card', `${HEAD}=1+1,1700000000000,3,2,5000\n`, 1],
  ])('%s', async (_, contents, entries) => {
    const read = await readFile(
      { name: 'revlog.csv', bytes: new TextEncoder().encode(contents) },
      READ_CONTEXT,
    );
    if (!read.ok || read.value.kind !== 'incoming') throw new Error(JSON.stringify(read));
    expect(read.value.incoming.log).toHaveLength(entries);
    expect(read.value.incoming.leftOut.length > 0).toBe(entries === 0 || contents.endsWith('17'));
  });
});

describe('a file of a great size', () => {
  const sized = (size: number): Blob => Object.defineProperty(new Blob(['x']), 'size', { value: size });
  const moment = {
    nowMs: 0,
    rolloverHour: 4,
    parameters: DEFAULT_PARAMETERS,
    desiredRetention: 0.9,
    knownRevision: 0,
  };
  const service = createFilesService({
    open: () => Promise.reject(new Error('never opened')),
    startSqlite,
  });

  it('is refused before it is read', async () => {
    const read = await service.read(sized(LARGEST_PACKAGE + 1), 'huge.apkg', moment, () => undefined);
    expect(read).toMatchObject({ ok: false, failure: { code: 'tooLarge' } });
  });

  it('of 200 MB of text is refused', async () => {
    const bytes = new Uint8Array(200 * 1024 * 1024).fill(65);
    expect(await outcomeOf(bytes, 'huge.txt')).toBe('tooLarge');
  });

  it.each([
    ['a deck of ours', 'deck', 'read 1'],
    ['JSON of somebody else', 'other', 'tooLarge'],
  ])('of 70 MB is read where it is %s', async (_, format, outcome) => {
    const media = [{ name: 'map.png', base64: 'A'.repeat(70 * 1024 * 1024) }];
    const notes = [{ id: 'noteanotean', question: 'Q?', points: [{ id: 'pointapoint', text: 'A' }] }];
    const deck = { format: `pointwise-${format}`, version: 2, key: 'k', title: 'T', notes, media };
    const text = JSON.stringify(deck, null, 2).replace('pointwise-other', 'other');
    expect(await outcomeOf(text, 'deck.json')).toBe(outcome);
  });

  it('of a million rows gives as many notes as a deck may have, and says how many it leaves out', async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, row) => `q${row}\ta${row}`).join('\n');
    const read = await readFile({ name: 'rows.tsv', bytes: new TextEncoder().encode(rows) }, READ_CONTEXT);
    if (!read.ok || read.value.kind !== 'incoming') throw new Error('not read');
    expect(read.value.incoming.decks[0]?.notes).toHaveLength(200_000);
    expect(read.value.incoming.leftOut).toMatchObject([{ code: 'too-many-notes', count: 800_000 }]);
  }, 60_000);
});

describe('our own deck files', () => {
  it('are read back from what is written', async () => {
    const text = writeDeckJson('lenne', { ...FIXTURE_DECK, notes: [] });
    expect(await outcomeOf(text)).toBe('read 0');
  });
});
