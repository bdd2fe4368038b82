// What is kept, row by row. versions.ts holds every schema there ever was.
import type { Note } from '../domain/deck/deck';
import type { Personal } from '../domain/deck/personal';
import type { ExamRegister } from '../domain/exam/keptExam';
import type { PaperRegister } from '../domain/paper/keptPaper';
import type { Ruling } from '../domain/paper/ruling';
import type { FilteredSession } from '../domain/session/filtered';
import type { CardId, DeckId, EventId, NoteId, PointId } from '../domain/ids';
import type { Stretch } from '../domain/load/daysOff';
import type { DeckRegister } from '../domain/merge/libraryState';
import type { Options } from '../domain/options';
import type { CardState } from '../domain/review/cardState';
import type { Parameters } from '../domain/review/scheduler';
import type { StudyDay } from '../domain/studyDay';
import type { PackedIds } from './packedIds';

/** A deck. Few rows: the order of its cards gives the new queue without reading pages. Kept as {@link KeptDeck}. */
export interface DeckRow {
  readonly id: DeckId;
  readonly title: string;
  readonly asOf?: string;
  readonly source?: string;
  /** Names the text of a shipped deck, so that a newer one is noticed; {@link OWN_TEXT} once the learner changed it. */
  readonly revision?: string;
  readonly addedAtMs: number;
  /** Pages in order, with the number of notes on each and of the cards these own. */
  readonly pages: readonly { readonly id: string; readonly notes: number; readonly cards: number }[];
  /** Notes of all pages. */
  readonly notes: number;
  /** All cards in the order of the document. */
  readonly cardIds: readonly CardId[];
  /** Cards that were reset to the end of the new queue, in the order in which they come there. */
  readonly newLast?: PackedIds;
  /** Points of all cards. */
  readonly points: number;
  /** Options of this deck where they differ from the global ones. */
  readonly options?: Partial<Options>;
  /** When the title, the options, or which notes stand in which order were last changed here (ms); absent while as first read. */
  readonly titledAtMs?: number;
  readonly optionsAtMs?: number;
  readonly orderedAtMs?: number;
}

/** The revision of a shipped deck that the learner read other text into: no newer one takes its place. */
export const OWN_TEXT = 'own';

/** A deck as it is kept: its long list of cards as one text. */
export type KeptDeck = Omit<DeckRow, 'cardIds'> & { readonly cardIds: PackedIds };

/** Up to some 200 notes of one deck, in order: as rows of their own they would take 30 times as long to write. */
export interface PageRow {
  readonly id: string;
  readonly deckId: DeckId;
  readonly notes: readonly Note[];
}

/**
 * What is due, in one index: deck, then "at" with a moment (ms) or "day" with a study day. Suspended cards stand behind
 * all of them, where no look at what is due reaches: there they can be counted.
 */
export type DueKey = readonly [deckId: DeckId, kind: 'at' | 'day' | 'suspended', value: number];

/** A card that has a history. Everything but the first five fields is computed from them. */
export interface CardRow {
  readonly id: CardId;
  readonly deckId: DeckId;
  readonly noteId: NoteId;
  /** The points the card asks now; rewritten when the text changes, and empty while its note is gone from the text. */
  readonly pointIds: readonly PointId[];
  readonly history: Uint8Array;
  /** CRC-32 of the history. */
  readonly check: number;
  readonly state: CardState;
  /** Fold and parameters that `state` was made with. */
  readonly foldKey: string;
  /** Absent while new. */
  readonly due?: DueKey;
  /** Study day of the last grade; -1 while new or never graded, since an index skips rows without a value. */
  readonly lastDay: StudyDay;
}

/** Up to 200 cards on their way into `cards`, packed: see parkedPage.ts. */
export interface ParkedRow {
  readonly id: string;
  readonly deckId: DeckId;
  /** The soonest due day of its cards. */
  readonly due: StudyDay;
  /** How many cards it holds. */
  readonly cards: number;
  /** Those that the cards were folded with. */
  readonly parameters: Parameters;
  /** What is known of each card but its history, as JSON. */
  readonly list: string;
  /** Their histories, one behind the other. */
  readonly histories: Uint8Array;
}

/** The cards of a deck that have a row: all but these are new. The index would take half a second to list 20,000. */
export interface StudiedRow {
  readonly deckId: DeckId;
  /** In the order in which they got their row; ids of cards that are gone from the text stay. */
  readonly cardIds: PackedIds;
}

/** A change that can be undone: of decks, their texts and cards, of what is remembered of cards that are gone, or of an exam. */
export type DeckStepName =
  | 'import'
  | 'rename'
  | 'delete'
  | 'clear'
  | 'restore'
  | 'edit'
  | 'add'
  | 'remove'
  | 'move'
  | 'tag'
  | 'untag'
  | 'mark'
  | 'suspend'
  | 'resume'
  | 'setDue'
  | 'reset'
  | 'gradeNow'
  | 'reschedule'
  | 'addExam'
  | 'editExam'
  | 'removeExam'
  | 'keepExam'
  | 'restExam';

/** The user-visible changes that can be undone. */
export type StepName = 'grade' | 'bury' | 'suspend' | 'unbury' | 'resume' | 'paper';

/** One undoable step: for each card the event that undoing (or redoing) it has to take back. */
export interface StepRow {
  readonly id?: number;
  readonly day: StudyDay;
  readonly atMs: number;
  readonly name: StepName;
  readonly events: readonly { readonly cardId: CardId; readonly top: EventId }[];
  readonly undone: 0 | 1;
  /** Of grades: what the day's totals and the restored session need. */
  readonly showing?: ShowingTotals;
  /** Of a grade in a session of chosen cards: which one. */
  readonly chosen?: string;
}

/** One undoable change of decks, with what it adds to the totals of days. Its before-images are {@link ImageRow}s. */
export interface DeckStepRow {
  readonly id: number;
  readonly atMs: number;
  readonly name: DeckStepName;
  /** What it was done to, for the words on the button: the title of the deck, or of the first of several, or the name of the exam; empty for "clear". */
  readonly title: string;
  /** How many cards or notes it was done to, where it was done to these. */
  readonly count?: number;
  readonly undone: 0 | 1;
  readonly days: readonly DayRow[];
  /** Days off that it added to the options. */
  readonly daysOff?: readonly Stretch[];
  /** Names the command, so that one that is given again after an answer that did not come is done once. */
  readonly commandId?: EventId;
}

/** The tables of which a change of decks keeps before-images. Of `studied` they keep the order of the lists only. */
export type ImagedTable =
  'decks' | 'pages' | 'cards' | 'noteTypes' | 'media' | 'tombstones' | 'personal' | 'orders' | 'exams';

/**
 * Rows as they were before a change of decks; once it is undone, as they were after it. So undoing and redoing are the
 * same: the images and the rows change places.
 */
export interface ImageRow {
  readonly id: number;
  readonly stepId: number;
  readonly table: ImagedTable | 'studied';
  /** As JSON where none of the rows was there: thousands of small values take long to write. */
  readonly rows: readonly ImagedRow[] | string;
}

export interface ImagedRow {
  readonly key: string;
  /** Absent where there was none. */
  readonly row?: unknown;
  /** What the row that stands in its place must still be like, or the step cannot be toggled: see deckSteps.ts. */
  readonly leaves?: string;
}

/** What the learner deleted of a deck, or the deck itself: nothing brings it back by itself. */
export interface TombstoneRow {
  /** Of the deck. */
  readonly id: DeckId;
  /** When the deck was deleted (ms); 0 while only notes of it were. */
  readonly deletedAtMs: number;
  /** The title it had. */
  readonly title?: string;
  /** Notes that were deleted, with it or one by one, by the moment (ms) at which that was done. */
  readonly notes?: readonly { readonly atMs: number; readonly ids: PackedIds }[];
  /** What a merge knows of a deck that is deleted: it is there again where another device edited a note of it later. */
  readonly known?: Pick<DeckRegister, 'head' | 'options' | 'addedAtMs'>;
}

/** What is the learner's own about a note, and no part of the deck's text. */
export type PersonalRow = Personal;

/**
 * The order in which a deck's notes were last put by a device, where a merge left notes behind them that this device did not know
 * of: without it every order of merging would give another one. See domain/merge.
 */
export interface OrderRow {
  /** Of the deck. */
  readonly id: DeckId;
  readonly atMs: number;
  readonly noteIds: PackedIds;
}

/** An exam, or that it was taken away. */
export type ExamRow = ExamRegister;

/** A paper or a blank page, or that it was taken away. */
export type PaperRow = PaperRegister;

/** What the learner ruled of an answer or an item. */
export type RulingRow = Ruling;

/** A session of chosen cards that is under way. */
export type FilteredRow = FilteredSession;

/** A file of media by the name that notes know it by. */
export interface MediaRow {
  readonly id: string;
  readonly bytes: Uint8Array;
  /** CRC-32 of the bytes. */
  readonly check: number;
}

/** What a graded showing, or all those of a paper, add to the totals of a day. */
export interface ShowingTotals {
  /** How many showings they are; one where it is not said. */
  readonly showings?: number;
  readonly asked: number;
  readonly recalled: number;
  readonly tookMs: number;
  /** The learning cut-off when the card was shown (ms), restored by undo; papers have none. */
  readonly cutoffMs?: number;
}

/** Totals of a finished study day: derived from its steps when the day is over. */
export interface DayRow {
  readonly day: StudyDay;
  readonly reviews: number;
  readonly asked: number;
  readonly recalled: number;
  readonly tookMs: number;
  /** Nothing was due: the day keeps a streak without reviews. */
  readonly idle?: true;
}

/** The one row that every write bumps: other tabs follow it. */
export interface MarkerRow {
  readonly id: 'marker';
  readonly revision: number;
  /** How many of the revisions changed neither cards nor texts. */
  readonly besides?: number;
  /** Goes up when decks or pages change. */
  readonly textRevision: number;
  /** Graded events ever written; never goes down. */
  readonly reviews: number;
  readonly lastEvent: EventId | '';
  /** Steps that could be redone. */
  readonly undoneSteps: number;
}

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
  /** When it was last changed (ms). */
  readonly atMs?: number;
  /** Of options: when each was last changed (ms), by name. */
  readonly changedAtMs?: Readonly<Record<string, number>>;
}

/** A device that wrote events here; its number is part of their ids. */
export interface DeviceRow {
  readonly number: number;
  readonly addedAtMs: number;
  /** Another device, which came to be known with a backup. */
  readonly isElsewhere?: true;
}
