// Narrowing the table of cards to a deck or a tag of the trees.
import { hasTerm, termOf, toggleTerm, type TermKind } from './searchTerms';

/** Whether the table is narrowed to a deck or a tag, and what narrows it, or takes that back. */
export interface Narrowing {
  readonly isNarrowed: (kind: TermKind, name: string) => boolean;
  readonly toggle: (kind: TermKind, name: string) => void;
}

/** The narrowing that a search stands for; `onSearch` gets the search that takes its place. */
export function narrowingOf(search: string, onSearch: (search: string) => void): Narrowing {
  return {
    isNarrowed: (kind, name) => hasTerm(search, termOf(kind, name)),
    toggle: (kind, name) => onSearch(toggleTerm(search, kind, name)),
  };
}
