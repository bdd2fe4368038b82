// The app on a database in memory, with a clock that stands still until it is moved: for tests of whole days of study.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import Dexie from 'dexie';
import type { RunningApp } from '../../src/state/createApp';
import { createApp } from '../../src/state/createApp';
import { PATIENCE_MS } from '../../src/state/engine';
import { loadRevealing } from '../../src/state/parts';
import type { Ports } from '../../src/state/ports';
import { closeDatabase, openDatabase, type Database, type OpenOptions } from '../../src/storage/database';
import { startExamInPlace } from './examInPlace';
import { startInPlace } from './filesInPlace';
import { startLibraryInPlace } from './libraryInPlace';
import { lotsOfTab } from './lots';
import { startMemoryInPlace } from './memoryInPlace';
import { startPaperInPlace } from './paperInPlace';
import { startBackupInPlace, startCheckupInPlace } from './workersInPlace';

/** A browser profile that several tabs share: one set of databases, one sentinel, one clock. */
export interface Profile {
  readonly open: (options: OpenOptions) => Promise<Database>;
  readonly sentinel: Map<string, string>;
  /** What stands in the second place of the sentinel. */
  readonly second: { text: string };
  nowMs: number;
  /** Timers that wait, with the moment they ring. */
  readonly timers: Set<{ readonly atMs: number; readonly call: () => void }>;
  /** Replaced by tests that want storage to fail. */
  intercept: (open: Promise<Database>) => Promise<Database>;
}

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** A profile whose clock stands at 9:00 UTC of 2 March 2026, with the learner in the zone of UTC. */
export function freshProfile(): Profile {
  const indexedDB = new IDBFactory();
  const profile: Profile = {
    open: (options) => {
      Dexie.dependencies.indexedDB = indexedDB;
      Dexie.dependencies.IDBKeyRange = IDBKeyRange;
      return profile.intercept(openDatabase(options));
    },
    sentinel: new Map(),
    second: { text: '' },
    nowMs: Date.UTC(2026, 2, 2, 9),
    timers: new Set(),
    intercept: (open) => open,
  };
  return profile;
}

/** Ports of a tab of a profile. Chance is a fixed sequence, so that runs repeat. */
export function testPorts(profile: Profile, deck: unknown, overrides: Partial<Ports> = {}): Ports {
  return {
    nowMs: () => profile.nowMs,
    offsetMinutesAt: () => 0,
    drawBelow: lotsOfTab(),
    after: (delayMs, call) => {
      const timer = { atMs: profile.nowMs + delayMs, call };
      profile.timers.add(timer);
      return () => profile.timers.delete(timer);
    },
    whenIdle: () => undefined,
    open: profile.open,
    sentinelPlace: {
      getItem: (key) => profile.sentinel.get(key) ?? null,
      setItem: (key, value) => void profile.sentinel.set(key, value),
      removeItem: (key) => void profile.sentinel.delete(key),
    },
    secondPlace: {
      read: () => Promise.resolve(profile.second.text),
      write: async (text) => void (profile.second.text = text),
    },
    tabPlace: undefined,
    loadShippedDeck: () => Promise.resolve(deck),
    persistence: undefined,
    startFiles: () => startInPlace(profile),
    startCheckup: () => startCheckupInPlace(profile),
    startLibrary: () => startLibraryInPlace(profile),
    startMemory: () => startMemoryInPlace(profile),
    startExam: () => startExamInPlace(profile),
    startPaper: () => startPaperInPlace(profile),
    startBackup: () => startBackupInPlace(profile),
    ...overrides,
  };
}

/** Opens a tab of the profile and waits until it is ready or has failed. */
export async function openTab(
  profile: Profile,
  deck: unknown,
  overrides: Partial<Ports> = {},
): Promise<RunningApp> {
  const app = createApp(testPorts(profile, deck, overrides), () => undefined);
  // Loaded here already, as in a tab that has been open for a moment: a test waits for what its commands do.
  await Promise.all([app.loaded(), loadRevealing()]);
  await app.settled();
  return app;
}

/** Opens a tab of a Pointwise that ships a deck, and lets it look for a newer text. */
export async function openShipping(profile: Profile, deck: unknown): Promise<RunningApp> {
  const idle: (() => void)[] = [];
  const app = await openTab(profile, deck, { whenIdle: (call) => idle.push(call) });
  idle.splice(0).forEach((call) => call());
  await app.settled();
  return app;
}

/** Waits until the app waits for storage: from then on a clock that goes on by five seconds makes it `slow`. */
export async function untilWaiting(profile: Profile): Promise<void> {
  const isPatient = ({ atMs }: { readonly atMs: number }): boolean => atMs === profile.nowMs + PATIENCE_MS;
  for (let turn = 0; turn < 1000 && ![...profile.timers].some(isPatient); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  // What it waits for has to reach storage as well.
  await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Moves the profile's clock forward and rings the timers that are due on the way. */
export function passTime(profile: Profile, ms: number): void {
  const endMs = profile.nowMs + ms;
  for (;;) {
    const due = [...profile.timers]
      .filter(({ atMs }) => atMs <= endMs)
      .sort((one, other) => one.atMs - other.atMs)[0];
    if (due === undefined) break;
    profile.timers.delete(due);
    profile.nowMs = Math.max(profile.nowMs, due.atMs);
    due.call();
  }
  profile.nowMs = endMs;
}

/** Writes of a profile that wait, in their order, until they are released. */
export interface Stall {
  /** Makes the writes from now on wait. */
  readonly begin: () => void;
  readonly end: () => void;
}

/** Stands in front of the writes of a profile. */
export function stallWrites(profile: Profile): Stall {
  let turn: Promise<unknown> = Promise.resolve();
  let end = (): void => undefined;
  profile.intercept = async (open) => {
    const database = await open;
    const { dexie } = database;
    const transaction = dexie.transaction.bind(dexie) as (...given: unknown[]) => Promise<unknown>;
    const inTurn = (...given: unknown[]): Promise<unknown> => {
      if (given[0] !== 'rw') return transaction(...given);
      const done = turn.then(() => transaction(...given));
      turn = done;
      return done;
    };
    Object.assign(dexie, { transaction: inTurn });
    return database;
  };
  return { begin: () => void (turn = new Promise<void>((resolve) => (end = resolve))), end: () => end() };
}

/** Looks into, or changes, what the profile keeps, over a connection of its own. */
export async function inDatabase<Value>(
  profile: Profile,
  work: (database: Database) => Promise<Value>,
): Promise<Value> {
  const database = await profile.open({});
  const found = await work(database);
  closeDatabase(database);
  return found;
}
