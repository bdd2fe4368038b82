// Narrowing the table of cards to a deck or a tag of the trees.
import type { TermKind } from './searchTerms';

/** Whether the table is narrowed to a deck or a tag, and what narrows it, or takes that back. */
export interface Narrowing {
  readonly isNarrowed: (kind: TermKind, name: string) => boolean;
  readonly toggle: (kind: TermKind, name: string) => void;
}
