// Decks in the Library, and files that leave it, in a real Chromium on the production build.
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CANAL, choose, gradeCard, importFile, openLibrary, untilStage } from '../support/bringingIn';
import { openPage } from '../support/page';

/** Exports a deck and gives the file as it was saved. */
async function exportAs(page: Page, format: string) {
  await page.getByLabel('Format').selectOption({ label: format });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export' }).click(),
  ]);
  await page.getByText(`Saved as ${download.suggestedFilename()}`).waitFor();
  return { name: download.suggestedFilename(), contents: await buffer(await download.createReadStream()) };
}

const FORMATS = [
  ['Document text', 'Canal notes.md'],
  ['Pointwise deck (JSON)', 'Canal notes.json'],
  ['Table (CSV)', 'Canal notes.csv'],
  ['Anki package (.apkg)', 'Canal notes.apkg'],
  ['Review log (revlog.csv)', 'revlog.csv'],
] as const;

describe('an export', () => {
  it('is saved in each format, and read back it brings nothing new', async () => {
    const { page, origin } = await openPage({ path: '/#/import' });
    await importFile(page, { name: 'canal.md', contents: CANAL });
    await page.getByRole('link', { name: 'Study Canal notes' }).click();
    await gradeCard(page, 'Good');
    await gradeCard(page, 'Easy');
    for (const [format, name] of FORMATS) {
      await page.goto(`${origin}/#/data`);
      await page.getByLabel('Deck').selectOption({ label: 'Canal notes' });
      const saved = await exportAs(page, format);
      expect(saved.name).toBe(name);
      await page.goto(`${origin}/#/import`);
      await choose(page, saved);
      await page.getByText(name, { exact: true }).waitFor();
      await untilStage(page, 'Nothing is new');
    }
  });
});

describe('a deck in the Library', () => {
  it('is renamed, deleted and brought back', async () => {
    const { page, origin } = await openPage({ path: '/#/import' });
    await importFile(page, { name: 'canal.md', contents: CANAL });
    await openLibrary(page, origin);
    await page.getByRole('button', { name: 'Rename Canal notes' }).click();
    await page.getByLabel('Title').fill('Water::Canals');
    await page.getByRole('button', { name: 'Rename', exact: true }).click();
    await page.getByText('The deck is now called “Water::Canals”.').waitFor();
    await page.getByRole('heading', { level: 2, name: 'Water' }).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('The deck has its old title again.').waitFor();
    await page.getByRole('button', { name: 'Delete Canal notes' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('“Canal notes” was deleted.').waitFor();
    await page.getByRole('heading', { level: 2, name: 'Canal notes' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('“Canal notes” is back.').waitFor();
    await page.getByRole('heading', { level: 2, name: 'Canal notes' }).waitFor();
  });
});
