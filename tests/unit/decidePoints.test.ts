// Cards with several points, and days that lie ahead: what is asked, and which grade each point gets.
import { describe, expect, it } from 'vitest';
import { NEW_CARD_STATE, phaseOfCard } from '../../src/domain/review/cardState';
import { decide } from '../../src/domain/review/decide';
import { GRADES, type ReviewEvent } from '../../src/domain/review/event';
import { foldHistory } from '../../src/domain/review/fold';
import {
  goOn,
  intervalsOf,
  pointOf,
  press,
  review,
  showingOf,
  todayOf,
  type Studied,
} from '../support/reviewing';

const DAY_MIN = 1440;

/** Grades that a button gives the asked points, as "a again, b good". */
function graded(studied: Studied, word: string): string {
  return press(studied, word)
    .map(({ pointId, grade }) => `${pointId} ${grade}`)
    .join(', ');
}

function asked(studied: Studied): string {
  return showingOf(studied).asked.join('');
}

describe('cards with several points', () => {
  it.each([
    ['nothing missed: every point gets the grade', 'good', 'a good, b good, c good'],
    ['missed points get again', 'good-b', 'a good, b again, c good'],
    ['missed points get again whatever is pressed', 'easy-ac', 'a again, b easy, c again'],
    ['again with nothing marked misses every point', 'again', 'a again, b again, c again'],
    ['everything marked is the same', 'good-abc', 'a again, b again, c again'],
  ])('on the first showing, %s', (_name, word, expected) => {
    expect(graded(review('', { points: 'abc' }), word)).toBe(expected);
  });

  it('recalled points that are not yet due get good, those due the grade pressed', () => {
    // Point b was missed and learned again, so it is due long before a and c.
    const studied = review('good good@10m good@due good-b@due good@due @due', { points: 'abc' });
    expect(graded(studied, 'easy')).toBe('a good, b easy, c good');
    expect(graded(studied, 'hard')).toBe('a good, b hard, c good');
    expect(graded(studied, 'easy-a')).toBe('a again, b easy, c good');
    expect(graded(studied, 'again')).toBe('a again, b again, c again');
  });

  it('when no point is due, an early review gives the grade pressed to all', () => {
    const studied = review('good good@10m good@due @+1d', { points: 'ab' });
    expect(graded(studied, 'hard')).toBe('a hard, b hard');
    expect(graded(studied, 'easy-b')).toBe('a easy, b again');
  });

  it('the first showing of a day asks the whole answer, a later one only what is due', () => {
    const studied = review('good good@10m good@due', { points: 'abc' });
    expect(asked(goOn(studied, '@due'))).toBe('abc');
    const missed = goOn(studied, 'good-b@due');
    expect(asked(goOn(missed, '@10m'))).toBe('b');
    expect(asked(goOn(missed, '@+1d'))).toBe('abc');
  });

  it('a later showing asks points inside the learn-ahead window only when it reaches so far', () => {
    const missed = review('good good@10m good@due good-b@due', { points: 'abc' });
    expect(asked(goOn(missed, '@1m'))).toBe('b');
    expect(asked(goOn({ ...missed, learnAheadMin: 0 }, '@9m'))).toBe('abc');
    expect(asked(goOn({ ...missed, learnAheadMin: 0 }, '@10m'))).toBe('b');
  });

  it('points given on a same-day repeat keep their memory and their due day', () => {
    const missed = review('good good@10m good@due good-b@due', { points: 'abc' });
    const repeated = goOn(missed, 'good@10m');
    expect(pointOf(repeated, 'a')).toEqual(pointOf(missed, 'a'));
    expect(pointOf(repeated, 'c')).toEqual(pointOf(missed, 'c'));
    expect(pointOf(repeated, 'b').reviews).toBe(pointOf(missed, 'b').reviews + 1);
    expect(repeated.state.reviews).toBe(missed.state.reviews + 1);
  });

  it('a card is in learning while any point is', () => {
    const missed = review('good good@10m good@due good-b@due', { points: 'abc' });
    expect(phaseOfCard(missed.state)).toBe('learning');
    expect(phaseOfCard(goOn(missed, 'good@10m').state)).toBe('review');
  });

  it('F2 one draw of fuzz serves the whole card: points of one history stay together', () => {
    for (let card = 0; card < 30; card += 1) {
      const setting = { points: 'abcd', cardId: `card ${card}`, options: { fuzz: true } };
      const studied = review('good good@10m good@+2d good@+11d good@+46d', setting);
      expect(new Set(studied.state.points.map(({ due }) => JSON.stringify(due))).size).toBe(1);
    }
  });

  it('a point moves as it would on a card of its own', () => {
    const words = 'good good@10m good-b@due good-b@due good@due easy-c@due';
    const together = review(words, { points: 'abc', learnAheadMin: 0 });
    for (const pointId of ['a', 'b', 'c']) {
      const alone = foldHistory(together.events, [pointId], together.scheduler);
      expect(pointOf(together, pointId)).toEqual(alone.points[0]);
    }
  });

  it('a card with one point behaves as the plain rule at every step', () => {
    let studied = review('');
    for (const word of [
      'good',
      'hard@10m',
      'again@10m',
      'good@1m',
      'good@10m',
      'hard@due',
      'again@due',
      'easy@1m',
    ]) {
      studied = goOn(studied, `@${word.split('@')[1] ?? '0m'}`);
      for (const pressed of GRADES) {
        expect(asked(studied)).toBe('a');
        expect(press(studied, pressed)).toEqual(decide(showingOf(studied), new Set(), pressed));
        expect(press(studied, pressed).map(({ grade }) => grade)).toEqual([pressed]);
      }
      // Marking the only point is pressing Again.
      expect(press(studied, 'good-a')).toEqual(press(studied, 'again'));
      studied = goOn(studied, word.split('@')[0] ?? '');
    }
    expect(intervalsOf(studied).at(-1)).toBeGreaterThanOrEqual(1);
  });

  it('a point added to a studied card starts new: asked even on a repeat, with learning steps', () => {
    const studied = review('good good@10m good@due +c', { points: 'ab' });
    expect(studied.state.points.map(({ pointId }) => pointId)).toEqual(['a', 'b']);
    expect(asked(goOn(studied, '@5m'))).toBe('c');
    const graded = goOn(studied, 'good@due');
    expect(pointOf(graded, 'c')).toMatchObject({ phase: 'learning', step: 1, reviews: 1 });
    expect(pointOf(graded, 'a').phase).toBe('review');
    expect(graded.state.countedAs).toBe('review');
  });

  it('a point that is gone leaves the state, and finds its memory again when it returns', () => {
    const studied = review('good good@10m good@due', { points: 'ab' });
    const without = foldHistory(studied.events, ['b'], studied.scheduler);
    expect(without.points).toEqual([pointOf(studied, 'b')]);
    expect(foldHistory(studied.events, ['b', 'a'], studied.scheduler).points).toEqual([
      pointOf(studied, 'b'),
      pointOf(studied, 'a'),
    ]);
  });

  it('a step of days and a review on one card: only what is due is asked again the same day', () => {
    const options = { learningStepsMin: [1, DAY_MIN] };
    const studied = review('good-b', { points: 'ab', options });
    expect(pointOf(studied, 'a').due.kind).toBe('day');
    expect(asked(goOn(studied, '@1m'))).toBe('b');
  });
});

describe('clocks that were set back', () => {
  it('D7 grades on days that run backwards are 0 days apart', () => {
    const day = todayOf(review(''));
    const { events, scheduler } = review('good good@10m good@due');
    const backwards = events.map((event, index): ReviewEvent => ({ ...event, day: day - index }));
    const level = events.map((event): ReviewEvent => ({ ...event, day }));
    expect(foldHistory(backwards, ['a'], scheduler)).toEqual(foldHistory(level, ['a'], scheduler));
  });

  it('D7 a card studied a moment ago on a day that now lies ahead is a repeat', () => {
    const ahead = review('good good@10m good@due good-b@due', { points: 'ab' });
    const west = { ...ahead, clock: { ...ahead.clock, offsetMinutesAt: () => -600 } };
    expect(todayOf(west)).toBeLessThan(todayOf(ahead));
    expect(asked(west)).toBe('b');
  });

  it('a new card asks everything', () => {
    const studied = review('', { points: 'ab' });
    expect(studied.state).toEqual(NEW_CARD_STATE);
    expect(asked(studied)).toBe('ab');
  });
});
