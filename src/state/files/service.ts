// Files in and out, behind one interface: runs in a worker of its own, with its own connection to the database, so that
// reading, comparing and writing never hold up the page.
import type { Choice } from '../../domain/deck/applyChanges';
import type { ExamId } from '../../domain/exam/exam';
import { momentOfEvent, type DeckId, type EventId } from '../../domain/ids';
import type { TableChoice } from '../../domain/incoming/tableChoice';
import { failure, success, type Result } from '../../domain/result';
import type { Tell } from '../../domain/tell';
import type { ReviewCells } from '../../formats/apkg/reviewColumns';
import type { OldEncoding } from '../../formats/oldEncodings';
import { incomingOfRead, readAsChosen, readFile, readLogApart, type ReadTable } from '../../formats/readFile';
import { LARGEST_PACKAGE, type Progress, type ReadFailure } from '../../formats/readFailure';
import type { ChangedDeck } from '../../storage/changeDecks';
import { closeDatabase, type Database } from '../../storage/database';
import { toggleDeckStep, type DeckToggled } from '../../storage/deckSteps';
import { clearGoneCards, countGoneCards, type GoneCards } from '../../storage/goneCards';
import type { LibraryChanged } from '../../storage/libraryStep';
import type { Trouble } from '../appState';
import type { ExportedFile, ExportFormat, ImportPreview, ImportReport, TableView } from '../importState';
import type { DuplicateGroup } from '../library/changeState';
import type { ChangeRequest } from '../library/runChange';
import { troubleOf } from '../trouble';
import { applyHeld, type Applied } from './applying';
import { compareWithLibrary, withCorrection, withDecisions, type Held } from './held';
import { contextOf, type FilesMoment } from './moment';
import { FIRST_ROWS, previewOf } from './preview';
import { packAhead, type PackingAhead } from './packAhead';
import { createPackageParts, type PackageStarts } from './packageParts';
import { tableView } from './tableView';

/** What a file looks like at a moment: a table to choose columns of, or a preview. */
export type FileView =
  | { readonly kind: 'choosing'; readonly table: TableView }
  | { readonly kind: 'preview'; readonly preview: ImportPreview };

type PreviewView = Extract<FileView, { readonly kind: 'preview' }>;

/** What came of writing. */
export type ApplyResult =
  | { readonly kind: 'written'; readonly applied: Applied; readonly report: ImportReport }
  /** The library changed since the preview: nothing was written, and the preview was made again. */
  | { readonly kind: 'changedSince'; readonly view: PreviewView };

/** Reads, compares, writes and exports. One file is held at a time. */
export interface FilesService {
  /** Loads what a package will need, before there is one. What fails is tried again when one comes. */
  readonly prepare: () => Promise<Result<void, Trouble>>;
  /** Reads a file and compares it with the library; forgets the file before. */
  readonly read: (file: Blob, name: string, moment: FilesMoment, progress: Progress) => Promise<FileResult>;
  /** Reads the table that is held with other columns. */
  readonly chooseColumns: (choice: TableChoice) => Promise<FileResult>;
  /** From the columns to the preview, and back. */
  readonly acceptColumns: (moment: FilesMoment) => Promise<FileResult>;
  readonly backToColumns: () => Promise<FileResult>;
  readonly chooseTarget: (target: DeckId | undefined, moment: FilesMoment) => Promise<FileResult>;
  readonly overrule: (rowId: string, choice: Choice, moment: FilesMoment) => Promise<FileResult>;
  /** Says what something newer goes on as, or whether a fact of it differs; see domain/deck/relink.ts. */
  readonly correct: (name: string, said: string, moment: FilesMoment) => Promise<FileResult>;
  /** The preview with this many rows of changes. */
  readonly showRows: (rows: number, moment: FilesMoment) => Promise<FileResult>;
  readonly apply: (moment: FilesMoment) => Promise<Result<ApplyResult, Trouble>>;
  /** Takes back the latest change of decks; with `stepId`, only if it is that one. */
  readonly undo: (moment: FilesMoment, stepId?: number) => Promise<Result<DeckToggled, Trouble>>;
  /** Does the latest undone one again, likewise. */
  readonly redo: (moment: FilesMoment, stepId?: number) => Promise<Result<DeckToggled, Trouble>>;
  /** Changes many cards, or their notes, as one step. */
  readonly changeCards: (
    request: ChangeRequest,
    moment: FilesMoment,
  ) => Promise<Result<LibraryChanged, Trouble>>;
  /** Suspends the cards of an exam that is over, as one step. */
  readonly restExam: (
    request: { readonly commandId: EventId; readonly examId: ExamId },
    moment: FilesMoment,
  ) => Promise<Result<LibraryChanged, Trouble>>;
  /** Finds notes that ask the same, or nearly so. */
  readonly findDuplicates: () => Promise<Result<readonly DuplicateGroup[], Trouble>>;
  /** Counts, or clears, what is remembered of cards that are gone from the text. */
  readonly countGone: () => Promise<Result<GoneCards, Trouble>>;
  readonly clearGone: (moment: FilesMoment) => Promise<Result<ChangedDeck | undefined, Trouble>>;
  readonly exportDecks: (
    deckId: DeckId | undefined,
    format: ExportFormat,
    moment: FilesMoment,
  ) => Promise<Result<ExportedFile, Trouble>>;
  /** Reads the review log of a collection, for another worker that reads the rest of it. */
  readonly readLog: (collection: Uint8Array) => Promise<LogRead>;
  /** Closes the connection. */
  readonly close: () => void;
}

/** The cells of a log, why they could not be read, or what is wrong with the worker. */
export type LogRead = Result<Result<ReviewCells, ReadFailure>, Trouble>;

type FileResult = Result<FileView, ReadFailure | Trouble>;

/** What the service needs of the world. */
export interface FilesTools extends PackageStarts {
  readonly open: () => Promise<Database>;
}

/** A service with nothing held and no connection yet. It never throws: trouble is a result. */
export function createFilesService(tools: FilesTools): FilesService {
  let connection: Promise<Database> | undefined;
  let held: Held | undefined;
  let table: ReadTable | undefined;
  let guessed: OldEncoding | undefined;
  let rows = FIRST_ROWS;

  const database = (): Promise<Database> => {
    connection ??= tools.open().then(
      (opened) => {
        opened.dexie.on('close', () => (connection = undefined));
        return opened;
      },
      (error: unknown) => {
        // The next call tries again.
        connection = undefined;
        throw error;
      },
    );
    return connection;
  };
  const parts = createPackageParts(tools);
  let packing: PackingAhead | undefined;
  const told = async <Value>(work: () => Promise<Value>): Promise<Result<Value, Trouble>> => {
    try {
      return success(await work());
    } catch (error) {
      return failure(troubleOf(error));
    }
  };
  const hold = (compared: Held): void => {
    forget();
    held = compared;
    packing = packAhead(compared.histories, (work) => void setTimeout(work));
  };
  const forget = (): void => {
    held = undefined;
    packing?.stop();
    packing = undefined;
  };
  const preview = (moment: FilesMoment): PreviewView => {
    if (held === undefined) throw new Error('no file is held');
    return { kind: 'preview', preview: previewOf(held, rows, contextOf(moment).today) };
  };
  const compare = async (
    file: Pick<Held, 'fileName' | 'incoming' | 'table' | 'guessed' | 'chosen'>,
    moment: FilesMoment,
    tell?: Tell,
  ): Promise<FileView> => {
    rows = FIRST_ROWS;
    hold(await compareWithLibrary(await database(), file, moment, tell));
    return preview(moment);
  };
  const choosing = (read: ReadTable): FileView => ({ kind: 'choosing', table: tableView(read, guessed) });

  return {
    prepare: () => told(parts.prepare),
    read: async (file, name, moment, progress) => {
      const read = await told(async () => {
        forget();
        table = undefined;
        // Looked at before anything is read: a file may be larger than memory.
        if (file.size > LARGEST_PACKAGE)
          return failure({ code: 'tooLarge', detail: `${file.size} bytes` } as const);
        const bytes = new Uint8Array(await file.arrayBuffer());
        const { startSqlite } = parts;
        const readLogElsewhere = parts.readLogElsewhere();
        const context = { ...contextOf(moment), startSqlite, readLogElsewhere, progress };
        return readFile({ name, bytes }, context);
      });
      parts.release();
      if (!read.ok) return read;
      if (!read.value.ok) return read.value;
      const found = read.value.value;
      table = found.table;
      guessed = found.guessed;
      if (found.kind === 'unsure') return success(choosing(found.table));
      progress('comparing', 0, 1);
      const { incoming } = found;
      return told(() =>
        compare({ fileName: name, incoming, table, guessed, chosen: undefined }, moment, (done, total) =>
          progress('comparing', done, total),
        ),
      );
    },
    chooseColumns: (choice) =>
      told(async () => {
        if (table === undefined) throw new Error('no table is held');
        table = readAsChosen(table, choice);
        return choosing(table);
      }),
    acceptColumns: (moment) =>
      told(async () => {
        if (table === undefined) throw new Error('no table is held');
        const incoming = incomingOfRead(table);
        return compare({ fileName: table.fileName, incoming, table, guessed, chosen: undefined }, moment);
      }),
    backToColumns: () =>
      told(async () => {
        if (table === undefined) throw new Error('no table is held');
        return choosing(table);
      }),
    chooseTarget: (target, moment) =>
      told(async () => {
        if (held === undefined) throw new Error('no file is held');
        return compare({ ...held, chosen: { target } }, moment);
      }),
    overrule: (rowId, choice, moment) =>
      told(async () => {
        if (held === undefined) throw new Error('no file is held');
        held = { ...held, choices: new Map(held.choices).set(rowId, choice) };
        return preview(moment);
      }),
    correct: (name, said, moment) =>
      told(async () => {
        if (held === undefined) throw new Error('no file is held');
        held = withCorrection(held, name, said);
        return preview(moment);
      }),
    showRows: (count, moment) =>
      told(async () => {
        rows = count;
        return preview(moment);
      }),
    apply: (moment) =>
      told(async (): Promise<ApplyResult> => {
        if (held === undefined) throw new Error('no file is held');
        packing?.stop();
        const packedOf = packing?.packedOf ?? (() => undefined);
        const outcome = await applyHeld(await database(), held, packedOf, moment);
        if (outcome === 'changedSince') {
          const decisions = held;
          rows = FIRST_ROWS;
          hold(withDecisions(await compareWithLibrary(await database(), held, moment), decisions));
          return { kind: 'changedSince', view: preview(moment) };
        }
        forget();
        table = undefined;
        return { kind: 'written', ...outcome };
      }),
    undo: (moment, stepId) =>
      told(async () => toggleDeckStep(await database(), contextOf(moment).scheduler, 'undo', stepId)),
    redo: (moment, stepId) =>
      told(async () => toggleDeckStep(await database(), contextOf(moment).scheduler, 'redo', stepId)),
    changeCards: (request, moment) =>
      told(async () => {
        const { runChange } = await import('../library/runChange');
        return runChange(await database(), request, contextOf(moment));
      }),
    restExam: ({ commandId, examId }, moment) =>
      told(async () => {
        const { restExam } = await import('../../storage/restExam');
        const { scheduler, today } = contextOf(moment);
        const command = { name: 'restExam', id: commandId, atMs: momentOfEvent(commandId) } as const;
        return restExam(await database(), scheduler, command, { examId, today });
      }),
    findDuplicates: () =>
      told(async () => {
        const { duplicatesIn } = await import('../library/duplicatesIn');
        return duplicatesIn(await database());
      }),
    countGone: () => told(async () => countGoneCards(await database())),
    clearGone: (moment) =>
      told(async () => {
        const { scheduler, today } = contextOf(moment);
        return clearGoneCards(await database(), scheduler, moment.nowMs, today);
      }),
    exportDecks: (deckId, format, moment) =>
      told(async () => {
        const { exportDecks } = await import('./exporting');
        return exportDecks(await database(), {
          deckId,
          format,
          moment,
          startSqlite: parts.startSqlite,
        });
      }),
    readLog: (collection) => told(() => readLogApart(collection, parts.startSqlite)),
    close: () => {
      // A connection that could not be opened has nothing to close.
      connection?.then(closeDatabase, () => undefined);
      parts.release();
      connection = undefined;
    },
  };
}
