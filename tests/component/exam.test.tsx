// @vitest-environment jsdom
// The Exam screen: what to study today, what is expected of each exam, and what becomes of one that is over.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { failure, success } from '../../src/domain/result';
import type { Commands, ExamsView } from '../../src/state/react';
import { ExamScreen } from '../../src/ui/exam/ExamScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { anExam, anExamView, aPlanDay, aReadiness, aScore, someExams } from '../support/fakeExam';
import { aToday, TODAY } from '../support/fakeViews';

vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => void (window.location.hash = ''));

function show(given: Partial<Commands> = {}, view: Partial<ExamsView> = {}) {
  const fake = fakeApp({}, { readExams: async () => success(someExams(view)), ...given });
  const inRouter = (
    <Router hook={useHashLocation}>
      <ExamScreen />
    </Router>
  );
  return { ...fake, ...renderApp(inRouter, fake.app) };
}

async function exam() {
  return within(await screen.findByRole('region', { name: 'Hydrology finals' }));
}

describe('the screen', () => {
  it('says that it is at work, then shows the exams', async () => {
    show();
    expect(screen.getByRole('heading', { level: 1, name: 'Exam' })).toBeVisible();
    expect(screen.getByText('Working out what to expect …')).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'Hydrology finals' })).toBeVisible();
    expect(screen.queryByText('Working out what to expect …')).toBeNull();
  });

  it('tells of trouble, and reads again when asked to', async () => {
    const readExams = vi
      .fn<Commands['readExams']>()
      .mockResolvedValueOnce(failure({ code: 'unavailable' }))
      .mockResolvedValue(success(someExams()));
    const { user } = show({ readExams });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Hydrology finals' })).toBeVisible();
  });

  it('reads again when the page is looked at, and keeps what is shown until then', async () => {
    const { commands } = show();
    await exam();
    fireEvent(document, new Event('visibilitychange'));
    expect(screen.getByRole('heading', { name: 'Hydrology finals' })).toBeVisible();
    await waitFor(() => expect(commands.readExams).toHaveBeenCalledTimes(2));
  });

  it('reads again when another tab studied, and keeps what is shown until then', async () => {
    const { app, commands } = show();
    await exam();
    act(() => app.store.setState({ today: aToday() }));
    expect(screen.getByRole('heading', { name: 'Hydrology finals' })).toBeVisible();
    await waitFor(() => expect(commands.readExams).toHaveBeenCalledTimes(2));
  });
});

describe('several exams', () => {
  const glaciology = anExamView({
    exam: anExam({ id: 'exam-2', name: 'Glaciology', day: TODAY + 1 }),
    readiness: { ...aReadiness(), withPlan: aScore(0.63) },
  });

  it('are listed in short, each with the way to it', async () => {
    const { user } = show({}, { exams: [anExamView(), glaciology] });
    const list = within(await screen.findByRole('region', { name: 'Your exams' }));
    expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Hydrology finals10 days left: Thu, 19 March 202684% expectedShow Hydrology finals',
      'GlaciologyTomorrow: Tue, 10 March 202663% expectedShow Glaciology',
    ]);
    await user.click(list.getByRole('button', { name: 'Show Glaciology' }));
    expect(screen.getByRole('heading', { name: 'Glaciology' })).toHaveFocus();
  });

  it('are not listed while there is one', async () => {
    show();
    await exam();
    expect(screen.queryByRole('region', { name: 'Your exams' })).toBeNull();
  });

  it('tell beside the minutes what to expect with them, but not with what is being typed', async () => {
    const { user } = show({}, { exams: [anExamView(), glaciology] });
    const time = within(await screen.findByRole('region', { name: 'Your time' }));
    const status = time.getByText(
      'Score to expect with these minutes: Hydrology finals 84%, Glaciology 63%.',
    );
    await user.type(time.getByLabelText('Minutes a day'), '5');
    expect(status).toHaveTextContent('Working it out …');
  });
});

describe('the plan of today', () => {
  it('is begun by one button for all exams', async () => {
    const second = anExamView({ exam: anExam({ id: 'exam-2', name: 'Glaciology' }) });
    const { user, commands } = show(
      { startPlan: async () => success('s1') },
      { exams: [anExamView(), second], doneMinutes: 4 },
    );
    expect(await screen.findByRole('heading', { name: '24 cards today' })).toBeVisible();
    expect(
      screen.getByText('It takes about 18 min for 2 exams; you have studied about 4 min today already.'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Study the plan' }));
    expect(commands.startPlan).toHaveBeenCalledOnce();
    await waitFor(() => expect(window.location.hash).toBe('#/study/chosen/s1'));
  });

  it('says why no session was begun', async () => {
    const { user } = show({ startPlan: async () => failure('noCards') });
    await user.click(await screen.findByRole('button', { name: 'Study the plan' }));
    expect(await screen.findByText(/^Nothing is worth studying just now/)).toBeVisible();
  });

  it('tells of trouble instead of a session', async () => {
    const { user } = show({ startPlan: async () => failure({ code: 'slow' }) });
    await user.click(await screen.findByRole('button', { name: 'Study the plan' }));
    expect(await screen.findByText(/^No session was begun\. Storage is taking long/)).toBeVisible();
  });

  it.each([
    ['a day off', { isOff: true, budgetMinutes: 0 }, 0, /^Today is a day off/],
    ['used up', { budgetMinutes: 0 }, 20, /^Today’s minutes are used up; you have studied about 20 min/],
    ['without minutes', { budgetMinutes: 0 }, 0, /^Today has no minutes to study/],
    ['well known', { budgetMinutes: 20 }, 0, /^No card would win enough/],
  ])('says that today is %s, and offers a few minutes anyway', async (_, day, doneMinutes, words) => {
    show({}, { todayCards: 0, todayMinutes: 0, doneMinutes, days: [aPlanDay(TODAY, day)] });
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Study the plan' })).toBeNull();
    expect(screen.getByRole('button', { name: 'I have a few minutes' })).toBeEnabled();
  });
});

describe('a few minutes', () => {
  const offerMinutes: Commands['offerMinutes'] = async (minutes) =>
    success({ cards: minutes, minutes: minutes - 1, gain: minutes / 1000 });

  it('say what they would be filled with and what it wins, and begin', async () => {
    const { user, commands } = show({ offerMinutes, startMinutes: async () => success('s2') });
    const button = await screen.findByRole('button', { name: 'I have a few minutes' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const few = within(screen.getByRole('form', { name: 'A few minutes' }));
    expect(
      await few.findByText('10 cards, about 9 min. Expected score: about 1 percentage point more.'),
    ).toBeVisible();
    await user.click(few.getByRole('radio', { name: '30 minutes' }));
    await user.click(await few.findByRole('button', { name: 'Study 30 cards' }));
    expect(commands.startMinutes).toHaveBeenCalledExactlyOnceWith(30);
    await waitFor(() => expect(window.location.hash).toBe('#/study/chosen/s2'));
  });

  it('are as many as are typed', async () => {
    const { user, commands } = show({ offerMinutes });
    await user.click(await screen.findByRole('button', { name: 'I have a few minutes' }));
    const few = within(screen.getByRole('form', { name: 'A few minutes' }));
    const own = few.getByLabelText('Minutes');
    await user.clear(own);
    await user.type(own, '12');
    await few.findByRole('button', { name: 'Study 12 cards' });
    expect(commands.offerMinutes).toHaveBeenLastCalledWith(12);
  });

  it('for which nothing is worth studying begin nothing', async () => {
    const { user } = show({ offerMinutes: async () => success({ cards: 0, minutes: 0, gain: 0 }) });
    await user.click(await screen.findByRole('button', { name: 'I have a few minutes' }));
    expect(await screen.findByText('No card fits that is worth studying now.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Study' })).toBeDisabled();
  });

  it('are offered without an exam as well, for what is recalled in a month', async () => {
    const { user } = show({ offerMinutes }, { exams: [], days: [], todayCards: 0, todayMinutes: 0 });
    await user.click(await screen.findByRole('button', { name: 'I have a few minutes' }));
    expect(
      await screen.findByText(/What you will recall in a month: about 1 percentage point more/),
    ).toBeVisible();
  });
});

describe('what is expected', () => {
  it('is the score with the plan, and beside it that of stopping now and of today', async () => {
    show();
    const figures = (await exam()).getAllByRole('term').map((term) => ({
      term: term.textContent,
      figure: term.nextElementSibling?.textContent,
    }));
    expect(figures).toEqual([
      { term: 'Expected score', figure: '84%with the plan, likely between 79% and 89%' },
      { term: 'If you stop now', figure: '40%on the day, likely between 35% and 45%' },
      { term: 'If it were today', figure: '52%likely between 47% and 57%' },
    ]);
    expect(screen.getByText(/^10 days left: Thu, 19 March 2026\./)).toBeVisible();
  });

  it('is drawn for each day, with its ends in words and all of it as a table', async () => {
    const { user } = show();
    const figure = within(await screen.findByRole('figure', { name: 'Readiness' }));
    expect(figure.getByRole('img')).toHaveAccessibleName(
      'From 52% today to 84% with the plan, and to 40% if you stop now.',
    );
    expect(figure.getByText('Plan')).toHaveTextContent('Plan 84%');
    expect(figure.getByText('Stop now')).toHaveTextContent('Stop now 40%');
    await user.click(figure.getByText('Show as a table'));
    const rows = within(await figure.findByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(12);
    expect(rows.at(1)).toHaveTextContent('Today52%52%');
    expect(rows.at(-1)).toHaveTextContent('19 March 202684%40%');
  });

  it('is told of each deck and tag with its share of the marks', async () => {
    show();
    const table = within((await exam()).getByRole('group', { name: 'By deck and tag' }));
    const rows = table.getAllByRole('row').map((row) => row.textContent);
    expect(rows.slice(1)).toEqual([
      'Rivers and treaties100 cards, 300 points, 75% of the marks52%40%84%',
      'Tag locks20 cards, 40 points, 25% of the marks52%40%84%',
    ]);
  });

  it('names what is left out and why, and the minutes that would be needed', async () => {
    show(
      {},
      { exams: [anExamView({ leftOut: { noTime: 14, notNeeded: 30, setAside: 0 }, neededMinutes: 45 })] },
    );
    const view = await exam();
    expect(
      view.getByText(/^There is more to learn than time: 45 minutes a day would be needed/),
    ).toBeVisible();
    expect(view.getByText(/^14 cards for want of time/)).toBeVisible();
    expect(view.getByText(/^30 cards because you know them well enough/)).toBeVisible();
  });

  it('says that nothing is left out, where nothing is', async () => {
    show();
    expect(
      (await exam()).getByText('Nothing: every card that can be studied comes before the exam.'),
    ).toBeVisible();
  });

  it('does not say that all is well where no card is left out but time is short', async () => {
    show({}, { exams: [anExamView({ neededMinutes: 45 })] });
    const view = await exam();
    expect(view.getByText(/^There is more to learn than time/)).toBeVisible();
    expect(
      view.getByText('No card is left out, but not every card comes as often as it should.'),
    ).toBeVisible();
  });

  it('is drawn over days that are named: today, the day of the exam, and some between', async () => {
    show();
    const axis = (await exam()).getByText('9 Mar').closest('p');
    expect(axis).toHaveTextContent(/^Today 9 Mar ?12 Mar ?16 Mar ?Exam 19 Mar$/);
  });

  it('is nothing of an exam without cards, which can be edited', async () => {
    show(
      {},
      {
        exams: [anExamView({ readiness: undefined, cards: 0, points: 0, groups: [], weakest: [], days: [] })],
      },
    );
    const view = await exam();
    expect(view.getByText(/^There are no cards in what this exam asks about/)).toBeVisible();
    expect(view.getByRole('button', { name: 'Edit Hydrology finals' })).toBeEnabled();
    expect(view.queryByText('Expected score')).toBeNull();
  });
});

describe('the work of each day', () => {
  it('is a calendar with days off and the exam, and a table', async () => {
    const { user } = show();
    const work = within(await screen.findByRole('region', { name: 'Work per day' }));
    const calendar = work.getByRole('img');
    expect(calendar).toHaveAccessibleName(
      'Calendar of the plan: 9 days of study with some 18 minutes each, 1 day off.',
    );
    expect(within(calendar).getByText('Off')).toBeVisible();
    expect(within(calendar).getByText('Exam')).toBeVisible();
    await user.click(work.getByText('Show as a table'));
    const rows = within(await work.findByRole('table'))
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows[1]).toBe('Today18204of 20 minutes');
    expect(rows[2]).toBe('10 March 2026000day off');
    expect(rows.at(-1)).toBe('19 March 2026000exam: Hydrology finals');
  });

  it('shows the first weeks of a long plan until more is asked for', async () => {
    const days = Array.from({ length: 70 }, (_, index) => aPlanDay(TODAY + index, { minutes: 77 }));
    const { user } = show({}, { days });
    const work = within(await screen.findByRole('region', { name: 'Work per day' }));
    expect(work.getAllByText('77')).toHaveLength(42);
    await user.click(work.getByRole('button', { name: 'Show all 10 weeks' }));
    expect(work.getAllByText('77')).toHaveLength(70);
  });
});

describe('the weakest questions', () => {
  it('are drilled ten at a time, and the answers count unless told otherwise', async () => {
    const { user, commands } = show({ startDrill: async () => success('s3') });
    const view = await exam();
    const list = within(view.getByRole('list', { name: 'Weakest questions' }));
    expect(list.getAllByRole('listitem')).toHaveLength(10);
    await user.click(view.getByRole('button', { name: 'Drill these' }));
    const ten = Array.from({ length: 10 }, (_, index) => `card-${index + 1}`);
    expect(commands.startDrill).toHaveBeenCalledExactlyOnceWith(ten, 'Weakest of Hydrology finals', true);
    await waitFor(() => expect(window.location.hash).toBe('#/study/chosen/s3'));
  });

  it('are drilled as they are ticked', async () => {
    const { user, commands } = show({ startDrill: async () => success('s3') });
    const view = await exam();
    await user.click(view.getByRole('button', { name: 'Show all 12' }));
    await user.click(view.getByRole('checkbox', { name: 'What does lock 12 do?' }));
    await user.click(view.getByRole('checkbox', { name: 'What does lock 2 do?' }));
    await user.click(view.getByRole('checkbox', { name: 'What does lock 3 do?' }));
    await user.click(view.getByRole('checkbox', { name: 'What does lock 3 do?' }));
    expect(view.getByText('“Drill these” asks the 2 questions that you ticked.')).toBeVisible();
    const [counts] = view.getAllByRole('checkbox', { name: 'Count the answers' });
    if (counts !== undefined) await user.click(counts);
    await user.click(view.getByRole('button', { name: 'Drill these' }));
    const title = 'Weakest of Hydrology finals';
    expect(commands.startDrill).toHaveBeenCalledExactlyOnceWith(['card-2', 'card-12'], title, false);
  });

  it('tell of each point what to expect', async () => {
    const { user } = show();
    const view = await exam();
    await user.click(view.getByText(/^Expected recall 31%/));
    const [item] = within(view.getByRole('list', { name: 'Weakest questions' })).getAllByRole('listitem');
    expect(item).toBeDefined();
    const rows = within(item ?? document.body)
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows).toEqual(['PointStop nowPlan', 'Lifts20%35%', 'Holds waternew0%25%']);
  });
});

describe('cramming', () => {
  it('asks what is least known in one press, and the answers do not count unless told', async () => {
    const { user, commands } = show({ startCram: async () => success('s4') });
    const view = await exam();
    await user.click(view.getByRole('button', { name: 'Cram' }));
    expect(commands.startCram).toHaveBeenCalledExactlyOnceWith(false, 'exam-1');
    await waitFor(() => expect(window.location.hash).toBe('#/study/chosen/s4'));
  });

  it('is of all cards without an exam, and may count', async () => {
    const { user, commands } = show({ startCram: async () => failure('noCards') }, { exams: [], days: [] });
    await user.click(await screen.findByRole('checkbox', { name: 'Count the answers' }));
    await user.click(screen.getByRole('button', { name: 'Cram' }));
    expect(commands.startCram).toHaveBeenCalledExactlyOnceWith(true, undefined);
    expect(await screen.findByText(/^Nothing is worth studying just now/)).toBeVisible();
  });
});

describe('removing an exam', () => {
  it('is told with the focus there, and taken back by Undo', async () => {
    const { user, commands } = show({
      removeExam: async () => success({ stepId: 7 }),
      undoDeckChange: async () => success(undefined),
    });
    await user.click(await screen.findByRole('button', { name: 'Remove Hydrology finals' }));
    expect(commands.removeExam).toHaveBeenCalledExactlyOnceWith('exam-1');
    expect(await screen.findByText(/^“Hydrology finals” was removed\. Its cards/)).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(commands.undoDeckChange).toHaveBeenCalledExactlyOnceWith(7);
    expect(await screen.findByText('Taken back: it is as it was before.')).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await waitFor(() => expect(commands.readExams).toHaveBeenCalledTimes(3));
  });

  it('that cannot be taken back says so', async () => {
    const { user } = show({
      removeExam: async () => success({ stepId: 7 }),
      undoDeckChange: async () => failure('changedSince'),
    });
    await user.click(await screen.findByRole('button', { name: 'Remove Hydrology finals' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/^This was not undone: something was studied or changed/)).toBeVisible();
  });

  it('that failed says so', async () => {
    const { user } = show({ removeExam: async () => failure({ code: 'full' }) });
    await user.click(await screen.findByRole('button', { name: 'Remove Hydrology finals' }));
    expect(await screen.findByText(/^The exam was not removed\. There is no room left/)).toBeVisible();
  });
});

describe('after the exam', () => {
  const over = anExamView({ exam: anExam({ day: TODAY }), isOver: true, readiness: undefined });

  it('its cards go on with normal reviews, and can be kept', async () => {
    const { user, commands } = show(
      { settleExam: async () => success({ stepId: 3, cards: 0 }) },
      { exams: [over], days: [] },
    );
    const view = await exam();
    expect(view.getByText(/^The exam is over: it was on 9 March 2026\. Its 120 cards go on/)).toBeVisible();
    await user.click(view.getByRole('button', { name: 'Keep them' }));
    expect(commands.settleExam).toHaveBeenCalledExactlyOnceWith('exam-1', 'kept');
    expect(
      await screen.findByText('The cards of “Hydrology finals” go on with normal reviews.'),
    ).toHaveFocus();
  });

  it('its cards can rest, with an undo', async () => {
    const { user, commands } = show(
      {
        settleExam: async () => success({ stepId: 4, cards: 118 }),
        undoDeckChange: async () => success(undefined),
      },
      { exams: [over], days: [] },
    );
    await user.click((await exam()).getByRole('button', { name: 'Let them rest' }));
    expect(commands.settleExam).toHaveBeenCalledExactlyOnceWith('exam-1', 'rested');
    expect(await screen.findByText(/^118 cards of “Hydrology finals” rest now: suspended/)).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(commands.undoDeckChange).toHaveBeenCalledExactlyOnceWith(4);
  });

  it('is not asked again once it was answered', async () => {
    const exams = [{ ...over, exam: { ...over.exam, after: 'rested' as const } }];
    show({}, { exams, days: [] });
    const view = await exam();
    expect(view.getByText(/Its cards rest: they are suspended until you resume them\./)).toBeVisible();
    expect(view.queryByRole('button', { name: 'Keep them' })).toBeNull();
    expect(screen.getByRole('region', { name: 'A new exam' })).toBeVisible();
  });
});
