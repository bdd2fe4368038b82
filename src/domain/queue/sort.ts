// The orders of the queue. An order is a list of ranks: numbers that are looked at one after the other,
// smaller first. Random orders rank by a hash of id and study day, so a rebuilt queue keeps its order within
// the day and differs tomorrow (STUDY-RULES Q8, Q9, Q10).
import { drawFrom, type DeckId } from '../ids';
import type { StudyDay } from '../studyDay';
import { lineUp, type Line, type Rank } from './line';
import { dueDayOf, type QueueCard } from './queueCard';
import type { NewGatherOrder, NewSortOrder, ReviewOrder } from './queueOptions';

/** What orders may depend on besides the card. */
export interface SortContext {
  /** The place of each studied deck among the decks. */
  readonly places: ReadonlyMap<DeckId, number>;
  readonly day: StudyDay;
}

/** Due review or interday learning cards in the order they are gathered and shown in. */
export function sortReviews(cards: readonly QueueCard[], order: ReviewOrder, context: SortContext): Line {
  return lineUp(cards, reviewRanks(order, context));
}

/** New cards in the order they are gathered in: a limit keeps the first. */
export function sortForGathering(
  cards: readonly QueueCard[],
  order: NewGatherOrder,
  context: SortContext,
): Line {
  return lineUp(cards, gatherRanks(order, context));
}

/** Gathered new cards in the order they are shown in. */
export function sortNew(cards: readonly QueueCard[], order: NewSortOrder, { day }: SortContext): Line {
  const gathered = new Map(cards.map((card, index) => [card.id, index]));
  const byGathered: Rank = (card) => gathered.get(card.id) ?? cards.length;
  return lineUp(cards, newRanks(order, byGathered, day));
}

function reviewRanks(order: ReviewOrder, { places, day }: SortContext): readonly Rank[] {
  const byDeck: Rank = (card) => places.get(card.deckId) ?? places.size;
  const byDraw: Rank = (card) => drawOfDay(card.id, day);
  switch (order) {
    case 'dueThenRandom':
      return [dueDayOf, byDraw];
    case 'dueThenDeck':
      return [dueDayOf, byDeck, byDraw];
    case 'deckThenDue':
      return [byDeck, dueDayOf, byDraw];
    case 'intervalUp':
      return [(card) => card.intervalDays, byDraw];
    case 'intervalDown':
      return [(card) => -card.intervalDays, byDraw];
    case 'difficultyUp':
      return [(card) => card.difficulty, byDraw];
    case 'difficultyDown':
      return [(card) => -card.difficulty, byDraw];
    case 'retrievabilityUp':
      return [(card) => card.retrievability, byDraw];
    case 'retrievabilityDown':
      return [(card) => -card.retrievability, byDraw];
    case 'random':
      return [byDraw];
    case 'added':
      return [byDeck, (card) => card.position];
    case 'addedReverse':
      return [(card) => -byDeck(card), (card) => -card.position];
  }
}

function gatherRanks(order: NewGatherOrder, { places, day }: SortContext): readonly Rank[] {
  const byDeck: Rank = (card) => places.get(card.deckId) ?? places.size;
  const byPosition: Rank = (card) => card.position;
  const byNoteDraw: Rank = (card) => drawOfDay(card.noteId, day);
  switch (order) {
    case 'deck':
      // One deck is the rule, and a large one: leave out what is the same for every card.
      return places.size === 1 ? [byPosition] : [byDeck, byPosition];
    case 'deckThenRandomNotes':
      return [byDeck, byNoteDraw, byPosition];
    case 'positionUp':
      return [byPosition, byDeck];
    case 'positionDown':
      return [(card) => -card.position, byDeck];
    case 'randomNotes':
      return [byNoteDraw, byPosition];
    case 'randomCards':
      return [(card) => drawOfDay(card.id, day)];
  }
}

function newRanks(order: NewSortOrder, byGathered: Rank, day: StudyDay): readonly Rank[] {
  const byDraw: Rank = (card) => drawOfDay(card.id, day);
  switch (order) {
    case 'typeThenGathered':
      return [slotRank, byGathered];
    case 'gathered':
      return [byGathered];
    case 'typeThenRandom':
      return [slotRank, byDraw];
    case 'randomNoteThenType':
      return [(card) => drawOfDay(card.noteId, day), slotRank, byGathered];
    case 'random':
      return [byDraw];
  }
}

function drawOfDay(id: string, day: StudyDay): number {
  return drawFrom(`${id}\n${day}`);
}

/** The type of a card as a number: front before back, and numbered slots (c1, t2) by their number. */
function slotRank(card: QueueCard): number {
  const slot = card.id.slice(card.id.lastIndexOf(':') + 1);
  if (slot === 'front') return 0;
  if (slot === 'back') return 1;
  const number = Number.parseInt(slot.slice(1), 10);
  return Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : number;
}
