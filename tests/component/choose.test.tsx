// @vitest-environment jsdom
// Choosing cards to study: ready choices with their numbers, the learner's own, and what is under way.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { failure, success } from '../../src/domain/result';
import { PRESETS } from '../../src/domain/session/presets';
import type { Commands, DeckToday } from '../../src/state/react';
import { ChooseScreen } from '../../src/ui/choose/ChooseScreen';
import { presetText } from '../../src/ui/choose/presetText';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aDeckToday, aToday } from '../support/fakeViews';

vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => void (window.location.hash = ''));

/** Choices of more than one are the ready ones: they find 10, 11, 12 and so on; a single one finds 5. */
const counting: Commands['countChosen'] = async (choices) =>
  success(choices.length === 1 ? [5] : choices.map((_, index) => 10 + index));

function show(given: Partial<Commands> = {}, search?: string, deck: Partial<DeckToday> = {}) {
  const fake = fakeApp({ today: aToday({ decks: [aDeckToday(deck)] }) }, { countChosen: counting, ...given });
  const inRouter = (
    <Router hook={useHashLocation}>
      <ChooseScreen {...(search === undefined ? {} : { search })} />
    </Router>
  );
  return { ...fake, ...renderApp(inRouter, fake.app) };
}

function section(name: string) {
  return within(screen.getByRole('region', { name }));
}

describe('ready choices', () => {
  it('C4 are listed, each with what answers do and with its number of cards', async () => {
    show();
    const ready = section('Ready choices');
    await ready.findByRole('button', { name: 'Study 10 cards' });
    const rows = ready.getAllByRole('listitem').map((row) => ({
      title: within(row).getByRole('heading').textContent,
      counts: within(row).queryByText('Answers count') !== null,
      button: within(row).getByRole('button').textContent,
    }));
    expect(rows).toEqual(
      PRESETS.map(({ name, choice }, index) => ({
        title: presetText(name).title,
        counts: choice.reschedules,
        button: `Study ${10 + index} cards`,
      })),
    );
  });

  it('begin a session and go to it', async () => {
    const { user, commands } = show({ startChosen: async () => success('s1') });
    await user.click(await screen.findByRole('button', { name: 'Study 10 cards' }));
    expect(commands.startChosen).toHaveBeenCalledExactlyOnceWith(
      PRESETS[0]?.choice,
      'Forgotten lately',
      undefined,
    );
    expect(window.location.hash).toBe('#/study/chosen/s1');
  });

  it('are counted again for other days', async () => {
    const { user, commands } = show();
    const days = await screen.findByRole('spinbutton', { name: 'Days, Review ahead' });
    await user.clear(days);
    await user.type(days, '14');
    await waitFor(() => {
      const last = commands.countChosen.mock.lastCall?.[0];
      expect(last?.[1]).toMatchObject({ among: { kind: 'ahead', days: 14 } });
    });
  });

  it('without cards cannot begin, and say why when the cards are gone meanwhile', async () => {
    const { user } = show({ countChosen: async (choices) => success(choices.map((_, index) => index)) });
    expect(await section('Ready choices').findByRole('button', { name: 'No cards' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Study 1 card' }));
    expect(await screen.findByText(/No card is left to choose/)).toBeVisible();
  });
});

describe('an own choice', () => {
  it('is a search with a state, an order, a limit, and whether answers count', async () => {
    const { user, commands } = show({ startChosen: async () => success('s2') });
    const own = section('Your own choice');
    await user.type(own.getByRole('searchbox', { name: 'Search cards' }), 'tag:rivers');
    await user.selectOptions(own.getByRole('combobox', { name: 'Among' }), 'due cards');
    expect(own.getByRole('radio', { name: /^Answers count/ })).toBeChecked();
    await user.click(own.getByRole('radio', { name: /^Your schedule stays as it is/ }));
    await user.selectOptions(own.getByRole('combobox', { name: 'In' }), 'least stable first');
    const limit = own.getByRole('spinbutton', { name: 'At most' });
    await user.clear(limit);
    await user.type(limit, '7');
    await user.click(await own.findByRole('button', { name: 'Study 5 cards' }));
    const choice = {
      search: 'tag:rivers',
      among: { kind: 'due' },
      order: 'stabilityUp',
      limit: 7,
      reschedules: false,
    };
    expect(commands.startChosen).toHaveBeenCalledExactlyOnceWith(choice, 'tag:rivers', undefined);
    expect(window.location.hash).toBe('#/study/chosen/s2');
  });

  it('begins with the search of the address', () => {
    show({}, 'deck:history');
    expect(screen.getByRole('searchbox', { name: 'Search cards' })).toHaveValue('deck:history');
  });

  it('says which word of a search is not understood', async () => {
    const problem = { code: 'unknownOperator', from: 0, to: 3, word: 'tga' } as const;
    show(
      { countChosen: async (all) => (all.length === 1 ? failure(problem) : success(all.map(() => 1))) },
      'tga:x',
    );
    expect(await screen.findByText(/^“tga” is no operator/u)).toBeVisible();
    expect(screen.getByRole('searchbox', { name: 'Search cards' })).toBeInvalid();
  });
});

describe('what is under way', () => {
  it('is gone on with, or closed: then its cards are counted again', async () => {
    const session = { id: 's1', title: 'Review ahead', reschedules: true, left: 3, borrowed: 8 };
    const closed = vi.fn<() => void>();
    const { user, commands } = show({
      readChosen: async () => success(closed.mock.calls.length > 0 ? [] : [session]),
      closeChosen: async () => {
        closed();
        return success(undefined);
      },
    });
    const goOn = await screen.findByRole('link', { name: 'Go on with Review ahead' });
    expect(goOn).toHaveAttribute('href', '#/study/chosen/s1');
    expect(screen.getByText('3 cards of 8 left · Answers count')).toBeVisible();
    const before = commands.countChosen.mock.calls.length;
    await user.click(screen.getByRole('button', { name: 'Close Review ahead' }));
    expect(commands.closeChosen).toHaveBeenCalledExactlyOnceWith('s1');
    expect(screen.getByText('“Review ahead” is closed: its cards are given back.')).toHaveFocus();
    await waitFor(() => expect(commands.countChosen.mock.calls.length).toBeGreaterThan(before));
    expect(screen.queryByRole('link', { name: 'Go on with Review ahead' })).toBeNull();
  });
});

describe('a session of the Exam screen', () => {
  it.each([
    ['plan', 'Jars, Shelves', 'Plan: Jars, Shelves'],
    ['minutes', '1', 'A session of 1 minute'],
    ['drill', 'Weakest', 'Weakest'],
    ['cram', '', 'Cram'],
    ['cram', 'Jars', 'Cram: Jars'],
  ] as const)('by %s of “%s” is called “%s”', async (by, title, name) => {
    const session = { id: 's1', by, title, reschedules: true, left: 3, borrowed: 8 };
    show({ readChosen: async () => success([session]) });
    expect(await screen.findByRole('heading', { level: 3, name })).toBeVisible();
  });
});

describe('more of today', () => {
  it('C4 raises the limits of today, and only where they hold something back', async () => {
    const { user, commands } = show({}, undefined, { hidden: { new: 12, review: 0 } });
    const more = section('More today');
    expect(more.getByRole('button', { name: 'Add more reviews' })).toBeDisabled();
    await user.click(more.getByRole('button', { name: 'Add more new cards' }));
    expect(commands.addNewToday).toHaveBeenCalledExactlyOnceWith(10);
    expect(more.getByText('Today takes 10 more new cards: study as every day.')).toBeVisible();
  });
});
