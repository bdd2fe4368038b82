// axe on every stage of an import and on the screens of decks, in both themes, at a phone's and a laptop's width.
import { describe, it } from 'vitest';
import { packageOf } from '../support/ankiFixtures';
import { expectNoFindings, NARROW } from '../support/axe';
import { CANAL, CANAL_EDITED, choose, gradeCard, importFile, untilStage } from '../support/bringingIn';
import { openPage } from '../support/page';

const TABLE = 'Place,Keeper,Since\nBrenn,Ada,1911\nCastel,Otto,1912\nDorf,Ida,1913\n';
const STRAY = `${CANAL}\nQ: Who pays for the canal?\n`;

describe("axe finds nothing in either theme, at a phone's and a laptop's width,", () => {
  it('on any stage of an import', async () => {
    const { page } = await openPage({ ...NARROW, path: '/#/import' });
    await untilStage(page, 'Bring your own notes');
    await expectNoFindings(page, 'Import');
    await page.getByRole('button', { name: 'Paste text' }).click();
    await page.getByRole('button', { name: 'Read the notes' }).click();
    await expectNoFindings(page, 'pasting, refused');
    await choose(page, {
      name: 'a-rather-long-name-of-a-file-without-any-blank-in-it.txt',
      contents: 'Words.',
    });
    await untilStage(page, 'No cards found');
    await expectNoFindings(page, 'no cards found');
    await choose(page, { name: 'keepers.csv', contents: TABLE });
    await untilStage(page, 'Columns of keepers.csv');
    await expectNoFindings(page, 'columns');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await choose(page, { name: 'canal.md', contents: STRAY });
    await untilStage(page, 'Preview of canal.md');
    await expectNoFindings(page, 'preview with a problem');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await untilStage(page, 'Imported');
    await expectNoFindings(page, 'imported');
    await choose(page, { name: 'canal.md', contents: CANAL_EDITED });
    await untilStage(page, 'Preview of canal.md');
    await expectNoFindings(page, 'preview of changes');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await choose(page, { name: 'canal.md', contents: CANAL });
    await untilStage(page, 'Nothing is new');
    await expectNoFindings(page, 'nothing is new');
    await choose(page, { name: 'cut.apkg', contents: Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0) });
    await untilStage(page, /damaged|cannot be read/);
    await page.getByText('For a report of the fault').click();
    await expectNoFindings(page, 'failed');
  });

  it('on imported cards', async () => {
    const { page, origin } = await openPage({ ...NARROW, path: '/#/import' });
    await untilStage(page, 'Bring your own notes');
    await choose(page, { name: 'tea.apkg', contents: packageOf('anki21') });
    await untilStage(page, 'Preview of tea.apkg');
    await expectNoFindings(page, 'preview of a package');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('link', { name: 'Read Drinks::Hot' }).click();
    await page.getByText('Green or black?').first().waitFor();
    await expectNoFindings(page, 'Read, imported cards');
    await page.goto(`${origin}/#/library`);
    await page.getByRole('link', { name: 'Study Drinks::Hot' }).click();
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    await expectNoFindings(page, 'question of an imported card');
    await page.getByRole('button', { name: 'Show answer' }).click();
    await page.getByRole('checkbox').uncheck();
    await expectNoFindings(page, 'answer of an imported card');
  });

  it('on the screens of decks', async () => {
    const { page, origin } = await openPage({ ...NARROW, path: '/#/import' });
    await importFile(page, { name: 'tea.apkg', contents: packageOf('anki21') });
    await page.getByRole('link', { name: 'Study Drinks::Hot' }).click();
    await gradeCard(page, 'Good');
    await page.goto(`${origin}/#/library`);
    await page.getByRole('heading', { level: 2, name: 'Hot' }).waitFor();
    await expectNoFindings(page, 'Library');
    await page.getByRole('button', { name: 'Rename Drinks::Hot' }).click();
    await page.getByLabel('Title').fill('');
    await page.getByRole('button', { name: 'Rename', exact: true }).click();
    await expectNoFindings(page, 'renaming, refused');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Delete Drinks::Hot' }).click();
    await expectNoFindings(page, 'deleting');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('was deleted.').waitFor();
    await expectNoFindings(page, 'Library, deleted');
    await page.getByRole('link', { name: /^Options/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Options/ }).waitFor();
    await expectNoFindings(page, 'deck options');
    await page.goto(`${origin}/#/data`);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByText(/^Saved as/).waitFor();
    await page.getByRole('button', { name: /^Clear what is remembered/ }).click();
    await expectNoFindings(page, 'clearing');
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await page.getByText(/ was cleared\.$/).waitFor();
    await expectNoFindings(page, 'Your data');
  });
});
