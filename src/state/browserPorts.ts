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
    secondPlace: { read: readSecond, write: writeSecond },
    tabPlace: placeOf(() => window.sessionStorage),
    loadShippedDeck,
    persistence: persistence(),
    startFiles: async () => (await import('./files/startFiles')).startFiles(),
    startCheckup: async () => (await import('./checkup/startCheckup')).startCheckup(),
    startLibrary: async () => (await import('./library/startLibrary')).startLibrary(),
    startMemory: async () => (await import('./memory/startMemory')).startMemory(),
    startExam: async () => (await import('./exam/startExam')).startExam(),
    startPaper: async () => (await import('./paper/startPaper')).startPaper(),
    startBackup: async () => (await import('./backup/startBackup')).startBackup(),
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

// A file of the browser's private file system survives what happens to databases and to localStorage. Where there is none, or it
// fails, nothing is remembered, which raises no false alarm.
const secondFile = async (): Promise<FileSystemFileHandle> =>
  (await navigator.storage.getDirectory()).getFileHandle('sentinel', { create: true });

async function readSecond(): Promise<string> {
  try {
    return await (await (await secondFile()).getFile()).text();
  } catch {
    return '';
  }
}

async function writeSecond(text: string): Promise<void> {
  try {
    const file = await (await secondFile()).createWritable();
    await file.write(text);
    await file.close();
  } catch {
    // The first place says the same, and the next session tries again.
  }
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
