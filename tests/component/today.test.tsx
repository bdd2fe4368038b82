// @vitest-environment jsdom
// The Today screen: what a newcomer, a busy learner and one who is done see on it.
import { act, configure, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { success } from '../../src/domain/result';
import { TodayScreen } from '../../src/ui/today/TodayScreen';
// Loads lazily: compiled before the tests start, not inside the patience of one.
import '../../src/ui/today/PastSection';
import '../../src/ui/today/YearSection';
import { fakeApp, renderApp, type FakeApp } from '../support/fakeApp';
import { aDeckToday, aToday, NOW_MS, TODAY } from '../support/fakeViews';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const NOTHING_DUE = { new: 0, learning: 0, review: 0 };
const NO_TOTALS = { cards: 0, reviews: 0, pointsAsked: 0, pointsRecalled: 0, tookMs: 0 };

const newcomer = aToday({
  decks: [aDeckToday({ due: { new: 6, learning: 0, review: 0 } })],
  minutes: 2.9,
  hasHistory: false,
  streakDays: 0,
  days: [],
  totals: NO_TOTALS,
});

function show({ app }: FakeApp) {
  return renderApp(inRouter(<TodayScreen />), app);
}

function inRouter(ui: ReactElement): ReactElement {
  return <Router hook={useHashLocation}>{ui}</Router>;
}

describe('the Today screen', () => {
  it('is named Today, in the heading and in the title of the tab, and tells the date', () => {
    show(fakeApp());
    expect(screen.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    expect(document.title).toBe('Today · Pointwise');
    expect(screen.getByText('Monday 9 March')).toBeVisible();
  });

  it('asks for fresh numbers when it opens and when the tab is looked at again', () => {
    const fake = fakeApp();
    show(fake);
    expect(fake.commands.refreshToday).toHaveBeenCalledTimes(1);
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(fake.commands.refreshToday).toHaveBeenCalledTimes(2);
  });

  it('leads one who comes back to three ways to go on, and to the one that was taken', () => {
    const offered = 'Welcome back: what you still know, and three ways to go on';
    const taken = 'Your way back: go on with it, or take it back';
    const { unmount } = show(fakeApp());
    expect(screen.queryByRole('link', { name: /back/ })).toBeNull();
    unmount();
    for (const due of [{ new: 0, learning: 0, review: 90 }, NOTHING_DUE]) {
      for (const [wayBack, name] of [
        ['offered', offered],
        ['taken', taken],
      ] as const) {
        const shown = show(fakeApp({ today: aToday({ wayBack, decks: [aDeckToday({ due })] }) }));
        expect(screen.getByRole('link', { name })).toHaveAttribute('href', '#/comeback');
        shown.unmount();
      }
    }
  });

  it('says how many cards are due, how long they take and what was done, with one Study now', () => {
    show(fakeApp());
    expect(screen.getByRole('heading', { name: '12 cards are due' })).toBeVisible();
    expect(screen.getByText(/^About 4 min\./)).toHaveTextContent('9 reviews, 13 of 16 points recalled');
    expect(screen.getAllByRole('link', { name: /^Study/ })).toHaveLength(1);
    expect(screen.getByRole('link', { name: /^Study now/ })).toHaveAttribute('href', '#/study');
  });

  it('tells of each deck its age, its size and what is due by phase', () => {
    show(fakeApp());
    const deck = screen.getByRole('heading', { name: 'Rivers and treaties' }).closest('li');
    expect(deck).toHaveTextContent('6 cards, 16 points · as of 1 March 2026');
    expect(deck).toHaveTextContent('New3Learning2Review7');
  });

  it.each([
    [{ new: 12, review: 30 }, '12 new cards and 30 reviews wait for another day'],
    [{ new: 1, review: 0 }, '1 new card waits for another day'],
    [{ new: 0, review: 2 }, '2 reviews wait for another day'],
  ])('says in words what the limits leave for another day: %o', (hidden, words) => {
    show(fakeApp({ today: aToday({ decks: [aDeckToday({ hidden })] }) }));
    expect(screen.getByText(new RegExp(words))).toBeVisible();
  });

  it.each([
    [{ buried: 0, suspended: 0, damaged: 0 }, undefined],
    [{ buried: 1, suspended: 0, damaged: 0 }, '1 card is buried until tomorrow.'],
    [{ buried: 0, suspended: 2, damaged: 0 }, '2 cards are suspended: “Resume” in Read brings them back.'],
    [
      { buried: 0, suspended: 0, damaged: 1 },
      /^1 card is left out: what the browser stored of it is damaged/,
    ],
  ])('says what was set aside and how it comes back: %o', (aside, words) => {
    show(fakeApp({ today: aToday({ decks: [aDeckToday({ aside })] }) }));
    if (words === undefined) expect(screen.queryByText(/buried|suspended|damaged/)).toBeNull();
    else expect(screen.getByText(words)).toBeVisible();
  });

  it('studies all decks with Study now and each deck by a link of its own', () => {
    const decks = [
      aDeckToday(),
      aDeckToday({ id: 'a/b', title: 'Lakes' }),
      aDeckToday({ id: 'c', due: NOTHING_DUE, title: 'Seas' }),
    ];
    show(fakeApp({ today: aToday({ decks }) }));
    expect(screen.getByRole('heading', { name: '24 cards are due' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Study now' })).toHaveAttribute('href', '#/study');
    expect(screen.getByRole('link', { name: 'Study Rivers and treaties' })).toHaveAttribute(
      'href',
      '#/study/rivers',
    );
    expect(screen.getByRole('link', { name: 'Study Lakes' })).toHaveAttribute('href', '#/study/a%2Fb');
    expect(screen.queryByRole('link', { name: 'Study Seas' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Read Seas' })).toHaveAttribute('href', '#/read/c');
  });

  it('tells a newcomer in one sentence what to do, and offers the notes to read', () => {
    show(fakeApp({ today: newcomer }));
    expect(screen.getByRole('heading', { name: '6 questions to begin with' })).toBeVisible();
    expect(screen.getByText(/^Press “Study now”, .*about 3 min/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Study now' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Read the notes first' })).toHaveAttribute(
      'href',
      '#/read/rivers',
    );
    expect(screen.getByRole('link', { name: 'Import your own notes' })).toHaveAttribute('href', '#/import');
    expect(screen.queryByRole('heading', { name: 'Your year' })).toBeNull();
  });

  it('leads to Import and to the library at its end', () => {
    show(fakeApp());
    expect(screen.getByRole('link', { name: 'Import notes' })).toHaveAttribute('href', '#/import');
    expect(screen.getByRole('link', { name: 'Revise for an exam' })).toHaveAttribute('href', '#/exam');
    expect(screen.getByRole('link', { name: 'All your decks' })).toHaveAttribute('href', '#/library');
  });

  it.each([
    [{ atMs: NOW_MS, day: TODAY + 1, cards: 4 }, 'Next: 4 cards come tomorrow.'],
    [{ atMs: NOW_MS, day: TODAY + 3, cards: 1 }, 'Next: 1 card comes in 3 days.'],
    [undefined, 'No card has a date yet.'],
  ])('says that nothing is left, when the next cards come, and leads to reading: %o', (next, words) => {
    show(fakeApp({ today: aToday({ decks: [aDeckToday({ due: NOTHING_DUE })], minutes: 0, next }) }));
    expect(screen.getByRole('heading', { name: 'Nothing is left for now' })).toBeVisible();
    expect(screen.getByText(new RegExp(words))).toBeVisible();
    expect(screen.queryByRole('link', { name: /^Study now/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Read the notes' })).toHaveAttribute('href', '#/read/rivers');
  });

  it('keeps its heading and its shape while the cards are being opened', () => {
    show(fakeApp({ phase: 'opening', today: undefined }));
    expect(screen.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('Opening your cards');
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('says what to do when there is no deck at all', () => {
    show(fakeApp({ today: aToday({ decks: [], hasHistory: false }) }));
    expect(screen.getByRole('heading', { name: 'There is no deck here' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Import' })).toHaveAttribute('href', '#/import');
    expect(screen.queryByRole('link', { name: /^Study/ })).toBeNull();
  });
});

describe('the year on the Today screen', () => {
  it.each([
    [1, 'First day of a streak'],
    [3, '3 days in a row'],
  ])('names a streak of %i', async (streakDays, words) => {
    show(fakeApp({ today: aToday({ streakDays }) }));
    expect(await screen.findByText(words)).toBeVisible();
  });

  it.each([
    [{ new: 1, learning: 0, review: 0 }, 'A streak of one day: study today to go on'],
    [NOTHING_DUE, 'A streak of one day'],
  ])('gives no advice that cannot be followed: %o', async (due, words) => {
    const totals = { cards: 0, reviews: 0, pointsAsked: 0, pointsRecalled: 0, tookMs: 0 };
    show(fakeApp({ today: aToday({ streakDays: 1, totals, decks: [aDeckToday({ due })] }) }));
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('passes over a streak that ended, without a word', async () => {
    show(fakeApp({ today: aToday({ streakDays: 0 }) }));
    await screen.findByRole('heading', { name: 'Your year' });
    expect(screen.queryByText(/in a row|streak/)).toBeNull();
  });

  it('says what its map shows, and says it again as a table', async () => {
    const { user } = show(fakeApp());
    const map = await screen.findByRole('img', { name: '35 reviews on 5 days in the last year' });
    expect(map.closest('[tabindex="0"]')).toHaveAccessibleName('Map of the year');
    await user.click(screen.getByText('Show as a table'));
    const [, first, ...others] = within(await screen.findByRole('table')).getAllByRole('row');
    expect(first).toHaveTextContent('Sun, 8 March 2026');
    expect(first).toHaveTextContent('5');
    expect(others).toHaveLength(4);
  });
});

describe('a word about backups on Today', () => {
  const lastOutsideMs = Date.UTC(2026, 2, 9, 14, 5);

  it.each([
    { unsavedDays: 6, lastOutsideMs: undefined, told: /^Last backup: none yet/, link: 'Your data' },
    { unsavedDays: 6, lastOutsideMs, told: /^Last backup: 9 Mar 2026/, link: 'Your data' },
    { unsavedDays: 7, lastOutsideMs, told: /^You have studied on 7 days since/, link: 'Back up' },
    { unsavedDays: 7, lastOutsideMs: undefined, told: /were never backed up/, link: 'Back up' },
  ])('says “$told” after $unsavedDays days of study', async ({ told, link, ...last }) => {
    show(fakeApp({ today: aToday({ hasHistory: true }) }, { readLastBackup: async () => success(last) }));
    expect(await screen.findByText(told)).toBeVisible();
    expect(screen.getByRole('link', { name: link })).toHaveAttribute('href', '#/data');
  });

  it('is not said to a newcomer, who has nothing to lose', async () => {
    const fake = fakeApp({ today: aToday({ hasHistory: false }) });
    show(fake);
    expect(await screen.findByRole('link', { name: /^Study now/ })).toBeVisible();
    expect(fake.commands.readLastBackup).not.toHaveBeenCalled();
  });
});
