// The browser's own ports: the only place that reads the clock, draws lots and looks at browser globals.
import { openDatabase } from '../storage/database';
import type { SentinelPlace } from '../storage/sentinel';
import type { Persistence, Ports } from './ports';

/** The ports of the browser that runs this page; `loadShippedDeck` gives the deck's JSON. */
export function browserPorts(loadShippedDeck: Ports['loadShippedDeck']): Ports {
  return {
    nowMs: () => Date.now(),
    offsetMinutesAt: (atMs) => -new Date(atMs).getTimezoneOffset(),
    drawBelow: (below) => Math.floor(Math.random() * below),
    after: (delayMs, call) => {
      const timer = setTimeout(call, delayMs);
      return () => clearTimeout(timer);
    },
    whenIdle: (call) => {
      if (typeof requestIdleCallback === 'function') requestIdleCallback(() => call(), { timeout: 2000 });
      else setTimeout(call, 50);
    },
    open: openDatabase,
    sentinelPlace: placeOf(() => window.localStorage),
    secondPlace: {
      read: async () => (await import('./secondPlace')).readText(),
      write: async (text) => (await import('./secondPlace')).writeText(text),
    },
    tabPlace: placeOf(() => window.sessionStorage),
    loadShippedDeck,
    persistence: persistence(),
    startFiles: async () => (await import('./files/startFiles')).startFiles(),
  };
}

// Reading these throws where the learner has forbidden site data, and writing where there is no room. Neither may stop
// a grade: without them the sentinel only stays behind, which raises no false alarm, and a reload forgets the marks.
function placeOf(find: () => SentinelPlace): SentinelPlace | undefined {
  const place = orElse(find, undefined);
  if (place === undefined) return undefined;
  return {
    getItem: (key) => orElse(() => place.getItem(key), null),
    setItem: (key, value) => orElse(() => place.setItem(key, value), undefined),
    removeItem: (key) => orElse(() => place.removeItem(key), undefined),
  };
}

function orElse<Value, Otherwise>(work: () => Value, otherwise: Otherwise): Value | Otherwise {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

function persistence(): Persistence | undefined {
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  const { persist, persisted } = storage ?? {};
  if (storage === undefined || persist === undefined || persisted === undefined) return undefined;
  return { isKept: () => persisted.call(storage), ask: () => persist.call(storage) };
}
