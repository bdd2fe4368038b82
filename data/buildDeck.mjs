// Builds data/csto.json from data/csto.md with the very functions the app reads documents with, and the JSON Schema
// of deck files from the schema the app checks them with.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const here = new URL('.', import.meta.url);
const vite = await createServer({
  root: fileURLToPath(new URL('..', here)),
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, ws: false, watch: null },
});
try {
  const { parseDocument } = await vite.ssrLoadModule('/src/domain/document/parseDocument.ts');
  const { writeDeckJson } = await vite.ssrLoadModule('/src/domain/deck/writeDeckJson.ts');
  const { deckJsonSchema } = await vite.ssrLoadModule('/src/domain/deck/deckJsonSchema.ts');
  const parsed = parseDocument(await readFile(new URL('csto.md', here), 'utf8'), 'csto');
  for (const { line, code, hint } of parsed.problems) console.error(`csto.md:${line}: ${code}: ${hint}`);
  if (parsed.problems.length > 0) process.exitCode = 1;
  await writeFile(new URL('csto.json', here), writeDeckJson('csto', parsed));
  await writeFile(new URL('deck.schema.json', here), `${JSON.stringify(deckJsonSchema(), null, 2)}\n`);
  const points = parsed.notes.reduce((sum, note) => sum + note.points.length, 0);
  console.log(`data/csto.json: ${parsed.notes.length} cards, ${points} points`);
} finally {
  await vite.close();
}
