// Building the queue: STUDY-RULES Q1 to Q11 and Q13, G1 and G2, and the card as the queue sees it.
import { describe, expect, it } from 'vitest';
import { queueCardOf } from '../../src/domain/queue/queueCard';
import { dueCounts } from '../../src/domain/queue/dueCounts';
import { intersperse } from '../../src/domain/queue/intersperse';
import { NEW_GATHER_ORDERS, NEW_SORT_ORDERS, REVIEW_ORDERS } from '../../src/domain/queue/queueOptions';
import { NEW_CARD_STATE, type CardState, type PointState } from '../../src/domain/review/cardState';
import { startServing } from '../../src/domain/session/serve';
import { MINUTE_MS, type Due } from '../../src/domain/studyDay';
import {
  interdayCard,
  learningCard,
  namesOf,
  newCard,
  NOON_MS,
  queueOf,
  reviewCard,
  ROLLOVER_MS,
  TODAY,
} from '../support/queueCards';

const minutesToRollover = (ROLLOVER_MS - NOON_MS) / MINUTE_MS;
const letters = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${from}${String(index).padStart(3, '0')}`);
const newCards = (count: number) => letters('n', count).map((name, index) => newCard(name, index));
const reviewCards = (count: number) => letters('r', count).map((name) => reviewCard(name));
const sorted = (names: string): string => names.split(' ').sort().join(' ');

describe('intersperse', () => {
  it.each([
    ['1 2 3', 'a b c', '1 a 2 b 3 c'],
    ['1 2 3', 'a b', '1 a 2 b 3'],
    ['1 2 3', 'a', '1 2 a 3'],
    ['1 2 3', 'a b c d e f', 'a 1 b c 2 d e 3 f'],
    ['1', 'a b c', 'a 1 b c'],
    ['1 2 3 4 5 6 7', 'a', '1 2 3 4 a 5 6 7'],
    ['1 2 3', '', '1 2 3'],
    ['', 'a b', 'a b'],
  ])('Q7 spreads evenly: %s with %s', (one, two, expected) => {
    const split = (text: string): string[] => text.split(' ').filter((part) => part !== '');
    expect(intersperse(split(one), split(two)).join(' ')).toBe(expected);
  });
});

describe('what is gathered', () => {
  it('Q1 takes interday learning before reviews, and reviews before new, as limits grow', () => {
    const cards = [newCard('n', 0), reviewCard('r'), interdayCard('i'), learningCard('l', 1)];
    const kept = [1, 2, 3].map((reviewsPerDay) => {
      const { learning, main } = queueOf(cards, { options: { reviewsPerDay } });
      return `${namesOf(learning)} + ${sorted(namesOf(main))}`;
    });
    expect(kept).toEqual(['l + i', 'l + i r', 'l + i n r']);
  });

  it('Q2 takes all learning due before the rollover, whatever the limits, and none after it', () => {
    const cards = [
      ...letters('l', 30).map((name, index) => learningCard(name, index)),
      learningCard('last', minutesToRollover - 1),
      learningCard('tomorrow', minutesToRollover),
    ];
    const queue = queueOf(cards, { options: { newPerDay: 0, reviewsPerDay: 0 } });
    expect(queue.learning).toHaveLength(31);
    expect(namesOf(queue.learning)).not.toContain('tomorrow');
  });

  it('Q2 keeps learning left over from before today', () => {
    expect(namesOf(queueOf([learningCard('l', -3000)]).learning)).toBe('l');
  });

  it('Q5 lines up learning: answered before never answered, then the earlier due', () => {
    const cards = [
      learningCard('never', 1, { reviews: 0 }),
      learningCard('late', 9),
      learningCard('soon', 3),
    ];
    expect(namesOf(queueOf(cards).learning)).toBe('soon late never');
  });

  it('leaves out what is due on a later day, and cards of decks that are not studied', () => {
    const cards = [
      reviewCard('r', TODAY + 1),
      interdayCard('i', TODAY + 1),
      reviewCard('overdue', TODAY - 40),
      reviewCard('elsewhere', TODAY, { deckId: 'other' }),
    ];
    expect(namesOf(queueOf(cards).main)).toBe('overdue');
  });

  it('is empty when the studied deck is not among the decks', () => {
    const queue = queueOf([newCard('n', 0), learningCard('l', 0)], { studiedDeckId: 'gone' });
    expect([...queue.main, ...queue.learning]).toEqual([]);
  });

  it('D6 says for which day it is, so that it can be thrown away on another', () => {
    expect(queueOf([], { day: TODAY + 1 }).day).toBe(TODAY + 1);
    expect(startServing(queueOf([]), NOON_MS)).toMatchObject({ day: TODAY, rolloverAtMs: ROLLOVER_MS });
  });

  it('says how many cards are buried', () => {
    expect(queueOf([reviewCard('r')], { buried: 3 }).buried).toBe(3);
  });
});

describe('the main queue', () => {
  const cards = [
    reviewCard('r1', TODAY - 3),
    reviewCard('r2', TODAY - 2),
    reviewCard('r3', TODAY - 1),
    interdayCard('i', TODAY),
    newCard('n', 0),
  ];
  it.each([
    ['mixed', 'mixed', 'r1 r2 n i r3'],
    ['before', 'mixed', 'n r1 r2 i r3'],
    ['after', 'mixed', 'r1 r2 i r3 n'],
    ['after', 'before', 'i r1 r2 r3 n'],
    ['before', 'after', 'n r1 r2 r3 i'],
  ] as const)('Q7 joins new %s and interday learning %s', (newMix, interdayMix, expected) => {
    expect(namesOf(queueOf(cards, { options: { newMix, interdayMix } }).main)).toBe(expected);
  });
});

describe('review orders', () => {
  const decks = [
    { id: 'deck', parentId: undefined },
    { id: 'sub1', parentId: 'deck' },
    { id: 'sub2', parentId: 'deck' },
  ];
  const cards = [
    reviewCard('a', TODAY - 1, {
      deckId: 'sub2',
      intervalDays: 3,
      difficulty: 9,
      retrievability: 0.5,
      position: 1,
    }),
    reviewCard('b', TODAY - 2, {
      deckId: 'sub2',
      intervalDays: 9,
      difficulty: 1,
      retrievability: 0.9,
      position: 0,
    }),
    reviewCard('c', TODAY - 1, {
      deckId: 'sub1',
      intervalDays: 5,
      difficulty: 4,
      retrievability: 0.7,
      position: 3,
    }),
    reviewCard('d', TODAY - 3, {
      deckId: 'sub1',
      intervalDays: 1,
      difficulty: 6,
      retrievability: 0.8,
      position: 4,
    }),
  ];
  it.each([
    ['dueThenDeck', 'd b c a'],
    ['deckThenDue', 'd c b a'],
    ['intervalUp', 'd a c b'],
    ['intervalDown', 'b c a d'],
    ['difficultyUp', 'b c d a'],
    ['difficultyDown', 'a d c b'],
    ['retrievabilityUp', 'a c d b'],
    ['retrievabilityDown', 'b d c a'],
    ['added', 'c d b a'],
    ['addedReverse', 'a b d c'],
  ] as const)('Q8 %s', (reviewOrder, expected) => {
    expect(namesOf(queueOf(cards, { decks, options: { reviewOrder } }).main)).toBe(expected);
  });

  it('Q8 by default takes the longest due first and shuffles those of one day', () => {
    const many = [...letters('b', 12).map((name) => reviewCard(name)), reviewCard('z', TODAY - 1)];
    const names = namesOf(queueOf(many).main);
    expect(names.startsWith('z ')).toBe(true);
    expect(names).not.toBe(`z ${letters('b', 12).join(' ')}`);
  });

  it.each(REVIEW_ORDERS)('Q8 %s breaks ties the same way however cards are given', (reviewOrder) => {
    const tied = letters('t', 20).map((name) => reviewCard(name));
    const names = namesOf(queueOf(tied, { options: { reviewOrder } }).main);
    expect(namesOf(queueOf(tied.toReversed(), { options: { reviewOrder } }).main)).toBe(names);
  });
});

describe('new orders', () => {
  const decks = [
    { id: 'deck', parentId: undefined },
    { id: 'sub1', parentId: 'deck' },
    { id: 'sub2', parentId: 'deck' },
  ];
  const gathered = { newSortOrder: 'gathered' } as const;
  const cards = [
    newCard('a', 0, { deckId: 'sub2' }),
    newCard('b', 5, { deckId: 'sub1' }),
    newCard('c', 3, { deckId: 'sub1' }),
    newCard('d', 4, { deckId: 'sub2' }),
  ];
  it.each([
    ['deck', 'c b a d'],
    ['positionUp', 'a c d b'],
    ['positionDown', 'b d c a'],
  ] as const)('Q9 gathers by %s', (newGatherOrder, expected) => {
    expect(namesOf(queueOf(cards, { decks, options: { ...gathered, newGatherOrder } }).main)).toBe(expected);
  });

  it('Q9 gathers the first cards of the document when a limit leaves some', () => {
    expect(namesOf(queueOf(newCards(50), { options: { newPerDay: 3 } }).main)).toBe('n000 n001 n002');
  });

  it('Q9 gathers random notes with their siblings together, decks in order when asked', () => {
    const pairs = letters('p', 8).flatMap((note, index) => [
      newCard(`${note}:front`, 2 * index, { deckId: index < 4 ? 'sub1' : 'sub2' }),
      newCard(`${note}:back`, 2 * index + 1, { deckId: index < 4 ? 'sub1' : 'sub2' }),
    ]);
    const order = (newGatherOrder: 'deckThenRandomNotes' | 'randomNotes') =>
      queueOf(pairs, { decks, options: { ...gathered, newGatherOrder } }).main;
    for (const main of [order('randomNotes'), order('deckThenRandomNotes')]) {
      main.forEach((card, index) =>
        expect(card.id.endsWith(index % 2 === 0 ? ':front' : ':back')).toBe(true),
      );
      main.forEach((card, index) => expect(card.noteId).toBe(main[index - (index % 2)]?.noteId));
    }
    expect(order('deckThenRandomNotes').map((card) => card.deckId)).toEqual([
      ...Array<string>(8).fill('sub1'),
      ...Array<string>(8).fill('sub2'),
    ]);
    expect(namesOf(order('randomNotes'))).not.toBe(namesOf(pairs));
  });

  it('Q9 gathers random cards', () => {
    const names = namesOf(
      queueOf(newCards(40), { options: { ...gathered, newGatherOrder: 'randomCards' } }).main,
    );
    expect(names.split(' ')).toHaveLength(20);
    expect(names).not.toBe(namesOf(newCards(20)));
  });

  it('Q9 sorts by card type, then as gathered; a numbered slot by its number', () => {
    const slots = ['x:back', 'y:front', 'z:c10', 'z:c2', 'x:front'].map((name, index) =>
      newCard(name, index),
    );
    const names = (newSortOrder: 'typeThenGathered' | 'gathered') =>
      namesOf(queueOf(slots, { options: { newSortOrder } }).main);
    expect(names('gathered')).toBe('x:back y z:c10 z:c2 x');
    expect(names('typeThenGathered')).toBe('y x x:back z:c2 z:c10');
  });

  it('Q9 sorts by card type then random, by random note then type, and at random', () => {
    const pairs = letters('p', 10).flatMap((note, index) => [
      newCard(`${note}:back`, 2 * index),
      newCard(`${note}:front`, 2 * index + 1),
    ]);
    const ids = (newSortOrder: 'typeThenRandom' | 'randomNoteThenType' | 'random') =>
      queueOf(pairs, { options: { newSortOrder } }).main.map((card) => card.id);
    const byType = ids('typeThenRandom');
    expect(byType.slice(0, 10).every((id) => id.endsWith(':front'))).toBe(true);
    expect(byType.slice(0, 10)).not.toEqual(byType.slice(0, 10).toSorted());
    const byNote = ids('randomNoteThenType');
    byNote.forEach((id, index) => expect(id.endsWith(index % 2 === 0 ? ':front' : ':back')).toBe(true));
    expect(ids('random')).not.toEqual(byNote);
    expect(ids('random').toSorted()).toEqual(byNote.toSorted());
  });

  it.each(NEW_GATHER_ORDERS)('Q9 gathering by %s loses and doubles nothing', (newGatherOrder) => {
    const many = newCards(20);
    expect(sorted(namesOf(queueOf(many, { options: { newGatherOrder } }).main))).toBe(namesOf(many));
  });

  it.each(NEW_SORT_ORDERS)('Q9 sorting by %s loses and doubles nothing', (newSortOrder) => {
    const many = newCards(20);
    expect(sorted(namesOf(queueOf(many, { options: { newSortOrder } }).main))).toBe(namesOf(many));
  });
});

describe('random orders', () => {
  const cards = [...reviewCards(30), ...newCards(15)];
  const options = { reviewOrder: 'random', newGatherOrder: 'randomCards', newSortOrder: 'random' } as const;
  it('Q10 a rebuilt queue keeps its order within the day', () => {
    expect(queueOf(cards, { options }).main).toEqual(queueOf(cards.toReversed(), { options }).main);
  });

  it('Q10 the order differs tomorrow', () => {
    const tomorrow = queueOf(cards, { options, day: TODAY + 1 }).main;
    expect(sorted(namesOf(tomorrow))).toBe(sorted(namesOf(cards)));
    expect(namesOf(tomorrow)).not.toBe(namesOf(queueOf(cards, { options }).main));
  });

  it('Q10 a card that leaves does not move the others', () => {
    const [first, ...rest] = queueOf(reviewCards(30), { options }).main;
    expect(first).toBeDefined();
    expect(queueOf(rest, { options }).main).toEqual(rest);
  });
});

describe('decks', () => {
  it('Q11 orders as the studied deck says, and limits as the deck of each card says', () => {
    const decks = [
      { id: 'deck', parentId: undefined },
      { id: 'small', parentId: 'deck', limits: { newPerDay: 1 } },
    ];
    const cards = [
      newCard('a', 0, { deckId: 'small' }),
      newCard('b', 1, { deckId: 'small' }),
      reviewCard('r', TODAY, { deckId: 'small' }),
    ];
    expect(namesOf(queueOf(cards, { decks, options: { newMix: 'before' } }).main)).toBe('a r');
    expect(
      namesOf(queueOf(cards, { decks, studiedDeckId: 'small', options: { newMix: 'after' } }).main),
    ).toBe('r a');
  });

  it('Q13 a rebuild after a card is suspended lets the next one in, and keeps the order of the rest', () => {
    const cards = newCards(25);
    const before = queueOf(cards).main;
    const after = queueOf(cards.filter((card) => card.noteId !== 'n003')).main;
    expect(namesOf(after)).toBe(`${namesOf(before).replace('n003 ', '')} n020`);
  });

  it('Q13 a rebuild after the limits change follows them', () => {
    const cards = newCards(25);
    expect([5, 25, 0].map((newPerDay) => queueOf(cards, { options: { newPerDay } }).main.length)).toEqual([
      5, 25, 0,
    ]);
  });
});

describe('siblings', () => {
  const front = (kind: 'new' | 'review' | 'interday' | 'intraday') =>
    ({
      new: newCard('x:front', 0),
      review: reviewCard('x:front', TODAY - 9),
      interday: interdayCard('x:front', TODAY - 9),
      intraday: learningCard('x:front', 0),
    })[kind];
  const back = (kind: 'new' | 'review' | 'interday') =>
    ({ new: newCard('x:back', 1), review: reviewCard('x:back'), interday: interdayCard('x:back') })[kind];

  it('G1 buries no sibling unless switched on', () => {
    const queue = queueOf([front('review'), back('review'), newCard('x:c1', 0)]);
    expect(queue.main).toHaveLength(3);
    expect(queue.buried).toBe(0);
  });

  it.each([
    ['new', 'new'],
    ['review', 'new'],
    ['interday', 'new'],
    ['intraday', 'new'],
    ['review', 'review'],
    ['interday', 'review'],
    ['intraday', 'review'],
    ['interday', 'interday'],
    ['intraday', 'interday'],
  ] as const)(
    'G2 a gathered %s card leaves out a later %s sibling, if that kind is switched on',
    (first, second) => {
      const cards = [front(first), back(second)];
      const all = { new: true, review: true, interday: true };
      const shown = (burySiblings: typeof all) => {
        const { main, learning, buried } = queueOf(cards, { options: { burySiblings } });
        return [main.length + learning.length, buried];
      };
      expect(shown(all)).toEqual([1, 1]);
      expect(shown({ ...all, [second]: false })).toEqual([2, 0]);
      expect(namesOf(queueOf(cards, { options: { burySiblings: all } }).main)).not.toContain('x:back');
    },
  );

  it('G2 the first sibling in gather order wins, not the first in the list', () => {
    const cards = [newCard('x:front', 0), reviewCard('x:back')];
    const burySiblings = { new: true, review: true, interday: true };
    expect(namesOf(queueOf(cards, { options: { burySiblings } }).main)).toBe('x:back');
  });

  it('G2 a card that a limit left out leaves its siblings in', () => {
    const burySiblings = { new: true, review: true, interday: true };
    const options = { burySiblings, reviewsPerDay: 0, newIgnoreReviewLimit: true };
    expect(namesOf(queueOf([reviewCard('x:front'), newCard('x:back', 0)], { options }).main)).toBe('x:back');
  });

  it('G4 intraday learning is never left out', () => {
    const burySiblings = { new: true, review: true, interday: true };
    const cards = [learningCard('x:front', 0), learningCard('x:back', 1)];
    expect(namesOf(queueOf(cards, { options: { burySiblings } }).learning)).toBe('x x:back');
  });
});

describe('the numbers of the Today screen', () => {
  it('Q12 counts what the queue brings: learning inside the window and interday as learning', () => {
    const cards = [
      ...newCards(30),
      ...reviewCards(3),
      interdayCard('i'),
      learningCard('now', 0),
      learningCard('edge', 20),
      learningCard('later', 21),
    ];
    expect(dueCounts(queueOf(cards), NOON_MS)).toEqual({ new: 20, learning: 3, review: 3 });
    expect(dueCounts(queueOf(cards), NOON_MS + MINUTE_MS)).toEqual({ new: 20, learning: 4, review: 3 });
  });
});

describe('a card as the queue sees it', () => {
  const pointOf = (phase: PointState['phase'], due: Due, more: Partial<PointState> = {}): PointState => ({
    pointId: 'p',
    phase,
    step: 0,
    due,
    intervalDays: 4,
    lastDay: TODAY - 4,
    lapses: 0,
    reviews: 2,
    stability: 4,
    difficulty: 5,
    ...more,
  });
  const at = (atMs: number): Due => ({ kind: 'at', atMs });
  const on = (day: number): Due => ({ kind: 'day', day });
  const cardOf = (...points: PointState[]) => {
    const state: CardState = { ...NEW_CARD_STATE, points, reviews: 7 };
    return queueCardOf('note:front', 'deck', 3, state, 0.8);
  };

  it.each([
    ['new without points', [], 'new', undefined],
    ['review', [pointOf('review', on(9))], 'review', on(9)],
    [
      'interday with any point in learning',
      [pointOf('review', on(9)), pointOf('learning', on(12))],
      'interday',
      on(9),
    ],
    ['interday in relearning', [pointOf('relearning', on(12))], 'interday', on(12)],
    [
      'intraday with any point due at a moment',
      [pointOf('review', on(9)), pointOf('relearning', at(77))],
      'intraday',
      at(77),
    ],
    [
      'intraday, due with the first moment',
      [pointOf('learning', at(99)), pointOf('learning', at(77))],
      'intraday',
      at(77),
    ],
  ] as const)('is %s', (_name, points, kind, due) => {
    expect(cardOf(...points)).toMatchObject({ kind, due });
  });

  it('carries the numbers of its weakest point', () => {
    const strong = pointOf('review', on(30), { intervalDays: 30, stability: 31, difficulty: 2 });
    const weak = pointOf('review', on(9), { intervalDays: 5, stability: 6, difficulty: 8 });
    const weakest = pointOf('review', on(9), { intervalDays: 4, stability: 3, difficulty: 7 });
    expect(cardOf(strong, weak, weakest)).toEqual({
      id: 'note:front',
      noteId: 'note',
      deckId: 'deck',
      kind: 'review',
      due: on(9),
      position: 3,
      reviews: 7,
      intervalDays: 4,
      stability: 3,
      difficulty: 7,
      retrievability: 0.8,
    });
  });

  it('has no memory while new', () => {
    expect(cardOf()).toMatchObject({ intervalDays: 0, stability: 0, difficulty: 0, retrievability: 1 });
  });
});
