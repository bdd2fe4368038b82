// What the screens see: one store of plain values. Nothing here is kept; everything is read from storage or computed.
import type { Note } from '../domain/deck/deck';
import type { Face } from '../domain/deck/face';
import type { Personal } from '../domain/deck/personal';
import type { Exam } from '../domain/exam/exam';
import type { ExamOfCard } from '../domain/exam/gradeEffects';
import type { CardId, DeckId, NoteId, PointId } from '../domain/ids';
import type { Options } from '../domain/options';
import type { CardState } from '../domain/review/cardState';
import type { Grade, ReviewEvent } from '../domain/review/event';
import type { StudyDay } from '../domain/studyDay';
import type { StepName } from '../storage/schema';
import type { ChosenReport } from './chosen/chosenState';
import type { ImportQueue, ImportStage } from './importState';
import type { NoteChangeTold } from './library/editorState';
import type { Trouble } from './trouble';

export type { StepName };
export type { Trouble, TroubleCode } from './trouble';

/** One deck on the Today screen. */
export interface DeckToday {
  readonly id: DeckId;
  readonly title: string;
  readonly asOf: string | undefined;
  readonly cards: number;
  readonly points: number;
  /** Cards due in this study day after limits. */
  readonly due: { readonly new: number; readonly learning: number; readonly review: number };
  /** Left for another day by the limits. */
  readonly hidden: { readonly new: number; readonly review: number };
  /** Cards that stay away until tomorrow, until they are resumed, and because what is stored of them is damaged. */
  readonly aside: { readonly buried: number; readonly suspended: number; readonly damaged: number };
}

/** When something comes next: a moment today or a later study day. */
export interface NextDue {
  readonly atMs: number;
  readonly day: StudyDay;
  readonly cards: number;
}

/** Reviews of one study day. */
export interface DayCount {
  readonly day: StudyDay;
  readonly reviews: number;
}

/** Totals of a stretch of study: cards shown, points, time. */
export interface StudyTotals {
  /** Different cards graded. */
  readonly cards: number;
  /** Showings graded. */
  readonly reviews: number;
  readonly pointsAsked: number;
  readonly pointsRecalled: number;
  readonly tookMs: number;
}

/** The Today screen. */
export interface TodayView {
  readonly day: StudyDay;
  readonly decks: readonly DeckToday[];
  /** Minutes that today's queue will take, by the learner's own pace; 0 when nothing is left. */
  readonly minutes: number;
  readonly next: NextDue | undefined;
  /** False until the first grade ever: the newcomer's screen. */
  readonly hasHistory: boolean;
  /** Study days in a row; a day with nothing due keeps it. */
  readonly streakDays: number;
  /** The last 371 days or fewer that have reviews, oldest first. */
  readonly days: readonly DayCount[];
  readonly totals: StudyTotals;
  /** Whether ways back are offered, after a gap or before a backlog, or one was taken today. */
  readonly wayBack: 'offered' | 'taken' | undefined;
  /** Exams that are ahead, or were lately and wait to hear what becomes of their cards; in the order of their days. */
  readonly exams: readonly Exam[];
}

/** The delay or the days that a button promises; 0 days where the card is done in a session whose answers do not count. */
export type NextPromise =
  { readonly kind: 'delay'; readonly ms: number } | { readonly kind: 'days'; readonly days: number };

/** One grade button. */
export interface GradeButton {
  readonly grade: Grade;
  /** When the recalled points come next: the soonest of them. */
  readonly next: NextPromise;
}

/** The card on the study screen. */
export interface ShownCard {
  readonly cardId: CardId;
  readonly deckId: DeckId;
  readonly deckTitle: string;
  readonly asOf: string | undefined;
  readonly source: string | undefined;
  readonly note: Note;
  /** What the card shows. */
  readonly face: Face;
  readonly state: CardState;
  /** Points asked now; the others of the card are shown as given. */
  readonly asked: readonly PointId[];
  readonly isNew: boolean;
  readonly isLeech: boolean;
  readonly shownAtMs: number;
}

/** What the study screen is doing. */
export type StudyStage =
  | { readonly kind: 'loading' }
  /** The address names a deck that is not here. */
  | { readonly kind: 'noSuchDeck' }
  | { readonly kind: 'asking'; readonly card: ShownCard }
  | {
      readonly kind: 'revealed';
      readonly card: ShownCard;
      /** Points marked missed. */
      readonly missed: ReadonlySet<PointId>;
      /** With "reveal points one by one": how many asked points are open; otherwise all of them. */
      readonly revealedPoints: number;
      readonly buttons: readonly GradeButton[];
      /** When the missed points come again; undefined when none is marked. */
      readonly missedNext: NextPromise | undefined;
      /**
       * `saving` while the grade is being written; `failed` when it was not kept, `unanswered` when nobody knows yet:
       * the answer stays on screen.
       */
      readonly saving: 'no' | 'saving' | 'failed' | 'unanswered';
    }
  | { readonly kind: 'finished'; readonly report: FinishedReport };

/** What is left when nothing is to be asked (STUDY-RULES Q14). */
export interface FinishedReport {
  readonly today: StudyDay;
  /** The deck that can be read instead: the one studied, or the only one there is. */
  readonly readableDeck: DeckId | undefined;
  readonly hiddenNew: number;
  readonly hiddenReview: number;
  readonly buriedExist: boolean;
  /** Minutes until the next learning card may be shown, window subtracted, at least 1. */
  readonly nextLearningMin: number | undefined;
  readonly next: NextDue | undefined;
  readonly totals: StudyTotals;
  /** In a session of chosen cards. */
  readonly chosen?: ChosenReport | undefined;
}

/** The study screen. */
export interface StudyView {
  /** What was entered: a deck or a session of chosen cards; undefined for all decks. */
  readonly of: string | undefined;
  readonly stage: StudyStage;
  readonly counters: { readonly new: number; readonly learning: number; readonly review: number };
  /** Showings graded today and showings expected to be left. */
  readonly progress: { readonly done: number; readonly left: number };
  readonly minutesLeft: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Goes up with every card shown: a key for focus and animation. */
  readonly turn: number;
}

/** A short sentence for the screen and for screen readers, told by code. */
export type Notice =
  | { readonly kind: 'graded'; readonly grade: Grade; readonly missed: number }
  | { readonly kind: 'undone' | 'redone'; readonly step: StepName }
  | { readonly kind: 'buried' | 'unburied' | 'suspended' | 'resumed' }
  /** The card was taken off the screen because another tab answered it. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'leech'; readonly isSuspended: boolean }
  | { readonly kind: 'nothingToUndo' | 'nothingToRedo' }
  /** A change of a deck could not be taken back: what it left was studied or changed since. */
  | { readonly kind: 'changedSince' }
  | { readonly kind: 'saved' }
  /** A backup was brought back after trouble, with so many reviews that were missing. */
  | { readonly kind: 'recovered'; readonly reviews: number }
  /** A note was changed in the editor or by a mark. */
  | ({ readonly kind: 'noteChange' } & NoteChangeTold)
  | { readonly kind: 'noteChangeUndone' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** What the Settings screen says about storage. */
export interface StorageView {
  /** The browser's answer to keeping the data; undefined when it was not asked or cannot be. */
  readonly persisted: boolean | undefined;
  readonly canAsk: boolean;
  /** Whether the browser was asked since the app started. */
  readonly wasAsked: boolean;
  readonly reviews: number;
}

/** Everything the screens see. */
export interface AppState {
  readonly phase: 'opening' | 'ready' | 'failed';
  /** Why the phase is `failed`, or why opening takes long. */
  readonly trouble: Trouble | undefined;
  readonly options: Options;
  readonly today: TodayView | undefined;
  readonly study: StudyView;
  /** What is the learner's own about the note on the study screen, or on it before; undefined until it was read. */
  readonly personal?: Personal | undefined;
  /** Goes up when a change of a note was taken back, and what is on screen says what it said before. */
  readonly takenBack?: number;
  /** What the Import screen is doing; kept while other screens are shown. */
  readonly importing: ImportStage;
  /** The files that were given at once, while they are looked at one after the other; none when there was only one. */
  readonly importQueue?: ImportQueue | undefined;
  /** The latest notice with a number that tells two equal ones apart. */
  readonly notice: { readonly id: number; readonly notice: Notice } | undefined;
  readonly storage: StorageView;
  readonly updateReady: boolean;
  /** False when the browser did not take the app itself along: then it starts only with the network. */
  readonly worksOffline: boolean;
}

/** A deck's page on the Read screen. */
export interface ReadPage {
  readonly today: StudyDay;
  readonly deckId: DeckId;
  readonly title: string;
  readonly asOf: string | undefined;
  readonly source: string | undefined;
  readonly page: number;
  readonly pages: number;
  /** Number of the first note of the page in the deck, from 1. */
  readonly firstNumber: number;
  readonly notes: readonly ReadNote[];
}

/** A note on the Read screen, with its cards. */
export interface ReadNote {
  readonly note: Note;
  /** What is the learner's own about it. */
  readonly personal?: Personal | undefined;
  /** At least one. */
  readonly cards: readonly ReadCard[];
}

/** A card on the Read screen. */
export interface ReadCard {
  readonly cardId: CardId;
  readonly face: Face;
  /** Whether what is stored of its memory is damaged and left out. */
  readonly isDamaged: boolean;
  readonly state: CardState | undefined;
  /** Predicted recall now, by point id; only points that were asked. */
  readonly recall: ReadonlyMap<PointId, number>;
}

/** What "Card information" shows. */
export interface CardInformation {
  readonly noteId: NoteId;
  /** What the card asks, as plain text. */
  readonly title: string;
  readonly state: CardState;
  /** Predicted recall now: the mean over the points, new ones counting 0. */
  readonly retrievability: number;
  readonly points: readonly {
    readonly id: PointId;
    readonly label: string;
    readonly stability: number | undefined;
    readonly difficulty: number | undefined;
    readonly retrievability: number | undefined;
    /** Predicted recall by days from the last review, evenly spaced; empty for a new point. */
    readonly curve: readonly { readonly days: number; readonly recall: number }[];
    readonly elapsedDays: number | undefined;
  }[];
  /** The whole history, oldest first, with whether each event stands, and how many points it asked early. */
  readonly history: readonly {
    readonly event: ReviewEvent;
    readonly stands: boolean;
    readonly early: number;
  }[];
  readonly isLeech: boolean;
  /** Exams ahead that ask the card, the nearest first. */
  readonly exams: readonly ExamOfCard[];
}
