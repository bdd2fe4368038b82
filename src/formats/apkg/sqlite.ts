// The SQLite files of Anki, opened without trusting them. The idea to know: a database can carry code (views, triggers,
// checks, generated columns, virtual tables), so only plain tables are read, by plain scans, after SQLite checked them.
import initSqlJs, { type Database, type SqlJsStatic, type SqlValue } from 'sql.js';
import { ReadError } from '../readFailure';

/** A SQLite engine that runs. */
export type Sqlite = SqlJsStatic;

/** The most characters that are read from one database: as many as the bytes that one may have. */
const MOST_TEXT = 256 * 1024 * 1024;

const HEADER = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/** A database that is open, and how much text may still be read from it. */
export interface OpenDatabase {
  readonly database: Database;
  readonly takeText: (characters: number) => void;
}

/**
 * Starts SQLite from the bytes of `sql-wasm.wasm`. sql.js keeps one instance for each realm, so a fresh one needs a
 * fresh worker.
 */
export async function loadSqlite(wasm: ArrayBuffer): Promise<Sqlite> {
  return initSqlJs({ wasmBinary: wasm });
}

/** Whether some bytes begin as a SQLite file does. */
export function looksLikeSqlite(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, HEADER.length)) === HEADER;
}

/**
 * Opens a database, hands it to `read`, and closes it however that ends. Nothing that the file defines is run. Throws a
 * ReadError `damaged` for what is no SQLite file.
 */
export function withDatabase<Result>(
  sqlite: Sqlite,
  bytes: Uint8Array,
  read: (open: OpenDatabase) => Result,
): Result {
  if (bytes.length < HEADER_BYTES || !looksLikeSqlite(bytes)) throw new ReadError('damaged', 'database');
  const database = new sqlite.Database(bytes);
  let left = MOST_TEXT;
  const takeText = (characters: number): void => {
    left -= characters;
    if (left < 0) throw new ReadError('tooLarge', 'text of the database');
  };
  try {
    for (const setting of ['trusted_schema=OFF', 'ignore_check_constraints=ON', 'cell_size_check=ON']) {
      runOwn(database, `PRAGMA ${setting}`);
    }
    return read({ database, takeText });
  } finally {
    database.close();
  }
}

/** Checks as {@link checkForm} and {@link checkContents} do. */
export function checkTable(open: OpenDatabase, table: string, columns: readonly string[]): void {
  checkForm(open, table, columns);
  checkContents(open, table);
}

/**
 * Checks that a table is one, and a plain one with these columns (in small letters), and throws a ReadError `damaged` if not.
 * No table may be touched in any other way before.
 */
export function checkForm(open: OpenDatabase, table: string, columns: readonly string[]): void {
  const damaged = new ReadError('damaged', `table ${table}`);
  // PRAGMA statements and not their table-valued functions: a file may have tables of their names.
  const kinds = readAll(open, `PRAGMA main.table_list('${table}')`);
  if (kinds.length !== 1 || kinds[0]?.[2] !== 'table') throw damaged;
  const found = readAll(open, `PRAGMA main.table_xinfo('${table}')`);
  const names = new Set(found.map(([, name]) => String(name).toLowerCase()));
  // Hidden columns are computed by expressions of the file.
  const isPlain = found.every((column) => column[6] === 0);
  if (!isPlain || !columns.every((column) => names.has(column))) throw damaged;
}

/**
 * Has SQLite check that what a table holds is sound, and throws a ReadError `damaged` if not. Each table is checked on its own,
 * since a check of everything would compute what other tables define.
 */
export function checkContents(open: OpenDatabase, table: string): void {
  const answers = readAll(open, `PRAGMA main.quick_check('${table}')`);
  if (answers.length !== 1 || answers[0]?.[0] !== 'ok') throw new ReadError('damaged', `table ${table}`);
}

/**
 * Calls `onRow` for each row of a table of at most `most` rows, in the order of the columns named by `order`, with the
 * values of `columns`. Throws a ReadError: `tooLarge` for more rows or too much text, `damaged` where SQLite fails.
 */
export function eachRow(
  open: OpenDatabase,
  from: {
    readonly table: string;
    readonly columns: readonly string[];
    readonly order: readonly string[];
    readonly most: number;
  },
  onRow: (row: readonly SqlValue[]) => void,
): void {
  const { table, most } = from;
  const sql = `SELECT ${list(from.columns)} FROM main.${table} NOT INDEXED ORDER BY ${list(from.order)}`;
  let rows = 0;
  eachRowOf(open, sql, `table ${table}`, (row) => {
    rows += 1;
    if (rows > most) throw new ReadError('tooLarge', `table ${table}`);
    onRow(row);
  });
}

/** How many rows a table has. Throws a ReadError `damaged` where SQLite fails. */
export function countRows(open: OpenDatabase, table: string): number {
  const count = readAll(open, `SELECT count(*) FROM main.${table} NOT INDEXED`)[0]?.[0];
  return typeof count === 'number' ? count : 0;
}

/** All rows that a statement of our own gives. Throws a ReadError `damaged` where SQLite fails. */
export function readAll(open: OpenDatabase, sql: string): readonly (readonly SqlValue[])[] {
  const rows: (readonly SqlValue[])[] = [];
  eachRowOf(open, sql, 'database', (row) => rows.push(row));
  return rows;
}

/** Runs a statement of our own that gives no rows. Throws a ReadError `damaged` where SQLite fails. */
export function runOwn(database: Database, sql: string, values: SqlValue[] = []): void {
  orDamaged('database', () => database.run(sql, values));
}

function eachRowOf(
  { database, takeText }: OpenDatabase,
  sql: string,
  detail: string,
  onRow: (row: readonly SqlValue[]) => void,
): void {
  const statement = orDamaged(detail, () => database.prepare(sql));
  for (;;) {
    const row = orDamaged(detail, () => (statement.step() ? statement.get() : undefined));
    if (row === undefined) break;
    for (const value of row) if (value !== null && typeof value !== 'number') takeText(value.length);
    onRow(row);
  }
  statement.free();
}

/** What SQLite says, or a ReadError: its messages, and traps of its program, all mean that the file is malformed. */
function orDamaged<Result>(detail: string, ask: () => Result): Result {
  try {
    return ask();
  } catch {
    throw new ReadError('damaged', detail);
  }
}

function list(columns: readonly string[]): string {
  return columns.map((column) => `[${column}]`).join(',');
}
