// @vitest-environment jsdom
// A blank page: writing it against the clock with every change kept, what is covered so far, and the map of what was missed.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { BlankPage } from '../../src/domain/paper/paper';
import { failure, success } from '../../src/domain/result';
import type { Commands, Coverage } from '../../src/state/react';
import { coverageMap } from '../../src/ui/test/blank/coverageMap';
// Screens that load lazily are compiled before the tests start, not inside the patience of one.
import '../../src/ui/test/blank/BlankScreen';
import { PaperScreen } from '../../src/ui/test/PaperScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aBlankPage, aView } from '../support/fakePaper';

vi.setConfig({ testTimeout: 30_000 });

const MINUTE = 60_000;
const START = aBlankPage().startedAtMs;

beforeEach(() => {
  window.location.hash = '#/test/paper/b';
  vi.useFakeTimers({ now: START + 2.5 * MINUTE, toFake: ['Date'] });
});
afterEach(() => void vi.useRealTimers());

/** Two rivers with three points; a text covers those whose words stand in it, and the mouth in part where "sea" does. */
const coverWith: Commands['coverWith'] = async (_scope, text) => {
  const has = (word: string): boolean => text.toLowerCase().includes(word);
  const questions: Coverage['questions'] = [
    {
      cardId: 'c1',
      noteId: 'n1',
      question: 'What is the Danube?',
      points: [
        {
          id: 'p1',
          label: 'Length',
          text: '2,850 kilometres',
          verdict: has('2,850') ? 'recalled' : 'missed',
        },
        {
          id: 'p2',
          text: 'It ends in the Black Sea.',
          verdict: has('black sea') ? 'recalled' : has('sea') ? 'partly' : 'missed',
        },
      ],
    },
    {
      cardId: 'c2',
      noteId: 'n2',
      question: 'Where does the Rhine rise?',
      points: [{ id: 'p3', text: 'In the Alps', verdict: has('alps') ? 'recalled' : 'missed' }],
    },
  ];
  const covered = questions
    .flatMap(({ points }) => points)
    .filter(({ verdict }) => verdict === 'recalled').length;
  return success({ questions, covered, points: 3 });
};

function show(page: Partial<BlankPage> = {}, given: Partial<Commands> = {}) {
  const view = { ...aView(aBlankPage({ id: 'b', ...page })) };
  const fake = fakeApp({}, { coverWith, readPaper: async () => success(view), ...given });
  const inRouter = (
    <Router hook={useHashLocation}>
      <PaperScreen paperId="b" />
    </Router>
  );
  return { ...fake, ...renderApp(inRouter, fake.app) };
}

function answer(): Promise<HTMLElement> {
  return screen.findByRole('textbox', { name: 'Your answer' });
}

describe('writing', () => {
  it('has a heading, the title, and a clock that tells the time that is left', async () => {
    const { user } = show();
    expect(await screen.findByRole('heading', { level: 1, name: 'Test' })).toBeVisible();
    expect(screen.getByText('Rivers')).toBeVisible();
    expect(screen.getByRole('timer')).toHaveTextContent('8 min left');
    await user.click(screen.getByRole('button', { name: 'Hide clock' }));
    expect(screen.queryByRole('timer')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show clock' }));
    expect(screen.getByRole('timer')).toBeVisible();
  });

  it('is kept at every change', async () => {
    const { user, commands } = show({ text: 'The ' });
    await user.type(await answer(), 'Alps');
    expect(commands.writeBlankPage.mock.calls).toEqual([
      ['b', 'The A'],
      ['b', 'The Al'],
      ['b', 'The Alp'],
      ['b', 'The Alps'],
    ]);
    expect(await screen.findByText('Kept')).toBeVisible();
  });

  it('says when it is not kept, and keeps it when asked again', async () => {
    const { user, commands } = show({}, { writeBlankPage: async () => failure({ code: 'full' }) });
    await user.type(await answer(), 'x');
    expect(await screen.findByText('Not kept yet')).toBeVisible();
    expect(screen.getByText(/There is no room left.*What you answered is still here\./)).toBeVisible();
    commands.writeBlankPage.mockResolvedValue(success(undefined));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await answer()).toHaveFocus();
    expect(await screen.findByText('Kept')).toBeVisible();
    expect(commands.writeBlankPage).toHaveBeenLastCalledWith('b', 'x');
  });

  it('that could not be kept is still there when the learner comes back', async () => {
    const fake = show({}, { writeBlankPage: async () => failure({ code: 'full' }) });
    await fake.user.type(await answer(), 'Alps');
    await screen.findByText('Not kept yet');
    fake.unmount();
    renderApp(<PaperScreen paperId="b" />, fake.app);
    expect(await answer()).toHaveValue('Alps');
  });

  it('takes in what another tab wrote when it is looked at again, so that nothing is written over', async () => {
    const pageWith = (text: string) => success(aView(aBlankPage({ id: 'b', text })));
    const { user, commands } = show({ text: 'Alps' });
    await user.type(await answer(), '!');
    commands.readPaper.mockResolvedValue(pageWith('Alps and Vosges'));
    fireEvent.focus(window);
    await waitFor(async () => expect(await answer()).toHaveValue('Alps and Vosges'));
    await user.type(await answer(), '.');
    expect(commands.writeBlankPage).toHaveBeenLastCalledWith('b', 'Alps and Vosges.');
  });

  it('keeps on screen what is not on disk yet', async () => {
    const { user, commands } = show({}, { writeBlankPage: async () => failure({ code: 'full' }) });
    await user.type(await answer(), 'x');
    await screen.findByText('Not kept yet');
    commands.readPaper.mockResolvedValue(success(aView(aBlankPage({ id: 'b', text: 'y' }))));
    const reads = commands.readPaper.mock.calls.length;
    fireEvent.focus(window);
    await waitFor(() => expect(commands.readPaper.mock.calls.length).toBeGreaterThan(reads));
    expect(await answer()).toHaveValue('x');
  });

  it('keeps what is typed while it looks again', async () => {
    let answerRead = (): void => undefined;
    const { user, commands } = show({ text: 'Alps' });
    const field = await answer();
    const older = success(aView(aBlankPage({ id: 'b', text: 'Alps' })));
    commands.readPaper.mockReturnValue(
      new Promise((resolve) => {
        answerRead = () => resolve(older);
      }),
    );
    fireEvent.focus(window);
    await user.type(field, '!');
    await act(async () => answerRead());
    expect(field).toHaveValue('Alps!');
  });

  it('goes on when the time is up, which is said', async () => {
    vi.setSystemTime(START + 11 * MINUTE);
    const { user, commands } = show({ text: 'Alps' });
    expect(await screen.findByText('Time is up.')).toBeVisible();
    expect(screen.getByRole('timer')).toHaveTextContent('Time is up');
    await user.type(await answer(), '!');
    expect(commands.writeBlankPage).toHaveBeenLastCalledWith('b', 'Alps!');
  });
});

describe('what is covered so far', () => {
  it('is a number for each question that shows itself once it is touched, and nothing of what the points say', async () => {
    const { user, commands } = show();
    await user.type(await answer(), 'It is 2,850 km long.');
    const panel = within(screen.getByRole('region', { name: 'Covered so far' }));
    expect(await panel.findByText((_, element) => element?.textContent === '1 of 3 points')).toBeVisible();
    expect(panel.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
      'What is the Danube?1 of 2',
      'Question 20 of 1',
    ]);
    expect(screen.queryByText(/Black Sea/)).toBeNull();
    expect(screen.queryByText(/In the Alps/)).toBeNull();
    // Typed in one go, it is asked about once: at the start, and after the last letter.
    expect(commands.coverWith.mock.calls.length).toBeLessThanOrEqual(4);
    expect(commands.coverWith).toHaveBeenLastCalledWith(aBlankPage().scope, 'It is 2,850 km long.');
  });

  it('shows all questions when it is asked to', async () => {
    const { user } = show();
    await answer();
    expect(screen.queryByText('What is the Danube?')).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Show the questions' }));
    expect(screen.getByText('What is the Danube?')).toBeVisible();
    expect(screen.getByText('Where does the Rhine rise?')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Hide the questions' }));
    expect(screen.queryByText('What is the Danube?')).toBeNull();
  });

  it('says when it cannot be told, and that the text is kept all the same', async () => {
    show({}, { coverWith: async () => failure({ code: 'unavailable' }) });
    expect(
      await screen.findByText(
        /^What you wrote is not compared just now\..*Your text is kept all the same\.$/,
      ),
    ).toBeVisible();
    expect(await answer()).toBeEnabled();
  });
});

describe('finishing', () => {
  const FINISHED = { atMs: START + 9 * MINUTE, covered: ['p1'], missed: ['p2', 'p3'] };

  it('keeps the text first, and then shows the map', async () => {
    const { user, commands } = show({ text: '2,850 and a sea' });
    await answer();
    commands.readPaper.mockResolvedValue(
      success(aView(aBlankPage({ id: 'b', text: '2,850 and a sea', finished: FINISHED }))),
    );
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    expect(commands.finishBlankPage).toHaveBeenCalledExactlyOnceWith('b');
    expect(await screen.findByRole('heading', { name: 'By question' })).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Test' })).toHaveFocus();
  });

  it('that failed says why, and the text is still there', async () => {
    const { user, commands } = show(
      { text: 'Alps' },
      { finishBlankPage: async () => failure({ code: 'unavailable' }) },
    );
    await answer();
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    expect(await screen.findByText(/^Not finished\..*What you wrote is still here\.$/)).toBeVisible();
    expect(commands.readPaper).toHaveBeenCalledTimes(1);
    expect(await answer()).toHaveValue('Alps');
  });

  it('does not happen while the text is not kept', async () => {
    const { user, commands } = show({}, { writeBlankPage: async () => failure({ code: 'full' }) });
    await user.type(await answer(), 'Alps');
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    expect(await screen.findByText(/^Not finished\./)).toBeVisible();
    expect(commands.finishBlankPage).not.toHaveBeenCalled();
  });

  it('works with the keyboard alone', async () => {
    const { user, commands } = show();
    (await answer()).focus();
    await user.keyboard('In the Alps{Enter}near a lake');
    expect(commands.writeBlankPage).toHaveBeenLastCalledWith('b', 'In the Alps\nnear a lake');
    await user.tab();
    expect(screen.getByRole('button', { name: 'Finish' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(commands.finishBlankPage).toHaveBeenCalledTimes(1));
  });

  it('shows by question what was covered and what was missed, and what was written', async () => {
    const { user } = show({ text: '2,850 and a sea', finished: FINISHED });
    expect(
      await screen.findByText(
        (_, element) => element?.tagName === 'P' && element.textContent === 'Covered 1 of 3 points (33%)',
      ),
    ).toBeVisible();
    const map = within(await screen.findByRole('region', { name: 'By question' }));
    expect(map.getByText('What is the Danube?').closest('li')).toHaveTextContent(
      'What is the Danube?1 of 2Covered Length: 2,850 kilometresPartly It ends in the Black Sea.',
    );
    expect(map.getByText('Where does the Rhine rise?').closest('li')).toHaveTextContent(
      'Where does the Rhine rise?0 of 1Missed In the Alps',
    );
    await user.click(screen.getByText('What you wrote'));
    expect(screen.getByText('2,850 and a sea')).toBeVisible();
  });

  it('leads to a session of what was missed', async () => {
    const { user, commands } = show({ finished: FINISHED }, { studyMisses: async () => success('s1') });
    await user.click(await screen.findByRole('button', { name: 'Study the misses' }));
    expect(commands.studyMisses).toHaveBeenCalledExactlyOnceWith('b');
    await waitFor(() => expect(window.location.hash).toBe('#/study/chosen/s1'));
  });

  it('says why there is nothing to study', async () => {
    const { user } = show({ finished: FINISHED });
    await user.click(await screen.findByRole('button', { name: 'Study the misses' }));
    expect(await screen.findByText(/^There is nothing to study/)).toBeVisible();
  });

  it('offers no misses where nothing was missed', async () => {
    show({ finished: { ...FINISHED, covered: ['p1', 'p2', 'p3'], missed: [] } });
    expect(await screen.findByText('Nothing was missed: every point is on the page.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Study the misses' })).toBeNull();
  });

  it('says what is gone from the decks since', async () => {
    const finished = { ...FINISHED, missed: ['p2', 'p3', 'old1', 'old2'] };
    show(
      { finished },
      { readPaper: async () => success({ ...aView(aBlankPage({ id: 'b', finished })), goneCards: ['c9'] }) },
    );
    expect(await screen.findByText(/^Gone from the decks since: 1 question and 2 points\./)).toBeVisible();
  });

  it('says when the questions cannot be read', async () => {
    show({ finished: FINISHED }, { coverWith: async () => failure({ code: 'unavailable' }) });
    expect(await screen.findByText(/^The questions could not be read/)).toBeVisible();
  });
});

describe('the map', () => {
  it('leaves out points that came since, and questions without any other', async () => {
    const found = await coverWith({ deckIds: [], tags: [] }, 'the alps');
    if (!found.ok) throw new Error('no coverage');
    const map = coverageMap(found.value, { covered: [], missed: ['p2'] });
    expect(map).toEqual({
      questions: [
        {
          cardId: 'c1',
          question: 'What is the Danube?',
          points: [{ id: 'p2', text: 'It ends in the Black Sea.', standing: 'missed' }],
          covered: 0,
        },
      ],
      gone: 0,
    });
  });

  it('believes what was found when the page was finished', async () => {
    const found = await coverWith({ deckIds: [], tags: [] }, '');
    if (!found.ok) throw new Error('no coverage');
    const map = coverageMap(found.value, { covered: ['p3'], missed: [] });
    expect(map.questions[0]?.points[0]?.standing).toBe('covered');
  });
});
