// Kills the browser at random moments of grading, again and again on one profile, and reads everything back each time:
// no acknowledged grade lost, none doubled, every cached state the fold of its history, and the app opens.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startSite } from '../bench/site';
import { randomFrom } from '../support/generator';
import { startBrowser, type BrowserProcess } from './browserProcess';
import type { Found, GradingSettings } from './gradeInPage';

/** What came of all kills. */
export interface KillReport {
  readonly kills: number;
  /** Grades that were acknowledged before a kill. */
  readonly acknowledged: number;
  /** Kept although the acknowledgement never arrived: the retry must not double them. */
  readonly unacknowledged: number;
  /**
   * How often the browser itself came up without the folder of the database, as its own log says. No write of the app
   * is to blame then, and counting starts anew; every other grade that is missing is a problem.
   */
  readonly removals: number;
  /** Sentences about everything that went wrong; empty when nothing did. */
  readonly problems: readonly string[];
}

/** What is known outside of the grades given so far: every number up to this one was acknowledged. */
export interface Ledger {
  kept: number;
}

const SHORTEST_MS = 30;
const LONGEST_MS = 900;

/** Kills a browser a number of times; the moments come from the seed. */
export async function killWhileGrading(kills: number, seed: number): Promise<KillReport> {
  const site = await startSite('kill-site', 'tests/soak/gradeInPage.ts', 'grade.js');
  const profile = mkdtempSync(join(tmpdir(), 'pointwise-kill-'));
  const random = randomFrom(seed);
  const ledger: Ledger = { kept: 0 };
  const problems: string[] = [];
  let unacknowledged = 0;
  let removals = 0;
  let beforeRemovals = 0;
  try {
    for (let kill = 0; kill <= kills; kill += 1) {
      const browser = await startBrowser(profile);
      const page = await openApp(browser, site.origin);
      const found = await readBackIn(page);
      if (ledger.kept > 0 && found.numbers.length === 0 && wasFolderMissing(profile)) {
        removals += 1;
        beforeRemovals += ledger.kept;
        ledger.kept = 0;
      }
      problems.push(...found.problems, ...problemsOf(found, ledger));
      if (found.numbers.length > ledger.kept) unacknowledged += 1;
      if (kill === kills) await browser.close();
      else await gradeAndKill(browser, page, ledger, SHORTEST_MS + random() * (LONGEST_MS - SHORTEST_MS));
    }
  } finally {
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  const acknowledged = beforeRemovals + ledger.kept;
  return { kills, acknowledged, unacknowledged, removals, problems };
}

/** Whether the browser says in its log that it made the database because there was none. */
export function wasFolderMissing(profile: string): boolean {
  const folder = join(profile, 'Default', 'IndexedDB');
  const logs = readdirSync(folder)
    .map((name) => join(folder, name, 'LOG'))
    .filter((log) => existsSync(log));
  return logs.some((log) => readFileSync(log, 'utf8').includes('since it was missing'));
}

/** Opens the app itself, and fails when it does not come to a screen of its own; a loss that it notices is accepted. */
export async function openApp(browser: BrowserProcess, origin: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`${origin}/#/`);
  const today = page.getByRole('heading', { level: 1, name: 'Today' });
  const goOn = page.getByRole('button', { name: 'Go on with what is here' });
  await today.or(goOn).waitFor();
  if (await goOn.isVisible()) {
    await goOn.click();
    await page.getByRole('button', { name: 'Yes, go on without them' }).click();
    await today.waitFor();
  }
  return page;
}

/** What the database holds, read by the app's own modules inside the page. */
export async function readBackIn(page: Page): Promise<Found> {
  return page.evaluate<Found>(`import('/grade.js').then((module) => module.readBack())`);
}

/** Starts grading after the last acknowledged grade, so that one that may have been kept is given again. */
export async function startGrading(
  page: Page,
  ledger: Ledger,
  settings: Omit<GradingSettings, 'from'>,
): Promise<void> {
  await page.exposeFunction('tellKept', (number: number) => {
    ledger.kept = Math.max(ledger.kept, number);
  });
  const given: GradingSettings = { ...settings, from: ledger.kept + 1 };
  await page.evaluate(
    `import('/grade.js').then((module) => void module.gradeForEver(${JSON.stringify(given)}))`,
  );
}

/** Everything that is lost or doubled, in sentences. */
export function problemsOf({ numbers }: Found, { kept }: Ledger): readonly string[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const problems: string[] = [];
  const last = Math.max(kept, ...numbers);
  for (let number = 1; number <= last; number += 1) {
    const count = counts.get(number) ?? 0;
    if (count > 1) problems.push(`grade ${number} is there ${count} times`);
    // Grades are given one after the other: one that is missing before another that is there was lost, too.
    if (count === 0) problems.push(`grade ${number} ${number <= kept ? 'was acknowledged and ' : ''}is lost`);
  }
  return problems;
}

async function gradeAndKill(
  browser: BrowserProcess,
  page: Page,
  ledger: Ledger,
  afterMs: number,
): Promise<void> {
  await startGrading(page, ledger, { pauseMs: 0, durability: 'strict' });
  const before = ledger.kept;
  // The moment counts from the first acknowledged grade: a kill before any grade would prove nothing.
  while (ledger.kept === before) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await browser.kill();
}
