// axe on backups and their restore, on what Settings asks and refuses, and on the options of a deck, in both themes, at a phone's
// and a laptop's width.
import { buffer } from 'node:stream/consumers';
import { describe, it } from 'vitest';
import { expectNoFindings, NARROW } from '../support/axe';
import { CANAL, gradeCard, importFile } from '../support/bringingIn';
import { openPage } from '../support/page';

describe("axe finds nothing in either theme, at a phone's and a laptop's width,", () => {
  it('from a backup to its restore, its list and the check', async () => {
    const { page, origin } = await openPage({ ...NARROW, path: '/#/data' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Back up now' }).click(),
    ]);
    await page.getByText(/^Saved as pointwise-backup/).waitFor();
    const before = await buffer(await download.createReadStream());
    await page.goto(`${origin}/#/import`);
    await importFile(page, { name: 'canal.md', contents: CANAL });
    await page.goto(`${origin}/#/data`);
    await page.getByText(/^Backups in this browser/).click();
    await page.getByRole('button', { name: 'Check and repair' }).click();
    await page.getByText(/Everything agrees/).waitFor();
    await expectNoFindings(page, 'your data, with a list of backups and a check');
    const input = page.getByLabel('Backup to restore');
    await input.setInputFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer: before });
    await page.getByRole('dialog', { name: 'Restore a backup' }).waitFor();
    await expectNoFindings(page, 'what a restore would change');
    await page.keyboard.press('Escape');
    await input.setInputFiles({ name: 'no.zip', mimeType: 'application/zip', buffer: Buffer.from('PK') });
    await page.getByText(/^Nothing was restored, and nothing was changed/).waitFor();
    await expectNoFindings(page, 'a file that is no backup');
  });

  it('on the questions and refusals of Settings in the largest text, on the options of a deck, and on Today', async () => {
    const { page, origin } = await openPage({ ...NARROW, path: '/#/study' });
    await gradeCard(page, 'Easy');
    await page.goto(`${origin}/#/settings`);
    await page.getByLabel('Text size').selectOption('largest');
    await page.getByLabel('Parameters').fill('1 2 3');
    await page.getByLabel('Sunday').selectOption('minimum');
    await page.getByRole('button', { name: 'Move due days' }).waitFor();
    await page.getByRole('button', { name: 'Fit to my reviews' }).click();
    await page.getByText(/^There are too few reviews to fit to/).waitFor();
    await page.getByRole('button', { name: 'Memory model' }).click();
    await page.getByRole('heading', { name: 'Memory model' }).and(page.locator(':focus')).waitFor();
    await expectNoFindings(page, 'Settings');
    await page.goto(`${origin}/#/options/csto`);
    await page.getByLabel('New cards a day').fill('7');
    await page.getByLabel('Reviews a day').focus();
    await page.getByText('Saved').first().waitFor();
    await expectNoFindings(page, 'the options of a deck');
    await page.goto(`${origin}/#/`);
    await page.getByText('Last backup: none yet').waitFor();
    await expectNoFindings(page, 'Today with the last backup');
  });
});
