// What two devices must agree on. Everything is a register: a value with the moment at which it was last said, so that of two
// that differ the later one stands. Merging is the join of all registers (mergeStates.ts).
import type { Note } from '../deck/deck';
import type { Personal } from '../deck/personal';
import type { ExamId } from '../exam/exam';
import type { ExamRegister } from '../exam/keptExam';
import type { CardId, DeckId, NoteId } from '../ids';
import type { NoteType, NoteTypeId } from '../noteType/noteType';
import type { Options } from '../options';
import type { PaperRegister } from '../paper/keptPaper';
import type { PaperId } from '../paper/paper';
import type { Ruling } from '../paper/ruling';
import type { StudyDay } from '../studyDay';

/** A value with the moment (ms) at which it was last changed: 0 while as first read, -1 where nothing is known of it. */
export interface Register<Value> {
  readonly atMs: number;
  readonly value: Value;
}

/** What a deck says of itself. */
export interface DeckHead {
  readonly title: string;
  readonly asOf?: string;
  readonly source?: string;
  /** Of a deck that came with the app: see DeckRow in storage/schema.ts. */
  readonly revision?: string;
}

/** A deck, also one that was deleted: what is known of it waits for a note that another device edited later. */
export interface DeckRegister {
  readonly head: Register<DeckHead>;
  /** Its own options. */
  readonly options: Register<Partial<Options>>;
  /** Its notes as they were last put in order, perhaps with some that are gone or elsewhere by now. */
  readonly order: Register<readonly NoteId[]>;
  /** When it came into the library (ms); 0 where that is not known any more. */
  readonly addedAtMs: number;
  /** When it was last deleted (ms); 0 for never. */
  readonly deletedAtMs: number;
}

/** A note in the deck that has it, or had it when it was deleted. */
export type NoteRegister =
  | { readonly deckId: DeckId; readonly note: Note }
  | { readonly deckId: DeckId; readonly deletedAtMs: number };

/** The history of a card. */
export interface HistoryRegister {
  /** Packed: see domain/review/packHistory.ts. */
  readonly bytes: Uint8Array;
  /** The deck that had the card, where no note tells; else empty. */
  readonly deckId: DeckId;
}

/** A file of media by its CRC-32; the bytes only where they are at hand. */
export interface MediaRegister {
  readonly check: number;
  readonly bytes?: Uint8Array;
}

/** What the keys of options begin with: each is a register of its own among the settings. */
export const OF_OPTION = 'options.';

/** Everything that devices must agree on. Undo steps and sessions under way are each device's own. */
export interface LibraryState {
  readonly decks: ReadonlyMap<DeckId, DeckRegister>;
  readonly notes: ReadonlyMap<NoteId, NoteRegister>;
  readonly histories: ReadonlyMap<CardId, HistoryRegister>;
  readonly personal: ReadonlyMap<NoteId, Personal>;
  readonly exams: ReadonlyMap<ExamId, ExamRegister>;
  readonly papers: ReadonlyMap<PaperId, PaperRegister>;
  readonly rulings: ReadonlyMap<string, Ruling>;
  readonly settings: ReadonlyMap<string, Register<unknown>>;
  readonly noteTypes: ReadonlyMap<NoteTypeId, NoteType>;
  readonly media: ReadonlyMap<string, MediaRegister>;
  /** Numbers of devices with the moment (ms) of their first start. */
  readonly devices: ReadonlyMap<number, number>;
  /** Days on which nothing was due. All other totals of days come from the histories. */
  readonly idleDays: ReadonlySet<StudyDay>;
}

/** A library with nothing in it. */
export const EMPTY_STATE: LibraryState = {
  decks: new Map(),
  notes: new Map(),
  histories: new Map(),
  personal: new Map(),
  exams: new Map(),
  papers: new Map(),
  rulings: new Map(),
  settings: new Map(),
  noteTypes: new Map(),
  media: new Map(),
  devices: new Map(),
  idleDays: new Set(),
};
