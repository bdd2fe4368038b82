// What the Test screens see, and what they can ask for.
import type { CardId, DeckId, NoteId, PointId } from '../../domain/ids';
import type { ItemId } from '../../domain/paper/item';
import type { KindSupport, NoItemsReason } from '../../domain/paper/items/support';
import type { AnswerMark, Verdict } from '../../domain/paper/marking/mark';
import type {
  BlankPage,
  ItemWork,
  Paper,
  PaperId,
  PaperRecipe,
  PaperScope,
  PaperSettings,
} from '../../domain/paper/paper';
import type { RecordState, WrittenGrade } from '../../domain/paper/record';
import type { Ruling } from '../../domain/paper/ruling';
import type { Result } from '../../domain/result';
import type { Trouble } from '../trouble';

export type { KindSupport, NoItemsReason, RecordState };

/** What papers can be made from. */
export interface PaperChoices {
  readonly decks: readonly { readonly id: DeckId; readonly title: string; readonly cards: number }[];
  readonly tags: readonly { readonly tag: string; readonly cards: number }[];
}

/** What a scope supports. */
export interface PaperSupport {
  readonly cards: number;
  readonly points: number;
  /** Points that were studied: only of these a paper says something to memory, and only these can be weak. */
  readonly studied: number;
  /** In the order of ITEM_KINDS. */
  readonly kinds: readonly KindSupport[];
}

/** Why no paper began. */
export type PaperProblem =
  | { readonly code: 'noCards' }
  | { readonly code: 'noKinds' }
  | { readonly code: 'noItems' }
  | { readonly code: 'items' | 'minutes' };

/** A paper or blank page in the list. */
export interface PaperLine {
  readonly id: PaperId;
  readonly kind: 'paper' | 'blank';
  readonly title: string;
  readonly startedAtMs: number;
  /** Undefined while it is under way. */
  readonly submittedAtMs: number | undefined;
  /** Of a paper: items and those answered. Of a blank page: points, and those covered. */
  readonly items: number;
  readonly answered: number;
  /** Of a paper that is under way: the item on screen, from 0. */
  readonly at: number;
  /** When its time is up (ms); undefined without a clock. */
  readonly endsAtMs: number | undefined;
  /** Marks and the most there were; undefined while it is under way. */
  readonly score: { readonly marks: number; readonly of: number } | undefined;
  readonly isOffRecord: boolean;
}

/** The Test screen. */
export interface PapersView {
  /** The latest first. */
  readonly papers: readonly PaperLine[];
  /** Items that were ruled bad, the latest first. */
  readonly badItems: readonly Extract<Ruling, { kind: 'item' }>[];
  /** What was chosen for the latest paper: a new one begins with it. */
  readonly lastSettings: PaperSettings | undefined;
  /** The titles of the decks that papers asked, as the latest of them says: also of decks that are gone. */
  readonly deckTitles: ReadonlyMap<DeckId, string>;
}

/** A paper as its screens see it. */
export interface PaperView {
  readonly paper: Paper | BlankPage;
  readonly record: RecordState;
  /** What it told memory, card by card: less than it says where points were never studied, or graded that day already. */
  readonly written: readonly WrittenGrade[];
  /** Cards whose questions are gone from the decks, of a finished paper: these cannot be studied. */
  readonly goneCards: readonly CardId[];
}

/** Points of some decks or tags as a blank page covers them, by question in the order of the decks. */
export interface Coverage {
  readonly questions: readonly {
    readonly cardId: CardId;
    readonly noteId: NoteId;
    readonly question: string;
    readonly points: readonly {
      readonly id: PointId;
      readonly label?: string;
      readonly text: string;
      readonly verdict: Verdict;
    }[];
  }[];
  readonly covered: number;
  readonly points: number;
}

/** What can be asked for; commands never throw. */
export interface PaperCommands {
  readonly readPaperChoices: () => Promise<Result<PaperChoices, Trouble>>;
  readonly readPaperSupport: (scope: PaperScope) => Promise<Result<PaperSupport, Trouble>>;
  readonly readPapers: () => Promise<Result<PapersView, Trouble>>;
  /** Makes a paper and begins it; with a recipe that was shared, that one. */
  readonly startPaper: (
    settings: PaperSettings,
    shared?: Pick<PaperRecipe, 'seed' | 'targets'>,
  ) => Promise<Result<PaperId, PaperProblem | Trouble>>;
  readonly startBlankPage: (
    scope: PaperScope,
    minutes: number,
  ) => Promise<Result<PaperId, PaperProblem | Trouble>>;
  readonly readPaper: (id: PaperId) => Promise<Result<PaperView, Trouble | 'noSuchPaper'>>;
  /** Keeps what the learner did with an item; resolves once it is on disk. Later calls win over earlier ones. */
  readonly workOnItem: (
    id: PaperId,
    itemId: ItemId,
    work: ItemWork,
  ) => Promise<Result<undefined, Trouble | 'noSuchPaper'>>;
  /** Keeps which item is on screen, and whether the clock is hidden. */
  readonly moveTo: (
    id: PaperId,
    at: number,
    isClockHidden: boolean,
  ) => Promise<Result<undefined, Trouble | 'noSuchPaper'>>;
  /** Marks a paper and writes what it says of memory, as one step. Doing it again changes nothing. */
  readonly submitPaper: (id: PaperId) => Promise<Result<undefined, Trouble | 'noSuchPaper'>>;
  /** Rules an item bad, or good again: a bad one leaves this paper and is never made again. */
  readonly ruleItem: (
    id: PaperId,
    itemId: ItemId,
    isBad: boolean,
  ) => Promise<Result<undefined, Trouble | 'noSuchPaper'>>;
  /** Lets later papers have an item of the list of bad ones again; those that were handed in without it stay as they are. */
  readonly ruleItemGood: (ruling: Extract<Ruling, { kind: 'item' }>) => Promise<Result<undefined, Trouble>>;
  /** The learner's verdict on a point of a written answer: it stands in the result, for memory, and for that wording from now on. */
  readonly overruleMark: (
    id: PaperId,
    itemId: ItemId,
    pointId: PointId,
    verdict: Verdict,
  ) => Promise<Result<undefined, Trouble | 'noSuchPaper'>>;
  /**
   * Takes the grades of a paper back, or lets them stand again but for those of cards (`leftAlone`) of which another paper graded the
   * same points on that day.
   */
  readonly setRecord: (
    id: PaperId,
    stands: boolean,
  ) => Promise<Result<{ readonly leftAlone: number }, Trouble | 'noSuchPaper'>>;
  /** Takes a paper or page away; the grades it gave stay. Returns what {@link keepPaper} brings it back with. */
  readonly removePaper: (id: PaperId) => Promise<Result<Paper | BlankPage, Trouble | 'noSuchPaper'>>;
  /** Brings a paper back that was taken away a moment ago. */
  readonly keepPaper: (paper: Paper | BlankPage) => Promise<Result<undefined, Trouble>>;
  /** Begins a session of the cards with points that were missed, and returns its id for `studyChosen`. */
  readonly studyMisses: (id: PaperId) => Promise<Result<string, Trouble | 'noSuchPaper' | 'noCards'>>;
  /** Keeps what stands on a blank page. */
  readonly writeBlankPage: (id: PaperId, text: string) => Promise<Result<undefined, Trouble | 'noSuchPaper'>>;
  /** What a text covers of a scope. */
  readonly coverWith: (scope: PaperScope, text: string) => Promise<Result<Coverage, Trouble>>;
  readonly finishBlankPage: (id: PaperId) => Promise<Result<undefined, Trouble | 'noSuchPaper'>>;
  /** Marks what was written in study to the points of a card that are asked. */
  readonly markWritten: (
    cardId: CardId,
    deckId: DeckId,
    pointIds: readonly PointId[],
    text: string,
  ) => Promise<Result<AnswerMark, Trouble>>;
  /** The learner's ruling on what was written to a point in study. */
  readonly ruleWording: (
    pointId: PointId,
    wording: string,
    isAccepted: boolean,
  ) => Promise<Result<undefined, Trouble>>;
}
