// The review log of a package, read by another worker while this one reads the rest.
import { describe, expect, it } from 'vitest';
import { openPackage, type ReadLog } from '../../src/formats/apkg/openPackage';
import { readCollection, readLog } from '../../src/formats/apkg/readCollection';
import { ReadError } from '../../src/formats/readFailure';
import { createPackageParts } from '../../src/state/files/packageParts';
import type { OpenedPackage } from '../support/ankiCollection';
import { collection11, largeCollection, REVIEW, sqlite } from '../support/ankiCollections';
import { open, packageOf } from '../support/ankiFixtures';
import { valueOf } from '../support/damagedBytes';

const SMALL = packageOf('anki2', { collection: collection11() });
const LARGE = packageOf('anki2', { collection: largeCollection() });
const here: ReadLog = async (collection) => readLog(sqlite, collection);

/** The moments of the reviews, and how often another worker was asked for them. */
async function logOf(bytes: Uint8Array, readLogElsewhere?: ReadLog) {
  let asked = 0;
  const counted: ReadLog | undefined = readLogElsewhere && ((file) => ((asked += 1), readLogElsewhere(file)));
  const opened = await openPackage(bytes, {
    startSqlite: async () => sqlite,
    readLogElsewhere: counted,
    progress: () => undefined,
  });
  return { asked, moments: Array.from(await opened.reviews(), ({ id }) => id) };
}

describe('the review log of a package', () => {
  const moments = [REVIEW, REVIEW + 1000];

  it.each<[what: string, package_: Uint8Array, elsewhere: ReadLog | undefined, asked: number]>([
    ['is read elsewhere when the collection is large', LARGE, here, 1],
    ['is read here when the collection is small', SMALL, here, 0],
    ['is read here when there is no other worker', LARGE, undefined, 0],
    ['is read here when the other worker breaks down', LARGE, () => Promise.reject(new Error('memory')), 1],
  ])('%s', async (_, bytes, elsewhere, asked) => {
    expect(await logOf(bytes, elsewhere)).toEqual({ asked, moments });
  });

  it('is refused when the other worker finds it damaged', async () => {
    const damaged: ReadLog = () => Promise.reject(new ReadError('damaged', 'table revlog'));
    await expect(logOf(LARGE, damaged)).rejects.toMatchObject({ failure: { code: 'damaged' } });
  });
});

describe('a collection with one bit flipped', () => {
  // Behind as many bytes as without it there is ballast only.
  const front = collection11().length;
  const plain = ({ collection }: OpenedPackage) => ({ ...collection, reviews: [...collection.reviews] });

  it('is read or refused alike when another worker reads its log, which checks the rows of all tables', async () => {
    let onlyCheckedElsewhere = 0;
    for (let place = 0; place < front; place += 47) {
      const collection = largeCollection();
      collection[place] = (collection[place] ?? 0) ^ (1 << (place % 8));
      const read = await valueOf(() => open(collection));
      const elsewhere = await valueOf(() => open(collection, { readLogElsewhere: here }));
      expect(elsewhere && plain(elsewhere)).toEqual(read && plain(read));
      const unchecked = await valueOf(() => readCollection(sqlite, collection, false, () => undefined));
      if (read === undefined && unchecked !== undefined) onlyCheckedElsewhere += 1;
    }
    expect(onlyCheckedElsewhere).toBeGreaterThan(0);
  });
});

describe('what reading a package takes', () => {
  it('is started once, and tried again after it could not be', async () => {
    const engines = [Promise.reject(new Error('offline')), Promise.resolve(sqlite)];
    let readers = 0;
    let stopped = 0;
    const parts = createPackageParts({
      startSqlite: () => engines.shift() ?? Promise.reject(new Error('started again')),
      startLogReader: () => {
        readers += 1;
        return { read: here, stop: () => void (stopped += 1) };
      },
    });
    expect(parts.readLogElsewhere()).toBeUndefined();
    await expect(parts.prepare()).rejects.toThrow('offline');
    await parts.prepare();
    expect(await parts.startSqlite()).toBe(sqlite);
    expect([readers, parts.readLogElsewhere()]).toEqual([1, here]);
    parts.release();
    parts.release();
    expect([stopped, parts.readLogElsewhere()]).toEqual([1, undefined]);
  });
});
