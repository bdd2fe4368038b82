// Pairs that are parted by marks of one's own, as Quizlet exports them: they become lines with tabs, and nothing else does.
import { describe, expect, it } from 'vitest';
import { rowsOnLines } from '../../src/formats/table/rowsOnLines';

const PAIRS = 'weir\ta low wall\nlock\ta chamber\nford\ta crossing';

describe('pairs in one text', () => {
  it.each([
    ['semicolons and commas', 'weir,a low wall;lock,a chamber;ford,a crossing'],
    ['semicolons and tabs', 'weir\ta low wall;lock\ta chamber;ford\ta crossing;\n'],
    ['semicolons and dashes', 'weir - a low wall;lock - a chamber;ford - a crossing'],
    ['bars and equal signs', 'weir=a low wall|lock=a chamber|ford=a crossing'],
    ['two bars and one', 'weir | a low wall || lock | a chamber || ford | a crossing'],
    ['lines and arrows', 'weir => a low wall\nlock=>a chamber\nford=>a crossing'],
    ['lines and thin arrows', 'weir->a low wall\nlock -> a chamber\nford->a crossing'],
    ['semicolons and arrows', 'weir=>a low wall;lock=>a chamber;ford=>a crossing'],
    ['lines and dashes without blanks', 'weir-a low wall\nlock-a chamber\n\nford-a crossing\n'],
  ])('are told by %s', (_, text) => {
    expect(rowsOnLines(text)).toBe(PAIRS);
  });

  it.each([
    ['two of them, which may be chance', 'weir,a low wall;lock,a chamber'],
    ['a row without a mark', 'weir,a low wall;lock;ford,a crossing'],
    ['a row with more of them', 'weir,a low, long wall;lock,a chamber;ford,a crossing'],
    ['a row with nothing on one side', 'weir,a low wall;,a chamber;ford,a crossing'],
    ['prose on lines', 'The weir is low, and old.\nThe lock is new, and dry.\nThe ford is closed, again.'],
    ['nothing', ''],
    ['marks alone', ';'.repeat(100_000)],
    ['a row that is too long', `${'a'.repeat(3000)},b;c,d;e,f`],
  ])('are not seen in %s', (_, text) => {
    expect(rowsOnLines(text)).toBeUndefined();
  });
});
