// PERF-1: the JavaScript that the first card needs, compressed: the entry of the build and what it imports at once.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Line } from './measure';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

type BuiltScripts = Readonly<
  Record<string, { readonly file: string; readonly isEntry?: boolean; readonly imports?: readonly string[] }>
>;

/** Reads the build's own manifest. tests/browser/weight.test.ts also counts what a page really asks for. */
export function measureWeight(): readonly Line[] {
  const built: BuiltScripts = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));
  const files = new Set<string>();
  const visit = (key: string): void => {
    const script = built[key];
    if (script === undefined || files.has(script.file)) return;
    files.add(script.file);
    script.imports?.forEach(visit);
  };
  for (const [key, { isEntry }] of Object.entries(built)) if (isEntry) visit(key);
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(dist + file)).length, 0);
  return [
    { id: 'PERF-1', what: 'JavaScript for the first card, gzip', value: bytes / 1024, unit: 'KB', bar: 140 },
  ];
}
