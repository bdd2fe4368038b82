// PERF-14: no task of the main thread over 50 ms in any flow, with the big library. Each flow is gone through several
// times; its figure is the median of its longest tasks, since any task is long on a machine that is busy elsewhere.
import type { BrowserContext, Page } from 'playwright-core';
import { median, type Line } from './measure';
import { watchPage } from './watch';

interface Flow {
  readonly name: string;
  readonly run: (page: Page) => Promise<void>;
}

const RUNS = 5;
const GRADES = 8;

const FLOWS: readonly Flow[] = [
  {
    name: 'start on Today',
    run: async (page) => {
      await page
        .getByRole('link', { name: /^Study now/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'study',
    run: async (page) => {
      await page
        .getByRole('link', { name: /^Study now/ })
        .first()
        .click();
      await page.getByRole('button', { name: /^Show answer/ }).waitFor();
    },
  },
  {
    name: `grade ${GRADES} cards`,
    run: async (page) => {
      for (let number = 0; number < GRADES; number += 1) {
        await page.keyboard.press('Space');
        await page.getByRole('button', { name: /^Good/ }).waitFor();
        await page.keyboard.press(number % 4 === 3 ? '1' : '3');
        await page.getByRole('button', { name: /^Show answer/ }).waitFor();
      }
    },
  },
  {
    name: 'undo',
    run: async (page) => {
      await page.keyboard.press('u');
      await page.waitForTimeout(300);
      await page.keyboard.press('u');
    },
  },
  { name: 'back to Today', run: async (page) => goTo(page, '#/', 'Today') },
  { name: 'read', run: async (page) => goTo(page, '#/read/library-3/7', /./) },
];

/** Goes through all flows; each line is one flow. */
export async function measureFlows(context: BrowserContext, address: string): Promise<readonly Line[]> {
  const longest = new Map<string, number[]>(FLOWS.map(({ name }) => [name, []]));
  for (let run = 0; run < RUNS; run += 1) {
    const page = await context.newPage();
    await page.addInitScript(watchPage);
    await page.goto(address);
    for (const { name, run: walk } of FLOWS) {
      await walk(page);
      // Long enough for what a flow leaves to an idle moment.
      await page.waitForTimeout(1500);
      const tasks = await page.evaluate(() => window.seen.longTasks.splice(0));
      longest.get(name)?.push(Math.max(0, ...tasks.map(({ ms }) => ms)));
    }
    await page.close();
  }
  return [...longest].map(([name, tasks]) => ({
    id: 'PERF-14',
    what: `longest task: ${name} (0: none over 50 ms)`,
    value: median(tasks),
    unit: 'ms',
    bar: 50,
  }));
}

async function goTo(page: Page, hash: string, heading: string | RegExp): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}
