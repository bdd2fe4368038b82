// What every component test has: matchers that speak of the DOM, patience, and an empty page after each test.
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// On a busy machine a second, the default, is too short for a screen that appears only after some work.
configure({ asyncUtilTimeout: 15_000 });
afterEach(cleanup);
