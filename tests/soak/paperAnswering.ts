// What a learner does in a paper, driven from outside the browser by a random number, and looks at what the screen shows of it.
import type { Page } from 'playwright-core';
import type { Random } from '../support/generator';
import { untilItem } from '../support/takingPapers';
import { takeIn, willGive, willGo, type PaperLedger, type Shown } from './paperShown';

const WORDS = 'Armenia Belarus Russia treaty 1992 troops council summit members 2002'.split(' ');
const LEVELS = 3;

/** Goes to an item and gives something to it: a choice, a list, some words, how sure, or a flag. */
export async function answerSome(page: Page, ledger: PaperLedger, random: Random): Promise<void> {
  const below = (count: number): number => Math.floor(random() * count);
  const shown = await goTo(page, ledger, 1 + below(ledger.items));
  const { place } = shown;
  let work = shown.work;
  const give = async (next: readonly string[], act: () => Promise<unknown>): Promise<void> => {
    willGive(ledger, place, next);
    await act();
    work = next;
  };
  const article = page.getByRole('article');
  const lists = article.getByRole('combobox');
  const [choices, levels] = [article.getByRole('radiogroup').first(), article.getByRole('radiogroup').last()];
  const ticked = (from: number, count: number, at: number): readonly string[] =>
    work.map((value, index) => (index < from || index >= from + count ? value : String(index === from + at)));
  const answers = work.length - LEVELS - 1;
  if ((await article.getByRole('textbox').count()) > 0) {
    work = await write(page, ledger, place, work, `${WORDS[below(WORDS.length)] ?? ''} `);
  } else if ((await lists.count()) > 0) {
    const list = below(answers);
    const text = String(below(answers));
    await give(work.with(list, text), () => lists.nth(list).selectOption(text));
  } else {
    const option = below(answers);
    await give(ticked(0, answers, option), () => choices.getByRole('radio').nth(option).click());
  }
  if (random() < 0.3) {
    const level = below(LEVELS);
    await give(ticked(answers, LEVELS, level), () => levels.getByRole('radio').nth(level).click());
  }
  if (random() < 0.2) {
    const next = String(work.at(-1) !== 'true');
    await give(work.with(-1, next), () => article.getByRole('button', { name: /^Flag/u }).click());
  }
}

/** Types letter by letter behind what the item on screen is to hold before; returns what it holds then. */
async function write(
  page: Page,
  ledger: PaperLedger,
  place: number,
  before: readonly string[],
  words: string,
): Promise<readonly string[]> {
  await page.getByRole('article').getByRole('textbox').focus();
  await page.keyboard.press(before[0] === '' ? 'Control+A' : 'Control+End');
  let work = before;
  for (const letter of words) {
    work = [`${work[0] ?? ''}${letter}`, ...work.slice(1)];
    willGive(ledger, place, work);
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
  }
  return work;
}

/** Goes to an item by the map, and looks at it. */
export async function goTo(page: Page, ledger: PaperLedger, place: number): Promise<Shown> {
  willGo(ledger, place);
  await page
    .getByRole('navigation', { name: 'Items' })
    .getByRole('button', { name: new RegExp(`^Item ${place}:`, 'u') })
    .click();
  await untilItem(page, place);
  return look(page);
}

/** Tells the ledger everything that the screen shows, as it comes. */
export async function watch(page: Page, ledger: PaperLedger, problems: string[]): Promise<void> {
  await page.exposeFunction('tellShown', (shown: Shown) => problems.push(...takeIn(ledger, shown)));
  await page.evaluate(`{
    const look = ${String(lookInPage)};
    let before = '';
    setInterval(() => {
      const shown = look();
      const text = JSON.stringify(shown);
      if (shown === undefined || text === before) return;
      before = text;
      window.tellShown(shown);
    }, 5);
  }`);
}

/** What is on screen now. */
export async function look(page: Page): Promise<Shown> {
  const shown = await page.evaluate(lookInPage);
  if (shown === undefined) throw new Error('no item is on screen');
  return shown;
}

/** Runs in the page; undefined while no item is on screen. */
function lookInPage(): Shown | undefined {
  const article = document.querySelector('article');
  const place = /^Item (\d+) of /u.exec(document.querySelector('h1 + p')?.textContent ?? '')?.[1];
  if (article === null || place === undefined) return undefined;
  const controls = [...article.querySelectorAll<HTMLInputElement>('input, select, textarea')];
  const flag = article.querySelector('[aria-pressed]')?.getAttribute('aria-pressed') ?? '';
  return {
    place: Number(place),
    text: [...article.querySelectorAll('h2, [class*="texts"] li, [class*="statements"] li, label')]
      .map((part) => (part.querySelector('select') === null ? part.textContent : ''))
      .join(' | '),
    work: [
      ...controls.map((control) => (control.type === 'radio' ? String(control.checked) : control.value)),
      flag,
    ],
    isKept: document.querySelector('p[data-state="kept"]')?.textContent === 'Kept',
    clock: document.querySelector('[role="timer"]')?.textContent ?? '',
  };
}

/** Writes to the first item, which asks for all points of a card, what is none of them, and submits at once. */
export async function submit(page: Page, ledger: PaperLedger): Promise<void> {
  const { work } = await goTo(page, ledger, 1);
  await write(page, ledger, 1, ['', ...work.slice(1)], 'ferry');
  const button = page.getByRole('button', { name: 'Submit', exact: true });
  await button.click();
  const asked = page.getByText(/Submit all the same\?$/u);
  if (await asked.isVisible()) await button.click();
}
