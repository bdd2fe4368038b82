// Which cards a paper asks: those of its decks, and those with one of its tags or a tag below one of them.
import { isWithinTag } from '../deck/tagging';
import type { PaperScope } from './paper';
import type { SourceCard, SourceDeck } from './source';

/** The decks with those cards that a scope asks, and no deck without any. */
export function inScope(decks: readonly SourceDeck[], { deckIds, tags }: PaperScope): readonly SourceDeck[] {
  if (deckIds.length + tags.length === 0) return decks.filter(({ cards }) => cards.length > 0);
  const whole = new Set(deckIds);
  const isAsked = (card: SourceCard): boolean =>
    card.tags.some((tag) => tags.some((asked) => isWithinTag(tag, asked)));
  return decks.flatMap((deck) => {
    const cards = whole.has(deck.id) ? deck.cards : deck.cards.filter(isAsked);
    return cards.length === 0 ? [] : [cards === deck.cards ? deck : { ...deck, cards }];
  });
}
