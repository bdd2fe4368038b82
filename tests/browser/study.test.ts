// The main job on the real deck, in a real Chromium, on the production build: find the deck, study, close the tab,
// come back tomorrow to the right cards.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, untilOfflineReady } from '../support/page';
import { startPaper, submitOpen } from '../support/takingPapers';

const MONDAY = '2026-03-02T09:00:00';
const DAY_MS = 86_400_000;

async function question(page: Page): Promise<string> {
  return (await page.getByRole('heading', { level: 2 }).first().innerText()).trim();
}

async function reveal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show answer' }).click();
  await page.getByRole('checkbox').first().waitFor();
}

async function gradeWith(page: Page, name: 'Again' | 'Hard' | 'Good' | 'Easy'): Promise<void> {
  const before = await question(page);
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.waitForFunction(
    (text) => document.querySelector('h2')?.textContent?.trim() !== text || !document.querySelector('input'),
    before,
  );
}

describe('studying the CSTO deck', () => {
  it('takes a newcomer from the first page through all six cards', async () => {
    const { page } = await openPage({ startAt: MONDAY });
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.getByRole('link', { name: /^Study now/ }).click();
    const asked = new Set<string>();
    let points = 0;
    for (let card = 0; card < 6; card += 1) {
      await page.getByRole('button', { name: 'Show answer' }).waitFor();
      asked.add(await question(page));
      await reveal(page);
      points += await page.getByRole('checkbox', { checked: true }).count();
      await gradeWith(page, 'Easy');
    }
    expect(asked.size).toBe(6);
    expect(points).toBe(16);
    await page
      .getByText(/16 of 16|16 points/)
      .first()
      .waitFor();
  });

  it('brings a missed point back alone, with the others given', async () => {
    const { page } = await openPage({ startAt: MONDAY, path: '/#/study' });
    const members = page.getByRole('checkbox', { name: /^Members: Armenia/ });
    for (let card = 0; card < 6; card += 1) {
      await page.getByRole('button', { name: 'Show answer' }).waitFor();
      await reveal(page);
      if ((await members.count()) > 0) {
        await members.uncheck();
        await page.getByText(/1 missed: again in 1 min/).waitFor();
      }
      await gradeWith(page, 'Easy');
    }
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    await page
      .getByText(/1 of 4 points/)
      .first()
      .waitFor();
    await reveal(page);
    expect(await page.getByRole('checkbox').count()).toBe(1);
    expect(await members.isChecked()).toBe(true);
  });

  it('keeps what was graded through a reload, undoes it after the reload, and asks it again tomorrow', async () => {
    const { page } = await openPage({ startAt: MONDAY, path: '/#/study' });
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    const first = await question(page);
    await reveal(page);
    await gradeWith(page, 'Good');
    const second = await question(page);
    expect(second).not.toBe(first);
    await page.reload();
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    expect(await question(page)).toBe(second);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForFunction((text) => document.querySelector('h2')?.textContent?.trim() === text, first);
    for (let card = 0; card < 6; card += 1) {
      await page.getByRole('button', { name: 'Show answer' }).waitFor();
      await reveal(page);
      await gradeWith(page, 'Easy');
    }
    await page.clock.setSystemTime(new Date(MONDAY).getTime() + 12 * DAY_MS);
    await page.goto('about:blank');
    await page.goBack();
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    await page.getByRole('progressbar', { name: 'Session progress' }).waitFor();
  });

  it('is done by keys alone: reveal, mark, grade, undo, redo, bury', async () => {
    const { page } = await openPage({ startAt: MONDAY, path: '/#/study' });
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    const first = await question(page);
    await page.keyboard.press('Space');
    await page.getByRole('checkbox').first().waitFor();
    await page.keyboard.press('x');
    await page.getByText(/1 missed/).waitFor();
    await page.keyboard.press('x');
    await page.keyboard.press('3');
    await page.waitForFunction((text) => document.querySelector('h2')?.textContent?.trim() !== text, first);
    const second = await question(page);
    await page.keyboard.press('u');
    await page.waitForFunction((text) => document.querySelector('h2')?.textContent?.trim() === text, first);
    await page.keyboard.press('Shift+Z');
    await page.waitForFunction((text) => document.querySelector('h2')?.textContent?.trim() === text, second);
    await page.keyboard.press('b');
    await page.waitForFunction((text) => document.querySelector('h2')?.textContent?.trim() !== text, second);
  });

  it('works offline: a reload without the server goes on with the session, and a paper is sat', async () => {
    const { page, context, origin } = await openPage({ path: '/#/study', withServiceWorker: true });
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    await untilOfflineReady(page);
    await context.setOffline(true);
    await page.reload();
    await reveal(page);
    await gradeWith(page, 'Good');
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    await page.goto(`${origin}/#/test`);
    await startPaper(page, { items: 3 });
    await submitOpen(page);
  });

  it('keeps two tabs in step: a card graded in one leaves the other', async () => {
    const { page, context, origin } = await openPage({ path: '/#/study' });
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    const other = await context.newPage();
    await other.goto(`${origin}/#/study`);
    await other.getByRole('button', { name: 'Show answer' }).waitFor();
    const first = await question(other);
    await reveal(page);
    await gradeWith(page, 'Good');
    await other.waitForFunction((text) => document.querySelector('h2')?.textContent?.trim() !== text, first);
    await expect.poll(() => question(other)).toBe(await question(page));
  });

  it('shows a recovery screen, not a welcome, when the browser lost the database', async () => {
    const { page } = await openPage({ path: '/#/study' });
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    await reveal(page);
    await gradeWith(page, 'Good');
    await page.goto('about:blank');
    await page.goBack();
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.deleteDatabase('pointwise');
          request.onsuccess = resolve;
        }),
    );
    await page.reload();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await page.getByRole('button', { name: 'Show answer' }).count()).toBe(0);
    await page.getByText('1 review', { exact: false }).first().waitFor();
  });

  it('notices that all site data was cleared while a card is open, before the next grade is written', async () => {
    const { page } = await openPage({ path: '/#/study' });
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    await reveal(page);
    await gradeWith(page, 'Good');
    await reveal(page);
    const session = await page.context().newCDPSession(page);
    const origin = new URL(page.url()).origin;
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' });
    await page.keyboard.press('3');
    await page.getByRole('heading', { level: 1, name: 'Some of your reviews are missing' }).waitFor();
    await page.getByRole('button', { name: 'Go on with what is here' }).click();
    await page.getByRole('button', { name: 'Yes, go on without them' }).click();
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    await page.getByRole('button', { name: 'Undo', disabled: true }).waitFor();
  });

  it('resumes a suspended card from Read, by keys alone', async () => {
    const { page } = await openPage({ path: '/#/study' });
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    const suspended = await question(page);
    await page.keyboard.press('s');
    await page.waitForFunction(
      (text) => document.querySelector('h2')?.textContent?.trim() !== text,
      suspended,
    );
    await page.goto(`${new URL(page.url()).origin}/#/read/csto`);
    const resume = page.getByRole('button', { name: `Resume: ${suspended}` });
    await resume.focus();
    await page.keyboard.press('Enter');
    await resume.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(suspended);
  });
});
