// @vitest-environment jsdom
// The memory model in Settings: the numbers, fitting them, what is left out, and the question about due days.
import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { changeOption, type Options } from '../../src/domain/options';
import { failure, success } from '../../src/domain/result';
import { DEFAULT_PARAMETERS } from '../../src/domain/review/scheduler';
import type { AppState, Commands, FitReport } from '../../src/state/react';
import { DueDaysQuestion } from '../../src/ui/settings/memory/DueDaysQuestion';
import { OptionsPlaceContext } from '../../src/ui/settings/optionsPlace';
import { SettingsScreen } from '../../src/ui/settings/SettingsScreen';
import { fakeApp, renderApp, type FakeApp } from '../support/fakeApp';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });
vi.stubGlobal('__APP_VERSION__', '1.2.3');

const STUDIED = { persisted: true, canAsk: false, wasAsked: true, reviews: 500 } as const;
const FITTED = DEFAULT_PARAMETERS.map((one, at) => (at === 0 ? 0.3 : one));
const BETTER: FitReport = {
  kind: 'better',
  reviews: 2400,
  parameters: FITTED,
  before: { all: 0.35, later: 0.36 },
  after: { all: 0.34, later: 0.35 },
};

function show(given: Partial<Commands> = {}, state: Partial<AppState> = { storage: STUDIED }) {
  const fake: FakeApp = fakeApp(state, {
    setOption: async (change) => {
      const changed = changeOption(fake.app.store.getState().options, change);
      if (!changed.ok) return changed;
      fake.app.store.setState({ options: changed.value });
      return success(undefined);
    },
    ...given,
  });
  const inRouter = (
    <Router hook={useHashLocation}>
      <SettingsScreen />
    </Router>
  );
  return {
    ...renderApp(inRouter, fake.app),
    ...fake,
    options: (): Options => fake.app.store.getState().options,
  };
}

function type(label: string, value: string): HTMLElement {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
  return field;
}

describe('the parameters', () => {
  it.each([
    ['21 numbers', FITTED.join(', '), FITTED.length],
    ['21 numbers in brackets', `[${FITTED.join(' ')}]`, 21],
    ['19 numbers', FITTED.slice(0, 19).join(', '), 21],
    ['17 numbers', FITTED.slice(0, 17).join(','), 21],
  ])('are taken as %s, and kept as 21', async (_, text, count) => {
    const { options } = show();
    type('Parameters', text);
    await waitFor(() => expect(options().parameters[0]).toBe(0.3));
    expect(options().parameters).toHaveLength(count);
  });

  it.each([
    ['0.2, 1.3', 'There are 17, 19 or 21 of them, and 2 numbers here. Nothing was changed.'],
    ['0.2, abc', '“abc” is no number. Nothing was changed.'],
    ['', 'There are 17, 19 or 21 of them, and 0 numbers here. Nothing was changed.'],
  ])('"%s" is refused with the reason', async (text, reason) => {
    const { options } = show();
    const field = type('Parameters', text);
    expect(await screen.findByText(reason)).toBeVisible();
    expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(options().parameters).toBe(DEFAULT_PARAMETERS);
  });

  it('go back to the defaults by a button, which is there only when they differ', async () => {
    const { options, user } = show();
    expect(screen.queryByRole('button', { name: 'Use the defaults again' })).toBeNull();
    type('Parameters', FITTED.join(', '));
    await user.click(await screen.findByRole('button', { name: 'Use the defaults again' }));
    await waitFor(() => expect(options().parameters).toEqual(DEFAULT_PARAMETERS));
    expect(screen.getByLabelText('Parameters')).toHaveFocus();
  });
});

describe('P4 what is left out', () => {
  it('is a date and a recall, both kept as options', async () => {
    const { options } = show();
    type('Leave out reviews before', '2026-01-01');
    await waitFor(() => expect(options().ignoreBeforeDay).toBe(20_454));
    type('Recall in what is left out', '85');
    await waitFor(() => expect(options().historicalRetention).toBe(0.85));
    type('Leave out reviews before', '');
    await waitFor(() => expect(options().ignoreBeforeDay).toBe(0));
  });

  it('is refused with the range', async () => {
    const { options } = show();
    type('Recall in what is left out', '20');
    expect(await screen.findByText('Enter a number from 50 to 99. Nothing was changed.')).toBeVisible();
    expect(options().historicalRetention).toBe(0.9);
  });
});

describe('P3 fitting', () => {
  it('says when it was last done, shows how far it is, and can be cancelled', async () => {
    let end: (result: Awaited<ReturnType<Commands['fitParameters']>>) => void = () => undefined;
    const { user, commands } = show({
      readLastFit: async () => success({ atMs: Date.UTC(2026, 1, 2, 12), reviews: 1234 }),
      fitParameters: (tell) => {
        tell(0.4);
        return new Promise((resolve) => (end = resolve));
      },
      cancelFit: () => end(failure('stopped')),
    });
    expect(
      await screen.findByText(/last done on 2 Feb 2026.*1,234 reviews.*Once a month is plenty/),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Fit to my reviews' }));
    expect(screen.getByRole('progressbar', { name: 'Fitting' })).toHaveValue(0.4);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('The fit was stopped. Nothing was changed.')).toBeVisible();
    expect(commands.setOption).not.toHaveBeenCalled();
  });

  it('shows before and after where it is better, and changes nothing until the learner says so', async () => {
    const { user, options } = show({ fitParameters: async () => success(BETTER) });
    await user.click(screen.getByRole('button', { name: 'Fit to my reviews' }));
    expect(await screen.findByText(/foretell your 2,400 reviews better/)).toBeVisible();
    expect(screen.getByRole('row', { name: 'All reviews 0.3500 0.3400' })).toBeVisible();
    expect(screen.queryByText(/too few to fit well/)).toBeNull();
    expect(options().parameters).toBe(DEFAULT_PARAMETERS);
    await user.click(screen.getByRole('button', { name: 'Use the new parameters' }));
    await waitFor(() => expect(options().parameters).toEqual(FITTED));
    expect(screen.getByText('The new parameters are in use.')).toBeVisible();
  });

  it('warns under 400 reviews', async () => {
    const { user } = show({ fitParameters: async () => success({ ...BETTER, reviews: 399 }) });
    await user.click(screen.getByRole('button', { name: 'Fit to my reviews' }));
    expect(await screen.findByText(/Fewer than 400 reviews are too few to fit well/)).toBeVisible();
  });

  it.each([
    [{ ...BETTER, kind: 'notBetter' } as const, /would not foretell your 2,400 reviews clearly better/],
    [{ kind: 'tooFew', reviews: 30 } as const, /too few reviews to fit to: 30 reviews/],
  ])('keeps the old parameters where it is not better', async (report, words) => {
    const { user, options } = show({ fitParameters: async () => success(report) });
    await user.click(screen.getByRole('button', { name: 'Fit to my reviews' }));
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Use the new parameters' })).toBeNull();
    expect(options().parameters).toBe(DEFAULT_PARAMETERS);
  });

  it('says what is wrong and what is safe when it fails', async () => {
    const { user } = show({ fitParameters: async () => failure({ code: 'notLoaded' }) });
    await user.click(screen.getByRole('button', { name: 'Fit to my reviews' }));
    expect(await screen.findByText(/Nothing was fitted\. A part of Pointwise is missing/)).toBeVisible();
  });
});

describe('P2 the question about due days', () => {
  const moved = success({ moved: 12, damaged: 0, stepId: 7 });

  it('comes after each change, moves nothing by itself, and does not remember the answer', async () => {
    const { user, commands } = show();
    expect(screen.queryByText('Also move due days?')).toBeNull();
    type('Desired retention', '85');
    expect(await screen.findByText('Also move due days?')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Leave them' }));
    expect(screen.queryByText('Also move due days?')).toBeNull();
    type('Parameters', FITTED.join(', '));
    expect(await screen.findByText('Also move due days?')).toBeVisible();
    expect(commands.moveDueDays).not.toHaveBeenCalled();
  });

  it('is not asked where nothing was studied, nor after other changes', async () => {
    const { options } = show({}, {});
    type('Desired retention', '85');
    await waitFor(() => expect(options().desiredRetention).toBe(0.85));
    expect(screen.queryByText('Also move due days?')).toBeNull();
  });

  it('moves them when the learner says so, and takes that back', async () => {
    const { user, commands } = show({
      moveDueDays: async () => moved,
      undoDeckChange: async () => success(undefined),
    });
    type('Desired retention', '85');
    await user.click(await screen.findByRole('button', { name: 'Move due days' }));
    expect(await screen.findByText('12 cards moved to another day.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Due days are as they were before.')).toBeVisible();
    expect(commands.undoDeckChange).toHaveBeenCalledWith(7);
  });

  it('says why nothing was moved, and asks again', async () => {
    const { user } = show({ moveDueDays: async () => failure({ code: 'full' }) });
    type('Desired retention', '85');
    await user.click(await screen.findByRole('button', { name: 'Move due days' }));
    expect(await screen.findByText(/Due days were not moved\. There is no room left/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Move due days' })).toBeEnabled();
  });

  it('moves those of one deck where the options are the deck’s', async () => {
    const fake = fakeApp({ storage: STUDIED }, { moveDueDays: async () => moved });
    const options = fake.app.store.getState().options;
    const within = (desiredRetention: number) => (
      <OptionsPlaceContext
        value={{ options: { ...options, desiredRetention }, save: async () => success(undefined) }}
      >
        <DueDaysQuestion deckId="tides" />
      </OptionsPlaceContext>
    );
    const { user, rerender } = renderApp(within(0.9), fake.app);
    rerender(within(0.8));
    await user.click(await screen.findByRole('button', { name: 'Move due days' }));
    expect(await screen.findByText('12 cards moved to another day.')).toBeVisible();
    expect(fake.commands.moveDueDays).toHaveBeenCalledWith('tides');
  });
});
