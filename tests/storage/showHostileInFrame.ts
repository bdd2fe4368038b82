// What runs in the frame of sanitiser.test.ts: hostile HTML under the policy of the app, told to the test outside.
import { showHostile } from './showHostile';

// The test runner rewrites dynamic imports for its own pages; this frame has none of its parts.
Reflect.set(window, '__vitest_browser_runner__', { wrapDynamicImport: (load: () => unknown) => load() });

showHostile().then(
  (outcome) => parent.postMessage({ outcome }, window.origin),
  (fault: unknown) => parent.postMessage({ fault: String(fault) }, '*'),
);
