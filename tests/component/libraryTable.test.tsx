// @vitest-environment jsdom
// The table of cards in the Library: its search, its rows, its keys, and what is selected in it.
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { failure, success } from '../../src/domain/result';
import type { Commands, FoundCard } from '../../src/state/react';
import { LibraryScreen } from '../../src/ui/library/LibraryScreen';
import { LibraryScreens } from '../../src/ui/library/LibraryScreens';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aFoundCard, aLibrary } from '../support/fakeLibrary';
import { aCardInformation, aDeckToday, aToday, TODAY } from '../support/fakeViews';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const cardsOf = (count: number): readonly FoundCard[] =>
  Array.from({ length: count }, (_, index) => aFoundCard(index + 1));

function show(given: Partial<Commands> = {}, cards: readonly FoundCard[] = cardsOf(300)) {
  location.hash = '#/library';
  const fake = fakeApp({ today: aToday({ decks: [aDeckToday()] }) }, { ...aLibrary(cards), ...given });
  const inRouter = (
    <Router hook={useHashLocation}>
      <LibraryScreen />
    </Router>
  );
  return { ...fake, ...renderApp(inRouter, fake.app) };
}

// By its text: the names of all rows take jsdom long to compute.
const rowOf = async (number: number): Promise<HTMLElement> => {
  const row = (await screen.findByText(`Which state keeps gauge ${String(number)}?`)).closest('[role=row]');
  if (!(row instanceof HTMLElement)) throw new Error('no row');
  return row;
};
const searchBox = () => screen.getByRole('searchbox', { name: 'Search cards' });
const selectedRows = () => screen.queryAllByRole('row', { selected: true }).length;

describe('the table of cards', () => {
  it('says how many cards of how many notes there are, and draws only those in sight', async () => {
    show();
    expect(await screen.findByText('300 cards of 300 notes')).toBeVisible();
    const grid = screen.getByRole('grid', { name: 'Cards' });
    expect(grid).toHaveAttribute('aria-rowcount', '301');
    const rows = within(grid).getAllByRole('row');
    expect(rows.length).toBeLessThan(40);
    expect(rows[1]).toHaveAttribute('aria-rowindex', '2');
  });

  it('shows of each card its deck, when it comes, and its memory', async () => {
    show({}, [
      aFoundCard(1, { isWrong: true, isLeech: true }),
      aFoundCard(2, { phase: 'new', due: undefined, stability: undefined, difficulty: undefined }),
      aFoundCard(3, { isSuspended: true, due: { kind: 'day', day: TODAY } }),
      aFoundCard(4, { due: { kind: 'day', day: TODAY } }),
    ]);
    const cells = async (number: number) =>
      within(await rowOf(number))
        .getAllByRole('gridcell')
        .slice(1, -1)
        .map(({ textContent }) => textContent);
    expect(await cells(1)).toEqual([
      'Which state keeps gauge 1?wrong or outdatedleech',
      'Rivers and treaties',
      '12 Mar 2026',
      '12 days',
      '5.2',
      '91%',
      '1',
      '9 Mar 2026',
    ]);
    expect((await cells(2)).slice(2, 7)).toEqual(['New', '–', '–', '91%', '–']);
    expect((await cells(3))[2]).toBe('Suspended');
    expect((await cells(4))[2]).toBe('Today');
  });

  it('sorts by a column and says so, the other way round at the second press, and keeps the focus there', async () => {
    const { user, commands } = show();
    await rowOf(1);
    const header = () => screen.getByRole('columnheader', { name: /^Stability/u });
    expect(header()).not.toHaveAttribute('aria-sort');
    await user.click(within(header()).getByRole('button'));
    await waitFor(() => expect(header()).toHaveAttribute('aria-sort', 'ascending'));
    await user.click(within(header()).getByRole('button'));
    await waitFor(() => expect(header()).toHaveAttribute('aria-sort', 'descending'));
    expect(within(header()).getByRole('button')).toHaveFocus();
    expect(commands.findCards.mock.lastCall?.[0]).toEqual({
      search: '',
      sort: { column: 'stability', isDescending: true },
    });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Deck order');
    await waitFor(() => expect(header()).not.toHaveAttribute('aria-sort'));
  });

  it('asks for the rows that are scrolled to', async () => {
    const { commands } = show({}, cardsOf(5_000));
    await rowOf(1);
    const grid = screen.getByRole('grid');
    grid.scrollTop = 44 * 4_000;
    fireEvent.scroll(grid);
    expect(await rowOf(4_003)).toBeVisible();
    const [, from, count] = commands.findCards.mock.lastCall ?? [];
    expect(from).toBeGreaterThan(3_900);
    expect(count).toBeLessThan(200);
  });

  it('keeps the row that has the focus while the others are scrolled away', async () => {
    const { user } = show({}, cardsOf(5_000));
    await user.click(within(await rowOf(2)).getByRole('checkbox'));
    (await rowOf(2)).focus();
    const grid = screen.getByRole('grid');
    grid.scrollTop = 44 * 4_000;
    fireEvent.scroll(grid);
    await rowOf(4_003);
    expect(await rowOf(2)).toHaveFocus();
  });

  it('leads to the editor of a note with a click and with Enter, and to card information', async () => {
    const { user } = show({ cardInformation: async () => success(aCardInformation()) });
    await user.click(within(await rowOf(3)).getByText('12 days'));
    expect(location.hash).toBe('#/library/note/note-3');
    (await rowOf(4)).focus();
    await user.click(screen.getByRole('button', { name: 'Card information: Which state keeps gauge 4?' }));
    expect(await screen.findByRole('dialog', { name: 'Card information' })).toBeVisible();
    expect(await screen.findByText('What did the River Lune treaty settle?')).toBeVisible();
  });

  it('says that nothing is found and clears the search', async () => {
    const { user } = show();
    await user.type(searchBox(), 'no such words');
    expect(await screen.findByText(/^No card is found by this search/u)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(await rowOf(1)).toBeVisible();
    expect(searchBox()).toHaveValue('');
  });

  it('says trouble and tries again', async () => {
    const findCards = vi.fn(async () => failure({ code: 'slow' } as const));
    const { user } = show({ findCards });
    expect(await screen.findByText(/^The cards could not be read\. Storage is taking long/u)).toBeVisible();
    const times = findCards.mock.calls.length;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(findCards.mock.calls.length).toBe(times + 1);
  });

  it('says when not all could be selected, until it is looked again', async () => {
    const { user } = show({ findCardIds: async () => failure({ code: 'slow' }) });
    await user.click(await screen.findByRole('button', { name: 'Select all found' }));
    expect(await screen.findByText(/^The cards could not be read\. Storage is taking long/u)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText(/^The cards could not be read/u)).toBeNull());
  });

  it('leads to duplicates, and to studying what is found', async () => {
    const { user } = show();
    await user.type(searchBox(), 'gauge 7?');
    await screen.findByText('1 card of 1 note');
    expect(screen.getByRole('link', { name: 'Study these' })).toHaveAttribute(
      'href',
      '#/study/choose/gauge%207%3F',
    );
    await user.click(screen.getByRole('button', { name: 'Find duplicates' }));
    expect(location.hash).toBe('#/library/duplicates');
  });
});

describe('the search', () => {
  it('takes the focus with "/", but not while something is typed', async () => {
    const { user } = show();
    await rowOf(1);
    await user.keyboard('/');
    expect(searchBox()).toHaveFocus();
    await user.keyboard('a/b');
    expect(searchBox()).toHaveValue('a/b');
  });

  it('looks once the learner rests', async () => {
    const { user, commands } = show();
    await rowOf(1);
    const before = commands.findCards.mock.calls.length;
    await user.type(searchBox(), 'gauge 12');
    expect(await screen.findByText('11 cards of 11 notes')).toBeVisible();
    expect(commands.findCards.mock.calls.length - before).toBeLessThan(4);
    expect(commands.findCards.mock.lastCall?.[0].search).toBe('gauge 12');
  });

  it('points at the word that is not understood, and shows the cards of before', async () => {
    const problem = (search: string) => {
      const from = search.indexOf('dek:');
      if (from < 0) return undefined;
      return { code: 'unknownOperator', from, to: from + 4, word: 'dek:' } as const;
    };
    const { user, container } = show(aLibrary(cardsOf(3), problem));
    await user.type(searchBox(), 'gauge dek:rivers');
    expect(await screen.findByText(/^“dek:” is no operator/u)).toBeVisible();
    expect(container.querySelector('mark')).toHaveTextContent('dek:');
    expect(searchBox()).toBeInvalid();
    expect(searchBox()).toHaveAccessibleDescription(/“dek:” is no operator/u);
    expect(await rowOf(2)).toBeVisible();
    await user.clear(searchBox());
    await waitFor(() => expect(searchBox()).toBeValid());
  });

  it('is narrowed to a deck and a tag by the trees, visibly, and widened again', async () => {
    const { user, commands } = show({
      readTags: async () =>
        success([
          { tag: 'water', notes: 4 },
          { tag: 'water::locks', notes: 1 },
        ]),
    });
    const deck = () => screen.getByRole('button', { name: 'Cards of Rivers and treaties' });
    await user.click(deck());
    expect(searchBox()).toHaveValue('deck:"Rivers and treaties"');
    expect(deck()).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('heading', { name: 'Cards' })).toHaveFocus();
    await user.click(await screen.findByRole('button', { name: 'All tags' }));
    await user.click(screen.getByRole('button', { name: /^locks/u }));
    expect(searchBox()).toHaveValue('deck:"Rivers and treaties" tag:water::locks');
    await user.click(screen.getByRole('button', { name: /^water/u }));
    expect(searchBox()).toHaveValue('deck:"Rivers and treaties" tag:water');
    await user.click(deck());
    expect(searchBox()).toHaveValue('tag:water');
    await waitFor(() => expect(commands.findCards.mock.lastCall?.[0].search).toBe('tag:water'));
    await user.click(screen.getByRole('button', { name: 'Tags in water' }));
    expect(screen.queryByRole('button', { name: /^locks/u })).toBeNull();
  });

  it('is there again, with what was folded, when the Library is opened again', async () => {
    const { user, rerender } = show();
    await user.type(searchBox(), 'gauge 7?');
    await screen.findByText('1 card of 1 note');
    rerender(<p>elsewhere</p>);
    rerender(
      <Router hook={useHashLocation}>
        <LibraryScreen />
      </Router>,
    );
    expect(searchBox()).toHaveValue('gauge 7?');
    expect(await screen.findByText('1 card of 1 note')).toBeVisible();
  });

  it('lets go of the index when another screen than one of the Library follows', async () => {
    const { commands, rerender } = show();
    const library = (
      <Router hook={useHashLocation}>
        <LibraryScreens />
      </Router>
    );
    rerender(library);
    await rowOf(1);
    location.hash = '#/library/note/note-1';
    rerender(<p>the editor</p>);
    expect(commands.closeLibrary).not.toHaveBeenCalled();
    location.hash = '#/library';
    rerender(library);
    location.hash = '#/settings';
    rerender(<p>the settings</p>);
    expect(commands.closeLibrary).toHaveBeenCalledTimes(1);
  });
});

describe('the keys of the table', () => {
  async function atFirstRow(cards = cardsOf(300)) {
    const shown = show({}, cards);
    (await rowOf(1)).focus();
    return shown;
  }

  it('move between rows', async () => {
    const { user } = await atFirstRow();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    await waitFor(async () => expect(await rowOf(2)).toHaveFocus());
    await user.keyboard('{End}');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-rowindex', '301'));
    await user.keyboard('{Home}{ArrowUp}');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-rowindex', '2'));
    expect(screen.getAllByRole('row').filter((row) => row.tabIndex === 0)).toHaveLength(1);
  });

  it('select one, a stretch, all and none', async () => {
    const { user, commands } = await atFirstRow();
    await user.keyboard(' ');
    expect(await screen.findByText('1 card selected')).toBeVisible();
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(await screen.findByText('3 cards selected')).toBeVisible();
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(await screen.findByText('2 cards selected')).toBeVisible();
    expect(selectedRows()).toBe(2);
    await user.keyboard('{Control>}a{/Control}');
    expect(await screen.findByText('300 cards selected')).toBeVisible();
    expect(commands.findCardIds).toHaveBeenCalledTimes(1);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByText(/selected$/u)).toBeNull());
  });

  it('select a stretch that is longer than what was read', async () => {
    const { user } = await atFirstRow(cardsOf(5_000));
    await user.keyboard(' {Shift>}{End}{/Shift}');
    expect(await screen.findByText('5,000 cards selected')).toBeVisible();
  });

  it('open the note, and card information', async () => {
    const { user } = await atFirstRow();
    await user.keyboard('i');
    expect(await screen.findByRole('dialog', { name: 'Card information' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    (await rowOf(1)).focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(async () => expect(await rowOf(2)).toHaveFocus());
    await user.keyboard('{Enter}');
    expect(location.hash).toBe('#/library/note/note-2');
  });
});
