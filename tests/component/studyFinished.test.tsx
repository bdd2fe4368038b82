// @vitest-environment jsdom
// The end of a session: what was done, what comes next, and what is kept back.
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { failure, success } from '../../src/domain/result';
import type { Commands, FinishedReport } from '../../src/state/react';
import { StudyScreen } from '../../src/ui/study/StudyScreen';
import { fakeApp, renderApp, type FakeApp, type Shown } from '../support/fakeApp';
import { someExams } from '../support/fakeExam';
import { finishedView, NOW_MS, SOME_TOTALS, TODAY } from '../support/fakeViews';

async function open(
  report: Partial<FinishedReport> = {},
  given: Partial<Commands> = {},
): Promise<FakeApp & Shown> {
  const fake = fakeApp({ study: finishedView(report) }, given);
  const shown = renderApp(<StudyScreen />, fake.app);
  // The summary is fetched when it is needed.
  await screen.findByRole('heading', { level: 2 });
  return { ...fake, ...shown };
}

describe('the summary', () => {
  it('has the focus and says cards, points and time', async () => {
    await open();
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
  ])('says "%s"', async (sentence, report) => {
    await open(report);
    expect(screen.getByText(sentence)).toBeVisible();
  });

  it('is called done for now while learning goes on today', async () => {
    await open({ nextLearningMin: 7 });
    expect(screen.getByRole('heading', { level: 2, name: 'Done for now' })).toBeInTheDocument();
  });

  it('has no numbers when nothing was studied', async () => {
    await open({ totals: { ...SOME_TOTALS, cards: 0, reviews: 0 } });
    expect(screen.getByRole('heading', { level: 2, name: 'Nothing is due now' })).toBeInTheDocument();
    expect(screen.queryByRole('term')).toBeNull();
  });

  it('adds new cards to today and brings buried ones back', async () => {
    const { user, commands } = await open({ hiddenNew: 12, buriedExist: true });
    await user.click(screen.getByRole('button', { name: 'Study 10 more new cards today' }));
    expect(commands.addNewToday).toHaveBeenCalledExactlyOnceWith(10);
    await user.click(screen.getByRole('button', { name: 'Bring back buried cards' }));
    expect(commands.unbury).toHaveBeenCalledOnce();
  });

  it('leads on to Today and to reading the deck', async () => {
    await open();
    expect(screen.getByRole('link', { name: 'Today' })).toHaveAttribute('href', '/');
    expect(screen.getByRole('link', { name: 'Read' })).toHaveAttribute('href', '/read/rivers');
    expect(screen.getByRole('link', { name: 'Choose cards to study' })).toHaveAttribute(
      'href',
      '/study/choose',
    );
  });

  it('of chosen cards says that all are given back, does it again, and closes the session', async () => {
    const choice = {
      search: '',
      among: { kind: 'all' },
      order: 'random',
      limit: 10,
      reschedules: false,
      title: 'Everything',
    } as const;
    const { user, commands } = await open({ chosen: { id: 'one', choice, waiting: 0 } });
    expect(screen.getByRole('heading', { level: 2, name: 'All cards are given back' })).toHaveFocus();
    expect(screen.getByText(/your schedule is as it was before/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Do it again' }));
    expect(commands.startChosen).toHaveBeenCalledExactlyOnceWith(choice, 'Everything', 'one');
    expect(await screen.findByText(/No card is left to choose/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Close this session' }));
    expect(commands.closeChosen).toHaveBeenCalledExactlyOnceWith('one');
  });

  it('of chosen cards says how many wait, and that it was closed elsewhere', async () => {
    const choice = {
      search: '',
      among: { kind: 'all' },
      order: 'random',
      limit: 10,
      reschedules: true,
      title: 'x',
    } as const;
    const first = await open({ chosen: { id: 'one', choice, waiting: 2 }, nextLearningMin: 4 });
    expect(screen.getByText('2 cards wait for another look: the next one comes in 4 minutes.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Do it again' })).toBeNull();
    first.unmount();
    await open({ chosen: { id: 'one', choice: undefined, waiting: 0 } });
    expect(screen.getByRole('heading', { level: 2, name: 'This session is closed' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Close this session' })).toBeNull();
  });

  it('of a plan leads back to Exam, and to what is left of today', async () => {
    const choice = { order: 'given', by: 'plan', reschedules: true, title: 'Jars' } as const;
    const readExams = async () => success(someExams());
    const { user, commands } = await open({ chosen: { id: 'one', choice, waiting: 0 } }, { readExams });
    expect(screen.getByRole('heading', { level: 2, name: 'This session is done' })).toHaveFocus();
    expect(screen.getByText(/^Today so far: /)).toHaveTextContent('13 of 16 points recalled');
    expect(screen.getByRole('link', { name: 'Exam' })).toHaveAttribute('href', '/exam');
    expect(screen.queryByRole('button', { name: 'Do it again' })).toBeNull();
    expect(await screen.findByText(/: expected score/)).toHaveTextContent(
      /^Hydrology finals .*: expected score 84% if you go on/,
    );
    commands.startPlan.mockResolvedValueOnce(failure('noCards'));
    await user.click(screen.getByRole('button', { name: 'Study the plan' }));
    expect(await screen.findByText('Today’s part of the plan is done.')).toBeVisible();
    commands.startPlan.mockResolvedValueOnce(success('two'));
    await user.click(screen.getByRole('button', { name: 'Study the plan' }));
    await waitFor(() => expect(window.location.pathname).toBe('/study/chosen/two'));
    window.history.replaceState(undefined, '', '/');
  });

  it.each(['minutes', 'drill', 'cram'] as const)('of a session by %s leads back to Exam', async (by) => {
    const choice = { order: 'given', by, reschedules: false, title: '5' } as const;
    await open({ chosen: { id: 'one', choice, waiting: 0 } });
    expect(screen.getByRole('link', { name: 'Exam' })).toHaveAttribute('href', '/exam');
    expect(screen.queryByRole('button', { name: 'Study the plan' })).toBeNull();
  });
});
