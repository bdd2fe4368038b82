// A browser profile on the disk: what a learner has, unlike the private windows of the other tests, whose databases
// live in memory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { launchOptions } from '../support/chromium.mjs';

/** A running browser with a profile of its own. */
export interface Profile {
  readonly context: BrowserContext;
  /** Stops the browser and starts it again on the same profile, with other switches. */
  readonly restart: (switches: readonly string[]) => Promise<BrowserContext>;
  /** Stops the browser and deletes the profile. */
  readonly close: () => Promise<void>;
}

/** Frames as fast as they come: waiting for the screen would hide what the app costs. */
export const UNLIMITED_FRAMES = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Starts a browser on a new profile. */
export async function startProfile(switches: readonly string[] = []): Promise<Profile> {
  const folder = mkdtempSync(join(tmpdir(), 'pointwise-profile-'));
  let context = await launch(folder, switches);
  return {
    context,
    restart: async (others) => {
      await context.close();
      context = await launch(folder, others);
      return context;
    },
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function launch(folder: string, switches: readonly string[]): Promise<BrowserContext> {
  const options = launchOptions();
  return chromium.launchPersistentContext(folder, { ...options, args: [...options.args, ...switches] });
}
