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

/** A phone's and a laptop's width. */
const SIZES = [
  { width: 320, height: 640 },
  { width: 1440, height: 900 },
] as const;

const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Where a page is opened that `expectNoFindings` looks at: each step of a walk must be possible on the narrowest screen. */
export const NARROW = { viewport: SIZES[0] } as const;

/**
 * Fails when axe finds a fault on the page, or when it scrolls sideways: at a phone's and a laptop's width, in both themes.
 * The page is left at the width and in the theme it had.
 */
export async function expectNoFindings(page: Page, where: string): Promise<void> {
  const size = page.viewportSize();
  // The policy refuses inline scripts, but not what the test evaluates from outside.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  for (const viewport of SIZES) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: 'light' });
    await expectNone(page, {}, `${where}, ${viewport.width} px wide`);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${where} scrolls sideways at ${viewport.width} px`).toBeLessThanOrEqual(0);
    // A theme is colours, and of axe's rules these look at them.
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNone(page, { runOnly: RULES_OF_COLOUR }, `${where}, ${viewport.width} px wide, dark`);
  }
  await page.emulateMedia({ colorScheme: null });
  if (size !== null) await page.setViewportSize(size);
}

async function expectNone(page: Page, rules: { readonly runOnly?: readonly string[] }, where: string) {
  const violations = await page.evaluate(async (chosen) => {
    // What follows the width is drawn anew by the frame after the next at the latest.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    // A point that is still fading in has less contrast for some hundredths of a second. Looked for in each frame, since what was
    // promised of an animation that another width takes away may never come.
    const isMoving = (): boolean => document.getAnimations().some(({ playState }) => playState === 'running');
    for (let frame = 0; frame < 120 && isMoving(); frame += 1) await new Promise(requestAnimationFrame);
    const found = await window.axe.run({ ...chosen, resultTypes: ['violations'], reporter: 'v2' });
    return found.violations;
  }, rules);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found, where).toEqual([]);
}
