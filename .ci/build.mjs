// Makes the production build, unless the one on disk is newer than everything it is made from.
// Also used by the browser tests and the bench, so that all of them look at the same build.
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './steps.mjs';

const sources = [
  'src',
  'data',
  'public',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Builds `dist` when any source (or the removal of one) is newer than it. Throws when the build fails. */
export function ensureBuilt() {
  const builtAtMs = statSync(builtFile, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (builtAtMs > Math.max(...sources.map((name) => newestMs(join(root, name))))) return;
  const start = new Date();
  // In a process of its own: a test runner's NODE_ENV would give a development build.
  const built = runTool('vite', ['build', '--logLevel', 'warn'], { NODE_ENV: 'production' });
  if (!built) throw new Error('The build failed: see its message above.');
  // A source changed during the build must count as newer than the build.
  utimesSync(builtFile, start, start);
}

// Written last: a build that was stopped half-way has none, or an old one.
const builtFile = join(root, 'dist', 'sw.js');

function newestMs(path) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info === undefined) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}
