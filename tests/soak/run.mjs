// `npm run soak`: what takes too long for `npm test`. `npm run soak -- oracle cuts` does only these parts. The work is
// in main.ts; this file only makes Node run TypeScript, and sees to what is needed.
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../.ci/build.mjs';
import { installWhenNeeded } from '../../.ci/steps.mjs';

installWhenNeeded();
const { ensureChromium } = await import('../support/chromium.mjs');
process.env.CHROMIUM_PATH = await ensureChromium();
ensureBuilt();
// A package with a program for each kind of machine: not there for all of them.
const native = await import('@open-spaced-repetition/binding').catch(() => undefined);
const { runnerImport } = await import('vite');
const { module } = await runnerImport(fileURLToPath(new URL('main.ts', import.meta.url)));
process.exitCode = await module.soak(process.argv.slice(2), native);
