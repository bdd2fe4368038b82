// @vitest-environment jsdom
// The editor: its fields by kind of note, the preview, what is refused, and going away with or without what was written.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { failure, success } from '../../src/domain/result';
import type { Commands, EditedNote } from '../../src/state/react';
import { AddNoteScreen } from '../../src/ui/editor/AddNoteScreen';
import { EditNoteScreen } from '../../src/ui/editor/EditNoteScreen';
import { fakeApp, renderApp, type FakeApp, type Shown } from '../support/fakeApp';
import { aNote, aPoint, TODAY } from '../support/fakeViews';

const SAVED = success({ stepId: 7, count: 1, damaged: 0 });

let visits = 0;

function anEdited(overrides: Partial<EditedNote> = {}): EditedNote {
  visits += 1;
  const note = aNote({
    // Another note in every test: a draft that one leaves behind is not met by the next.
    id: `note-${visits}`,
    points: [aPoint('Members', 'Avaria and Brenn.'), aPoint('Locks', 'free but in flood.')],
    tags: ['Law::Rivers'],
  });
  const deck = { deckId: 'rivers', deckTitle: 'Rivers', deckAsOf: '2026-03-01' };
  return { ...deck, note, noteType: undefined, personal: undefined, ...overrides };
}

async function edit(
  edited: EditedNote = anEdited(),
  given: Partial<Commands> = {},
): Promise<FakeApp & Shown> {
  const fake = fakeApp({}, { readNote: async () => success(edited), ...given });
  const shown = renderApp(
    <Router hook={useHashLocation}>
      <a href="#/library">Library</a>
      <EditNoteScreen noteId={edited.note.id} />
    </Router>,
    fake.app,
  );
  await screen.findByRole('button', { name: 'Save' });
  return { ...fake, ...shown };
}

async function add(given: Partial<Commands> = {}): Promise<FakeApp & Shown> {
  visits += 1;
  const page = {
    today: TODAY,
    deckId: `deck-${visits}`,
    title: 'Rivers',
    asOf: undefined,
    source: undefined,
    page: 0,
    pages: 1,
    firstNumber: 1,
    notes: [],
  };
  const fake = fakeApp({}, { readPage: async () => success(page), ...given });
  const shown = renderApp(
    <Router hook={useHashLocation}>
      <AddNoteScreen deckId={page.deckId} />
    </Router>,
    fake.app,
  );
  await screen.findByRole('button', { name: 'Add' });
  return { ...fake, ...shown };
}

function field(name: string): HTMLElement {
  return screen.getByRole('textbox', { name });
}

function press(name: string | RegExp): HTMLElement {
  return screen.getByRole('button', { name });
}

beforeEach(() => {
  window.location.hash = '#/library/note/x';
});

describe('the editor of a question', () => {
  it('shows the note in its fields, and its cards beside them', async () => {
    await edit();
    expect(screen.getByRole('heading', { level: 1, name: 'Edit note' })).toBeInTheDocument();
    expect(field('Question')).toHaveValue('What did the River Lune treaty settle?');
    expect(field('Label of point 1')).toHaveValue('Members');
    expect(field('Text of point 2')).toHaveValue('free but in flood.');
    expect(field('Tags')).toHaveValue('Law::Rivers');
    const card = screen.getByRole('article', { name: 'Card 1' });
    expect(
      within(card).getByRole('heading', { name: 'What did the River Lune treaty settle?' }),
    ).toBeVisible();
    expect(
      within(card)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual(['Members: Avaria and Brenn.', 'Locks: free but in flood.']);
  });

  it('shows in the preview what is typed, and the card of the other way', async () => {
    const { user } = await edit();
    await user.type(field('Text of point 1'), ' Castel too.');
    await user.click(screen.getByRole('checkbox', { name: 'Asked both ways' }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
    expect(screen.getByRole('article', { name: 'Card 1' })).toHaveTextContent(
      'Avaria and Brenn. Castel too.',
    );
  });

  it('adds, moves and removes points by keyboard, and the focus goes along', async () => {
    const { user } = await edit();
    press('Add a point').focus();
    await user.keyboard('{Enter}');
    expect(field('Label of point 3')).toHaveFocus();
    await user.keyboard('Disputes{Tab}five judges{Alt>}{ArrowUp}{/Alt}');
    expect(field('Text of point 2')).toHaveFocus();
    expect(field('Text of point 2')).toHaveValue('five judges');
    press('Move up: point 2').focus();
    await user.keyboard('{Enter}');
    expect(field('Label of point 1')).toHaveValue('Disputes');
    expect(press('Move up: point 1')).toHaveFocus();
    press('Remove: point 3').focus();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('textbox', { name: 'Label of point 3' })).toBeNull();
    expect(field('Label of point 2')).toHaveFocus();
  });

  it('saves the draft with the ids of the points, says so with the way back, and goes where it came from', async () => {
    const edited = anEdited();
    const { user, commands } = await edit(edited, { saveNote: async () => SAVED });
    await user.type(field('Tags'), ' exam');
    await user.click(press('Save'));
    const draft = {
      kind: 'qa',
      question: 'What did the River Lune treaty settle?',
      points: [
        { id: 'point-members', label: 'Members', text: 'Avaria and Brenn.' },
        { id: 'point-locks', label: 'Locks', text: 'free but in flood.' },
      ],
      remark: '',
      bothWays: false,
      asOf: '',
      tags: ['Law::Rivers', 'exam'],
    };
    const began = { ...draft, question: expect.any(String), tags: ['Law::Rivers'] };
    expect(commands.saveNote).toHaveBeenCalledExactlyOnceWith(edited.note.id, draft, began);
    expect(commands.tellNoteChange).toHaveBeenCalledExactlyOnceWith({ what: 'saved', stepIds: [7] });
    expect(window.location.hash).toBe('#/read/rivers');
  });

  it('saves by Ctrl+Enter', async () => {
    const { user, commands } = await edit(anEdited(), { saveNote: async () => SAVED });
    await user.type(field('Question'), ' Name all.{Control>}{Enter}{/Control}');
    expect(commands.saveNote).toHaveBeenCalledOnce();
  });

  it('writes nothing when nothing was changed', async () => {
    const { user, commands } = await edit();
    await user.click(press('Save'));
    expect(commands.saveNote).not.toHaveBeenCalled();
    expect(commands.tellNoteChange).not.toHaveBeenCalled();
  });

  it('says beside each field what is wrong, goes there, and loses nothing', async () => {
    const { user } = await edit(anEdited(), {
      saveNote: async () =>
        failure([
          { field: 'points', index: 1, code: 'labelTooLong' },
          { field: 'asOf', code: 'noDay' },
        ]),
    });
    await user.clear(field('Label of point 2'));
    await user.type(field('Label of point 2'), 'All locks on the river from the spring to the sea');
    await user.type(field('As of'), 'spring');
    await user.click(press('Save'));
    expect(field('Text of point 2')).toHaveAccessibleDescription(/at most six words/u);
    expect(field('As of')).toHaveAccessibleDescription(/2026-03-09/u);
    await waitFor(() => expect(field('Text of point 2')).toHaveFocus());
    expect(screen.getByText(/everything you wrote is still here/u)).toBeVisible();
    expect(field('As of')).toHaveValue('spring');
  });

  it('says when the note was changed meanwhile, and writes over it only when told once more', async () => {
    const { user, commands } = await edit(anEdited(), { saveNote: async () => failure('changedSince') });
    await user.type(field('Question'), ' Name all.');
    await user.click(press('Save'));
    expect(await screen.findByText(/the same field was changed meanwhile/u)).toBeVisible();
    expect(commands.saveNote.mock.calls[0]?.[2]).toBeDefined();
    await user.click(press('Save'));
    expect(commands.saveNote.mock.calls[1]?.[2]).toBeUndefined();
  });

  it('says when storage refuses, and keeps what was written', async () => {
    const { user } = await edit(anEdited(), { saveNote: async () => failure({ code: 'full' }) });
    await user.type(field('Question'), '?');
    await user.click(press('Save'));
    expect(screen.getByText(/Not saved\. There is no room left/u)).toBeVisible();
    expect(field('Question')).toHaveValue('What did the River Lune treaty settle??');
  });
});

describe("what is the learner's own", () => {
  it('is saved apart from the text: a memory aid and the mark', async () => {
    const edited = anEdited();
    const { user, commands } = await edit(edited, { savePersonal: async () => SAVED });
    await user.click(
      screen.getByText('Memory aid', {
        selector: 'summary',
        exact: false,
        ignore: ':not(li:first-child summary)',
      }),
    );
    await user.type(screen.getByLabelText('Your memory aid for point 1'), 'A B as in alphabet');
    await user.click(screen.getByRole('checkbox', { name: 'Wrong or outdated' }));
    await user.click(press('Save'));
    expect(commands.saveNote).not.toHaveBeenCalled();
    expect(commands.savePersonal).toHaveBeenCalledExactlyOnceWith(edited.note.id, {
      isWrong: true,
      mnemonics: [{ pointId: 'point-members', text: 'A B as in alphabet' }],
    });
  });

  it('is there again when the note is opened', async () => {
    const personal = {
      id: 'note',
      isWrong: true,
      mnemonics: [{ pointId: 'point-locks', text: 'Locks are free' }],
      changedAtMs: 1,
    } as const;
    await edit(anEdited({ personal }));
    expect(screen.getByLabelText('Your memory aid for point 2')).toHaveValue('Locks are free');
    expect(screen.getByRole('checkbox', { name: 'Wrong or outdated' })).toBeChecked();
  });
});

describe('a text with gaps', () => {
  const gaps = (): EditedNote =>
    anEdited({
      note: { kind: 'cloze', id: `gaps-${(visits += 1)}`, text: 'The {{c1::Lune}} rises in Avaria.' },
    });

  it('makes a gap of the selection by Ctrl+Shift+C, with the next number', async () => {
    const { user } = await edit(gaps());
    const text = field('Text');
    act(() => text.focus());
    const { value } = text as HTMLTextAreaElement;
    (text as HTMLTextAreaElement).setSelectionRange(value.indexOf('Avaria'), value.indexOf('.'));
    await user.keyboard('{Control>}{Shift>}{c}{/Shift}{/Control}');
    expect(text).toHaveValue('The {{c1::Lune}} rises in {{c2::Avaria}}.');
    expect(text).toHaveFocus();
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
    expect(screen.getByRole('article', { name: 'Card 2' })).toHaveTextContent('The Lune rises in […].');
  });

  it('says what to do when nothing is selected', async () => {
    const { user } = await edit(gaps());
    await user.click(press('Make a gap'));
    expect(screen.getByText(/Select the words first/u)).toBeVisible();
  });
});

describe('leaving', () => {
  it('asks before a link is followed with unsaved changes, and stays', async () => {
    const { user } = await edit();
    await user.type(field('Question'), ' more');
    await user.click(screen.getByRole('link', { name: 'Library' }));
    expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
    await user.click(press('Keep editing'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(field('Question')).toHaveValue('What did the River Lune treaty settle? more');
    expect(window.location.hash).toBe('#/library/note/x');
  });

  it('leaves when the changes are thrown away', async () => {
    const { user } = await edit();
    await user.type(field('Question'), ' more');
    await user.click(screen.getByRole('link', { name: 'Library' }));
    await user.click(press('Discard the changes'));
    await waitFor(() => expect(window.location.hash).toBe('#/library'));
  });

  it('lets the browser ask before the tab is closed, only while something is not saved', async () => {
    const { user } = await edit();
    expect(fireEvent(window, new Event('beforeunload', { cancelable: true }))).toBe(true);
    await user.type(field('Question'), ' more');
    expect(fireEvent(window, new Event('beforeunload', { cancelable: true }))).toBe(false);
  });

  it('keeps the draft when the browser goes back, and brings it again', async () => {
    const edited = anEdited();
    const { user, unmount } = await edit(edited);
    await user.type(field('Question'), ' more');
    unmount();
    const again = await edit(edited);
    expect(field('Question')).toHaveValue('What did the River Lune treaty settle? more');
    expect(screen.getByText(/is not saved yet/u)).toBeVisible();
    await again.user.click(press('Discard it'));
    expect(field('Question')).toHaveValue('What did the River Lune treaty settle?');
  });

  it('says so when the note is not here', async () => {
    const fake = fakeApp({}, { readNote: async () => failure('noSuchNote') });
    renderApp(<EditNoteScreen noteId="gone" />, fake.app);
    expect(await screen.findByText(/No note has this address/u)).toBeVisible();
  });
});

describe('adding a note', () => {
  const ADDED = success({ stepId: 4, count: 1, damaged: 0, noteId: 'new-note' });

  it('adds one and begins another with the same tags', async () => {
    const { user, commands } = await add({ addNote: async () => ADDED });
    await user.type(field('Question'), 'Who keeps the locks?');
    await user.type(field('Text of point 1'), 'Dorne');
    await user.type(field('Tags'), 'locks');
    await user.click(press('Add and write another'));
    expect(commands.addNote).toHaveBeenCalledOnce();
    expect(commands.addNote.mock.calls[0]?.[1]).toMatchObject({
      kind: 'qa',
      question: 'Who keeps the locks?',
      points: [{ label: '', text: 'Dorne' }],
      tags: ['locks'],
    });
    expect(commands.tellNoteChange).toHaveBeenCalledWith({ what: 'added', stepIds: [4] });
    expect(field('Question')).toHaveValue('');
    expect(field('Question')).toHaveFocus();
    expect(field('Tags')).toHaveValue('locks');
  });

  it('keeps what was written when another kind is looked at', async () => {
    const { user } = await add();
    await user.type(field('Question'), 'Who?');
    await user.click(screen.getByRole('radio', { name: 'Text with gaps' }));
    expect(field('Text')).toHaveValue('');
    await user.click(screen.getByRole('radio', { name: 'Question and answer' }));
    expect(field('Question')).toHaveValue('Who?');
  });

  it('says that a text needs a gap', async () => {
    const { user } = await add({ addNote: async () => failure([{ field: 'text', code: 'noGap' }]) });
    await user.click(screen.getByRole('radio', { name: 'Text with gaps' }));
    await user.type(field('Text'), 'The Lune.');
    await user.click(press('Add'));
    expect(field('Text')).toHaveAccessibleDescription(/There is no gap yet/u);
  });
});
