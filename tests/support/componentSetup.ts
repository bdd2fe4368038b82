// What every component test has: matchers that speak of the DOM, patience, and an empty page before it.
import '@testing-library/jest-dom/vitest';
import { cleanup, configure, getConfig } from '@testing-library/react';
import { afterEach } from 'vitest';

// On a busy machine a second, the default, is too short for a screen that appears only after some work.
const { eventWrapper } = getConfig();
configure({
  asyncUtilTimeout: 15_000,
  // What a user does is awaited, and React draws in its own time meanwhile, as in a browser. Inside `act` it would lose
  // a part that suspends, now and then.
  eventWrapper: (dispatch) => (isAwaited() ? dispatch() : eventWrapper(dispatch)),
});
afterEach(cleanup);

// The window is that of the test file before this one.
window.history.replaceState(null, '', '/');
localStorage.clear();
sessionStorage.clear();
document.title = '';
for (const part of [document.head, document.body]) part.replaceChildren();
for (const name of document.documentElement.getAttributeNames()) {
  document.documentElement.removeAttribute(name);
}

function isAwaited(): boolean {
  return Reflect.get(globalThis, 'IS_REACT_ACT_ENVIRONMENT') === false;
}
