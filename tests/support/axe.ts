// Looks for faults that a program can find: axe on the page as it is, and nothing that reaches beyond the window.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

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

/** Fails when axe finds a fault on the page, or when it scrolls sideways. */
export async function expectNoFindings(page: Page, where: string): Promise<void> {
  // A point that is still fading in has less contrast for some hundredths of a second.
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
  // The policy refuses inline scripts, but not what the test evaluates from outside.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
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

/** Both themes, at a phone's and a laptop's width. */
export const LOOKS = [
  { colorScheme: 'light', viewport: { width: 320, height: 640 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
] as const;
