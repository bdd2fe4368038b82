// `npm run bench`: measures the built app in a real Chromium and prints a table; `npm run bench -- PERF-4 PERF-6`
// measures only these, and `npm run bench -- exam` simulates learners in Node. The work is in main.ts and exam/main.ts; this
// file only makes Node run TypeScript, and sees to what is needed.
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../.ci/build.mjs';
import { installWhenNeeded } from '../../.ci/steps.mjs';

installWhenNeeded();
const { runnerImport } = await import('vite');
const [first, ...others] = process.argv.slice(2);
const load = async (path) => (await runnerImport(fileURLToPath(new URL(path, import.meta.url)))).module;

if (first === 'exam') {
  const { benchExam } = await load('exam/main.ts');
  process.exitCode = benchExam(others);
} else {
  const { ensureChromium } = await import('../support/chromium.mjs');
  process.env.CHROMIUM_PATH = await ensureChromium();
  ensureBuilt();
  // Both the shell and the script for pages are built as the app is.
  process.env.NODE_ENV = 'production';
  const { bench } = await load('main.ts');
  process.exitCode = await bench(process.argv.slice(2));
}
