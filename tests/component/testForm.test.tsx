// @vitest-environment jsdom
// The form of a paper: what it proposes, what the decks can give, every bad input, marking in words, and the keyboard alone.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ITEM_KINDS } from '../../src/domain/paper/item';
import type { PaperSettings } from '../../src/domain/paper/paper';
import { failure, success } from '../../src/domain/result';
import type { Commands, PaperChoices } from '../../src/state/react';
import { TestScreen } from '../../src/ui/test/TestScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { SETTINGS, somePapers, someSupport } from '../support/fakePaper';

vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => void (window.location.hash = '#/test'));

const TWO_DECKS: PaperChoices = {
  decks: [
    { id: 'rivers', title: 'Rivers', cards: 4 },
    { id: 'seas', title: 'Seas', cards: 7 },
    { id: 'empty', title: 'Nothing yet', cards: 0 },
  ],
  tags: [{ tag: 'europe', cards: 2 }],
};

function show(given: Partial<Commands> = {}) {
  const fake = fakeApp({}, { startPaper: async () => success('p1'), ...given });
  const inRouter = (
    <Router hook={useHashLocation}>
      <TestScreen />
    </Router>
  );
  return { ...fake, ...renderApp(inRouter, fake.app) };
}

const twoDecks = { readPaperChoices: async () => success(TWO_DECKS) } satisfies Partial<Commands>;

const latest =
  (settings: Partial<PaperSettings>): Commands['readPapers'] =>
  async () =>
    success(somePapers({ lastSettings: { ...SETTINGS, ...settings } }));

async function form() {
  return within(await screen.findByRole('form', { name: 'A new paper' }));
}

/** Waits until it is known what the decks can give. */
async function supported() {
  await screen.findByText(/Up to 8 items/);
  return form();
}

describe('a newcomer', () => {
  it('starts a paper of all decks with one press, about a minute an item', async () => {
    const { user, commands } = show();
    expect(screen.getByRole('heading', { level: 1, name: 'Test' })).toBeVisible();
    const paper = await supported();
    expect(paper.getByRole('spinbutton', { name: 'Items' })).toHaveValue(20);
    expect(paper.getByRole('spinbutton', { name: 'Minutes' })).toHaveValue(20);
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    expect(commands.startPaper).toHaveBeenCalledExactlyOnceWith({
      scope: { deckIds: [], tags: [] },
      items: 20,
      minutes: 20,
      kinds: ITEM_KINDS,
      marking: { penalty: 1 / 3 },
      favoursWeak: false,
      isOffRecord: false,
    });
    await waitFor(() => expect(window.location.hash).toBe('#/test/paper/p1'));
  });

  it('without cards is led to Import', async () => {
    show({ readPaperChoices: async () => success({ decks: [], tags: [] }) });
    expect(await screen.findByRole('link', { name: 'Import notes' })).toHaveAttribute('href', '#/import');
    expect(screen.queryByRole('button', { name: 'Start test' })).toBeNull();
  });
});

describe('what is asked', () => {
  it('is ticked among decks with cards and tags', async () => {
    const { user, commands } = show(twoDecks);
    const paper = await supported();
    expect(paper.getByRole('radio', { name: 'All decks' })).toBeChecked();
    await user.click(paper.getByRole('radio', { name: 'Some decks or tags' }));
    expect(paper.queryByRole('checkbox', { name: /Nothing yet/ })).toBeNull();
    await user.click(paper.getByRole('checkbox', { name: 'Seas 7 cards' }));
    await user.click(paper.getByRole('checkbox', { name: 'Tag europe 2 cards' }));
    await waitFor(() =>
      expect(commands.readPaperSupport).toHaveBeenLastCalledWith({ deckIds: ['seas'], tags: ['europe'] }),
    );
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    expect(commands.startPaper.mock.lastCall?.[0].scope).toEqual({ deckIds: ['seas'], tags: ['europe'] });
  });

  it('has to be something', async () => {
    const { user, commands } = show(twoDecks);
    const paper = await supported();
    await user.click(paper.getByRole('radio', { name: 'Some decks or tags' }));
    expect(paper.queryByText('Tick at least one deck or tag.')).toBeNull();
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    expect(await paper.findByText('Tick at least one deck or tag.')).toBeVisible();
    expect(commands.startPaper).not.toHaveBeenCalled();
    await user.click(paper.getByRole('checkbox', { name: /Seas/ }));
    expect(paper.queryByText('Tick at least one deck or tag.')).toBeNull();
  });

  it('is found by a part of its name among many, and what is ticked stays in sight', async () => {
    const decks = Array.from({ length: 90 }, (_, index) => ({
      id: `d${index}`,
      title: `Deck ${index}`,
      cards: 1,
    }));
    const { user } = show({ readPaperChoices: async () => success({ decks, tags: [] }) });
    const paper = await supported();
    await user.click(paper.getByRole('radio', { name: 'Some decks or tags' }));
    expect(paper.getByText('90 are there; the first 60 are shown. Type to find others.')).toBeVisible();
    await user.click(paper.getByRole('checkbox', { name: 'Deck 3 1 card' }));
    await user.type(paper.getByRole('searchbox', { name: 'Find a deck or tag' }), 'deck 77{Enter}');
    expect(
      paper.getAllByRole('checkbox', { name: /^Deck/ }).map((box) => box.parentElement?.textContent),
    ).toEqual(['Deck 3 1 card', 'Deck 77 1 card']);
    expect(paper.getByText('1 found.')).toBeVisible();
  });

  it('is said in a sentence where there is only one deck', async () => {
    show({ readPaperChoices: async () => success({ decks: TWO_DECKS.decks.slice(0, 1), tags: [] }) });
    const paper = await supported();
    expect(paper.getByText('All 4 cards of “Rivers”.')).toBeVisible();
    expect(paper.queryByRole('radio')).toBeNull();
  });
});

describe('kinds of items', () => {
  it('say how many there can be, or why there are none', async () => {
    show();
    const paper = await supported();
    expect(paper.getByRole('checkbox', { name: 'Multiple choice' })).toHaveAccessibleDescription(
      /Up to 8 items/,
    );
    const order = paper.getByRole('checkbox', { name: 'Put in order' });
    expect(order).toBeDisabled();
    expect(order).not.toBeChecked();
    expect(order).toHaveAccessibleDescription('Fewer than three points here have a date each.');
  });

  it('come back with decks that have them', async () => {
    const { user } = show({
      ...twoDecks,
      readPaperSupport: async ({ deckIds }) =>
        success(
          deckIds.length === 0
            ? someSupport()
            : { ...someSupport(), kinds: ITEM_KINDS.map((kind) => ({ kind, most: 5 })) },
        ),
    });
    const paper = await supported();
    await user.click(paper.getByRole('radio', { name: 'Some decks or tags' }));
    await user.click(paper.getByRole('checkbox', { name: /Seas/ }));
    await waitFor(() => expect(paper.getByRole('checkbox', { name: 'Put in order' })).toBeChecked());
  });

  it('stay wanted for other decks where these have none', async () => {
    const { user, commands } = show();
    const paper = await supported();
    await user.click(paper.getByRole('checkbox', { name: 'Statements' }));
    expect(paper.getByRole('checkbox', { name: 'Put in order' })).not.toBeChecked();
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    expect(commands.startPaper.mock.lastCall?.[0].kinds).toEqual(
      ITEM_KINDS.filter((kind) => kind !== 'statements'),
    );
  });

  it('have to be at least one', async () => {
    const { user, commands } = show();
    const paper = await supported();
    for (const kind of paper.getAllByRole('checkbox', { checked: true })) await user.click(kind);
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    expect(await paper.findByText('Tick at least one kind of items.')).toBeVisible();
    expect(commands.startPaper).not.toHaveBeenCalled();
  });

  it('that give fewer items than are wanted say so', async () => {
    const { user } = show();
    const paper = await supported();
    const items = paper.getByRole('spinbutton', { name: 'Items' });
    expect(items).not.toHaveAccessibleDescription(/at most/);
    await user.clear(items);
    await user.type(items, '100');
    expect(items).toHaveAccessibleDescription(/The kinds that are ticked give at most 35 here/);
  });

  it('can all be chosen where it is not known what the decks give, with the reason', async () => {
    const { user, commands } = show({ readPaperSupport: async () => failure({ code: 'unavailable' }) });
    const paper = await form();
    expect(await paper.findByText(/What these decks can give could not be found out/)).toBeVisible();
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    expect(commands.startPaper.mock.lastCall?.[0].kinds).toEqual(ITEM_KINDS);
  });
});

describe('items and minutes', () => {
  it('go together until minutes are typed', async () => {
    const { user } = show();
    const paper = await supported();
    const [items, minutes] = ['Items', 'Minutes'].map((name) => paper.getByRole('spinbutton', { name }));
    if (items === undefined || minutes === undefined) throw new Error('no fields');
    await user.clear(items);
    await user.type(items, '8');
    expect(minutes).toHaveValue(8);
    await user.clear(minutes);
    await user.type(minutes, '25');
    await user.clear(items);
    await user.type(items, '12');
    expect(minutes).toHaveValue(25);
  });

  it.each([
    ['Items', '0', 'Enter a whole number from 1 to 200.'],
    ['Items', '201', 'Enter a whole number from 1 to 200.'],
    ['Items', '2.5', 'Enter a whole number from 1 to 200.'],
    ['Minutes', '601', 'Enter a whole number from 1 to 600, or tick “No clock”.'],
    ['Minutes', '', 'Enter a whole number from 1 to 600, or tick “No clock”.'],
  ])('%s of "%s" are refused in words, and the field is led to', async (name, typed, words) => {
    const { user, commands } = show();
    const paper = await supported();
    const field = paper.getByRole('spinbutton', { name });
    await user.clear(field);
    if (typed !== '') await user.type(field, typed);
    expect(await paper.findByText(words)).toBeVisible();
    expect(field).toBeInvalid();
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    expect(field).toHaveFocus();
    expect(commands.startPaper).not.toHaveBeenCalled();
  });

  it('there can be no clock', async () => {
    const { user, commands } = show();
    const paper = await supported();
    await user.click(paper.getByRole('checkbox', { name: 'No clock' }));
    expect(paper.getByRole('spinbutton', { name: 'Minutes' })).toBeDisabled();
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    expect(commands.startPaper.mock.lastCall?.[0]).not.toHaveProperty('minutes');
  });
});

describe('marking', () => {
  it.each([
    ['nothing', /a guess never costs anything/],
    ['a quarter of a mark', /more often than one time in five\./],
    ['a third of a mark', /more often than one time in four\./],
    ['half a mark', /more often than one time in three\./],
    ['one mark', /more often than one time in two\./],
  ])('that takes off %s says what guessing is worth', async (words, worth) => {
    const { user } = show();
    const paper = await supported();
    await user.selectOptions(paper.getByRole('combobox', { name: 'A wrong choice takes off' }), words);
    expect(paper.getByRole('combobox', { name: 'A wrong choice takes off' })).toHaveAccessibleDescription(
      worth,
    );
  });

  it('is handed over as a share', async () => {
    const { user, commands } = show();
    const paper = await supported();
    await user.selectOptions(
      paper.getByRole('combobox', { name: 'A wrong choice takes off' }),
      'half a mark',
    );
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    expect(commands.startPaper.mock.lastCall?.[0].marking).toEqual({ penalty: 1 / 2 });
  });
});

describe('memory', () => {
  it('says what a paper does to it, and can be left alone', async () => {
    const { user, commands } = show();
    const paper = await supported();
    const record = paper.getByRole('checkbox', { name: 'Off the record' });
    expect(record).toHaveAccessibleDescription(
      /^Nothing in this paper changes when your cards are due\. Otherwise it counts for points that you have studied/,
    );
    await user.click(record);
    await user.click(paper.getByRole('checkbox', { name: 'Ask weak points first' }));
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    expect(commands.startPaper.mock.lastCall?.[0]).toMatchObject({ isOffRecord: true, favoursWeak: true });
  });

  it('knows of no weak point where nothing was studied', async () => {
    show({ readPaperSupport: async () => success({ ...someSupport(), studied: 0 }) });
    const paper = await supported();
    const weak = paper.getByRole('checkbox', { name: 'Ask weak points first' });
    expect(weak).toBeDisabled();
    expect(weak).toHaveAccessibleDescription(/You have not studied any of this yet/);
  });
});

describe('the choices of the latest paper', () => {
  it('are the first of the next one', async () => {
    const { user, commands } = show({
      ...twoDecks,
      readPapers: latest({ favoursWeak: true, isOffRecord: true }),
    });
    const paper = await supported();
    expect(paper.getByRole('checkbox', { name: /Rivers/ })).toBeChecked();
    expect(paper.getByRole('checkbox', { name: /Seas/ })).not.toBeChecked();
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    expect(commands.startPaper).toHaveBeenCalledExactlyOnceWith({
      ...SETTINGS,
      favoursWeak: true,
      isOffRecord: true,
    });
  });

  it('are all decks where its own are gone', async () => {
    show({ ...twoDecks, readPapers: latest({ scope: { deckIds: ['gone'], tags: [] } }) });
    expect((await supported()).getByRole('radio', { name: 'All decks' })).toBeChecked();
  });
});

describe('a paper that did not begin', () => {
  it.each([
    [{ code: 'noItems' as const }, /No item can be made of these kinds/],
    [{ code: 'noCards' as const }, /There is no card in what you chose/],
    [{ code: 'full' as const }, /^No paper was made\. There is no room left\./],
  ])('for %o is explained in words, until something is changed', async (reason, words) => {
    const { user } = show({ ...twoDecks, startPaper: async () => failure(reason) });
    const paper = await supported();
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    expect(await paper.findByText(words)).toBeVisible();
    expect(window.location.hash).toBe('#/test');
    await user.click(paper.getByRole('checkbox', { name: 'Off the record' }));
    expect(paper.queryByText(words)).toBeNull();
  });

  it('is begun once, however often the button is pressed', async () => {
    let finish = (): void => undefined;
    const { user, commands } = show({
      startPaper: () => new Promise((resolve) => (finish = () => resolve(success('p2')))),
    });
    const paper = await supported();
    await user.dblClick(paper.getByRole('button', { name: 'Start test' }));
    expect(paper.getByText('Making the paper …')).toBeVisible();
    expect(commands.startPaper).toHaveBeenCalledTimes(1);
    finish();
    await waitFor(() => expect(window.location.hash).toBe('#/test/paper/p2'));
  });
});

it('is filled in and started with the keyboard alone', async () => {
  const { user, commands } = show(twoDecks);
  await supported();
  await user.tab();
  expect(screen.getByRole('radio', { name: 'All decks' })).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('radio', { name: 'Some decks or tags' })).toBeChecked();
  await user.tab();
  await user.keyboard(' ');
  for (
    let presses = 0;
    presses < 30 && document.activeElement?.getAttribute('type') !== 'number';
    presses += 1
  ) {
    await user.tab();
  }
  expect(screen.getByRole('spinbutton', { name: 'Items' })).toHaveFocus();
  await user.keyboard('{Control>}a{/Control}5{Enter}');
  await waitFor(() => expect(commands.startPaper).toHaveBeenCalledTimes(1));
  expect(commands.startPaper.mock.lastCall?.[0].scope).toEqual({ deckIds: ['rivers'], tags: [] });
});
