// Inline marks and maths in a real Chromium on the production build: what they look like, and that nothing wide moves the page.
import { expect, it } from 'vitest';
import { importFile } from '../support/bringingIn';
import { openPage } from '../support/page';

const SUM = Array.from({ length: 60 }, (_, index) => `a_{${index}}`).join(' + ');
const NOTES = `# Weirs

Q: What is a **weir**, in \`code\`?
A:
- **Height:** a *low* dam, ==not== ~~high~~, with [more](https://weir.example).
- **Flow:** it grows with $${SUM}$ at $x_1$ and $f$.
`;

it('shows marks as they mean, and lets a long formula scroll in its own box on the narrowest screen', async () => {
  const { page } = await openPage({ path: '/#/import', viewport: { width: 320, height: 700 } });
  await importFile(page, { name: 'weirs.md', contents: NOTES });
  await page.getByRole('link', { name: 'Study Weirs' }).click();
  await page.getByRole('heading', { level: 2, name: 'What is a weir, in code?' }).waitFor();
  await page.keyboard.press('Space');
  const formulas = page.locator('[data-typeset]');
  await expect.poll(() => formulas.count()).toBe(3);
  const sizes = await page.evaluate(() =>
    [document.documentElement, document.querySelector('[data-typeset]')].map((element) => ({
      width: element?.clientWidth ?? 0,
      inner: element?.scrollWidth ?? 0,
    })),
  );
  expect(sizes[0]?.inner).toBeLessThanOrEqual(sizes[0]?.width ?? 0);
  expect(sizes[1]?.inner).toBeGreaterThan(sizes[1]?.width ?? 0);
  expect(await page.locator('[data-answer] :is(em, mark, del)').allTextContents()).toEqual([
    'low',
    'not',
    'high',
  ]);
  expect(await page.getByRole('link', { name: 'more' }).count()).toBe(0);
});
