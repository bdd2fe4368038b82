// The property tests of `npm test` with many more runs: hostile files of every kind, edits of documents, and whatever
// asks `runsOf` for its number.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Runs property tests with an environment that makes them long; whether they passed. */
export function runLong(files: readonly string[], env: Readonly<Record<string, string>>): boolean {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const args = [vitest, 'run', '--project=property', '--testTimeout=3600000', ...files];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}
