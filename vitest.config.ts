// The kinds of tests, one project each; `npx vitest run --project unit` runs one of them.
// Node projects run first, then storage (in a real Chromium), then browser (Chromium driven from outside, two files at a
// time), so that neither kind waits for another.
import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './tests/support/chromium.mjs';
import { resolve } from './vite.config.ts';

// A poll goes on for longer than the one second it has of itself: a busy machine may take that long.
const patient = { poll: { timeout: 20_000 } };

// Files share a process for each core and what is loaded there (`nodeSetup.ts`), and a busy machine is given time.
const together = {
  isolate: false,
  maxWorkers: availableParallelism(),
  testTimeout: 60_000,
  expect: patient,
};

const shared = { define: { __APP_VERSION__: JSON.stringify('0.0.0-test') }, resolve };

export default defineConfig({
  test: {
    silent: 'passed-only', // The log of a test that failed; Dexie and jsdom say much in tests that provoke faults.
    projects: [
      inNode('architecture', 'tests/architecture.test.ts'),
      inNode('unit', 'tests/unit/**/*.test.ts'),
      inNode('property', 'tests/property/**/*.test.ts'),
      inNode('golden', 'tests/golden/**/*.test.ts'),
      {
        ...shared,
        test: {
          ...together,
          name: 'component',
          include: ['tests/component/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['tests/support/nodeSetup.ts', 'tests/support/componentSetup.ts'],
        },
      },
      {
        ...shared,
        // Named here, and none looked for: one that Vite finds during the run makes it reload the page under the tests,
        // and only on a machine that has no cache of it yet.
        optimizeDeps: {
          noDiscovery: true,
          include: [
            'dexie/dist/modern/dexie.min.mjs',
            'dompurify',
            'katex',
            'pbf',
            'react',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'ts-fsrs',
            'valibot',
            'wouter',
            'wouter/use-hash-location',
            'zustand',
            'zustand/vanilla',
          ],
        },
        test: {
          name: 'storage',
          include: ['tests/storage/**/*.test.ts'],
          testTimeout: 60_000,
          expect: patient,
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/browserSetup.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          expect: patient,
          maxWorkers: Math.min(2, availableParallelism()),
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});

function inNode(name: string, include: string) {
  return {
    ...shared,
    test: {
      ...together,
      name,
      include: [include],
      environment: 'node',
      setupFiles: ['tests/support/nodeSetup.ts'],
    },
  };
}
