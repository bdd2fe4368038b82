// Opens a fresh browser profile on the production build and watches it. The idea to know: a test fails by itself
// when the page asked anything of another origin, broke the Content-Security-Policy or wrote an error to the console.
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  type Request,
} from 'playwright-core';
import { inject, onTestFinished } from 'vitest';

/** How to open a page: Playwright's context options (viewport, colorScheme, timezoneId, locale, …) and these. */
export interface OpenOptions extends BrowserContextOptions {
  /** Where the app is served; by default the shared server. */
  readonly origin?: string;
  /** What follows the origin, such as `/#/study`. */
  readonly path?: string;
  /** Installs Playwright's fake clock, running from this moment. Workers keep real time. */
  readonly startAt?: Date | string | number;
  /** Lets the app install its service worker, which fetches and keeps the whole app: half of what opening a page takes. */
  readonly withServiceWorker?: boolean;
  /** Console errors that the test expects. */
  readonly expectedErrors?: readonly RegExp[];
}

/** An opened profile. It is checked and closed when the test ends. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly origin: string;
  /** All requests so far, those of the service worker too (`request.serviceWorker()` tells them apart). */
  readonly requests: readonly Request[];
  /** Requests to other origins so far, by address. */
  readonly foreignRequests: readonly string[];
  /** Console errors, uncaught errors and policy violations so far. */
  readonly errors: readonly string[];
}

let browser: Promise<Browser> | undefined;

/** The one Chromium that all browser tests share, each with contexts of its own. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.connect(inject('browserEndpoint'));
  return browser;
}

/** Opens the app in a new, empty profile. Call it inside a test, never in a hook: the test's end closes it. */
export async function openPage(options: OpenOptions = {}): Promise<Visit> {
  const {
    origin = inject('origin'),
    path = '/',
    startAt,
    withServiceWorker = false,
    expectedErrors = [],
    ...contextOptions
  } = options;
  const context = await (await sharedBrowser()).newContext(contextOptions);
  const requests: Request[] = [];
  const foreignRequests: string[] = [];
  const errors: string[] = [];
  onTestFinished(async () => {
    await context.close();
    assertNothing('requests to other origins', foreignRequests);
    assertNothing('errors in the page', errors);
  });

  context.on('request', (request) => {
    requests.push(request);
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) foreignRequests.push(url);
  });
  const note = (error: string): void => {
    if (!expectedErrors.some((expected) => expected.test(error))) errors.push(error);
  };
  context.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  context.on('weberror', (error) => note(String(error.error())));
  await context.addInitScript(reportViolations);
  if (!withServiceWorker) await context.addInitScript(neverRegister);
  if (startAt !== undefined) await context.clock.install({ time: startAt });

  const page = await context.newPage();
  await page.goto(origin + path);
  return { page, context, origin, requests, foreignRequests, errors };
}

/** Waits until the service worker controls the page and holds the whole app: from then on it works offline. */
export async function untilOfflineReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}

function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy violation: ${event.violatedDirective} by ${event.blockedURI} ${event.sample}`);
  });
}

/** For the app it stays as it is at a first visit before its service worker is there. */
function neverRegister(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register = () => new Promise(() => undefined);
}

function assertNothing(what: string, found: readonly string[]): void {
  if (found.length > 0) throw new Error(`There were ${what}:\n${found.join('\n')}`);
}
