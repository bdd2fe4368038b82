// Shared shingles counted over a list at once, and text by text: both ways must always say the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  likeness,
  likenessOfShared,
  sharedBy,
  sharesWith,
  shinglesOf,
} from '../../src/domain/deck/similarity';

const SEED = 20261126;

/** Texts of few words, so that they share many of them. */
const text = fc
  .array(fc.constantFrom('the', 'river', 'rises', 'in', 'May', '1911', 'weir', '水門', 'a', ''), {
    maxLength: 9,
  })
  .map((words) => words.join(' '));
const texts = fc.array(text, { maxLength: 12 });

describe('shingles that a text shares with some texts', () => {
  it('are counted at once as they are one by one', () => {
    fc.assert(
      fc.property(texts, texts, (some, others) => {
        const lists = some.map((each) => shinglesOf(each));
        const sharesOf = sharesWith(lists);
        // One after the other, since what is counted for one text must leave nothing behind for the next.
        for (const other of others) {
          const shingles = shinglesOf(other);
          const counts = lists.map(() => 0);
          for (const { place, count } of sharesOf(shingles)) counts[place] = count;
          expect(counts).toEqual(lists.map((list) => sharedBy(shingles, list)));
          expect(counts.map((count, at) => likenessOfShared(shingles, lists[at] ?? shingles, count))).toEqual(
            lists.map((list) => likeness(shingles, list)),
          );
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('are those that few of them have, when that is asked for', () => {
    fc.assert(
      fc.property(texts, text, fc.integer({ min: 0, max: 4 }), (some, other, common) => {
        const lists = some.map((each) => shinglesOf(each));
        const rare = new Set(
          [...shinglesOf(other)].filter(
            (shingle) => lists.filter((list) => list.has(shingle)).length <= common,
          ),
        );
        const expected = lists.flatMap((list, place) => {
          const count = [...rare].filter((shingle) => list.has(shingle)).length;
          return count === 0 ? [] : [{ place, count }];
        });
        const shares = sharesWith(lists, common)(shinglesOf(other));
        expect(shares.toSorted((one, two) => one.place - two.place)).toEqual(expected);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
