// Anki collections of our own, made for tests in both layouts of schemas. What is in them is always the same: three notes,
// four cards, two reviews, two decks, two note types.
import { PbfWriter } from 'pbf';
import initSqlJs, { type Database, type SqlJsStatic, type SqlValue } from 'sql.js';

/** SQLite for tests; sql.js finds its own program file in Node. */
export const sqlite: SqlJsStatic = await initSqlJs();

/** What is done to a database before it becomes a file. */
export type Change = string | ((database: Database) => void);

export const MADE_AT_S = 1_600_000_000;
export const NOTE_TYPE = 1_600_000_000_001;
export const CLOZE_TYPE = 1_600_000_000_002;
export const DECK = 1_600_000_000_003;
export const FILTERED = 1_600_000_000_004;
const GROUP = 1_600_000_000_009;
export const NOTE = 1_600_000_000_100;
export const CARD = 1_600_000_000_200;
export const REVIEW = 1_600_000_900_000;
const BASIC = { name: 'Plain', fields: ['Front', 'Back'], css: '.card { color: teal }' };
const CLOZE = { name: 'Gaps', fields: ['Text'], css: '' };
const TEMPLATES = [
  { name: 'There', question: '{{Front}}', answer: '{{FrontSide}}<hr>{{Back}}' },
  { name: 'And back', question: '{{Back}}', answer: '{{Front}}' },
];
const GAPS = { name: 'Gap', question: '{{cloze:Text}}', answer: '{{cloze:Text}}' };

const ROWS = `
  CREATE TABLE col (id INTEGER PRIMARY KEY, crt INTEGER, mod INTEGER, scm INTEGER, ver INTEGER, dty INTEGER,
    usn INTEGER, ls INTEGER, conf TEXT, models TEXT, decks TEXT, dconf TEXT, tags TEXT);
  CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT, mid INTEGER, mod INTEGER, usn INTEGER, tags TEXT,
    flds TEXT, sfld INTEGER, csum INTEGER, flags INTEGER, data TEXT);
  CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER, did INTEGER, ord INTEGER, mod INTEGER, usn INTEGER,
    type INTEGER, queue INTEGER, due INTEGER, ivl INTEGER, factor INTEGER, reps INTEGER, lapses INTEGER,
    left INTEGER, odue INTEGER, odid INTEGER, flags INTEGER, data TEXT);
  CREATE TABLE revlog (id INTEGER PRIMARY KEY, cid INTEGER, usn INTEGER, ease INTEGER, ivl INTEGER,
    lastIvl INTEGER, factor INTEGER, time INTEGER, type INTEGER);
  CREATE TABLE graves (usn INTEGER, oid INTEGER, type INTEGER);
  CREATE INDEX ix_cards_nid ON cards (nid);
  INSERT INTO notes VALUES
    (${NOTE}, 'one', ${NOTE_TYPE}, ${MADE_AT_S}, 0, ' tea leaves ', 'Green or black?' || char(31) || 'Both', '', 0, 0, ''),
    (${NOTE + 1}, 'two', ${CLOZE_TYPE}, ${MADE_AT_S + 1}, 0, '', 'Tea has {{c1::leaves}}', '', 0, 0, ''),
    (${NOTE + 2}, 'three', ${NOTE_TYPE}, ${MADE_AT_S + 2}, 0, 'tea', '日本' || char(31) || '', '', 0, 0, '');
  INSERT INTO cards VALUES
    (${CARD}, ${NOTE}, ${DECK}, 0, ${MADE_AT_S}, 0, 2, 2, 40, 12, 2500, 3, 1, 0, 0, 0, 3, '{"s":12.5,"d":5.1,"dr":0.9}'),
    (${CARD + 1}, ${NOTE}, ${DECK}, 1, ${MADE_AT_S}, 0, 0, -1, 5, 0, 0, 0, 0, 0, 0, 0, 0, ''),
    (${CARD + 2}, ${NOTE + 1}, ${FILTERED}, 0, ${MADE_AT_S}, 0, 1, 1, ${MADE_AT_S + 600}, -600, 2500, 1, 0, 1, 7, ${DECK}, 0, '{}'),
    (${CARD + 3}, ${NOTE + 2}, ${DECK}, 0, ${MADE_AT_S}, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, '');
  INSERT INTO revlog VALUES
    (${REVIEW}, ${CARD}, 0, 3, 4, 1, 2500, 6500, 1), (${REVIEW + 1000}, ${CARD}, 0, 1, -600, 4, 2300, 9000, 1);
`;

const BASE_11 = made(make11);
const BASE_18 = made(make18);

/** A collection of schema 11, changed before it is saved. */
export function collection11(...changes: readonly Change[]): Uint8Array {
  return changed(BASE_11, changes);
}

const LARGE = collection11(
  'CREATE TABLE ballast (bytes BLOB); INSERT INTO ballast VALUES (randomblob(3000000))',
);

/** A collection of schema 11 of some three megabytes. */
export function largeCollection(): Uint8Array {
  return LARGE.slice();
}

/** A collection of schema 18, changed before it is saved. */
export function collection18(...changes: readonly Change[]): Uint8Array {
  return changed(BASE_18, changes);
}

function make11(database: Database): void {
  database.exec(ROWS);
  const models = { [NOTE_TYPE]: model(BASIC, TEMPLATES, 0), [CLOZE_TYPE]: model(CLOZE, [GAPS], 1) };
  const decks = {
    [DECK]: { name: 'Drinks::Hot', dyn: 0, desc: 'To be drunk hot.' },
    [FILTERED]: { name: 'Cram', dyn: 1 },
  };
  const conf = { creationOffset: -120, rollover: 5 };
  const groups = { 1: { name: 'Default', mod: 0 }, [GROUP]: { name: 'Slowly', mod: MADE_AT_S } };
  insertCol(
    database,
    11,
    [conf, models, decks, groups].map((value) => JSON.stringify(value)),
  );
}

function make18(database: Database): void {
  database.exec(ROWS);
  insertCol(database, 18, ['{}', '{}', '{}', '{}']);
  database.exec(`
      CREATE TABLE notetypes (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, config BLOB);
      CREATE UNIQUE INDEX ix_notetypes ON notetypes (name);
      CREATE TABLE fields (ntid INTEGER, ord INTEGER, name TEXT COLLATE NOCASE, config BLOB,
        PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
      CREATE UNIQUE INDEX ix_fields ON fields (name, ntid);
      CREATE TABLE templates (ntid INTEGER, ord INTEGER, name TEXT COLLATE NOCASE, config BLOB,
        PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
      CREATE TABLE decks (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, common BLOB, kind BLOB);
      CREATE TABLE deck_config (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, mtime_secs INTEGER, usn INTEGER,
        config BLOB);
      INSERT INTO deck_config VALUES (1, 'Default', 0, 0, x''), (${GROUP}, 'Slowly', ${MADE_AT_S}, 0, x'');
      CREATE TABLE tags (tag TEXT PRIMARY KEY COLLATE NOCASE, usn INTEGER) WITHOUT ROWID;
      INSERT INTO tags VALUES ('tea', 0), ('Über', 0), ('über', 0);
      CREATE TABLE config (KEY TEXT NOT NULL PRIMARY KEY, val BLOB) WITHOUT ROWID;
      INSERT INTO config VALUES ('creationOffset', CAST('-120' AS BLOB)), ('rollover', CAST('5' AS BLOB)),
        ('other', CAST('{"a":[1]}' AS BLOB));`);
  insertTyped(database, NOTE_TYPE, BASIC, TEMPLATES, 0);
  insertTyped(database, CLOZE_TYPE, CLOZE, [GAPS], 1);
  const about = message((writer) => writer.writeStringField(4, 'To be drunk hot.'));
  const normal = message((writer) => writer.writeBytesField(1, about));
  const filtered = message((writer) => writer.writeBytesField(2, bytes(8, 1)));
  insert(database, 'decks', [DECK, 'Drinks\u001fHot', bytes(), normal]);
  insert(database, 'decks', [FILTERED, 'Cram', bytes(), filtered]);
  // Only Anki knows its own order of texts, so these tables say its name as soon as they are filled.
  database.exec(`PRAGMA writable_schema=ON;
      UPDATE sqlite_master SET sql=replace(sql, 'NOCASE', 'unicase');
      PRAGMA writable_schema=OFF;`);
}

/** A change that writes another definition into the schema than the tables were made with. */
export function rewritten(text: string, into: string): Change {
  return (database) => {
    database.exec('PRAGMA writable_schema=ON');
    database.run('UPDATE sqlite_master SET sql=replace(sql, ?, ?)', [text, into]);
    database.exec('PRAGMA writable_schema=OFF');
  };
}

/** The bytes of a protobuf message. */
export function message(write: (writer: PbfWriter) => void): Uint8Array {
  const writer = new PbfWriter();
  write(writer);
  return writer.finish().slice();
}

/** Some bytes. */
export function bytes(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values);
}

function changed(base: Uint8Array, changes: readonly Change[]): Uint8Array {
  if (changes.length === 0) return base.slice();
  const database = new sqlite.Database(base);
  for (const change of changes) {
    if (typeof change === 'string') database.exec(change);
    else change(database);
  }
  return fileOf(database);
}

function made(fill: (database: Database) => void): Uint8Array {
  const database = new sqlite.Database();
  fill(database);
  return fileOf(database);
}

function fileOf(database: Database): Uint8Array {
  const file = database.export();
  database.close();
  return file;
}

function insert(database: Database, table: string, values: readonly SqlValue[]): void {
  database.run(`INSERT INTO ${table} VALUES (${values.map(() => '?').join(',')})`, [...values]);
}

function insertCol(database: Database, schema: number, json: readonly string[]): void {
  insert(database, 'col', [1, MADE_AT_S, 0, 0, schema, 0, 0, 0, ...json, '{}']);
}

function insertTyped(
  database: Database,
  id: number,
  { name, fields, css }: typeof BASIC,
  templates: readonly (typeof GAPS)[],
  kind: number,
): void {
  const config = message((writer) => {
    writer.writeVarintField(1, kind);
    writer.writeVarintField(2, 0);
    writer.writeStringField(3, css);
  });
  insert(database, 'notetypes', [id, name, config]);
  for (const [place, field] of fields.entries()) insert(database, 'fields', [id, place, field, bytes()]);
  for (const [place, template] of templates.entries()) {
    const sides = message((writer) => {
      writer.writeStringField(1, template.question);
      writer.writeStringField(2, template.answer);
    });
    insert(database, 'templates', [id, place, template.name, sides]);
  }
}

/** A note type as schema 11 has it; its parts out of order, since only `ord` tells it. */
function model(
  { name, fields, css }: typeof BASIC,
  templates: readonly (typeof GAPS)[],
  type: number,
): unknown {
  return {
    name,
    type,
    css,
    flds: fields.map((field, ord) => ({ name: field, ord })).reverse(),
    tmpls: templates
      .map(({ name: title, question, answer }, ord) => ({ name: title, ord, qfmt: question, afmt: answer }))
      .reverse(),
  };
}
