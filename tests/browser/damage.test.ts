// "Your data never silently becomes an empty app": a profile that was studied comes to harm in twenty ways. Each is noticed before the
// first write, or did no harm; and the library comes back from the last backup of this browser, or a file is offered.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser, type BrowserProcess } from '../soak/browserProcess';
import { databaseFolder, FILE_DAMAGES, OPEN_DAMAGES } from '../support/damages';

const REVIEWS_BEFORE_COPY = 2;
const REVIEWS = 5;

let pristine = '';
let older = '';
const made: string[] = [];

/** A profile with some reviews, a backup that holds them, and a copy of its database from before the last of them. */
beforeAll(async () => {
  pristine = folder('pristine');
  older = join(folder('older'), 'database');
  await inBrowser(pristine, async (page) => study(page, REVIEWS_BEFORE_COPY));
  cpSync(databaseFolder(pristine), older, { recursive: true });
  await inBrowser(pristine, async (page) => {
    await study(page, REVIEWS - REVIEWS_BEFORE_COPY);
    // What makes backups without being asked for waits for two minutes; before a deck is deleted it does not.
    await deleteAndUndo(page);
    await page.waitForTimeout(4000);
  });
}, 120_000);

afterAll(() => made.forEach((path) => rmSync(path, { recursive: true, force: true, maxRetries: 5 })));

// Each takes a browser of its own some seconds: a third of them here, and all twenty with DAMAGE=all.
const isShort = process.env['DAMAGE'] !== 'all';
const chosen = FILE_DAMAGES.filter((_, index) => !isShort || index % 3 === 0);

describe('a database that was damaged between two starts', () => {
  it.each(chosen)('is noticed and brought back: $name', { timeout: 120_000 }, async ({ damage }) => {
    const profile = folder('damaged');
    cpSync(pristine, profile, { recursive: true });
    damage({ folder: databaseFolder(profile), older });
    await inBrowser(profile, async (page) => expectRecovered(page));
  });
});

describe('a database that came to harm while the app was open', () => {
  it.each(OPEN_DAMAGES)('is noticed and brought back: $name', { timeout: 120_000 }, async ({ damage }) => {
    const profile = folder('open');
    cpSync(pristine, profile, { recursive: true });
    await inBrowser(profile, async (page, browser) => {
      await page.goto(`${inject('origin')}/#/study`);
      await page.getByRole('button', { name: 'Show answer' }).waitFor();
      const other = await browser.context.newPage();
      await other.goto(`${inject('origin')}/blank-page-of-the-origin`);
      await damage(other, inject('origin'));
      // Whatever the learner does next writes nothing into what is left.
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: /^Good/ }).or(fromFileIn(page)).first().waitFor();
      await page.keyboard.press('3');
      await expectRecovered(page);
    });
  });
});

/** Trouble is said, unless every review is still here; the backup, or at least a file, brings the library back. */
async function expectRecovered(page: Page): Promise<void> {
  const bringBack = page.getByRole('button', { name: /^Bring back the backup of/ }).first();
  const fromFile = fromFileIn(page);
  const today = page.getByRole('heading', { level: 1, name: /Today|Study/ });
  const stored = page.getByText(`${REVIEWS} reviews stored.`);
  await today.or(fromFile).first().waitFor({ timeout: 30_000 });
  // What is only looked for when the page is at rest is noticed by now, or on a slow machine on the next screen.
  await page.waitForTimeout(2500);
  if (!(await fromFile.isVisible())) {
    await page.goto(`${inject('origin')}/#/data`);
    await stored.or(fromFile).first().waitFor({ timeout: 30_000 });
  }
  if (await fromFile.isVisible()) {
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toMatch(/welcome/i);
    await bringBack.click();
    const isStuck = page.getByText(/The browser can neither open nor replace its storage/);
    await today.or(stored).or(isStuck).first().waitFor({ timeout: 30_000 });
    if (await isStuck.isVisible()) return expectFileOffered(page);
    await page.goto(`${inject('origin')}/#/data`);
  }
  await stored.waitFor({ timeout: 15_000 });
}

function fromFileIn(page: Page) {
  return page.getByRole('button', { name: 'Restore from a file' });
}

/** Where the browser cannot even be rid of what is damaged, the backup is handed out. */
async function expectFileOffered(page: Page): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save it as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^pointwise-backup-.*\.zip$/u);
}

async function study(page: Page, reviews: number): Promise<void> {
  await page.goto(`${inject('origin')}/#/study`);
  for (let review = 0; review < reviews; review += 1) {
    await page.getByRole('button', { name: 'Show answer' }).click();
    await page.getByRole('button', { name: /^Easy/ }).waitFor();
    await page.keyboard.press('4');
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
  }
}

async function deleteAndUndo(page: Page): Promise<void> {
  await page.goto(`${inject('origin')}/#/library`);
  await page
    .getByRole('button', { name: /^Delete/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/is back/).waitFor();
}

async function inBrowser(
  profile: string,
  work: (page: Page, browser: BrowserProcess) => Promise<void>,
): Promise<void> {
  const browser = await startBrowser(profile);
  try {
    const page = await browser.context.newPage();
    await page.goto(`${inject('origin')}/#/`);
    await work(page, browser);
  } finally {
    await browser.close();
  }
}

function folder(name: string): string {
  const path = mkdtempSync(join(tmpdir(), `pointwise-${name}-`));
  made.push(path);
  return path;
}
