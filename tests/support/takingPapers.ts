// Taking papers in a real browser: choosing, answering by keys, submitting.
import type { Page } from 'playwright-core';

/** What is changed in the form before a paper is started; kinds by their names. */
interface Chosen {
  readonly items?: number;
  readonly minutes?: number;
  readonly kinds?: readonly string[];
}

/** Starts a paper from the form on screen, and returns how many items it has. */
export async function startPaper(page: Page, { items, minutes, kinds }: Chosen = {}): Promise<number> {
  // The form is complete once the decks were looked at.
  const counted = page.getByText(/Up to \d+ items?\.$/u).first();
  await counted.waitFor();
  if (items !== undefined) await page.getByLabel('Items', { exact: true }).fill(String(items));
  if (minutes !== undefined) await page.getByLabel('Minutes', { exact: true }).fill(String(minutes));
  if (kinds !== undefined) {
    for (const kind of await page
      .getByRole('group', { name: 'Kinds of items' })
      .getByRole('checkbox')
      .all()) {
      if (!(await kind.isEnabled())) continue;
      const name = await kind.evaluate((box) => box.closest('label')?.textContent ?? '');
      await kind.setChecked(kinds.includes(name));
    }
  }
  await page.getByRole('button', { name: 'Start test' }).click();
  return untilSitting(page);
}

/** Submits a paper with open items, and waits for its result. */
export async function submitOpen(page: Page): Promise<void> {
  const submit = page.getByRole('button', { name: 'Submit', exact: true });
  await submit.click();
  await page.getByText(/Submit all the same\?$/u).waitFor();
  await submit.click();
  await page.getByRole('region', { name: 'Score' }).waitFor();
}

/** What each item asks, in their order; the first is on screen again afterwards. */
export async function textsOfItems(page: Page): Promise<readonly string[]> {
  const items = await untilSitting(page);
  const texts: string[] = [];
  for (let place = 1; place <= items; place += 1) {
    await untilItem(page, place);
    texts.push(await itemText(page));
    await page.keyboard.press('Control+Enter');
  }
  await untilItem(page, 1);
  return texts;
}

/** How the item on screen is answered. */
export type AnsweredBy = 'choosing' | 'pairing' | 'ordering' | 'writing';

/** Waits for a sitting, and returns how many items it has. */
export async function untilSitting(page: Page): Promise<number> {
  const place = await page.getByText(/^Item \d+ of \d+ · /u).innerText();
  return Number(/of (\d+)/u.exec(place)?.[1]);
}

/** Waits until the item at a place (from 1) is on screen. */
export async function untilItem(page: Page, place: number): Promise<void> {
  await page.getByText(new RegExp(`^Item ${place} of \\d+ · `, 'u')).waitFor();
}

/** All that the item on screen asks, as one text. */
export async function itemText(page: Page): Promise<string> {
  return page.getByRole('article').evaluate((article) => {
    const tools = article.querySelectorAll('[class*="tools"], [class*="sure"]');
    const left = [...tools].map((part) => part.textContent);
    return left.reduce((text, part) => text.replace(part, ''), article.textContent);
  });
}

export async function answeredBy(page: Page): Promise<AnsweredBy> {
  const article = page.getByRole('article');
  if ((await article.getByRole('textbox').count()) > 0) return 'writing';
  if ((await article.getByRole('combobox').count()) > 0) return 'pairing';
  return (await article.getByRole('button', { name: /^Later/u }).count()) > 0 ? 'ordering' : 'choosing';
}

/** Presses Tab until the focus is on what a selector names; throws where the keyboard does not reach it. */
export async function tabInto(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

/** Answers the item on screen by keys: the first choice, the pairs as they stand, the order as it stands, or some words. */
export async function answerByKeys(page: Page, words: string): Promise<AnsweredBy> {
  const by = await answeredBy(page);
  switch (by) {
    case 'choosing':
      await page.keyboard.press('a');
      break;
    case 'pairing': {
      const labels = await page.getByRole('article').getByRole('combobox').count();
      for (let label = 0; label < labels; label += 1) {
        await tabInto(page, 'select');
        for (let presses = 0; presses <= label; presses += 1) await page.keyboard.press('ArrowDown');
      }
      break;
    }
    case 'ordering':
      await tabInto(page, 'article button[data-moves]');
      await page.keyboard.press('ArrowDown');
      break;
    case 'writing':
      await tabInto(page, 'textarea');
      await page.keyboard.type(words);
      break;
  }
  return by;
}
