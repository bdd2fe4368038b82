// One way in for every file: what it is told by its contents, never by its name, and read by the reader of its format.
import type { Sqlite } from './apkg/sqlite';
import { NOTHING_INCOMING, type Incoming } from '../domain/incoming/incoming';
import type { TableChoice } from '../domain/incoming/tableChoice';
import { failure, success, type Result } from '../domain/result';
import type { Scheduler } from '../domain/review/scheduler';
import type { DayClock, StudyDay } from '../domain/studyDay';
import { partOf, tellNobody, type Tell } from '../domain/tell';
import type { ReadLog } from './apkg/openPackage';
import type { ReviewCells } from './apkg/reviewColumns';
import { decodeText, isText } from './decodeText';
import type { OldEncoding } from './oldEncodings';
import { OWN_JSON, readJsonFile } from './pointwise/readJsonFile';
import { incomingOfDocument } from './document/incomingOfDocument';
import { LARGEST_PACKAGE, LARGEST_TEXT, ReadError, type Progress, type ReadFailure } from './readFailure';
import { isReviewLog, MOST_REVIEWS, readReviewLog } from './reviewLog/reviewLog';
import { proposeChoice } from './table/proposeChoice';
import { incomingOfTable } from './table/incomingOfTable';
import { pairMarksOf, type PairMarks } from './table/pairMarks';
import { readTable, type Table } from './table/readTable';
import { tableCertainty } from './table/tableCertainty';

/** A file, or a text that was pasted. */
export interface FileToRead {
  /** With its extension, as the learner knows it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What reading depends on besides the file. */
export interface ReadContext {
  readonly clock: DayClock;
  readonly today: StudyDay;
  readonly scheduler: Scheduler;
  readonly desiredRetention: number;
  /** Starts the SQLite engine, when a package needs it. */
  readonly startSqlite: () => Promise<Sqlite>;
  /** Another worker that reads the log of a large collection; undefined where none is ready. */
  readonly readLogElsewhere?: ReadLog | undefined;
  readonly progress: Progress;
}

/** What a file turned out to be. */
export type FileRead = KnownRead & {
  /** The encoding of its letters, where the file does not tell it and it had to be guessed. */
  readonly guessed: OldEncoding | undefined;
};

type KnownRead =
  | { readonly kind: 'incoming'; readonly incoming: Incoming; readonly table: ReadTable | undefined }
  /** A table whose columns have to be chosen by the learner. */
  | { readonly kind: 'unsure'; readonly table: ReadTable };

/** A table with the text it came from, so that it can be read again with other separators. */
export interface ReadTable {
  readonly fileName: string;
  readonly text: string;
  readonly table: Table;
  readonly choice: TableChoice;
}

/** Reads any file. Never throws for what a file holds: what cannot be read at all is a failure. */
export async function readFile(
  file: FileToRead,
  context: ReadContext,
): Promise<Result<FileRead, ReadFailure>> {
  return orFailure(() => readKnown(file, context));
}

/** Reads the review log alone from the bytes of an Anki collection, for a worker that reads the rest. */
export async function readLogApart(
  collection: Uint8Array,
  startSqlite: ReadContext['startSqlite'],
): Promise<Result<ReviewCells, ReadFailure>> {
  const [{ readLog }, sqlite] = await Promise.all([import('./apkg/readCollection'), startSqlite()]);
  return orFailure(() => readLog(sqlite, collection));
}

async function orFailure<Value>(read: () => Value | Promise<Value>): Promise<Result<Value, ReadFailure>> {
  try {
    return success(await read());
  } catch (error) {
    if (error instanceof ReadError) return failure(error.failure);
    throw error;
  }
}

/** Reads a table again as the learner chose; with other separators its columns are others, and are proposed anew. */
export function readAsChosen(read: ReadTable, choice: TableChoice): ReadTable {
  const { separator, rowSeparator } = choice;
  const isCutAlike = separator === read.choice.separator && rowSeparator === read.choice.rowSeparator;
  if (isCutAlike) return { ...read, choice };
  const table = readTable(read.text, { separator, rowSeparator });
  return { ...read, table, choice: proposeChoice(table).choice };
}

/** What a table brings with its columns as chosen. */
export function incomingOfRead({ table, choice, fileName }: ReadTable, tell = tellNobody): Incoming {
  return incomingOfTable(table, choice, { fileName, tell });
}

async function readKnown(file: FileToRead, context: ReadContext): Promise<FileRead> {
  const { bytes, name } = file;
  if (bytes.length === 0) throw new ReadError('empty', 'no bytes');
  if (bytes.length > LARGEST_PACKAGE) throw new ReadError('tooLarge', `${bytes.length} bytes`);
  if (startsWith(bytes, ZIP) || startsWith(bytes, SQLITE)) {
    return { ...(await readPackage(file, context)), guessed: undefined };
  }
  if (!isText(bytes)) throw new ReadError('unknownFormat', 'neither text nor a package');
  const largest = isOwnJson(bytes) ? LARGEST_PACKAGE : LARGEST_TEXT;
  if (bytes.length > largest) throw new ReadError('tooLarge', `${bytes.length} bytes of text`);
  const tell: Tell = (done, total) => context.progress('reading', done, total);
  tell(0, 1);
  const { text, guessed } = decodeText(bytes, largest);
  if (text.trim() === '') throw new ReadError('empty', 'no text');
  if (/^\s*[[{]/u.test(text)) {
    const incoming = readJsonFile(text, tell);
    if (incoming !== undefined) return { kind: 'incoming', incoming, table: undefined, guessed };
  }
  return { ...readText(text, name, tell), guessed };
}

// A copy of ten years of reviews is larger than any text that somebody wrote, and must be read whatever its size.
function isOwnJson(bytes: Uint8Array): boolean {
  return OWN_JSON.test(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)));
}

function readText(text: string, fileName: string, tell: Tell): KnownRead {
  const certainty = tableCertainty(text);
  if (certainty !== 'sure') {
    const marks = certainty === 'maybe' ? undefined : pairMarksOf(text);
    const incoming = incomingOfDocument(text, fileName, {
      tell: partOf(tell, 0, DOCUMENT_READ),
      mayBeList: certainty !== 'no' || marks !== undefined,
    });
    const isDocument = incoming.decks.some(({ notes }) => notes.length > 0);
    const isNeither = !isDocument && certainty !== 'maybe';
    if (isNeither && marks !== undefined) return unsureOf(marks, text, fileName);
    if (isDocument) return { kind: 'incoming', incoming, table: undefined };
    // The learner may know of marks between cells that nobody would guess.
    if (isNeither && !isTableName(fileName)) {
      return { kind: 'incoming', incoming, table: tableOf(text, fileName, tellNobody).read };
    }
  }
  const marks = text.trim().includes('\n') ? undefined : pairMarksOf(text);
  if (marks !== undefined) return unsureOf(marks, text, fileName);
  const left = certainty === 'sure' ? tell : partOf(tell, DOCUMENT_READ, 1);
  const { read, isSure } = tableOf(text, fileName, partOf(left, 0, ROWS_CUT));
  const { table } = read;
  if (isReviewLog(table)) {
    const [again, reading] = [partOf(left, ROWS_CUT, LOG_CUT), partOf(left, LOG_CUT, 1)];
    // A log is longer than any deck.
    const whole = table.beyond > 0 ? readTable(text, { mostRows: MOST_REVIEWS + 1, tell: again }) : table;
    const incoming: Incoming = { ...NOTHING_INCOMING, kind: 'reviewLog', ...readReviewLog(whole, reading) };
    return { kind: 'incoming', incoming, table: undefined };
  }
  if (!isSure || certainty !== 'sure') return { kind: 'unsure', table: read };
  return { kind: 'incoming', incoming: incomingOfRead(read, partOf(left, ROWS_CUT, 1)), table: read };
}

// How much of the time has passed by then: a document takes ten times as long as a table of the same length.
const DOCUMENT_READ = 0.9;
const ROWS_CUT = 0.2;
const LOG_CUT = 0.5;

/** Pairs that may be meant so: the learner sees them as a table first. */
function unsureOf(marks: PairMarks, text: string, fileName: string): KnownRead {
  const table = readTable(text, marks);
  return { kind: 'unsure', table: { fileName, text, table, choice: proposeChoice(table).choice } };
}

function tableOf(
  text: string,
  fileName: string,
  tell: Tell,
): { readonly read: ReadTable; readonly isSure: boolean } {
  const table = readTable(text, { tell });
  const { choice, isSure } = proposeChoice(table);
  return { read: { fileName, text, table, choice }, isSure };
}

/** Loads what reads packages, which weighs more than everything else here: with the first one, or before. */
export async function loadPackageReader() {
  const [{ openPackage }, { incomingOf }, { pointwiseNoteOf }] = await Promise.all([
    import('./apkg/openPackage'),
    import('./apkg/toIncoming'),
    import('./apkg/pointwiseTypes'),
  ]);
  return { openPackage, incomingOf, pointwiseNoteOf };
}

async function readPackage({ bytes, name }: FileToRead, context: ReadContext): Promise<KnownRead> {
  const { openPackage, incomingOf, pointwiseNoteOf } = await loadPackageReader();
  const { clock, today, scheduler, progress } = context;
  const opened = await openPackage(bytes, {
    startSqlite: context.startSqlite,
    readLogElsewhere: context.readLogElsewhere,
    // What is left of the reading is to make notes of the rows.
    progress: (stage, done, total) => progress(stage, done, stage === 'reading' ? 2 * total : total),
  });
  progress('reading', 1, 2);
  const withLog = incomingOf(opened, {
    clock,
    today,
    scheduler,
    fileName: name,
    readOwnNote: pointwiseNoteOf,
  });
  return { kind: 'incoming', incoming: withLog(await opened.reviews()), table: undefined };
}

const ZIP = [0x50, 0x4b];
/** As much of a file as its first words are looked for in. */
const HEAD_BYTES = 200;
const SQLITE = [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66];

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

function isTableName(fileName: string): boolean {
  return /\.(?:csv|tsv|tab)$/iu.test(fileName);
}
