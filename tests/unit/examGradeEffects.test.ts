// What a grade pressed now means for exam day: as much as the history says once it is pressed.
import { describe, expect, it } from 'vitest';
import { gradeEffectsOn, type GradeEffects } from '../../src/domain/exam/gradeEffects';
import { GRADES, type Grade } from '../../src/domain/review/event';
import { recallOfCard } from '../../src/domain/review/recall';
import { goOn, review, todayOf, type Studied } from '../support/reviewing';

function effectsIn(days: number, studied: Studied): GradeEffects {
  return gradeEffectsOn(todayOf(studied) + days, studied, studied.scheduler);
}

/** What is expected so many days after a grade was given. */
function expectedAfter(studied: Studied, grade: Grade, days: number): number {
  const { state, pointIds, scheduler } = goOn(studied, grade);
  return recallOfCard(state, pointIds, todayOf(studied) + days, scheduler);
}

describe('what a grade means for exam day', () => {
  it.each([
    ['a new card', review('', { points: 'abc' })],
    ['a card in its first steps', review('good-b @10m', { points: 'ab' })],
    ['a card that is due', review('easy @due', { points: 'ab' })],
    ['a card of which some points are due', review('easy-b good@10m @+5d', { points: 'abc' })],
    ['a card of which no point is due', review('easy @+3d', { points: 'ab' })],
    ['a card that is long overdue', review('good good@10m @+60d')],
    ['a card with a point that was added', review('easy +c @+9d', { points: 'ab' })],
  ])('is what the grade brings about: %s', (_name, studied) => {
    for (const days of [1, 14, 90]) {
      const { graded } = effectsIn(days, studied);
      for (const grade of GRADES) expect(graded[grade]).toBeCloseTo(expectedAfter(studied, grade, days), 10);
    }
  });

  it('is more the better the grade, and again leaves less than leaving a known card alone', () => {
    const { graded, leftAlone } = effectsIn(30, review('easy @due'));
    expect(graded.again).toBeLessThan(graded.hard);
    expect(graded.hard).toBeLessThan(graded.good);
    expect(graded.good).toBeLessThan(graded.easy);
    expect(graded.again).toBeLessThan(leftAlone);
    expect(leftAlone).toBeLessThan(graded.good);
  });

  it('tells what is left of each point if the card is left alone, and nothing of points never asked', () => {
    const studied = review('easy-b good@10m +c @+5d', { points: 'ab' });
    const { points, leftAlone } = effectsIn(10, studied);
    const [easy = 0, missed = 0, added = 1] = points;
    expect(points).toHaveLength(3);
    expect(easy).toBeGreaterThan(missed);
    expect(added).toBe(0);
    expect(leftAlone).toBeCloseTo((easy + missed) / 3, 10);
  });

  it('leaves a card alone with nothing where it was never asked', () => {
    expect(effectsIn(5, review('', { points: 'ab' }))).toMatchObject({ leftAlone: 0, points: [0, 0] });
  });
});
