// The table of all cards in a real Chromium on the production build: a search, a change of many cards, and the way back
// over a reload; axe on every state of it, in both themes, at a phone's and a laptop's width.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoFindings, NARROW } from '../support/axe';
import { importFile } from '../support/bringingIn';
import { openPage } from '../support/page';

/** Forty notes with tags, more than are in sight at once. */
const LOCKS = `# Water::Locks

${Array.from({ length: 40 }, (_, at) => `Q: How high is lock number ${at} of the canal?\nA:\n- Height: ${at} metres.\n- Gates: two.\nTags: lock::n${at % 2}\n`).join('\n')}`;

async function openLocks(options: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const { page, origin } = await openPage({ ...options, path: '/#/import' });
  await importFile(page, { name: 'locks.md', contents: LOCKS });
  await page.goto(`${origin}/#/library`);
  await page.getByRole('button', { name: 'Cards of Water::Locks' }).click();
  await found(page, 40);
  return page;
}

async function found(page: Page, cards: number): Promise<void> {
  await page.getByText(`${cards} cards of ${cards} notes`, { exact: true }).waitFor();
}

async function press(page: Page, name: string): Promise<void> {
  const bar = page.getByRole('region', { name: 'Selected cards' });
  await bar.getByRole('button', { name, exact: true }).click();
}

describe('the table of cards', () => {
  it('finds cards, changes them all, and takes that back after a reload', async () => {
    const page = await openLocks();
    await page.keyboard.press('/');
    await page.keyboard.press('End');
    await page.keyboard.type(' tag:lock::n1');
    await found(page, 20);
    await page.getByRole('button', { name: 'Select all found' }).click();
    await press(page, 'Suspend');
    await page.getByText('20 cards were suspended.').waitFor();
    await page.getByText('20 cards selected').waitFor();
    await page.reload();
    await page.getByRole('searchbox', { name: 'Search cards' }).fill('is:suspended');
    await found(page, 20);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('20 cards are as they were before.').waitFor();
    await page.getByText('No card is found by this search').waitFor();
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await found(page, 20);
  });

  it('is walked through and selected in by keys', async () => {
    const page = await openLocks();
    await page.getByRole('row').nth(1).focus();
    await page.keyboard.press('End');
    const focused = page.locator('[role=row]:focus');
    await expect.poll(async () => focused.getAttribute('aria-rowindex')).toBe('41');
    await page.keyboard.press(' ');
    await page.keyboard.press('Shift+Home');
    await page.getByText('40 cards selected').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('#/library/note/');
  });
});

describe("axe finds nothing in either theme, at a phone's and a laptop's width,", () => {
  it('in the table, a search that is not understood, and the page of a deck', async () => {
    const page = await openLocks(NARROW);
    await page.getByRole('button', { name: 'All tags' }).click();
    await expectNoFindings(page, 'Library');
    await page.getByRole('searchbox', { name: 'Search cards' }).fill('lock dek:x');
    await page.getByText(/is no operator/u).waitFor();
    await expectNoFindings(page, 'Library, search not understood');
    await page.getByRole('searchbox', { name: 'Search cards' }).fill('');
    await page.getByRole('heading', { level: 2, name: 'Locks' }).getByRole('link').click();
    await page.getByRole('heading', { level: 2, name: 'Notes' }).waitFor();
    await expectNoFindings(page, 'deck');
  });

  it('in the table with cards selected, and in the dialogs over it', async () => {
    const page = await openLocks(NARROW);
    await page.getByRole('button', { name: 'Select all found' }).click();
    await page.getByText('40 cards selected').waitFor();
    await expectNoFindings(page, 'Library, cards selected');
    for (const name of ['Tag', 'Move to deck', 'Set due date', 'Reset', 'Grade now', 'Delete']) {
      await press(page, name);
      await page.getByRole('dialog').waitFor();
      await expectNoFindings(page, name);
      await page.keyboard.press('Escape');
    }
  });
});
