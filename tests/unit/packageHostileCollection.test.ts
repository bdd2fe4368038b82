// Collections made to hurt, or hurt on their way: each is refused with its code, or read without harm, and ends. Nothing
// that a database defines may run: views, generated columns, virtual tables, checks.
import { describe, expect, it } from 'vitest';
import { collection11, collection18, message, rewritten, type Change } from '../support/ankiCollections';
import { codeOf, packageOf } from '../support/ankiFixtures';

const GOOD = collection11();
const PAGE = 4096;

/** The table under another name, and something else under its name. */
function insteadOf(table: string, other: string): Change {
  return `DROP TABLE ${table}; ${other}`;
}

function setJson(column: string, json: string): Change {
  return (database) => database.run(`UPDATE col SET ${column}=?`, [json]);
}

function damagedAt(file: Uint8Array, place: number, length: number): Uint8Array {
  const copy = file.slice();
  copy.fill(0xa5, place, place + length);
  return copy;
}

const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
const NUMBERS = 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)';
const NOTE_COLUMNS = 'id, guid, mid, mod, tags, flds';
const BIG = 'x'.repeat(1_000_000);

describe('a collection of schema 11 is refused', () => {
  it.each<[string, Uint8Array, string]>([
    [
      'no database behind its header',
      new Uint8Array([...GOOD.slice(0, 16), ...new Uint8Array(2000)]),
      'damaged',
    ],
    ['its header only', GOOD.slice(0, 100), 'damaged'],
    ['less than its header', GOOD.slice(0, 50), 'damaged'],
    ['its first page only', GOOD.slice(0, PAGE), 'damaged'],
    ['half of its pages', GOOD.slice(0, PAGE * Math.floor(GOOD.length / PAGE / 2)), 'damaged'],
    ['a damaged schema', damagedAt(GOOD, 100, 300), 'damaged'],
    ['a damaged page of col', damagedAt(GOOD, PAGE, PAGE), 'damaged'],
    ['a damaged page of notes', damagedAt(GOOD, 2 * PAGE, PAGE), 'damaged'],
    ['a damaged page of cards', damagedAt(GOOD, 3 * PAGE, PAGE), 'damaged'],
    ['a page whose free bytes do not add up', damagedAt(GOOD, 2 * PAGE + 7, 1), 'damaged'],
    ['a damaged page of reviews', damagedAt(GOOD, 4 * PAGE, 8), 'damaged'],

    ['schema 19', collection11('UPDATE col SET ver=19'), 'newerVersion'],
    ['schema 250', collection11('UPDATE col SET ver=250'), 'newerVersion'],
    ['schema 10', collection11('UPDATE col SET ver=10'), 'unknownFormat'],
    ['a schema that is a text', collection11("UPDATE col SET ver='new'"), 'unknownFormat'],
    ['the schema of tables without them', collection11('UPDATE col SET ver=18'), 'damaged'],
    ['no row of col', collection11('DELETE FROM col'), 'damaged'],
    [
      'two rows of col',
      collection11(
        'INSERT INTO col SELECT 2, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags FROM col',
      ),
      'tooLarge',
    ],
    ...['col', 'notes', 'cards', 'revlog'].map((table): [string, Uint8Array, string] => [
      `no table ${table}`,
      collection11(`DROP TABLE ${table}`),
      'damaged',
    ]),
    ...[
      'col DROP COLUMN crt',
      'notes DROP COLUMN flds',
      'cards DROP COLUMN data',
      'revlog DROP COLUMN lastIvl',
    ].map((column): [string, Uint8Array, string] => [
      `another shape: ${column}`,
      collection11(`ALTER TABLE ${column}`),
      'damaged',
    ]),

    [
      'a view called notes',
      collection11(
        insteadOf(
          'notes',
          `CREATE VIEW notes AS ${NUMBERS} SELECT x AS id, 'a' AS guid, 1 AS mid, 1 AS mod, '' AS tags, '' AS flds FROM n`,
        ),
      ),
      'damaged',
    ],
    [
      'a view called revlog',
      collection11(insteadOf('revlog', 'CREATE VIEW revlog AS SELECT * FROM cards')),
      'damaged',
    ],
    [
      'a view called col',
      collection11('ALTER TABLE col RENAME TO real; CREATE VIEW col AS SELECT * FROM real'),
      'damaged',
    ],
    [
      'a virtual table called notes',
      collection11(insteadOf('notes', `CREATE VIRTUAL TABLE notes USING fts3(${NOTE_COLUMNS})`)),
      'damaged',
    ],
    [
      'a computed column',
      collection11(
        insteadOf(
          'notes',
          "CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT, mid, mod, tags, flds AS (hex(zeroblob(400000000)))); INSERT INTO notes VALUES (1,'a',1,1,'')",
        ),
      ),
      'damaged',
    ],
    [
      'a computed and stored column',
      collection11(
        insteadOf(
          'notes',
          "CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT, mid, mod, tags, flds AS ('a') STORED)",
        ),
      ),
      'damaged',
    ],
    [
      'a text by default that is read too often',
      collection11(
        `DELETE FROM notes; ALTER TABLE notes DROP COLUMN flds; INSERT INTO notes (id, guid, mid, mod, tags) ${NUMBERS} SELECT x, 'a', 1, 1, '' FROM n LIMIT 300; ALTER TABLE notes ADD COLUMN flds TEXT DEFAULT '${BIG}'`,
      ),
      'tooLarge',
    ],
    [
      'the pages of another table',
      collection11(
        "PRAGMA writable_schema=ON; UPDATE sqlite_master SET rootpage=(SELECT rootpage FROM sqlite_master WHERE name='ix_cards_nid') WHERE name='notes'",
      ),
      'damaged',
    ],
    [
      'a page that is not there',
      collection11("PRAGMA writable_schema=ON; UPDATE sqlite_master SET rootpage=999 WHERE name='notes'"),
      'damaged',
    ],
    [
      'a definition that is none',
      collection11(rewritten('CREATE TABLE notes', 'CREATE TABLE notes notes')),
      'damaged',
    ],

    [
      'a note whose id is a text',
      collection11(
        insteadOf(
          'notes',
          `CREATE TABLE notes (${NOTE_COLUMNS}); INSERT INTO notes VALUES ('a','a',1,1,'','')`,
        ),
      ),
      'damaged',
    ],
    [
      'a note twice',
      collection11(
        insteadOf(
          'notes',
          `CREATE TABLE notes (${NOTE_COLUMNS}); INSERT INTO notes VALUES (1,'a',1,1,'',''),(1,'a',1,1,'','')`,
        ),
      ),
      'damaged',
    ],
    ['a note of half a type', collection11('UPDATE notes SET mid=0.5'), 'damaged'],
    ['a card of no note', collection11('UPDATE cards SET nid=NULL'), 'damaged'],
    ['a card of a note beyond all numbers', collection11('UPDATE cards SET nid=9e300'), 'damaged'],
    ['a review of a blob', collection11("UPDATE revlog SET cid=x'00'"), 'damaged'],

    ...['models', 'decks', 'conf'].map((column): [string, Uint8Array, string] => [
      `half an object as ${column}`,
      collection11(setJson(column, '{"1":{"name":"a')),
      'damaged',
    ]),
    ['no text as models', collection11("UPDATE col SET models=''"), 'damaged'],
    ['an array as models', collection11(setJson('models', '[]')), 'damaged'],
    ['arrays ever deeper as decks', collection11(setJson('decks', deep)), 'damaged'],
    ['null as decks', collection11(setJson('decks', 'null')), 'damaged'],
    ['a number as a note type', collection11(setJson('models', '{"1":7}')), 'damaged'],
    ['a note type without fields', collection11(setJson('models', '{"1":{"tmpls":[]}}')), 'damaged'],
    [
      'an object for templates',
      collection11(setJson('models', '{"1":{"flds":[],"tmpls":{"length":9}}}')),
      'damaged',
    ],
  ])('that has %s', async (_, file, code) => {
    expect(await codeOf(file.length < 100 ? packageOf('anki2', { collection: file }) : file)).toBe(code);
    expect(await codeOf(packageOf('anki2', { collection: file, meta: null }))).toBe(code);
  });
});

it.each(['models', 'decks', 'conf'])('a collection with 17 MB of text as %s is refused', async (column) => {
  expect(await codeOf(collection11(setJson(column, `"${'x'.repeat(17_000_000)}"`)))).toBe('tooLarge');
});

describe('a collection of schema 18 is refused', () => {
  const endless = message((writer) => writer.writeStringField(3, 'css')).slice(0, -1);
  it.each<[string, Change, string]>([
    ...['notetypes', 'fields', 'templates', 'decks', 'config'].map((table): [string, Change, string] => [
      `no table ${table}`,
      `DROP TABLE ${table}`,
      'damaged',
    ]),
    ...['notetypes', 'templates', 'decks'].map((table): [string, Change, string] => [
      `settings that are no message in ${table}`,
      (database) => database.run(`UPDATE ${table} SET ${table === 'decks' ? 'kind' : 'config'}=?`, [endless]),
      'damaged',
    ]),
    [
      'a view called fields',
      "DROP TABLE fields; CREATE VIEW fields AS SELECT 1 AS ntid, 0 AS ord, 'a' AS name, NULL AS config",
      'damaged',
    ],
    ['a field of no note type', "INSERT INTO fields VALUES ('x', 0, 'a', NULL)", 'damaged'],
    ['a setting that is no JSON', "UPDATE config SET val='{' WHERE key='rollover'", 'damaged'],
    [
      'more decks than anyone has',
      `INSERT INTO decks (id, name) ${NUMBERS} SELECT x, x FROM n LIMIT 100001`,
      'tooLarge',
    ],
  ])('that has %s', async (_, change, code) => {
    expect(await codeOf(packageOf('anki21b', { collection: changed18(change) }))).toBe(code);
  });
});

/** Changes need the order of texts that SQLite knows; the file says the other name again after them. */
function changed18(change: Change): Uint8Array {
  return collection18(
    (database) => {
      database.exec(
        "PRAGMA writable_schema=ON; UPDATE sqlite_master SET sql=replace(sql, 'unicase', 'NOCASE')",
      );
      database.exec('PRAGMA writable_schema=RESET');
    },
    change,
    rewritten('NOCASE', 'unicase'),
  );
}
