// Runs once before the browser tests: builds when needed, serves the build, starts one Chromium for all of them.
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../.ci/build.mjs';
import { launchOptions } from './chromium.mjs';
import { startPreview } from './preview';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the production build is served, without a slash at the end. */
    readonly origin: string;
    /** The address at which Playwright reaches the shared Chromium. */
    readonly browserEndpoint: string;
  }
}

/** Starts the server and the browser, hands their addresses to the tests, and returns what stops both. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  ensureBuilt();
  const server = await startPreview();
  const browser = await chromium.launchServer(launchOptions());
  project.provide('origin', server.origin);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}
