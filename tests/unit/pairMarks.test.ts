// Pairs that are parted by marks of one's own, as Quizlet exports them: their marks are found, and in nothing else.
import { describe, expect, it } from 'vitest';
import { pairMarksOf } from '../../src/formats/table/pairMarks';
import { readTable } from '../../src/formats/table/readTable';

const PAIRS = 'weir\ta low wall\nlock\ta chamber\nford\ta crossing';

/** The cells of a text cut at the marks that are found in it. */
function cutAtMarks(text: string): string {
  const { rows } = readTable(text, pairMarksOf(text));
  return rows.map(({ cells }) => cells.map((cell) => cell.trim()).join('\t')).join('\n');
}

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
    ['a hash at the start, which begins no comment', '#weir,a low wall;lock,a chamber;ford,a crossing'],
  ])('are told by %s', (_, text) => {
    expect(pairMarksOf(text)).toBeDefined();
    expect(cutAtMarks(text).replace('#', '')).toBe(PAIRS);
  });

  it('are told by tabs when there are only two', () => {
    const text = 'weir\ta low wall;lock\ta chamber';
    expect(pairMarksOf(text)).toEqual({ separator: '\t', rowSeparator: ';' });
  });

  it.each([
    ['two of them, which may be chance', 'weir,a low wall;lock,a chamber'],
    ['one row of three cells, with a semicolon in a sentence', 'weir\ta low wall; it is old\tbuilding'],
    ['a row without a mark', 'weir,a low wall;lock;ford,a crossing'],
    ['a row with more of them', 'weir,a low, long wall;lock,a chamber;ford,a crossing'],
    ['a row with nothing on one side', 'weir,a low wall;,a chamber;ford,a crossing'],
    ['prose on lines', 'The weir is low, and old.\nThe lock is new, and dry.\nThe ford is closed, again.'],
    ['nothing', ''],
    ['marks alone', ';'.repeat(100_000)],
    ['a row that is too long', `${'a'.repeat(3000)},b;c,d;e,f`],
  ])('are not seen in %s', (_, text) => {
    expect(pairMarksOf(text)).toBeUndefined();
  });
});
