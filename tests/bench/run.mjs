// `npm run bench`: measures the built app in a real Chromium and prints a table; `npm run bench -- PERF-4 PERF-6`
// measures only these. The work is in main.ts; this file only makes Node run TypeScript, and sees to what is needed.
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../.ci/build.mjs';
import { installWhenNeeded } from '../../.ci/steps.mjs';

installWhenNeeded();
const { ensureChromium } = await import('../support/chromium.mjs');
process.env.CHROMIUM_PATH = await ensureChromium();
ensureBuilt();
// Both the shell and the script for pages are built as the app is.
process.env.NODE_ENV = 'production';
const { runnerImport } = await import('vite');
const { module } = await runnerImport(fileURLToPath(new URL('main.ts', import.meta.url)));
process.exitCode = await module.bench(process.argv.slice(2));
