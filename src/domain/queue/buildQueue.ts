// The queue of a study day, as a pipeline: gather, then limits and siblings card by card, then sort and join.
// The same cards give the same queue however they are given. Rebuild it whenever anything but an answer
// changes what belongs to it, and at the rollover (STUDY-RULES Q13, D6).
import type { DeckId } from '../ids';
import { MINUTE_MS, type StudyDay } from '../studyDay';
import { openSiblings } from './bury';
import { deckChains, studiedPlaces } from './deckTree';
import { gatherCards, type Gathered } from './gather';
import { joinLists } from './intersperse';
import { openLimits, type LimitedKind, type QueueDeck } from './limit';
import type { Line } from './line';
import type { QueueCard } from './queueCard';
import type { QueueOptions } from './queueOptions';
import { sortNew } from './sort';

export interface QueueInput {
  readonly studiedDeckId: DeckId;
  /** The studied deck and those below it, in the order they are shown; all decks when ancestors cap. */
  readonly decks: readonly QueueDeck[];
  /** The cards of these decks that may be due, and their new cards; no buried and no suspended ones. */
  readonly cards: readonly QueueCard[];
  /** How many cards of these decks are buried today and not among `cards`. */
  readonly buried: number;
  /** Orders and mixes of the studied deck, with the global limits: a deck's own limits stand on the deck. */
  readonly options: QueueOptions;
  readonly day: StudyDay;
  /** The first moment (ms) of the next study day. */
  readonly rolloverAtMs: number;
}

/** What is to be studied on one day. */
export interface DayQueue {
  readonly day: StudyDay;
  readonly rolloverAtMs: number;
  readonly learnAheadMs: number;
  /** Intraday learning: answered cards first, then the earlier due. */
  readonly learning: readonly QueueCard[];
  /** Reviews, interday learning and new cards, in the order they are shown. */
  readonly main: readonly QueueCard[];
  /** How many cards the limits left out. */
  readonly hidden: HiddenByLimits;
  /** How many cards are buried today, by the learner or by a sibling. */
  readonly buried: number;
}

export interface HiddenByLimits {
  /** Reviews and interday learning. */
  readonly reviews: number;
  readonly new: number;
}

/** Builds the queue of the day for the studied deck and the decks below it. */
export function buildQueue(input: QueueInput): DayQueue {
  const { studiedDeckId, decks, cards, options, day, rolloverAtMs } = input;
  const context = { places: studiedPlaces(studiedDeckId, deckChains(decks)), day, rolloverAtMs };
  const gathered = gatherCards(cards, options, context);
  const kept = keepAllowed(gathered, input);
  const reviews = joinLists(kept.review.cards, kept.interday.cards, options.interdayMix);
  const fresh = [...sortNew(kept.new.cards, options.newSortOrder, context)];
  return {
    day,
    rolloverAtMs,
    learnAheadMs: options.learnAheadMin * MINUTE_MS,
    learning: gathered.intraday,
    main: joinLists(reviews, fresh, options.newMix),
    hidden: { reviews: kept.interday.hidden + kept.review.hidden, new: kept.new.hidden },
    buried: input.buried + kept.interday.buried + kept.review.buried + kept.new.buried,
  };
}

interface Kept {
  readonly cards: readonly QueueCard[];
  readonly hidden: number;
  readonly buried: number;
}

/** Each kind cut to what limits and siblings allow; a buried card takes no room (STUDY-RULES L4). */
function keepAllowed({ intraday, interday, review, new: fresh }: Gathered, input: QueueInput) {
  const limits = openLimits(input);
  const own = new Map(input.decks.map((deck) => [deck.id, deck.burySiblings]));
  const siblings = openSiblings((deckId) => own.get(deckId) ?? input.options.burySiblings);
  const keep = (line: Line, kind: LimitedKind): Kept => {
    const cards: QueueCard[] = [];
    let buried = 0;
    for (const card of line) {
      // What the studied deck has no room for, no deck below it has.
      if (!limits.hasRoom(input.studiedDeckId, kind)) break;
      if (!limits.hasRoom(card.deckId, kind)) continue;
      if (siblings.buries(card)) {
        buried += 1;
        continue;
      }
      limits.take(card.deckId, kind);
      siblings.gathered(card);
      cards.push(card);
    }
    return { cards, buried, hidden: line.length - cards.length - buried };
  };
  intraday.forEach(siblings.gathered);
  return { interday: keep(interday, 'review'), review: keep(review, 'review'), new: keep(fresh, 'new') };
}
