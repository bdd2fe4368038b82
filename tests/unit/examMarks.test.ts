// What the points of each card count for in an exam, and the minutes there are for it.
import { describe, expect, it } from 'vitest';
import { marksOf, type MarkedCard } from '../../src/domain/exam/marks';
import { minutesOn, minutesUntil } from '../../src/domain/exam/studyTime';

function card(deckId: string, points: number, tags: readonly string[] = []): MarkedCard {
  return { deckId, points, tags };
}

describe('the marks of an exam', () => {
  it('are spread evenly over the points of a part, however many its cards have', () => {
    const cards = [card('law', 1), card('law', 3), card('music', 1)];
    expect(marksOf(cards, [{ kind: 'deck', deckId: 'law', weight: 2 }])).toEqual([0.25, 0.25, 0]);
  });

  it('are shared by the weights of the parts, whatever they add up to', () => {
    const cards = [card('law', 2), card('music', 1)];
    const parts = [
      { kind: 'deck', deckId: 'law', weight: 30 },
      { kind: 'deck', deckId: 'music', weight: 10 },
    ] as const;
    expect(marksOf(cards, parts)).toEqual([0.375, 0.25]);
  });

  it('count a card in two parts twice', () => {
    const cards = [card('law', 1, ['Roman::early']), card('law', 1)];
    const parts = [
      { kind: 'deck', deckId: 'law', weight: 1 },
      { kind: 'tag', tag: 'roman', weight: 1 },
    ] as const;
    expect(marksOf(cards, parts)).toEqual([0.75, 0.25]);
  });

  it('go to the other parts where a part asks nothing, and to nobody where none does', () => {
    const parts = [
      { kind: 'deck', deckId: 'law', weight: 1 },
      { kind: 'tag', tag: 'gone', weight: 5 },
    ] as const;
    expect(marksOf([card('law', 1)], parts)).toEqual([1]);
    expect(marksOf([card('music', 1)], parts)).toEqual([0]);
    expect(marksOf([], parts)).toEqual([]);
  });
});

describe('the minutes of days', () => {
  // Day 0 was a Thursday.
  const time = { studyMinutes: [10, 20, 30, 40, 50, 60, 70], daysOff: [{ fromDay: 2, toDay: 3 }] };

  it('are those of the weekday, and none on days off, of which both ends are off', () => {
    expect([0, 1, 2, 3, 4, 5].map((day) => minutesOn(day, time))).toEqual([40, 50, 0, 0, 10, 20]);
  });

  it('are told from today to the day before the exam, without those studied today', () => {
    expect(minutesUntil(5, { today: 0, done: 15 }, time)).toEqual([25, 50, 0, 0, 10]);
    expect(minutesUntil(2, { today: 0, done: 45 }, time)).toEqual([0, 50]);
    expect(minutesUntil(0, { today: 0, done: 0 }, time)).toEqual([]);
  });
});
