// Backups in a real Chromium on the production build: two profiles that studied and edited apart, and what they know afterwards.
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readCensus } from '../../src/formats/zip/census';
import { unpackEntry } from '../../src/formats/zip/unpackEntry';
import {
  CANAL,
  CANAL_EDITED,
  choose,
  decksInLibrary,
  gradeCard,
  importFile,
  openLibrary,
  untilStage,
} from '../support/bringingIn';
import { openPage } from '../support/page';

/** Saves a backup and gives it as a file. */
async function backUp(page: Page, origin: string): Promise<Buffer> {
  await page.goto(`${origin}/#/data`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Back up now' }).click(),
  ]);
  return buffer(await download.createReadStream());
}

/** Restores a backup, and says what came of it. */
async function restore(page: Page, origin: string, file: Buffer): Promise<string> {
  await page.goto(`${origin}/#/data`);
  await page
    .getByLabel('Backup to restore')
    .setInputFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer: file });
  const dialog = page.getByRole('dialog', { name: 'Restore a backup' });
  await dialog.waitFor();
  const merge = dialog.getByRole('button', { name: 'Merge' });
  if ((await merge.count()) === 0) return 'nothing new';
  await merge.click();
  const said = page.getByText(/^The backup was merged/);
  await said.waitFor();
  return (await said.textContent()) ?? '';
}

/** The parts of a backup as text, without what names its moment and its device. */
function partsOf(file: Buffer): ReadonlyMap<string, string> {
  const bytes = new Uint8Array(file);
  return new Map(
    [...readCensus(bytes)]
      .filter(([name]) => name !== 'manifest.json')
      .map(([name, entry]) => [name, new TextDecoder().decode(unpackEntry(bytes, entry, 1e8))]),
  );
}

async function study(page: Page, origin: string, grades: readonly ('Good' | 'Easy')[]): Promise<void> {
  await page.goto(`${origin}/#/study`);
  for (const grade of grades) await gradeCard(page, grade);
}

async function rename(page: Page, origin: string, from: string, to: string): Promise<void> {
  await openLibrary(page, origin);
  await page.getByRole('button', { name: `Rename ${from}` }).click();
  await page.getByLabel('Title').fill(to);
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await page.getByText(`The deck is now called “${to}”.`).waitFor();
}

describe('two profiles that studied and edited apart', () => {
  it(
    'end equal after exchanging backups both ways, with every review of both',
    { timeout: 180_000 },
    async () => {
      const one = await openPage({ path: '/#/import' });
      await importFile(one.page, { name: 'canal.md', contents: CANAL });
      await study(one.page, one.origin, ['Good']);
      const common = await backUp(one.page, one.origin);

      const other = await openPage();
      expect(await restore(other.page, other.origin, common)).toContain('1 review was new');
      await study(other.page, other.origin, ['Easy', 'Good']);
      await other.page.goto(`${other.origin}/#/import`);
      await choose(other.page, { name: 'canal.md', contents: CANAL_EDITED });
      await other.page.getByRole('button', { name: 'Apply changes' }).click();
      await untilStage(other.page, 'Imported');
      await study(one.page, one.origin, ['Easy', 'Easy', 'Good']);
      await rename(one.page, one.origin, 'Canal notes', 'Water and canals');

      const [first, second] = [await backUp(one.page, one.origin), await backUp(other.page, other.origin)];
      expect(await restore(one.page, one.origin, second)).toContain('2 reviews were new');
      expect(await restore(other.page, other.origin, first)).toContain('3 reviews were new');
      const [left, right] = [await backUp(one.page, one.origin), await backUp(other.page, other.origin)];
      expect(partsOf(left)).toEqual(partsOf(right));
      for (const { page, origin } of [one, other]) {
        await openLibrary(page, origin);
        await page.getByRole('heading', { level: 2, name: 'Water and canals' }).waitFor();
      }
      await expect.poll(() => decksInLibrary(one.page)).toEqual(await decksInLibrary(other.page));
      expect(await restore(one.page, one.origin, right)).toBe('nothing new');
      await other.page.reload();
      await other.page.getByText('Water and canals').first().waitFor();
    },
  );
});

describe('a backup before an import', () => {
  it('is kept in this browser, and brings back what was there', async () => {
    const { page, origin } = await openPage({ path: '/#/import' });
    await importFile(page, { name: 'canal.md', contents: CANAL });
    await page.goto(`${origin}/#/data`);
    await page.getByText(/^Backups in this browser/).click();
    const entry = page.getByRole('button', { name: /^Restore the backup of .*before an import$/ });
    await entry.click();
    await page.getByRole('dialog', { name: 'Restore a backup' }).waitFor();
    await page.getByText(/^Everything in it is here already/).waitFor();
  });

  it('is not taken from a file that is none: it says what the file is', async () => {
    const { page } = await openPage({ path: '/#/data' });
    await page.getByLabel('Backup to restore').setInputFiles({
      name: 'notes.md',
      mimeType: 'text/plain',
      buffer: Buffer.from(CANAL),
    });
    await page.getByText(/The file is no backup of Pointwise: it is a text/).waitFor();
  });
});
