// What can be done to cards and notes from the Library and the editor. Each change is one undoable step that survives a reload;
// `undoDeckChange` and `redoDeckChange` take it back and do it again.
import type { NoteDraft, NoteProblem } from '../../domain/deck/noteDraft';
import type { Note } from '../../domain/deck/deck';
import type { Personal } from '../../domain/deck/personal';
import type { CardId, DeckId, NoteId, PointId } from '../../domain/ids';
import type { NoteType } from '../../domain/noteType/noteType';
import type { Grade } from '../../domain/review/event';
import type { Result } from '../../domain/result';
import type { Trouble } from '../trouble';

export type { NoteDraft, NoteProblem };

/** A change of many cards at once, or of their notes. */
export type CardsChange =
  | { readonly kind: 'suspend' | 'resume' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'tag' | 'untag'; readonly tags: readonly string[] }
  /** Moves the notes into a deck that is here, or into a new one with a title. */
  | { readonly kind: 'move'; readonly to: { readonly deckId: DeckId } | { readonly title: string } }
  /** Due so many days from today, or on a day drawn between two (STUDY-RULES M1). */
  | { readonly kind: 'setDue'; readonly fromDays: number; readonly toDays: number }
  /** New again: at the end of the new queue or where it was; lapses and reviews start from 0 if asked (STUDY-RULES M3). */
  | { readonly kind: 'reset'; readonly toEnd: boolean; readonly resetCounts: boolean }
  | { readonly kind: 'gradeNow'; readonly grade: Grade }
  | { readonly kind: 'mark'; readonly isWrong: boolean };

/** What a change was done to. */
export interface CardsChanged {
  /** The step that takes it back; undefined when there was nothing to change. */
  readonly stepId: number | undefined;
  /** Cards or, for changes of notes, notes that were changed. */
  readonly count: number;
  /** Cards that were left as they are, because what is stored of them is damaged. */
  readonly damaged: number;
}

/** A note in the editor. */
export interface EditedNote {
  readonly deckId: DeckId;
  readonly deckTitle: string;
  readonly deckAsOf: string | undefined;
  readonly note: Note;
  /** Of an imported note. */
  readonly noteType: NoteType | undefined;
  readonly personal: Personal | undefined;
}

/** Notes that ask the same, or nearly so. */
export interface DuplicateGroup {
  readonly notes: readonly {
    readonly noteId: NoteId;
    readonly deckId: DeckId;
    readonly deckTitle: string;
    /** As plain text; of long ones the beginning. */
    readonly question: string;
    readonly answer: string;
    readonly reviews: number;
  }[];
  /** Whether the questions are the same but for case, blanks and closing punctuation. */
  readonly isExact: boolean;
}

/** What can be done; commands never throw. */
export interface ChangeCommands {
  readonly changeCards: (
    cardIds: readonly CardId[],
    change: CardsChange,
  ) => Promise<Result<CardsChanged, Trouble>>;
  readonly readNote: (noteId: NoteId) => Promise<Result<EditedNote, Trouble | 'noSuchNote'>>;
  /**
   * Writes a note as the learner edited it: points keep their memory by their ids. Refused with problems by field. With what the draft
   * `began` as, fields that it left alone keep what came meanwhile; `changedSince` where both changed the same field.
   */
  readonly saveNote: (
    noteId: NoteId,
    draft: NoteDraft,
    began?: NoteDraft,
  ) => Promise<Result<CardsChanged, readonly NoteProblem[] | Trouble | 'noSuchNote' | 'changedSince'>>;
  /** Adds a note at the end of a deck; the value has its id. */
  readonly addNote: (
    deckId: DeckId,
    draft: NoteDraft,
  ) => Promise<Result<CardsChanged & { readonly noteId: NoteId }, readonly NoteProblem[] | Trouble>>;
  readonly savePersonal: (
    noteId: NoteId,
    own: {
      readonly isWrong: boolean;
      readonly mnemonics: readonly { readonly pointId: PointId; readonly text: string }[];
    },
  ) => Promise<Result<CardsChanged, Trouble>>;
  /** What is the learner's own about one note. */
  readonly readPersonal: (noteId: NoteId) => Promise<Result<Personal | undefined, Trouble>>;
  /** The document that a deck prints to, to be edited and read again with `importText` into the same deck. */
  readonly readDeckText: (
    deckId: DeckId,
  ) => Promise<Result<string, Trouble | 'noSuchDeck' | 'importedNotes'>>;
  readonly findDuplicates: () => Promise<Result<readonly DuplicateGroup[], Trouble>>;
  /** Does the latest undone change of decks again; with `stepId`, only if it is that one. */
  readonly redoDeckChange: (
    stepId?: number,
  ) => Promise<Result<undefined, Trouble | 'nothingToUndo' | 'changedSince'>>;
}
