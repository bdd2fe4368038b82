// The arithmetic of the Library's table: which rows are drawn and where, what is selected, what the reader asks for, and
// how decks and tags stand in the text of a search.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { success, type Result } from '../../src/domain/result';
import type { CardQuery, FoundCards } from '../../src/state/library/findState';
import { hasTerm, termOf, toggleTerm } from '../../src/ui/library/searchTerms';
import { createRowReader, type Looking } from '../../src/ui/library/table/rowReader';
import {
  MOST_PX,
  rowTop,
  rowWindow,
  scrollToRow,
  type TableView,
} from '../../src/ui/library/table/rowWindow';
import { extendTo, NOTHING_SELECTED, toggleCard } from '../../src/ui/library/table/selection';
import { aFoundCard } from '../support/fakeLibrary';

const aView = fc
  .record({
    rowHeight: fc.integer({ min: 20, max: 200 }),
    viewHeight: fc.integer({ min: 200, max: 1_500 }),
    total: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 1_000_000 })),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...size }): TableView => {
    const { height } = rowWindow({ ...size, scrollTop: 0 });
    return { ...size, scrollTop: share * Math.max(0, height - size.viewHeight) };
  });

describe('the rows that are drawn', () => {
  it('fill what is seen, wherever the table is scrolled to', () => {
    fc.assert(
      fc.property(aView, (view) => {
        const { first, end, height } = rowWindow(view);
        expect(height).toBeLessThanOrEqual(MOST_PX);
        expect(end - first).toBeLessThanOrEqual(view.viewHeight / view.rowHeight + 15);
        const below = rowTop(view, end - 1) + view.rowHeight;
        const bottom = Math.min(view.scrollTop + view.viewHeight, view.total * view.rowHeight);
        expect(rowTop(view, first)).toBeLessThanOrEqual(view.scrollTop + 0.01);
        expect(below).toBeGreaterThanOrEqual(Math.min(bottom, height) - 0.01);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it('hold a row that was scrolled to, whole', () => {
    fc.assert(
      fc.property(aView, fc.double({ min: 0, max: 1, noNaN: true }), (view, share) => {
        const index = Math.min(view.total - 1, Math.floor(share * view.total));
        const there = { ...view, scrollTop: scrollToRow(view, index) };
        const top = rowTop(there, index) - there.scrollTop;
        expect(top).toBeGreaterThanOrEqual(-0.01);
        expect(top + view.rowHeight).toBeLessThanOrEqual(Math.max(view.viewHeight, view.rowHeight) + 0.01);
        expect(rowWindow(there).first).toBeLessThanOrEqual(index);
        expect(rowWindow(there).end).toBeGreaterThan(index);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('stay where they are while 100,000 of them are scrolled', () => {
    const view = { rowHeight: 44, viewHeight: 700, total: 100_000, scrollTop: 0 };
    expect(rowWindow(view).height).toBe(4_400_000);
    expect(rowTop({ ...view, scrollTop: 2_000_000 }, 5_000)).toBe(220_000);
  });
});

describe('a selection', () => {
  it('grows and shrinks as a stretch from its anchor, beside what was selected before', () => {
    const anchored = toggleCard(toggleCard(NOTHING_SELECTED, 9, 'i'), 1, 'a');
    const longer = extendTo(anchored, ['a', 'b', 'c']);
    expect([...longer.ids]).toEqual(['i', 'a', 'b', 'c']);
    expect([...extendTo(longer, ['a', 'b']).ids]).toEqual(['i', 'a', 'b']);
    expect([...toggleCard(longer, 2, 'b').ids]).toEqual(['i', 'a', 'c']);
  });
});

describe('the reader of rows', () => {
  const query = (search: string): CardQuery => ({ search, sort: { column: 'place', isDescending: false } });

  /** A reader over so many rows whose answers come when the test says so. */
  function aReader(total: number) {
    const asked: { readonly search: string; readonly from: number; readonly answer: () => void }[] = [];
    let last: Looking | undefined;
    const reader = createRowReader(
      ({ search }, from, count) =>
        new Promise((resolve: (value: Result<FoundCards, never>) => void) => {
          const rows = Array.from({ length: Math.max(0, Math.min(count, total - from)) }, (_, index) =>
            aFoundCard(from + index),
          );
          asked.push({ search, from, answer: () => resolve(success({ total, notes: total, from, rows })) });
        }),
      (looking) => {
        last = looking;
      },
    );
    const answer = async (index: number): Promise<void> => {
      asked[index]?.answer();
      await new Promise((resolve) => setTimeout(resolve, 0));
    };
    return { reader, asked, answer, latest: () => last };
  }

  it('throws an answer to an older search away', async () => {
    const { reader, answer, latest } = aReader(10);
    reader.look(query('old'));
    reader.look(query('new'));
    await answer(1);
    await answer(0);
    expect(latest()?.found?.query.search).toBe('new');
  });

  it('asks for one stretch at a time, and then for the one that is looked at', async () => {
    const { reader, asked, answer, latest } = aReader(10_000);
    reader.look(query(''));
    await answer(0);
    for (const first of [1_000, 2_000, 3_000]) reader.want(first, first + 20);
    expect(asked.map(({ from }) => from)).toEqual([0, 960]);
    await answer(1);
    expect(asked.map(({ from }) => from)).toEqual([0, 960, 2_960]);
    await answer(2);
    expect(latest()?.found?.rows.has(3_019)).toBe(true);
    expect(asked).toHaveLength(3);
    reader.want(1_000, 1_020);
    expect(asked).toHaveLength(3);
  });

  it('lets go of rows that were passed long ago', async () => {
    const { reader, answer, latest } = aReader(100_000);
    reader.look(query(''));
    await answer(0);
    for (let stretch = 1; stretch < 60; stretch += 1) {
      reader.want(stretch * 500, stretch * 500 + 30);
      await answer(stretch);
    }
    expect(latest()?.found?.rows.size).toBeLessThan(2_200);
  });

  it('reads what is seen anew when it looks again', async () => {
    const { reader, asked, answer } = aReader(10_000);
    const same = query('');
    reader.look(same);
    await answer(0);
    reader.want(5_000, 5_020);
    await answer(1);
    reader.look(same);
    expect(asked.at(-1)?.from).toBe(4_960);
  });
});

describe('a deck or a tag in a search', () => {
  it.each([
    ['', 'deck', 'Latin', 'deck:"Latin"'],
    ['is:due', 'deck', 'A::B c', 'is:due deck:"A::B c"'],
    ['is:due deck:"A b" tag:x', 'deck', 'C', 'is:due tag:x deck:"C"'],
    ['deck:"A"', 'deck', 'A', ''],
    ['is:due tag:x moon', 'tag', 'x', 'is:due moon'],
    ['', 'tag', 'a(b)', 'tag:"a(b)"'],
    ['', 'tag', 'None', String.raw`tag:\None`],
    ['', 'tag', 'a_b*', String.raw`tag:a\_b\*`],
    ['', 'deck', String.raw`say "hi" \o`, String.raw`deck:"say \"hi\" \\o"`],
    ['tide or ebb', 'tag', 'x', '(tide or ebb) tag:x'],
    ['deck:"A" or tide', 'deck', 'A', '(deck:"A" or tide) deck:"A"'],
    ['(deck:"A" or tide) deck:"A"', 'deck', 'A', '(deck:"A" or tide)'],
    ['(tide or ebb)', 'tag', 'x', '(tide or ebb) tag:x'],
    ['"a or b" c', 'tag', 'x', '"a or b" c tag:x'],
    ['"deck:x y"', 'deck', 'A', '"deck:x y" deck:"A"'],
  ] as const)('%j with the %s %s is %j', (search, kind, name, words) =>
    expect(toggleTerm(search, kind, name)).toBe(words),
  );

  it('is taken out again whatever its name is', () => {
    fc.assert(
      fc.property(fc.constantFrom('deck', 'tag'), fc.string({ minLength: 1 }), (kind, name) => {
        const narrowed = toggleTerm('is:due', kind, name);
        expect(hasTerm(narrowed, termOf(kind, name))).toBe(true);
        expect(toggleTerm(narrowed, kind, name)).toBe('is:due');
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
