// Writes the stored database of today's version: `node tests/storage/databases/make.mjs`. Run it once for each
// version, before the release, and never again: what a release wrote must open for ever.
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('makeDump.ts', import.meta.url)));
const text = await module.makeDump();
const { version } = JSON.parse(text);
const file = fileURLToPath(new URL(`version-${version}.json`, import.meta.url));
if (existsSync(file)) throw new Error(`${file} exists: a stored database is never made again.`);
writeFileSync(file, text);
console.log(`Wrote ${file}.`);
