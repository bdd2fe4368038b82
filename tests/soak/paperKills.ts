// Kills the browser at random moments of papers, while they are answered and while they are submitted, again and again on one profile:
// every answer that the screen called kept is there on return, the clock goes on, and a result has its grades once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startSite } from '../bench/site';
import { randomFrom, type Random } from '../support/generator';
import { startPaper } from '../support/takingPapers';
import { startBrowser, type BrowserProcess } from './browserProcess';
import { openApp, wasFolderMissing } from './kills';
import { answerSome, goTo, look, submit, watch } from './paperAnswering';
import type { PapersFound } from './paperInPage';
import { compareFound, compareReturn, newLedger, type PaperLedger } from './paperShown';

/** What came of all kills. */
export interface PaperKillReport {
  readonly kills: number;
  /** Answers that were called kept. */
  readonly acknowledged: number;
  /** Results that were there after a kill. */
  readonly results: number;
  /** How often the browser itself came up without the folder of the database. */
  readonly removals: number;
  readonly problems: readonly string[];
}

const SHORTEST_MS = 200;
const LONGEST_MS = 2500;
const LONGEST_SUBMIT_MS = 1500;
/** A slow machine is given more time until so many answers were called kept: a kill before any would prove nothing. */
const LEAST_KEPT = 3;
const LATEST_MS = 10_000;
/** One in so many kills is while the paper is submitted. */
const SUBMITS = 3;
const ITEMS = 12;

/** Kills a browser a number of times; moments and answers come from the seed. */
export async function killWhileSitting(kills: number, seed: number): Promise<PaperKillReport> {
  const site = await startSite('paper-kill-site', 'tests/soak/paperInPage.ts', 'paper.js');
  const profile = mkdtempSync(join(tmpdir(), 'pointwise-kill-'));
  const random = randomFrom(seed);
  const problems: string[] = [];
  const sum = { acknowledged: 0, results: 0, removals: 0 };
  let ledger: PaperLedger | undefined;
  let browser: BrowserProcess | undefined;
  try {
    for (let kill = 0; kill <= kills; kill += 1) {
      browser = await startBrowser(profile);
      const page = await openApp(browser, site.origin);
      await page.setViewportSize({ width: 1280, height: 900 });
      if (ledger !== undefined && (await foundIn(page)).papers === 0 && wasFolderMissing(profile)) {
        sum.removals += 1;
        ledger = undefined;
      }
      if (ledger !== undefined) {
        const back = await comeBack(page, ledger);
        problems.push(...back.problems.map((problem) => `after kill ${kill}: ${problem}`));
        if (back.isOver) {
          sum.results += 1;
          sum.acknowledged += ledger.acknowledged;
          ledger = undefined;
        }
      }
      ledger ??= await beginPaper(page, site.origin);
      await watch(page, ledger, problems);
      if (kill === kills) {
        await submit(page, ledger);
        problems.push(...(await problemsOfResult(page, ledger)));
        sum.results += 1;
        await browser.close();
        break;
      }
      const isSubmitted = kill % SUBMITS === SUBMITS - 1;
      if (isSubmitted) {
        await submit(page, ledger);
        await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_SUBMIT_MS));
        await browser.kill();
      } else
        await answerAndKill(
          browser,
          page,
          ledger,
          random,
          SHORTEST_MS + random() * (LONGEST_MS - SHORTEST_MS),
        );
    }
  } finally {
    // Where a round threw it still runs.
    await browser?.kill();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { kills, ...sum, acknowledged: sum.acknowledged + (ledger?.acknowledged ?? 0), problems };
}

/** Begins a paper of a minute or so about points that were studied long ago. */
async function beginPaper(page: Page, origin: string): Promise<PaperLedger> {
  await page.goto(`${origin}/#/test`);
  // A newcomer's deck is written while the first screen is there already.
  await page.getByRole('button', { name: 'Start test' }).waitFor();
  await page.evaluate(`import('/paper.js').then((module) => module.studyBefore())`);
  await page.reload();
  const items = await startPaper(page, { items: ITEMS, minutes: 1 });
  const nowMs = Date.now();
  const { clock } = await look(page);
  return newLedger(page.url(), items, nowMs + Number(/\d+/u.exec(clock)?.[0]) * 1000);
}

/** Opens the paper again and compares it with what was shown and given. */
async function comeBack(
  page: Page,
  ledger: PaperLedger,
): Promise<{ readonly problems: readonly string[]; readonly isOver: boolean }> {
  await page.goto(ledger.address);
  const result = page.getByRole('region', { name: 'Score' });
  await page.getByRole('article').or(result).first().waitFor();
  if (await result.isVisible()) return { problems: await problemsOfResult(page, ledger), isOver: true };
  const shown = await look(page);
  const problems = [...compareReturn(ledger, shown, Date.now()), ...compareFound(ledger, shown)];
  for (let place = 1; place <= ledger.items; place += 1) {
    if (place !== shown.place) problems.push(...compareFound(ledger, await goTo(page, ledger, place)));
  }
  return { problems, isOver: false };
}

async function problemsOfResult(page: Page, ledger: PaperLedger): Promise<readonly string[]> {
  const problems: string[] = [];
  await page.getByRole('region', { name: 'Score' }).waitFor();
  const lines = await page.locator('li[data-outcome]').count();
  if (lines !== ledger.items) problems.push(`the result has ${lines} of ${ledger.items} items`);
  const said = await page
    .getByText(/count(?:s|ed)? for memory|were taken back/u)
    .first()
    .innerText();
  const cards = Number(/on (\d+) cards?/u.exec(said)?.[1] ?? 0);
  const found = await foundIn(page);
  problems.push(...found.problems);
  if (found.graded.length !== cards || new Set(found.graded).size !== cards)
    problems.push(`“${said}”, and the histories have grades of ${found.graded.join()}`);
  if (cards === 0) return [...problems, `a paper with an answer about studied points graded none: “${said}”`];
  await page.getByRole('button', { name: 'Take its grades back' }).click();
  await page.getByText(/^The grades of this paper were taken back/u).waitFor();
  const left = (await foundIn(page)).graded;
  if (left.length > 0) problems.push(`grades of ${left.join()} stand that were taken back`);
  return problems;
}

async function foundIn(page: Page): Promise<PapersFound> {
  return page.evaluate<PapersFound>(`import('/paper.js').then((module) => module.readPapersFound())`);
}

async function answerAndKill(
  browser: BrowserProcess,
  page: Page,
  ledger: PaperLedger,
  random: Random,
  afterMs: number,
): Promise<void> {
  let isKilled = false;
  const enough = ledger.acknowledged + LEAST_KEPT;
  const latestMs = Date.now() + LATEST_MS;
  const killing = new Promise((resolve) => setTimeout(resolve, afterMs)).then(async () => {
    while (ledger.acknowledged < enough && Date.now() < latestMs)
      await new Promise((resolve) => setTimeout(resolve, 5));
    isKilled = true;
    return browser.kill();
  });
  while (!isKilled) {
    try {
      await answerSome(page, ledger, random);
    } catch (error) {
      // Whatever the browser was asked as it died.
      if (!isKilled) throw error;
    }
  }
  await killing;
}
