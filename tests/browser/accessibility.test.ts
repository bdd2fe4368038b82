// axe on every screen and state, in both themes, at a phone's and a laptop's width.
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { expectNoFindings, NARROW } from '../support/axe';
import { openPage } from '../support/page';

async function gradeOnce(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Easy/ }).click();
  await page.getByRole('checkbox').first().waitFor({ state: 'detached' });
}

describe("axe finds nothing in either theme, at a phone's and a laptop's width,", () => {
  it('on every screen of a newcomer and through a whole session', async () => {
    const { page, origin } = await openPage({ ...NARROW, startAt: '2026-03-02T09:00:00' });
    await page.getByRole('link', { name: /^Study now/ }).waitFor();
    await expectNoFindings(page, 'Today, newcomer');
    await page.goto(`${origin}/#/read/csto`);
    await page.getByRole('heading', { level: 1, name: /Collective Security/ }).waitFor();
    await expectNoFindings(page, 'Read');
    await page.goto(`${origin}/#/settings`);
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    await expectNoFindings(page, 'Settings');
    await page.goto(`${origin}/#/no-such-place`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectNoFindings(page, 'not found');
    await page.goto(`${origin}/#/study`);
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    await expectNoFindings(page, 'question');
    for (let card = 0; card < 6; card += 1) {
      await page.getByRole('button', { name: 'Show answer' }).click();
      await page.getByRole('checkbox').first().waitFor();
      if (card === 0) {
        await expectNoFindings(page, 'answer');
        await page.getByRole('checkbox').first().uncheck();
        await expectNoFindings(page, 'answer with a missed point');
        await page.getByRole('checkbox').first().check();
        await page.getByRole('button', { name: 'More' }).click();
        await page.getByRole('menuitem', { name: 'Card information' }).waitFor();
        await expectNoFindings(page, 'More menu');
        await page.getByRole('menuitem', { name: 'Card information' }).click();
        await page.getByRole('button', { name: 'Close' }).waitFor();
        await expectNoFindings(page, 'card information');
        await page.getByRole('button', { name: 'Close' }).click();
        await page.keyboard.press('?');
        await page.getByRole('dialog').waitFor();
        await expectNoFindings(page, 'keys');
        await page.keyboard.press('Escape');
      }
      await gradeOnce(page);
    }
    await page.getByRole('link', { name: 'Today' }).first().waitFor();
    await expectNoFindings(page, 'summary');
    await page.goto(`${origin}/#/`);
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await expectNoFindings(page, 'Today, nothing left');
  });
});
