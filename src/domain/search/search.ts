// A search for cards, as it was understood: the language of the Library's search box, in the style of Anki's. parseSearch.ts
// reads it, compileSearch.ts answers it.
import type { CardId, NoteId } from '../ids';
import type { Pattern } from './pattern';

/** What `is:` can say of a card. */
export const CARD_MARKS = [
  'due',
  'new',
  'learning',
  'relearning',
  'review',
  'suspended',
  'buried',
  'leech',
  'wrong',
  'changed',
] as const;
export type CardMark = (typeof CARD_MARKS)[number];

/** The numbers that `prop:` compares: stability, difficulty, retrievability, interval, days until due, lapses, reviews. */
export const PROPERTIES = ['s', 'd', 'r', 'ivl', 'due', 'lapses', 'reps'] as const;
export type Property = (typeof PROPERTIES)[number];

export const COMPARISONS = ['<', '<=', '>', '>=', '=', '!='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** One thing asked of a card. */
export type Condition =
  /** Words that stand somewhere in what the card says; `anywhere` includes its tags. */
  | { readonly kind: 'text'; readonly where: 'anywhere' | 'question' | 'answer'; readonly pattern: Pattern }
  /** A whole name; of decks and tags also the names below it. */
  | { readonly kind: 'deck' | 'tag' | 'note' | 'slot'; readonly pattern: Pattern }
  | { readonly kind: 'noTags' }
  | { readonly kind: 'is'; readonly mark: CardMark }
  | {
      readonly kind: 'prop';
      readonly property: Property;
      readonly comparison: Comparison;
      readonly value: number;
      /** Decimals as written: equal means equal when rounded to so many. */
      readonly decimals: number;
    }
  /** Graded in the last so many study days, today included; with this button (1 to 4) where one is given. */
  | { readonly kind: 'rated'; readonly days: number; readonly button: number | undefined }
  /** Came, was last changed, or was first studied in the last so many study days, today included. */
  | { readonly kind: 'added' | 'edited' | 'introduced'; readonly days: number }
  | { readonly kind: 'flag'; readonly flag: number }
  | { readonly kind: 'noteIds'; readonly ids: ReadonlySet<NoteId> }
  | { readonly kind: 'cardIds'; readonly ids: ReadonlySet<CardId> };

/** A search, as it was understood. An empty `and` finds every card. */
export type Search =
  | Condition
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Search[] }
  | { readonly kind: 'not'; readonly part: Search };

/** Why a search is not understood, and where: `from` and `to` are places in its text, counted in UTF-16 units. */
export interface SearchProblem {
  readonly code:
    | 'unknownOperator'
    | 'unknownState'
    | 'unknownProperty'
    | 'badNumber'
    | 'openQuote'
    | 'openBracket'
    | 'closedBracket'
    | 'nothingBehind'
    | 'nothingBefore'
    | 'tooLong';
  readonly from: number;
  readonly to: number;
  /** The word that is meant, as it stands there. */
  readonly word: string;
}
