// @vitest-environment jsdom
// The review of changes on the Import screen, and the words that changed in a text.
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Changes } from '../../src/ui/import/Changes';
import { Preview } from '../../src/ui/import/Preview';
import { compareWords, type DiffPart } from '../../src/ui/import/compareWords';
import { shortDiff } from '../../src/ui/import/shortDiff';
import { splitWords } from '../../src/ui/import/splitWords';
import { leftOutText } from '../../src/ui/import/leftOutText';
import type { LeftOutCode } from '../../src/domain/incoming/incoming';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aChange, aPreviewOfChanges } from '../support/fakeImport';
import { rowOf, showChanges } from '../support/showChanges';

describe('a change of a note', () => {
  it.each([
    ['Changed', 'How much of the flow may a member take?'],
    ['New', 'Who keeps the gauges?'],
    ['Removed', 'Who kept the ferries?'],
  ])('is called "%s" in words', (word, question) => {
    showChanges();
    expect(within(rowOf(question)).getByText(word)).toBeVisible();
  });

  it('strikes out the words that went and marks those that came', () => {
    showChanges();
    const row = rowOf('How much of the flow may a member take?');
    expect(row.querySelector('del')).toHaveTextContent(/^fifth$/);
    expect(row.querySelector('ins')).toHaveTextContent(/^third$/);
    expect(within(row).getByText('Nothing in a drought.').closest('del, ins')).toBeNull();
  });

  it('marks the words of a question that was reworded', () => {
    showChanges();
    const heading = screen.getByRole('heading', { level: 4, name: /^Who passes the locks/ });
    expect(heading.querySelector('del')).toHaveTextContent(/^free$/);
    expect(heading.querySelector('ins')).toHaveTextContent(/^without a fee$/);
  });

  it('marks a point that came or went as a whole, except where the note did', () => {
    const points = [
      { kind: 'new', after: 'Half in a flood.' },
      { kind: 'removed', before: 'All in March.' },
    ] as const;
    showChanges(aPreviewOfChanges({ changes: [aChange({ points })], changeCount: 1 }));
    expect(screen.getByText('Half in a flood.').closest('ins')).not.toBeNull();
    expect(screen.getByText('All in March.').closest('del')).not.toBeNull();
  });

  it('says whether it was learned', () => {
    showChanges();
    expect(within(rowOf('How much of the flow may a member take?')).getByText(/learned/)).toBeVisible();
    expect(within(rowOf('Who keeps the gauges?')).queryByText(/learned/)).toBeNull();
  });

  it.each([
    ['Learn anew', 'startAnew'],
    ['Leave', 'leave'],
  ])('can be decided otherwise: "%s"', async (name, choice) => {
    const { user, commands, rerender } = showChanges();
    const group = screen.getByRole('group', {
      name: 'What to do with “How much of the flow may a member take?”',
    });
    expect(within(group).getByRole('radio', { name: 'Take' })).toBeChecked();
    await user.click(within(group).getByRole('radio', { name }));
    expect(commands.overrule).toHaveBeenCalledWith('row-flow', choice);
    // At once, before the preview was made with it; a preview that was made anew has the last word.
    expect(within(group).getByRole('radio', { name })).toBeChecked();
    act(() => rerender(<Changes preview={aPreviewOfChanges()} />));
    expect(within(group).getByRole('radio', { name: 'Take' })).toBeChecked();
  });

  it('offers only what is possible', () => {
    showChanges();
    const radios = within(rowOf('Who kept the ferries?')).getAllByRole('radio');
    expect(radios.map((radio) => radio.closest('label')?.textContent)).toEqual([
      'Take: remove it',
      'Leave: keep it',
    ]);
  });

  it('names its deck when there are several', () => {
    const preview = aPreviewOfChanges();
    showChanges({ ...preview, decks: [...preview.decks, ...preview.decks] });
    expect(screen.getAllByText('Rivers and treaties')).toHaveLength(4);
  });
});

describe('a long list of changes', () => {
  it('fetches more when asked to, and puts the focus on the first of them', async () => {
    const preview = aPreviewOfChanges({ changeCount: 60 });
    const { user, commands, rerender } = showChanges(preview);
    expect(screen.getByText(/^56 more changes are taken as suggested/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(commands.showChanges).toHaveBeenCalledWith(54);
    const more = Array.from({ length: 50 }, (_, at) =>
      aChange({ id: `more-${at}`, question: `More ${at}?` }),
    );
    act(() => rerender(<Changes preview={{ ...preview, changes: [...preview.changes, ...more] }} />));
    expect(screen.getByRole('heading', { level: 4, name: 'More 0?' })).toHaveFocus();
  });
});

function markedText(parts: readonly DiffPart[]): string {
  const shown = {
    same: (text: string) => text,
    deleted: (text: string) => `[${text}]`,
    inserted: (text: string) => `{${text}}`,
  };
  return parts.map(({ kind, text }) => shown[kind](text)).join('');
}

describe('compareWords', () => {
  it.each([
    ['a b c', 'a b c', 'a b c'],
    ['a b c', 'a x c', 'a [b]{x} c'],
    ['one two', 'one', 'one[ two]'],
    ['', 'new', '{new}'],
    ['old', '', '[old]'],
    ['in May 2021, late', 'in June 2022, late', 'in [May 2021]{June 2022}, late'],
    ['2,850 or 2.5 km', '2,860 or 3.5 km', '[2,850]{2,860} or [2.5]{3.5} km'],
    ['水位が高い', '水位が低い', '水位が[高]{低}い'],
  ])('"%s" to "%s" is "%s"', (before, after, marked) => {
    expect(markedText(compareWords(before, after))).toBe(marked);
  });

  it('makes up both texts, also when they are too long to compare', () => {
    const before = Array.from({ length: 900 }, (_, at) => `w${at * 7}`).join(' ');
    const after = Array.from({ length: 900 }, (_, at) => `w${at * 5}`).join(' ');
    const parts = compareWords(before, after);
    const textOf = (left: string) =>
      parts
        .filter(({ kind }) => kind !== left)
        .map(({ text }) => text)
        .join('');
    expect(textOf('inserted')).toBe(before);
    expect(textOf('deleted')).toBe(after);
  });
});

describe('splitWords', () => {
  it.each([
    ['a b and c d', ['a b', 'c d'], 'a b [and ]c d', ['a b', 'c d']],
    ['a b; c d', ['c d', 'a b'], 'a b[;] c d', ['c d', 'a b']],
    ['a 3, b', ['a 4', 'b'], 'a [3,] b', ['a {4}', 'b']],
    ['a', [], '[a]', []],
    [
      'Boats wait, ships pay',
      ['Boats wait', 'Ships pay'],
      'Boats wait[,] ships pay',
      ['Boats wait', 'Ships pay'],
    ],
    ['It pays, Brenn too', ['Brenn too', 'it pays'], 'It pays[,] Brenn too', ['Brenn too', 'it pays']],
    ['ask us, or İnce', ['ask US', 'İnce'], 'ask [us, or] İnce', ['ask {US}', 'İnce']],
  ])('"%s" to %j', (before, parts, marked, markedParts) => {
    const found = splitWords(before, parts);
    expect(markedText(found.before)).toBe(marked);
    expect(found.parts.map(markedText)).toEqual(markedParts);
  });
});

describe('shortDiff', () => {
  const upper = 'upper '.repeat(100);
  const lower = ' lower'.repeat(100);
  const same = (text: string) => ({ kind: 'same', text }) as const;
  const inserted = (text: string) => ({ kind: 'inserted', text }) as const;

  it.each([
    ['of a short text', [same('upper '), inserted('3')], 'upper {3}'],
    ['at the beginning', [inserted('3'), same(lower)], `{3}${' lower'.repeat(25)} …`],
    ['at the end', [same(upper), inserted('3')], `… ${'upper '.repeat(24)}{3}`],
    [
      'twice',
      [inserted('3'), same(`${lower} ${upper}`), inserted('4')],
      `{3}${' lower'.repeat(25)} … ${'upper '.repeat(24)}{4}`,
    ],
    ['in nothing', [same(upper + upper)], `${upper} …`],
    ['in all', [inserted(upper + upper)], `{${upper} …}`],
    ['in letters of two units', [inserted(`a${'😀'.repeat(400)}`)], `{a${'😀'.repeat(299)} …}`],
  ])('keeps what differs, and the words around it: %s', (_, parts, marked) => {
    expect(markedText(shortDiff(parts))).toBe(marked);
  });
});

describe('what was left out', () => {
  const CODES: readonly LeftOutCode[] = [
    'missing-media',
    'damaged-media',
    'cards-with-their-note',
    'cards-without-note',
    'notes-without-card',
    'reviews-without-card',
    'unreadable-reviews',
    'filtered-decks',
    'deck-options',
    'deck-descriptions',
    'learning-without-log',
    'unused-note-types',
    'template-scripts',
    'template-speech',
    'template-latex',
    'template-typing',
    'unknown-template-parts',
    'buried-cards',
    'texts-too-long',
    'incomplete-rows',
    'repeated-rows',
    'too-many-notes',
  ];

  it.each(CODES)('%s is a sentence with its number, for one and for many', (code) => {
    expect(leftOutText({ code, count: 1, examples: [] })).toMatch(/^1 [a-z].*\.$/);
    expect(leftOutText({ code, count: 1200, examples: ['a', 'b'] })).toMatch(
      /^1,200 [a-z].*\. For example: “a”, “b”\.$/,
    );
  });
});

describe('changes that are all left', () => {
  it('stay on screen, so that this can be taken back, and are not applied', async () => {
    const { app, commands } = fakeApp();
    const preview = aPreviewOfChanges({ isNothingNew: true, isReadAgain: true });
    const { user } = renderApp(<Preview preview={preview} isWriting={false} isRenewed={false} />, app);
    expect(screen.getByRole('heading', { name: 'What changes' })).toBeVisible();
    expect(screen.getByText('With these choices nothing would change.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Apply changes' }));
    expect(commands.applyImport).not.toHaveBeenCalled();
  });
});

describe('a note that makes other cards than before', () => {
  it('says how many', () => {
    const cards = { before: 1, after: 2 };
    showChanges(
      aPreviewOfChanges({ changes: [aChange({ kind: 'reworded', points: [], cards })], changeCount: 1 }),
    );
    expect(screen.getByText('It makes 2 cards instead of 1.')).toBeVisible();
  });
});
