// @vitest-environment jsdom
// The settings of load and siblings: how they are found and changed by keyboard and by name, in Settings and for one deck.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { changeOption, DEFAULT_OPTIONS } from '../../src/domain/options';
import { success } from '../../src/domain/result';
import { DeckOptionsScreen } from '../../src/ui/deckOptions/DeckOptionsScreen';
import { SettingsScreen } from '../../src/ui/settings/SettingsScreen';
import { fakeApp, renderApp, type FakeApp } from '../support/fakeApp';

vi.setConfig({ testTimeout: 30_000 });
vi.stubGlobal('__APP_VERSION__', '1.2.3');

function showSettings() {
  const fake: FakeApp = fakeApp(
    {},
    {
      setOption: async (change) => {
        const changed = changeOption(fake.app.store.getState().options, change);
        if (!changed.ok) return changed;
        fake.app.store.setState({ options: changed.value });
        return success(undefined);
      },
    },
  );
  const shown = renderApp(
    <Router hook={useHashLocation}>
      <SettingsScreen />
    </Router>,
    fake.app,
  );
  return { ...shown, options: () => fake.app.store.getState().options };
}

describe('the load', () => {
  it('B1 is balanced unless the learner turns it off', async () => {
    const { user, options } = showSettings();
    const balance = screen.getByRole('checkbox', { name: 'Balance the load' });
    expect(balance).toHaveProperty('checked', true);
    await user.click(balance);
    await waitFor(() => expect(options().loadBalancing).toBe(false));
  });

  it('B3 has a choice for each day of the week, Monday first, reached with the Tab key', async () => {
    const { user, options } = showSettings();
    const group = screen.getByRole('group', { name: 'Days of the week' });
    const choices = within(group).getAllByRole('combobox');
    expect(choices.map((choice) => choice.closest('label')?.firstChild?.textContent)).toEqual([
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ]);
    within(group).getByRole('combobox', { name: 'Saturday' }).focus();
    await user.tab();
    const sunday = within(group).getByRole('combobox', { name: 'Sunday' });
    expect(document.activeElement).toBe(sunday);
    await user.selectOptions(sunday, 'Minimum');
    await waitFor(() => expect(options().easyDays[6]).toBe('minimum'));
    expect(options().easyDays.slice(0, 6)).toEqual(DEFAULT_OPTIONS.easyDays.slice(0, 6));
    expect(within(group).getByRole('status').textContent).toBe('Saved');
  });

  it('says in a sentence what the group is for', () => {
    showSettings();
    const group = screen.getByRole('group', { name: 'Days of the week' });
    const ids = group.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain(
      'Reduced takes about half',
    );
  });
});

describe('siblings', () => {
  it.each([
    ['New cards', 'new'],
    ['Reviews', 'review'],
    ['Learning cards from earlier days', 'interday'],
  ] as const)('G1 the switch "%s" is off until it is turned on, alone', async (name, kind) => {
    const { user, options } = showSettings();
    const group = screen.getByRole('group', { name: 'Bury siblings' });
    await user.click(within(group).getByRole('checkbox', { name }));
    const none = { new: false, review: false, interday: false };
    await waitFor(() => expect(options().burySiblings).toEqual({ ...none, [kind]: true }));
  });
});

describe('for one deck', () => {
  it('G1 and B3 are the deck’s own once they are changed there, and can go back', async () => {
    const easyDays = DEFAULT_OPTIONS.easyDays.with(5, 'reduced');
    const { app, commands } = fakeApp(
      {},
      {
        readDeckOptions: async () => success({ title: 'Lamps', own: { easyDays } }),
        setDeckOption: async (_deckId, change) =>
          success({
            title: 'Lamps',
            own: 'reset' in change ? {} : { easyDays, [change.name]: change.value },
          }),
      },
    );
    const { user } = renderApp(
      <Router hook={useHashLocation}>
        <DeckOptionsScreen deckId="lamps" />
      </Router>,
      app,
    );
    const days = await screen.findByRole('group', { name: 'Days of the week' });
    expect(days.textContent).toContain('This deck’s own.');
    expect(days.textContent).toContain('In Settings: all days normal.');
    const siblings = screen.getByRole('group', { name: 'Bury siblings' });
    await user.click(within(siblings).getByRole('checkbox', { name: 'Reviews' }));
    expect(commands.setDeckOption).toHaveBeenCalledWith('lamps', {
      name: 'burySiblings',
      value: { new: false, review: true, interday: false },
    });
    await user.click(within(days).getByRole('button', { name: /Use the general setting/u }));
    expect(commands.setDeckOption).toHaveBeenCalledWith('lamps', { reset: 'easyDays' });
    expect(document.activeElement).toBe(days);
  });
});
