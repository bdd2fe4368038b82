// @vitest-environment jsdom
// The options of one deck: its own values, the general ones, and the way from one to the other.
import { configure, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { changeOption, DEFAULT_OPTIONS, type Options } from '../../src/domain/options';
import { failure, success } from '../../src/domain/result';
import type { AppState, Commands, DeckOptionsView } from '../../src/state/react';
import { DeckOptionsScreen } from '../../src/ui/deckOptions/DeckOptionsScreen';
import { fakeApp, renderApp } from '../support/fakeApp';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

/** A deck that keeps or refuses options as the real one does. */
function show(first: Partial<Options> = {}, state: Partial<AppState> = {}, given: Partial<Commands> = {}) {
  let view: DeckOptionsView = { title: 'Rivers', own: first };
  const fake = fakeApp(state, {
    readDeckOptions: async () => success(view),
    setDeckOption: async (_deckId, change) => {
      if ('reset' in change) {
        const { [change.reset]: _, ...own } = view.own;
        view = { ...view, own };
      } else {
        const changed = changeOption(DEFAULT_OPTIONS, change);
        if (!changed.ok) return changed;
        view = { ...view, own: { ...view.own, [change.name]: change.value } };
      }
      return success(view);
    },
    ...given,
  });
  const inRouter = (
    <Router hook={useHashLocation}>
      <DeckOptionsScreen deckId="rivers" />
    </Router>
  );
  return { ...fake, ...renderApp(inRouter, fake.app), own: () => view.own };
}

describe('the options of a deck', () => {
  it('are named by the deck, and each says the general setting that it follows', async () => {
    const { commands } = show();
    expect(await screen.findByRole('heading', { level: 1, name: 'Options: Rivers' })).toBeVisible();
    expect(commands.readDeckOptions).toHaveBeenCalledWith('rivers');
    const words = ['20 cards', '200 cards', 'off', '90%', '1m 10m', '10m', '36,500 days', '8 lapses'];
    for (const value of words) expect(screen.getByText(`As in Settings: ${value}.`)).toBeVisible();
    expect(screen.getByText('As in Settings: “Stays, and says so”.')).toBeVisible();
    expect(screen.getAllByText('As in Settings: “Mixed with reviews”.')).toHaveLength(2);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('offer nothing that holds for all decks at once', async () => {
    show();
    await screen.findByRole('heading', { level: 1 });
    for (const label of ['Learn ahead', 'The day starts at hour', 'Theme', 'Answer style']) {
      expect(screen.queryByLabelText(label)).toBeNull();
    }
  });

  it('become the deck’s own when they are changed, and tell the general setting beside it', async () => {
    const { user, own, app } = show();
    const field = await screen.findByLabelText('New cards a day');
    await user.clear(field);
    await user.type(field, '5{Enter}');
    expect(await screen.findByText('In Settings: 20 cards.')).toBeVisible();
    expect(own()).toEqual({ newPerDay: 5 });
    expect(field).toHaveValue(5);
    expect(app.store.getState().options.newPerDay).toBe(20);
  });

  it('go back to the general setting, with the focus on the field', async () => {
    const { user, own, commands } = show({ newPerDay: 1, leechAction: 'suspend' });
    const field = await screen.findByLabelText('New cards a day');
    expect(field).toHaveValue(1);
    await user.click(screen.getByRole('button', { name: 'Use the general setting: New cards a day' }));
    expect(commands.setDeckOption).toHaveBeenCalledWith('rivers', { reset: 'newPerDay' });
    await waitFor(() => expect(field).toHaveValue(20));
    expect(field).toHaveFocus();
    expect(own()).toEqual({ leechAction: 'suspend' });
  });

  it.each([
    ['Desired retention', '85', { desiredRetention: 0.85 }],
    ['Learning steps', '5m', { learningStepsMin: [5] }],
    ['Leech after', '3', { leechThreshold: 3 }],
  ])('of every kind can be its own: %s', async (label, typed, expected) => {
    const { user, own } = show();
    const field = await screen.findByLabelText(label);
    await user.clear(field);
    await user.type(field, `${typed}{Enter}`);
    await waitFor(() => expect(own()).toEqual(expected));
  });

  it('can be switched and chosen, and follow the general settings otherwise', async () => {
    const { user, own } = show({}, { options: { ...DEFAULT_OPTIONS, newMix: 'after' } });
    expect(await screen.findByRole('combobox', { name: 'New cards come' })).toHaveValue('after');
    await user.click(screen.getByRole('checkbox', { name: 'New cards do not count as reviews' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order of reviews' }), 'At random');
    await waitFor(() => expect(own()).toEqual({ newIgnoreReviewLimit: true, reviewOrder: 'random' }));
  });

  it('are refused beside the field, and then nothing changes', async () => {
    const { user, own } = show();
    const field = await screen.findByLabelText('Reviews a day');
    await user.clear(field);
    await user.type(field, '-1{Enter}');
    expect(await screen.findByText(/^Enter a whole number from 0 to 9,999/)).toBeVisible();
    expect(own()).toEqual({});
  });

  it('say when a deck is not here', async () => {
    show({}, {}, { readDeckOptions: async () => failure('noSuchDeck') });
    expect(await screen.findByRole('heading', { level: 1, name: 'This deck is not here' })).toBeVisible();
  });

  it('say trouble, and can be read again', async () => {
    let tries = 0;
    const { user } = show(
      {},
      {},
      {
        readDeckOptions: async () =>
          tries++ === 0 ? failure({ code: 'slow' }) : success({ title: 'Rivers', own: {} }),
      },
    );
    await screen.findByRole('heading', { level: 1, name: 'Storage is taking long' });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Options: Rivers' })).toBeVisible();
  });
});
