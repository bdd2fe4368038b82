// Collections whose tables hold anything: tables without types or keys, so that SQLite refuses no cell. The rows that are
// there first are those of ankiCollections.ts, and notes of our own types as an export writes them.
import type { Database, SqlValue } from 'sql.js';
import type { AnkiNoteType } from '../../src/formats/apkg/collection';
import { ankiFieldsOf, POINTWISE_TYPES } from '../../src/formats/apkg/pointwiseTypes';
import { collection11, collection18, DECK, message, rewritten, sqlite } from './ankiCollections';

/** A value that is bound, or SQL for one that JavaScript has not. */
export type Cell = SqlValue | { readonly sql: string };

/** One thing that is done to the tables. */
export type TableDamage =
  | {
      readonly kind: 'set';
      readonly table: string;
      readonly column: string;
      readonly row: number;
      readonly cell: Cell;
    }
  | { readonly kind: 'insert'; readonly table: string; readonly cells: Readonly<Record<string, Cell>> }
  | { readonly kind: 'delete'; readonly table: string; readonly row: number }
  /** Replaces what stands somewhere in the JSON of a column of `col`. */
  | {
      readonly kind: 'json';
      readonly column: string;
      readonly path: readonly number[];
      readonly value: unknown;
    };

const ROW_TABLES = {
  notes: ['id', 'guid', 'mid', 'mod', 'tags', 'flds'],
  cards: 'id nid did ord mod type queue due ivl factor reps lapses odue odid flags data'.split(' '),
  revlog: ['id', 'cid', 'ease', 'ivl', 'lastIvl', 'factor', 'time', 'type'],
} as const;
const HEAD_TABLES = {
  notetypes: ['id', 'name', 'config'],
  fields: ['ntid', 'ord', 'name'],
  templates: ['ntid', 'ord', 'name', 'config'],
  decks: ['id', 'name', 'kind'],
  deck_config: ['id', 'name', 'mtime_secs'],
  config: ['KEY', 'val'],
} as const;

/** The tables that are read with their columns, of the older schemas and of the newer ones. */
export const TABLES: Readonly<Record<11 | 18, Readonly<Record<string, readonly string[]>>>> = {
  11: { ...ROW_TABLES, col: ['crt'] },
  18: { ...ROW_TABLES, ...HEAD_TABLES, col: ['crt'] },
};
/** The columns of JSON in `col` of the older schemas. */
export const JSON_COLUMNS = ['conf', 'models', 'decks', 'dconf'] as const;

/** The id of the first of our own notes; those after it count on in the first digit. */
export const OWN_NOTE = '0a1b2c3d4e5';

const BASES: Readonly<Record<11 | 18, Uint8Array>> = {
  11: changed(collection11(), (database) => {
    addOwnNotes(database);
    const models = JSON.parse(firstText(database, 'SELECT models FROM col')) as object;
    const own = POINTWISE_TYPES.map((type) => [type.id, modelOf(type)] as const);
    const all = { ...models, ...Object.fromEntries(own) };
    database.run('UPDATE col SET models=?', [JSON.stringify(all)]);
    loosen(database, Object.keys(TABLES[11]));
  }),
  18: changed(collection18(rewritten('unicase', 'NOCASE')), (database) => {
    addOwnNotes(database);
    loosen(database, Object.keys(TABLES[18]));
    for (const type of POINTWISE_TYPES) addType(database, type);
  }),
};

/** A collection of a schema after all that was done to its tables, in that order. */
export function damagedCollection(schema: 11 | 18, damages: readonly TableDamage[]): Uint8Array {
  return changed(BASES[schema], (database) => {
    for (const damage of damages) apply(database, damage);
  });
}

function apply(database: Database, damage: TableDamage): void {
  switch (damage.kind) {
    case 'set': {
      const [sql, values] = bound([damage.cell]);
      const { table, column } = damage;
      database.run(`UPDATE ${table} SET ${column}=${sql} WHERE ${rowOf(table, damage.row)}`, values);
      return;
    }
    case 'insert': {
      const [sql, values] = bound(Object.values(damage.cells));
      const columns = Object.keys(damage.cells).join(',');
      database.run(`INSERT INTO ${damage.table} (${columns}) VALUES (${sql})`, values);
      return;
    }
    case 'delete':
      database.run(`DELETE FROM ${damage.table} WHERE ${rowOf(damage.table, damage.row)}`);
      return;
    case 'json': {
      const before: unknown = JSON.parse(firstText(database, `SELECT ${damage.column} FROM col`));
      const after = JSON.stringify(replaced(before, damage.path, damage.value));
      database.run(`UPDATE col SET ${damage.column}=?`, [after]);
    }
  }
}

function rowOf(table: string, row: number): string {
  return `rowid=(SELECT rowid FROM ${table} LIMIT 1 OFFSET ${row}%max(1,(SELECT count(*) FROM ${table})))`;
}

function bound(cells: readonly Cell[]): [sql: string, values: SqlValue[]] {
  const parts = cells.map((cell) =>
    typeof cell === 'object' && cell !== null && 'sql' in cell ? cell.sql : '?',
  );
  const values = cells.flatMap((cell): SqlValue[] =>
    typeof cell === 'object' && cell !== null && 'sql' in cell ? [] : [cell],
  );
  return [parts.join(','), values];
}

/** A JSON value with another one in it: each number of the path chooses a member, until there are none. */
function replaced(value: unknown, path: readonly number[], by: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== 'object' || value === null) return by;
  const members = Object.entries(value);
  const [name] = members[first % Math.max(1, members.length)] ?? [];
  if (name === undefined) return by;
  const changedMembers = members.map(([key, each]) => [key, key === name ? replaced(each, rest, by) : each]);
  return Array.isArray(value) ? changedMembers.map(([, each]) => each) : Object.fromEntries(changedMembers);
}

/** Makes tables anew without types, keys and indexes. */
function loosen(database: Database, tables: readonly string[]): void {
  for (const table of tables) {
    database.exec(`CREATE TEMP TABLE before AS SELECT * FROM main.${table}; DROP TABLE main.${table};`);
    const columns = database.exec("SELECT name FROM pragma_table_info('before')")[0]?.values.flat() ?? [];
    database.exec(`CREATE TABLE main.${table} (${columns.join(',')});
      INSERT INTO main.${table} SELECT * FROM before; DROP TABLE before;`);
  }
}

function addOwnNotes(database: Database): void {
  const notes = [
    ankiFieldsOf(
      {
        kind: 'qa',
        id: OWN_NOTE,
        question: 'What is in the harbour?',
        points: [
          { id: '1a1b2c3d4e5', label: 'Boats', text: 'three' },
          { id: '2a1b2c3d4e5', text: 'a crane', leadIn: 'And then' },
        ],
        closing: 'No more.',
        remark: 'As of May.',
      },
      '',
    ),
    ankiFieldsOf(
      {
        kind: 'qa',
        id: OWN_NOTE,
        question: 'quay',
        points: [{ id: '3a1b2c3d4e5', text: 'a wall' }],
        bothWays: true,
      },
      '',
    ),
    ankiFieldsOf({ kind: 'cloze', id: OWN_NOTE, text: 'The {{c1::mole}} keeps the {{c2::waves}} out.' }, ''),
  ];
  for (const [index, { type, fields }] of notes.entries()) {
    const [note, guid] = [index + 1, `${index}${OWN_NOTE.slice(1)}`];
    database.run("INSERT INTO notes VALUES (?, ?, ?, 0, 0, 'pier', ?, '', 0, 0, '')", [
      note,
      guid,
      type.id,
      fields.join('\u001f'),
    ]);
    for (const ordinal of [0, 1]) {
      database.run("INSERT INTO cards VALUES (?, ?, ?, ?, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, '')", [
        note * 10 + ordinal,
        note,
        DECK,
        ordinal,
      ]);
    }
  }
}

function modelOf({ name, isCloze, fields, templates, css }: AnkiNoteType): unknown {
  return {
    name,
    type: isCloze ? 1 : 0,
    css,
    flds: fields.map((field, ord) => ({ name: field, ord })),
    tmpls: templates.map((each, ord) => ({ name: each.name, ord, qfmt: each.question, afmt: each.answer })),
  };
}

function addType(database: Database, { id, name, isCloze, fields, templates, css }: AnkiNoteType): void {
  const config = message((writer) => {
    writer.writeVarintField(1, isCloze ? 1 : 0);
    writer.writeStringField(3, css);
  });
  database.run('INSERT INTO notetypes (id, name, config) VALUES (?, ?, ?)', [id, name, config]);
  for (const [ord, field] of fields.entries()) {
    database.run('INSERT INTO fields (ntid, ord, name) VALUES (?, ?, ?)', [id, ord, field]);
  }
  for (const [ord, { name: title, question, answer }] of templates.entries()) {
    const sides = templateConfig(question, answer);
    database.run('INSERT INTO templates (ntid, ord, name, config) VALUES (?, ?, ?, ?)', [
      id,
      ord,
      title,
      sides,
    ]);
  }
}

/** The sides of a template as the newer schemas keep them. */
export function templateConfig(question: string, answer: string): Uint8Array {
  return message((writer) => {
    writer.writeStringField(1, question);
    writer.writeStringField(2, answer);
  });
}

function firstText(database: Database, sql: string): string {
  return String(database.exec(sql)[0]?.values[0]?.[0] ?? '');
}

function changed(base: Uint8Array, change: (database: Database) => void): Uint8Array {
  const database = new sqlite.Database(base);
  try {
    change(database);
    return database.export();
  } finally {
    database.close();
  }
}
