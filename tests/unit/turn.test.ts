// The line of intraday learning: who may go when (STUDY-RULES Q5, Q6).
import { describe, expect, it } from 'vitest';
import { compareTurns, turnBehind, turnOf } from '../../src/domain/queue/turn';
import { learningCard } from '../support/queueCards';

describe('a turn', () => {
  it('Q6 behind another is one second after it', () => {
    const ahead = turnOf(learningCard('a', 10));
    expect(turnBehind(ahead, learningCard('b', 5)).atMs - ahead.atMs).toBe(1000);
  });

  it('Q5 of a card that was answered comes before one of a card that was not, then the earlier', () => {
    const turns = [
      learningCard('never', 1, { reviews: 0 }),
      learningCard('later', 9, { reviews: 1 }),
      learningCard('sooner', 3, { reviews: 2 }),
    ].map(turnOf);
    expect(turns.sort(compareTurns).map(({ card }) => card.id.split(':')[0])).toEqual([
      'sooner',
      'later',
      'never',
    ]);
  });
});
