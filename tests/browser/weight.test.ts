// PERF-1: the JavaScript needed for the first card is at most 140 KB gzip (of 1,024 bytes, as the sizes of its parts
// are given); everything else is lazy.
import { readFileSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { openPage } from '../support/page';

const KB = 1024;
const mostBytes = 140 * KB;
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** The part of Vite's manifest that is used here: what each built script imports at once. */
type BuiltScripts = Readonly<
  Record<string, { readonly file: string; readonly isEntry?: boolean; readonly imports?: string[] }>
>;

it('starts with an entry and static imports of at most 140 KB gzip', () => {
  const built: BuiltScripts = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));
  const files = new Set<string>();
  const visit = (key: string): void => {
    const script = built[key];
    if (script === undefined || files.has(script.file)) return;
    files.add(script.file);
    script.imports?.forEach(visit);
  };
  Object.keys(built)
    .filter((key) => built[key]?.isEntry)
    .forEach(visit);
  expect(files.size).toBeGreaterThan(0);
  expectLight('the entry and its static imports', files);
});

it('shows the first card with at most 140 KB gzip of JavaScript in all', async () => {
  const { page, requests } = await openPage({ path: '/#/study', withServiceWorker: true });
  await page.getByRole('heading', { level: 2 }).waitFor();
  // What the service worker fetches to keep for later is not needed now.
  const paths = requests
    .filter((each) => each.serviceWorker() === null)
    .map((each) => new URL(each.url()).pathname);
  const files = new Set(paths.filter((path) => path.endsWith('.js')).map((path) => path.slice(1)));
  expect(files.size).toBeGreaterThan(0);
  expectLight('requested up to the first card', files);
});

function expectLight(what: string, files: Iterable<string>): void {
  const sizes = [...files].map((file) => ({
    file,
    bytes: gzipSync(readFileSync(dist + file), { level: 9 }).length,
  }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  // Past the test runner, which shows no log of a test that passed.
  writeSync(1, `PERF-1, ${what}: ${(total / KB).toFixed(1)} KB gzip\n`);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(mostBytes);
}
