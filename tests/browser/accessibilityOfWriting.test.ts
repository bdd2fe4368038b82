// axe on the study screen where answers are written: the text area, and a marked answer with a ruling of the learner.
import { describe, it } from 'vitest';
import { expectNoFindings, NARROW } from '../support/axe';
import { openPage } from '../support/page';

describe("axe finds nothing in either theme, at a phone's and a laptop's width,", () => {
  it('while an answer is written, and once it is marked', async () => {
    const { page, origin } = await openPage({ ...NARROW, startAt: '2026-03-02T09:00:00' });
    await page.goto(`${origin}/#/settings`);
    await page.getByRole('checkbox', { name: 'Write answers' }).press('Space');
    await page.getByText('Saved').first().waitFor();
    await expectNoFindings(page, 'Settings with written answers');
    await page.goto(`${origin}/#/study`);
    const field = page.getByRole('textbox', { name: 'Your answer' });
    await field.waitFor();
    await expectNoFindings(page, 'question with a text area');
    await field.fill('The alliance sent soldiers to Kazakhstan.\nIt was its first mission.');
    await expectNoFindings(page, 'question with an answer typed');
    await field.press('Control+Enter');
    await page.getByText('You wrote').waitFor();
    await page
      .getByText(/recalled[.;]|marked missed\./)
      .first()
      .waitFor();
    await expectNoFindings(page, 'marked answer');
    for (const box of await page.getByRole('checkbox').all()) await box.setChecked(!(await box.isChecked()));
    await page
      .getByText(/You ruled it/)
      .first()
      .waitFor();
    await expectNoFindings(page, 'marked answer, overruled');
  });
});
