// The editor, a deck as text, and duplicates in a real Chromium on the production build: from the study screen and back, a
// text with its review and the way back; axe on these screens, in both themes, at a phone's and a laptop's width.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoFindings, NARROW } from '../support/axe';
import { CANAL, importFile } from '../support/bringingIn';
import { openPage, type OpenOptions } from '../support/page';

/** The canal's notes, with one that asks the same again. */
const TWICE = `${CANAL}\nQ: who keeps the gauges of the canal\nA: An office.\n`;

async function openCanal(options: OpenOptions = {}): Promise<Page> {
  const { page } = await openPage({ ...options, path: '/#/import' });
  await importFile(page, { name: 'canal.md', contents: TWICE });
  return page;
}

async function openDeck(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: 'Canal notes' }).getByRole('link').click();
  await page.getByRole('heading', { level: 2, name: 'Notes' }).waitFor();
}

async function openText(page: Page) {
  await openDeck(page);
  await page.getByRole('link', { name: 'Edit as text' }).click();
  const field = page.getByRole('textbox', { name: 'The text of “Canal notes”' });
  await field.waitFor();
  return field;
}

async function changeText(page: Page): Promise<void> {
  const field = await openText(page);
  await field.fill((await field.inputValue()).replace('42 kilometres', '58 kilometres'));
  await page.getByRole('button', { name: 'See the changes' }).click();
  await page.getByRole('heading', { level: 2, name: 'Preview of your text' }).waitFor();
}

async function openDuplicates(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await page.getByRole('button', { name: 'Find duplicates' }).click();
  await page.getByRole('heading', { level: 2, name: 'The same question' }).waitFor();
}

describe('the editor', () => {
  it('is opened with E from the study screen, and leads back to the same card', async () => {
    const page = await openCanal();
    await page.getByRole('link', { name: 'Study Canal notes' }).click();
    await page.getByRole('button', { name: 'Show answer' }).click();
    await page.getByRole('checkbox').first().waitFor();
    await page.keyboard.press('e');
    await page.getByLabel('Text of point 1').fill('43 kilometres.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Note saved.').waitFor();
    await page.getByRole('checkbox').first().waitFor();
    const main = page.getByRole('main');
    await expect.poll(() => main.textContent()).toMatch(/How long is the canal.*43 kilometres/u);
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await page.getByText('42 kilometres').waitFor();
  });
});

describe('a deck as text', () => {
  it('shows what an edit changes, writes it, and is taken back and done again over a reload', async () => {
    const page = await openCanal();
    await changeText(page);
    await page.locator('ins', { hasText: '58' }).waitFor();
    await page.getByRole('button', { name: 'Apply changes' }).click();
    await page.getByText('The text of the deck is saved.').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('The change was taken back.').waitFor();
    await page.getByRole('link', { name: 'Library', exact: true }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await page.getByText('“Canal notes” was imported.', { exact: true }).waitFor();
    const field = await openText(page);
    await expect.poll(() => field.inputValue()).toContain('58 kilometres');
  });
});

describe('duplicates', () => {
  it('are found, deleted, and brought back', async () => {
    const page = await openCanal();
    await openDuplicates(page);
    await page.getByRole('button', { name: /^Delete ?: who keeps/u }).click();
    await page.getByText('No notes ask the same.').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: 'The same question' }).waitFor();
  });
});

describe("axe finds nothing in either theme, at a phone's and a laptop's width,", () => {
  it('in the editor, a deck as text with its review, duplicates, and a new note', async () => {
    const page = await openCanal(NARROW);
    await openDeck(page);
    await expectNoFindings(page, 'deck');
    await page.getByRole('link', { name: /^How long is the canal/u }).click();
    await page.getByLabel('Text of point 1').waitFor();
    await page.getByText('Memory aid').first().click();
    await expectNoFindings(page, 'editor');
    await changeText(page);
    await expectNoFindings(page, 'deck as text, its changes');
    await page.getByRole('button', { name: 'Back to the text' }).click();
    await expectNoFindings(page, 'deck as text');
    await page.getByRole('link', { name: 'Library', exact: true }).click();
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await expectNoFindings(page, 'leaving');
    await page.getByRole('button', { name: 'Discard the changes' }).click();
    await openDuplicates(page);
    await expectNoFindings(page, 'duplicates');
    await openDeck(page);
    await page.getByRole('link', { name: 'Add a note' }).click();
    await page.getByLabel('Text with gaps').check();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expectNoFindings(page, 'new note, refused');
  });
});
