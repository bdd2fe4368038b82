// A full disk never lies: with the browser's storage full to the last byte, a grade is not kept, the page says so, the
// answer stays, and the same grade goes in once when there is room again. The quota is set by the browser's debugger.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from '../support/page';
import { startPreview } from '../support/preview';

const QUOTA_BYTES = 6_000_000;

it('says that a grade was not saved when storage is full, and keeps it once there is room', async () => {
  const server = await startPreview();
  const { page, context, origin } = await openPage({
    origin: server.origin,
    path: '/icons/icon.svg',
    expectedErrors: [/404/], // A page without an icon of its own makes the browser ask for one.
  });
  try {
    // Before the first write: the browser remembers for a while how much room it believes to have.
    const cdp = await context.newCDPSession(page);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA_BYTES });
    await page.goto(`${origin}/#/study`);
    await page.getByRole('button', { name: /^Show answer/ }).waitFor();
    const question = await page.getByRole('heading', { level: 2 }).textContent();
    await page.waitForTimeout(1000);
    await fillStorage(page);

    await page.keyboard.press('Space');
    await page.getByRole('button', { name: /^Good/ }).click();
    await page.getByRole('alert').getByText('Your grade was not saved.').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).textContent()).toBe(question);
    expect(await reviewsKept(page)).toBe(0);

    await emptyStorage(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page
      .getByRole('heading', { level: 2 })
      .filter({ hasNotText: question ?? '' })
      .waitFor();
    expect(await reviewsKept(page)).toBe(1);
  } finally {
    await server.close();
  }
});

/** Writes ever smaller blocks into a database of the test's own until not even one kilobyte fits. */
async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const filler = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('filler', 1);
      request.addEventListener('upgradeneeded', () =>
        request.result.createObjectStore('blocks', { autoIncrement: true }),
      );
      request.addEventListener('success', () => resolve(request.result));
    });
    const fits = (bytes: number): Promise<boolean> =>
      new Promise((resolve) => {
        const transaction = filler.transaction('blocks', 'readwrite');
        transaction
          .objectStore('blocks')
          .add(crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536))));
        transaction.addEventListener('complete', () => resolve(true));
        transaction.addEventListener('abort', () => resolve(false));
      });
    for (const bytes of [65_536, 8192, 1024]) while (await fits(bytes)) continue;
    filler.close();
  });
}

async function emptyStorage(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('filler').addEventListener('success', () => resolve());
      }),
  );
}

/** The number of reviews on the marker, read beside the app. */
async function reviewsKept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('pointwise');
        opening.addEventListener('success', () => {
          const request = opening.result.transaction('marker').objectStore('marker').get('marker');
          request.addEventListener('success', () => {
            opening.result.close();
            resolve(Number(request.result.reviews));
          });
        });
      }),
  );
}
