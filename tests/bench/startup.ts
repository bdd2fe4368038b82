// PERF-2 and PERF-3: a second visit to the installed app, from navigation to the first card on screen, beside the bare
// shell and beside the small library. The three are measured in turn, so that a busy machine slows all alike.
import type { BrowserContext } from 'playwright-core';
import { median, type Line } from './measure';
import { untilFirstCard, watchPage, type Seen } from './watch';

/** An installed page to be visited. */
export interface Visited {
  readonly context: BrowserContext;
  readonly address: string;
}

interface Course extends Visited {
  readonly times: number[];
  readonly shifts: number[];
}

const RUNS = 16;
const WARM_UP = 2;

/** Visits the shell, the app with the CSTO deck, and (when there is one) the app with the big library. */
export async function measureStartup(
  shell: Visited,
  small: Visited,
  big: Visited | undefined,
): Promise<readonly Line[]> {
  const [bare, app, large] = [shell, small, big].map((page): Course | undefined =>
    page === undefined ? undefined : { ...page, times: [], shifts: [] },
  );
  if (bare === undefined || app === undefined) return [];
  const courses = large === undefined ? [bare, app] : [bare, app, large];
  for (let run = 0; run < RUNS + WARM_UP; run += 1) {
    // Whoever comes after another pays for its end: each goes first in turn.
    for (let turn = 0; turn < courses.length; turn += 1) {
      const course = courses[(run + turn) % courses.length] ?? bare;
      const { firstCardMs, shift } = await visit(course);
      if (run < WARM_UP) continue;
      course.times.push(firstCardMs);
      course.shifts.push(shift);
    }
  }
  return linesOf(bare, app, large);
}

function linesOf(bare: Course, app: Course, large: Course | undefined): readonly Line[] {
  const worst = Math.max(...app.shifts, ...(large?.shifts ?? []));
  const besideShell: Line = {
    id: 'PERF-2',
    what: 'second visit to first card, CSTO deck',
    value: median(app.times),
    unit: 'ms',
    beside: { what: 'bare shell', value: median(bare.times) },
    bar: 1.5,
  };
  const shift: Line = {
    id: 'PERF-2',
    what: 'worst layout shift of all visits',
    value: worst,
    unit: '',
    bar: 0,
  };
  if (large === undefined) return [besideShell, shift];
  const besideSmall: Line = {
    id: 'PERF-3',
    what: 'second visit to first card, big library',
    value: median(large.times),
    unit: 'ms',
    beside: { what: 'PERF-2', value: median(app.times) },
    bar: 2,
  };
  return [besideShell, shift, besideSmall];
}

/** Visits once and waits until the service worker holds the whole page. */
export async function install({ context, address }: Visited): Promise<void> {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
  await page.locator('h2').first().waitFor();
  // What the app does when it has nothing better to do, such as looking for a newer deck, is not measured.
  await page.waitForTimeout(3000);
  await page.close();
}

async function visit({ context, address }: Visited): Promise<Seen & { readonly firstCardMs: number }> {
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  await page.goto(address);
  const seen = await untilFirstCard(page);
  await page.waitForTimeout(300);
  const { shift } = await page.evaluate(() => window.seen);
  await page.close();
  return { ...seen, shift };
}
