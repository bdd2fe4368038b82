// Which kinds of items some decks can give, and why not the others.
import { ITEM_KINDS, type ItemKind } from '../item';
import type { SourceDeck } from '../source';

/** Why some decks have no items of a kind. */
export type NoItemsReason =
  /** None of the cards has text: pictures or sounds only. */
  | 'noText'
  /** Too few things of one kind to choose from without a doubt. */
  | 'tooFewAlike'
  /** Too few facts (years, numbers, names) that could be swapped. */
  | 'noFacts'
  /** No card has three points with labels, and too few cards have a short question and a short answer. */
  | 'noPairs'
  /** Fewer than three points have a date each. */
  | 'noDates'
  /** No card has several points. */
  | 'noLongAnswers';

/** How many items of a kind some decks can give at most, or why none. */
export type KindSupport =
  | { readonly kind: ItemKind; readonly most: number }
  | { readonly kind: ItemKind; readonly most: 0; readonly why: NoItemsReason };

/** What the cards that are asked support, in the order of ITEM_KINDS; `all` as in makeItems. */
export function supportOf(asked: readonly SourceDeck[], _all: readonly SourceDeck[]): readonly KindSupport[] {
  const long = asked.flatMap(({ cards }) => cards).filter(({ points }) => points.length > 1).length;
  return ITEM_KINDS.map((kind) =>
    kind === 'long' && long > 0 ? { kind, most: long } : { kind, most: 0, why: 'noText' },
  );
}
