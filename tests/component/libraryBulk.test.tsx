// @vitest-environment jsdom
// Changes of many cards at once in the Library: what is asked, what is given to the command, what is said, and the way back.
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { failure, success } from '../../src/domain/result';
import type { CardsChange, Commands, DeckStepName } from '../../src/state/react';
import { LibraryScreen } from '../../src/ui/library/LibraryScreen';
import { readDueDays } from '../../src/ui/library/bulk/dueDays';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aFoundCard, aLibrary } from '../support/fakeLibrary';
import { aDeckToday, aToday } from '../support/fakeViews';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const kept = async () => success(undefined);

function show(given: Partial<Commands> = {}) {
  location.hash = '#/library';
  const decks = [aDeckToday(), aDeckToday({ id: 'canals', title: 'Canals' })];
  const changeCards: Commands['changeCards'] = async (cardIds) =>
    success({ stepId: 9, count: cardIds.length, damaged: 0 });
  const cards = [1, 2, 3].map((number) => aFoundCard(number));
  const fake = fakeApp({ today: aToday({ decks }) }, { ...aLibrary(cards), changeCards, ...given });
  const inRouter = (
    <Router hook={useHashLocation}>
      <LibraryScreen />
    </Router>
  );
  return { ...fake, ...renderApp(inRouter, fake.app) };
}

/** The Library with all of its three cards selected. */
async function showSelected(given: Partial<Commands> = {}) {
  const shown = show(given);
  await shown.user.click(await screen.findByRole('button', { name: 'Select all found' }));
  await screen.findByText('3 cards selected');
  const bar = within(screen.getByRole('region', { name: 'Selected cards' }));
  const press = (name: string) => shown.user.click(bar.getByRole('button', { name }));
  return { ...shown, bar, press };
}

describe('a change of many cards', () => {
  it.each([
    ['Suspend', { kind: 'suspend' }, '3 cards were suspended.'],
    ['Resume', { kind: 'resume' }, '3 cards were resumed.'],
    [
      'Mark as wrong or outdated',
      { kind: 'mark', isWrong: true },
      'The mark “wrong or outdated” of 3 notes was changed.',
    ],
    ['Not wrong', { kind: 'mark', isWrong: false }, 'The mark “wrong or outdated” of 3 notes was changed.'],
  ] as const)('is made at once by "%s", and said', async (name, change, words) => {
    const { commands, press } = await showSelected();
    await press(name);
    expect(await screen.findByText(words)).toBeVisible();
    expect(commands.changeCards).toHaveBeenCalledWith(['card-1', 'card-2', 'card-3'], change);
    expect(screen.getByText('3 cards selected')).toBeVisible();
  });

  it('can be taken back, and done again', async () => {
    const { user, commands, press } = await showSelected({ undoDeckChange: kept, redoDeckChange: kept });
    await press('Suspend');
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(undo).toHaveAccessibleDescription('3 cards were suspended.');
    const looks = commands.findCards.mock.calls.length;
    await user.click(undo);
    expect(await screen.findByText('3 cards are as they were before.')).toHaveFocus();
    expect(commands.undoDeckChange).toHaveBeenCalledWith(9);
    await waitFor(() => expect(commands.findCards.mock.calls.length).toBeGreaterThan(looks));
    await user.click(screen.getByRole('button', { name: 'Redo' }));
    expect(commands.redoDeckChange).toHaveBeenCalledWith(9);
    expect(await screen.findByText('3 cards were suspended.')).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeVisible();
  });

  it('keeps what is selected while the numbers of the decks are made again', async () => {
    const { app } = await showSelected();
    const { today } = app.store.getState();
    act(() => app.store.setState({ today: undefined }));
    expect(screen.getByText('3 cards selected')).toBeVisible();
    act(() => app.store.setState({ today: today && { ...today, decks: [...today.decks] } }));
    expect(await screen.findByText('3 cards selected')).toBeVisible();
  });

  it('says when nothing had to be changed, and what is damaged', async () => {
    const changeCards = async () => success({ stepId: undefined, count: 0, damaged: 2 });
    const { press } = await showSelected({ changeCards });
    await press('Suspend');
    expect(
      await screen.findByText(
        'There was nothing to change. 2 cards were left as they are: what is stored of them is damaged.',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('says why it was not made', async () => {
    const { press, bar } = await showSelected({ changeCards: async () => failure({ code: 'full' }) });
    await press('Suspend');
    expect(await bar.findByText(/^Nothing was changed\. There is no room left/u)).toBeVisible();
  });
});

describe('a change that asks first', () => {
  async function ask(name: string, given: Partial<Commands> = {}) {
    const shown = await showSelected(given);
    await shown.press(name);
    const dialog = within(screen.getByRole('dialog'));
    const done = (change: CardsChange) =>
      waitFor(() =>
        expect(shown.commands.changeCards).toHaveBeenCalledWith(['card-1', 'card-2', 'card-3'], change),
      );
    return { ...shown, dialog, done };
  }

  it('tags', async () => {
    const { user, dialog, done } = await ask('Tag');
    expect(dialog.getByRole('heading')).toHaveTextContent('Tag the notes of 3 cards');
    await user.click(dialog.getByRole('button', { name: 'Tag' }));
    expect(dialog.getByRole('alert')).toHaveTextContent('Write a tag. Nothing was changed.');
    expect(dialog.getByRole('combobox', { name: 'Tags' })).toHaveFocus();
    await user.type(dialog.getByRole('combobox', { name: 'Tags' }), ' law::treaty  old{Enter}');
    await done({ kind: 'tag', tags: ['law::treaty', 'old'] });
    expect(await screen.findByText('3 notes were tagged.')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('removes tags', async () => {
    const { user, dialog, done } = await ask('Remove tag');
    await user.type(dialog.getByRole('combobox', { name: 'Tags' }), 'old{Enter}');
    await done({ kind: 'untag', tags: ['old'] });
    expect(await screen.findByText('Tags were removed from 3 notes.')).toBeVisible();
  });

  it('moves to a deck that is there', async () => {
    const { user, dialog, done } = await ask('Move to deck');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Deck' }), 'Canals');
    await user.click(dialog.getByRole('button', { name: 'Move' }));
    await done({ kind: 'move', to: { deckId: 'canals' } });
    expect(await screen.findByText('3 notes were moved to another deck.')).toBeVisible();
  });

  it('moves to a new deck, which needs a title', async () => {
    const { user, dialog, done } = await ask('Move to deck');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Deck' }), 'A new deck …');
    await user.click(dialog.getByRole('button', { name: 'Move' }));
    expect(dialog.getByRole('alert')).toHaveTextContent('A deck needs a title.');
    await user.type(dialog.getByRole('textbox', { name: 'Title of the new deck' }), ' Water::Locks {Enter}');
    await done({ kind: 'move', to: { title: 'Water::Locks' } });
  });

  it('sets a due date', async () => {
    const { user, dialog, done } = await ask('Set due date');
    const field = dialog.getByRole('textbox', { name: 'Days from today' });
    await user.clear(field);
    await user.type(field, 'soon{Enter}');
    expect(dialog.getByRole('alert')).toHaveTextContent(/^Write a number of days/u);
    expect(field).toBeInvalid();
    await user.clear(field);
    await user.type(field, '3-7{Enter}');
    await done({ kind: 'setDue', fromDays: 3, toDays: 7 });
    expect(await screen.findByText('3 cards got another due date.')).toBeVisible();
  });

  it('resets, with two choices', async () => {
    const { user, dialog, done } = await ask('Reset');
    await user.click(dialog.getByRole('checkbox', { name: /^Put them at the end/u }));
    await user.click(dialog.getByRole('checkbox', { name: /^Count reviews and lapses/u }));
    await user.click(dialog.getByRole('button', { name: 'Reset' }));
    await done({ kind: 'reset', toEnd: false, resetCounts: true });
    expect(await screen.findByText('3 cards are new again.')).toBeVisible();
  });

  it('grades now', async () => {
    const { user, dialog, done } = await ask('Grade now');
    await user.click(dialog.getByRole('radio', { name: 'Easy' }));
    await user.click(dialog.getByRole('button', { name: 'Grade' }));
    await done({ kind: 'gradeNow', grade: 'easy' });
    expect(await screen.findByText('3 cards were graded.')).toBeVisible();
  });

  it('deletes once it was said what goes and what stays, and leaves the focus on what was done', async () => {
    const { user, dialog, done } = await ask('Delete');
    expect(
      dialog.getByText(/A note goes with all its cards, also with those that are not selected/u),
    ).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    await done({ kind: 'delete' });
    expect(await screen.findByText('3 notes were deleted.')).toHaveFocus();
    expect(screen.queryByText('3 cards selected')).toBeNull();
  });

  it('is not made when it is cancelled, and says trouble in its dialog', async () => {
    const { user, commands, dialog, press } = await ask('Delete', {
      changeCards: async () => failure({ code: 'slow' }),
    });
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(await dialog.findByText(/^Nothing was changed\. Storage is taking long/u)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(commands.changeCards).toHaveBeenCalledTimes(1);
    await press('Delete');
    expect(screen.queryByText(/^Nothing was changed/u)).toBeNull();
  });
});

describe('a change from before the app was closed', () => {
  it.each([
    ['suspend', 12, '12 cards were suspended.', '12 cards are as they were before.'],
    ['resume', 1, '1 card was resumed.', '1 card is as it was before.'],
    ['setDue', 2, '2 cards got another due date.', '2 cards are as they were before.'],
    ['reset', 1, '1 card is new again.', '1 card is as it was before.'],
    ['gradeNow', 5, '5 cards were graded.', '5 cards are as they were before.'],
    ['reschedule', 1200, '1,200 cards were rescheduled.', '1,200 cards are as they were before.'],
    ['remove', 2, '2 notes were deleted.', '2 notes are back.'],
    ['move', 2, '2 notes were moved to another deck.', '2 notes are as they were before.'],
    ['tag', 1, '1 note was tagged.', '1 note is as it was before.'],
    ['untag', 2, 'Tags were removed from 2 notes.', '2 notes are as they were before.'],
    ['mark', 1, 'The mark “wrong or outdated” of 1 note was changed.', '1 note is as it was before.'],
    ['edit', 1, '1 note was edited.', '1 note is as it was before.'],
    ['add', 1, '1 note was added.', '1 note was taken out again.'],
    ['restore', undefined, 'A backup was restored.', /^The restore was taken back/u],
    ['clear', undefined, /^What you remembered of cards/u, 'What you remembered is kept again.'],
  ] as const)('is told with its count and can be undone: %s', async (name, count, words, undone) => {
    const latest = { name: name satisfies DeckStepName, title: '', stepId: 7, ...(count && { count }) };
    const { user, commands } = show({ readDeckChange: async () => latest, undoDeckChange: kept });
    expect(await screen.findByText(words)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(commands.undoDeckChange).toHaveBeenCalledWith(7);
    expect(await screen.findByText(undone)).toBeVisible();
  });
});

describe('a change of an exam from before the app was closed', () => {
  it.each([
    ['addExam', 1, 'The exam “Pilots” was created.', 'The exam “Pilots” was taken out again.'],
    ['editExam', 1, 'The exam “Pilots” was changed.', 'The exam “Pilots” is as it was before.'],
    ['removeExam', 1, /^The exam “Pilots” was removed\. Its cards/u, 'The exam “Pilots” is back.'],
    ['keepExam', 1, /^The cards of the exam “Pilots” go on/u, 'The exam “Pilots” is as it was before.'],
    ['restExam', 3, /“Pilots” rest: 3 cards were suspended\.$/u, /^The exam “Pilots” and its cards are as/u],
    ['restExam', 0, /“Pilots” rest: none were suspended\.$/u, /^The exam “Pilots” and its cards are as/u],
  ] as const)('is told with its name and can be undone: %s of %i', async (name, count, words, undone) => {
    const latest = { name: name satisfies DeckStepName, title: 'Pilots', stepId: 7, count };
    const { user, commands } = show({ readDeckChange: async () => latest, undoDeckChange: kept });
    expect(await screen.findByText(words)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(commands.undoDeckChange).toHaveBeenCalledWith(7);
    expect(await screen.findByText(undone)).toBeVisible();
  });
});

describe('a change that was taken back before the screen was opened', () => {
  const suspended = { name: 'suspend', title: '', count: 2, stepId: 8 } as const;
  const tagged = { name: 'tag', title: '', count: 1, stepId: 7 } as const;
  const before = { readUndoneDeckChange: async () => suspended, readDeckChange: async () => tagged };

  it('can be done again', async () => {
    const { user, commands } = show({ ...before, redoDeckChange: kept });
    expect(await screen.findByText('2 cards are as they were before.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Redo' }));
    expect(commands.redoDeckChange).toHaveBeenCalledExactlyOnceWith(8);
    expect(await screen.findByText('2 cards were suspended.')).toHaveFocus();
  });

  it('leaves the one before it to be taken back, too', async () => {
    const { user, commands } = show({ ...before, undoDeckChange: kept });
    expect(await screen.findByText('Before that: 1 note was tagged.')).toBeVisible();
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(undo).toHaveAccessibleDescription('Before that: 1 note was tagged.');
    await user.click(undo);
    expect(commands.undoDeckChange).toHaveBeenCalledExactlyOnceWith(7);
    expect(await screen.findByText('1 note is as it was before.')).toHaveFocus();
    expect(commands.dismissNotice).toHaveBeenCalled();
  });
});

describe('days from today', () => {
  it.each([
    ['0', [0, 0]],
    [' 3 ', [3, 3]],
    ['3-7', [3, 7]],
    ['3 – 7', [3, 7]],
    ['3 to 7', [3, 7]],
    ['36500', [36_500, 36_500]],
  ])('%j are read', (text, [fromDays, toDays]) =>
    expect(readDueDays(text)).toEqual(success({ fromDays, toDays })),
  );

  it.each(['', 'soon', '-3', '1.5', '7-3', '3-', '3-4-5', '40000'])('%j are refused', (text) =>
    expect(readDueDays(text).ok).toBe(false),
  );
});
