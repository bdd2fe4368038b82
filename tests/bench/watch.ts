// What runs inside the measured page, handed to it by Playwright: functions that must stand alone, since only their
// text reaches the page. They hang what they saw on `window.seen`.
import type { Page } from 'playwright-core';

/** What the page saw of itself, all in ms since its navigation started. */
export interface Seen {
  /** When the first question was on screen. */
  firstCardMs?: number;
  /** Sum of layout shifts, 0 when nothing moved by itself. */
  shift: number;
  longTasks: { readonly startMs: number; readonly ms: number }[];
  /** For each grade: from the key press to the next question on screen. */
  gradeMs: number[];
}

declare global {
  interface Window {
    seen: Seen;
  }
}

/** Watches a page from its very start; hand it to `addInitScript`. */
export function watchPage(): void {
  const seen: Seen = { shift: 0, longTasks: [], gradeMs: [] };
  window.seen = seen;
  const whenPainted = (call: () => void): void => {
    requestAnimationFrame(() => requestAnimationFrame(call));
  };
  const observe = (type: string, take: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  };
  observe('longtask', ({ startTime, duration }) => seen.longTasks.push({ startMs: startTime, ms: duration }));
  observe('layout-shift', (entry) => {
    if ('value' in entry && 'hadRecentInput' in entry && entry.hadRecentInput !== true) {
      seen.shift += Number(entry.value);
    }
  });

  let question: string | null = null;
  let pressedMs: number | undefined;
  addEventListener(
    'keydown',
    (event) => {
      if (/^[1-4]$/.test(event.key)) pressedMs = event.timeStamp;
    },
    { capture: true },
  );
  const look = (): void => {
    const now = document.querySelector('h2')?.textContent ?? null;
    if (now === null || now === question) return;
    const isFirst = question === null;
    question = now;
    const startMs = pressedMs;
    pressedMs = undefined;
    whenPainted(() => {
      if (isFirst) seen.firstCardMs = performance.now();
      else if (startMs !== undefined) seen.gradeMs.push(performance.now() - startMs);
    });
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}

/** Waits until the page has painted its first question and come to rest; returns what it saw. */
export async function untilFirstCard(page: Page): Promise<Seen & { readonly firstCardMs: number }> {
  await page.waitForFunction(() => window.seen.firstCardMs !== undefined);
  const seen = await page.evaluate(() => window.seen);
  if (seen.firstCardMs === undefined) throw new Error('no first card');
  return { ...seen, firstCardMs: seen.firstCardMs };
}
