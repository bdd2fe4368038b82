// @vitest-environment jsdom
// The Settings screen: what is saved, and what is refused beside its field.
import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { changeOption, DEFAULT_OPTIONS, type Options } from '../../src/domain/options';
import { failure, success } from '../../src/domain/result';
import type { AppState, Commands } from '../../src/state/react';
import { SettingsScreen } from '../../src/ui/settings/SettingsScreen';
import { fakeApp, renderApp, type FakeApp } from '../support/fakeApp';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });
vi.stubGlobal('__APP_VERSION__', '1.2.3');

/** An app that keeps or refuses options as the real one does. */
function keepingApp(overrides: Partial<AppState> = {}, given: Partial<Commands> = {}): FakeApp {
  const fake: FakeApp = fakeApp(overrides, {
    setOption: async (change) => {
      const changed = changeOption(fake.app.store.getState().options, change);
      if (!changed.ok) return changed;
      fake.app.store.setState({ options: changed.value });
      return success(undefined);
    },
    ...given,
  });
  return fake;
}

function show(fake: FakeApp) {
  const inRouter = (
    <Router hook={useHashLocation}>
      <SettingsScreen />
    </Router>
  );
  return { ...renderApp(inRouter, fake.app), options: () => fake.app.store.getState().options, ...fake };
}

/** What stands beside a control: its hint, and "Saved" or the refusal. */
function wordsOf(control: HTMLElement): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

const NUMBERS: readonly [label: string, name: keyof Options, typed: string, wrong: string, range: string][] =
  [
    ['New cards a day', 'newPerDay', '7', '-1', 'from 0 to 9,999'],
    ['Reviews a day', 'reviewsPerDay', '150', '10000', 'from 0 to 9,999'],
    ['The day starts at hour', 'rolloverHour', '5', '24', 'from 0 to 23'],
    ['Learn ahead', 'learnAheadMin', '0', '1441', 'from 0 to 1,440'],
    ['Longest interval', 'maximumIntervalDays', '365', '0', 'from 1 to 36,500'],
    ['Leech after', 'leechThreshold', '0', '2.5', 'from 0 to 99'],
  ];

describe('a number in Settings', () => {
  it.each(NUMBERS)('"%s" is saved when the field is left, and says so', async (label, name, typed) => {
    const { user, options } = show(keepingApp());
    const field = screen.getByLabelText(label);
    await user.clear(field);
    await user.type(field, typed);
    expect(options()[name]).toBe(DEFAULT_OPTIONS[name]);
    await user.tab();
    await waitFor(() => expect(wordsOf(field)).toContain('Saved'));
    expect(options()[name]).toBe(Number(typed));
  });

  it.each(NUMBERS)(
    '"%s" is refused beside the field and changes nothing',
    async (label, _name, _typed, wrong, range) => {
      const { user, options } = show(keepingApp());
      const field = screen.getByLabelText(label);
      await user.clear(field);
      await user.type(field, `${wrong}{Enter}`);
      await waitFor(() =>
        expect(wordsOf(field)).toContain(`Enter a whole number ${range}. Nothing was changed.`),
      );
      expect(field).toBeInvalid();
      expect(field).toHaveValue(Number(wrong));
      expect(options()).toEqual(DEFAULT_OPTIONS);
    },
  );

  it('refuses an empty field, which is not zero', async () => {
    const { user, options } = show(keepingApp());
    const field = screen.getByLabelText('New cards a day');
    await user.clear(field);
    await user.tab();
    await waitFor(() => expect(field).toBeInvalid());
    expect(options().newPerDay).toBe(20);
  });

  it('is valid again once it is corrected', async () => {
    const { user } = show(keepingApp());
    const field = screen.getByLabelText('New cards a day');
    await user.type(field, '00000{Enter}');
    await waitFor(() => expect(field).toBeInvalid());
    await user.clear(field);
    await user.type(field, '20{Enter}');
    await waitFor(() => expect(field).toBeValid());
    expect(wordsOf(field).trim()).toBe('');
  });

  it('is not written when it did not change', async () => {
    const { user, commands } = show(keepingApp());
    await user.type(screen.getByLabelText('New cards a day'), '{Enter}');
    await user.tab();
    expect(commands.setOption).not.toHaveBeenCalled();
  });

  it('says trouble when the browser could not keep it', async () => {
    const { user } = show(keepingApp({}, { setOption: async () => failure({ code: 'full' }) }));
    const field = screen.getByLabelText('New cards a day');
    await user.type(field, '0{Enter}');
    await waitFor(() => expect(wordsOf(field)).toContain('Not saved. There is no room left.'));
  });

  it('follows a change that another tab made', () => {
    const { app } = show(keepingApp());
    fireEvent.focus(screen.getByLabelText('New cards a day'));
    app.store.setState({ options: { ...DEFAULT_OPTIONS, newPerDay: 3 } });
    return waitFor(() => expect(screen.getByLabelText('New cards a day')).toHaveValue(3));
  });
});

describe('steps in Settings', () => {
  it.each([
    ['Learning steps', '1m 10m', '5 1h 2d', [5, 60, 2880]],
    ['Relearning steps', '10m', '', []],
  ])('%s are written as text and saved in minutes', async (label, before, typed, minutes) => {
    const { user, options } = show(keepingApp());
    const field = screen.getByLabelText(label);
    expect(field).toHaveValue(before);
    await user.clear(field);
    await user.type(field, `${typed}{Enter}`);
    await waitFor(() => expect(wordsOf(field)).toContain('Saved'));
    const { learningStepsMin, relearningStepsMin } = options();
    expect(label === 'Learning steps' ? learningStepsMin : relearningStepsMin).toEqual(minutes);
  });

  it.each([
    ['1x', 'Write numbers with s, m, h or d'],
    ['0m', 'A step takes at least one second'],
    ['1 1 1 1 1 1 1 1 1 1 1', 'Use at most ten steps'],
  ])('"%s" is refused: %s', async (typed, words) => {
    const { user, options } = show(keepingApp());
    const field = screen.getByLabelText('Learning steps');
    await user.clear(field);
    await user.type(field, typed);
    await user.tab();
    await waitFor(() => expect(wordsOf(field)).toContain(words));
    expect(field).toBeInvalid();
    expect(options()).toEqual(DEFAULT_OPTIONS);
  });
});

describe('desired retention in Settings', () => {
  it.each([
    ['95', 0.95, /95% takes about 2.\d × the reviews of 90%/],
    ['80', 0.8, /80% takes about 0.\d × the reviews of 90%/],
    ['90.5', 0.905, /the usual balance|91%/],
  ])('P5 of %s %% is saved and tells what it costs while it moves', async (typed, share, words) => {
    const { user, options } = show(keepingApp());
    const field = screen.getByLabelText('Desired retention');
    await user.clear(field);
    await user.type(field, typed);
    expect(wordsOf(field)).toMatch(words);
    await user.tab();
    await waitFor(() => expect(options().desiredRetention).toBe(share));
  });

  it.each(['69', '100', ''])('of "%s" %% is refused with the range in percent', async (typed) => {
    const { user, options } = show(keepingApp());
    const field = screen.getByLabelText('Desired retention');
    await user.clear(field);
    await user.type(field, `${typed}{Enter}`);
    await waitFor(() => expect(wordsOf(field)).toContain('Enter a number from 70 to 99.'));
    expect(options().desiredRetention).toBe(0.9);
  });

  it('P5 warns above 97 %', () => {
    show(keepingApp());
    const field = screen.getByLabelText('Desired retention');
    fireEvent.change(field, { target: { value: '97' } });
    expect(screen.queryByText(/grow much faster/)).toBeNull();
    fireEvent.change(field, { target: { value: '98' } });
    expect(screen.getByText(/Above 97% the reviews grow much faster/)).toBeVisible();
  });

  it('can be moved by a slider, which saves when it is let go', async () => {
    const { options } = show(keepingApp());
    const slider = screen.getByRole('slider', { name: 'Desired retention, as a slider' });
    fireEvent.change(slider, { target: { value: '85' } });
    expect(options().desiredRetention).toBe(0.9);
    fireEvent.pointerUp(slider);
    await waitFor(() => expect(options().desiredRetention).toBe(0.85));
    expect(screen.getByLabelText('Desired retention')).toHaveValue(85);
  });
});

describe('choices in Settings', () => {
  it.each([
    ['Theme', 'Dark', { theme: 'dark' }],
    ['Answer style', 'Missed, Got it', { answerStyle: 'two' }],
    ['Order of reviews', 'At random', { reviewOrder: 'random' }],
    ['Which new cards are taken', 'Notes at random', { newGatherOrder: 'randomNotes' }],
    ['Order of new cards', 'As taken', { newSortOrder: 'gathered' }],
    ['New cards come', 'After reviews', { newMix: 'after' }],
    ['Learning cards from earlier days come', 'Before reviews', { interdayMix: 'before' }],
  ])('%s can be "%s"', async (label, words, changed) => {
    const { user, options } = show(keepingApp());
    const field = screen.getByRole('combobox', { name: label });
    await user.selectOptions(field, words);
    await waitFor(() => expect(wordsOf(field)).toContain('Saved'));
    expect(options()).toMatchObject(changed);
  });

  it.each([
    ['Write answers', { writesAnswers: true }],
    ['Reveal points one by one', { revealOneByOne: true }],
    ['Show labels as hints', { labelHints: true }],
    ['New cards do not count as reviews', { newIgnoreReviewLimit: true }],
  ])('"%s" can be switched on', async (label, changed) => {
    const { user, options } = show(keepingApp());
    await user.click(screen.getByRole('checkbox', { name: label }));
    await waitFor(() => expect(options()).toMatchObject(changed));
    expect(screen.getByRole('checkbox', { name: label })).toBeChecked();
  });
});

describe('the Settings screen', () => {
  it('leads to the data, and tells the version', () => {
    show(keepingApp());
    expect(screen.getByRole('link', { name: 'Your data' })).toHaveAttribute('href', '#/data');
    expect(screen.getByText('Pointwise 1.2.3')).toBeVisible();
  });

  it('shows no settings before they are read', () => {
    show(keepingApp({ phase: 'opening' }));
    expect(screen.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    expect(screen.queryByLabelText('New cards a day')).toBeNull();
  });
});
