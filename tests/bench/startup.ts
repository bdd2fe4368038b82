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

const RUNS = 15;

/** Visits the shell, the app with the CSTO deck, and (when there is one) the app with the big library. */
export async function measureStartup(
  shell: Visited,
  small: Visited,
  big: Visited | undefined,
): Promise<readonly Line[]> {
  const times = { shell: [] as number[], small: [] as number[], big: [] as number[] };
  const shifts: number[] = [];
  for (let run = -2; run < RUNS; run += 1) {
    const fromShell = await visit(shell);
    const fromSmall = await visit(small);
    const fromBig = big && (await visit(big));
    // The first two only warm the caches of the browser.
    if (run < 0) continue;
    times.shell.push(fromShell.firstCardMs);
    times.small.push(fromSmall.firstCardMs);
    if (fromBig !== undefined) times.big.push(fromBig.firstCardMs);
    shifts.push(fromSmall.shift, fromBig?.shift ?? 0);
  }
  const lines: Line[] = [
    {
      id: 'PERF-2',
      what: 'second visit to first card, CSTO deck',
      value: median(times.small),
      unit: 'ms',
      beside: { what: 'bare shell', value: median(times.shell) },
      bar: 1.5,
    },
    { id: 'PERF-2', what: 'layout shift of all visits, worst', value: Math.max(...shifts), unit: '', bar: 0 },
  ];
  if (big !== undefined) {
    lines.push({
      id: 'PERF-3',
      what: 'second visit to first card, big library',
      value: median(times.big),
      unit: 'ms',
      beside: { what: 'PERF-2', value: median(times.small) },
      bar: 2,
    });
  }
  return lines;
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
