// Runs before each test file outside the browser. The files of a kind share processes and the modules loaded there, which
// takes a third less time: what a file changed for itself must not reach the next one.
import { afterAll, vi } from 'vitest';
import { startLotsAgain } from './lots';

startLotsAgain();
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
