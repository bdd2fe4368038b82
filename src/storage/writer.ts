// Writing rows of decks: plainly, or with their before-images kept so that the change can be taken back. Each row is
// written at most once in a change.
import type { NoteType } from '../domain/noteType/noteType';
import type { DeckId } from '../domain/ids';
import type { Database } from './database';
import type {
  CardRow,
  ExamRow,
  ImagedRow,
  ImagedTable,
  ImageRow,
  KeptDeck,
  MediaRow,
  OrderRow,
  PageRow,
  PersonalRow,
  TombstoneRow,
} from './schema';

/** The rows of the tables that a change of decks writes; each has its key in `id`. */
export interface RowsOf {
  readonly decks: KeptDeck;
  readonly pages: PageRow;
  readonly cards: CardRow;
  readonly noteTypes: NoteType;
  readonly media: MediaRow;
  readonly tombstones: TombstoneRow;
  readonly personal: PersonalRow;
  readonly orders: OrderRow;
  readonly exams: ExamRow;
}

/** Writes and removes rows. Use it inside a transaction over the tables. */
export interface Writer {
  /** `isNew` says that none of the rows was there: then nothing has to be read. */
  readonly put: <Name extends ImagedTable>(
    table: Name,
    rows: readonly RowsOf[Name][],
    isNew?: boolean,
  ) => Promise<void>;
  readonly remove: (table: ImagedTable, keys: readonly string[]) => Promise<void>;
  /** Takes note of new rows of cards that are written elsewhere for now: undoing the change takes them away too. */
  readonly takeNote: (rows: readonly CardRow[]) => void;
}

/** Rows as they were, table by table. */
export interface Images {
  readonly table: ImageRow['table'];
  readonly rows: readonly ImagedRow[];
}

/** A writer with what it collected so far. */
export interface RecordingWriter extends Writer {
  readonly images: readonly Images[];
  /** Keeps the order of the lists of studied cards of some decks, whose cards will change hands. */
  readonly keepLists: (deckIds: readonly DeckId[]) => Promise<void>;
}

/** Writes without a way back. */
export function plainWriter(database: Database): Writer {
  return {
    put: async (table, rows, isNew = false) => {
      if (rows.length === 0) return;
      const target = database.dexie.table(table);
      // Rather no change at all than a history that is written over.
      if (table === 'cards' && isNew) await target.bulkAdd([...rows]);
      else await target.bulkPut([...rows]);
    },
    remove: async (table, keys) => {
      if (keys.length > 0) await database.dexie.table(table).bulkDelete([...keys]);
    },
    takeNote: () => undefined,
  };
}

/** Writes and collects what was there before. */
export function recordingWriter(database: Database): RecordingWriter {
  const plain = plainWriter(database);
  const images: Images[] = [];
  const before = async (table: ImagedTable, keys: readonly string[]): Promise<readonly unknown[]> =>
    database.dexie.table<unknown, string>(table).bulkGet([...keys]);
  return {
    images,
    put: async (table, rows, isNew = false) => {
      const keys = rows.map(({ id }) => id);
      const found = isNew ? [] : await before(table, keys);
      // A change of a large text leaves most pages as they are: images of all would soon weigh more than all decks.
      const changed = rows
        .map((row, index) => ({ row, present: found[index] }))
        .filter(
          ({ row, present }) =>
            table !== 'pages' || present === undefined || JSON.stringify(row) !== JSON.stringify(present),
        );
      images.push({
        table,
        rows: changed.map(({ row, present }) => imageOf(row.id, present, leavesOf(row))),
      });
      await plain.put(
        table,
        changed.map(({ row }) => row),
        isNew,
      );
    },
    remove: async (table, keys) => {
      const found = await before(table, keys);
      images.push({ table, rows: keys.map((key, index) => imageOf(key, found[index], leavesOf(undefined))) });
      await plain.remove(table, keys);
    },
    keepLists: async (deckIds) => {
      const lists = await database.studied.bulkGet([...deckIds]);
      images.push({
        table: 'studied',
        rows: deckIds.map((key, index) => imageOf(key, lists[index]?.cardIds, undefined)),
      });
    },
    takeNote: (rows) => {
      images.push({ table: 'cards', rows: rows.map((row) => imageOf(row.id, undefined, leavesOf(row))) });
    },
  };
}

/** An image of a row, or of there being none. */
export function imageOf(key: string, row: unknown, leaves: string | undefined): ImagedRow {
  return { key, ...(row === undefined ? {} : { row }), ...(leaves === undefined ? {} : { leaves }) };
}

/**
 * What must be the same of a row when the change that left it is taken back: nothing may have been added to a history or
 * to a text since. Options of a deck may differ; pages go with their deck; types and media never change.
 */
export function leavesOf(row: unknown): string | undefined {
  if (row === undefined) return 'none';
  if (typeof row !== 'object' || row === null) return undefined;
  if ('history' in row && 'check' in row && 'deckId' in row) return JSON.stringify([row.check, row.deckId]);
  if ('cardIds' in row && 'title' in row && 'pages' in row) {
    // A newer shipped text is no step: its revision tells that it came.
    const revision = 'revision' in row ? `${String(row.revision)}\n` : '';
    return `${String(row.title)}\n${revision}${JSON.stringify(row.pages)}\n${String(row.cardIds).length}`;
  }
  return undefined;
}
