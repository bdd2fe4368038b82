// What an update does to a page that is open: nothing, until the learner asks for it.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage, untilOfflineReady } from '../support/page';
import { startVersions } from '../support/versions';

it('keeps serving the old version whole until the learner asks for the new one, then serves that one whole', async () => {
  const versions = await startVersions();
  try {
    const { page } = await openPage({ origin: versions.origin, withServiceWorker: true });
    await untilOfflineReady(page);
    const oldScripts = await scriptsOf(page);
    expect(oldScripts.length).toBeGreaterThan(0);

    versions.publishNext();
    await page.reload();
    await untilWaiting(page);
    await page.getByText('A new version is ready.').waitFor();
    await page.reload();
    await page.getByText('A new version is ready.').waitFor();
    expect(await versionOf(page)).toBeNull();
    expect(await scriptsOf(page)).toEqual(oldScripts);

    // Whoever asks for the update sees the screen first.
    await page.getByRole('link', { name: 'Study now' }).waitFor();
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Update', exact: true }).click();
    await reloaded;
    expect(await versionOf(page)).toBe('next');
    expect((await scriptsOf(page)).every((script) => script.endsWith('.next.js'))).toBe(true);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('A new version is ready.').waitFor({ state: 'detached' });
  } finally {
    await versions.close();
  }
});

function scriptsOf(page: Page): Promise<readonly string[]> {
  return page
    .locator('script[src]')
    .evaluateAll((scripts: HTMLScriptElement[]) => scripts.map((each) => each.src));
}

function versionOf(page: Page): Promise<string | null> {
  return page.locator('html').getAttribute('data-version');
}

/** Waits until the next version is downloaded and waits behind the old one. */
async function untilWaiting(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    while (registration.waiting === null) await new Promise((resolve) => setTimeout(resolve, 20));
  });
}
