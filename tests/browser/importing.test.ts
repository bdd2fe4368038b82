// Bringing notes in, in a real Chromium on the production build: the ways in, the preview, reading again, and going back.
import { describe, expect, it } from 'vitest';
import {
  CANAL,
  CANAL_EDITED,
  choose,
  decksInLibrary,
  drop,
  dropTogether,
  gradeCard,
  importFile,
  openLibrary,
  tabTo,
  untilOpen,
  untilStage,
} from '../support/bringingIn';
import { openPage } from '../support/page';

const CSTO = 'Collective Security Treaty Organization (CSTO): 6 cards, 16 points';
const PATH = { path: '/#/import' };

describe('importing a document', () => {
  it('that is chosen shows how much there is before it is written, and the first notes', async () => {
    const { page, origin } = await openPage(PATH);
    await choose(page, { name: 'canal.md', contents: CANAL });
    await untilStage(page, 'Preview of canal.md');
    await page.getByText('2 cards, 4 points').waitFor();
    await page.getByText('0 problems').waitFor();
    const sample = page.getByRole('region', { name: 'The first notes' });
    await sample.getByText('Length: 42 kilometres.').waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await untilStage(page, 'Imported');
    await page.getByRole('link', { name: 'Study Canal notes' }).click();
    await gradeCard(page, 'Good');
    await openLibrary(page, origin);
    await expect.poll(() => decksInLibrary(page)).toEqual([CSTO, 'Canal notes: 2 cards, 4 points']);
  });

  it('that is pasted tells by line what is wrong with it', async () => {
    const { page } = await openPage(PATH);
    await page.getByRole('button', { name: 'Paste text' }).click();
    await page.getByLabel('Notes to import').fill(`${CANAL}\nQ: Who pays for the canal?\n`);
    await page.getByRole('button', { name: 'Read the notes' }).click();
    await page.getByText('2 cards, 4 points').waitFor();
    await page.getByText('1 problem').waitFor();
    await page.getByText('Line 13').waitFor();
  });

  it('that is dropped on another screen leads to its preview', async () => {
    const { page } = await openPage();
    await untilOpen(page);
    await drop(page, 'canal.md', CANAL);
    await untilStage(page, 'Preview of canal.md');
    await page.getByText('2 cards, 4 points').waitFor();
  });

  it('that is dropped with others is looked at before them, and each is imported or not', async () => {
    const { page, origin } = await openPage();
    await untilOpen(page);
    await dropTogether(page, [
      { name: 'canal.md', contents: CANAL },
      { name: 'words.txt', contents: 'Only some words.\n' },
      { name: 'weirs.md', contents: '# Weirs\n\nQ: What is a weir?\nA: A low wall.\n' },
    ]);
    await untilStage(page, 'Preview of canal.md');
    await page.getByText('File 1 of 3. Next comes words.txt.').waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await untilStage(page, 'Imported');
    await page.getByRole('button', { name: 'Next file' }).click();
    await untilStage(page, 'No cards found');
    await page.getByRole('button', { name: 'Next file' }).click();
    await untilStage(page, 'Preview of weirs.md');
    await page.getByText('File 3 of 3.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await untilStage(page, 'Imported');
    await openLibrary(page, origin);
    await expect
      .poll(() => decksInLibrary(page))
      .toEqual([CSTO, 'Canal notes: 2 cards, 4 points', 'Weirs: 1 card, 1 point']);
  });

  it('in which no card is found says so, and leads on to the next file at once', async () => {
    const { page } = await openPage(PATH);
    await choose(page, { name: 'words.txt', contents: 'Only some words.\n' });
    await untilStage(page, 'No cards found');
    await page.getByText('0 cards, 0 points').waitFor();
    expect(await page.getByRole('button', { name: /^(Import|Apply changes)$/ }).count()).toBe(0);
    await choose(page, { name: 'broken.apkg', contents: Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0) });
    await untilStage(page, /damaged|cannot be read/);
    await importFile(page, { name: 'canal.md', contents: CANAL });
    await choose(page, { name: 'canal.md', contents: CANAL });
    await untilStage(page, 'Nothing is new');
    await page.getByRole('button', { name: 'Choose file' }).waitFor();
  });

  it('is done by keyboard alone, from the empty screen to the first grade', async () => {
    const { page } = await openPage(PATH);
    await page.getByRole('button', { name: 'Paste text' }).waitFor();
    await tabTo(page, /^Paste text$/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Notes to import').waitFor();
    await page.keyboard.insertText(CANAL);
    await tabTo(page, /^Read the notes$/);
    await page.keyboard.press('Enter');
    await untilStage(page, /^Preview of/);
    await tabTo(page, /^Import$/);
    await page.keyboard.press('Enter');
    await untilStage(page, 'Imported');
    await tabTo(page, /^Study Canal notes$/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('checkbox').first().waitFor();
    await page.keyboard.press('3');
    await page.getByRole('checkbox').first().waitFor({ state: 'detached' });
  });
});

describe('reading a document again', () => {
  it('shows what changed, takes what is chosen, keeps what was learned, and is taken back', async () => {
    const { page, origin } = await openPage(PATH);
    await importFile(page, { name: 'canal.md', contents: CANAL });
    await page.getByRole('link', { name: 'Study Canal notes' }).click();
    await gradeCard(page, 'Easy');
    await page.goto(`${origin}/#/import`);
    await choose(page, { name: 'canal.md', contents: CANAL_EDITED });
    await untilStage(page, 'Preview of canal.md');
    await page.getByRole('heading', { name: 'What changes' }).waitFor();
    const notes = page.getByRole('list', { name: 'Notes' });
    await expect.poll(() => notes.innerText()).toMatch(/1 new\s+1 changed\s+1 removed/);
    await page.getByRole('radio', { name: 'Leave: keep it' }).check();
    await page.getByText('1 unchanged').waitFor();
    await page.getByRole('button', { name: 'Apply changes' }).click();
    await untilStage(page, 'Imported');
    await page.getByRole('link', { name: 'Read Canal notes' }).click();
    await page.getByText('58 kilometres.', { exact: false }).waitFor();
    await page.getByText('Who keeps the gauges of the canal?').waitFor();
    await expect.poll(() => page.getByText(/^recall \d+%/).count()).toBe(2);
    await page.goto(`${origin}/#/import`);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('The import was taken back').waitFor();
    await openLibrary(page, origin);
    await expect.poll(() => decksInLibrary(page)).toContain('Canal notes: 2 cards, 4 points');
    await page.goto(`${origin}/#/data`);
    await page.getByText('1 review stored.').waitFor();
  });
});

describe('an import that is not finished', () => {
  it('leaves nothing when a large file is cancelled while it is read', async () => {
    const { page, origin } = await openPage(PATH);
    await page.getByRole('button', { name: 'Choose file' }).waitFor();
    await drop(page, 'large.md', 'Q: What is number NUMBER?\nA: The one after it but one.\n\n', 150_000);
    await untilStage(page, 'Reading large.md');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await untilStage(page, 'Bring your own notes');
    // A moment for what came of the call that was under way.
    await page.waitForTimeout(500);
    expect(await page.getByText(/Pointwise made a mistake/).count()).toBe(0);
    await openLibrary(page, origin);
    await expect.poll(() => decksInLibrary(page)).toEqual([CSTO]);
  });

  it('loses only the preview by a reload', async () => {
    const { page, origin } = await openPage(PATH);
    await choose(page, { name: 'canal.md', contents: CANAL });
    await untilStage(page, 'Preview of canal.md');
    await page.reload();
    await untilStage(page, 'Bring your own notes');
    await openLibrary(page, origin);
    await expect.poll(() => decksInLibrary(page)).toEqual([CSTO]);
  });
});
