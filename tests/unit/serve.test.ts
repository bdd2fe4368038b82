// Serving the queue: STUDY-RULES Q3 to Q6, Q12, Q14, S8 and the part of undo that belongs to the queue (U2,
// U3).
import { describe, expect, it } from 'vitest';
import type { QueueCard } from '../../src/domain/queue/queueCard';
import {
  advanceTo,
  answered,
  counters,
  currentCard,
  nextLearningAt,
  putOnTop,
  removed,
  startServing,
  type ServeState,
} from '../../src/domain/session/serve';
import { finishedReport } from '../../src/domain/session/serveReport';
import { MINUTE_MS } from '../../src/domain/studyDay';
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
  type QueueParts,
} from '../support/queueCards';

const minute = (minutes: number): number => NOON_MS + minutes * MINUTE_MS;
const serving = (cards: readonly QueueCard[], parts: QueueParts = {}): ServeState =>
  startServing(queueOf(cards, parts), NOON_MS);

/** The name of the card on screen, with "!" when it comes ahead of time; "-" for none. */
function shown(state: ServeState): string {
  const served = currentCard(state);
  return served === undefined ? '-' : namesOf([served.card]) + (served.aheadOfTime ? '!' : '');
}

/** Answers the card on screen some minutes after noon; it comes back as `card`, or leaves today's queue. */
function answer(state: ServeState, minutes: number, card?: QueueCard): ServeState {
  const cardId = currentCard(state)?.card.id ?? '';
  return answered(state, { cardId, card, nowMs: minute(minutes) });
}

const counted = (state: ServeState): string => {
  const { new: fresh, learning, review } = counters(state);
  return `${fresh} ${learning} ${review}`;
};

describe('which card comes', () => {
  it('Q3 learning already due, then the main queue, then learning inside the window', () => {
    let state = serving([
      learningCard('ahead', 19),
      learningCard('due', 0),
      reviewCard('r'),
      learningCard('late', 40),
    ]);
    const seen = [shown(state)];
    for (let minutes = 0; minutes < 3; minutes += 1) {
      state = answer(state, 0);
      seen.push(shown(state));
    }
    expect(seen).toEqual(['due', 'r', 'ahead!', '-']);
  });

  it('Q3 learning that came due while a review was answered goes before the next review', () => {
    const state = serving([learningCard('l', 5), reviewCard('r1', TODAY - 2), reviewCard('r2')]);
    expect(shown(answer(state, 4))).toBe('r2');
    expect(shown(answer(state, 5))).toBe('l');
  });

  it('Q4 the clock alone never changes the card on screen', () => {
    const state = serving([learningCard('l', 5), reviewCard('r')]);
    expect(advanceTo(state, minute(60))).toBe(state);
    const ahead = answer(serving([learningCard('l1', 8), learningCard('l2', 9), reviewCard('r')]), 0);
    expect(shown(ahead)).toBe('l1!');
    expect(advanceTo(ahead, minute(60))).toBe(ahead);
  });

  it('Q4 the cut-off moves with an answer, never back', () => {
    const state = answer(serving([reviewCard('r1'), reviewCard('r2'), reviewCard('r3')]), 7);
    expect(state.cutoffMs).toBe(minute(7));
    expect(answer(state, 3).cutoffMs).toBe(minute(7));
  });

  it('Q4 the cut-off moves when nothing is left and learning comes inside the window', () => {
    const state = serving([learningCard('l', 30)]);
    expect(shown(state)).toBe('-');
    expect(advanceTo(state, minute(10) - 1)).toBe(state);
    expect(shown(advanceTo(state, minute(10)))).toBe('l!');
    expect(shown(advanceTo(state, minute(30)))).toBe('l');
  });

  it('Q5 cards answered at least once go before cards never answered, then the earlier due', () => {
    const never = learningCard('never', -9, { reviews: 0 });
    let state = serving([never, learningCard('b', -1), learningCard('a', -2), learningCard('ahead', 3)]);
    const seen = [shown(state)];
    for (let count = 0; count < 3; count += 1) {
      state = answer(state, 0);
      seen.push(shown(state));
    }
    expect(seen).toEqual(['a', 'b', 'never', 'ahead!']);
  });

  it.each([
    ['lets another learning card go between', 1, [learningCard('x', 5)], 'x! l!'],
    ['comes back when it is alone', 1, [], 'l! -'],
    ['comes back when the other lies beyond the window', 1, [learningCard('x', 25)], 'l! -'],
    ['comes back when there is no room behind the other', 1, [learningCard('x', 20)], 'l! x!'],
    ['waits its turn when it is due later anyway', 9, [learningCard('x', 5)], 'x! l!'],
    ['lets a card never answered go between', 1, [learningCard('x', 5, { reviews: 0 })], 'x! l!'],
    ['waits behind one other, not behind all', 1, [learningCard('x', 5), learningCard('y', 6)], 'x! l! y!'],
    ['waits behind one that is due', 0, [learningCard('x', -1, { reviews: 0 })], 'x l'],
  ])('Q6 a card just answered %s', (_name, minutes, others, expected) => {
    let state = answer(serving([learningCard('l', -5), ...others]), 0, learningCard('l', minutes));
    const seen = [shown(state)];
    while (seen.length < expected.split(' ').length) {
      state = answer(state, 0);
      seen.push(shown(state));
    }
    expect(seen.join(' ')).toBe(expected);
  });

  it('Q6 keeps its own moment while the main queue has cards', () => {
    const state = answer(
      serving([reviewCard('r1', TODAY - 1), reviewCard('r2'), learningCard('x', 5)]),
      0,
      learningCard('r1', 1),
    );
    expect(shown(state)).toBe('r2');
    expect(shown(answer(state, 6))).toBe('r1');
  });

  it('Q6 learn-ahead keeps two learning cards taking turns', () => {
    let state = serving([learningCard('a', 0), learningCard('b', 0)]);
    const seen: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      const name = shown(state).replace('!', '');
      seen.push(name);
      state = answer(state, 0, learningCard(name, 1));
    }
    expect(seen).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  });

  it('S8 with learn-ahead 0 a card waits its full delay and the finished page shows meanwhile', () => {
    const state = answer(
      serving([newCard('n', 0)], { options: { learnAheadMin: 0 } }),
      0,
      learningCard('n', 1),
    );
    expect(shown(state)).toBe('-');
    expect(counted(state)).toBe('0 0 0');
    expect(finishedReport(state, NOON_MS).nextLearningInMin).toBe(1);
    expect(shown(advanceTo(state, minute(1) - 1))).toBe('-');
    expect(shown(advanceTo(state, minute(1)))).toBe('n');
  });

  it('D5 a card that comes back after the rollover leaves the queue', () => {
    const tomorrow = learningCard('n', (ROLLOVER_MS - NOON_MS) / MINUTE_MS);
    expect(answer(serving([newCard('n', 0)]), 0, tomorrow).learning).toEqual([]);
    expect(answer(serving([newCard('n', 0)]), 0, reviewCard('n', TODAY + 3)).learning).toEqual([]);
  });
});

describe('which points are asked', () => {
  it.each([
    ['up to the cut-off', learningCard('l', -1), 0],
    ['up to the end of the window, ahead of time', learningCard('l', 3), 20],
  ])('says until when: %s', (_name, card, minutes) => {
    expect(currentCard(serving([card]))?.askUntilMs).toBe(minute(minutes));
  });

  it('says until when for a card put on top, which is asked even outside the window', () => {
    const top = (minutes: number) => currentCard(putOnTop(serving([]), learningCard('l', minutes), NOON_MS));
    expect(top(0)).toMatchObject({ aheadOfTime: false, askUntilMs: NOON_MS });
    expect(top(5)).toMatchObject({ aheadOfTime: true, askUntilMs: minute(20) });
    expect(top(30)).toMatchObject({ aheadOfTime: true, askUntilMs: minute(30) });
  });
});

describe('the counters', () => {
  const cards = [
    reviewCard('r', TODAY - 1),
    interdayCard('i'),
    newCard('n', 0),
    learningCard('l', 15),
    learningCard('m', 30),
  ];
  const options = { newMix: 'after', interdayMix: 'after' } as const;

  it('Q12 count new, learning inside the window with interday, and review', () => {
    expect(counted(serving(cards, { options }))).toBe('1 2 1');
  });

  it.each([
    ['a review that leaves', 0, undefined, '1 2 0'],
    ['a review sent back to learning', 0, learningCard('r', 10), '1 3 0'],
    ['a review sent back beyond the window', 0, learningCard('r', 60), '1 2 0'],
    ['a review, while another card comes inside the window', 10, undefined, '1 3 0'],
  ])('Q12 answering lowers the card’s own counter by one: %s', (_name, minutes, card, expected) => {
    expect(counted(answer(serving(cards, { options }), minutes, card))).toBe(expected);
  });

  it('Q12 answering everything ends at zero', () => {
    let state = serving(cards, { options });
    const seen = [counted(state)];
    while (currentCard(state) !== undefined) {
      state = answer(state, 0);
      seen.push(counted(state));
    }
    expect(seen).toEqual(['1 2 1', '1 2 0', '1 1 0', '0 1 0', '0 0 0']);
  });

  it('Q12 count a card put on top once', () => {
    const state = serving(cards, { options });
    expect(counted(putOnTop(state, reviewCard('r'), NOON_MS))).toBe('1 2 1');
    expect(counted(putOnTop(answer(state, 0), reviewCard('r'), NOON_MS))).toBe('1 2 1');
  });
});

describe('cards that leave', () => {
  it('drops buried and suspended cards wherever they wait', () => {
    const state = putOnTop(
      serving([reviewCard('a', TODAY - 1), reviewCard('b'), learningCard('l', 3)]),
      reviewCard('t'),
      NOON_MS,
    );
    const rest = removed(state, ['a:front', 'l:front', 't:front'], 'buried');
    expect([shown(rest), counted(rest)]).toEqual(['b', '0 0 1']);
  });

  it('Q14 counts the buried, not the suspended', () => {
    const state = serving([reviewCard('a'), reviewCard('b')], { buried: 2 });
    expect(finishedReport(removed(state, ['a:front'], 'buried'), NOON_MS).buried).toBe(3);
    expect(finishedReport(removed(state, ['a:front'], 'suspended'), NOON_MS).buried).toBe(2);
  });
});

describe('the finished page', () => {
  it('Q14 says what limits hide and whether cards are buried', () => {
    const cards = [newCard('n1', 0), newCard('n2', 1), reviewCard('r1'), reviewCard('r2'), interdayCard('i')];
    const state = serving(cards, {
      buried: 4,
      options: { newPerDay: 1, reviewsPerDay: 1, newIgnoreReviewLimit: true },
    });
    expect(finishedReport(state, NOON_MS)).toEqual({
      hiddenReviews: 2,
      hiddenNew: 1,
      buried: 4,
      nextLearningInMin: undefined,
    });
  });

  it.each([
    ['the window subtracted', 50, 0, 30],
    ['as time passes', 50, 12, 18],
    ['rounded up', 50, 12.5, 18],
    ['at least a minute', 20.5, 0.4, 1],
    ['at least a minute, though the moment has passed', 50, 31, 1],
  ])('Q14 says when the next learning card is due: %s', (_name, due, now, expected) => {
    expect(finishedReport(serving([learningCard('l', due)]), minute(now)).nextLearningInMin).toBe(expected);
  });

  it('Q14 waits for the earliest card beyond the window', () => {
    const cards = [learningCard('never', 25, { reviews: 0 }), learningCard('l', 40), learningCard('now', 0)];
    expect(nextLearningAt(serving(cards))).toBe(minute(5));
    expect(nextLearningAt(serving([learningCard('now', 0)]))).toBeUndefined();
  });
});

describe('taking answers back', () => {
  const cards = [
    reviewCard('a', TODAY - 3),
    reviewCard('b', TODAY - 2),
    reviewCard('c', TODAY - 1),
    learningCard('l', 5),
  ];

  it('U2 puts the card back on top, and the counters where they were', () => {
    const before = serving(cards);
    const after = answer(before, 1, learningCard('a', 2));
    const undone = putOnTop(after, reviewCard('a', TODAY - 3), before.cutoffMs);
    expect(shown(undone)).toBe('a');
    expect(counted(undone)).toBe(counted(before));
  });

  it('U2 puts a card on top of one put there before, which then comes next', () => {
    const twice = answer(answer(serving(cards), 1), 2);
    const once = putOnTop(twice, reviewCard('b', TODAY - 2), minute(1));
    const both = putOnTop(once, reviewCard('a', TODAY - 3), minute(0));
    expect([shown(both), shown(answer(both, 3)), shown(answer(answer(both, 3), 3))]).toEqual(['a', 'b', 'c']);
  });

  it('U2 a learning card put on top, then covered, waits for its moment again', () => {
    const state = putOnTop(putOnTop(serving(cards), learningCard('x', 3), NOON_MS), reviewCard('y'), NOON_MS);
    expect([shown(state), shown(answer(state, 2)), shown(answer(state, 3))]).toEqual(['y', 'a', 'x']);
  });

  it('U3 restores the cut-off, so the order seen before is seen again', () => {
    const orderFrom = (start: ServeState): string[] => {
      let state = start;
      const seen: string[] = [];
      while (currentCard(state) !== undefined) {
        seen.push(shown(state));
        state = answer(state, seen.length);
      }
      return seen;
    };
    const before = serving(cards);
    const rebuiltLater = startServing(queueOf([...cards.slice(1), learningCard('a', 2)]), minute(30));
    expect(orderFrom(putOnTop(rebuiltLater, reviewCard('a', TODAY - 3), before.cutoffMs))).toEqual(
      orderFrom(before),
    );
  });

  it('U3 an answer leaves the state before it untouched, to go back to', () => {
    const before = serving(cards);
    const copy = structuredClone(before);
    answer(before, 9, learningCard('a', 10));
    expect(before).toEqual(copy);
  });
});
