// What the Import, Library and Your data screens see and can ask for. An import is read and compared in a worker; the screens
// get counts and the rows they draw, never the whole.
import type { Problem } from '../domain/document/problem';
import type { Verdict } from '../domain/deck/judge';
import type { DeckId } from '../domain/ids';
import type { IncomingKind, LeftOut } from '../domain/incoming/incoming';
import type { TableChoice } from '../domain/incoming/tableChoice';
import type { OldEncoding } from '../formats/oldEncodings';
import type { ReadFailure } from '../formats/readFailure';
import type { Result } from '../domain/result';
import type { GoneCards } from '../storage/goneCards';
import type { DeckStepName } from '../storage/schema';
import type { Trouble } from './trouble';

export type { DeckStepName, GoneCards, Verdict };

export { COLUMN_ROLES, type ColumnRole, type TableChoice } from '../domain/incoming/tableChoice';

/** A note that is to come, as plain text in a list; shortened. */
export interface SampleNote {
  readonly question: string;
  readonly points: readonly string[];
}

/** A table whose columns are to be chosen, with what the choice would make of it. */
export interface TableView {
  readonly choice: TableChoice;
  /** The encoding of its letters, where the file does not tell it. */
  readonly guessed: OldEncoding | undefined;
  readonly rows: number;
  /** The first cells of each column, head row included. */
  readonly columns: readonly { readonly cells: readonly string[] }[];
  /** The first notes that the choice makes. */
  readonly sample: readonly SampleNote[];
  /** How many notes it makes in all. */
  readonly notes: number;
}

/** What becomes of one change: taken with the history kept, taken as something new to learn, or not taken. */
export type ChangeChoice = 'take' | 'startAnew' | 'leave';

/** A note that an import would change, as a row of a review. */
export interface ChangeRow {
  readonly id: string;
  readonly deckTitle: string;
  /**
   * `reworded`: other words, history kept; `changed`: another number, date or name, history kept and the point marked; `removed`:
   * no longer in the text.
   */
  readonly kind: 'new' | 'reworded' | 'changed' | 'removed';
  /** Of a long one, the beginning. */
  readonly question: string;
  /** The whole question before and after, where it differs. */
  readonly questionChange?: { readonly before: string; readonly after: string };
  /** Whether a fact differs that all points depend on; where its words do, and may be judged. */
  readonly check?: ChangeCheck;
  /** Points that differ; all points of a note that is new or removed. */
  readonly points: readonly PointChangeRow[];
  /** Whether anything was ever remembered of it; of a new note, whether that comes back with it. */
  readonly hasHistory: boolean;
  /** How many cards the note has, where that differs. */
  readonly cards?: { readonly before: number; readonly after: number };
  readonly choices: readonly ChangeChoice[];
  readonly choice: ChangeChoice;
  /** What could go on as something else than the comparison says. */
  readonly links: readonly ChangeLink[];
}

/** A text that was reworded, and whether it is held for another fact, to be checked again. */
export interface ChangeCheck {
  readonly id: string;
  readonly verdict: Verdict;
}

/** What something newer goes on as, with what it could go on as instead. */
export interface ChangeLink {
  readonly id: string;
  readonly of: 'note' | 'point' | 'gap' | 'card';
  /** What it says; may be empty for a card. */
  readonly text: string;
  /** Which card it is, of a note that makes several by templates. */
  readonly number?: number;
  readonly options: readonly LinkOption[];
  readonly to: string;
}

export interface LinkOption {
  /** Empty for nothing older: then it is new. */
  readonly to: string;
  readonly text: string;
  /** The number of the gap or card. */
  readonly number?: number;
}

/** A point before and after, or a line that was split. What goes on is there with its whole text, anything else as it begins. */
export type PointChangeRow = ChangedPoint | SplitPoint;

export interface ChangedPoint {
  readonly kind: 'new' | 'reworded' | 'changed' | 'removed' | 'unchanged';
  readonly before?: string;
  readonly after?: string;
  /** What of a point that goes on with the same words is not the same: what leads to it, or how they are written. */
  readonly differsIn?: 'leadIn' | 'form';
  readonly check?: ChangeCheck;
}

export interface SplitPoint {
  readonly kind: 'split';
  readonly before: string;
  /** What it was split into, in the order of the newer text. */
  readonly parts: readonly { readonly after: string; readonly check?: ChangeCheck }[];
}

/** One deck of an import, and where it goes. */
export interface DeckPreview {
  /** The deck here that it is read into; undefined for a new one. */
  readonly target: DeckId | undefined;
  readonly title: string;
  readonly cards: number;
  readonly points: number;
  readonly counts: {
    readonly new: number;
    readonly reworded: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
  };
}

/** Everything that the preview says before anything is written. */
export interface ImportPreview {
  readonly fileName: string;
  readonly kind: IncomingKind;
  /** The encoding of its letters, where the file does not tell it. */
  readonly guessed: OldEncoding | undefined;
  readonly decks: readonly DeckPreview[];
  /** Decks here that the only deck of the file could be read into. */
  readonly targets: readonly { readonly id: DeckId; readonly title: string }[];
  readonly cards: number;
  readonly points: number;
  readonly reviews: number;
  readonly media: number;
  /** The first notes of decks that are new here. */
  readonly sample: readonly SampleNote[];
  /** The first of them, by line. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly leftOut: readonly LeftOut[];
  /** The first of the rows to look at; none when every deck is new. */
  readonly changes: readonly ChangeRow[];
  readonly changeCount: number;
  /** Whether any deck was here before: then the changes are applied rather than imported. */
  readonly isReadAgain: boolean;
  /** Whether importing would change nothing. */
  readonly isNothingNew: boolean;
  /** Whether the file is a table, whose columns may be chosen again. */
  readonly hasColumns: boolean;
}

/** What an import did. */
export interface ImportReport {
  readonly decks: readonly { readonly id: DeckId; readonly title: string }[];
  readonly cards: number;
  readonly points: number;
  readonly reviews: number;
}

/** Files that were given at once. Each is looked at, and imported or not, by itself. */
export interface ImportQueue {
  readonly files: readonly File[];
  /** The place of the one that is on screen, from 0. */
  readonly at: number;
}

/** What the Import screen is doing. */
export type ImportStage =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading';
      readonly fileName: string;
      readonly stage: 'unpacking' | 'reading' | 'comparing';
      /** From 0 to 1. */
      readonly share: number;
    }
  | { readonly kind: 'choosing'; readonly fileName: string; readonly table: TableView }
  | {
      readonly kind: 'preview';
      readonly preview: ImportPreview;
      /** Writing was asked for, but the library had changed since the preview: this is another one. */
      readonly isRenewed?: true;
    }
  | { readonly kind: 'writing'; readonly preview: ImportPreview }
  | {
      readonly kind: 'done';
      readonly report: ImportReport;
      readonly canUndo: boolean;
      /** The step that undoing takes back. */
      readonly stepId?: number;
    }
  | { readonly kind: 'failed'; readonly fileName: string; readonly failure: ReadFailure | Trouble };

/** What a deck can be exported as. */
export type ExportFormat = 'document' | 'json' | 'csv' | 'apkg' | 'revlog';

/** An export, ready to be saved as a file. */
export interface ExportedFile {
  readonly fileName: string;
  readonly contents: Blob;
  /** What the format cannot hold, or could not be carried along. */
  readonly leftOut: readonly LeftOut[];
}

/** A change of decks that can be taken back. */
export interface LatestDeckChange {
  readonly name: DeckStepName;
  /** The title that the deck, or the first of several, had before it; empty for a change of cards or notes. */
  readonly title: string;
  /** How many cards or notes were changed, where it was these. */
  readonly count?: number;
  readonly stepId: number;
}

/** What the Import, Library and Your data screens can ask for; commands never throw. */
export interface ImportCommands {
  /** Gets ready for a file, which may come soon. */
  readonly prepareImport: () => void;
  /** Reads files that were chosen or dropped, one after the other; the stage follows. Those that wait already stay behind them. */
  readonly importFiles: (files: readonly File[]) => void;
  /** Reads a text like a file; with `into`, as the text of that deck. */
  readonly importText: (text: string, into?: DeckId) => void;
  /** Reads the table with other columns; the stage stays `choosing`. */
  readonly chooseColumns: (choice: TableChoice) => void;
  /** Goes on to the preview with the columns as chosen, or back from it to the columns. */
  readonly acceptColumns: () => void;
  readonly backToColumns: () => void;
  /** Reads the only deck of the file into another deck, or as a new one. */
  readonly chooseTarget: (target: DeckId | undefined) => void;
  readonly overrule: (rowId: string, choice: ChangeChoice) => void;
  /** Says what something newer goes on as (an option of its link), or whether a fact of it differs (a verdict). */
  readonly correctChange: (name: string, said: string) => void;
  /** Fetches the rows up to this many. */
  readonly showChanges: (count: number) => void;
  readonly applyImport: () => void;
  /** Stops reading and forgets what was read; nothing was written. Also leaves `done` and `failed`. Goes on to the next file. */
  readonly cancelImport: () => void;
  /** Does so with the files that wait, too. */
  readonly cancelAllFiles: () => void;
  /** Takes back the import that was just done. */
  readonly undoImport: () => void;
  readonly exportDeck: (
    deckId: DeckId | undefined,
    format: ExportFormat,
  ) => Promise<Result<ExportedFile, Trouble>>;
  /** Gives a deck another title; the value is the step that takes it back, undefined when nothing was changed. */
  readonly renameDeck: (deckId: DeckId, title: string) => Promise<Result<number | undefined, Trouble>>;
  /** Removes the text of a deck; what is remembered of its cards stays, and comes back with the text. */
  readonly deleteDeck: (deckId: DeckId) => Promise<Result<number | undefined, Trouble>>;
  /** How many cards are remembered that no deck has any more, and the reviews among it. */
  readonly readGoneCards: () => Promise<Result<GoneCards, Trouble>>;
  /** Clears what is remembered of them; the value is the step that takes it back, undefined when there was nothing. */
  readonly clearGoneCards: () => Promise<Result<number | undefined, Trouble>>;
  /** The latest change of a deck that can be taken back, if it was made in the last 24 hours. */
  readonly readDeckChange: () => Promise<LatestDeckChange | undefined>;
  /** The change that "Redo" would do again, likewise. */
  readonly readUndoneDeckChange: () => Promise<LatestDeckChange | undefined>;
  /** Takes back the latest change of decks; with `stepId`, only if it is that one. */
  readonly undoDeckChange: (
    stepId?: number,
  ) => Promise<Result<undefined, Trouble | 'nothingToUndo' | 'changedSince'>>;
  /** Media of imported cards by name; names that are not here are left out. */
  readonly readMedia: (names: readonly string[]) => Promise<ReadonlyMap<string, Blob>>;
}
