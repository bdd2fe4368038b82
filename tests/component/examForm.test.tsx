// @vitest-environment jsdom
// The form of an exam: what it proposes, what would come of it, every bad input, and the keyboard alone.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import { failure, success } from '../../src/domain/result';
import { isoDate } from '../../src/domain/studyDay';
import type { AppState, Commands, ExamRefusal } from '../../src/state/react';
import { ExamScreen } from '../../src/ui/exam/ExamScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { anExam, anExamView, aPreview, aScore, someChoices, someExams } from '../support/fakeExam';
import { TODAY } from '../support/fakeViews';

vi.setConfig({ testTimeout: 30_000 });

function show(given: Partial<Commands> = {}, state: Partial<AppState> = {}) {
  const fake = fakeApp(state, {
    createExam: async () => success('exam-1'),
    changeExam: async () => success(undefined),
    setOption: async () => success(undefined),
    ...given,
  });
  const inRouter = (
    <Router hook={useHashLocation}>
      <ExamScreen />
    </Router>
  );
  return { ...fake, ...renderApp(inRouter, fake.app) };
}

const oneDeck: Commands['readExamChoices'] = async () =>
  success({ decks: someChoices().decks.slice(0, 1), tags: [] });

const refusing =
  (refusal: ExamRefusal): Commands['previewExam'] =>
  async () =>
    failure(refusal);

async function create(): Promise<HTMLElement> {
  return screen.findByRole('button', { name: 'Create exam' });
}

describe('what is typed while a preview is worked out', () => {
  it('is asked for once it is done, and only as it is then', async () => {
    let finish = (): void => undefined;
    const { user, commands } = show({
      readExamChoices: oneDeck,
      previewExam: () =>
        new Promise((resolve) => {
          finish = () => resolve(success(aPreview()));
        }),
    });
    const name = await screen.findByLabelText('Name');
    await waitFor(() => expect(commands.previewExam).toHaveBeenCalledTimes(1));
    for (const typed of ['A', 'B', 'C']) {
      await user.type(name, typed);
      await new Promise((resolve) => setTimeout(resolve, 350));
    }
    expect(commands.previewExam).toHaveBeenCalledTimes(1);
    finish();
    await waitFor(() => expect(commands.previewExam).toHaveBeenCalledTimes(2));
    const [asked] = vi.mocked(commands.previewExam).mock.lastCall ?? [];
    expect(asked?.name).toBe('My examABC');
    finish();
    expect(await screen.findByText(/^Expected score/)).toBeVisible();
    expect(commands.previewExam).toHaveBeenCalledTimes(2);
  });
});

describe('a newcomer', () => {
  it('is told in two sentences what it does, and creates an exam with one press', async () => {
    const { user, commands } = show({ readExamChoices: oneDeck });
    expect(screen.getByRole('heading', { level: 1, name: 'Exam' })).toBeVisible();
    expect(await screen.findByText(/Pointwise chooses what to study each day/)).toBeVisible();
    expect(await screen.findByLabelText('Exam date')).toHaveValue(isoDate(TODAY + 30));
    expect(screen.getByLabelText('Minutes a day')).toHaveValue(20);
    expect(screen.getByRole('link', { name: 'Plan days off' })).toHaveAttribute('href', '#/days-off');
    await user.click(await create());
    const parts = [{ kind: 'deck', deckId: 'rivers', weight: 1 }];
    const draft = { name: 'My exam', day: TODAY + 30, parts };
    expect(commands.createExam).toHaveBeenCalledExactlyOnceWith(draft);
    expect(await screen.findByText('“My exam” was created.')).toHaveFocus();
    expect(commands.readExams).toHaveBeenCalledTimes(2);
  });

  it('without cards is led to the import', async () => {
    show({ readExamChoices: async () => success({ decks: [], tags: [] }) });
    expect(await screen.findByRole('link', { name: 'Import notes' })).toHaveAttribute('href', '#/import');
  });

  it('sees cards, points, score and band as soon as the form stands there, and anew when it changes', async () => {
    const { user, commands } = show({ readExamChoices: oneDeck });
    expect(await screen.findByText('120 cards with 340 points, 20 minutes a day.')).toBeVisible();
    expect(screen.getByText(/^Expected score/)).toHaveTextContent(
      'Expected score 84%, likely between 79% and 89%. Without study it would be 40%.',
    );
    const date = screen.getByLabelText('Exam date');
    await user.clear(date);
    await user.type(date, isoDate(TODAY + 5));
    await waitFor(() => expect(commands.previewExam.mock.lastCall?.[0]).toMatchObject({ day: TODAY + 5 }));
  });

  it('can do all of it with the keyboard alone', async () => {
    const { user, commands } = show({ readExamChoices: oneDeck });
    await create();
    await user.tab();
    expect(screen.getByLabelText('Name')).toHaveFocus();
    await user.tab();
    expect(screen.getByLabelText('Exam date')).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('checkbox', { name: /^Rivers and treaties/ })).toHaveFocus();
    await user.tab();
    expect(screen.getByLabelText('Minutes a day')).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(commands.createExam).toHaveBeenCalledOnce());
  });
});

describe('what an exam asks', () => {
  it('has no weights while it is one part', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('checkbox', { name: /^Lakes/ }));
    expect(screen.queryByLabelText(/^Weight/)).toBeNull();
  });

  it('is decks and tags with weights of which only the ratio counts', async () => {
    const { user, commands } = show();
    const weight = await screen.findByLabelText('Weight, Rivers and treaties');
    await user.click(screen.getByRole('checkbox', { name: /^Lakes/ }));
    await user.type(screen.getByLabelText('Add a tag'), 'water');
    expect(screen.getByText('2 tags found.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add water::low 3 cards' }));
    expect(screen.getByLabelText('Add a tag')).toHaveFocus();
    await user.clear(screen.getByLabelText('Weight, Rivers and treaties'));
    await user.type(screen.getByLabelText('Weight, Rivers and treaties'), '3');
    expect(weight).not.toBeInTheDocument();
    expect(screen.getByText('75% of the marks')).toBeVisible();
    expect(screen.getByText(/^A weight says how many of the marks/)).toBeVisible();
    await user.click(await create());
    await waitFor(() =>
      expect(commands.createExam.mock.lastCall?.[0].parts).toEqual([
        { kind: 'deck', deckId: 'rivers', weight: 3 },
        { kind: 'tag', tag: 'water::low', weight: 1 },
      ]),
    );
  });

  it('takes the first tag that is found at Enter, and gives a tag up again', async () => {
    const { user, commands } = show();
    await user.type(await screen.findByLabelText('Add a tag'), 'lock{Enter}');
    expect(screen.getByLabelText('Weight, tag locks')).toBeVisible();
    await user.type(screen.getByLabelText('Add a tag'), 'zzz{Enter}');
    expect(screen.getByText('No tag is called like that.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove tag locks' }));
    expect(screen.queryByLabelText('Weight, tag locks')).toBeNull();
    expect(commands.createExam).not.toHaveBeenCalled();
  });

  it('is all decks or none at one press', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'No decks' }));
    expect(screen.getByRole('checkbox', { name: /^Lakes/ })).not.toBeChecked();
    await user.click(screen.getByRole('button', { name: 'All decks' }));
    expect(screen.getByRole('checkbox', { name: /^Lakes/ })).toBeChecked();
  });
});

describe('minutes a day', () => {
  it('are saved a moment after they are typed, for all exams', async () => {
    const { user, commands } = show({ readExamChoices: oneDeck });
    const minutes = await screen.findByLabelText('Minutes a day');
    await user.clear(minutes);
    await user.type(minutes, '35');
    const value = [35, 35, 35, 35, 35, 35, 35];
    await waitFor(() => expect(commands.setOption).toHaveBeenCalledWith({ name: 'studyMinutes', value }));
    expect(screen.getByText(/All your exams share these minutes/)).toBeVisible();
  });

  it('that differ by weekday have seven fields', async () => {
    const studyMinutes = [10, 10, 10, 10, 10, 60, 0];
    const { user, commands } = show(
      { readExamChoices: oneDeck },
      { options: { ...DEFAULT_OPTIONS, studyMinutes } },
    );
    const week = within(await screen.findByRole('group', { name: 'Minutes a day' }));
    expect(week.getByRole('checkbox', { name: 'Differs by weekday' })).toBeChecked();
    const days = week.getAllByRole('spinbutton').map((field) => (field as HTMLInputElement).value);
    expect(days).toEqual(studyMinutes.map(String));
    const sunday = week.getByLabelText('Sunday');
    await user.clear(sunday);
    await user.type(sunday, '5');
    const value = [10, 10, 10, 10, 10, 60, 5];
    await waitFor(() => expect(commands.setOption).toHaveBeenCalledWith({ name: 'studyMinutes', value }));
  });

  it('are kept before the exam is created, however soon that is', async () => {
    const { user, commands } = show({ readExamChoices: oneDeck });
    const minutes = await screen.findByLabelText('Minutes a day');
    await user.clear(minutes);
    await user.type(minutes, '7{Enter}');
    await waitFor(() => expect(commands.createExam).toHaveBeenCalledOnce());
    expect(commands.setOption.mock.invocationCallOrder[0]).toBeLessThan(
      commands.createExam.mock.invocationCallOrder[0] ?? 0,
    );
  });
});

describe('bad input', () => {
  it('a date in the past is told at the field at once, and focused when the form is sent', async () => {
    const { user, commands } = show({ readExamChoices: oneDeck });
    const date = await screen.findByLabelText('Exam date');
    await user.clear(date);
    await user.type(date, isoDate(TODAY));
    expect(date).toHaveAccessibleDescription('Choose a day that is still to come: 10 March 2026 or later.');
    expect(date).toBeInvalid();
    await user.click(await create());
    expect(date).toHaveFocus();
    expect(commands.createExam).not.toHaveBeenCalled();
  });

  it('a year that is typed half is told', async () => {
    const { user } = show({ readExamChoices: oneDeck });
    const date = await screen.findByLabelText('Exam date');
    await user.clear(date);
    await user.type(date, '2260-01-01');
    expect(date).toHaveAccessibleDescription('Choose a day within the next ten years.');
  });

  it('no name is told once the form is sent, with the focus there', async () => {
    const { user, commands } = show({ readExamChoices: oneDeck });
    const name = await screen.findByLabelText('Name');
    await user.clear(name);
    expect(name).toBeValid();
    await user.click(await create());
    expect(name).toHaveFocus();
    expect(name).toHaveAccessibleDescription('Give the exam a name.');
    expect(commands.createExam).not.toHaveBeenCalled();
  });

  it('no deck is told once the form is sent, with the focus there', async () => {
    const { user, commands } = show();
    await user.click(await screen.findByRole('button', { name: 'No decks' }));
    await user.click(await create());
    expect(screen.getByText('What it asks')).toHaveFocus();
    expect(screen.getByRole('group', { name: 'What it asks' })).toHaveAccessibleDescription(
      'Choose at least one deck or tag that the exam asks about.',
    );
    expect(commands.createExam).not.toHaveBeenCalled();
  });

  it('a weight of nothing is told at its field', async () => {
    const { user, commands } = show();
    const weight = await screen.findByLabelText('Weight, Lakes');
    await user.clear(weight);
    await user.type(weight, '0');
    await user.click(await create());
    expect(weight).toHaveFocus();
    expect(weight).toHaveAccessibleDescription('Give each part a weight above 0, up to 1,000.');
    expect(commands.createExam).not.toHaveBeenCalled();
  });

  it('no cards is told where the decks are chosen', async () => {
    const { user, commands } = show({ previewExam: refusing({ code: 'noCards' }) });
    await user.click(await create());
    expect(await screen.findByText(/^There are no cards in what you chose/)).toBeVisible();
    expect(screen.getByText('What it asks')).toHaveFocus();
    expect(commands.createExam).not.toHaveBeenCalled();
  });

  it('no minutes is told at the field, with what would be needed and what to expect without', async () => {
    const previewExam = refusing({ code: 'noMinutes', neededMinutes: 14, stopNow: aScore(0.4) });
    const { user, commands } = show({ previewExam });
    await user.click(await create());
    const minutes = screen.getByLabelText('Minutes a day');
    await waitFor(() => expect(minutes).toHaveFocus());
    expect(minutes).toHaveAccessibleDescription(
      /^No day before the exam has minutes to study: 14 minutes a day would be needed for everything, and without study the best to expect is 40%\./,
    );
    expect(commands.createExam).not.toHaveBeenCalled();
  });

  it('minutes that are none of a day are told, and not saved', async () => {
    const { user, commands } = show({ readExamChoices: oneDeck });
    const minutes = await screen.findByLabelText('Minutes a day');
    await user.clear(minutes);
    await user.type(minutes, '2000');
    expect(minutes).toHaveAccessibleDescription(/^Enter a whole number from 0 to 1,440\./);
    await user.click(await create());
    await waitFor(() => expect(minutes).toHaveFocus());
    expect(commands.setOption).not.toHaveBeenCalledWith(
      expect.objectContaining({ value: expect.arrayContaining([2000]) }),
    );
    expect(commands.createExam).not.toHaveBeenCalled();
  });

  it('more cards than time is told with the minutes that would do and the best that can be done, and is no obstacle', async () => {
    const leftOut = { noTime: 80, notNeeded: 0, setAside: 0 };
    const { user, commands } = show({
      previewExam: async () => success(aPreview({ neededMinutes: 45, leftOut })),
    });
    expect(
      await screen.findByText(
        'There is more to learn than time: 45 minutes a day would be needed for everything, and the best to expect from 20 minutes a day is 84%.',
      ),
    ).toBeVisible();
    expect(screen.getByText(/^Left out: 80 cards for want of time/)).toBeVisible();
    await user.click(await create());
    await waitFor(() => expect(commands.createExam).toHaveBeenCalledOnce());
  });

  it('trouble with storage is told where it came up, and what is typed stays', async () => {
    const { user } = show({
      readExamChoices: oneDeck,
      createExam: async () => failure({ code: 'full' }),
      previewExam: async () => failure({ code: 'slow' }),
    });
    expect(await screen.findByText(/^This could not be worked out\./)).toBeVisible();
    await user.click(await create());
    expect(await screen.findByText(/^The exam was not saved\. There is no room left\./)).toBeVisible();
    expect(screen.getByLabelText('Name')).toHaveValue('My exam');
  });

  it('decks that could not be read are asked for again', async () => {
    const readExamChoices = vi
      .fn<Commands['readExamChoices']>()
      .mockResolvedValueOnce(failure({ code: 'unavailable' }))
      .mockImplementation(oneDeck);
    const { user } = show({ readExamChoices });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await create()).toBeVisible();
  });
});

describe('an exam that is there', () => {
  it('is changed in its place, and left as it is by Cancel', async () => {
    const { user, commands } = show({ readExams: async () => success(someExams()) });
    await user.click(await screen.findByRole('button', { name: 'Edit Hydrology finals' }));
    const form = within(await screen.findByRole('form', { name: 'Change Hydrology finals' }));
    expect(screen.getByRole('heading', { name: 'Hydrology finals' })).toHaveFocus();
    expect(form.getByLabelText('Exam date')).toHaveValue(isoDate(TODAY + 10));
    await user.click(form.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('heading', { name: 'Hydrology finals' })).toHaveFocus();
    expect(screen.queryByRole('form', { name: 'Change Hydrology finals' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Edit Hydrology finals' }));
    const name = await screen.findByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'Resit');
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    const { day, parts } = anExam();
    await waitFor(() =>
      expect(commands.changeExam).toHaveBeenCalledExactlyOnceWith('exam-1', { name: 'Resit', day, parts }),
    );
    expect(commands.previewExam).toHaveBeenLastCalledWith(expect.anything(), 'exam-1');
    expect(await screen.findByText('“Resit” was changed.')).toHaveFocus();
  });

  it('that another tab removed meanwhile is told of', async () => {
    const { user } = show({
      readExams: async () => success(someExams()),
      changeExam: async () => failure('noSuchExam'),
    });
    await user.click(await screen.findByRole('button', { name: 'Edit Hydrology finals' }));
    await user.click(await screen.findByRole('button', { name: 'Save changes' }));
    expect(await screen.findByText(/^This exam was removed meanwhile/)).toBeVisible();
  });

  it('names a deck that is gone, which can be given up', async () => {
    const parts = [
      { kind: 'deck', deckId: 'gone', weight: 1 },
      { kind: 'deck', deckId: 'lakes', weight: 1 },
    ] as const;
    const exams = [anExamView({ exam: anExam({ parts }) })];
    const { user, commands } = show({ readExams: async () => success(someExams({ exams })) });
    await user.click(await screen.findByRole('button', { name: 'Edit Hydrology finals' }));
    await user.click(await screen.findByRole('checkbox', { name: /^A deck that is no longer here/ }));
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    await waitFor(() => expect(commands.changeExam.mock.lastCall?.[1].parts).toEqual([parts[1]]));
  });

  it('can have another beside it, and the minutes stand once on the screen', async () => {
    const { user, commands } = show({ readExams: async () => success(someExams()) });
    await screen.findByRole('heading', { name: 'Your time' });
    expect(screen.getAllByLabelText('Minutes a day')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Add another exam' }));
    await create();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('button', { name: 'Add another exam' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Add another exam' }));
    expect(screen.getByRole('heading', { name: 'A new exam' })).toHaveFocus();
    await user.click(await create());
    await waitFor(() => expect(commands.createExam).toHaveBeenCalledOnce());
    expect(screen.queryAllByLabelText('Minutes a day').length).toBeLessThanOrEqual(1);
  });
});
