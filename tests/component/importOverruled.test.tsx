// @vitest-environment jsdom
// What a learner can say of a change on the Import screen: what goes on as what, and whether a fact differs.
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Changes } from '../../src/ui/import/Changes';
import { aChange, aPreviewOfChanges } from '../support/fakeImport';
import { rowOf, showChanges } from '../support/showChanges';

describe('matching by hand', () => {
  const links = [
    {
      id: 'rivers/new:x',
      of: 'note',
      text: 'Whose boats took people over?',
      options: [
        { to: '', text: '' },
        { to: 'row-old', text: 'Who kept the ferries?' },
      ],
      to: '',
    },
    {
      id: 'rivers/x/1',
      of: 'point',
      text: 'The office at Brenn.',
      options: [
        { to: '', text: '' },
        { to: 'old-point', text: 'The guild of Castel.' },
      ],
      to: 'old-point',
    },
  ] as const;

  it('is not offered where nothing else could be meant', () => {
    showChanges();
    expect(screen.queryByText('Match by hand')).toBeNull();
  });

  it('lets a new note go on as one that is gone, and a point as none', async () => {
    const { user, commands } = showChanges(
      aPreviewOfChanges({ changes: [aChange({ links })], changeCount: 1 }),
    );
    await user.click(screen.getByText('Match by hand'));
    const note = screen.getByRole('combobox', { name: 'This note goes on as' });
    expect(note).toHaveDisplayValue('nothing: it is new');
    await user.selectOptions(note, 'Who kept the ferries?');
    expect(commands.correctChange).toHaveBeenCalledWith('rivers/new:x', 'row-old');
    const point = screen.getByRole('combobox', { name: '“The office at Brenn.” goes on as' });
    await user.selectOptions(point, 'nothing: it is new');
    expect(commands.correctChange).toHaveBeenCalledWith('rivers/x/1', '');
  });

  it('stays open with the focus when the row becomes another', async () => {
    const [noteLink] = links;
    const preview = (id: string, to: string) =>
      aPreviewOfChanges({ changes: [aChange({ id, links: [{ ...noteLink, to }] })], changeCount: 1 });
    const { user, rerender } = showChanges(preview('rivers/new:x', ''));
    await user.click(screen.getByText('Match by hand'));
    await user.selectOptions(screen.getByRole('combobox'), 'Who kept the ferries?');
    rerender(<Changes preview={preview('rivers/row-old', 'row-old')} />);
    expect(screen.getByRole('combobox')).toHaveDisplayValue('Who kept the ferries?');
    expect(screen.getByRole('combobox')).toHaveFocus();
  });
});

describe('matching gaps and cards by hand', () => {
  const nothing = { to: '', text: '' };

  it('names gaps by what they say, and older ones by their numbers as well', async () => {
    const gap = {
      id: 'rivers/x/0',
      of: 'gap',
      text: 'Bresk',
      options: [
        nothing,
        { to: 'one', text: 'Bresk', number: 1 },
        { to: 'two', text: 'the Arvel', number: 2 },
      ],
      to: 'one',
    } as const;
    const { user, commands } = showChanges(
      aPreviewOfChanges({ changes: [aChange({ links: [gap] })], changeCount: 1 }),
    );
    await user.click(screen.getByText('Match by hand'));
    const field = screen.getByRole('combobox', { name: '“Bresk” goes on as' });
    expect(
      within(field)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['nothing: it is new', 'Gap 1: Bresk', 'Gap 2: the Arvel']);
    await user.selectOptions(field, 'Gap 2: the Arvel');
    expect(commands.correctChange).toHaveBeenCalledWith('rivers/x/0', 'two');
  });

  it.each([
    ['Card 2, “weir”, goes on as', { text: 'weir', number: 2 }, ['Card 1: weir', 'Card 2']],
    ['Card 2 goes on as', { text: '', number: 2 }, ['Card 1: weir', 'Card 2']],
  ])('names a card by its number: "%s"', async (name, card, expected) => {
    const options = [nothing, { to: 'one', text: 'weir', number: 1 }, { to: 'two', text: '', number: 2 }];
    const links = [{ id: 'rivers/x/0', of: 'card', options, to: 'two', ...card } as const];
    const { user } = showChanges(aPreviewOfChanges({ changes: [aChange({ links })], changeCount: 1 }));
    await user.click(screen.getByText('Match by hand'));
    const field = screen.getByRole('combobox', { name });
    expect(field).toHaveDisplayValue('Card 2');
    const names = within(field)
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
    expect(names.slice(1)).toEqual(expected);
  });
});

describe('the verdict that a fact was changed', () => {
  const point = {
    kind: 'changed',
    before: 'A fifth.',
    after: 'A third.',
    check: { id: 'rivers/x/0/verdict', verdict: 'changed' },
  } as const;
  const NAME = 'Changed: check again “A third.”';

  it('is not asked for where nothing was reworded', () => {
    showChanges();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('can be taken back, and given again, by the keyboard', async () => {
    const { user, commands, rerender } = showChanges(
      aPreviewOfChanges({ changes: [aChange({ points: [point] })], changeCount: 1 }),
    );
    const box = screen.getByRole('checkbox', { name: NAME });
    expect(box).toBeChecked();
    await user.tab();
    expect(box).toHaveFocus();
    await user.keyboard(' ');
    expect(commands.correctChange).toHaveBeenCalledWith('rivers/x/0/verdict', 'reworded');
    expect(box).not.toBeChecked();
    const reworded = { ...point, kind: 'reworded', check: { ...point.check, verdict: 'reworded' } } as const;
    act(() =>
      rerender(
        <Changes
          preview={aPreviewOfChanges({ changes: [aChange({ kind: 'reworded', points: [reworded] })] })}
        />,
      ),
    );
    expect(screen.getByText('Reworded')).toBeVisible();
    expect(box).toHaveFocus();
    await user.keyboard(' ');
    expect(commands.correctChange).toHaveBeenLastCalledWith('rivers/x/0/verdict', 'changed');
  });

  it('can be given on a question, for all that answers it', async () => {
    const check = { id: 'rivers/x/verdict', verdict: 'reworded' } as const;
    const { user, commands } = showChanges(
      aPreviewOfChanges({ changes: [aChange({ question: 'Who pays?', points: [], check })], changeCount: 1 }),
    );
    const box = screen.getByRole('checkbox', { name: 'Changed: check all of it again “Who pays?”' });
    expect(box).not.toBeChecked();
    await user.click(box);
    expect(commands.correctChange).toHaveBeenCalledWith('rivers/x/verdict', 'changed');
  });
});

describe('a line that was split', () => {
  const line = {
    kind: 'split',
    before: 'A board of towns runs the locks, and the county pays for 3 of them',
    parts: [
      { after: 'A board of towns runs the locks' },
      { after: 'the county pays for 4 of them', check: { id: 'rivers/x/1/verdict', verdict: 'changed' } },
    ],
  } as const;

  it('stands once, with its parts beneath it, and only what differs is marked', () => {
    showChanges(aPreviewOfChanges({ changes: [aChange({ points: [line] })], changeCount: 1 }));
    const row = rowOf('How much of the flow may a member take?');
    expect(within(row).getByText('One line, now in 2 parts:')).toBeVisible();
    expect(row.textContent.split('A board of towns')).toHaveLength(3);
    const parts = within(within(row).getAllByRole('list')[1] ?? row).getAllByRole('listitem');
    expect(parts.map((part) => part.querySelector('[dir=auto]')?.textContent)).toEqual([
      'A board of towns runs the locks',
      'the county pays for 4 of them',
    ]);
    const texts = (kind: string) => [...row.querySelectorAll(kind)].map(({ textContent }) => textContent);
    expect(texts('del')).toEqual([', and ', '3']);
    expect(texts('ins')).toEqual(['4']);
  });

  it('can be judged part by part', async () => {
    const { user, commands } = showChanges(
      aPreviewOfChanges({ changes: [aChange({ points: [line] })], changeCount: 1 }),
    );
    await user.click(
      screen.getByRole('checkbox', { name: 'Changed: check again “the county pays for 4 of them”' }),
    );
    expect(commands.correctChange).toHaveBeenCalledWith('rivers/x/1/verdict', 'reworded');
  });
});

describe('a point that reads as before', () => {
  it.each([
    ['leadIn', 'It reads as before; what stands around it differs.'],
    ['form', 'It reads as before; its formatting, pictures or gaps differ.'],
  ] as const)(
    'says so and what differs, and shows what looks like HTML as text: %s',
    (differsIn, sentence) => {
      const text = '<b>bold</b> [Brenn (a town)]';
      const points = [{ kind: 'reworded', before: text, after: text, differsIn }] as const;
      showChanges(aPreviewOfChanges({ changes: [aChange({ kind: 'reworded', points })], changeCount: 1 }));
      expect(screen.getByText(text)).toBeVisible();
      expect(screen.getByText(sentence)).toBeVisible();
    },
  );
});

describe('a long text', () => {
  const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');

  it('shows what differs far behind its beginning, with the words around it', () => {
    const before = `${words(200, 'upper')} lock has 3 gates ${words(200, 'lower')}`;
    const point = { kind: 'changed', before, after: before.replace('3', '4') } as const;
    const questionChange = { before, after: before.replace('3', '5') };
    showChanges(
      aPreviewOfChanges({ changes: [aChange({ points: [point], questionChange })], changeCount: 1 }),
    );
    expect(screen.queryByText(/reads as before/u)).toBeNull();
    const marked = [...document.querySelectorAll('del, ins')].map(({ textContent }) => textContent);
    expect(marked).toEqual(['3', '5', '3', '4']);
    const shown = document.querySelector('del')?.parentElement?.textContent ?? '';
    expect(shown).toMatch(/^… upper .* upper lock has 35 gates lower .* lower? …$/u);
    expect(shown.length).toBeLessThan(400);
  });

  it('that was split has no word marked that stayed', () => {
    const parts = [words(100, 'upper gate'), words(100, 'lower weir')].map((after) => ({ after }));
    const before = parts.map(({ after }) => after).join(', and ');
    showChanges(
      aPreviewOfChanges({
        changes: [aChange({ points: [{ kind: 'split', before, parts }] })],
        changeCount: 1,
      }),
    );
    expect(document.querySelector('ins')).toBeNull();
    expect(document.querySelector('del')).toHaveTextContent(/^, and$/u);
  });

  it('names its box by the beginning', () => {
    const check = { id: 'rivers/x/0/x/verdict', verdict: 'changed' } as const;
    const point = { kind: 'changed', before: 'A', after: words(2_000, 'weir'), check } as const;
    showChanges(aPreviewOfChanges({ changes: [aChange({ points: [point] })], changeCount: 1 }));
    const name = screen.getByRole('checkbox').closest('label')?.textContent ?? '';
    expect(name).toMatch(/^Changed: check again “weir .* …”$/u);
    expect(name.length).toBeLessThan(700);
  });
});
