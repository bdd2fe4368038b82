// PERF-12: the plan of an exam about 5,000 cards, its forecast with the band, and the Exam screen meanwhile.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import type { LibrarySize } from '../support/bigProfile';
import type { ExamTimes, PlanTimes } from './examInPage';
import { median, type Line } from './measure';
import { watchPage } from './watch';

/** The library of an exam candidate. */
export const EXAM_LIBRARY: LibrarySize = { decks: 5, notes: 5000, studied: 4000, reviews: 60_000 };

const assets = fileURLToPath(new URL('../../dist/assets/', import.meta.url));
const VISITS = 3;

/** Measures it on a library that has no exam yet; `inPage` runs a function of inPage.ts in a page of it. */
export async function measureExams(
  context: BrowserContext,
  origin: string,
  inPage: <Value>(call: string) => Promise<Value>,
): Promise<readonly Line[]> {
  const worker = readdirSync(assets).find((name) => /^exam\.worker.*\.js$/u.test(name));
  if (worker === undefined) throw new Error('the build has no worker for exams');
  const plans = await inPage<PlanTimes>(`timePlans('/bench.js')`);
  const times = await inPage<ExamTimes>(`timeExam('/assets/${worker}')`);
  const tasks: number[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) tasks.push(await longestTask(context, origin));
  const seconds = (what: string, ms: readonly number[], bar?: number): Line => {
    const value = median(ms) / 1000;
    return { id: 'PERF-12', what, value, unit: 's', ...(bar === undefined ? {} : { bar }) };
  };
  return [
    {
      id: 'PERF-12',
      what: 'today’s plan of 5,000 cards, in a worker',
      value: median(plans.today),
      unit: 'ms',
      bar: 20,
    },
    seconds('working out and forecasting a plan of 60 days, in a worker', plans.forecast, 3),
    seconds(`what the Exam screen shows of ${times.cards} cards, at first`, [times.firstRead]),
    seconds('what it shows behind a change of one card', times.nextReads, 3),
    seconds('today’s cards behind a change of one card', times.choices),
    {
      id: 'PERF-12',
      what: 'longest task of the page meanwhile (0: none over 50 ms)',
      value: median(tasks),
      unit: 'ms',
      bar: 50,
    },
  ];
}

// From the screen being asked for until the score is on it, and a moment more.
async function longestTask(context: BrowserContext, origin: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  await page.goto(`${origin}/#/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(3000);
  await page.evaluate(() => {
    window.seen.longTasks.splice(0);
    location.hash = '#/exam';
  });
  await page.getByText('Expected score').first().waitFor({ timeout: 120_000 });
  await page.waitForTimeout(1500);
  const tasks = await page.evaluate(() => window.seen.longTasks);
  await page.close();
  return Math.max(0, ...tasks.map(({ ms }) => ms));
}
