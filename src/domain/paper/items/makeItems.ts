// Makes the items of a paper from the text of decks: pure, and the same for the same seed.
import { hashText, type PointId } from '../../ids';
import type { Item, ItemKind, TestedPoint } from '../item';
import type { SourceCard, SourceDeck } from '../source';

/** What items are made from. */
export interface ItemRequest {
  /** The decks with the cards that are asked, and no others. */
  readonly asked: readonly SourceDeck[];
  /** Every deck of the learner, whole: what is true anywhere in them must not be called false, and choices come from them too. */
  readonly all: readonly SourceDeck[];
  readonly kinds: readonly ItemKind[];
  /** How many are wanted; there may be fewer. */
  readonly items: number;
  readonly seed: string;
  /** Points to ask first, in their order. */
  readonly targets?: readonly PointId[];
  /** Of items that were ruled bad. */
  readonly banned: ReadonlySet<string>;
}

/** The items of a paper, in the order in which they are asked. */
export function makeItems({ asked, kinds, items }: ItemRequest): readonly Item[] {
  if (!kinds.includes('long')) return [];
  return asked.flatMap((deck) => deck.cards.map((card) => longItem(deck, card))).slice(0, items);
}

function longItem(deck: SourceDeck, card: SourceCard): Item {
  const tests = card.points.map(({ id, label, text }): TestedPoint => {
    const { cardId, noteId } = card;
    return { cardId, noteId, pointId: id, text, ...(label === undefined ? {} : { label }) };
  });
  const { asOf, tags, question } = card;
  const id = hashText(`long\n${card.cardId}`);
  const about = asOf === undefined ? {} : { asOf };
  return {
    kind: 'long',
    id,
    deckId: deck.id,
    deckTitle: deck.title,
    ...about,
    tags,
    stem: question,
    tests,
    bans: [id],
  };
}
