// @vitest-environment jsdom
// Duplicates: groups of notes that ask the same, and what is done about each.
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { failure, success } from '../../src/domain/result';
import type { Commands, DuplicateGroup, EditedNote } from '../../src/state/react';
import { DuplicatesScreen } from '../../src/ui/duplicates/DuplicatesScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aNote } from '../support/fakeViews';

function aGroup(first: number, count = 2): DuplicateGroup {
  const notes = Array.from({ length: count }, (_, index) => ({
    noteId: `note-${first + index}`,
    deckId: 'rivers',
    deckTitle: 'Rivers',
    question: `Who keeps lock ${first}?`,
    answer: 'Dorne',
    reviews: index,
  }));
  return { notes, isExact: true };
}

function open(groups: readonly DuplicateGroup[], given: Partial<Commands> = {}) {
  const readNote: Commands['readNote'] = async (noteId) => {
    const edited: EditedNote = {
      deckId: 'rivers',
      deckTitle: 'Rivers',
      deckAsOf: undefined,
      note: aNote({ id: noteId, bothWays: true }),
      noteType: undefined,
      personal: undefined,
    };
    return success(edited);
  };
  const fake = fakeApp({}, { findDuplicates: async () => success(groups), readNote, ...given });
  return { ...fake, ...renderApp(<DuplicatesScreen />, fake.app) };
}

it('shows the groups with question, answer, deck and reviews', async () => {
  open([aGroup(1), aGroup(5, 3)]);
  expect(await screen.findByText('2 groups of notes that ask the same, or nearly so.')).toBeVisible();
  expect(screen.getByRole('heading', { level: 1, name: 'Duplicates' })).toBeInTheDocument();
  expect(screen.getAllByText('Dorne')).toHaveLength(5);
  expect(screen.getAllByRole('link', { name: /^Edit: Who keeps lock 1/u })[0]).toHaveAttribute(
    'href',
    expect.stringContaining('/library/note/note-1'),
  );
});

it('deletes a note with all its cards as one step, and offers the way back', async () => {
  const { user, commands } = open([aGroup(1)], {
    changeCards: async () => success({ stepId: 3, count: 1, damaged: 0 }),
  });
  await user.click((await screen.findAllByRole('button', { name: /^Delete/u }))[1] as HTMLElement);
  expect(commands.changeCards).toHaveBeenCalledExactlyOnceWith(['note-2:front', 'note-2:back'], {
    kind: 'delete',
  });
  expect(commands.tellNoteChange).toHaveBeenCalledExactlyOnceWith({ what: 'removed', stepIds: [3] });
  expect(screen.getByText('No notes ask the same.')).toHaveFocus();
});

it('hides a note that is no duplicate, and writes nothing', async () => {
  const { user, commands } = open([aGroup(1, 3)]);
  await user.click((await screen.findAllByRole('button', { name: /^Not a duplicate/u }))[0] as HTMLElement);
  const [group] = screen.getAllByRole('list');
  expect(within(group as HTMLElement).getAllByRole('button', { name: /^Delete/u })).toHaveLength(2);
  expect(commands.changeCards).not.toHaveBeenCalled();
});

it('says when a note could not be deleted, and keeps it there', async () => {
  const { user } = open([aGroup(1)], { changeCards: async () => failure({ code: 'full' }) });
  await user.click((await screen.findAllByRole('button', { name: /^Delete/u }))[0] as HTMLElement);
  expect(screen.getByText(/^Not deleted\./u)).toBeVisible();
  expect(screen.getAllByRole('button', { name: /^Delete/u })).toHaveLength(2);
});

it('says when the notes could not be compared, and compares again', async () => {
  const { user, commands } = open([], { findDuplicates: async () => failure({ code: 'unavailable' }) });
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(commands.findDuplicates).toHaveBeenCalledTimes(2);
});
