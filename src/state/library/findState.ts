// What the Library's table of cards sees and can ask for. The index of all cards lives in a worker; the page gets the rows
// that it draws.
import type { CardId, DeckId, NoteId } from '../../domain/ids';
import { CARD_COLUMNS, type CardColumn } from '../../domain/search/cardOrder';
import type { SearchProblem } from '../../domain/search/search';
import type { Due } from '../../domain/studyDay';
import type { StudiedPhase } from '../../domain/review/event';
import type { Result } from '../../domain/result';
import type { Trouble } from '../trouble';

export type { SearchProblem };

export { CARD_COLUMNS, type CardColumn };

/** Which cards the table shows, and in which order. */
export interface CardQuery {
  /** In the search language; empty for all cards. */
  readonly search: string;
  readonly sort: { readonly column: CardColumn; readonly isDescending: boolean };
}

/** One card as a row of the table. Numbers of memory are those of its weakest point, and undefined while it is new. */
export interface FoundCard {
  readonly cardId: CardId;
  readonly noteId: NoteId;
  readonly deckId: DeckId;
  readonly deckTitle: string;
  /** What it asks as plain text; of a long one the beginning. */
  readonly question: string;
  /** What it answers, likewise. */
  readonly answer: string;
  readonly phase: 'new' | StudiedPhase;
  readonly due: Due | undefined;
  /** Days. */
  readonly stability: number | undefined;
  /** 1 to 10. */
  readonly difficulty: number | undefined;
  /** The mean over the points now, 0 to 1. */
  readonly retrievability: number | undefined;
  readonly lapses: number;
  /** When its note came into the library (ms). */
  readonly addedAtMs: number;
  readonly tags: readonly string[];
  readonly isSuspended: boolean;
  readonly isBuried: boolean;
  readonly isLeech: boolean;
  /** The learner holds its note for wrong or outdated. */
  readonly isWrong: boolean;
}

/** Some rows of what was found. */
export interface FoundCards {
  /** How many cards were found in all, and of how many notes. */
  readonly total: number;
  readonly notes: number;
  /** The place of the first row given, from 0. */
  readonly from: number;
  readonly rows: readonly FoundCard[];
}

/** A tag with the number of notes that have it or one below it; levels are separated by "::". */
export interface TagCount {
  readonly tag: string;
  readonly notes: number;
}

/** What can be asked of the table; commands never throw. */
export interface FindCommands {
  /** Rows of what a query finds, from a place on. The index is made on the first call and follows every change. */
  readonly findCards: (
    query: CardQuery,
    from: number,
    count: number,
  ) => Promise<Result<FoundCards, SearchProblem | Trouble>>;
  /** The ids of all cards that a query finds, in its order; of at most `limit`. */
  readonly findCardIds: (
    query: CardQuery,
    limit?: number,
  ) => Promise<Result<readonly CardId[], SearchProblem | Trouble>>;
  /** All tags, in their order. */
  readonly readTags: () => Promise<Result<readonly TagCount[], Trouble>>;
  /** Lets go of the index, as when the Library is left. */
  readonly closeLibrary: () => void;
}
