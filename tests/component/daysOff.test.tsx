// @vitest-environment jsdom
// Planning days off and easing the load: what would move is shown first, and what was moved is taken back.
import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { failure, success } from '../../src/domain/result';
import { isoDate } from '../../src/domain/studyDay';
import type { AppState, Commands, LoadPlan, LoadPreview } from '../../src/state/react';
import { DaysOffScreen } from '../../src/ui/daysOff/DaysOffScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aToday, TODAY } from '../support/fakeViews';

vi.setConfig({ testTimeout: 30_000 });

function aPreview(more: Partial<LoadPreview> = {}): LoadPreview {
  return {
    today: TODAY,
    moved: 12,
    early: 0,
    newDaysOff: 7,
    possible: 40,
    safe: 30,
    worstShare: 0.08,
    recall: { before: 0.9, after: 0.83 },
    days: [
      { day: TODAY + 1, before: 12, after: 0 },
      { day: TODAY + 8, before: 3, after: 15 },
    ],
    ...more,
  };
}

function show(given: Partial<Commands> = {}, state: Partial<AppState> = {}) {
  const fake = fakeApp(
    { today: aToday(), ...state },
    { previewLoad: async () => success(aPreview()), ...given },
  );
  const inRouter = (
    <Router hook={useHashLocation}>
      <DaysOffScreen />
    </Router>
  );
  return { ...fake, ...renderApp(inRouter, fake.app) };
}

function form(name: string) {
  return within(screen.getByRole('form', { name }));
}

describe('days off', () => {
  it('C7 show what would move, how many cards a day then has, and what recall drops to', async () => {
    const { commands } = show();
    expect(screen.getByRole('heading', { level: 1, name: 'Plan days off' })).toBeVisible();
    const days = form('Days off');
    expect(await days.findByText('12 cards would move behind your days off.')).toBeVisible();
    expect(days.getByText(/^7 days off will be noted: plans for exams give them no minutes/)).toBeVisible();
    expect(days.getByText(/You will recall less of them: about 83%, where it would be 90%/)).toBeVisible();
    const cells = days.getAllByRole('cell').map((cell) => cell.textContent);
    expect(cells).toEqual(['12', '0', '3', '15']);
    const plan = { kind: 'break', fromDay: TODAY + 1, toDay: TODAY + 7, spreadDays: 7, withLate: true };
    expect(commands.previewLoad).toHaveBeenCalledWith(plan);
  });

  it('C7 move the cards, say so with the focus there, and take it back', async () => {
    const { user, commands } = show({
      applyLoad: async () => success({ stepId: 9, moved: 12 }),
      undoDeckChange: async () => success(undefined),
    });
    const days = form('Days off');
    await user.clear(days.getByLabelText('To'));
    await user.type(days.getByLabelText('To'), isoDate(TODAY + 3));
    await user.click(days.getByRole('checkbox', { name: 'Also what is late already' }));
    await days.findByText('12 cards would move behind your days off.');
    await user.click(days.getByRole('button', { name: 'Take these days off' }));
    const plan = { kind: 'break', fromDay: TODAY + 1, toDay: TODAY + 3, spreadDays: 7, withLate: false };
    expect(commands.applyLoad).toHaveBeenCalledExactlyOnceWith(plan);
    expect(
      await screen.findByText(
        '12 cards have another day now, and your days off are noted. Undo takes back both.',
      ),
    ).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(commands.undoDeckChange).toHaveBeenCalledExactlyOnceWith(9);
    expect(await screen.findByText('Cards and days off are as they were before.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('that lie behind are no plan', async () => {
    const { user } = show();
    const days = form('Days off');
    await user.clear(days.getByLabelText('To'));
    expect(days.getByText('Choose days that are still to come.')).toBeVisible();
    expect(days.getByRole('button', { name: 'Take these days off' })).toBeDisabled();
  });

  it('are proposed from tomorrow on where the tab was open since an earlier day', async () => {
    const { app } = show();
    act(() => app.store.setState({ today: { ...aToday(), day: TODAY + 20 } }));
    expect(await screen.findByLabelText('From')).toHaveValue(isoDate(TODAY + 21));
  });

  it('say that cards were studied since when they cannot be taken back', async () => {
    const { user } = show({
      applyLoad: async () => success({ stepId: 9, moved: 1 }),
      undoDeckChange: async () => failure('changedSince'),
    });
    const days = form('Days off');
    await days.findByText('12 cards would move behind your days off.');
    await user.click(days.getByRole('button', { name: 'Take these days off' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/some of the cards were studied or changed since/)).toBeVisible();
  });
});

describe('days off that are noted', () => {
  it('C7 say how many cards come before them and how many behind', async () => {
    show({ previewLoad: async () => success(aPreview({ early: 5 })) });
    const words = '12 cards would move to other days: 5 before your days off, and 7 behind them.';
    expect(await form('Days off').findByText(words)).toBeVisible();
  });

  it('are taken also where no card moves', async () => {
    const { user, commands } = show({
      previewLoad: async () => success(aPreview({ moved: 0, recall: undefined, days: [] })),
      applyLoad: async () => success({ stepId: 9, moved: 0 }),
    });
    const days = form('Days off');
    expect(await days.findByText('Nothing is due on these days.')).toBeVisible();
    await user.click(days.getByRole('button', { name: 'Take these days off' }));
    expect(await screen.findByText('Your days off are noted.')).toBeVisible();
    expect(commands.applyLoad).toHaveBeenCalledOnce();
  });

  it('cannot be taken twice', async () => {
    show({ previewLoad: async () => success(aPreview({ moved: 0, newDaysOff: 0, recall: undefined })) });
    const days = form('Days off');
    expect(await days.findByText('These days off are noted already.')).toBeVisible();
    expect(days.getByRole('button', { name: 'Take these days off' })).toBeDisabled();
  });

  it('are listed while they are not over, and are removed', async () => {
    const daysOff = [
      { fromDay: TODAY - 9, toDay: TODAY - 3 },
      { fromDay: TODAY - 1, toDay: TODAY + 1 },
      { fromDay: TODAY + 9, toDay: TODAY + 9 },
    ];
    const { user, commands } = show(
      { setOption: async () => success(undefined) },
      { options: { ...DEFAULT_OPTIONS, daysOff } },
    );
    const list = within(screen.getByRole('region', { name: 'Your days off' }));
    const words = ['8 March 2026 to 10 March 2026', '18 March 2026'];
    for (const text of words) expect(list.getByText(text)).toBeVisible();
    expect(list.getAllByRole('button')).toHaveLength(2);
    await user.click(list.getByRole('button', { name: 'Remove, 18 March 2026' }));
    const value = daysOff.slice(0, 2);
    expect(commands.setOption).toHaveBeenCalledExactlyOnceWith({ name: 'daysOff', value });
    expect(await list.findByText(/^18 March 2026: no days off any more/)).toHaveFocus();
    await user.click(list.getByRole('button', { name: 'Undo' }));
    expect(commands.setOption).toHaveBeenLastCalledWith({ name: 'daysOff', value: daysOff });
    expect(await list.findByText('18 March 2026: days off again.')).toHaveFocus();
    expect(list.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('leave what is typed and the focus where they are while the day is read again, and have it read', async () => {
    const daysOff = [{ fromDay: TODAY + 9, toDay: TODAY + 9 }];
    const { user, app, commands } = show(
      {
        setOption: async () => {
          app.store.setState({ today: undefined });
          return success(undefined);
        },
      },
      { options: { ...DEFAULT_OPTIONS, daysOff } },
    );
    const spread = form('Days off').getByRole('spinbutton', { name: 'Spread over days' });
    await user.clear(spread);
    await user.type(spread, '3');
    const reads = commands.refreshToday.mock.calls.length;
    await user.click(screen.getByRole('button', { name: 'Remove, 18 March 2026' }));
    expect(await screen.findByText(/no days off any more/)).toHaveFocus();
    expect(spread).toHaveValue(3);
    expect(spread).toBeVisible();
    expect(commands.refreshToday.mock.calls.length).toBeGreaterThan(reads);
  });

  it('say what they cost each exam ahead', async () => {
    const cost = { id: 'one', name: 'Rivers', day: TODAY + 20, withThem: 0.78, withoutThem: 0.81 };
    const { commands } = show({
      previewDaysOff: async () => success([cost, { ...cost, id: 'two', name: 'Locks', withThem: 0.81 }]),
    });
    const days = form('Days off');
    const rivers = 'Rivers on 29 March 2026: expected score 78% with these days off, and 81% without them.';
    expect(await days.findByText(rivers)).toBeVisible();
    expect(
      days.getByText('Locks on 29 March 2026: expected score 81%, with or without these days off.'),
    ).toBeVisible();
    expect(commands.previewDaysOff).toHaveBeenCalledExactlyOnceWith(TODAY + 1, TODAY + 7);
  });

  it('are open to everyone', async () => {
    const daysOff = [{ fromDay: TODAY + 1, toDay: TODAY + 1 }];
    const { container } = show({}, { options: { ...DEFAULT_OPTIONS, daysOff } });
    await form('Days off').findByText('12 cards would move behind your days off.');
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('easing the load', () => {
  it.each<[string, string, string, LoadPlan, string]>([
    [
      'No day above a limit',
      'Cards a day at most',
      'Move them',
      { kind: 'flatten', cap: 8 },
      '12 cards would move to days with room.',
    ],
    [
      'Put off what is due',
      'Cards to put off',
      'Move them',
      { kind: 'postpone', cards: 8 },
      '12 cards of 40 would be put off, by at most 8% of their interval; 30 cards are safe to move.',
    ],
    [
      'Review ahead',
      'Cards to review ahead',
      'Review them today',
      { kind: 'advance', cards: 8 },
      '12 cards of 40 would come today, and skip at most 8% of their interval; 30 cards are safe to move.',
    ],
  ])('C6 C7 “%s” shows what it would do, and does it', async (name, field, button, plan, words) => {
    const { user, commands } = show({ applyLoad: async () => success({ stepId: 9, moved: 12 }) });
    const input = form(name).getByRole('spinbutton', { name: field });
    await user.clear(input);
    await user.type(input, '8');
    await waitFor(() => expect(commands.previewLoad).toHaveBeenCalledWith(plan));
    expect(await form(name).findByText(words)).toBeVisible();
    await user.click(form(name).getByRole('button', { name: button }));
    expect(commands.applyLoad).toHaveBeenCalledExactlyOnceWith(plan);
  });

  it('says when there is nothing to move', async () => {
    show({
      previewLoad: async () => success(aPreview({ moved: 0, newDaysOff: 0, recall: undefined, days: [] })),
    });
    expect(await screen.findByText('No day to come has more than that.')).toBeVisible();
    expect(form('Review ahead').getByRole('button')).toBeDisabled();
  });
});
