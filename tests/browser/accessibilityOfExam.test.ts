// axe on the Exam screen from a newcomer's form to an exam that is over, on coming back to a backlog, and on days off before an
// exam, in both themes, at a phone's and a laptop's width.
import { describe, it } from 'vitest';
import { expectNoFindings, NARROW } from '../support/axe';
import { gradeCard } from '../support/bringingIn';
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

  it('on coming back after a gap, on days off that cost an exam something, and where nothing can be asked', async () => {
    const { page, origin } = await openPage({ ...NARROW, startAt: '2026-03-02T09:00:00', path: '/#/study' });
    await gradeCard(page, 'Good');
    await gradeCard(page, 'Easy');
    await page.goto(`${origin}/#/exam`);
    await page.getByLabel('Exam date').fill('2026-05-20');
    await page.getByRole('button', { name: 'Create exam' }).click();
    await page.getByRole('button', { name: 'Study the plan' }).waitFor();
    await page.clock.setSystemTime('2026-04-20T09:00:00');
    await page.goto(`${origin}/#/comeback`);
    await page.getByRole('list', { name: 'Ways to go on' }).waitFor();
    await expectNoFindings(page, 'coming back');
    await page.getByRole('button', { name: /^(?:Spread over|Study everything)/u }).click();
    await page
      .getByRole('button', { name: 'Show answer' })
      .or(page.getByText(/^Done:/u))
      .first()
      .waitFor();
    await page.goto(`${origin}/#/comeback`);
    await page.getByRole('heading', { level: 2, name: 'Your way back' }).waitFor();
    await expectNoFindings(page, 'a way back that was taken');
    await page.goto(`${origin}/#/days-off`);
    await page.getByText(/^My exam/u).waitFor();
    await page.getByRole('button', { name: 'Take these days off' }).first().click();
    await page.getByRole('heading', { level: 2, name: 'Your days off' }).waitFor();
    await expectNoFindings(page, 'days off before an exam');
    await page.goto(`${origin}/#/library`);
    await page
      .getByRole('button', { name: /^Delete/u })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('was deleted.').waitFor();
    await page.goto(`${origin}/#/exam`);
    await page.getByText(/^There are no cards in what this exam asks about/u).waitFor();
    await page.getByRole('button', { name: 'Add another exam' }).click();
    await page.getByText(/^There are no cards yet that an exam could ask/u).waitFor();
    await expectNoFindings(page, 'nothing to ask');
  });
});
