// @vitest-environment jsdom
// A deck as text: the field, the review of what changes, problems by line, and decks that are not edited here.
import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { failure, success } from '../../src/domain/result';
import type { AppState, Commands, ImportStage, ReadPage } from '../../src/state/react';
import { DeckTextScreen } from '../../src/ui/deckText/DeckTextScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aPreviewOfChanges, aReport } from '../support/fakeImport';
import { TODAY } from '../support/fakeViews';

const TEXT = 'Rivers\n\nQ: Who keeps the locks?\nA: Dorne\n';

let decks = 0;

function aReadPage(overrides: Partial<ReadPage> = {}): ReadPage {
  decks += 1;
  return {
    today: TODAY,
    deckId: `deck-${decks}`,
    title: 'Rivers',
    asOf: undefined,
    source: undefined,
    page: 0,
    pages: 1,
    firstNumber: 1,
    notes: [],
    ...overrides,
  };
}

function open(page: ReadPage = aReadPage(), given: Partial<Commands> = {}) {
  const fake = fakeApp(
    {},
    { readPage: async () => success(page), readDeckText: async () => success(TEXT), ...given },
  );
  fake.commands.cancelAllFiles.mockImplementation(() =>
    fake.app.store.setState({ importing: { kind: 'idle' } }),
  );
  const goTo = (importing: ImportStage): void =>
    act(() => fake.app.store.setState({ importing } satisfies Partial<AppState>));
  const ui = (
    <Router hook={useHashLocation}>
      <DeckTextScreen deckId={page.deckId} />
    </Router>
  );
  return { ...fake, ...renderApp(ui, fake.app), page, goTo };
}

async function field(): Promise<HTMLElement> {
  return screen.findByRole('textbox', { name: 'The text of “Rivers”' });
}

it('shows the document and reads it again into the same deck', async () => {
  const { user, commands, page } = open();
  expect(await field()).toHaveValue(TEXT);
  await user.type(await field(), 'Q: Who else?');
  await user.click(screen.getByRole('button', { name: 'See the changes' }));
  expect(commands.importText).toHaveBeenCalledExactlyOnceWith(`${TEXT}Q: Who else?`, page.deckId);
});

it('does nothing while nothing is changed', async () => {
  const { user, commands } = open();
  await field();
  await user.click(screen.getByRole('button', { name: 'See the changes' }));
  expect(commands.importText).not.toHaveBeenCalled();
});

it('shows what changes, for this deck alone, and comes back to the text with what was written', async () => {
  const { user, goTo } = open();
  await user.type(await field(), 'Q: Who else?');
  await user.click(screen.getByRole('button', { name: 'See the changes' }));
  goTo({ kind: 'preview', preview: aPreviewOfChanges() });
  expect(screen.getByRole('heading', { name: 'What changes' })).toBeInTheDocument();
  expect(screen.queryByRole('combobox', { name: 'Read into' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Back to the text' }));
  expect(await field()).toHaveValue(`${TEXT}Q: Who else?`);
  expect(await field()).toHaveFocus();
});

it('goes to the line of a problem', async () => {
  const { user, goTo } = open();
  await user.type(await field(), 'x');
  await user.click(screen.getByRole('button', { name: 'See the changes' }));
  const problems = [{ code: 'noAnswer', line: 3, hint: 'Write an answer.' }] as never;
  goTo({ kind: 'preview', preview: { ...aPreviewOfChanges(), problems, problemCount: 1 } });
  await user.click(screen.getByRole('button', { name: 'Line 3' }));
  const text = (await field()) as HTMLTextAreaElement;
  expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('Q: Who keeps the locks?');
});

it('says that it was saved with the way back once it is written', async () => {
  const { user, commands, goTo } = open();
  await user.type(await field(), 'x');
  await user.click(screen.getByRole('button', { name: 'See the changes' }));
  goTo({ kind: 'done', report: aReport(), canUndo: true, stepId: 12 });
  await waitFor(() =>
    expect(commands.tellNoteChange).toHaveBeenCalledExactlyOnceWith({ what: 'textSaved', stepIds: [12] }),
  );
});

it('leaves what another import is doing alone', async () => {
  const { commands, goTo, unmount } = open();
  await field();
  goTo({ kind: 'preview', preview: aPreviewOfChanges() });
  expect(await field()).toBeVisible();
  unmount();
  expect(commands.cancelAllFiles).not.toHaveBeenCalled();
});

it('says where to edit a deck that is too long for a field', async () => {
  const { commands } = open(aReadPage({ pages: 4000 }));
  expect(await screen.findByText(/too long to be edited in one field/u)).toBeVisible();
  expect(commands.readDeckText).not.toHaveBeenCalled();
});

it('says that imported notes have no form as text', async () => {
  open(aReadPage(), { readDeckText: async () => failure('importedNotes') });
  expect(await screen.findByText(/have no form as text/u)).toBeVisible();
});
