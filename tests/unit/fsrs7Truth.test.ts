import { describe, expect, it } from 'vitest';
import { GRADES } from '../../src/domain/review/event';
import { recallOf, tracesAfter, type Traces } from '../bench/exam/fsrs7Truth';

function replay(text: string): Traces | undefined {
  return text.split(' ').reduce<Traces | undefined>((before, review) => {
    const [rating, days] = review.split('@').map(Number);
    const grade = GRADES[(rating ?? 0) - 1];
    if (grade === undefined || days === undefined) throw new Error(`no review: ${review}`);
    return tracesAfter(before, days, grade);
  }, undefined);
}

describe('learners who remember as FSRS-7 says', () => {
  it.each([
    ['1@0 3@0 3@1 3@3 3@8 3@21', 25.985723, 700.5589, 5.877549],
    [
      '1@0 1@.99791664 1@.82361114 1@1.0388889 3@.0013888889 3@.0020833334 3@.0020833334 3@.0027777778',
      0.4365655,
      13.619719,
      8.748848,
    ],
    ['4@0 2@.001 1@.25 3@0 4@1.5 2@2.75 1@100.5', 2.3163264, 0.89478546, 9.615685],
  ])('have after %s the memory of its test vector', (reviews, slow, fast, difficulty) => {
    const traces = replay(reviews);
    expect(traces?.slow).toBeCloseTo(slow, 4);
    expect((traces?.fast ?? 0) / fast).toBeCloseTo(1, 5);
    expect(traces?.difficulty).toBeCloseTo(difficulty, 5);
  });

  it('recall what its test vectors say', () => {
    const traces = { slow: 10, fast: 8, difficulty: 5 };
    expect(recallOf(traces, 0.5)).toBeCloseTo(0.96410644, 6);
    expect(recallOf(traces, 21)).toBeCloseTo(0.8774615, 6);
  });
});
