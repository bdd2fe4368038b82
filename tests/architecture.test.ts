// The architecture: who may import what, no cycles, a pure domain, small files. The table below is DESIGN part 2.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { architectureProblems, type Layer, type Source } from './support/architecture';

const layers: readonly Layer[] = [
  {
    path: 'src/domain',
    imports: [],
    packages: { 'ts-fsrs': 'src/domain/review/scheduler.ts', pbf: true, valibot: true },
  },
  {
    path: 'src/formats',
    imports: ['src/domain'],
    packages: {
      pbf: true,
      valibot: true,
      fflate: true,

      'sql.js': true,
      papaparse: true,
      'sql.js/dist/sql-wasm.wasm?url': 'src/formats/apkg/sqliteWasm.ts',
    },
  },
  { path: 'src/storage', imports: ['src/domain'], packages: { dexie: true } },
  {
    path: 'src/state',
    imports: ['src/domain', 'src/formats', 'src/storage'],
    packages: {
      comlink: true,
      'zustand/vanilla': true,
      zustand: 'src/state/react.ts',
      react: 'src/state/react.ts',
    },
  },
  {
    path: 'src/ui',
    imports: ['src/domain', 'src/state/react.ts'],
    packages: {
      react: true,
      'react-dom': true,
      wouter: true,
      dompurify: 'src/ui/html.ts',
      katex: 'src/ui/text/maths.ts',
    },
  },
  {
    path: 'src/sw',
    imports: [],
    packages: { 'workbox-core': true, 'workbox-precaching': true, 'workbox-routing': true },
  },
  { path: 'src/main.tsx', imports: ['*'], packages: '*' },
  { path: 'src/env.d.ts', imports: [], packages: {} },
];

// What a file replaces, the next file of the same process would meet, and it would meet what that one has loaded.
it('has no test that replaces a module and does not have all modules loaded anew', () => {
  const folder = new URL('.', import.meta.url);
  const replacing = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/u.test(name))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
    .filter(({ text }) => /^vi\.mock\(/mu.test(text));
  expect(replacing.length).toBeGreaterThan(0);
  const careless = replacing.filter(({ text }) => !text.includes('vi.hoisted(() => vi.resetModules())'));
  expect(careless.map(({ name }) => name)).toEqual([]);
});

describe('the source', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const paths = ['src', 'data'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(root.length)),
  );
  const sources = paths
    .filter((path) => path.startsWith('src/') && /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));

  it('was found: every layer that exists has files', () => {
    expect(sources.length).toBeGreaterThan(20);
    for (const folder of ['domain', 'storage', 'state', 'ui']) {
      expect(
        sources.some(({ path }) => path.startsWith(`src/${folder}/`)),
        folder,
      ).toBe(true);
    }
  });

  it('keeps to the layers, has no cycle, a pure domain and small files', () => {
    expect(architectureProblems(sources, layers, paths)).toEqual([]);
  });
});

describe('the rules', () => {
  const clean = 'src/domain/clean.ts';

  it('find nothing in files that keep them', () => {
    const files = [
      file('src/domain/a.ts', "import { b } from './review/b';\nexport const a = b + new Date(0).getTime();"),
      file(
        'src/domain/review/b.ts',
        'export const b = 1; // Date.now() in a comment\nexport const c = "await";',
      ),
      file(
        'src/state/react.ts',
        "import { useStore } from 'zustand';\nimport { a } from '../domain/a';\nexport { useStore, a };",
      ),
      file(
        'src/ui/part.tsx',
        "import { a } from '../state/react';\nimport './part.css';\nexport const part = <p>{a}</p>;",
      ),
      file('src/storage/oops.ts', 'export class OopsError extends Error {}'),
    ];
    expect(architectureProblems(files, layers, ['src/ui/part.css'])).toEqual([]);
  });

  it('refuse to pass when no file was seen', () => {
    expect(architectureProblems([], layers)).toEqual(['no source file was seen']);
  });

  it.each([
    [
      'domain → storage',
      'src/domain/x.ts',
      "import { y } from '../storage/y';",
      'may not import src/storage/y.ts',
    ],
    [
      'a type counts as an import',
      'src/domain/x.ts',
      "import type { y } from '../state/y';",
      'may not import src/state/y.ts',
    ],
    [
      'domain → React',
      'src/domain/x.ts',
      "import { useState } from 'react';",
      'may not import the package react',
    ],
    [
      'ts-fsrs outside the fence',
      'src/domain/x.ts',
      "import { fsrs } from 'ts-fsrs';",
      'only src/domain/review/scheduler.ts may',
    ],
    [
      'storage → state',
      'src/storage/x.ts',
      "export { y } from '../state/y';",
      'may not import src/state/y.ts',
    ],
    [
      'storage → zustand',
      'src/storage/x.ts',
      "export * from 'zustand';",
      'may not import the package zustand',
    ],
    ['formats → storage', 'src/formats/x.ts', "import '../storage/y';", 'may not import src/storage/y.ts'],
    ['state → Dexie', 'src/state/x.ts', "import { Dexie } from 'dexie';", 'may not import the package dexie'],
    ['state → React', 'src/state/x.ts', "import { useState } from 'react';", 'only src/state/react.ts may'],
    ['state → ui', 'src/state/x.ts', "void import('../ui/y');", 'may not import src/ui/y.ts'],
    ['ui → state', 'src/ui/x.tsx', "import { y } from '../state/y';", 'may not import src/state/y.ts'],
    [
      'ui → storage',
      'src/ui/x.tsx',
      "export type Y = import('../storage/y').Y;",
      'may not import src/storage/y.ts',
    ],
    [
      'a worker counts by its folder',
      'src/domain/x.worker.ts',
      "import url from '../state/y?worker&url';",
      'may not import src/state/y.ts',
    ],
    ['a file that is not there', 'src/ui/x.tsx', "import { y } from './missing';", 'which does not exist'],
    ['a folder outside the table', 'src/services/x.ts', '', 'is in no layer'],
  ])('catch an import against the layers: %s', (_, path, text, problem) => {
    const targets = ['storage', 'state', 'ui'].map((folder) =>
      file(`src/${folder}/y.ts`, 'export const y = 1;'),
    );
    expect(architectureProblems([file(path, text), ...targets], layers)).toEqual([
      expect.stringContaining(problem),
    ]);
  });

  it.each([
    ['const now = Date.now();', 'Date.now'],
    ["const now = Date['now']();", 'Date.now'],
    ['const now = new Date();', 'new Date()'],
    ['const now = Date();', 'Date()'],
    ['const now = performance.now();', 'performance'],
    ['const pick = Math.random();', 'Math.random'],
    ['const id = crypto.randomUUID();', 'crypto'],
    ['const pick = crypto.getRandomValues(new Uint8Array(1));', 'crypto'],
    ['const wait = async () => 1;', 'asynchronous'],
    ['await 0;', 'awaits'],
    ['const wait = Promise.resolve(1);', 'Promise'],
    ['const wait = new Promise(() => {});', 'Promise'],
    ["const later = import('./clean');", 'import()'],
    ['const all = globalThis;', 'globalThis'],
  ])('catch an impure domain: %s', (text, what) => {
    const found = architectureProblems(
      [file('src/domain/x.ts', text), file(clean, 'export const a = 1;')],
      layers,
    );
    expect(found).toEqual([expect.stringContaining(what)]);
    expect(
      architectureProblems([file('src/state/x.ts', text), file('src/state/clean.ts', '')], layers),
    ).toEqual([]);
  });

  it('catch a cycle and say its way', () => {
    const cycle = [
      file('src/domain/a.ts', "import { b } from './b';"),
      file('src/domain/b.ts', "import { c } from './c';"),
      file('src/domain/c.ts', "import type { A } from './a';"),
    ];
    expect(architectureProblems(cycle, layers)).toEqual([
      'src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts is a cycle',
    ]);
  });

  it.each([
    ['a default export', 'src/ui/x.tsx', 'export default 1;', 'default export'],
    ['a renamed default export', 'src/ui/x.tsx', 'const a = 1;\nexport { a as default };', 'default export'],
    ['an enum', 'src/ui/x.tsx', 'enum Phase { new }', 'enum'],
    ['a class', 'src/ui/x.tsx', 'class Deck {}', 'class that is no error'],
    ['a computed import', 'src/ui/x.tsx', 'void import(name);', 'computed address'],
    ['a long component', 'src/ui/x.tsx', 'x;\n'.repeat(120), '121 lines: 120 at most'],
    ['a long file', 'src/state/x.ts', 'x;\n'.repeat(300), '301 lines: 300 at most'],
    ['a vague file name', 'src/state/utils.ts', '', 'says nothing'],
    ['a vague folder name', 'src/ui/hooks/x.ts', '', 'says nothing'],
    ['a barrel file', 'src/domain/index.ts', '', 'says nothing'],
  ])('catch what breaks the style: %s', (_, path, text, problem) => {
    expect(architectureProblems([file(path, text)], layers)).toEqual([expect.stringContaining(problem)]);
  });

  it('catch a file that does not open with a comment', () => {
    const found = architectureProblems([{ path: clean, text: 'export const a = 1;' }], layers);
    expect(found).toEqual([`${clean} does not open with a comment`]);
  });
});

/** A file with an opening comment, as every file has. */
function file(path: string, text: string): Source {
  return { path, text: `// What it is.\n${text}` };
}
