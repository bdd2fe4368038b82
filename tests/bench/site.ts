// What the bench serves: the production build with one more script beside it, which runs the app's own modules inside
// a page (`inPage.ts`), and the bare shell that start-up is compared with. Both under results/, never in dist.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { startPreview, type Preview } from '../support/preview';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Copies `dist` to a folder of results/ and adds a script made of TypeScript modules, then serves it. */
export async function startSite(name: string, entry: string, script: string): Promise<Preview> {
  const folder = `results/${name}`;
  rmSync(root + folder, { recursive: true, force: true });
  mkdirSync(root + folder, { recursive: true });
  cpSync(`${root}dist`, root + folder, { recursive: true });
  await bundle(`${root}${entry}`, `${root}${folder}`, script);
  // A page of the origin on which the app does not run.
  writeFileSync(`${root}${folder}/blank.html`, '<!doctype html><title>Blank</title>');
  return startPreview(folder);
}

/** Builds one TypeScript module with all it imports into one script that exports what the module does. */
async function bundle(entry: string, outDir: string, script: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    mode: 'production',
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      rollupOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: script, codeSplitting: false },
      },
    },
  });
}

/** Builds and serves the bare shell: the libraries of the app with one line on screen, kept by the same worker. */
export async function startShell(): Promise<Preview> {
  const outDir = 'results/bench-shell';
  await build({
    root: `${root}tests/bench/shell`,
    configFile: false,
    base: './',
    logLevel: 'error',
    mode: 'production',
    build: { outDir: root + outDir, emptyOutDir: true },
    plugins: [
      react(),
      VitePWA({
        strategies: 'injectManifest',
        srcDir: '../../../src/sw',
        filename: 'sw.ts',
        injectRegister: false,
        manifest: false,
        injectManifest: { rollupFormat: 'iife', globPatterns: ['**/*.{js,css,html}'] },
      }),
    ],
  });
  return startPreview(outDir);
}
