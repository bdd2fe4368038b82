// Notes, cards and reviews of a collection: tables that are the same in all schemas that are read here.
import type { SqlValue } from 'sql.js';
import { ReadError, type Progress } from '../readFailure';
import { idOf, textOf, wholeOf } from './cellValue';
import type { AnkiCard, AnkiNote, AnkiReview } from './collection';
import { newReviewColumns, type ReviewCells } from './reviewColumns';
import { checkContents, checkForm, countRows, eachRow, type OpenDatabase } from './sqlite';

/** The tables of a collection that hold rows without number. */
export type RowsTable = 'notes' | 'cards' | 'revlog';

/** The rows of a collection, but for its review log. */
export interface NotesAndCards {
  readonly notes: readonly AnkiNote[];
  readonly cards: readonly AnkiCard[];
}

interface Table<Row> {
  readonly name: RowsTable;
  readonly columns: readonly string[];
  readonly most: number;
  readonly rowOf: (cells: readonly SqlValue[]) => Row;
}

const NOTES: Table<AnkiNote> = {
  name: 'notes',
  columns: ['id', 'guid', 'mid', 'mod', 'tags', 'flds'],
  most: 2_000_000,
  rowOf: ([id, guid, noteType, modified, tags, fields]) => ({
    id: idOf(id, 'notes'),
    guid: textOf(guid),
    noteTypeId: idOf(noteType, 'notes'),
    modifiedAtS: wholeOf(modified),
    tags: textOf(tags)
      .split(/\s+/u)
      .filter((tag) => tag !== ''),
    fields: textOf(fields).split('\u001f'),
  }),
};

const CARDS: Table<AnkiCard> = {
  name: 'cards',
  columns: 'id nid did ord mod type queue due ivl factor reps lapses odue odid flags data'.split(' '),
  most: 2_000_000,
  rowOf: (cells) => ({
    id: idOf(cells[0], 'cards'),
    noteId: idOf(cells[1], 'cards'),
    deckId: wholeOf(cells[2]),
    ordinal: wholeOf(cells[3]),
    modifiedAtS: wholeOf(cells[4]),
    type: wholeOf(cells[5]),
    queue: wholeOf(cells[6]),
    due: wholeOf(cells[7]),
    interval: wholeOf(cells[8]),
    factor: wholeOf(cells[9]),
    repetitions: wholeOf(cells[10]),
    lapses: wholeOf(cells[11]),
    originalDue: wholeOf(cells[12]),
    originalDeckId: wholeOf(cells[13]),
    flags: wholeOf(cells[14]),
    data: textOf(cells[15]),
  }),
};

const REVIEWS: Table<AnkiReview> = {
  name: 'revlog',
  columns: ['id', 'cid', 'ease', 'ivl', 'lastivl', 'factor', 'time', 'type'],
  most: 20_000_000,
  rowOf: (cells) => ({
    id: idOf(cells[0], 'revlog'),
    cardId: idOf(cells[1], 'revlog'),
    ease: wholeOf(cells[2]),
    interval: wholeOf(cells[3]),
    lastInterval: wholeOf(cells[4]),
    factor: wholeOf(cells[5]),
    tookMs: wholeOf(cells[6]),
    type: wholeOf(cells[7]),
  }),
};

/** Rows between two tellings of progress. */
const TELL_EVERY = 20_000;

/** Called for each row that was read. */
export type OnRow = () => void;

/** Tells how many rows were read, of all in some tables. Throws a ReadError `damaged` where SQLite fails. */
export function tellRows(open: OpenDatabase, tables: readonly RowsTable[], progress: Progress): OnRow {
  const total = tables.reduce((sum, table) => sum + countRows(open, table), 0);
  let done = 0;
  return () => {
    if (done % TELL_EVERY === 0) progress('reading', done, total);
    done += 1;
  };
}

/** Checks that all tables of rows have the form that is read here, and throws a ReadError `damaged` if not. */
export function checkForms(open: OpenDatabase): void {
  for (const { name, columns } of [NOTES, CARDS, REVIEWS]) checkForm(open, name, columns);
}

/** Checks that what all tables of rows hold is sound, and throws a ReadError `damaged` if not. */
export function checkRows(open: OpenDatabase): void {
  for (const { name } of [NOTES, CARDS, REVIEWS]) checkContents(open, name);
}

/** Reads notes and cards. Throws a ReadError: `damaged`, or `tooLarge` for more rows than any collection has. */
export function readNotesAndCards(open: OpenDatabase, onRow: OnRow): NotesAndCards {
  const notes: AnkiNote[] = [];
  const cards: AnkiCard[] = [];
  readTable(open, NOTES, onRow, (row) => notes.push(row));
  readTable(open, CARDS, onRow, (row) => cards.push(row));
  return { notes, cards };
}

/** Reads the review log. Throws a ReadError: `damaged`, or `tooLarge` for more rows than any collection has. */
export function readReviews(open: OpenDatabase, onRow: OnRow): ReviewCells {
  const reviews = newReviewColumns(Math.min(countRows(open, REVIEWS.name), REVIEWS.most));
  readTable(open, REVIEWS, onRow, reviews.add);
  return reviews.cells();
}

function readTable<Row extends { readonly id: number }>(
  open: OpenDatabase,
  { name, columns, most, rowOf }: Table<Row>,
  onRow: OnRow,
  keep: (row: Row) => void,
): void {
  let last = -Infinity;
  eachRow(open, { table: name, columns, order: ['id'], most }, (cells) => {
    const row = rowOf(cells);
    // A table of the file's own making may hold an id twice, on which everything after would stumble.
    if (row.id <= last) throw new ReadError('damaged', `table ${name}`);
    last = row.id;
    keep(row);
    onRow();
  });
}
