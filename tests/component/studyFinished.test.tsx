// @vitest-environment jsdom
// The end of a session: what was done, what comes next, and what is kept back.
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FinishedReport } from '../../src/state/react';
import { StudyScreen } from '../../src/ui/study/StudyScreen';
import { fakeApp, renderApp, type FakeApp, type Shown } from '../support/fakeApp';
import { finishedView, NOW_MS, SOME_TOTALS, TODAY } from '../support/fakeViews';

function open(report: Partial<FinishedReport> = {}): FakeApp & Shown {
  const fake = fakeApp({ study: finishedView(report) });
  return { ...fake, ...renderApp(<StudyScreen />, fake.app) };
}

describe('the summary', () => {
  it('has the focus and says cards, points and time', () => {
    open();
    expect(screen.getByRole('heading', { level: 2, name: 'Done for today' })).toHaveFocus();
    expect(screen.getAllByRole('definition').map((value) => value.textContent)).toEqual([
      '6',
      '13 of 16',
      '4 min',
    ]);
    expect(screen.getAllByRole('term').map((name) => name.textContent)).toEqual([
      'cards',
      'points recalled',
      'of study',
    ]);
  });

  it.each<[string, Partial<FinishedReport>]>([
    ['5 cards come tomorrow.', {}],
    ['1 card comes in 3 days.', { next: { atMs: NOW_MS, day: TODAY + 3, cards: 1 } }],
    ['A card that you are learning comes back in 7 minutes.', { nextLearningMin: 7 }],
    ['Nothing is waiting for another day.', { next: undefined }],
    ['12 new cards wait for another day, by your daily limit.', { hiddenNew: 12 }],
    ['1 new card waits for another day, by your daily limit.', { hiddenNew: 1 }],
    ['30 reviews are held back by your daily limit, which you can raise in Settings.', { hiddenReview: 30 }],
    ['Some cards are buried until tomorrow.', { buriedExist: true }],
  ])('says "%s"', (sentence, report) => {
    open(report);
    expect(screen.getByText(sentence)).toBeVisible();
  });

  it('is called done for now while learning goes on today', () => {
    open({ nextLearningMin: 7 });
    expect(screen.getByRole('heading', { level: 2, name: 'Done for now' })).toBeInTheDocument();
  });

  it('has no numbers when nothing was studied', () => {
    open({ totals: { ...SOME_TOTALS, cards: 0, reviews: 0 } });
    expect(screen.getByRole('heading', { level: 2, name: 'Nothing is due now' })).toBeInTheDocument();
    expect(screen.queryByRole('term')).toBeNull();
  });

  it('adds new cards to today and brings buried ones back', async () => {
    const { user, commands } = open({ hiddenNew: 12, buriedExist: true });
    await user.click(screen.getByRole('button', { name: 'Study 10 more new cards today' }));
    expect(commands.addNewToday).toHaveBeenCalledExactlyOnceWith(10);
    await user.click(screen.getByRole('button', { name: 'Bring back buried cards' }));
    expect(commands.unbury).toHaveBeenCalledOnce();
  });

  it('leads on to Today and to reading the deck', () => {
    open();
    expect(screen.getByRole('link', { name: 'Today' })).toHaveAttribute('href', '/');
    expect(screen.getByRole('link', { name: 'Read' })).toHaveAttribute('href', '/read/rivers');
  });
});
