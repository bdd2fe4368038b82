// Plans of days off and of an even load: C6 and C7 of the study rules, in an empty, a 6-card and a 2,000-card library.
import { describe, expect, it } from 'vitest';
import { rankForAdvance, rankForPostpone } from '../../src/domain/load/advance';
import { planBreak } from '../../src/domain/load/break';
import { flatten } from '../../src/domain/load/flatten';
import { afterMoves, cardsByDay, recallOfMoves, type LoadCard } from '../../src/domain/load/loadCard';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { loadCard, loadCards, TODAY } from '../support/loadCards';
import { DECK_SIZES } from '../support/sizedDecks';

const scheduler = schedulerFor(DEFAULT_PARAMETERS);

function ids(moves: readonly { readonly card: LoadCard }[]): string {
  return moves.map(({ card }) => card.id).join(' ');
}

describe('reviewing ahead', () => {
  it('C6 ranks cards that are not due by how little of their interval they skip, the more stable one first', () => {
    const cards = [
      loadCard('half', 15, 30),
      loadCard('tenth', 3, 30),
      loadCard('tenth-stable', 3, 30, 40),
      loadCard('due', 0, 30),
      loadCard('late', -3, 30),
    ];
    const moves = rankForAdvance(cards, TODAY);
    expect(ids(moves)).toBe('tenth-stable tenth half');
    expect(moves.every(({ toDay }) => toDay === TODAY)).toBe(true);
  });

  it.each([
    ['12 of 100 days are safe', 12, 100, true],
    ['13 of 100 days are not', 13, 100, false],
    ['1 of 8 days is safe', 1, 8, true],
    ['1 of 7 days is not', 1, 7, false],
  ])('C6 to skip %s', (_name, dueIn, interval, isSafe) => {
    expect(rankForAdvance([loadCard('a', dueIn, interval)], TODAY)[0]?.isSafe).toBe(isSafe);
  });

  it('C6 leaves out a card that was reviewed today', () => {
    expect(rankForAdvance([loadCard('a', 30, 30)], TODAY)).toEqual([]);
  });
});

describe('putting off', () => {
  it('C6 moves a due card by 5 to 10 % of its interval and the lateness it has', () => {
    const [move] = rankForPostpone([loadCard('a', -4, 200)], TODAY, []);
    const by = (move?.toDay ?? 0) - TODAY;
    expect(by).toBeGreaterThanOrEqual(10);
    expect(by).toBeLessThanOrEqual(20);
    expect(move?.share).toBe((by + 4) / 200);
  });

  it('C6 ranks by the overshoot that comes of it, and calls it safe under 15 %', () => {
    const cards = [
      loadCard('late', -20, 100),
      loadCard('short', 0, 2),
      loadCard('long', 0, 100),
      loadCard('not-due', 1, 100),
    ];
    const moves = rankForPostpone(cards, TODAY, []);
    expect(ids(moves)).toBe('long late short');
    expect(moves.map(({ isSafe }) => isSafe)).toEqual([true, false, false]);
  });

  it.each(DECK_SIZES)('C6 takes every due card off today, of %i', (size) => {
    const cards = loadCards(size);
    const moves = rankForPostpone(cards, TODAY, []);
    expect(moves).toHaveLength(cards.filter(({ dueDay }) => dueDay <= TODAY).length);
    expect(moves.every(({ toDay }) => toDay > TODAY)).toBe(true);
    expect(moves.every(({ card, toDay, share }) => share === (toDay - card.dueDay) / card.intervalDays)).toBe(
      true,
    );
  });
});

describe('a cap on days to come', () => {
  it('C7 lets the least stable cards keep their day and moves the others to the nearest day with room', () => {
    const cards = [
      loadCard('a', 5, 30, 10),
      loadCard('b', 5, 30, 40),
      loadCard('c', 5, 30, 20),
      loadCard('d', 4, 30, 90),
    ];
    expect(flatten(cards, 1, TODAY, []).map(({ card, toDay }) => `${card.id} ${toDay - TODAY}`)).toEqual([
      'c 6',
      'b 3',
    ]);
  });

  it('C7 leaves today and what is late as it is', () => {
    expect(flatten([loadCard('a', 0), loadCard('b', 0), loadCard('c', -1)], 1, TODAY, [])).toEqual([]);
  });

  it.each(DECK_SIZES)('C7 leaves no day above a cap of 20, of %i cards', (size) => {
    const cards = loadCards(size);
    const moves = flatten(cards, 20, TODAY, []);
    const loads = [...cardsByDay(afterMoves(cards, moves))].filter(([day]) => day > TODAY);
    expect(Math.max(0, ...loads.map(([, due]) => due.length))).toBeLessThanOrEqual(20);
  });
});

describe('days off', () => {
  const absence = { fromDay: TODAY + 2, toDay: TODAY + 9, spreadDays: 3, withLate: true };

  it('C7 spreads what is due in them and what is late over the days behind them, short intervals first', () => {
    const cards = [
      loadCard('long', 3, 15),
      loadCard('late', -2, 12),
      loadCard('short', 9, 9),
      loadCard('before', 1, 5),
      loadCard('behind', 10, 20),
    ];
    const moves = planBreak(cards, absence, TODAY, []);
    expect(moves.map(({ card, toDay }) => `${card.id} ${toDay - TODAY}`)).toEqual([
      'short 10',
      'late 11',
      'long 12',
    ]);
  });

  it('C7 lets cards come before them that it harms less, while the days before have room', () => {
    const cards = [
      loadCard('long', 3, 300),
      loadCard('longer', 4, 400),
      loadCard('longest', 5, 900),
      loadCard('short', 3, 7),
      loadCard('at the end', 9, 300),
      loadCard('before', 1, 5),
      loadCard('behind', 10, 20),
    ];
    // Seven cards on five days: two on each at most. The day before has one already.
    const moves = planBreak(cards, absence, TODAY, []);
    expect(moves.map(({ card, toDay }) => `${card.id} ${toDay - TODAY}`)).toEqual([
      'longest 1',
      'long 0',
      'longer 0',
      'short 11',
      'at the end 12',
    ]);
  });

  it.each([
    ['skips 12 of 100 days and would overshoot by more', 13, 100, 1],
    ['would skip 13 of 100 days', 14, 100, 31],
    ['would overshoot by no more than it would skip', 16, 1000, 31],
  ])('C7 a card that %s comes where it harms less', (_name, dueIn, interval, comesIn) => {
    const away = { fromDay: TODAY + 2, toDay: TODAY + 30, spreadDays: 2, withLate: true };
    const moves = planBreak([loadCard('a', dueIn, interval)], away, TODAY, []);
    expect(moves.map(({ toDay }) => toDay - TODAY)).toEqual([comesIn]);
  });

  it('C7 never lets a card come before on the day of its last review', () => {
    const card = { ...loadCard('a', 3, 300), lastDay: TODAY };
    const away = { fromDay: TODAY + 1, toDay: TODAY + 9, spreadDays: 1, withLate: true };
    expect(planBreak([card], away, TODAY, []).map(({ toDay }) => toDay - TODAY)).toEqual([10]);
  });

  it.each(DECK_SIZES)('C7 leaves nothing on a day off and nothing late, of %i cards', (size) => {
    const cards = loadCards(size);
    const after = afterMoves(cards, planBreak(cards, absence, TODAY, []));
    const isOff = (day: number): boolean => day >= absence.fromDay && day <= absence.toDay;
    expect(after.filter(({ dueDay }) => isOff(dueDay) || dueDay < TODAY)).toEqual([]);
  });

  it('C7 leaves late cards alone where the learner says so', () => {
    expect(planBreak([loadCard('late', -2)], { ...absence, withLate: false }, TODAY, [])).toEqual([]);
  });

  it('C7 tells by how much recall drops', () => {
    const moves = planBreak([loadCard('a', 9, 10, 10)], { ...absence, toDay: TODAY + 16 }, TODAY, []);
    const recall = recallOfMoves(moves, TODAY, scheduler);
    expect(recall?.before).toBeCloseTo(0.9, 3);
    expect(recall?.after).toBeCloseTo(scheduler.retrievability(18, 10), 6);
    expect(recall?.after).toBeLessThan(0.87);
    expect(recallOfMoves([], TODAY, scheduler)).toBeUndefined();
  });
});
