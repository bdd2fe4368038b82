// axe on the screens for chosen cards and for days off, in both themes, at a phone's and a laptop's width.
import { describe, it } from 'vitest';
import { expectNoFindings, NARROW } from '../support/axe';
import { openPage } from '../support/page';

describe("axe finds nothing in either theme, at a phone's and a laptop's width,", () => {
  it('from the choice of cards to the end of their session, and where days off are planned', async () => {
    const { page, origin } = await openPage({
      ...NARROW,
      startAt: '2026-03-02T09:00:00',
      path: '/#/study/choose',
    });
    await page
      .getByRole('button', { name: /^Study \d+ cards$/ })
      .first()
      .waitFor();
    await expectNoFindings(page, 'choosing');
    await page.getByRole('spinbutton', { name: 'At most' }).fill('1');
    await page.getByRole('button', { name: 'Study 1 card' }).click();
    await page.getByRole('button', { name: 'Show answer' }).click();
    await page.getByRole('button', { name: 'Good done' }).waitFor();
    await expectNoFindings(page, 'an answer that does not count');
    await page.getByRole('button', { name: 'Good done' }).click();
    await page.getByRole('heading', { level: 2, name: 'All cards are given back' }).waitFor();
    await expectNoFindings(page, 'the end of the session');
    await page.goto(`${origin}/#/study/choose`);
    await page.getByRole('heading', { level: 2, name: 'Under way' }).waitFor();
    await expectNoFindings(page, 'a session under way');
    await page.goto(`${origin}/#/days-off`);
    await page.getByText('Nothing is due on these days.').waitFor();
    await expectNoFindings(page, 'days off');
  });
});
