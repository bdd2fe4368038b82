// Inline marks and maths in a real Chromium on the production build: what they look like, and that nothing wide moves the page.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { importFile } from '../support/bringingIn';
import { openPage } from '../support/page';
import { startPaper, submitOpen } from '../support/takingPapers';

const sumOf = (terms: number): string =>
  Array.from({ length: terms }, (_, index) => `a_{${index}}`).join(' + ');
const NARROW = { width: 320, height: 700 };
const NOTES = `# Weirs

Q: What is a **weir**, in \`code\`?
A:
- **Height:** a *low* dam, ==not== ~~high~~, with [more](https://weir.example).
- **Flow:** it grows with $${sumOf(60)}$ at $x_1$ and $f$.
`;

it('shows marks as they mean, and lets a long formula scroll in its own box on the narrowest screen', async () => {
  const { page } = await openPage({ path: '/#/import', viewport: NARROW });
  await importFile(page, { name: 'weirs.md', contents: NOTES });
  await page.getByRole('link', { name: 'Study Weirs' }).click();
  await page.getByRole('heading', { level: 2, name: 'What is a weir, in code?' }).waitFor();
  await page.keyboard.press('Space');
  const formulas = page.locator('[data-typeset]');
  await expect.poll(() => formulas.count()).toBe(3);
  await expectToScroll(page);
  expect(await page.locator('[data-answer] :is(em, mark, del)').allTextContents()).toEqual([
    'low',
    'not',
    'high',
  ]);
  expect(await page.getByRole('link', { name: 'more' }).count()).toBe(0);
});

const DATED = `# Sluices

Q: What became of the sluice?
A:
- **Gate:** with $${sumOf(23)}$ teeth, it was closed for good in 1931.
- **Beam:** it broke over $h_0$ in 1948.
- **Wheel:** an engine took its place in 1977.
`;

it('typesets formulas in a paper and its result, long ones in boxes of their own', async () => {
  const { page } = await openPage({ path: '/#/import', viewport: NARROW });
  await importFile(page, { name: 'sluices.md', contents: DATED });
  await page.getByRole('link', { name: 'Test', exact: true }).click();
  await page.getByLabel('Some decks or tags').check();
  await page.getByLabel(/^Sluices/u).check();
  await startPaper(page, { items: 1, kinds: ['Put in order'] });
  const formulas = page.locator('[data-typeset]');
  await expect.poll(() => formulas.count()).toBe(2);
  await expectToScroll(page);
  await submitOpen(page);
  await expect.poll(() => formulas.count()).toBeGreaterThan(1);
  await expectToScroll(page);
});

/** A formula is wider than its box, and the page is not wider than the window. */
async function expectToScroll(page: Page): Promise<void> {
  const sizes = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('[data-typeset]')].map((element) => ({
      width: element.clientWidth,
      inner: element.scrollWidth,
    })),
  );
  const [window, ...boxes] = sizes;
  expect(window?.inner).toBeLessThanOrEqual(window?.width ?? 0);
  expect(boxes.some(({ width, inner }) => inner > width)).toBe(true);
}
