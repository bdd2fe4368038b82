// PERF-4: from the key press to the next card painted, the strict commit included, beside a raw strict
// read-change-write of the very same row in the very same page, with the very same wait for the paint.
import type { BrowserContext, Page } from 'playwright-core';
import { median, percentile, type Line } from './measure';
import type { Frames } from './profile';
import { untilFirstCard, watchPage } from './watch';

const WARM_UP = 5;

/** Grades cards by keyboard, each followed by the raw write of its row. */
export async function measureGrading(
  context: BrowserContext,
  address: string,
  grades: number,
  frames: Frames,
): Promise<readonly Line[]> {
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  await page.goto(address);
  await untilFirstCard(page);
  await page.getByRole('button', { name: /^Show answer/ }).waitFor();
  await openRaw(page);
  const raw: number[] = [];
  for (let number = 0; number < grades + WARM_UP; number += 1) {
    await gradeOne(page, number);
    // Reading ahead and taking in what was written go on after the paint: they must not slow the raw write.
    await page.waitForTimeout(60);
    const rawMs = await page.evaluate(writeRaw);
    if (number >= WARM_UP) raw.push(rawMs);
  }
  const app = (await page.evaluate(() => window.seen.gradeMs)).slice(WARM_UP);
  await page.close();
  const what = `key press to next card painted, frames ${frames}`;
  const beside = { what: 'raw row', value: median(raw) };
  // The bar is for what a learner sees. Without the wait for the screen, only the shares of the app and of raw storage
  // are left to compare: told, for whoever wants to make the app's share smaller.
  const bar = frames === 'as on a screen' ? { bar: 1.5 } : {};
  const limit = frames === 'as on a screen' ? { bar: 50 } : {};
  return [
    { id: 'PERF-4', what: `${what}, p50`, value: median(app), unit: 'ms', beside, ...bar },
    { id: 'PERF-4', what: `${what}, p95`, value: percentile(app, 0.95), unit: 'ms', ...limit },
  ];
}

/** Reveals the card on screen and grades it Good; returns when the next one is painted. */
async function gradeOne(page: Page, already: number): Promise<void> {
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /^Good/ }).waitFor();
  // Nobody grades before the answer has unfolded.
  await page.waitForTimeout(500);
  await page.keyboard.press('3');
  await page.waitForFunction((count) => window.seen.gradeMs.length > count, already);
}

declare global {
  interface Window {
    raw: IDBDatabase;
  }
}

/** Opens a connection of the bench's own, and puts one line on the page for the raw write to change. */
async function openRaw(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const line = document.createElement('p');
    line.id = 'raw';
    line.textContent = 'raw';
    document.body.append(line);
    window.raw = await new Promise((resolve, reject) => {
      const request = indexedDB.open('pointwise');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  });
}

/** Reads, changes and writes the row that was graded last; returns ms from start to painted. Stands alone. */
async function writeRaw(): Promise<number> {
  const cardId = await new Promise<string>((resolve) => {
    const request = window.raw.transaction('steps').objectStore('steps').openCursor(null, 'prev');
    request.addEventListener('success', () => resolve(request.result?.value.events[0].cardId));
  });
  const startMs = performance.now();
  await new Promise<void>((resolve, reject) => {
    const transaction = window.raw.transaction('cards', 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('cards');
    const request = store.get(cardId);
    request.addEventListener('success', () => store.put({ ...request.result, changedAtMs: startMs }));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
  const line = document.getElementById('raw');
  if (line !== null) line.textContent = `raw ${startMs}`;
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - startMs)));
  });
}
