// A browser profile on the disk: what a learner has, unlike the private windows of the other tests, whose databases
// live in memory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { launchOptions } from '../support/chromium.mjs';

/** How frames come: as on a screen, or as fast as they can. */
export type Frames = 'as on a screen' | 'unlimited';

/** A running browser with a profile of its own. */
export interface Profile {
  /** The browser that runs now. */
  readonly context: () => BrowserContext;
  /** Stops the browser and starts it again on the same profile, with frames of another kind. */
  readonly restart: (frames: Frames) => Promise<BrowserContext>;
  /** Stops the browser and deletes the profile. */
  readonly close: () => Promise<void>;
}

/** Starts a browser on a new profile, with frames as on a screen. */
export async function startProfile(): Promise<Profile> {
  const folder = mkdtempSync(join(tmpdir(), 'pointwise-profile-'));
  let context = await launch(folder, 'as on a screen');
  return {
    context: () => context,
    restart: async (frames) => {
      await context.close();
      context = await launch(folder, frames);
      return context;
    },
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// Without a limit every animation would draw thousands of frames and take the processor from what is measured: a
// learner who asks for reduced motion sees none.
async function launch(folder: string, frames: Frames): Promise<BrowserContext> {
  const options = launchOptions();
  if (frames === 'as on a screen') return chromium.launchPersistentContext(folder, options);
  const args = [...options.args, '--disable-frame-rate-limit', '--disable-gpu-vsync'];
  return chromium.launchPersistentContext(folder, { ...options, args, reducedMotion: 'reduce' });
}
