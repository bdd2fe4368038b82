// Papers in a real Chromium on the production build, on a phone's width: sat by keyboard alone, shared, ruled on, and taken back.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { gradeCard, importFile, tabTo } from '../support/bringingIn';
import { openPage } from '../support/page';
import {
  answerByKeys,
  itemText,
  startPaper,
  submitOpen,
  textsOfItems,
  untilItem,
  untilSitting,
} from '../support/takingPapers';

const PHONE = { viewport: { width: 320, height: 640 }, startAt: '2026-03-02T09:00:00' } as const;

/** What the result says of each item. */
async function linesOfResult(page: Page): Promise<readonly string[]> {
  await page.getByRole('heading', { level: 2, name: 'Items' }).waitFor();
  return page.locator('li[data-outcome] summary').allInnerTexts();
}

/** What an item gave, as its line says. */
function marksOf(line: string): number {
  const [about = ''] = line.split('\n');
  const marks = /(−?[\d.]+) marks?$/u.exec(about)?.[1];
  if (marks !== undefined) return numberOf(marks);
  return /^\d+\. Right ·/u.test(about) ? 1 : 0;
}

/** The number before "of" in a text. */
function numberBeforeOf(text: string): number {
  return numberOf(/(−?[\d.]+) of \d+/u.exec(text)?.[1] ?? '');
}

/** Marks as they are written. */
function numberOf(written: string): number {
  return Number(written.replace('−', '-'));
}

async function beyondTheWindow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe('a paper', () => {
  it('is started, answered, flagged, skipped, changed, submitted and followed up by keyboard alone', async () => {
    const { page, origin, requests } = await openPage({ ...PHONE, path: '/#/test' });
    await page
      .getByText(/Up to \d+ items\.$/u)
      .first()
      .waitFor();
    await tabTo(page, /^Start test$/u);
    await page.keyboard.press('Enter');
    const items = await untilSitting(page);
    expect(items).toBe(20);
    const kinds = new Set<string>();
    for (let place = 1; place <= items; place += 1) {
      await untilItem(page, place);
      expect(await beyondTheWindow(page)).toBeLessThanOrEqual(0);
      if (place === 3) {
        await tabTo(page, /^Skip$/u);
        await page.keyboard.press('Enter');
        continue;
      }
      kinds.add(await answerByKeys(page, 'Armenia, and Russia'));
      if (place === 4) {
        await tabTo(page, /^Flag$/u);
        await page.keyboard.press('Enter');
        await page.getByText('3 of 20 answered · 1 flagged').waitFor();
      }
      if (place < items) await page.keyboard.press('Control+Enter');
    }
    expect(kinds).toEqual(new Set(['writing', 'pairing', 'choosing']));
    // Choices stand last: the one before the last is changed.
    await page.keyboard.press('ArrowLeft');
    await untilItem(page, items - 1);
    await page.keyboard.press('b');
    const choice = page.getByRole('radiogroup').first().locator('label').nth(1).locator('span').last();
    const chosen = await choice.innerText();
    await page.keyboard.press('ArrowRight');
    await untilItem(page, items);
    await page.keyboard.press('Enter');
    await untilItem(page, 3);
    await tabTo(page, /^Submit$/u);
    await page.keyboard.press('Enter');
    await page.getByText('1 item is open. Submit all the same?').waitFor();
    await page.keyboard.press('Enter');
    const lines = await linesOfResult(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Test');
    expect(lines).toHaveLength(items);
    // Nothing of the deck is a formula, and nothing is loaded for any.
    expect(requests.map((each) => each.url()).filter((url) => /katex/u.test(url))).toEqual([]);
    expect(lines.filter((line) => line.includes('Left open'))).toEqual([expect.stringMatching(/^3\./u)]);
    const score = await page.getByRole('region', { name: 'Score' }).innerText();
    const sum = lines.reduce((marks, line) => marks + marksOf(line), 0);
    expect(numberBeforeOf(score)).toBeCloseTo(sum, 1);
    const changed = page.locator('li[data-outcome]').filter({ hasText: new RegExp(`^${items - 1}\\.`, 'u') });
    expect(await changed.locator('li', { hasText: 'your answer' }).textContent()).toContain(chosen);
    await page.getByText(/^Nothing of this paper counts for memory/u).waitFor();
    expect(await beyondTheWindow(page)).toBeLessThanOrEqual(0);

    await tabTo(page, /^Study the misses$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('checkbox').first().waitFor();
    await page.keyboard.press('4');
    await page.getByRole('checkbox').first().waitFor({ state: 'detached' });
    await page.goto(`${origin}/#/test`);
    const listed = page.getByRole('region', { name: 'Papers so far' }).getByRole('listitem');
    await expect.poll(() => listed.count()).toBe(1);
    expect(numberBeforeOf(await listed.innerText())).toBeCloseTo(numberBeforeOf(score), 0);
    await listed.getByRole('link', { name: /^Show/u }).click();
    await expect.poll(() => linesOfResult(page)).toEqual(lines);
  });

  it('stays within the window whatever its words are', async () => {
    const { page, origin } = await openPage({ ...PHONE, path: '/#/import' });
    const [title, word] = ['Weirwithoutanyblank'.repeat(8), 'sluice'.repeat(30)];
    const contents = `# ${title}\n\nQ: ${word}?\nA:\n- ${word}.\n- ${word}d in 1911.\n`;
    await importFile(page, { name: 'weirs.md', contents });
    await page.goto(`${origin}/#/test`);
    await page.getByLabel('Some decks or tags').check();
    await page.getByRole('checkbox', { name: title }).check();
    await page.getByText('Up to 1 item.').first().waitFor();
    await startPaper(page, { items: 1, kinds: ['Long written answer'] });
    await page.getByText(title, { exact: true }).first().waitFor();
    expect(await beyondTheWindow(page)).toBeLessThanOrEqual(0);
    await submitOpen(page);
    expect(await beyondTheWindow(page)).toBeLessThanOrEqual(0);
  });

  it('is the same in another profile that opens its link', async () => {
    const { page, context } = await openPage({ ...PHONE, path: '/#/test' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await startPaper(page);
    const texts = await textsOfItems(page);
    expect(new Set(texts).size).toBe(20);
    await submitOpen(page);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText(/^The link is copied/u).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const { pathname, hash } = new URL(link);
    const other = await openPage({ ...PHONE, path: pathname + hash });
    await other.page.getByText('A shared paper: 20 items in 20 minutes.').waitFor();
    await startPaper(other.page);
    expect(await textsOfItems(other.page)).toEqual(texts);
  });

  it('never has an item again that was ruled bad, until that is taken back', async () => {
    const { page, origin } = await openPage({ ...PHONE, path: '/#/test' });
    await startPaper(page, { items: 20, kinds: ['Long written answer'] });
    const texts = await textsOfItems(page);
    const bad = await itemText(page);
    expect(texts).toContain(bad);
    await page.getByRole('button', { name: 'Bad item' }).click();
    await page.getByText('The item left this paper and will not come again.').waitFor();
    await expect.poll(() => untilSitting(page)).toBe(texts.length - 1);
    await submitOpen(page);
    await page.getByRole('link', { name: 'Make another one like it' }).click();
    await startPaper(page);
    const others = await textsOfItems(page);
    expect(others.toSorted()).toEqual(texts.filter((text) => text !== bad).toSorted());
    await page.goto(`${origin}/#/test`);
    await page.getByText('Bad items (1)').click();
    await page.getByRole('button', { name: /^Use again/u }).click();
    await page.getByText('This item may be in papers again.').waitFor();
    await startPaper(page);
    expect((await textsOfItems(page)).toSorted()).toEqual(texts.toSorted());
  });

  it('counts for memory what was written, and is taken back whole: on its result, and by Undo in study', async () => {
    const { page, origin } = await openPage({ ...PHONE, path: '/#/study' });
    for (let card = 0; card < 6; card += 1) await gradeCard(page, 'Easy');
    await page.clock.setSystemTime('2026-03-04T09:00:00');
    await page.goto(`${origin}/#/test`);
    await startPaper(page, { items: 3, kinds: ['Long written answer'] });
    for (let place = 1; place <= 3; place += 1) {
      await untilItem(page, place);
      await answerByKeys(page, 'I do not know.');
      await page.keyboard.press('Control+Enter');
    }
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    const stands = page.getByText(
      /^This paper counts for memory: 0 points recalled and \d+ missed, on 3 cards\.$/u,
    );
    const takenBack = page.getByText(/^The grades of this paper were taken back/u);
    await stands.waitFor();
    const result = page.url();
    await page.goto(`${origin}/#/study`);
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The paper’s grades were taken back.').waitFor();
    await page.getByRole('button', { name: 'Undo', disabled: true }).waitFor();
    await page.goto(result);
    await takenBack.waitFor();
    await page.getByRole('button', { name: 'Let its grades count' }).click();
    await stands.waitFor();
    await page.getByRole('button', { name: 'Take its grades back' }).click();
    await takenBack.waitFor();
    await page.reload();
    await takenBack.waitFor();
  });

  it('has the item in sight at first in the largest text, with buttons as high as a finger needs', async () => {
    const { page, origin } = await openPage({ ...PHONE, path: '/#/settings' });
    await page.getByLabel('Text size').selectOption('largest');
    await page.locator('html[data-text="largest"]').waitFor();
    await page.goto(`${origin}/#/test`);
    await startPaper(page, { items: 5 });
    const stem = await page.getByRole('article').getByRole('heading').boundingBox();
    const submit = await page.getByRole('button', { name: 'Submit', exact: true }).boundingBox();
    expect((submit?.y ?? 0) - (stem?.y ?? 0)).toBeGreaterThan(64);
    const all = page.getByRole('main').getByRole('button');
    const heights = await all.evaluateAll((buttons) =>
      buttons.map((button) => button.getBoundingClientRect().height),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    expect(await beyondTheWindow(page)).toBeLessThanOrEqual(0);
  });
});
