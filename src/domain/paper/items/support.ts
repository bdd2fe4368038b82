// Which kinds of items some decks can give, and why not the others.
import { ITEM_KINDS, type ItemKind } from '../item';
import { MOST_ITEMS } from '../paper';
import type { SourceDeck } from '../source';
import { drawsFor } from './draws';
import { groundOf, type Ground, type Place } from './ground';
import { VARIANTS } from './makeItems';

/** Why some decks have no items of a kind. */
export type NoItemsReason =
  /** None of the cards has text: pictures or sounds only. */
  | 'noText'
  /** Too few things of one kind to choose from without a doubt. */
  | 'tooFewAlike'
  /** Too few facts (years, numbers, names) that could be left out. */
  | 'noFacts'
  /** No card has three points with labels, and too few cards have a short question and a short answer. */
  | 'noPairs'
  /** Fewer than three points have a date each. */
  | 'noDates'
  /** No point stands for itself: none has a label, and none is the only one of its card. */
  | 'noShortAnswers'
  /** No card has several points, or one long one. */
  | 'noLongAnswers';

/** How many items of a kind some decks can give at most, or why none. */
export type KindSupport =
  | { readonly kind: ItemKind; readonly most: number }
  | { readonly kind: ItemKind; readonly most: 0; readonly why: NoItemsReason };

const WHY_NOT: Readonly<Record<ItemKind, NoItemsReason>> = {
  choice: 'tooFewAlike',
  statements: 'tooFewAlike',
  pairs: 'noPairs',
  order: 'noDates',
  cloze: 'noFacts',
  short: 'noShortAnswers',
  long: 'noLongAnswers',
};

/** What the cards that are asked support, in the order of ITEM_KINDS; `all` as in makeItems. */
export function supportOf(asked: readonly SourceDeck[], all: readonly SourceDeck[]): readonly KindSupport[] {
  const ground = groundOf(all);
  const hasText = asked.some(({ cards }) => cards.length > 0);
  return ITEM_KINDS.map((kind): KindSupport => {
    const most = countOf(kind, asked, ground);
    return most > 0 ? { kind, most } : { kind, most: 0, why: hasText ? WHY_NOT[kind] : 'noText' };
  });
}

function countOf(kind: ItemKind, asked: readonly SourceDeck[], ground: Ground): number {
  let most = 0;
  for (const deck of asked) {
    for (const card of deck.cards) {
      const places = card.points.map((point): Place => ({ deck, card, point }));
      VARIANTS[kind](ground, places).forEach((variant, index) => {
        const item = variant.make(drawsFor('support', `${kind} ${card.cardId} ${index}`));
        if (item !== undefined) most += 1;
      });
      if (most >= MOST_ITEMS) return MOST_ITEMS;
    }
  }
  return most;
}
