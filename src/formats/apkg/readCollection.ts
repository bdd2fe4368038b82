// A collection read from its SQLite file. The idea to know: `col.ver` says where note types and decks are: as JSON in
// `col` up to 14, in tables of their own from 15 to 18; notes, cards and reviews are the same in all.
import { ReadError, type Progress } from '../readFailure';
import { textOf, wholeOf } from './cellValue';
import type { UnloggedCollection } from './collection';
import type { CollectionHead } from './collectionHead';
import { checkForms, checkRows, readNotesAndCards, readReviews, tellRows, type RowsTable } from './readRows';
import type { ReviewCells } from './reviewColumns';
import { readHead11 } from './schema11';
import { readHead18 } from './schema18';
import { checkTable, eachRow, withDatabase, type OpenDatabase, type Sqlite } from './sqlite';

/** The schemas that are read; older ones were used before 2012, and newer ones are not known. */
const OLDEST_SCHEMA = 11;
const FIRST_WITH_TABLES = 15;
const NEWEST_SCHEMA = 18;

const COLUMNS = ['ver', 'crt', 'conf', 'models', 'decks', 'dconf'];

/** A collection, and its review log unless that is read elsewhere. */
export interface ReadCollection {
  readonly collection: UnloggedCollection;
  readonly cells: ReviewCells | undefined;
}

/**
 * Reads a collection from the bytes of its SQLite file, with or without its review log. Throws a ReadError: `damaged`,
 * `tooLarge`, `newerVersion` for a later schema, `unknownFormat` for one from before 2012. Without the log it is
 * {@link readLog}, called elsewhere, that checks whether notes and cards are sound too.
 */
export function readCollection(
  sqlite: Sqlite,
  bytes: Uint8Array,
  withLog: boolean,
  progress: Progress,
): ReadCollection {
  return withDatabase(sqlite, bytes, (open) => {
    const { schema, createdAtS, head } = readCol(open);
    const tables: readonly RowsTable[] = withLog ? ['notes', 'cards', 'revlog'] : ['notes', 'cards'];
    const told = schema < FIRST_WITH_TABLES ? head() : readHead18(open);
    checkForms(open);
    if (withLog) checkRows(open);
    const onRow = tellRows(open, tables, progress);
    return {
      collection: { createdAtS, ...told, ...readNotesAndCards(open, onRow) },
      cells: withLog ? readReviews(open, onRow) : undefined,
    };
  });
}

/**
 * Reads the review log alone from the bytes of a collection, after checking all tables of rows. Throws a ReadError, `damaged`
 * or `tooLarge`.
 */
export function readLog(sqlite: Sqlite, bytes: Uint8Array): ReviewCells {
  return withDatabase(sqlite, bytes, (open) => {
    checkForms(open);
    checkRows(open);
    return readReviews(open, () => undefined);
  });
}

/** The one row of `col`, and the head that its columns give in the older schemas. */
function readCol(open: OpenDatabase): {
  readonly schema: number;
  readonly createdAtS: number;
  readonly head: () => CollectionHead;
} {
  checkTable(open, 'col', COLUMNS);
  let found: ReturnType<typeof readCol> | undefined;
  eachRow(open, { table: 'col', columns: COLUMNS, order: ['ver'], most: 1 }, (row) => {
    const [ver, crt, conf, models, decks, dconf] = row;
    const schema = wholeOf(ver);
    if (schema > NEWEST_SCHEMA) throw new ReadError('newerVersion', 'col.ver');
    if (schema < OLDEST_SCHEMA) throw new ReadError('unknownFormat', 'col.ver');
    const head = (): CollectionHead =>
      readHead11({
        conf: textOf(conf),
        models: textOf(models),
        decks: textOf(decks),
        dconf: textOf(dconf),
      });
    found = { schema, createdAtS: wholeOf(crt), head };
  });
  if (found === undefined) throw new ReadError('damaged', 'table col');
  return found;
}
