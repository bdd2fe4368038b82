// @vitest-environment jsdom
// Writing the answer in study: typing, what is marked, what is preset, and what is remembered when the learner overrules it.
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HtmlFace } from '../../src/domain/deck/face';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import type { AnswerMark, PointMark } from '../../src/domain/paper/marking/mark';
import { failure, success } from '../../src/domain/result';
import type { AppState, Commands, Notice, ShownCard } from '../../src/state/react';
import { StudyScreen } from '../../src/ui/study/StudyScreen';
import { setAnswerAside } from '../../src/ui/study/written/keptAnswer';
// Compiled before the tests start, not inside the patience of one.
import '../../src/ui/study/StudyDialogs';
import '../../src/ui/study/written/WrittenPoints';
import '../../src/ui/study/written/WrittenRulings';
import { fakeApp, renderApp, type FakeApp, type Shown } from '../support/fakeApp';
import { aCard, aNote, aPoint, askingView, revealedView } from '../support/fakeViews';

const OPTIONS = { ...DEFAULT_OPTIONS, writesAnswers: true };
const TYPED = 'Avaria and Brenn, a bench of four judges';

/** A mark of a point for the stretches of TYPED that say `words`. */
function aMark(pointId: string, words: readonly string[], more: Partial<PointMark> = {}): PointMark {
  const earned = words.map((word) => ({
    from: TYPED.indexOf(word),
    to: TYPED.indexOf(word) + word.length,
  }));
  const verdict = words.length > 0 ? 'recalled' : 'missed';
  return { pointId, verdict, coverage: words.length > 0 ? 1 : 0, earned, missing: [], wrong: [], ...more };
}

/** Of the four points of the card one is recalled, one in part, and two are missed, one by a wrong number. */
const MARK: AnswerMark = {
  points: [
    aMark('point-members', ['Avaria', 'Brenn'], {
      verdict: 'partly',
      coverage: 0.5,
      missing: ['Castel', 'Dorne'],
    }),
    aMark('point-summer-water', [], { missing: ['fifth'] }),
    aMark('point-locks', ['bench']),
    aMark('point-disputes', ['judges'], {
      verdict: 'missed',
      wrong: [{ kind: 'number', said: 'four', instead: 'five' }],
    }),
  ],
};

let isTouch = false;

beforeEach(() => {
  isTouch = false;
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(hover: none)' && isTouch }));
});

afterEach(() => {
  setAnswerAside();
  vi.unstubAllGlobals();
});

type Opened = FakeApp & Shown & { readonly grade: (kind?: Notice['kind']) => void };

/** The study screen, on which reveals and marks do what they do in the app. */
function open(given: Partial<Commands> = {}, state: Partial<AppState> = {}, card = aCard()): Opened {
  const fake = fakeApp(
    { study: askingView(card), options: OPTIONS, ...state },
    { markWritten: async () => success(MARK), ...given },
  );
  const { commands, app } = fake;
  commands.showAnswer.mockImplementation(() => app.store.setState({ study: revealedView({ card }) }));
  commands.toggleMissed.mockImplementation((pointId) => {
    const { stage } = app.store.getState().study;
    if (stage.kind !== 'revealed') return;
    const missed = new Set(stage.missed);
    if (!missed.delete(pointId)) missed.add(pointId);
    app.store.setState({ study: revealedView({ ...stage, missed }) });
  });
  const grade = (kind: Notice['kind'] = 'graded'): void => {
    const notice = { kind, grade: 'good', missed: 0 } as Notice;
    const next = aCard({ note: aNote({ id: 'next', question: 'Who signed last?' }) });
    act(() => {
      app.store.setState({ notice: { id: 77, notice } });
      app.store.setState({ study: askingView(next, { turn: 10 }) });
    });
  };
  return { ...fake, ...renderApp(<StudyScreen />, app), grade };
}

/** Marking that is done when the test wants it. */
function lateMarks(): Pick<Commands, 'markWritten'> & { readonly come: () => void } {
  let come = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { markWritten: () => done.then(() => success(MARK)), come: () => come() };
}

function field(): Promise<HTMLElement> {
  return screen.findByRole('textbox', { name: 'Your answer' });
}

/** Types an answer and shows the right one; waits until what was typed is marked. */
async function answer(
  { user }: Shown,
  text = TYPED,
  said: RegExp | string = /points recalled/,
): Promise<void> {
  await user.type(await field(), text);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText(said);
}

function missedNow({ app }: FakeApp): readonly string[] {
  const { stage } = app.store.getState().study;
  return stage.kind === 'revealed' ? [...stage.missed] : [];
}

describe('the text area', () => {
  it('is not there unless the learner wants to write', () => {
    open({}, { options: DEFAULT_OPTIONS });
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('has the focus on a new card and is described by the question', async () => {
    const { app } = open();
    await waitFor(async () => expect(await field()).toHaveFocus());
    expect(await field()).toHaveAccessibleDescription('What did the River Lune treaty settle?');
    const next = aCard({ note: aNote({ id: 'next', question: 'Who signed *last*?' }) });
    act(() => app.store.setState({ study: askingView(next, { turn: 10 }) }));
    await waitFor(async () => expect(await field()).toHaveFocus());
    expect(await field()).toHaveAccessibleDescription('Who signed last?');
  });

  it('leaves the focus on the question where typing would open a keyboard over the card', async () => {
    isTouch = true;
    open();
    await field();
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
  });

  it('keeps every key of the study screen to itself', async () => {
    const { user, commands } = open();
    await user.type(await field(), '1234 u s e x');
    expect(await field()).toHaveValue('1234 u s e x');
    for (const command of ['grade', 'undo', 'suspend', 'showAnswer'] as const)
      expect(commands[command]).not.toHaveBeenCalled();
  });

  it('takes several lines, and shows the answer by Ctrl+Enter', async () => {
    const { user, commands } = open();
    await user.type(await field(), 'one{Enter}two');
    expect(await field()).toHaveValue('one\ntwo');
    expect(commands.showAnswer).not.toHaveBeenCalled();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(commands.showAnswer).toHaveBeenCalledOnce();
  });

  it('is left by Escape, and then Space shows the answer', async () => {
    const { user, commands } = open();
    await user.type(await field(), 'one{Escape}');
    expect(await field()).not.toHaveFocus();
    await user.keyboard(' ');
    expect(commands.showAnswer).toHaveBeenCalledOnce();
  });

  it('keeps what was typed when the screen is left and come back to', async () => {
    const first = open();
    await first.user.type(await field(), 'Avaria');
    first.unmount();
    open();
    expect(await field()).toHaveValue('Avaria');
  });

  it('is empty on the next card, and when a card comes back after its grade', async () => {
    const opened = open();
    await answer(opened);
    opened.grade();
    expect(await field()).toHaveValue('');
    act(() => opened.app.store.setState({ study: askingView(aCard(), { turn: 11 }) }));
    expect(await field()).toHaveValue('');
  });

  it('is told of in the list of keys', async () => {
    const { user } = open();
    await user.type(await field(), '{Escape}?');
    expect(await screen.findByText('Show the answer while you write yours')).toBeVisible();
  });
});

describe('a written answer', () => {
  it('is marked by the points that are asked', async () => {
    const markWritten = vi.fn<Commands['markWritten']>(async () =>
      success({ points: MARK.points.slice(2, 3) }),
    );
    const card = aCard({ asked: ['point-locks'] });
    await answer(open({ markWritten }, {}, card), TYPED, /^Recalled/);
    expect(markWritten).toHaveBeenCalledExactlyOnceWith(card.cardId, 'rivers', ['point-locks'], TYPED);
  });

  it('presets what was not recalled as missed', async () => {
    const opened = open();
    await answer(opened);
    await waitFor(() =>
      expect(missedNow(opened)).toEqual(['point-members', 'point-summer-water', 'point-disputes']),
    );
    expect(screen.getByText('1 of 4 points recalled; the others are marked missed.')).toBeVisible();
  });

  it('shows the words that counted, and says at each point what is missing or wrong', async () => {
    await answer(open());
    expect([...document.querySelectorAll('mark')].map((one) => one.textContent)).toEqual([
      'Avaria',
      'Brenn (Members) ',
      'bench (Locks) ',
      'judges (Disputes) ',
    ]);
    const points = within(screen.getByRole('region', { name: 'Answer' })).getAllByRole('listitem');
    expect(points[0]).toHaveTextContent(/Recalled in part\..*Missing: Castel, Dorne/);
    expect(points[1]).toHaveTextContent(/Nothing of it is in your answer\./);
    expect(points[2]).not.toHaveTextContent(/Missing|Nothing/);
    expect(points[3]).toHaveTextContent(/You wrote “four”; the point says “five”\./);
  });

  it('says nothing of points that are still closed', async () => {
    const opened = open();
    opened.commands.showAnswer.mockImplementation(() =>
      opened.app.store.setState({ study: revealedView({ revealedPoints: 1 }) }),
    );
    await answer(opened);
    expect(screen.getByText(/^Missing/)).toHaveTextContent('Missing: Castel, Dorne');
    expect(screen.queryByText(/the point says/)).toBeNull();
    await waitFor(() => expect(missedNow(opened)).toHaveLength(3));
  });

  it('can be graded before it is marked, and marks that come late change nothing', async () => {
    const late = lateMarks();
    const opened = open({ markWritten: late.markWritten });
    await answer(opened, TYPED, /^Marking/);
    await opened.user.keyboard('3');
    expect(opened.commands.grade).toHaveBeenCalledExactlyOnceWith('good');
    opened.grade();
    await act(async () => late.come());
    expect(opened.commands.toggleMissed).not.toHaveBeenCalled();
    expect(opened.commands.ruleWording).not.toHaveBeenCalled();
  });

  it('leaves alone the points that the learner marked before the marks came', async () => {
    const late = lateMarks();
    const opened = open({ markWritten: late.markWritten });
    await answer(opened, TYPED, /^Marking/);
    await opened.user.click(screen.getByRole('checkbox', { name: /^Summer water/ }));
    await opened.user.click(screen.getByRole('checkbox', { name: /^Disputes/ }));
    await opened.user.click(screen.getByRole('checkbox', { name: /^Disputes/ }));
    await act(async () => late.come());
    await waitFor(() => expect(missedNow(opened)).toEqual(['point-summer-water', 'point-members']));
  });

  it('that could not be marked is graded as ever', async () => {
    const opened = open({ markWritten: async () => failure({ code: 'unavailable' }) });
    await answer(opened, TYPED, /could not be marked/);
    expect(screen.getByText(TYPED)).toBeVisible();
    expect(missedNow(opened)).toEqual([]);
    await opened.user.keyboard('3');
    expect(opened.commands.grade).toHaveBeenCalledExactlyOnceWith('good');
  });

  it('that is empty is not marked: the answer is shown as without writing', async () => {
    const opened = open();
    await opened.user.type(await field(), '  {Control>}{Enter}{/Control}');
    expect(screen.getAllByRole('checkbox')).toHaveLength(4);
    expect(screen.queryByText('You wrote')).toBeNull();
    expect(opened.commands.markWritten).not.toHaveBeenCalled();
    expect(missedNow(opened)).toEqual([]);
  });

  it('is not marked again when the screen is left and come back to', async () => {
    const first = open();
    await answer(first);
    const { study } = first.app.store.getState();
    first.unmount();
    const second = open({}, { study });
    expect(await screen.findByText(/1 of 4 points recalled/)).toBeVisible();
    expect(second.commands.markWritten).not.toHaveBeenCalled();
    expect(second.commands.toggleMissed).not.toHaveBeenCalled();
  });
});

describe('a short answer', () => {
  const note = aNote({ points: [aPoint('Seat', '*Brennburg* on the Lune')] });
  const one = (verdict: PointMark['verdict'], more: Partial<PointMark> = {}): Partial<Commands> => ({
    markWritten: async () => success({ points: [aMark('point-seat', [], { verdict, ...more })] }),
  });

  it('is compared letter by letter', async () => {
    await answer(open(one('missed'), {}, aCard({ note })), 'Brenburg', /^Not recalled: marked missed/);
    expect([...document.querySelectorAll('ins')].map(({ textContent }) => textContent).join('')).toMatch(
      /n.*on the Lune/u,
    );
  });

  it('may have its label', async () => {
    await answer(open(one('recalled'), {}, aCard({ note })), 'Seat: Brennburg on the Lune', /^Recalled/);
    expect(document.querySelector('del, ins')).toBeNull();
  });

  it('whose wording was accepted before is not corrected', async () => {
    const accepted = one('recalled', { by: 'accepted' });
    await answer(open(accepted, {}, aCard({ note })), 'The old capital', /^Recalled/);
    expect(document.querySelector('del, ins')).toBeNull();
    expect(screen.getByText('You accepted this wording before.')).toBeVisible();
  });

  it('of an imported card is compared with its plain text', async () => {
    const face: HtmlFace = {
      kind: 'html',
      question: '<b>Seat?</b>',
      answer: '<i>Brennburg</i>',
      title: 'Seat?',
      points: [{ id: 'point-seat', text: 'Brennburg' }],
    };
    const card: ShownCard = aCard({ note, face });
    const opened = open(one('partly', { coverage: 0.5, missing: ['Brennburg'] }), {}, card);
    await answer(opened, 'Brennburk', /^Recalled in part: marked missed/);
    expect(document.querySelector('del')).not.toBeNull();
    expect(await screen.findByText(/^Missing/)).toHaveTextContent('Missing: Brennburg');
    expect(screen.queryByText('Recalled in part.')).toBeNull();
    expect(missedNow(opened)).toEqual(['point-seat']);
  });
});

describe('once a card is graded', () => {
  it('what was written comes back with the card that is taken back, and is marked anew', async () => {
    const opened = open();
    await answer(opened);
    opened.grade();
    await screen.findByRole('heading', { name: 'Who signed last?' });
    const notice: Notice = { kind: 'undone', step: 'grade' };
    act(() =>
      opened.app.store.setState({ notice: { id: 78, notice }, study: askingView(aCard(), { turn: 11 }) }),
    );
    expect(await field()).toHaveValue(TYPED);
    await opened.user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText(/points recalled/);
    expect(opened.commands.markWritten).toHaveBeenCalledTimes(2);
  });
});

describe('overruling a mark', () => {
  it('is said at the point, and remembered once the grade is given', async () => {
    const opened = open();
    await answer(opened);
    await opened.user.click(await screen.findByRole('checkbox', { name: /^Members/, checked: false }));
    await opened.user.click(screen.getByRole('checkbox', { name: /^Locks/ }));
    expect(screen.getByText(/^You ruled it recalled.*makes the same answer count/)).toBeVisible();
    expect(screen.getByText(/^You ruled it missed.*makes the same answer not count/)).toBeVisible();
    expect(opened.commands.ruleWording).not.toHaveBeenCalled();
    opened.grade();
    await waitFor(() =>
      expect(opened.commands.ruleWording.mock.calls).toEqual([
        ['point-members', TYPED, true],
        ['point-locks', TYPED, false],
      ]),
    );
  });

  it('is counted in the line above the points', async () => {
    const opened = open();
    await answer(opened);
    await opened.user.click(await screen.findByRole('checkbox', { name: /^Members/, checked: false }));
    expect(screen.getByText('2 of 4 points recalled; the others are marked missed.')).toBeVisible();
    await opened.user.click(screen.getByRole('checkbox', { name: /^Locks/ }));
    expect(screen.getByText('1 of 4 points recalled; the others are marked missed.')).toBeVisible();
    await opened.user.click(screen.getByRole('checkbox', { name: /^Members/ }));
    expect(screen.getByText('None of 4 points recalled: all are marked missed.')).toBeVisible();
  });

  it('of the only point is said in the line above it', async () => {
    const one = { points: [aMark('point-locks', ['bench'])] };
    const opened = open({ markWritten: async () => success(one) }, {}, aCard({ asked: ['point-locks'] }));
    await answer(opened, TYPED, 'Recalled.');
    await opened.user.click(screen.getByRole('checkbox', { name: /^Locks/ }));
    expect(await screen.findByText('Marked missed.')).toBeVisible();
  });

  it('is remembered also when the grade makes a leech of the card', async () => {
    const opened = open();
    await answer(opened);
    await opened.user.click(screen.getByRole('checkbox', { name: /^Locks/ }));
    opened.grade('leech');
    await waitFor(() => expect(opened.commands.ruleWording).toHaveBeenCalledOnce());
  });

  it('is forgotten when it is taken back, or the card is set aside without a grade', async () => {
    const opened = open();
    await answer(opened);
    await opened.user.click(screen.getByRole('checkbox', { name: /^Locks/ }));
    await opened.user.click(screen.getByRole('checkbox', { name: /^Locks/ }));
    await opened.user.click(screen.getByRole('checkbox', { name: /^Disputes/ }));
    opened.grade('buried');
    await field();
    expect(opened.commands.ruleWording).not.toHaveBeenCalled();
  });

  it('of a point to which nothing was typed holds for this time', async () => {
    const opened = open();
    await answer(opened);
    await opened.user.click(await screen.findByRole('checkbox', { name: /^Summer water/, checked: false }));
    expect(screen.getByText('You ruled it recalled.')).toBeVisible();
    opened.grade();
    await field();
    expect(opened.commands.ruleWording).not.toHaveBeenCalled();
  });

  it('says when it was not kept, and tries again', async () => {
    const kept = vi
      .fn<Commands['ruleWording']>(async () => success(undefined))
      .mockImplementationOnce(async () => failure({ code: 'unavailable' }));
    const opened = open({ ruleWording: kept });
    await answer(opened);
    await opened.user.click(screen.getByRole('checkbox', { name: /^Locks/ }));
    opened.grade();
    await opened.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull());
    expect(kept).toHaveBeenCalledTimes(2);
  });
});
