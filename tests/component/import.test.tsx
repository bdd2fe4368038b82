// @vitest-environment jsdom
// The Import screen: its stages, what each says and asks for, and where the focus goes.
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { parseDocument } from '../../src/domain/document/parseDocument';
import { countPoints } from '../../src/domain/deck/slots';
import type { AppState, ImportStage, ReadFailureCode } from '../../src/state/react';
import { EXAMPLE_DOCUMENT } from '../../src/ui/import/example';
import { ImportScreen } from '../../src/ui/import/ImportScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aDeckPreview, aPreview, aPreviewOfChanges, aReport, aTable } from '../support/fakeImport';

const READING: ImportStage = { kind: 'reading', fileName: 'rivers.md', stage: 'reading', share: 0.42 };

function show(importing: ImportStage, state: Partial<AppState> = {}) {
  const fake = fakeApp({ importing, ...state });
  const inRouter = (
    <Router hook={useHashLocation}>
      <ImportScreen />
    </Router>
  );
  const goTo = (next: ImportStage): void => act(() => fake.app.store.setState({ importing: next }));
  return { ...fake, ...renderApp(inRouter, fake.app), goTo };
}

function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

/** The focus goes to a new stage in the frame that shows it. */
async function nextFrame(): Promise<void> {
  await act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
}

describe('where an import begins', () => {
  it('reads the file that is chosen', async () => {
    const { user, commands } = show({ kind: 'idle' });
    expect(screen.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
    const file = new File(['Q: Why?\nA: So.'], 'why.md');
    await user.upload(screen.getByLabelText('File to import'), file);
    expect(commands.importFiles).toHaveBeenCalledWith([file]);
  });

  it('reads text that is pasted, and refuses a field without any', async () => {
    const { user, commands } = show({ kind: 'idle' });
    await user.click(button('Paste text'));
    const field = screen.getByRole('textbox', { name: 'Notes to import' });
    expect(field).toHaveFocus();
    await user.type(field, '  ');
    await user.click(button('Read the notes'));
    expect(screen.getByText(/There is no text yet/)).toBeVisible();
    expect(field).toBeInvalid();
    expect(commands.importText).not.toHaveBeenCalled();
    await user.type(field, 'Q: Why?');
    await user.click(button('Read the notes'));
    expect(commands.importText).toHaveBeenCalledWith('  Q: Why?');
  });

  it('shows an example that is what it says: 2 cards with 3 points, and no problem', () => {
    show({ kind: 'idle' });
    const { notes, problems } = parseDocument(EXAMPLE_DOCUMENT, 'example');
    expect(problems).toEqual([]);
    expect(notes).toHaveLength(2);
    expect(notes.reduce((sum, note) => sum + countPoints(note), 0)).toBe(3);
    expect(screen.getByText('This makes 2 cards with 3 points.')).toBeVisible();
    expect(screen.getByText(/Q: What does a lock on a canal do/)).toBeVisible();
  });

  it('offers nothing while the cards are being opened', () => {
    show({ kind: 'idle' }, { phase: 'opening' });
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a file that is being read', () => {
  it('tells how far it is, in words and as a number, and can be stopped', async () => {
    const { user, commands } = show(READING);
    const bar = screen.getByRole('progressbar', { name: 'Reading rivers.md' });
    expect(bar).toHaveAttribute('aria-valuenow', '42');
    expect(bar).toHaveAttribute('aria-valuetext', 'Reading, 42%');
    await user.click(button('Cancel'));
    expect(commands.cancelImport).toHaveBeenCalledTimes(1);
  });

  it('names no number while nobody knows how far it is', () => {
    show({ ...READING, share: 0 });
    const bar = screen.getByRole('progressbar', { name: 'Reading rivers.md' });
    expect(bar).not.toHaveAttribute('aria-valuenow');
    expect(bar).toHaveAttribute('aria-valuetext', 'Reading …');
  });

  it('is still there after the screen was left', () => {
    const { unmount, commands } = show(READING);
    unmount();
    expect(commands.cancelImport).not.toHaveBeenCalled();
  });
});

describe('going from stage to stage', () => {
  it.each<[string, ImportStage, heading: string, said: string]>([
    ['reading', READING, 'Reading rivers.md', 'Your notes are being read.'],
    [
      'choosing columns',
      { kind: 'choosing', fileName: 'terms.csv', table: aTable() },
      'Columns of terms.csv',
      'Choose what each column is used for.',
    ],
    [
      'the preview',
      { kind: 'preview', preview: aPreview() },
      'Preview of rivers.md',
      'The preview is ready. Nothing has been written yet.',
    ],
    [
      'what was done',
      { kind: 'done', report: aReport(), canUndo: true },
      'Imported',
      'Your notes are in the library.',
    ],
    [
      'a failure',
      { kind: 'failed', fileName: 'x.apkg', failure: { code: 'damaged', detail: 'zip' } },
      'This file is damaged',
      'The notes could not be read.',
    ],
    [
      'a failure of writing',
      { kind: 'failed', fileName: 'x.apkg', failure: { code: 'full' } },
      'There is no room left',
      'Your notes were not imported.',
    ],
    [
      'storage that does not answer',
      { kind: 'failed', fileName: 'x.apkg', failure: { code: 'slow' } },
      'Storage is taking long',
      'It is not clear yet whether your notes were imported.',
    ],
  ])('moves the focus to the heading of %s and says it once', async (_, stage, heading, said) => {
    const { goTo } = show({ kind: 'idle' });
    const region = screen.getByRole('status');
    expect(region).toBeEmptyDOMElement();
    goTo(stage);
    await nextFrame();
    expect(screen.getByRole('heading', { level: 2, name: heading })).toHaveFocus();
    expect(region).toHaveTextContent(said);
    expect(screen.getAllByText(said)).toEqual([region]);
  });

  it('leaves the focus where it is on the stage that the screen was opened with', async () => {
    show({ kind: 'preview', preview: aPreview() });
    await nextFrame();
    expect(screen.getByRole('heading', { level: 2 })).not.toHaveFocus();
  });

  it('says why a preview came again, beside its buttons too', () => {
    const { goTo } = show({ kind: 'writing', preview: aPreview() });
    goTo({ kind: 'preview', preview: aPreview(), isRenewed: true });
    expect(screen.getByRole('status')).toHaveTextContent(/^Nothing was written: your library changed/);
    expect(screen.getAllByText(/^Nothing was written: your library changed meanwhile/)).toHaveLength(2);
    expect(button('Import')).toBeEnabled();
  });

  it('leaves the focus on the button while it writes', async () => {
    const { user, commands, goTo } = show({ kind: 'preview', preview: aPreview() });
    await user.click(button('Import'));
    goTo({ kind: 'writing', preview: aPreview() });
    await nextFrame();
    expect(button('Import')).toHaveFocus();
    expect(button('Import')).toHaveAttribute('aria-disabled', 'true');
    await user.click(button('Import'));
    expect(commands.applyImport).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });
});

describe('the preview', () => {
  it.each([
    [{ cards: 3, points: 6, problemCount: 0 }, '3 cards, 6 points', '0 problems'],
    [{ cards: 1, points: 1, problemCount: 1 }, '1 card, 1 point', '1 problem'],
    [{ cards: 1200, points: 4000, problemCount: 2 }, '1,200 cards, 4,000 points', '2 problems'],
  ])('says how much there is: %o', (counts, amount, problems) => {
    show({ kind: 'preview', preview: aPreview(counts) });
    expect(screen.getByText(amount)).toBeVisible();
    expect(screen.getByText(problems)).toBeVisible();
  });

  it('tells the encoding that was guessed, at the columns too, and nothing where none had to be', () => {
    const { goTo } = show({ kind: 'preview', preview: aPreview({ guessed: 'windows-1251' }) });
    expect(
      screen.getByText(/^Read as windows-1251 \(Cyrillic\), since the file does not say/u),
    ).toBeVisible();
    goTo({ kind: 'choosing', fileName: 'a.csv', table: aTable({ guessed: 'koi8-r' }) });
    expect(screen.getByText(/^Read as KOI8-R \(Russian\), .* Save the file as UTF-8/u)).toBeVisible();
    goTo({ kind: 'preview', preview: aPreview() });
    expect(screen.queryByText(/^Read as/u)).toBeNull();
  });

  it('tells the reviews and the media that come along', () => {
    show({ kind: 'preview', preview: aPreview({ reviews: 1, media: 12 }) });
    expect(screen.getByText('1 review')).toBeVisible();
    expect(screen.getByText('12 media files')).toBeVisible();
  });

  it('imports what is new', async () => {
    const { user, commands } = show({ kind: 'preview', preview: aPreview() });
    expect(screen.queryByRole('button', { name: 'Apply changes' })).toBeNull();
    await user.click(button('Import'));
    expect(commands.applyImport).toHaveBeenCalledTimes(1);
    await user.click(button('Cancel'));
    expect(commands.cancelImport).toHaveBeenCalledTimes(1);
  });

  it('applies the changes of what was here before, and counts them', async () => {
    const { user, commands } = show({ kind: 'preview', preview: aPreviewOfChanges() });
    const decks = screen.getByRole('list', { name: 'Decks' });
    expect(decks).toHaveTextContent('Rivers and treaties Already in your library');
    const counts = within(decks).getByRole('list', { name: 'Notes' });
    expect(
      within(counts)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['1 new', '1 reworded', '1 changed', '1 removed', '12 unchanged']);
    await user.click(button('Apply changes'));
    expect(commands.applyImport).toHaveBeenCalledTimes(1);
  });

  it('shows the first notes of new decks, with the number of points that do not fit', () => {
    const points = ['Brenn', 'Castel', 'Dorf', 'Elm', 'Furt', 'Gries'];
    show({ kind: 'preview', preview: aPreview({ sample: [{ question: 'Which gauges?', points }] }) });
    const region = screen.getByRole('region', { name: 'The first notes' });
    expect(region).toHaveTextContent('Which gauges?BrennCastelDorfElmand 2 more points');
  });

  it('sends the only deck into another, or makes a new one', async () => {
    const targets = [{ id: 'rivers', title: 'Rivers' }];
    const { user, commands } = show({ kind: 'preview', preview: aPreviewOfChanges({ targets }) });
    const select = screen.getByRole('combobox', { name: 'Read into' });
    expect(select).toHaveValue('rivers');
    await user.selectOptions(select, 'A new deck');
    expect(commands.chooseTarget).toHaveBeenLastCalledWith(undefined);
  });

  it.each([
    [6, 0, 'all 6 notes of it would be removed'],
    [1, 0, 'the one note of it would be removed'],
    [6, 1, undefined],
  ])('warns before nothing of a deck is left (%i removed, %i kept)', (removed, unchanged, warning) => {
    const counts = { new: 9, reworded: 0, changed: 0, removed, unchanged };
    const preview = aPreviewOfChanges({ decks: [aDeckPreview({ target: 'rivers', counts })] });
    show({ kind: 'preview', preview });
    const said = screen.queryByText(/^No note that is in this deck now/);
    if (warning === undefined) expect(said).toBeNull();
    else expect(said).toHaveTextContent(warning);
  });

  it('asks for no target when there are several decks', () => {
    const decks = [aDeckPreview(), aDeckPreview({ title: 'Lakes' })];
    show({ kind: 'preview', preview: aPreview({ decks, targets: [{ id: 'x', title: 'X' }] }) });
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(
      screen.getByText(/New deck · 3 cards, 6 points/, { selector: 'li:last-child span' }),
    ).toBeVisible();
  });

  it('lists problems by line with code and hint, the first ones at first, and says how many more', async () => {
    const problems = Array.from({ length: 10 }, (_, index) => ({
      code: 'unmarked-answer' as const,
      line: 10 + index,
      hint: `Hint ${index}.`,
    }));
    const { user } = show({ kind: 'preview', preview: aPreview({ problems, problemCount: 25 }) });
    const first = screen.getByText('Line 10').closest('li');
    expect(first).toHaveTextContent('Hint 0. unmarked-answer');
    expect(screen.queryByText('Line 19')).toBeNull();
    await user.click(button('Show 2 more problems'));
    expect(screen.getByText('Line 19')).toBeVisible();
    expect(screen.getByText(/^15 more come after these/)).toBeVisible();
  });

  it('says once what holds for several lines', () => {
    const problems = [3, 8, 21].map((line) => ({
      code: line === 8 ? ('table-of-contents' as const) : ('unmarked-answer' as const),
      line,
      hint: line === 8 ? 'Check it.' : 'Mark it.',
    }));
    show({ kind: 'preview', preview: aPreview({ problems, problemCount: 3 }) });
    expect(screen.getAllByText(/Mark it/)).toHaveLength(1);
    expect(screen.getByText('Line 3').closest('li')).toHaveTextContent(/Mark it.*Line 3Line 21$/);
  });

  it('says what is left out in sentences', () => {
    const leftOut = [{ code: 'missing-media', count: 2, examples: ['map.png'] }] as const;
    show({ kind: 'preview', preview: aPreview({ leftOut }) });
    expect(
      screen.getByText('2 pictures or sounds that the notes name were not found. For example: “map.png”.'),
    ).toBeVisible();
  });

  it('leads back to the columns of a table', async () => {
    const { user, commands } = show({ kind: 'preview', preview: aPreview({ hasColumns: true }) });
    await user.click(button('Back to the columns'));
    expect(commands.backToColumns).toHaveBeenCalledTimes(1);
  });
});

describe('a file that brings nothing', () => {
  const nothingNew = aPreview({ isNothingNew: true, isReadAgain: true });

  it('of which all is here says so, and leads to others', async () => {
    const { user, commands } = show({ kind: 'preview', preview: nothingNew });
    expect(screen.getByRole('heading', { name: 'Nothing is new' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^(Import|Apply)/ })).toBeNull();
    await user.click(button('Cancel'));
    expect(commands.cancelImport).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['document', 'Put “Q:” before each question'],
    ['table', 'No row has both a question and an answer'],
    ['package', 'No note of this package has a card'],
    ['deckJson', 'This deck has no cards'],
    ['copy', 'This copy has no cards'],
    ['reviewLog', 'None of the reviews in this log'],
  ] as const)('in which no card was found (%s) says what to do, with its problems', (kind, todo) => {
    const problems = [{ code: 'no-question-marker', line: 7, hint: 'Write "Q:".' }] as const;
    const none = aPreview({ kind, decks: [], cards: 0, points: 0, problems, problemCount: 1 });
    show({ kind: 'preview', preview: none });
    expect(screen.getByRole('heading', { level: 2, name: 'No cards found' })).toBeVisible();
    expect(screen.getByText('0 cards, 0 points')).toBeVisible();
    expect(screen.getByText('1 problem')).toBeVisible();
    expect(screen.getByText(todo, { exact: false })).toHaveTextContent('Your library is unchanged.');
    expect(screen.getByText('Line 7').closest('li')).toHaveTextContent('Write "Q:". no-question-marker');
    expect(screen.queryByRole('button', { name: /^(Import|Apply)/ })).toBeNull();
  });

  it('never empties a deck that it would be read into', () => {
    const counts = { new: 0, reworded: 0, changed: 0, removed: 9, unchanged: 0 };
    const decks = [aDeckPreview({ target: 'rivers', cards: 0, points: 0, counts })];
    const preview = aPreviewOfChanges({ decks, cards: 0, points: 0 });
    show({ kind: 'preview', preview });
    expect(screen.getByRole('heading', { level: 2, name: 'No cards found' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^(Import|Apply)/ })).toBeNull();
  });

  it('is a log whose reviews are all here already', () => {
    const preview = { ...nothingNew, kind: 'reviewLog', cards: 0, points: 0 } as const;
    show({ kind: 'preview', preview });
    expect(screen.getByRole('heading', { level: 2, name: 'Nothing is new' })).toBeVisible();
  });

  it('and is a table leads back to its columns', async () => {
    const preview = aPreview({ kind: 'table', cards: 0, points: 0, hasColumns: true });
    const { user, commands } = show({ kind: 'preview', preview });
    await user.click(button('Back to the columns'));
    expect(commands.backToColumns).toHaveBeenCalledTimes(1);
  });
});

describe('a stage at which an import ended', () => {
  const report = aReport();
  it.each<[string, ImportStage]>([
    ['where it is done', { kind: 'done', report, canUndo: true }],
    ['where it failed', { kind: 'failed', fileName: 'x.apkg', failure: { code: 'damaged', detail: 'zip' } }],
    ['where nothing is new', { kind: 'preview', preview: aPreview({ isNothingNew: true }) }],
    ['where no card was found', { kind: 'preview', preview: aPreview({ cards: 0, points: 0 }) }],
  ])('offers another file and text at once, %s', async (_, stage) => {
    const { user, commands } = show(stage);
    expect(button('Choose file')).toBeVisible();
    const file = new File(['Q: Why?\nA: So.'], 'why.md');
    await user.upload(screen.getByLabelText('File to import'), file);
    expect(commands.importFiles).toHaveBeenCalledWith([file]);
    await user.click(button('Paste text'));
    await user.keyboard('Q: Why?');
    await user.click(button('Close'));
    expect(button('Paste text')).toHaveFocus();
    await user.click(button('Paste text'));
    await user.keyboard('Q: So?');
    await user.click(button('Read the notes'));
    expect(commands.importText).toHaveBeenCalledWith('Q: So?');
    expect(commands.cancelImport).not.toHaveBeenCalled();
  });
});

describe('after an import', () => {
  it('tells what came and leads to its decks', () => {
    show({ kind: 'done', report: aReport({ reviews: 7 }), canUndo: true });
    expect(screen.getByText('3 cards, 6 points')).toBeVisible();
    expect(screen.getByText('7 reviews came along.')).toBeVisible();
    const link = (name: string) => screen.getByRole('link', { name });
    expect(link('Study Rivers and treaties')).toHaveAttribute('href', '#/study/rivers');
    expect(link('Read Rivers and treaties')).toHaveAttribute('href', '#/read/rivers');
    expect(link('Go to the library')).toHaveAttribute('href', '#/library');
  });

  it('can take it back, and says so when it was', async () => {
    const { user, commands, goTo } = show({ kind: 'done', report: aReport(), canUndo: true });
    await user.click(button('Undo'));
    expect(commands.undoImport).toHaveBeenCalledTimes(1);
    expect(screen.queryByText(/was taken back/)).toBeNull();
    goTo({ kind: 'idle' });
    expect(screen.getByRole('status')).toHaveTextContent('The import was taken back');
    goTo(READING);
    goTo({ kind: 'idle' });
    expect(screen.queryByText(/was taken back/)).toBeNull();
  });

  it('offers no way back when there is none', () => {
    show({ kind: 'done', report: aReport(), canUndo: false });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

const FAILURES: readonly [ReadFailureCode, title: string][] = [
  ['unknownFormat', 'This file cannot be read'],
  ['empty', 'There is nothing in this file'],
  ['tooLarge', 'This file is too large'],
  ['damaged', 'This file is damaged'],
  ['newerVersion', 'This file is too new'],
  ['encrypted', 'This file is locked'],
];

describe('several files that were given at once', () => {
  const files = ['rivers.md', 'locks.md', 'weirs.md'].map((name) => new File(['Q: Why?'], name));
  const queue = { files, at: 0 };

  it('are chosen together', async () => {
    const { user, commands } = show({ kind: 'idle' });
    await user.upload(screen.getByLabelText('File to import'), files);
    expect(commands.importFiles).toHaveBeenCalledWith(files);
  });

  it('tell which of them is on screen and what comes next, and can all be cancelled', async () => {
    const { user, commands } = show({ kind: 'preview', preview: aPreview() }, { importQueue: queue });
    const bar = screen.getByRole('region', { name: 'Files' });
    expect(bar).toHaveTextContent('File 1 of 3. Next comes locks.md.');
    expect(screen.getByRole('status')).toHaveTextContent(/written yet\. File 1 of 3\.$/);
    expect(within(bar).queryByRole('button', { name: 'Next file' })).toBeNull();
    await user.click(within(bar).getByRole('button', { name: 'Cancel all files' }));
    expect(commands.cancelAllFiles).toHaveBeenCalledTimes(1);
  });

  it.each<[string, ImportStage]>([
    ['imported', { kind: 'done', report: aReport(), canUndo: true }],
    ['refused', { kind: 'failed', fileName: 'x.apkg', failure: { code: 'damaged', detail: 'zip' } }],
    ['taken back', { kind: 'idle' }],
    ['here already', { kind: 'preview', preview: aPreview({ isNothingNew: true }) }],
    ['without a card', { kind: 'preview', preview: aPreview({ cards: 0, reviews: 0 }) }],
  ])('lead on when one was %s, or end there', async (_, stage) => {
    const { user, commands } = show(stage, { importQueue: queue });
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    await user.click(button('Next file'));
    expect(commands.cancelImport).toHaveBeenCalledTimes(1);
    await user.click(button('Leave out the others'));
    expect(commands.cancelAllFiles).toHaveBeenCalledTimes(1);
  });

  it('lose only the first of them by a double click on Cancel', async () => {
    const { user, commands } = show({ kind: 'preview', preview: aPreview() }, { importQueue: queue });
    await user.dblClick(button('Cancel'));
    expect(commands.cancelImport).toHaveBeenCalledTimes(1);
  });

  it('offer nothing while one of them is written, nor behind the last', () => {
    const { goTo, app } = show({ kind: 'writing', preview: aPreview() }, { importQueue: queue });
    const bar = screen.getByRole('region', { name: 'Files' });
    expect(within(bar).queryByRole('button')).toBeNull();
    act(() => app.store.setState({ importQueue: { files, at: 2 } }));
    goTo({ kind: 'done', report: aReport(), canUndo: true });
    expect(bar).toHaveTextContent(/^File 3 of 3\.$/);
    expect(within(bar).queryByRole('button')).toBeNull();
    goTo({ kind: 'idle' });
    expect(screen.queryByRole('region', { name: 'Files' })).toBeNull();
  });
});

describe('a file that could not be read', () => {
  it.each(FAILURES)('(%s) is told in words, with the library unchanged and a way on', async (code, title) => {
    const failure = { code, detail: 'zip entry media' };
    const { user, commands } = show({ kind: 'failed', fileName: 'x.apkg', failure });
    expect(screen.getByRole('heading', { level: 2, name: title })).toBeVisible();
    expect(screen.getByText('Your library is unchanged.')).toBeVisible();
    expect(screen.getByText(`${code}: zip entry media`)).toBeInTheDocument();
    await user.click(button('Cancel'));
    expect(commands.cancelImport).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['full', 'There is no room left', true],
    ['slow', 'Storage is taking long', false],
  ] as const)('or not be written (%s) is told too', (code, title, isUnchanged) => {
    show({ kind: 'failed', fileName: 'x.apkg', failure: { code } });
    expect(screen.getByRole('heading', { level: 2, name: title })).toBeVisible();
    // Nobody knows yet whether storage that has not answered wrote it.
    expect(screen.queryByText(/^Your library is unchanged/) !== null).toBe(isUnchanged);
  });
});
