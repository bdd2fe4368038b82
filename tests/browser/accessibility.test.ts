// axe on every screen and state, in both themes, at a phone's and a laptop's width.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/page';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

declare global {
  interface Window {
    readonly axe: {
      readonly run: (options: unknown) => Promise<{ readonly violations: readonly Finding[] }>;
    };
  }
}

async function expectNoFindings(page: Page, where: string): Promise<void> {
  // A point that is still fading in has less contrast for some hundredths of a second.
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
  // The policy refuses inline scripts, but not what the test evaluates from outside.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    window.axe.run({ resultTypes: ['violations'], reporter: 'v2' }),
  );
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found, where).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
}

async function gradeOnce(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Easy/ }).click();
  await page.getByRole('checkbox').first().waitFor({ state: 'detached' });
}

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 320, height: 640 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
] as const;

describe.each(LOOKS)('axe finds nothing in the $colorScheme theme at $viewport.width px', (look) => {
  it('on every screen of a newcomer and through a whole session', async () => {
    const { page, origin } = await openPage({ ...look, startAt: '2026-03-02T09:00:00' });
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
