// What is known of all the learner's decks when items are made: where each word stands, so that what is called false is true nowhere,
// and what a deck's remarks say, which no item may contradict. Everything is looked up when it is first asked for.
import type { CardId, DeckId } from '../../ids';
import { saidOf, type SourceCard, type SourceDeck, type SourcePoint } from '../source';
import { factsOf, looseFacts, namedFactsOf, type Fact } from './facts';
import { remembering } from './remembering';
import { saidElsewhereIn, type SaidElsewhere } from './saidElsewhere';

/** A point with its card and deck. */
export interface Place {
  readonly deck: SourceDeck;
  readonly card: SourceCard;
  readonly point: SourcePoint;
}

/** All decks, as makers of items ask them. */
export interface Ground {
  /** The places of a deck around a card, in their order: what is written nearby makes the best wrong choices. */
  readonly around: (card: SourceCard) => readonly Place[];
  /** Places of the decks before and behind that of a card: wrong choices come from there where its own deck has too few. */
  readonly beyond: (card: SourceCard) => readonly Place[];
  /** The facts of a point that can be swapped or left out, of its label and text together as {@link saidOf} puts them. */
  readonly factsOf: (point: SourcePoint) => readonly Fact[];
  /** The same with those that formulas say. */
  readonly namedFactsOf: (point: SourcePoint) => readonly Fact[];
  /** Whether any remark in a deck names a fact. */
  readonly isRemarked: (deckId: DeckId, fact: Pick<Fact, 'kind' | 'value'>) => boolean;
  /** Whether the remark of a card corrects a fact, or says that it ended. */
  readonly isCorrected: (card: SourceCard, fact: Fact) => boolean;
  /** Whether the remark of a card corrects anything, or says that it ended. */
  readonly isInDoubt: (card: SourceCard) => boolean;
  /** Whether some point of any deck says much the same as a statement about a card that has `put` in it. */
  readonly isSaid: SaidElsewhere;
}

/** Cards before and behind one that wrong choices are taken from. */
const NEAR = 25;

/** What is known of some decks; looked up once for the same list of them. */
export const groundOf = remembering(lookAt);

function lookAt(all: readonly SourceDeck[]): Ground {
  const namedIn = remembering((point: SourcePoint) => namedFactsOf(saidOf(point)));
  const decks = new Map(all.map((deck) => [deck.id, deck]));
  const remarks = new Map<DeckId, ReadonlySet<string>>();
  const remarkedIn = (deckId: DeckId): ReadonlySet<string> => {
    const known = remarks.get(deckId) ?? remarkedFacts(decks.get(deckId));
    remarks.set(deckId, known);
    return known;
  };
  const correctedOf = remembering(correctedFacts);
  return {
    around: remembering(placesBy(all)),
    beyond: placesBeyond(all),
    factsOf: (point) => looseFacts(saidOf(point), namedIn(point)),
    namedFactsOf: namedIn,
    isRemarked: (deckId, fact) => remarkedIn(deckId).has(keyOf(fact)),
    isCorrected: (card, fact) => correctedOf(card).has(keyOf(fact)),
    isInDoubt: remembering((card: SourceCard) => correctingSentences(card).length > 0),
    isSaid: saidElsewhereIn(all),
  };
}

function keyOf({ kind, value }: Pick<Fact, 'kind' | 'value'>): string {
  // A year is a number to a remark that writes it in another way.
  return `${kind === 'year' ? 'number' : kind} ${value}`;
}

function remarkedFacts(deck: SourceDeck | undefined): ReadonlySet<string> {
  const texts = deck?.cards.flatMap(({ remark, closing }) => [remark ?? '', closing ?? '']) ?? [];
  return new Set(texts.flatMap((text) => factsInRemark(text)));
}

// Of a day its year is named as well.
function factsInRemark(text: string): readonly string[] {
  return namedFactsOf(text).flatMap((fact) =>
    fact.kind === 'date' ? [keyOf(fact), `number ${fact.value.slice(0, 4)}`] : [keyOf(fact)],
  );
}

/** Words of a remark that correct or end something. */
const CORRECTS =
  /\b(?:end(?:s|ed)?|no longer|until|was the|froze|frozen|since|gives?|wrong(?:ly)?|but|rather|not|only|former(?:ly)?|instead|says?|said|speaks?|spoke|lists?|right|correct(?:s|ed|ly)?|actually|in fact|however|although|error|mistake|outdated|now|today|has had|changed|left|withdrew|joined|replaced|renamed)\b/iu;

function correctedFacts(card: SourceCard): ReadonlySet<string> {
  const sentences = correctingSentences(card);
  const [point, another] = card.points;
  const named = sentences.flatMap(factsInRemark);
  if (point === undefined || another !== undefined) return new Set(named);
  // Of a single point another fact of the same kind is what it should say: "It has had 32 since".
  const kinds = new Set(sentences.flatMap((sentence) => namedFactsOf(sentence).map(sortOf)));
  const meant = factsOf(saidOf(point)).filter((fact) => kinds.has(sortOf(fact)));
  return new Set([...named, ...meant.map(keyOf)]);
}

function sortOf({ kind }: Fact): Fact['kind'] {
  return kind === 'date' ? 'year' : kind;
}

function correctingSentences({ remark = '' }: SourceCard): readonly string[] {
  return remark.split(/(?<=[.!?;:])\s+/u).filter((sentence) => CORRECTS.test(sentence));
}

function placesBy(all: readonly SourceDeck[]): Ground['around'] {
  const at = new Map<CardId, readonly [deck: SourceDeck, index: number]>();
  for (const deck of all) deck.cards.forEach((card, index) => at.set(card.cardId, [deck, index]));
  return ({ cardId }) => {
    const [deck, index] = at.get(cardId) ?? [];
    if (deck === undefined || index === undefined) return [];
    const near = deck.cards.slice(Math.max(0, index - NEAR), index + NEAR + 1);
    return near.flatMap((card) => card.points.map((point) => ({ deck, card, point })));
  };
}

function placesBeyond(all: readonly SourceDeck[]): Ground['beyond'] {
  const known = new Map<DeckId, readonly Place[]>();
  return ({ deckId }) => {
    const besides = (at: number): readonly SourceDeck[] => [
      ...all.slice(Math.max(0, at - 1), at),
      ...all.slice(at + 1, at + 2),
    ];
    const places = known.get(deckId) ?? besides(all.findIndex(({ id }) => id === deckId)).flatMap(placesOf);
    known.set(deckId, places);
    return places;
  };
}

function placesOf(deck: SourceDeck): readonly Place[] {
  const first = deck.cards.slice(0, NEAR);
  return first.flatMap((card) => card.points.map((point) => ({ deck, card, point })));
}
