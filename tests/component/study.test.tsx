// @vitest-environment jsdom
// The study screen from question to grade, by role and text.
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import { success } from '../../src/domain/result';
import type { HtmlFace } from '../../src/domain/deck/face';
import { NEW_CARD_STATE } from '../../src/domain/review/cardState';
import type { AppState, ShownCard } from '../../src/state/react';
import { StudyScreen } from '../../src/ui/study/StudyScreen';
// Compiled before the tests start, not inside the patience of one.
import '../../src/ui/study/StudyDialogs';
import { fakeApp, renderApp, type FakeApp, type Shown } from '../support/fakeApp';
import {
  aCard,
  aCardInformation,
  aNote,
  aPoint,
  aPointState,
  askingView,
  revealedView,
  TODAY,
} from '../support/fakeViews';

const POINTS = aNote().points;
const FIRST = 'Members: Avaria, Brenn, Castel and Dorne, the four states on the river.';

function open(overrides: Partial<AppState>): FakeApp & Shown {
  const fake = fakeApp(overrides, { cardInformation: async () => success(aCardInformation()) });
  const { commands, app } = fake;
  // A reveal and a mark do what they do in the app, so that the screen can be walked through.
  commands.showAnswer.mockImplementation(() => app.store.setState({ study: revealedView() }));
  commands.toggleMissed.mockImplementation((pointId) => {
    const { stage } = app.store.getState().study;
    if (stage.kind !== 'revealed') return;
    const missed = new Set(stage.missed);
    if (!missed.delete(pointId)) missed.add(pointId);
    app.store.setState({ study: revealedView({ missed }) });
  });
  return { ...fake, ...renderApp(<StudyScreen />, app) };
}

function button(name: RegExp | string): HTMLElement {
  return screen.getByRole('button', { name });
}

describe('a question', () => {
  it('stands under its deck and date, with the number of points and nothing of the answer', () => {
    open({ study: askingView() });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Study');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
      'What did the River Lune treaty settle?',
    );
    expect(screen.getByText('Rivers and treaties · as of 1 March 2026')).toBeVisible();
    expect(screen.getByText('4 points')).toBeVisible();
    expect(screen.queryByText(/Avaria/)).toBeNull();
    expect(screen.queryByText(/Members/)).toBeNull();
    expect(screen.queryByText(/Lecture notes/)).toBeNull();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('starts or goes on with the session of its deck', () => {
    const { app, commands } = fakeApp({ study: askingView() });
    renderApp(<StudyScreen deckId="rivers" />, app);
    expect(commands.study).toHaveBeenCalledWith('rivers');
  });

  it('is not there until its own session is entered, whatever was on screen before', () => {
    const { app } = fakeApp({ study: askingView(aCard(), { of: 'rivers' }) });
    renderApp(<StudyScreen chosenId="drill" />, app);
    expect(screen.queryByRole('button', { name: 'Show answer' })).toBeNull();
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
    act(() => app.store.setState({ study: askingView(aCard(), { of: 'drill' }) }));
    expect(button('Show answer')).toBeVisible();
  });

  it('is announced and has the focus', () => {
    open({ study: askingView() });
    expect(screen.getByText('New question, 4 points.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
  });

  it('gives the focus to the next question', () => {
    const { app } = open({ study: revealedView() });
    const card = aCard({ note: aNote({ id: 'next', question: 'Who signed last?' }) });
    act(() => app.store.setState({ study: askingView(card, { turn: 10 }) }));
    expect(screen.getByRole('heading', { level: 2, name: 'Who signed last?' })).toHaveFocus();
  });

  it('shows the labels, and only them, when hints are on', () => {
    open({ study: askingView(), options: { ...DEFAULT_OPTIONS, labelHints: true } });
    expect(screen.getAllByRole('listitem').map((entry) => entry.textContent)).toEqual(
      POINTS.map((point) => point.label),
    );
  });

  it('shows what is not asked as given on a later showing of the day', () => {
    open({ study: askingView(aCard({ asked: ['point-locks'] })) });
    expect(screen.getByText('1 of 4 points asked')).toBeVisible();
    const given = screen.getAllByRole('listitem');
    expect(given).toHaveLength(3);
    expect(given[0]).toHaveTextContent(`given${FIRST}`);
    expect(screen.queryByText(/Locks/)).toBeNull();
  });
});

describe('the reveal', () => {
  it('happens by a click', async () => {
    const { user, commands } = open({ study: askingView() });
    await user.click(button('Show answer'));
    expect(commands.showAnswer).toHaveBeenCalledOnce();
  });

  it('happens by Space, gives the answer the focus and is announced', async () => {
    const { user } = open({ study: askingView() });
    await user.keyboard(' ');
    expect(screen.getByRole('region', { name: 'Answer' })).toHaveFocus();
    expect(screen.getByText('Answer shown, 4 points.')).toBeInTheDocument();
  });

  it('happens once by Space on the button', async () => {
    const { user, commands } = open({ study: askingView() });
    button('Show answer').focus();
    await user.keyboard(' ');
    expect(commands.showAnswer).toHaveBeenCalledOnce();
    expect(commands.grade).not.toHaveBeenCalled();
  });

  it('shows lead-in, closing text, remark and source', () => {
    const note = aNote({
      points: [aPoint('Members', 'four states.', { leadIn: 'The treaty says:' })],
      closing: 'It was never renewed.',
      remark: 'Dorne left later.',
    });
    open({ study: revealedView({ card: aCard({ note }) }) });
    const answer = within(screen.getByRole('region', { name: 'Answer' }));
    expect(answer.getByText('The treaty says:')).toBeVisible();
    expect(answer.getByText('It was never renewed.')).toBeVisible();
    expect(
      within(answer.getByRole('complementary', { name: 'Note' })).getByText('Dorne left later.'),
    ).toBeVisible();
    expect(answer.getByText('Source: Lecture notes on rivers, week four')).toBeVisible();
  });
});

describe('the points of an answer', () => {
  it('are checkboxes named by label and text, all checked', () => {
    open({ study: revealedView() });
    const boxes = screen.getAllByRole('checkbox');
    expect(boxes).toHaveLength(4);
    expect(boxes[0]).toHaveAccessibleName(FIRST);
    for (const box of boxes) expect(box).toBeChecked();
  });

  it('are named by their text alone without a label', () => {
    const note = aNote({ points: [{ id: 'bare', text: 'Peace on the river.' }] });
    open({ study: revealedView({ card: aCard({ note }) }) });
    expect(screen.getByRole('checkbox')).toHaveAccessibleName('Peace on the river.');
  });

  it('are marked missed by a click anywhere on them, and recalled by another', async () => {
    const { user, commands } = open({ study: revealedView() });
    await user.click(screen.getByText(/Avaria/));
    expect(commands.toggleMissed).toHaveBeenLastCalledWith('point-members');
    expect(screen.getByRole('checkbox', { name: FIRST })).not.toBeChecked();
    expect(screen.getByText('missed')).toBeVisible();
    expect(screen.getByText('1 missed: again in 1 min')).toBeVisible();
    expect(screen.getByRole('button', { name: /^Again/ })).toHaveAccessibleDescription(/^Counts all points/);
    await user.click(screen.getByText(/Avaria/));
    expect(screen.queryByText('missed')).toBeNull();
  });

  it('are reached by the arrows and marked by X or Space', async () => {
    const { user, commands } = open({ study: revealedView() });
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getAllByRole('checkbox')[1]).toHaveFocus();
    await user.keyboard('x');
    expect(commands.toggleMissed).toHaveBeenLastCalledWith('point-summer-water');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp} ');
    expect(commands.toggleMissed).toHaveBeenLastCalledWith('point-locks');
    expect(commands.grade).not.toHaveBeenCalled();
  });

  it('are entered from the end by the arrow up', async () => {
    const { user } = open({ study: revealedView() });
    await user.keyboard('{ArrowUp}');
    expect(screen.getAllByRole('checkbox')[3]).toHaveFocus();
  });

  it('start with the first one for X', async () => {
    const { user, commands } = open({ study: revealedView() });
    await user.keyboard('x');
    expect(commands.toggleMissed).toHaveBeenCalledExactlyOnceWith('point-members');
    expect(screen.getAllByRole('checkbox')[0]).toHaveFocus();
  });

  it('that were not asked stay given', () => {
    open({ study: revealedView({ card: aCard({ asked: ['point-locks'] }) }) });
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    expect(screen.getAllByText('given')).toHaveLength(3);
    expect(screen.getByText('Answer shown, 1 of 4 points asked.')).toBeInTheDocument();
  });
});

describe('grading', () => {
  it('has four buttons, each named by its word and when the recalled points come next', () => {
    open({ study: revealedView() });
    const group = within(screen.getByRole('group', { name: 'Grade' }));
    const names = ['Again 1 min', 'Hard 6 min', 'Good 10 min', 'Easy 8 days'];
    group.getAllByRole('button').forEach((one, index) => expect(one).toHaveAccessibleName(names[index]));
  });

  it.each([
    ['Again', 'again'],
    ['Hard', 'hard'],
    ['Good', 'good'],
    ['Easy', 'easy'],
  ])('is done by the button "%s"', async (word, grade) => {
    const { user, commands } = open({ study: revealedView() });
    await user.click(button(new RegExp(`^${word}`)));
    expect(commands.grade).toHaveBeenCalledExactlyOnceWith(grade);
  });

  it.each([
    ['1', 'again'],
    ['2', 'hard'],
    ['3', 'good'],
    ['4', 'easy'],
    [' ', 'good'],
  ])('is done by the key "%s"', async (key, grade) => {
    const { user, commands } = open({ study: revealedView() });
    await user.keyboard(key);
    expect(commands.grade).toHaveBeenCalledExactlyOnceWith(grade);
  });

  it.each([['Undo'], ['More'], [/^Hard/]])(
    'is left to the control "%s" by Space when it has the focus',
    async (name) => {
      const { user, commands } = open({ study: revealedView() });
      button(name).focus();
      await user.keyboard(' ');
      expect(commands.grade).not.toHaveBeenCalledWith('good');
    },
  );

  it('is still done by digits when a point has the focus', async () => {
    const { user, commands } = open({ study: revealedView() });
    await user.keyboard('{ArrowDown}4');
    expect(commands.grade).toHaveBeenCalledExactlyOnceWith('easy');
  });

  it('has two buttons when the learner wants two', async () => {
    const { user, commands } = open({
      study: revealedView(),
      options: { ...DEFAULT_OPTIONS, answerStyle: 'two' },
    });
    await user.click(button('Missed 1 min'));
    await user.click(button('Got it 10 min'));
    await user.keyboard('2');
    expect(commands.grade.mock.calls).toEqual([['again'], ['good'], ['good']]);
    expect(screen.queryByRole('button', { name: /^Hard/ })).toBeNull();
  });

  it('waits while a grade is being saved', async () => {
    const { user, commands } = open({ study: revealedView({ saving: 'saving' }) });
    const good = button(/^Good/);
    expect(good).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByRole('group', { name: 'Grade' })).toHaveAttribute('aria-busy', 'true');
    await user.click(good);
    await user.keyboard('3');
    expect(commands.grade).not.toHaveBeenCalled();
  });

  it('says when a grade was not kept, keeps the answer, and presses the same grade again', async () => {
    const { app, user, commands } = open({ study: revealedView({ missed: new Set(['point-locks']) }) });
    await user.keyboard('2');
    act(() =>
      app.store.setState({ study: revealedView({ missed: new Set(['point-locks']), saving: 'failed' }) }),
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      /was not saved.*Your answer is still here.*Try again/,
    );
    expect(screen.getByRole('checkbox', { name: /^Locks/ })).not.toBeChecked();
    await user.click(button('Try again'));
    expect(commands.grade.mock.calls).toEqual([['hard'], ['hard']]);
  });
});

describe('revealing point by point', () => {
  const options = { ...DEFAULT_OPTIONS, revealOneByOne: true };

  it('opens the next point by button or Space and hides the closed ones', async () => {
    const { user, commands } = open({ study: revealedView({ revealedPoints: 2 }), options });
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.queryByText(/Locks/)).toBeNull();
    expect(screen.queryByText(/^Source/)).toBeNull();
    expect(screen.getByText('2 of 4 shown.')).toBeVisible();
    await user.click(button('Show next point'));
    expect(commands.revealNextPoint).toHaveBeenCalledTimes(1);
    screen.getByRole('region', { name: 'Answer' }).focus();
    await user.keyboard(' ');
    expect(commands.revealNextPoint).toHaveBeenCalledTimes(2);
  });

  it('says the point that was opened', () => {
    open({ study: revealedView({ revealedPoints: 1 }), options });
    expect(screen.getByText(`1 of 4 points shown. ${FIRST}`)).toBeInTheDocument();
  });

  it('grades only when all points are open', async () => {
    const { app, user, commands } = open({ study: revealedView({ revealedPoints: 3 }), options });
    await user.keyboard('3');
    expect(screen.queryByRole('button', { name: /^Good/ })).toBeNull();
    act(() => app.store.setState({ study: revealedView({ revealedPoints: 4 }) }));
    await user.keyboard('3');
    expect(commands.grade).toHaveBeenCalledExactlyOnceWith('good');
  });
});

describe('keys elsewhere', () => {
  it('belong to a field that is being typed in', async () => {
    const { app, commands } = fakeApp({ study: revealedView() });
    const { user } = renderApp(
      <>
        <StudyScreen />
        <input aria-label="elsewhere" />
      </>,
      app,
    );
    await user.type(screen.getByRole('textbox'), 'us3 x');
    expect(commands.undo).not.toHaveBeenCalled();
    expect(commands.suspend).not.toHaveBeenCalled();
    expect(commands.grade).not.toHaveBeenCalled();
  });

  it('are not listened to after the screen is left', async () => {
    const { unmount, user, commands } = open({ study: revealedView() });
    unmount();
    await user.keyboard('3');
    expect(commands.grade).not.toHaveBeenCalled();
  });

  it.each([
    ['u', 'undo'],
    ['z', 'undo'],
    ['{Control>}z{/Control}', 'undo'],
    ['{Shift>}z{/Shift}', 'redo'],
    ['b', 'bury'],
    ['s', 'suspend'],
  ] as const)('"%s" does "%s"', async (keys, command) => {
    const { user, commands } = open({ study: revealedView() });
    await user.keyboard(keys);
    expect(commands[command]).toHaveBeenCalledOnce();
  });

  it('"i" opens card information and closes it again', async () => {
    const { user, commands } = open({ study: revealedView() });
    await user.keyboard('i');
    const dialog = await screen.findByRole('dialog', { name: 'Card information' });
    expect(await within(dialog).findByText('History')).toBeVisible();
    expect(commands.cardInformation).toHaveBeenCalledExactlyOnceWith('note-lune:front');
    await user.keyboard('3');
    expect(commands.grade).not.toHaveBeenCalled();
    await user.keyboard('i');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('"?" lists the keys until "Close" is pressed', async () => {
    const { user } = open({ study: askingView() });
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(dialog).getByRole('row', { name: /^X Mark/ })).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('do nothing while a dialog of another part is open', async () => {
    const { app, commands } = fakeApp({ study: revealedView() });
    const { user } = renderApp(
      <>
        <StudyScreen />
        <dialog open aria-label="other" />
      </>,
      app,
    );
    await user.keyboard('3u');
    expect(commands.grade).not.toHaveBeenCalled();
    expect(commands.undo).not.toHaveBeenCalled();
  });
});

describe('waiting for the first card', () => {
  it('has the heading and no button that cannot work', () => {
    const { app } = fakeApp({ study: { ...askingView(), stage: { kind: 'loading' } } });
    renderApp(<StudyScreen />, app);
    expect(screen.getByRole('heading', { level: 1, name: 'Study' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show answer' })).toBeNull();
  });
});

describe('a card whose text changed', () => {
  const changed = { changedOn: TODAY };
  const [first, ...others] = POINTS;
  const html: HtmlFace = {
    kind: 'html',
    question: 'How many locks?',
    answer: 'Four',
    title: 'How many locks?',
    points: [{ id: 'only', text: 'Four', ...changed }],
  };

  it.each<[string, Partial<ShownCard>, string]>([
    [
      'in a point of its answer',
      { note: aNote({ points: first === undefined ? [] : [{ ...first, ...changed }, ...others] }) },
      first?.id ?? '',
    ],
    ['and that is an imported one', { face: html, asked: ['only'] }, 'only'],
  ])('says so under that point alone, until it is recalled: %s', async (_, card, pointId) => {
    const said = /^Changed: check again\./;
    const stateOn = (lastDay: number) => ({
      ...NEW_CARD_STATE,
      points: [{ ...aPointState(pointId, 10), lastDay }],
    });
    const { app } = open({ study: revealedView({ card: aCard({ ...card, state: stateOn(TODAY) }) }) });
    expect(await screen.findAllByText(said)).toHaveLength(1);
    expect(screen.getByText(said).closest('li')).toHaveTextContent(/Members|Four/);
    act(() =>
      app.store.setState({ study: revealedView({ card: aCard({ ...card, state: stateOn(TODAY + 1) }) }) }),
    );
    await waitFor(() => expect(screen.queryByText(said)).toBeNull());
  });
});
