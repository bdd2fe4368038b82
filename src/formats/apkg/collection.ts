// An Anki collection as plain values, whatever form of package it came in or goes to: the meeting point of the readers
// (schema 11 and 15 to 18) and of the writer (schema 11). Names and numbers are Anki's own.

/** What a package holds, before any of it is turned into decks of ours. */
export interface AnkiCollection {
  /** When the collection was made (seconds since 1970): day 0 of the due days of reviews starts there. */
  readonly createdAtS: number;
  /** Minutes west of UTC when it was made, and the hour at which its days start; where the collection says so. */
  readonly createdMinutesWest?: number;
  readonly rolloverHour?: number;
  /** Names of the groups of deck options that somebody made or changed; none where the collection has none. */
  readonly optionGroups?: readonly string[];
  readonly decks: readonly AnkiDeck[];
  readonly noteTypes: readonly AnkiNoteType[];
  readonly notes: readonly AnkiNote[];
  readonly cards: readonly AnkiCard[];
  /** In the order of their ids, which are moments. */
  readonly reviews: ReviewLog;
}

export interface AnkiDeck {
  readonly id: number;
  /** Levels are separated by "::", in every schema. */
  readonly name: string;
  /** A filtered deck holds cards of other decks for a while. */
  readonly isFiltered: boolean;
  /** Whether it says something of itself. */
  readonly isDescribed?: true;
}

export interface AnkiNoteType {
  readonly id: number;
  readonly name: string;
  readonly isCloze: boolean;
  readonly fields: readonly string[];
  readonly templates: readonly {
    readonly name: string;
    readonly question: string;
    readonly answer: string;
  }[];
  readonly css: string;
}

export interface AnkiNote {
  readonly id: number;
  readonly guid: string;
  readonly noteTypeId: number;
  /** When it was last changed, in seconds since 1970. */
  readonly modifiedAtS: number;
  /** Words without blanks; one may be there twice. */
  readonly tags: readonly string[];
  /** HTML, in the order of the type's fields. */
  readonly fields: readonly string[];
}

export interface AnkiCard {
  readonly id: number;
  readonly noteId: number;
  readonly deckId: number;
  /** Index of its template, or for cloze types the number of its gaps less one. */
  readonly ordinal: number;
  readonly modifiedAtS: number;
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  readonly type: number;
  /** -3 and -2 buried, -1 suspended, 0 new, 1 learning, 2 review, 3 learning by days, 4 preview. */
  readonly queue: number;
  /** A position for new cards, a day counted from the collection's for reviews, a moment (seconds) while learning. */
  readonly due: number;
  /** Days, or negative seconds. */
  readonly interval: number;
  /** SM-2 ease in thousandths; 0 for new cards. */
  readonly factor: number;
  readonly repetitions: number;
  readonly lapses: number;
  /** Due and deck before the card went to a filtered deck; 0 for none. */
  readonly originalDue: number;
  readonly originalDeckId: number;
  /** The lowest three bits are the flag. */
  readonly flags: number;
  /** JSON: FSRS memory as `{"s": days, "d": difficulty, "dr": retention}`, or empty. */
  readonly data: string;
}

/** The rows of a review log: an array of them, or one that was read (reviewColumns.ts), since there are so many. */
export interface ReviewLog extends Iterable<AnkiReview> {
  readonly length: number;
  /** The row at a place counted from 0; undefined beyond the last. */
  readonly at: (index: number) => AnkiReview | undefined;
}

export interface AnkiReview {
  /** The moment in ms since 1970. */
  readonly id: number;
  readonly cardId: number;
  /** 1 again to 4 easy; 0 for changes by hand. */
  readonly ease: number;
  /** Days, or negative seconds. */
  readonly interval: number;
  readonly lastInterval: number;
  /** SM-2 ease in thousandths, or FSRS difficulty from 100 to 1100. */
  readonly factor: number;
  readonly tookMs: number;
  /** 0 learning, 1 review, 2 relearning, 3 filtered, 4 manual, 5 rescheduled. */
  readonly type: number;
}

/** A file of a package by the name that notes know it by. */
export interface MediaFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A collection without its review log, which is read apart. */
export type UnloggedCollection = Omit<AnkiCollection, 'reviews'>;

/** A package, opened: the collection, its media, and what of it could not be read. */
export interface AnkiPackage {
  readonly collection: UnloggedCollection;
  /**
   * Gives the review log, which may still be on its way. Rejects with a ReadError, and never otherwise; then the collection is
   * not to be used either: whether its rows are sound is checked with the log.
   */
  readonly reviews: () => Promise<ReviewLog>;
  readonly media: readonly MediaFile[];
  /** Names of media that the package lists without their contents, or whose contents are damaged. */
  readonly missingMedia: readonly string[];
}
