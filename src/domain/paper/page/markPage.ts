// Marks a page on which somebody wrote all they know of some decks. The idea to know: a sentence is said of the cards that have most
// of it, and a card is marked by its own sentences only. Words that stand somewhere on a long page would else add up to answers that
// nobody gave, facts of one card would contradict those of another, and every card would have to be marked against the whole page.
import type { PointId } from '../../ids';
import { bareFormulas } from '../../text/formulas';
import { foldWording } from '../marking/accepted';
import type { Knowledge, PointMark } from '../marking/mark';
import { markAnswer } from '../marking/markAnswer';
import { markedPoint, type Accepted } from '../marking/markedPoint';
import type { OutlineCard, OutlineUnit } from './outline';
import { indexPage, type PageIndex } from './pageIndex';

/** A deck that a page is about. */
export interface PageDeck {
  readonly knowledge: Knowledge;
  /** The cards that are meant. */
  readonly outline: readonly OutlineCard[];
}

/** A sentence is said of the cards with at least this share of what the best one has of it. */
const SHARE_OF_BEST = 0.8;
/** Beside what it has of one point, what a card has of its others, and of what it is about, counts so much. */
const OF_OTHERS = 0.5;
const OF_ABOUT = 0.25;
/** So little is said of many things: what the card is about must stand there as well, or in so many sentences before. */
const LITTLE = 1.5;
const SENTENCES_BEFORE = 6;

/** The marks of all points of which a page says something; the others are missed. */
export function markPage(
  text: string,
  decks: readonly PageDeck[],
  accepted: Accepted,
): ReadonlyMap<PointId, PointMark> {
  const heard = decks.map(({ knowledge, outline }) => {
    const page = indexPage(text, knowledge);
    return { knowledge, page, cards: outline.map((of) => hear(page, of)) };
  });
  const best: number[] = [];
  for (const { weights } of heard.flatMap(({ cards }) => cards))
    for (const [sentence, weight] of weights) best[sentence] = Math.max(best[sentence] ?? 0, weight);
  const marks = new Map<PointId, PointMark>();
  for (const { knowledge, page, cards } of heard) {
    const ruled = accepted.size === 0 ? new Map<string, number[]>() : foldedSentences(page);
    for (const card of cards) {
      const said = [...ownSentences(card, best), ...ruledSentences(card, accepted, ruled)];
      if (said.length === 0) continue;
      const { question, points } = card.of.card;
      const own = [...new Set(said)].sort((one, other) => one - other).map(page.typed);
      const asked = points.map((point) => markedPoint(point, accepted));
      for (const mark of markAnswer(own.join('\n'), asked, knowledge, bareFormulas(question)).points)
        marks.set(mark.pointId, mark);
    }
  }
  return marks;
}

/** A card with the weight that it has of each sentence. */
interface HeardCard {
  readonly of: OutlineCard;
  readonly weights: ReadonlyMap<number, number>;
}

function hear(page: PageIndex, of: OutlineCard): HeardCard {
  const ofPoints = of.points.map((units) => weightsOf(page, units));
  const weights = new Map<number, number>();
  if (ofPoints.every(({ size }) => size === 0)) return { of, weights };
  const about = weightsOf(page, of.about);
  for (const sentence of new Set(ofPoints.flatMap((one) => [...one.keys()]))) {
    const here = ofPoints.map((one) => one.get(sentence) ?? 0);
    const most = Math.max(...here);
    if (most < LITTLE && !isSpokenOf(about, sentence)) continue;
    const others = here.reduce((sum, weight) => sum + weight, 0) - most;
    weights.set(sentence, most + OF_OTHERS * others + OF_ABOUT * (about.get(sentence) ?? 0));
  }
  return { of, weights };
}

function weightsOf(page: PageIndex, units: readonly OutlineUnit[]): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const unit of units)
    for (const sentence of page.saying(unit))
      weights.set(sentence, (weights.get(sentence) ?? 0) + unit.weight);
  return weights;
}

function isSpokenOf(about: ReadonlyMap<number, number>, sentence: number): boolean {
  return Array.from({ length: SENTENCES_BEFORE + 1 }, (_, before) => sentence - before).some((place) =>
    about.has(place),
  );
}

function ownSentences({ weights }: HeardCard, best: readonly number[]): readonly number[] {
  return [...weights].flatMap(([sentence, weight]) =>
    weight >= SHARE_OF_BEST * (best[sentence] ?? 0) ? [sentence] : [],
  );
}

function ruledSentences(
  { of }: HeardCard,
  accepted: Accepted,
  folded: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  return of.card.points.flatMap(({ id }) =>
    (accepted.get(id) ?? []).flatMap((wording) => folded.get(foldWording(wording)) ?? []),
  );
}

function foldedSentences(page: PageIndex): ReadonlyMap<string, readonly number[]> {
  const folded = new Map<string, number[]>();
  for (let sentence = 0; sentence < page.sentences; sentence += 1) {
    const text = foldWording(page.typed(sentence));
    folded.set(text, [...(folded.get(text) ?? []), sentence]);
  }
  return folded;
}
