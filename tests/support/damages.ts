// Twenty ways in which a browser's database comes to harm: its files damaged, cut, emptied, swapped or removed between two starts,
// and emptied or cleared while the app is open.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { randomFrom } from './generator';

/** Harm done to the files of a profile while no browser runs; `older` is a copy of them from before the last reviews. */
export interface FileDamage {
  readonly name: string;
  readonly damage: (files: DatabaseFiles) => void;
}

/** Where the files of the database are. */
export interface DatabaseFiles {
  readonly folder: string;
  readonly older: string;
}

/** The folder of the only database of a profile. */
export function databaseFolder(profile: string): string {
  const all = join(profile, 'Default', 'IndexedDB');
  const name = readdirSync(all).find((each) => each.endsWith('.leveldb'));
  if (name === undefined) throw new Error('The profile has no database.');
  return join(all, name);
}

function filesOf({ folder }: DatabaseFiles, named: RegExp): readonly string[] {
  return readdirSync(folder)
    .filter((name) => named.test(name))
    .map((name) => join(folder, name));
}

const LOG = /^\d+\.log$/u;
const DATA = /^\d+\.(?:log|ldb)$/u;
const MANIFEST = /^MANIFEST-/u;
const CURRENT = /^CURRENT$/u;
const ALL = /./u;

function flip(file: string, bits: number, seed: number): void {
  const bytes = readFileSync(file);
  if (bytes.length === 0) return;
  const random = randomFrom(seed);
  for (let count = 0; count < bits; count += 1) {
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  writeFileSync(file, bytes);
}

function each(named: RegExp, work: (file: string, index: number) => void): FileDamage['damage'] {
  return (files) => filesOf(files, named).forEach(work);
}

function cut(named: RegExp, share: number): FileDamage['damage'] {
  return each(named, (file) => truncateSync(file, Math.floor(readFileSync(file).length * share)));
}

const zeros = (file: string): void => writeFileSync(file, Buffer.alloc(readFileSync(file).length));
const remove = (file: string): void => rmSync(file);

/** The ways that need no open app. */
export const FILE_DAMAGES: readonly FileDamage[] = [
  { name: 'one bit of the data is flipped', damage: each(DATA, (file) => flip(file, 1, 7)) },
  {
    name: '64 bits of the data are flipped',
    damage: each(DATA, (file, index) => flip(file, 64, 11 + index)),
  },
  { name: 'the log is cut in half', damage: cut(LOG, 0.5) },
  { name: 'the end of the log is missing', damage: cut(LOG, 0.9) },
  { name: 'the log is empty', damage: cut(LOG, 0) },
  { name: 'the log is gone', damage: each(LOG, remove) },
  { name: 'the log is zeros', damage: each(LOG, zeros) },
  { name: 'all data files are gone', damage: each(DATA, remove) },
  { name: 'the manifest is zeros', damage: each(MANIFEST, zeros) },
  { name: 'the manifest is cut in half', damage: cut(MANIFEST, 0.5) },
  { name: 'the manifest is gone', damage: each(MANIFEST, remove) },
  {
    name: 'CURRENT names nothing',
    damage: each(CURRENT, (file) => writeFileSync(file, 'MANIFEST-999999\n')),
  },
  { name: 'CURRENT is gone', damage: each(CURRENT, remove) },
  { name: 'all files are empty', damage: cut(ALL, 0) },
  { name: 'the whole folder is gone', damage: ({ folder }) => rmSync(folder, { recursive: true }) },
  {
    name: 'an older copy of the files is in their place',
    damage: ({ folder, older }) => {
      if (existsSync(folder)) rmSync(folder, { recursive: true });
      cpSync(older, folder, { recursive: true });
    },
  },
];

/** Harm done while the app is open, from another page of the origin. */
export interface OpenDamage {
  readonly name: string;
  readonly damage: (other: Page, origin: string) => Promise<void>;
}

async function emptyStores(other: Page, stores: readonly string[]): Promise<void> {
  await other.evaluate(
    async (names) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('pointwise');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const database = opening.result;
          const chosen = names.length > 0 ? names : [...database.objectStoreNames];
          const transaction = database.transaction(chosen, 'readwrite');
          for (const name of chosen) transaction.objectStore(name).clear();
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    stores,
  );
}

/** The ways that need one. */
export const OPEN_DAMAGES: readonly OpenDamage[] = [
  { name: 'the cards are emptied', damage: async (other) => emptyStores(other, ['cards']) },
  { name: 'every table is emptied', damage: async (other) => emptyStores(other, []) },
  {
    name: 'the database is deleted',
    damage: async (other) => {
      await other.evaluate(
        async () =>
          new Promise<void>((resolve) => {
            const deleting = indexedDB.deleteDatabase('pointwise');
            deleting.onsuccess = () => resolve();
            deleting.onerror = () => resolve();
          }),
      );
    },
  },
  {
    name: 'the databases of the site are cleared',
    damage: async (other, origin) => {
      const session = await other.context().newCDPSession(other);
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    },
  },
];
