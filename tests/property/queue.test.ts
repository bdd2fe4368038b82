// Laws of the queue of a day, over random decks, cards, limits and options.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayQueue } from '../../src/domain/queue/buildQueue';
import { dueCounts } from '../../src/domain/queue/dueCounts';
import { intersperse } from '../../src/domain/queue/intersperse';
import type { QueueDeck } from '../../src/domain/queue/limit';
import type { QueueCard } from '../../src/domain/queue/queueCard';
import {
  MIXES,
  NEW_GATHER_ORDERS,
  NEW_SORT_ORDERS,
  REVIEW_ORDERS,
  type QueueOptions,
} from '../../src/domain/queue/queueOptions';
import { counters, startServing } from '../../src/domain/session/serve';
import {
  interdayCard,
  learningCard,
  newCard,
  NOON_MS,
  queueOf,
  reviewCard,
  TODAY,
} from '../support/queueCards';

const SEED = 20261123;
const DECKS = ['deck', 'one', 'two', 'inner', 'other'] as const;
const PARENTS = { deck: undefined, one: 'deck', two: 'deck', inner: 'one', other: undefined };
const STUDIED = {
  deck: ['deck', 'one', 'two', 'inner'],
  one: ['one', 'inner'],
  two: ['two'],
  inner: ['inner'],
};

const aLimit = fc.integer({ min: 0, max: 25 });
const someDecks = fc
  .tuple(
    ...DECKS.map(() =>
      fc.record({ newPerDay: aLimit, reviewsPerDay: aLimit, introduced: aLimit, reviewed: aLimit }),
    ),
  )
  .map((numbers) =>
    numbers.map(
      ({ newPerDay, reviewsPerDay, introduced, reviewed }, index): QueueDeck & { limits: object } => ({
        id: DECKS[index] ?? 'deck',
        parentId: PARENTS[DECKS[index] ?? 'deck'],
        limits: { newPerDay, reviewsPerDay },
        used: { day: TODAY, introduced: introduced % 6, reviewed: reviewed % 6 },
      }),
    ),
  );

const someOptions: fc.Arbitrary<Partial<QueueOptions>> = fc.record({
  newIgnoreReviewLimit: fc.boolean(),
  reviewOrder: fc.constantFrom(...REVIEW_ORDERS),
  newGatherOrder: fc.constantFrom(...NEW_GATHER_ORDERS),
  newSortOrder: fc.constantFrom(...NEW_SORT_ORDERS),
  newMix: fc.constantFrom(...MIXES),
  interdayMix: fc.constantFrom(...MIXES),
  burySiblings: fc.record({ new: fc.boolean(), review: fc.boolean(), interday: fc.boolean() }),
});

const aCard = fc.record({
  kind: fc.constantFrom('new', 'review', 'interday', 'intraday'),
  deckId: fc.constantFrom(...DECKS),
  slot: fc.constantFrom('front', 'back', 'c1', 'c2'),
  note: fc.integer({ min: 0, max: 20 }),
  days: fc.integer({ min: -5, max: 2 }),
  reviews: fc.integer({ min: 0, max: 2 }),
  number: fc.integer({ min: 1, max: 9 }),
});
const someCards = fc
  .uniqueArray(aCard, { selector: ({ note, slot }) => `${note}:${slot}`, maxLength: 60 })
  .map((cards) =>
    cards.map(({ kind, deckId, slot, note, days, reviews, number }, position): QueueCard => {
      const name = `${note}:${slot}`;
      const more = {
        deckId,
        position,
        intervalDays: number,
        difficulty: number,
        retrievability: number / 10,
      };
      if (kind === 'new') return newCard(name, position, { deckId });
      if (kind === 'intraday') return learningCard(name, days * 300, { ...more, reviews });
      return kind === 'review'
        ? reviewCard(name, TODAY + days, more)
        : interdayCard(name, TODAY + days, more);
    }),
  );
const aStudiedDeck = fc.constantFrom('deck', 'one', 'two', 'inner');
const anyInput = fc.record({
  decks: someDecks,
  cards: someCards,
  options: someOptions,
  studiedDeckId: aStudiedDeck,
});

const allOf = (queue: DayQueue): QueueCard[] => [...queue.learning, ...queue.main];
const isDue = ({ due }: QueueCard): boolean => due?.kind !== 'day' || due.day <= TODAY;
const countOf = (cards: readonly QueueCard[], isNew: boolean): number =>
  cards.filter(({ kind }) => kind !== 'intraday' && (kind === 'new') === isNew).length;

describe('the queue of a day', () => {
  it('holds each card once, only due cards of the studied decks, and accounts for the rest', () => {
    fc.assert(
      fc.property(anyInput, ({ decks, cards, options, studiedDeckId }) => {
        const queue = queueOf(cards, { decks, options, studiedDeckId, buried: 2 });
        const candidates = cards.filter(
          (card) => isDue(card) && STUDIED[studiedDeckId].includes(card.deckId),
        );
        const shown = allOf(queue);
        expect(new Set(shown.map((card) => card.id)).size).toBe(shown.length);
        expect(shown.every((card) => candidates.includes(card))).toBe(true);
        const accounted = shown.length + queue.hidden.new + queue.hidden.reviews + queue.buried - 2;
        expect(accounted).toBe(candidates.length);
        expect(queue.learning.length).toBe(candidates.filter((card) => card.kind === 'intraday').length);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('L1 L2 L6 never exceeds the limit of any studied deck', () => {
    fc.assert(
      fc.property(anyInput, ({ decks, cards, options, studiedDeckId }) => {
        const { main } = queueOf(cards, { decks, options, studiedDeckId });
        for (const id of STUDIED[studiedDeckId]) {
          const below: readonly string[] = STUDIED[id as keyof typeof STUDIED];
          const left = roomOf(id, below, decks, options.newIgnoreReviewLimit === true);
          const shown = main.filter((card) => below.includes(card.deckId));
          const reviews = countOf(shown, false);
          expect(reviews).toBeLessThanOrEqual(Math.max(0, left.reviews));
          expect(countOf(shown, true)).toBeLessThanOrEqual(Math.max(0, left.newAfter(reviews)));
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('L1 L2 shows as much as the limits of a single deck allow', () => {
    fc.assert(
      fc.property(anyInput, ({ decks, cards, options }) => {
        const burySiblings = { new: false, review: false, interday: false };
        const own = cards.filter((card) => card.deckId === 'two');
        const { main } = queueOf(own, { decks, options: { ...options, burySiblings }, studiedDeckId: 'two' });
        const left = roomOf('two', ['two'], decks, options.newIgnoreReviewLimit === true);
        const reviews = Math.min(countOf(own.filter(isDue), false), Math.max(0, left.reviews));
        expect(countOf(main, false)).toBe(reviews);
        expect(countOf(main, true)).toBe(Math.min(countOf(own, true), Math.max(0, left.newAfter(reviews))));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('Q10 Q13 is the same however its cards are given', () => {
    const withShuffle = anyInput.chain((input) =>
      fc.record({
        input: fc.constant(input),
        shuffled: fc.shuffledSubarray(input.cards, { minLength: input.cards.length }),
      }),
    );
    fc.assert(
      fc.property(withShuffle, ({ input: { decks, cards, options, studiedDeckId }, shuffled }) => {
        const parts = { decks, options, studiedDeckId };
        expect(queueOf(shuffled, parts)).toEqual(queueOf(cards, parts));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('G2 shows at most one main card of a note when every switch is on', () => {
    fc.assert(
      fc.property(anyInput, ({ decks, cards, options, studiedDeckId }) => {
        const burySiblings = { new: true, review: true, interday: true };
        const queue = queueOf(cards, { decks, options: { ...options, burySiblings }, studiedDeckId });
        const notes = queue.main.map((card) => card.noteId);
        expect(new Set(notes).size).toBe(notes.length);
        const learning = new Set(queue.learning.map((card) => card.noteId));
        expect(notes.some((note) => learning.has(note))).toBe(false);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('Q12 the numbers of the Today screen are those a session starts with', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: -2000, max: 900 }), ({ decks, cards, options }, minutes) => {
        const queue = queueOf(cards, { decks, options });
        const nowMs = NOON_MS + minutes * 60_000;
        expect(dueCounts(queue, nowMs)).toEqual(counters(startServing(queue, nowMs)));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

describe('mixed lists', () => {
  it('Q7 keep both orders and lose nothing', () => {
    const aLength = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(aLength, aLength, (ones, twos) => {
        const mixed = intersperse(numbered('one', ones), numbered('two', twos));
        expect(mixed.filter((name) => name.startsWith('one'))).toEqual(numbered('one', ones));
        expect(mixed.filter((name) => name.startsWith('two'))).toEqual(numbered('two', twos));
        expect(mixed).toHaveLength(ones + twos);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('Q7 are evenly spread: gaps in the first list, its ends included, differ by one at most', () => {
    const aLength = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(aLength, aLength, (ones, twos) => {
        const mixed = intersperse(Array<string>(ones).fill('1'), Array<string>(twos).fill('2')).join('');
        const gaps = mixed.split('2').map((gap) => gap.length);
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index}`);

/** The room of a deck, written down from STUDY-RULES L1 and L2 alone. */
function roomOf(id: string, below: readonly string[], decks: readonly QueueDeck[], isNewFree: boolean) {
  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
  const uses = decks.filter((deck) => below.includes(deck.id)).map((deck) => deck.used);
  const introduced = sum(uses.map((use) => use?.introduced ?? 0));
  const reviewed = sum(uses.map((use) => use?.reviewed ?? 0));
  const limits = decks.find((deck) => deck.id === id)?.limits;
  const reviews = (limits?.reviewsPerDay ?? 0) - reviewed - (isNewFree ? 0 : introduced);
  const ownNew = (limits?.newPerDay ?? 0) - introduced;
  return { reviews, newAfter: (shown: number) => (isNewFree ? ownNew : Math.min(ownNew, reviews - shown)) };
}
