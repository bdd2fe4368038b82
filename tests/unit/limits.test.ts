// Daily limits: STUDY-RULES L1 to L8, in one deck and in a tree of decks.
import { describe, expect, it } from 'vitest';
import type { QueueDeck } from '../../src/domain/queue/limit';
import { dayUseOf, hasRoomFor, roomAfter, roomToday } from '../../src/domain/queue/limit';
import { NEW_CARD_STATE } from '../../src/domain/review/cardState';
import type { QueueOptions } from '../../src/domain/queue/queueOptions';
import { interdayCard, learningCard, newCard, queueOf, reviewCard, TODAY } from '../support/queueCards';

interface Load {
  readonly new?: number;
  readonly review?: number;
  readonly interday?: number;
  readonly intraday?: number;
}

const many = <Value>(count = 0, make: (name: string, index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(`${index}`, index));

const cardsIn = (deckId: string, load: Load) => [
  ...many(load.new, (name, index) => newCard(`${deckId}-n${name}`, index, { deckId })),
  ...many(load.review, (name) => reviewCard(`${deckId}-r${name}`, TODAY, { deckId })),
  ...many(load.interday, (name) => interdayCard(`${deckId}-i${name}`, TODAY, { deckId })),
  ...many(load.intraday, (name, index) => learningCard(`${deckId}-l${name}`, index, { deckId })),
];

/** What comes of a load under limits, as "new+review+interday", and what limits hide, as "new+review". */
function shown(
  loads: Record<string, Load>,
  decks: readonly QueueDeck[],
  options: Partial<QueueOptions> = {},
  studied = 'deck',
) {
  const cards = Object.entries(loads).flatMap(([deckId, load]) => cardsIn(deckId, load));
  const { main, hidden } = queueOf(cards, { decks, options, studiedDeckId: studied });
  const count = (kind: string): number => main.filter((card) => card.kind === kind).length;
  return `${count('new')}+${count('review')}+${count('interday')}, hidden ${hidden.new}+${hidden.reviews}`;
}

const deck = (more: Partial<QueueDeck> = {}): QueueDeck => ({ id: 'deck', parentId: undefined, ...more });
const used = (introduced: number, reviewed: number, day = TODAY) => ({ day, introduced, reviewed });

describe('limits of a deck', () => {
  it.each([
    ['nothing answered yet', used(0, 0), false, '0+200+0, hidden 0+50'],
    ['reviews answered', used(0, 30), false, '0+170+0, hidden 0+80'],
    ['reviews answered and new cards introduced', used(10, 30), false, '0+160+0, hidden 0+90'],
    ['new cards set to ignore the review limit', used(10, 30), true, '0+170+0, hidden 0+80'],
    ['more answered than the limit', used(0, 250), false, '0+0+0, hidden 0+250'],
  ])('L1 reviews left: %s', (_name, use, newIgnoreReviewLimit, expected) => {
    expect(shown({ deck: { review: 250 } }, [deck({ used: use })], { newIgnoreReviewLimit })).toBe(expected);
  });

  it.each([
    ['nothing answered yet', used(0, 0), 0, false, '20+0+0, hidden 10+0'],
    ['some introduced', used(15, 0), 0, false, '5+0+0, hidden 25+0'],
    ['few reviews left', used(0, 190), 0, false, '10+0+0, hidden 20+0'],
    ['reviews left that waiting reviews take', used(0, 0), 190, false, '10+190+0, hidden 20+0'],
    ['no reviews left', used(0, 200), 0, false, '0+0+0, hidden 30+0'],
    ['no reviews left, set to ignore the review limit', used(0, 200), 0, true, '20+0+0, hidden 10+0'],
  ])('L2 new left: %s', (_name, use, review, newIgnoreReviewLimit, expected) => {
    expect(shown({ deck: { new: 30, review } }, [deck({ used: use })], { newIgnoreReviewLimit })).toBe(
      expected,
    );
  });

  it('L3 interday learning takes from the review limit before reviews do', () => {
    expect(shown({ deck: { review: 8, interday: 6 } }, [deck()], { reviewsPerDay: 10 })).toBe(
      '0+4+6, hidden 0+4',
    );
    expect(shown({ deck: { review: 8, interday: 12 } }, [deck()], { reviewsPerDay: 10 })).toBe(
      '0+0+10, hidden 0+10',
    );
  });

  it('L3 intraday learning takes nothing', () => {
    expect(shown({ deck: { review: 8, intraday: 50 } }, [deck()], { reviewsPerDay: 8 })).toBe(
      '0+8+0, hidden 0+0',
    );
  });

  it('L4 a card left out for its sibling uses up no limit', () => {
    const cards = [
      reviewCard('x:front', TODAY - 9),
      reviewCard('x:back', TODAY - 8),
      reviewCard('y', TODAY - 7),
      reviewCard('z', TODAY - 6),
    ];
    const options = { reviewsPerDay: 2, burySiblings: { new: true, review: true, interday: true } };
    const queue = queueOf(cards, { options });
    expect(queue.main.map((card) => card.noteId)).toEqual(['x', 'y']);
    expect([queue.hidden.reviews, queue.buried]).toEqual([1, 1]);
  });

  it.each<[string, Partial<QueueDeck>, string]>([
    ['the global limits', {}, '20+200+0, hidden 30+50'],
    ['those of the deck', { limits: { newPerDay: 5, reviewsPerDay: 50 } }, '5+50+0, hidden 45+200'],
    ['one of the deck, one global', { limits: { reviewsPerDay: 260 } }, '20+250+0, hidden 30+0'],
    [
      'those of today before those of the deck',
      { limits: { newPerDay: 5 }, todayOnly: { day: TODAY, newPerDay: 7, reviewsPerDay: 300 } },
      '7+250+0, hidden 43+0',
    ],
    [
      'none that were set for another day',
      { todayOnly: { day: TODAY - 1, newPerDay: 7 } },
      '20+200+0, hidden 30+50',
    ],
  ])('L5 follows %s', (_name, more, expected) => {
    const loads = { deck: { new: 50, review: 250 } };
    expect(shown(loads, [deck(more)], { newIgnoreReviewLimit: true })).toBe(expected);
  });

  it.each([
    ['more new today', { extraNew: 10 }, used(20, 0), { new: 50 }, '10+0+0, hidden 40+0'],
    [
      'more new today, though the review limit is reached',
      { extraNew: 10 },
      used(20, 180),
      { new: 50, review: 99 },
      '10+0+0, hidden 40+99',
    ],
    [
      'some of the extra introduced',
      { extraNew: 10 },
      used(26, 174),
      { new: 50, review: 99 },
      '4+0+0, hidden 46+99',
    ],
    ['more reviews today', { extraReviews: 25 }, used(20, 180), { review: 99 }, '0+25+0, hidden 0+74'],
    ['unused allowance of yesterday', {}, used(0, 0, TODAY - 1), { new: 50 }, '20+0+0, hidden 30+0'],
  ])('L7 %s', (_name, extra, use, load, expected) => {
    expect(shown({ deck: load }, [deck({ todayOnly: { day: TODAY, ...extra }, used: use })])).toBe(expected);
  });

  it('L7 what was raised today is gone tomorrow, and so is what was used', () => {
    const raised = deck({ todayOnly: { day: TODAY - 1, extraNew: 10 }, used: used(20, 99, TODAY - 1) });
    expect(shown({ deck: { new: 50 } }, [raised])).toBe('20+0+0, hidden 30+0');
  });

  it('L8 limit 0 shows nothing, however overdue, except intraday learning', () => {
    const cards = [
      ...cardsIn('deck', { new: 5, intraday: 2, interday: 3 }),
      ...many(9, (name) => reviewCard(name, TODAY - 100)),
    ];
    const queue = queueOf(cards, { options: { newPerDay: 0, reviewsPerDay: 0 } });
    expect(queue.main).toEqual([]);
    expect(queue.learning).toHaveLength(2);
    expect(queue.hidden).toEqual({ new: 5, reviews: 12 });
  });
});

describe('limits of a tree', () => {
  const tree = (
    top: Partial<QueueDeck>,
    one: Partial<QueueDeck>,
    two: Partial<QueueDeck> = {},
  ): QueueDeck[] => [
    { id: 'all', parentId: undefined, limits: { newPerDay: 3, reviewsPerDay: 4 } },
    { id: 'deck', parentId: 'all', ...top },
    { id: 'one', parentId: 'deck', ...one },
    { id: 'two', parentId: 'deck', ...two },
  ];
  const reviews = (reviewsPerDay: number) => ({ limits: { reviewsPerDay } });

  it.each([
    ['each subdeck caps its own', tree({}, reviews(6), reviews(20)), '0+26+0, hidden 0+34'],
    ['the studied deck caps the total', tree(reviews(40), {}), '0+40+0, hidden 0+20'],
    ['both', tree(reviews(40), reviews(6), {}), '0+36+0, hidden 0+24'],
    ['what a subdeck used', tree(reviews(40), { used: used(0, 15) }), '0+25+0, hidden 0+35'],
    ['what the deck used itself', tree({ ...reviews(40), used: used(0, 15) }, {}), '0+25+0, hidden 0+35'],
    [
      'a deck between the studied one and that of the card',
      [deck(), { id: 'two', parentId: 'deck', ...reviews(5) }, { id: 'one', parentId: 'two' }],
      '0+5+0, hidden 0+55',
    ],
  ])('L6 %s', (_name, decks, expected) => {
    expect(shown({ one: { review: 30 }, two: { review: 30 } }, decks)).toBe(expected);
  });

  it('L6 new cards of subdecks: each capped by its own limit, together by that of the studied deck', () => {
    const decks = tree(
      { limits: { newPerDay: 12 } },
      { limits: { newPerDay: 5 } },
      { limits: { newPerDay: 9 } },
    );
    const onlyNew = { one: { new: 30 }, two: { new: 30 } };
    expect(shown(onlyNew, decks)).toBe('12+0+0, hidden 48+0');
    expect(shown(onlyNew, decks, {}, 'one')).toBe('5+0+0, hidden 25+0');
    expect(shown({ one: { new: 30 } }, decks)).toBe('5+0+0, hidden 25+0');
  });

  it('L6 decks above the studied one cap it only when asked', () => {
    const decks = tree({}, {});
    expect(shown({ one: { review: 30 } }, decks)).toBe('0+30+0, hidden 0+0');
    expect(shown({ one: { review: 30 } }, decks, { ancestorsCap: true })).toBe('0+4+0, hidden 0+26');
    expect(shown({ one: { review: 30 } }, decks, { ancestorsCap: true }, 'one')).toBe('0+4+0, hidden 0+26');
  });

  it('L6 a review limit of one subdeck holds back its new cards only', () => {
    const loads = { one: { new: 30, review: 30 }, two: { new: 30, review: 30 } };
    const decks = tree({}, reviews(30));
    expect(shown(loads, decks)).toBe('20+60+0, hidden 40+0');
    expect(shown({ one: loads.one }, decks)).toBe('0+30+0, hidden 30+0');
  });

  it('L7 raising a deck raises the decks below it', () => {
    const decks = tree({ used: used(0, 0), todayOnly: { day: TODAY, extraNew: 4 } }, { used: used(20, 0) });
    expect(shown({ one: { new: 30 } }, decks)).toBe('4+0+0, hidden 26+0');
  });

  it('survives parents that are missing or go round in a circle', () => {
    const decks = [
      { id: 'deck', parentId: 'gone' },
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ];
    expect(shown({ deck: { new: 2 }, a: { new: 2 } }, decks)).toBe('2+0+0, hidden 0+0');
  });
});

describe('the use of a day', () => {
  it('L1 counts cards by how their first answer of the day counts', () => {
    const state = (lastDay: number | undefined, countedAs: 'new' | 'review' | 'none') => ({
      ...NEW_CARD_STATE,
      lastDay,
      countedAs,
    });
    const states = [
      state(TODAY, 'new'),
      state(TODAY, 'review'),
      state(TODAY, 'review'),
      state(TODAY, 'none'),
      state(TODAY - 1, 'review'),
      state(undefined, 'none'),
    ];
    expect(dayUseOf(states, TODAY)).toEqual({ day: TODAY, introduced: 1, reviewed: 2 });
  });

  it('D6 daily counters restart: the use of yesterday takes nothing from today', () => {
    const limits = { newPerDay: 20, reviewsPerDay: 200 };
    expect(roomToday(limits, undefined, used(20, 180, TODAY - 1), false, TODAY)).toEqual(
      roomToday(limits, undefined, undefined, false, TODAY),
    );
  });

  it('L2 a queue rebuilt after a new card has the room that was left', () => {
    const limits = { newPerDay: 20, reviewsPerDay: 25 };
    const today = { day: TODAY, extraNew: 3 };
    let room = roomToday(limits, today, used(0, 20), false, TODAY);
    for (let introduced = 1; introduced <= 8; introduced += 1) {
      expect(hasRoomFor('new', room)).toBe(true);
      room = roomAfter('new', room);
      expect(room).toEqual(roomToday(limits, today, used(introduced, 20), false, TODAY));
    }
    expect(hasRoomFor('new', room)).toBe(false);
  });
});
