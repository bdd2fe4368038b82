// @vitest-environment jsdom
// A paper that was shared by a link: the form is filled with it, and what is started is that paper.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fingerprintOf, linkOf, settingsLinkOf, type SharedPaper } from '../../src/domain/paper/link';
import { success } from '../../src/domain/result';
import type { Commands } from '../../src/state/react';
import { AppScreens } from '../../src/ui/App';
// Screens that load lazily are compiled before the tests start, not inside the patience of one.
import '../../src/ui/test/PaperScreen';
import '../../src/ui/test/TestScreens';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aPaper, aView, ITEMS, SETTINGS, somePapers } from '../support/fakePaper';

vi.setConfig({ testTimeout: 30_000 });

const SHARED: SharedPaper = {
  recipe: { settings: SETTINGS, seed: 'seed1', targets: ['point000001', 'point000003'] },
  fingerprint: fingerprintOf(ITEMS),
};

function open(query: string, given: Partial<Commands> = {}) {
  window.location.hash = `#/test?${query}`;
  const fake = fakeApp(
    {},
    {
      startPaper: async () => success('p1'),
      readPaper: async () => success(aView(aPaper({ id: 'p1' }))),
      readPaperChoices: async () =>
        success({
          decks: [
            { id: 'rivers', title: 'Rivers', cards: 4 },
            { id: 'seas', title: 'Seas', cards: 7 },
          ],
          tags: [{ tag: '100% & more', cards: 1 }],
        }),
      ...given,
    },
  );
  return { ...fake, ...renderApp(<AppScreens />, fake.app) };
}

async function form() {
  const found = await screen.findByRole('form', { name: 'A new paper' }, { timeout: 10_000 });
  await screen.findByText(/Up to 8 items/);
  return within(found);
}

describe('a link to a paper', () => {
  it('fills the form, and what is started is that paper', async () => {
    const { user, commands } = open(linkOf(SHARED));
    const paper = await form();
    expect(screen.getByText('A shared paper: 20 items in 30 minutes.')).toBeVisible();
    expect(paper.getByRole('checkbox', { name: /Rivers/ })).toBeChecked();
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    expect(commands.startPaper).toHaveBeenCalledExactlyOnceWith(SETTINGS, {
      seed: 'seed1',
      targets: ['point000001', 'point000003'],
    });
    await waitFor(() => expect(window.location.hash).toBe('#/test/paper/p1'));
  });

  it('leaves time and marking to the learner', async () => {
    const { user, commands } = open(linkOf(SHARED));
    const paper = await form();
    await user.click(paper.getByRole('checkbox', { name: 'No clock' }));
    await user.selectOptions(paper.getByRole('combobox', { name: /takes off/ }), 'nothing');
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    const { minutes: _, ...rest } = SETTINGS;
    expect(commands.startPaper.mock.lastCall).toEqual([
      { ...rest, marking: { penalty: 0 } },
      { seed: 'seed1', targets: ['point000001', 'point000003'] },
    ]);
  });

  it('is a paper of its own once other things are asked, and says so', async () => {
    const { user, commands } = open(linkOf(SHARED));
    const paper = await form();
    await user.click(paper.getByRole('checkbox', { name: 'Multiple choice' }));
    expect(paper.getByText('You changed what is asked, so this will be a paper of its own.')).toBeVisible();
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    expect(commands.startPaper.mock.lastCall).toHaveLength(1);
  });

  it('says which of its decks are not here', async () => {
    const scope = { deckIds: ['rivers', 'lakes', 'springs'], tags: ['asia'] };
    const { user, commands } = open(
      linkOf({ ...SHARED, recipe: { ...SHARED.recipe, settings: { ...SETTINGS, scope } } }),
    );
    const paper = await form();
    expect(
      paper.getByText(/^2 decks and the tag “asia” are not here, so its items will differ/),
    ).toBeVisible();
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    expect(commands.startPaper.mock.lastCall?.[0].scope).toEqual(scope);
  });

  it('names a deck that an own paper asked before it was deleted', async () => {
    const scope = { deckIds: ['rivers', 'lakes', 'springs'], tags: [] };
    open(linkOf({ ...SHARED, recipe: { ...SHARED.recipe, settings: { ...SETTINGS, scope } } }), {
      readPapers: async () => success(somePapers({ deckTitles: new Map([['lakes', 'Lakes']]) })),
    });
    const paper = await form();
    expect(paper.getByText(/^“Lakes” and 1 other deck are not here, so its items will differ/)).toBeVisible();
  });

  it('with none of its decks here starts nothing by itself', async () => {
    const scope = { deckIds: ['lakes'], tags: [] };
    const { user, commands } = open(
      linkOf({ ...SHARED, recipe: { ...SHARED.recipe, settings: { ...SETTINGS, scope } } }),
    );
    const found = within(await screen.findByRole('form', { name: 'A new paper' }));
    await user.click(found.getByRole('button', { name: 'Start test' }));
    expect(await found.findByText('Tick at least one deck or tag.')).toBeVisible();
    expect(commands.startPaper).not.toHaveBeenCalled();
  });

  it('names tags whatever they are written with', async () => {
    const scope = { deckIds: [], tags: ['100% & more'] };
    open(linkOf({ ...SHARED, recipe: { ...SHARED.recipe, settings: { ...SETTINGS, scope } } }));
    const paper = await form();
    expect(paper.getByRole('checkbox', { name: /Tag 100% & more/ })).toBeChecked();
    expect(paper.queryByText(/not here/)).toBeNull();
  });

  it('without a seed fills the form with the choices alone', async () => {
    const { user, commands } = open(settingsLinkOf(SETTINGS));
    const paper = await form();
    expect(paper.getByRole('spinbutton', { name: 'Minutes' })).toHaveValue(30);
    expect(screen.queryByText(/A shared paper/)).toBeNull();
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    expect(commands.startPaper.mock.lastCall).toHaveLength(1);
    expect(commands.startPaper.mock.lastCall?.[0].scope).toEqual(SETTINGS.scope);
  });

  it('to another one like a paper whose deck was deleted says which, and leaves the choice to the learner', async () => {
    const { user, commands } = open(
      settingsLinkOf({ ...SETTINGS, scope: { deckIds: ['lakes'], tags: [] } }),
      {
        readPapers: async () => success(somePapers({ deckTitles: new Map([['lakes', 'Lakes']]) })),
      },
    );
    expect(
      await screen.findByText('“Lakes” is not here any more. Choose what to ask instead.'),
    ).toBeVisible();
    const found = within(await screen.findByRole('form', { name: 'A new paper' }));
    expect(found.getByRole('radio', { name: 'All decks' })).not.toBeChecked();
    await user.click(found.getByRole('button', { name: 'Start test' }));
    expect(await found.findByText('Tick at least one deck or tag.')).toBeVisible();
    expect(commands.startPaper).not.toHaveBeenCalled();
    await user.click(found.getByRole('checkbox', { name: /Seas/ }));
    await user.click(found.getByRole('button', { name: 'Start test' }));
    expect(commands.startPaper.mock.lastCall?.[0].scope).toEqual({ deckIds: ['seas'], tags: [] });
  });

  it('to another one like a paper of which some is left says what is gone, and ticks the rest', async () => {
    const scope = { deckIds: ['rivers', 'lakes'], tags: ['asia'] };
    open(settingsLinkOf({ ...SETTINGS, scope }));
    const paper = await form();
    expect(
      screen.getByText(
        '1 deck and the tag “asia” are not here any more. The rest is ticked: change it as you like.',
      ),
    ).toBeVisible();
    expect(paper.getByRole('checkbox', { name: /Rivers/ })).toBeChecked();
  });

  it('tells when the decks say something else, before the paper is gone to', async () => {
    const { user } = open(linkOf({ ...SHARED, fingerprint: 'another0000' }));
    const paper = await form();
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    const told = await screen.findByText(
      /Your decks say something else than those that this paper was shared from/,
    );
    expect(told).toBeVisible();
    expect(window.location.hash).not.toBe('#/test/paper/p1');
    await user.click(screen.getByRole('link', { name: 'Go on to the paper' }));
    await waitFor(() => expect(window.location.hash).toBe('#/test/paper/p1'));
  });

  it.each([
    'seed=a',
    'seed=&items=5&kinds=long&penalty=0',
    'nonsense',
    'seed=a&items=5&kinds=long&penalty=0&decks=%E0%A4%A',
  ])('that is damaged ("%s") is told of, and the form is there all the same', async (query) => {
    const { user, commands } = open(query);
    const paper = await form();
    expect(screen.getByText(/^This link to a shared paper cannot be read/)).toBeVisible();
    await user.click(paper.getByRole('button', { name: 'Start test' }));
    expect(commands.startPaper.mock.lastCall).toHaveLength(1);
  });
});
