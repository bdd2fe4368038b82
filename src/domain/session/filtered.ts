// A session of chosen cards: it borrows cards that a search finds, and gives them back (STUDY-RULES part 13).
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

/** Which cards are chosen, and what answering them does. */
export interface FilteredChoice {
  /** In the language of the Library's search; empty for all cards. */
  readonly search: string;
  readonly order: FilteredOrder;
  /** The most cards to borrow, 1 or more. */
  readonly limit: number;
  /** Whether answers count for memory: without it nothing about a card changes. */
  readonly reschedules: boolean;
}

/** A session of chosen cards that is under way. */
export interface FilteredSession extends FilteredChoice {
  readonly id: string;
  readonly title: string;
  readonly startedAtMs: number;
  /** Cards that are borrowed and not given back yet, in the order in which they come. */
  readonly cardIds: readonly CardId[];
}
