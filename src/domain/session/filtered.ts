// A session of chosen cards: it borrows cards that a search finds, and gives them back (STUDY-RULES part 13). The idea to
// know: what was borrowed is kept, and what was given back is told by the histories, so that undoing an answer borrows again.
// Others are given their cards one by one.
import type { CardId } from '../ids';

/** The orders in which chosen cards come. */
export const FILTERED_ORDERS = [
  'random',
  'due',
  'added',
  'stabilityUp',
  'retrievabilityUp',
  'lapsesDown',
  'overdueness',
] as const;
export type FilteredOrder = (typeof FILTERED_ORDERS)[number];

/** Among which cards is chosen: by their state, those forgotten in the last days (today is 1), or due in the days ahead. */
export type Among =
  | { readonly kind: 'all' | 'new' | 'due' | 'reviewed' }
  | { readonly kind: 'forgotten' | 'ahead'; readonly days: number };

/** Which cards are chosen, and what answering them does. */
export interface FilteredChoice {
  /** In the language of the Library's search; empty for all cards. */
  readonly search: string;
  readonly among: Among;
  readonly order: FilteredOrder;
  /** The most cards to borrow, 1 or more. */
  readonly limit: number;
  /** Whether answers count for memory: without it nothing about a card changes. */
  readonly reschedules: boolean;
}

/** The most cards that a session borrows. */
export const MOST_CHOSEN = 9999;

/** What gave the cards of a session that were not chosen by a search: the plan of exams, some minutes, a drill, a cram, a way back. */
export type GivenBy = 'plan' | 'minutes' | 'drill' | 'cram' | 'comeback';

/** Cards that were given one by one, in their order. */
export interface GivenCards {
  readonly order: 'given';
  readonly by: GivenBy;
  /** Whether answers count for memory. */
  readonly reschedules: boolean;
}

/** A session of chosen cards that is under way. */
export type FilteredSession = (FilteredChoice | GivenCards) & {
  readonly id: string;
  readonly title: string;
  readonly startedAtMs: number;
  /** The cards it borrowed, in the order in which they come. Given back are those answered since: see borrowed.ts. */
  readonly cardIds: readonly CardId[];
};
