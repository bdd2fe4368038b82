// Review logs in the shapes that optimizers and other programs write.
import { describe, expect, it } from 'vitest';
import { isReviewLog, readReviewLog, writeReviewLog } from '../../src/formats/reviewLog/reviewLog';
import { readTable } from '../../src/formats/table/readTable';

const HEADER = 'card_id,review_time,review_rating,review_state,review_duration\n';

describe('a review log', () => {
  it.each([
    ['every column', `${HEADER}7,1700000000000,3,2,4500`, { state: 2, tookMs: 4500 }],
    ['columns in another order', 'review_rating,card_id,review_time\n3,7,1700000000000', {}],
    ['tabs', 'card_id\treview_time\treview_rating\n7\t1700000000000\t3', {}],
    ['fractions', 'card_id,review_rating,review_time\n7,3.0,1700000000000.0', {}],
    ['dates with an offset', 'card_id,rating,review_datetime\n7,3,2023-11-14T23:13:20.000000+01:00', {}],
    ['dates without an offset', 'card_id,rating,review_datetime\n7,3,2023-11-14 22:13:20', {}],
    ['dates in Zulu time', 'card_id,rating,review_datetime\n7,3,2023-11-14T22:13:20Z', {}],
    ['an offset without a colon', 'card_id,rating,review_datetime\n7,3,2023-11-15T00:13:20+0200', {}],
    ['an empty state and duration', `${HEADER}7,1700000000000,3,,`, {}],
    ['a state that none of ours is', `${HEADER}7,1700000000000,3,4,0`, { tookMs: 0 }],
  ])('with %s is read', (_, text, more) => {
    const table = readTable(text);
    expect(isReviewLog(table)).toBe(true);
    const review = { card: '7', atMs: 1_700_000_000_000, rating: 3, ...more };
    expect(readReviewLog(table)).toEqual({ log: [review], leftOut: [] });
  });

  it.each([
    ['no card', ',1700000000000,3,,'],
    ['no moment', '7,,3,,'],
    ['a moment that is none', '7,yesterday,3,,'],
    ['a moment before all', '7,0,3,,'],
    ['a moment after all', '7,9999999999999999,3,,'],
    ['a day that no month has', '7,2023-13-45T00:00:00Z,3,,'],
    ['no grade', '7,1700000000000,,,'],
    ['a grade by hand', '7,1700000000000,0,4,'],
    ['a grade between two', '7,1700000000000,2.5,,'],
    ['too few cells', '7'],
  ])('leaves out a row with %s, and says so', (_, row) => {
    const { log, leftOut } = readReviewLog(readTable(`${HEADER}${row}\n8,1700000000000,1,,\n`));
    expect(log.map(({ card }) => card)).toEqual(['8']);
    expect(leftOut).toEqual([
      { code: 'unreadable-reviews', count: 1, examples: [expect.stringMatching(/^2: /u)] },
    ]);
  });

  it('is told from other tables', () => {
    expect(isReviewLog(readTable('question,answer\na,b'))).toBe(false);
    expect(isReviewLog(readTable('card_id,review_time\n1,2'))).toBe(false);
    expect(isReviewLog(readTable(''))).toBe(false);
  });

  it('is written with the columns of optimizers', () => {
    expect(
      writeReviewLog([
        { card: 'a:front', atMs: 5, rating: 4, state: 0, tookMs: 9 },
        { card: 'b,c', atMs: 6, rating: 1 },
      ]),
    ).toBe(`${HEADER}a:front,5,4,0,9\n"b,c",6,1,,\n`);
    expect(writeReviewLog([])).toBe(HEADER);
  });
});
