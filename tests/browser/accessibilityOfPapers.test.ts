// axe on papers: choosing one, sitting every kind of item, submitting, the result, and a blank page, in both themes, at a phone's and a
// laptop's width.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoFindings, NARROW } from '../support/axe';
import { importFile } from '../support/bringingIn';
import { openPage, type Visit } from '../support/page';
import { answerByKeys, startPaper, submitOpen, untilItem } from '../support/takingPapers';

/** Notes of our own, with a date in each point. */
const HARBOUR = `# Harbour of Brenn

Q: How was the harbour of Brenn built?
A:
- Pier: the stone pier was finished in 1871.
- Lamp: the lamp on the pier was lit in 1884.
- Cranes: steam cranes were set up in 1902.
- Dock: the dry dock was opened in 1931.
`;

const MORNING = '2026-03-02T09:00:00';

/** A learner with the notes, at the form for a paper. */
async function openForm(): Promise<Visit> {
  const visit = await openPage({ ...NARROW, startAt: MORNING, path: '/#/import' });
  await importFile(visit.page, { name: 'harbour.md', contents: HARBOUR });
  await visit.page.goto(`${visit.origin}/#/test`);
  return visit;
}

/** Sits a paper of thirty items: answers the first item of each shape and looks at it, and ends at the last item. */
async function sitShapes(page: Page, look: (place: number) => Promise<void>): Promise<void> {
  const items = await startPaper(page, { items: 30 });
  const seen = new Set<string>();
  for (let place = 1; place <= items; place += 1) {
    await untilItem(page, place);
    const shape = await page
      .getByRole('article')
      .evaluate((item) =>
        ['textarea', 'textarea[rows="1"]', 'textarea[rows="3"]', 'select', 'button[data-moves]', 'ol']
          .map((part) => item.querySelector(part) !== null)
          .join(),
      );
    if (!seen.has(shape)) {
      await answerByKeys(page, 'Armenia');
      await page.getByText('Sure', { exact: true }).click();
      await look(place);
    }
    seen.add(shape);
    await page.getByText('Kept', { exact: true }).waitFor();
    if (place < items) await page.getByRole('button', { name: 'Next' }).click();
  }
  expect(seen.size).toBe(7);
}

describe("axe finds nothing in either theme, at a phone's and a laptop's width,", () => {
  it('from the choice of a paper through every kind of item', async () => {
    const { page } = await openForm();
    await page
      .getByText(/Up to \d+ items?\.$/u)
      .first()
      .waitFor();
    await page.getByText('Some decks or tags').click();
    await page.getByRole('button', { name: 'Start test' }).click();
    await page.getByText('Tick at least one deck or tag.').waitFor();
    await expectNoFindings(page, 'the form with a problem');
    await page.getByText('All decks', { exact: true }).click();
    await sitShapes(page, (place) => expectNoFindings(page, `item ${place} answered`));
  });

  it('from a paper with every kind of item answered to its result, and to the papers so far', async () => {
    const { page, origin } = await openForm();
    await sitShapes(page, async () => undefined);
    await page.getByRole('button', { name: 'Flag' }).click();
    await page.getByRole('button', { name: 'Bad item' }).click();
    await page.getByText('The item left this paper and will not come again.').waitFor();
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByText(/Submit all the same\?$/u).waitFor();
    await page.clock.setSystemTime('2026-03-02T10:00:00');
    await page.clock.runFor(60_000);
    await page.getByText('Time is up.').waitFor();
    await page.locator('summary', { hasText: 'Keys' }).click();
    await expectNoFindings(page, 'an item that was ruled bad, the question before submitting, and time up');
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByRole('region', { name: 'Score' }).waitFor();
    const folded = page.locator('details:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
    await expectNoFindings(page, 'the result with everything unfolded');
    await page.getByRole('link', { name: 'Make another one like it' }).click();
    await startPaper(page, { items: 2 });
    await page.goto(`${origin}/#/test`);
    await page.getByRole('heading', { level: 2, name: 'Under way' }).waitFor();
    await page.getByText('Bad items (1)').click();
    await expectNoFindings(page, 'papers under way and so far, and bad items');
  });

  it('on the trend, a shared paper, and a blank page while it is written and once it is finished', async () => {
    const { page, origin } = await openPage({ ...NARROW, startAt: MORNING, path: '/#/test' });
    for (let paper = 0; paper < 3; paper += 1) {
      await startPaper(page, { items: 1, kinds: ['Statements'] });
      await submitOpen(page);
      if (paper < 2) await page.goto(`${origin}/#/test`);
    }
    await page.evaluate(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
    await page.getByRole('button', { name: 'Copy link' }).click();
    const link = await page.getByLabel('Link', { exact: true }).inputValue();
    await expectNoFindings(page, 'a link that could not be copied');
    await page.goto(link);
    await page.getByText(/^A shared paper: 1 item in/u).waitFor();
    await page.getByText('Show as a table').first().click();
    await expectNoFindings(page, 'a shared paper, and the trend');
    await page.getByRole('button', { name: 'Start writing' }).click();
    await page
      .getByLabel('Your answer')
      .fill('The members are Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan.');
    await page.getByText(/^[1-9]\d* of 16 points$/u).waitFor();
    await expectNoFindings(page, 'a blank page');
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('heading', { level: 2, name: 'By question' }).waitFor();
    await page.getByText('What you wrote').click();
    await expectNoFindings(page, 'what a blank page covered');
  });
});
