// What a file brings, whatever its format: decks of notes, note types, media, histories, and what of it could not be taken.
// Readers (src/formats) make it, the preview shows it, storage keeps it.
import type { DeckText } from '../deck/deck';
import type { Problem } from '../document/problem';
import type { CardId, DeckId } from '../ids';
import type { NoteType } from '../noteType/noteType';
import type { ReviewEvent } from '../review/event';

/** What kind of file it is; the preview names it. */
export type IncomingKind = 'document' | 'table' | 'package' | 'deckJson' | 'copy' | 'reviewLog';

/** A deck as a file tells it. */
export interface IncomingDeck extends DeckText {
  /** The id of the deck when it is new here; a deck that has this id, or any of its notes, is the same deck. */
  readonly id: DeckId;
  /**
   * Whether the file holds all notes of the deck, so that a note it does not have was removed. A package or a table
   * may hold a part of a deck only.
   */
  readonly isWhole: boolean;
}

/** A file of media by the name that notes know it by. */
export interface Media {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Something of a file that could not be carried over, or only in part. */
export interface LeftOut {
  readonly code: LeftOutCode;
  /** How many there are; at least 1. */
  readonly count: number;
  /** Up to five of them by name, shortened. */
  readonly examples: readonly string[];
}

export type LeftOutCode =
  /** Media that notes name and the file does not hold. */
  | 'missing-media'
  /** Media of the file that could not be read or is too large. */
  | 'damaged-media'
  /** Cards that stand in another deck than the first card of their note: kept with their note. */
  | 'cards-with-their-note'
  /** Cards whose note is gone, and notes without cards. */
  | 'cards-without-note'
  | 'notes-without-card'
  /** Reviews of cards that are not in the file, or that no card here matches. */
  | 'reviews-without-card'
  /** Entries of a review log that make no sense: no grade, no moment. */
  | 'unreadable-reviews'
  /** Filtered decks: their cards went back to their own decks. */
  | 'filtered-decks'
  /** Groups of deck options that somebody made or changed. */
  | 'deck-options'
  /** What decks say of themselves. */
  | 'deck-descriptions'
  /** Cards that were being learned, of which the file tells no review and no memory: they are new here. */
  | 'learning-without-log'
  /** Note types that no note of the file uses. */
  | 'unused-note-types'
  /** Parts of templates that are not run: scripts, sound made from text, LaTeX made into pictures. */
  | 'template-scripts'
  | 'template-speech'
  | 'template-latex'
  /** Templates that ask for the answer to be typed: it is shown instead. */
  | 'template-typing'
  | 'unknown-template-parts'
  /** Cards buried until the next day. */
  | 'buried-cards'
  /** Texts longer than a card can show. */
  | 'texts-too-long'
  /** Rows of a table without a question or an answer. */
  | 'incomplete-rows'
  /** Rows that say what another row says. */
  | 'repeated-rows'
  /** Exports: imported notes whose formatting the format cannot hold, and histories that stay here. */
  | 'notes-as-text'
  | 'histories-left-behind'
  /** Notes beyond the most that a deck may have. */
  | 'too-many-notes';

/** One entry of a review log that names its card by a number or text of another program, or by our own card id. */
export interface LoggedReview {
  readonly card: string;
  readonly atMs: number;
  /** 1 again to 4 easy. */
  readonly rating: 1 | 2 | 3 | 4;
  /** 0 new, 1 learning, 2 review, 3 relearning; where the log says so. */
  readonly state?: 0 | 1 | 2 | 3;
  readonly tookMs?: number;
}

/** Everything that a file brings. */
export interface Incoming {
  readonly kind: IncomingKind;
  readonly decks: readonly IncomingDeck[];
  readonly noteTypes: readonly NoteType[];
  readonly media: readonly Media[];
  /** Events to add to the histories of cards, by card id. */
  readonly histories: ReadonlyMap<CardId, readonly ReviewEvent[]>;
  /** The decks that cards were in, where the file tells: those whose text is gone are kept with them. */
  readonly decksOfCards?: ReadonlyMap<CardId, DeckId>;
  /** Entries of a review log, to be matched with cards that are here. */
  readonly log: readonly LoggedReview[];
  readonly problems: readonly Problem[];
  readonly leftOut: readonly LeftOut[];
}

/** A file that brings nothing: to be filled in by readers. */
export const NOTHING_INCOMING: Omit<Incoming, 'kind'> = {
  decks: [],
  noteTypes: [],
  media: [],
  histories: new Map(),
  log: [],
  problems: [],
  leftOut: [],
};
