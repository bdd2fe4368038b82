// @vitest-environment jsdom
// The Library: decks as a tree with their numbers, renaming, deleting, and taking that back.
import { configure, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { failure, success } from '../../src/domain/result';
import type { Commands, DeckToday } from '../../src/state/react';
import { treeOf, type Branch } from '../../src/ui/library/branches';
import { LibraryScreen } from '../../src/ui/library/LibraryScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aDeckToday, aToday } from '../support/fakeViews';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const kept = async () => success(undefined);
/** A change that step 5 takes back. */
const keptAsStep = async () => success(5);

function show(given: Partial<Commands> = {}, decks: readonly DeckToday[] = [aDeckToday()]) {
  const fake = fakeApp({ today: aToday({ decks }) }, given);
  const inRouter = (
    <Router hook={useHashLocation}>
      <LibraryScreen />
    </Router>
  );
  return { ...fake, ...renderApp(inRouter, fake.app) };
}

function titled(...titles: readonly string[]): readonly DeckToday[] {
  return titles.map((title, index) => aDeckToday({ id: `deck-${index}`, title }));
}

describe('the Library', () => {
  it('tells of each deck its size and what is due today, and leads to it', () => {
    const { commands } = show();
    expect(commands.refreshToday).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
    const deck = screen.getByRole('heading', { name: 'Rivers and treaties' }).closest('li');
    expect(deck).toHaveTextContent('6 cards, 16 points · 12 cards due today');
    const address = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(address('Study Rivers and treaties')).toBe('#/study/rivers');
    expect(address('Read Rivers and treaties')).toBe('#/read/rivers');
    expect(address('Options Rivers and treaties')).toBe('#/options/rivers');
    expect(address('Import')).toBe('#/import');
    expect(address('Your data')).toBe('#/data');
  });

  it('says when nothing of a deck is due', () => {
    show({}, [aDeckToday({ due: { new: 0, learning: 0, review: 0 } })]);
    expect(screen.getByText('nothing due today')).toBeVisible();
  });

  it('teaches what a deck is when there is none', () => {
    show({}, []);
    expect(screen.getByRole('heading', { name: 'There is no deck here yet' })).toBeVisible();
    expect(screen.getByText(/“Q:” before a question/)).toBeVisible();
    expect(screen.getByText(/What you once learned is not lost/)).toBeVisible();
  });

  it('shows decks below others as lists inside, under names that are no deck', () => {
    show({}, titled('Languages::Latin', 'Languages::Greek', 'Rivers'));
    const languages = screen.getByRole('heading', { name: 'Languages' }).closest('li');
    if (languages === null) throw new Error('no branch');
    const inside = within(languages).getAllByRole('listitem');
    expect(inside.map((item) => within(item).getByRole('heading').textContent)).toEqual(['Latin', 'Greek']);
    expect(screen.getByRole('link', { name: 'Study Languages::Greek' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Study Languages' })).toBeNull();
  });
});

describe('the tree of decks', () => {
  function outline(branches: readonly Branch<DeckToday>[]): string {
    return branches
      .map(
        ({ name, item, below }) =>
          `${name}${item ? '' : '*'}${below.length > 0 ? `(${outline(below)})` : ''}`,
      )
      .join(' ');
  }

  it.each([
    [['A', 'B'], 'A B'],
    [['A', 'A::B', 'A::B::C'], 'A(B(C))'],
    [['A::B', 'A'], 'A(B)'],
    [['A::B::C'], 'A*(B*(C))'],
    [['A', 'A'], 'A A'],
    [['A::B', 'A::B'], 'A*(B B)'],
    [['A::', '::'], 'A:: ::'],
    [[Array.from({ length: 12 }, (_, at) => at).join('::')], '0*(1*(2*(3*(4*(5*(6*(7*(8*(9::10::11)))))))))'],
  ])('of %j is %s', (titles, words) =>
    expect(outline(treeOf(titled(...titles), ({ title }) => title))).toBe(words),
  );
});

describe('renaming a deck', () => {
  async function openRename(given: Partial<Commands>) {
    const shown = show(given);
    await shown.user.click(screen.getByRole('button', { name: 'Rename Rivers and treaties' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Rename the deck' }));
    return { ...shown, dialog, field: dialog.getByRole('textbox', { name: 'Title' }) };
  }

  it('keeps the new title, says it, and can be taken back', async () => {
    const { user, commands, field } = await openRename({ renameDeck: keptAsStep, undoDeckChange: kept });
    expect(field).toHaveValue('Rivers and treaties');
    await user.clear(field);
    await user.type(field, '  Rivers {Enter}');
    expect(commands.renameDeck).toHaveBeenCalledWith('rivers', 'Rivers');
    expect(await screen.findByText('The deck is now called “Rivers”.')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(commands.refreshToday).toHaveBeenCalledTimes(2);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(commands.undoDeckChange).toHaveBeenCalledWith(5);
    const said = await screen.findByText('The deck has its old title again.');
    expect(said).toHaveFocus();
    expect(said).toHaveAttribute('role', 'status');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it.each([
    ['', 'A deck needs a title. Nothing was changed.'],
    ['   ', 'A deck needs a title. Nothing was changed.'],
    ['x'.repeat(301), 'A title has at most 300 characters; this one has 301. Nothing was changed.'],
  ])('refuses "%s"', async (title, words) => {
    const { user, commands, dialog, field } = await openRename({});
    await user.clear(field);
    if (title !== '') {
      await user.click(field);
      await user.paste(title);
    }
    await user.click(dialog.getByRole('button', { name: 'Rename' }));
    expect(dialog.getByRole('alert')).toHaveTextContent(words);
    expect(field).toBeInvalid();
    expect(field).toHaveFocus();
    expect(commands.renameDeck).not.toHaveBeenCalled();
    await user.type(field, 'y');
    expect(field).toBeValid();
  });

  it('closes without a word when the title is the same', async () => {
    const { user, commands, dialog } = await openRename({});
    await user.click(dialog.getByRole('button', { name: 'Rename' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(commands.renameDeck).not.toHaveBeenCalled();
  });

  it('says trouble and keeps what was typed', async () => {
    const { user, dialog, field } = await openRename({ renameDeck: async () => failure({ code: 'full' }) });
    await user.type(field, ' again{Enter}');
    await waitFor(() => expect(dialog.getByRole('alert')).toHaveTextContent('Not renamed. There is no room'));
    expect(field).toHaveValue('Rivers and treaties again');
  });
});

describe('what was done last', () => {
  it.each([
    ['import', '“Rivers” was imported.', 'The import was taken back: your library is as it was before.'],
    ['rename', '“Rivers” was given another title.', 'The deck has its old title again.'],
    ['delete', '“Rivers” was deleted.', '“Rivers” is back.'],
  ] as const)('can still be taken back later: %s', async (name, words, undone) => {
    const readDeckChange = async () => ({ name, title: 'Rivers', stepId: 7 });
    const { user, commands } = show({ readDeckChange, undoDeckChange: kept });
    expect(await screen.findByText(words)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(commands.undoDeckChange).toHaveBeenCalledWith(7);
    expect(await screen.findByText(undone)).toHaveFocus();
    expect(commands.refreshToday).toHaveBeenCalledTimes(2);
  });
});

describe('deleting a deck', () => {
  async function openDelete(given: Partial<Commands>) {
    const shown = show(given);
    await shown.user.click(screen.getByRole('button', { name: 'Delete Rivers and treaties' }));
    return {
      ...shown,
      dialog: within(screen.getByRole('dialog', { name: 'Delete “Rivers and treaties”?' })),
    };
  }

  it('asks once, saying what stays', async () => {
    const { user, commands, dialog } = await openDelete({});
    expect(
      dialog.getByText(
        /What you remember of its cards stays on this device until you clear it in Your data, and comes back/,
      ),
    ).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(commands.deleteDeck).not.toHaveBeenCalled();
  });

  it('removes it, leaves the focus on the screen, and can be taken back', async () => {
    const { user, commands, dialog } = await openDelete({ deleteDeck: keptAsStep, undoDeckChange: kept });
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(commands.deleteDeck).toHaveBeenCalledWith('rivers');
    expect(await screen.findByText('“Rivers and treaties” was deleted.')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('“Rivers and treaties” is back.')).toBeVisible();
    expect(commands.refreshToday).toHaveBeenCalledTimes(3);
  });

  it('is done once, and taken back once, however often the buttons are pressed', async () => {
    let times = 0;
    const { user, commands, dialog } = await openDelete({
      // A second deletion would find nothing, and have no step to take back.
      deleteDeck: async () => {
        times += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
        return success(times === 1 ? 5 : undefined);
      },
      undoDeckChange: kept,
    });
    await user.dblClick(dialog.getByRole('button', { name: 'Delete' }));
    await user.dblClick(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('“Rivers and treaties” is back.')).toBeVisible();
    expect(commands.deleteDeck).toHaveBeenCalledTimes(1);
    expect(commands.undoDeckChange).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['nothingToUndo', 'There is nothing to undo any more.'],
    ['changedSince', /^This was not undone: the deck was changed since/],
    [{ code: 'full' }, /^This was not undone\. There is no room left/],
  ] as const)('says why it is not taken back: %j', async (reason, words) => {
    const { user, dialog } = await openDelete({
      deleteDeck: keptAsStep,
      undoDeckChange: async () => failure(reason),
    });
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('says trouble in the dialog', async () => {
    const { user, dialog } = await openDelete({ deleteDeck: async () => failure({ code: 'slow' }) });
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(await dialog.findByText(/^Not deleted\. Storage is taking long/)).toBeVisible();
  });
});
