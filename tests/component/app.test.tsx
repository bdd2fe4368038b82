// @vitest-environment jsdom
// The frame of the app: addresses, focus and titles, notices, updates, theme, trouble, and faults of a screen.
import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import type { AppState, Notice } from '../../src/state/react';
import { AppScreens } from '../../src/ui/App';
// Screens that load lazily are compiled before the tests start, not inside the patience of one.
import '../../src/ui/data/DataScreen';
import '../../src/ui/deckOptions/DeckOptionsScreen';
import '../../src/ui/import/ImportScreen';
import '../../src/ui/exam/ExamScreen';
import '../../src/ui/library/LibraryScreen';
import '../../src/ui/read/ReadScreen';
import '../../src/ui/settings/SettingsScreen';
import '../../src/ui/shell/NotFoundScreen';
import '../../src/ui/shell/TroubleWords';
import '../../src/ui/test/TestScreens';
import '../../src/ui/today/TodayScreen';
import '../../src/ui/today/YearSection';
import '../../src/ui/trouble/TroubleScreen';
import { fakeApp, renderApp, type FakeApp } from '../support/fakeApp';
import { askingView, aToday, finishedView, revealedView } from '../support/fakeViews';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });
vi.stubGlobal('__APP_VERSION__', '1.2.3');

beforeEach(() => {
  location.hash = '';
});

function open(address: string, overrides: Partial<AppState> = {}, fake: FakeApp = fakeApp(overrides)) {
  location.hash = address;
  return { ...fake, ...renderApp(<AppScreens />, fake.app) };
}

function heading(name: string): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name });
}

describe('the addresses of the app', () => {
  it.each([
    ['', 'Today'],
    ['#/', 'Today'],
    ['#/settings', 'Settings'],
    ['#/library', 'Library'],
    ['#/exam', 'Exam'],
    ['#/test', 'Test'],
    ['#/test?seed=a', 'Test'],
    ['#/import', 'Import'],
    ['#/data', 'Your data'],
    ['#/options/rivers', 'Your cards could not be opened'],
    ['#/read/rivers', 'This deck is not here'],
    ['#/read/rivers/2', 'This deck is not here'],
    ['#/testing', 'There is nothing here'],
    ['#/nowhere', 'There is nothing here'],
    ['#/settings/deep', 'There is nothing here'],
  ])('"%s" shows the screen "%s"', async (address, name) => {
    open(address);
    expect(await heading(name)).toBeVisible();
    await waitFor(() => expect(document.title).toBe(`${name} · Pointwise`));
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it.each([
    ['#/study', []],
    ['#/study/a%2Fb', ['a/b']],
  ])('"%s" studies', async (address, args) => {
    const { commands } = open(address, { study: { ...askingView(), of: args[0] } });
    await screen.findByRole('button', { name: /^Show answer/ });
    expect(commands.study.mock.lastCall?.filter((arg) => arg !== undefined)).toEqual(args);
  });

  it.each([
    ['#/read/a%2Fb', ['a/b', 0]],
    ['#/read/%E0%A4%A/3', ['%E0%A4%A', 2]],
    ['#/read/x/0', ['x', 0]],
    ['#/read/x/-1.5', ['x', 0]],
  ])('"%s" reads the deck and page it names', async (address, args) => {
    const { commands } = open(address);
    await heading('This deck is not here');
    expect(commands.readPage).toHaveBeenLastCalledWith(...args);
  });

  it('leads back from an address that means nothing', async () => {
    const { user } = open('#/nowhere');
    await user.click(await screen.findByRole('link', { name: 'Go to what is due' }));
    expect(await heading('Today')).toHaveFocus();
  });
});

describe('going from screen to screen', () => {
  it.each([
    ['#/', 'Today', 'page'],
    ['#/test', 'Test', 'page'],
    ['#/test?seed=a', 'Test', 'page'],
    ['#/test/paper/a%3Fb', 'Test', 'true'],
    ['#/library/note/a', 'Library', 'true'],
    ['#/library/duplicates', 'Library', 'true'],
    ['#/exam', 'Exam', 'page'],
  ])('"%s" is marked in the navigation as "%s", and nothing else is', (address, name, current) => {
    open(address);
    const nav = within(screen.getByRole('navigation', { name: 'Main' }));
    const marked = nav.getAllByRole('link').filter((link) => link.hasAttribute('aria-current'));
    expect(marked.map(({ textContent }) => textContent)).toEqual([name]);
    expect(marked[0]).toHaveAttribute('aria-current', current);
  });

  it('marks no screen in the navigation on those that belong to none of it', () => {
    open('#/testing');
    const nav = within(screen.getByRole('navigation', { name: 'Main' }));
    const links = nav.getAllByRole('link');
    expect(links.filter((link) => link.hasAttribute('aria-current'))).toEqual([]);
  });

  it('marks the current screen in the navigation and moves the focus to the new heading', async () => {
    const { user } = open('#/');
    const nav = within(screen.getByRole('navigation', { name: 'Main' }));
    expect(await heading('Today')).not.toHaveFocus();
    expect(nav.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'page');

    await user.click(nav.getByRole('link', { name: 'Settings' }));
    expect(await heading('Settings')).toHaveFocus();
    expect(nav.getByRole('link', { name: 'Settings' })).toHaveAttribute('aria-current', 'page');
    expect(nav.getByRole('link', { name: 'Today' })).not.toHaveAttribute('aria-current');

    await user.click(nav.getByRole('link', { name: 'Library' }));
    expect(await heading('Library')).toHaveFocus();
    expect(nav.getByRole('link', { name: 'Library' })).toHaveAttribute('aria-current', 'page');

    await user.click(nav.getByRole('link', { name: 'Today' }));
    expect(await heading('Today')).toHaveFocus();
  });

  it('can skip to the content without changing the address', async () => {
    const { user } = open('#/');
    await user.tab();
    const skip = screen.getByRole('link', { name: 'Skip to content' });
    expect(skip).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
    expect(await heading('Today')).toBeVisible();
  });
});

describe('notices', () => {
  it.each<[Notice, string, isSeen: boolean]>([
    [{ kind: 'graded', grade: 'good', missed: 0 }, 'Good. Saved.', false],
    [{ kind: 'graded', grade: 'hard', missed: 2 }, 'Hard, 2 points missed. Saved.', false],
    [{ kind: 'undone', step: 'grade' }, 'Answer undone.', true],
    [{ kind: 'redone', step: 'bury' }, 'Bury redone.', true],
    [{ kind: 'undone', step: 'paper' }, 'The paper’s grades were taken back.', true],
    [{ kind: 'redone', step: 'paper' }, 'The paper’s grades stand again.', true],
    [{ kind: 'buried' }, 'Buried until tomorrow.', true],
    [{ kind: 'suspended' }, 'Suspended until resumed in Read.', true],
    [{ kind: 'elsewhere' }, 'Answered meanwhile: next card.', true],
    [{ kind: 'leech', isSuspended: false }, 'Missed often: this card is a leech.', true],
    [{ kind: 'leech', isSuspended: true }, 'Missed often: suspended as a leech.', true],
    [{ kind: 'unburied' }, 'Buried cards are back.', true],
    [{ kind: 'resumed' }, 'Resumed: it is asked again.', true],
    [{ kind: 'nothingToUndo' }, 'There is nothing to undo.', true],
    [{ kind: 'nothingToRedo' }, 'There is nothing to redo.', true],
    [{ kind: 'saved' }, 'Saved.', false],
  ])('%o is announced as "%s"', (notice, words, isSeen) => {
    const { app } = open('#/');
    act(() => app.store.setState({ notice: { id: 1, notice } }));
    expect(screen.getByText(words).closest('[role="status"]')).not.toBeNull();
    expect(words.length).toBeLessThanOrEqual(50);
    expect(screen.queryByRole('button', { name: 'Dismiss' }) !== null).toBe(isSeen);
  });

  it('come into a region that was there before, the same words twice as well', () => {
    const { app } = open('#/');
    const [region] = screen.getAllByRole('status');
    act(() => app.store.setState({ notice: { id: 1, notice: { kind: 'buried' } } }));
    const first = screen.getByText('Buried until tomorrow.');
    expect(region).toContainElement(first);
    act(() => app.store.setState({ notice: { id: 2, notice: { kind: 'buried' } } }));
    expect(screen.getByText('Buried until tomorrow.')).not.toBe(first);
    expect(region).toContainElement(screen.getByText('Buried until tomorrow.'));
  });

  it('go away by themselves, but not while they are pointed at or hold the focus', () => {
    vi.useFakeTimers();
    try {
      const { commands } = open('#/', { notice: { id: 1, notice: { kind: 'buried' } } });
      const dismiss = screen.getByRole('button', { name: 'Dismiss' });
      act(() => dismiss.focus());
      act(() => void vi.advanceTimersByTime(60_000));
      expect(commands.dismissNotice).not.toHaveBeenCalled();
      act(() => dismiss.blur());
      act(() => void vi.advanceTimersByTime(5_000));
      expect(commands.dismissNotice).not.toHaveBeenCalled();
      act(() => void vi.advanceTimersByTime(1_000));
      expect(commands.dismissNotice).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('can be dismissed', () => {
    const { commands } = open('#/', { notice: { id: 1, notice: { kind: 'buried' } } });
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(commands.dismissNotice).toHaveBeenCalledTimes(1);
  });

  it('of trouble are alerts that stay until dismissed', async () => {
    const trouble = { kind: 'trouble', trouble: { code: 'full' } } as const;
    const { commands } = open('#/', { notice: { id: 1, notice: trouble } });
    const alert = screen.getByRole('alert');
    await within(alert).findByText(/There is no room left/);
    expect(alert).toHaveTextContent('There is no room left. What was saved before is kept.');
    expect(alert).toHaveTextContent('Free some space on this device, then try again.');
    fireEvent.click(within(alert).getByRole('button', { name: 'Dismiss' }));
    expect(commands.dismissNotice).toHaveBeenCalledTimes(1);
  });
});

describe('a new version', () => {
  it('is told, and loaded when the learner says so', () => {
    const { commands } = open('#/', { updateReady: true });
    expect(screen.getByText('A new version is ready.')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Update' }));
    expect(commands.applyUpdate).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a question', askingView(), false],
    ['an answer', revealedView(), false],
    ['the end of the session', finishedView(), true],
  ])('on the study screen with %s on it', (_, study, isTold) => {
    open('#/study', { updateReady: true, study });
    expect(screen.queryByRole('button', { name: 'Update' }) !== null).toBe(isTold);
  });
});

describe('the theme', () => {
  it.each([
    ['light', 'light'],
    ['dark', 'dark'],
    ['system', undefined],
  ] as const)('"%s" is put in force', (theme, attribute) => {
    document.documentElement.dataset['theme'] = 'old';
    open('#/', { options: { ...DEFAULT_OPTIONS, theme } });
    expect(document.documentElement.dataset['theme']).toBe(attribute);
  });
});

describe('trouble with storage', () => {
  const missing = { code: 'missing', expectedReviews: 9, foundReviews: 0 } as const;

  it.each(['#/', '#/study', '#/read/rivers', '#/settings', '#/library', '#/import', '#/data', '#/nowhere'])(
    'takes the place of %s',
    async (address) => {
      open(address, { phase: 'failed', trouble: missing });
      expect(await heading('Some of your reviews are missing')).toBeVisible();
      expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    },
  );

  it.each([
    ['failed without a reason', { phase: 'failed', trouble: undefined }, 'Your cards could not be opened'],
    ['slow while opening', { phase: 'opening', trouble: { code: 'slow' } }, 'Storage is taking long'],
    ['slow, but open now', { phase: 'ready', trouble: { code: 'slow' } }, 'Today'],
    ['still opening', { phase: 'opening', trouble: undefined, today: undefined }, 'Today'],
  ] as const)('%s', async (_, state, name) => {
    open('#/', state);
    expect(await heading(name)).toBeVisible();
  });

  it('gives way to the screen when storage answers after all', async () => {
    const { app } = open('#/', { phase: 'opening', trouble: { code: 'slow' } });
    await heading('Storage is taking long');
    act(() => app.store.setState({ phase: 'ready', trouble: undefined }));
    expect(await heading('Today')).toBeVisible();
  });
});

describe('a fault of a screen', () => {
  it('is told in words, leaves the other screens usable, and can be tried again', async () => {
    // React reports what a boundary catches to the console.
    const report = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const broken = new Proxy(aToday(), { get: () => raise('a broken value') });
    const { app, user } = open('#/', { today: broken });
    expect(await heading('This screen could not be shown')).toHaveFocus();
    expect(screen.getByText(/Your cards are safe/)).toBeVisible();
    expect(screen.getByText('a broken value')).toBeInTheDocument();

    await user.click(screen.getByRole('link', { name: 'Settings' }));
    expect(await heading('Settings')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Today' }));
    await heading('This screen could not be shown');
    app.store.setState({ today: aToday() });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await heading('Today')).toBeVisible();
    expect(report).toHaveBeenCalled();
    report.mockRestore();
  });
});

function raise(message: string): never {
  throw new Error(message);
}
