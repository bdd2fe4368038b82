// A package with pictures and reviews, in a real Chromium on the production build: imported, shown, studied. The page may
// ask nothing of another place and break no policy, whatever its notes hold: openPage fails the test if it does.
import { describe, expect, it } from 'vitest';
import { collection11, largeCollection } from '../support/ankiCollections';
import { packageOf } from '../support/ankiFixtures';
import { choose, decksInLibrary, gradeCard, openLibrary, untilStage } from '../support/bringingIn';
import { openPage } from '../support/page';

/** A picture of one dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** What stands in every note: a picture of the package, and what must neither be fetched nor run. */
const HEAD = `<img src="leaf.png" alt="A leaf"><img src="https://example.org/spy.png"><script>alert(1)</script>
  <a href="https://example.org/" onclick="alert(1)" style="background:url(https://example.org/s.png)">more</a>`;

function teaPackage(head = HEAD): Uint8Array {
  const collection = collection11((database) => {
    database.run('UPDATE notes SET flds = ? || flds', [head.replaceAll(/\s+/gu, ' ')]);
  });
  return packageOf('anki21', { collection, entries: [{ name: '1', bytes: DOT }] });
}

describe('a package', () => {
  it('comes with its picture and its reviews, and asks nothing of another place', async () => {
    const { page, origin } = await openPage({ path: '/#/import' });
    const tea = { name: 'tea.apkg', contents: teaPackage() };
    await choose(page, tea);
    await untilStage(page, 'Preview of tea.apkg');
    await page.getByText('4 cards, 4 points').waitFor();
    await page.getByText('2 reviews').waitFor();
    await page.getByText('2 media files').waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await untilStage(page, 'Imported');
    await page.getByText('2 reviews came along.').waitFor();

    await page.getByRole('link', { name: 'Study Drinks::Hot' }).click();
    const picture = page.getByRole('img', { name: 'A leaf' }).first();
    await picture.waitFor();
    // The picture stands in its place before it is read.
    await expect.poll(() => picture.getAttribute('src')).toMatch(/^blob:/u);
    await page.waitForFunction(() => document.querySelector('img')?.naturalWidth === 1);
    expect(await page.getByText('picture not here: https://example.org/spy.png').count()).toBeGreaterThan(0);
    expect(await page.locator('[onclick], [style*="url"], script:not([src])').count()).toBe(0);
    await gradeCard(page, 'Good');

    await openLibrary(page, origin);
    await expect.poll(() => decksInLibrary(page)).toContain('Hot: 4 cards, 4 points');
    await page.goto(`${origin}/#/data`);
    await page.getByText('3 reviews stored.').waitFor();
    await page.goto(`${origin}/#/import`);
    await choose(page, tea);
    await untilStage(page, 'Nothing is new');
  });

  it('has its review log read by a worker of its own when it is large, which ends with that', async () => {
    const { page } = await openPage({ path: '/#/import' });
    await page.getByRole('button', { name: 'Choose file' }).waitFor();
    const cores = await page.evaluate(() => navigator.hardwareConcurrency);
    const workers = (): number => page.workers().length;
    await expect.poll(workers).toBe(cores > 1 ? 2 : 1);
    await choose(page, {
      name: 'tea.apkg',
      contents: packageOf('anki21', { collection: largeCollection() }),
    });
    await untilStage(page, 'Preview of tea.apkg');
    await page.getByText('2 reviews').waitFor();
    await expect.poll(workers).toBe(1);
  });

  it('has its review log read by the first worker when the other one breaks down', async () => {
    const { page } = await openPage({ path: '/#/import', expectedErrors: [/no memory/u] });
    const cores = await page.evaluate(() => navigator.hardwareConcurrency);
    await expect.poll(() => page.workers().length).toBe(cores > 1 ? 2 : 1);
    for (const worker of page.workers()) {
      await worker.evaluate(() => {
        if (self.name !== 'log') return;
        self.addEventListener('message', () => {
          throw new Error('no memory');
        });
      });
    }
    await choose(page, {
      name: 'tea.apkg',
      contents: packageOf('anki21', { collection: largeCollection() }),
    });
    await untilStage(page, 'Preview of tea.apkg');
    await page.getByText('2 reviews').waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await untilStage(page, 'Imported');
  });

  it('lets long formulas scroll in their own boxes on the narrowest screen', async () => {
    const { page } = await openPage({ path: '/#/import', viewport: { width: 320, height: 700 } });
    const sum = Array.from({ length: 60 }, (_, index) => `a_{${index}}`).join(' + ');
    const formulas = `It grows with \\(${sum}\\) at \\(x_1\\), and so does \\[${sum}\\] `;
    await choose(page, { name: 'tea.apkg', contents: teaPackage(formulas) });
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await untilStage(page, 'Imported');
    await page.getByRole('link', { name: 'Study Drinks::Hot' }).click();
    await expect.poll(() => page.locator('[data-typeset]').count()).toBe(3);
    const [whole, ...boxes] = await page
      .locator('html, [data-typeset]')
      .evaluateAll((elements) => elements.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
    expect(whole).toBeLessThanOrEqual(0);
    expect(boxes.map((beyond) => beyond > 0)).toEqual([true, false, true]);
  });

  it('is taken back as a whole', async () => {
    const { page, origin } = await openPage({ path: '/#/import' });
    await choose(page, { name: 'tea.apkg', contents: teaPackage() });
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await untilStage(page, 'Imported');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('The import was taken back').waitFor();
    await openLibrary(page, origin);
    await expect.poll(() => decksInLibrary(page)).toHaveLength(1);
  });
});
