// Runs inside a page of the app's origin, with the app's own modules: fills the database, and times the queue of
// today. Reached by `import('/bench.js')` from the page, since the app puts nothing on `window`.
import { eventIdOf } from '../../src/domain/ids';
import { studyDayOf } from '../../src/domain/studyDay';
import { DEFAULT_PARAMETERS } from '../../src/domain/review/scheduler';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import { createEngine } from '../../src/state/createEngine';
import { clockOf, type Engine } from '../../src/state/engine';
import { decksOf, loadQueue } from '../../src/state/loadQueue';
import { runMemory } from '../../src/state/memory/runMemory';
import type { Ports } from '../../src/state/ports';
import { closeDatabase, openDatabase } from '../../src/storage/database';
import { fillLibrary, type Filled, type LibrarySize } from '../support/bigProfile';

import { answerInWorker } from './examInPage';

export { timeExam, timePlans } from './examInPage';
export { timeLibrary } from './libraryInPage';

answerInWorker();

/** Writes all pages of the library again, as they are, into a database without anything around it; in ms. */
export async function timeRawPages(): Promise<number> {
  const database = await openDatabase();
  const pages = await database.pages.toArray();
  closeDatabase(database);
  const raw = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('raw', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('pages', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the raw database did not open'));
  });
  const start = performance.now();
  await new Promise<void>((resolve, reject) => {
    const transaction = raw.transaction('pages', 'readwrite', { durability: 'strict' });
    for (const page of pages) transaction.objectStore('pages').put(page);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the raw write was aborted'));
  });
  const ms = performance.now() - start;
  raw.close();
  return ms;
}

/**
 * Has the app's worker fold all cards again under parameters that differ from run to run, and then writes their rows as they are,
 * without anything around it; in ms.
 */
export async function timeRefold(workerUrl: string, run: number) {
  const longest = watchTasks();
  const parameters = DEFAULT_PARAMETERS.map((one, at) => (at === 8 ? one + 0.01 * (run + 1) : one));
  const { service, stop } = runMemory(workerUrl);
  const start = performance.now();
  const result = await service.refold({ parameters });
  const refoldMs = performance.now() - start;
  stop();
  const longestTaskMs = longest();
  if (!result.ok) throw new Error(`refolding is in trouble: ${result.failure.code}`);
  const raw = await openRaw();
  const rawStart = performance.now();
  const rows = await rewriteCards(raw);
  const rawMs = performance.now() - rawStart;
  raw.close();
  return { refoldMs, rawMs, rows, longestTaskMs };
}

/** Has the app's worker move the due days of all cards to where a retention puts them. */
export async function timeMoving(workerUrl: string, desiredRetention: number) {
  const longest = watchTasks();
  const { service, stop } = runMemory(workerUrl);
  const options = { ...DEFAULT_OPTIONS, desiredRetention };
  const atMs = Date.now();
  const today = studyDayOf(atMs, clockOf(engineForQueue()));
  const start = performance.now();
  const result = await service.moveDueDays({
    commandId: eventIdOf(atMs, 1, 1),
    options,
    deckId: undefined,
    today,
    atMs,
    device: 1,
    counter: 0,
  });
  const ms = performance.now() - start;
  stop();
  if (!result.ok) throw new Error(`moving due days is in trouble: ${result.failure.code}`);
  return { ms, moved: result.value.moved, longestTaskMs: longest() };
}

/** Watches the page's long tasks until it is asked for the longest, in ms; 0 where none was long. */
function watchTasks(): () => number {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  return () => {
    observer.disconnect();
    return Math.max(0, ...tasks);
  };
}

function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('pointwise');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database did not open'));
  });
}

function rewriteCards(raw: IDBDatabase): Promise<number> {
  return new Promise((resolve, reject) => {
    const transaction = raw.transaction('cards', 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('cards');
    const request = store.getAll();
    request.onsuccess = () => {
      for (const row of request.result) store.put(row);
    };
    transaction.oncomplete = () => resolve(request.result.length);
    transaction.onabort = () => reject(transaction.error ?? new Error('the raw write was aborted'));
  });
}

/** Fills the app's database, which must be empty. */
export async function fill(size: LibrarySize): Promise<Filled> {
  const database = await openDatabase({ durability: 'relaxed' });
  const engine = engineForQueue();
  const filled = await fillLibrary(database, size, studyDayOf(Date.now(), clockOf(engine)));
  closeDatabase(database);
  return filled;
}

/** Times making the queue of today for all decks from storage, in ms; the decks are there since the app's start. */
export async function timeQueue(
  runs: number,
): Promise<{ readonly ms: readonly number[]; readonly cards: number }> {
  const database = await openDatabase();
  const engine = engineForQueue();
  const ms: number[] = [];
  let cards = 0;
  await decksOf(engine, database);
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const { queue } = await loadQueue(engine, database, undefined);
    ms.push(performance.now() - start);
    // A learner opens one queue, not one after the other.
    await new Promise((resolve) => setTimeout(resolve, 300));
    cards = queue.main.length + queue.learning.length;
  }
  closeDatabase(database);
  return { ms, cards };
}

/** An engine with what the queue needs, and no app around it. */
function engineForQueue(): Engine {
  const unused = (): never => {
    throw new Error('the queue needs no such thing');
  };
  const ports: Ports = {
    nowMs: () => Date.now(),
    offsetMinutesAt: (atMs) => -new Date(atMs).getTimezoneOffset(),
    drawBelow: unused,
    after: unused,
    whenIdle: unused,
    open: unused,
    sentinelPlace: undefined,
    secondPlace: undefined,
    tabPlace: undefined,
    loadShippedDeck: unused,
    persistence: undefined,
    startFiles: unused,
    startCheckup: unused,
    startLibrary: unused,
    startExam: unused,
    startPaper: unused,
    startMemory: unused,
    startBackup: unused,
  };
  return createEngine(ports);
}
