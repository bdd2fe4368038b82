// The bytes of a package: a zip with a database of schema 11 in it, opened here with SQLite itself.
import { unzipSync } from 'fflate';
import startSqlite, { type Database, type SqlJsStatic } from 'sql.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { collectionOf } from '../../src/formats/apkg/fromDecks';
import { checksumOf, sortFieldOf } from '../../src/formats/apkg/sortField';
import { writePackage } from '../../src/formats/apkg/writePackage';
import { makeAnkiLibrary } from '../soak/ankiLibrary';

const NOW_MS = Date.UTC(2026, 10, 23, 12);
const LIBRARY = makeAnkiLibrary(20261123, 'Asia/Kolkata', NOW_MS);
const { collection } = collectionOf(LIBRARY.decks, LIBRARY.context);

let sqlite: SqlJsStatic;
let bytes: Uint8Array;
let database: Database;

beforeAll(async () => {
  sqlite = await startSqlite();
  bytes = await writePackage(collection, LIBRARY.media, { sqlite, nowMs: NOW_MS });
  database = new sqlite.Database(unzipSync(bytes)['collection.anki2']);
});

afterAll(() => database.close());

/** The first column of what a query finds. */
function query(sql: string): readonly unknown[] {
  return database.exec(sql).flatMap(({ values }) => values.map(([value]) => value));
}

describe('a package', () => {
  it('is sound, and holds every note, card and review once', () => {
    expect(query('pragma integrity_check')).toEqual(['ok']);
    const counts = ['col', 'notes', 'cards', 'revlog', 'graves'].flatMap((table) =>
      query(`select count() from ${table}`),
    );
    const { notes, cards, reviews } = collection;
    expect(counts).toEqual([1, notes.length, cards.length, reviews.length, 0]);
    expect(reviews.length).toBeGreaterThan(300);
  });

  it('has the tables, columns and indexes of schema 11', () => {
    const columns = (table: string) => query(`select name from pragma_table_info('${table}')`).join(' ');
    expect(columns('col')).toBe('id crt mod scm ver dty usn ls conf models decks dconf tags');
    expect(columns('notes')).toBe('id guid mid mod usn tags flds sfld csum flags data');
    expect(columns('cards')).toBe(
      'id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data',
    );
    expect(columns('revlog')).toBe('id cid usn ease ivl lastIvl factor time type');
    expect(columns('graves')).toBe('usn oid type');
    expect(query("select name from sqlite_master where type = 'index' order by name").join(' ')).toBe(
      'ix_cards_nid ix_cards_sched ix_cards_usn ix_notes_csum ix_notes_usn ix_revlog_cid ix_revlog_usn',
    );
    expect(query('select ver from col')).toEqual([11]);
  });

  it('leaves no card without a note and a deck, no note without a type, no review without a card', () => {
    expect(query('select count() from cards where nid not in (select id from notes)')).toEqual([0]);
    expect(query('select count() from notes where id not in (select nid from cards)')).toEqual([0]);
    expect(query('select count() from revlog where cid not in (select id from cards)')).toEqual([0]);
    expect(
      query('select count() from cards where did not in (select key from col, json_each(col.decks))'),
    ).toEqual([0]);
    expect(
      query('select count() from notes where mid not in (select key from col, json_each(col.models))'),
    ).toEqual([0]);
  });

  it('names the scheduler whose grades ours are, the zone and the hour of the day', () => {
    const [conf] = query('select conf from col');
    expect(JSON.parse(String(conf))).toMatchObject({ schedVer: 2, rollover: 4, creationOffset: -330 });
  });

  it('always has a deck with the number 1', () => {
    expect(query("select json_extract(decks, '$.1.name') from col")).toEqual(['Default']);
  });

  it('holds the media by number, and a map of their names', () => {
    const files = unzipSync(bytes);
    const map: Record<string, string> = JSON.parse(new TextDecoder().decode(files['media']));
    expect(Object.values(map)).toEqual(LIBRARY.media.map(({ name }) => name));
    for (const [number, name] of Object.entries(map)) {
      expect(files[number]).toEqual(LIBRARY.media.find((file) => file.name === name)?.bytes);
    }
  });

  it('keeps the first of two files of one name', async () => {
    const [one, other] = [Uint8Array.of(1), Uint8Array.of(2)];
    const media = [
      { name: 'a', bytes: one },
      { name: 'b', bytes: other },
      { name: 'a', bytes: other },
    ];
    const files = unzipSync(await writePackage(collection, media, { sqlite, nowMs: NOW_MS }));
    expect([files['0'], files['1'], files['2']]).toEqual([one, other, undefined]);
  });

  it('has the same bytes for the same decks', async () => {
    const again = collectionOf(LIBRARY.decks, LIBRARY.context);
    const twice = await writePackage(again.collection, LIBRARY.media, { sqlite, nowMs: NOW_MS });
    expect(Buffer.from(twice).equals(bytes)).toBe(true);
  });

  it('is written without checksums of its notes on a page that was not loaded safely', async () => {
    vi.stubGlobal('crypto', {});
    const written = await writePackage(collection, LIBRARY.media, { sqlite, nowMs: NOW_MS }).finally(() =>
      vi.unstubAllGlobals(),
    );
    const unsafe = new sqlite.Database(unzipSync(written)['collection.anki2']);
    const [found] = unsafe.exec('select csum, count() from notes group by csum');
    unsafe.close();
    expect(found?.values).toEqual([[0, collection.notes.length]]);
  });

  it('is refused when two notes have one id', async () => {
    const [note] = collection.notes;
    const doubled = { ...collection, notes: note === undefined ? [] : [note, note] };
    await expect(writePackage(doubled, [], { sqlite, nowMs: NOW_MS })).rejects.toThrow(/unique/iu);
  });
});

describe('what a note is sorted by', () => {
  const CASES: readonly (readonly [html: string, text: string])[] = [
    ['plain', 'plain'],
    ['<b>bold</b> &amp; <i>more</i>', 'bold & more'],
    ['a<br>b', 'ab'],
    ['<img src="lock.png">', ' lock.png '],
    ["x <img class=a src='two words.png'/> y", 'x  two words.png  y'],
    ['<style>b { }</style>shown', 'shown'],
  ];

  it.each(CASES)('%j', (html, text) => {
    expect(sortFieldOf(html)).toBe(text);
  });

  it('has as its checksum the first eight digits of a SHA-1', async () => {
    expect(await checksumOf('abc')).toBe(0xa9993e36);
    expect(await checksumOf('')).toBe(0xda39a3ee);
  });
});
