// axe on the Exam screen from a newcomer's form to an exam that is over, in both themes, at a phone's and a laptop's width.
import { describe, it } from 'vitest';
import { expectNoFindings, NARROW } from '../support/axe';
import { openPage } from '../support/page';

describe("axe finds nothing in either theme, at a phone's and a laptop's width,", () => {
  it('from the form to what is expected, and once the exam is over', async () => {
    const { page, origin } = await openPage({ ...NARROW, startAt: '2026-03-02T09:00:00', path: '/#/exam' });
    await page.getByText(/^Expected score/).waitFor();
    await expectNoFindings(page, 'the form');
    await page.getByLabel('Exam date').fill('2026-03-01');
    await page.getByRole('checkbox', { name: 'Differs by weekday' }).click();
    await page.getByRole('button', { name: 'Create exam' }).click();
    await page.getByText(/^Choose a day that is still to come/).waitFor();
    await expectNoFindings(page, 'a date in the past, and minutes by weekday');
    await page.getByLabel('Exam date').fill('2026-03-12');
    await page.getByRole('button', { name: 'Create exam' }).click();
    await page.getByRole('button', { name: 'Study the plan' }).waitFor();
    await page.getByRole('button', { name: 'I have a few minutes' }).click();
    await page.getByRole('button', { name: /^Study \d+ cards?$/ }).waitFor();
    for (const table of await page.getByText('Show as a table').all()) await table.click();
    await page
      .getByText(/^Expected recall/)
      .first()
      .click();
    await expectNoFindings(page, 'an exam ahead');
    await page.getByRole('button', { name: /^Edit/ }).click();
    await page.getByRole('button', { name: 'Save changes' }).waitFor();
    await expectNoFindings(page, 'changing it');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Drill these' }).click();
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    await page.clock.setSystemTime('2026-03-13T09:00:00');
    await page.goto(`${origin}/#/exam`);
    await page.getByText(/^The exam is over/).waitFor();
    await page.getByRole('button', { name: 'Let them rest' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.getByRole('region', { name: 'My exam' }).waitFor();
    await expectNoFindings(page, 'an exam that is over');
  });
});
