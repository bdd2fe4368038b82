// What the learner ruled of answers and items. A ruling stands until the next one on the same thing.
import { isSameValue } from '../domain/merge/canonicalJson';
import type { Ruling } from '../domain/paper/ruling';
import type { Database } from './database';
import { bumpBeside, readMarker } from './marker';
import type { MarkerRow } from './schema';
import { storageErrorOf } from './storageError';

/** A ruling of one kind. */
export type RulingOf<Kind extends Ruling['kind']> = Extract<Ruling, { readonly kind: Kind }>;

/** All rulings of one kind, the latest first. Rejects with a StorageError. */
export async function readRulings<Kind extends Ruling['kind']>(
  database: Database,
  kind: Kind,
): Promise<readonly RulingOf<Kind>[]> {
  try {
    const rows = await database.rulings.toArray();
    return rows
      .filter((row): row is RulingOf<Kind> => row.kind === kind)
      .sort((one, other) => other.atMs - one.atMs || (one.id < other.id ? -1 : 1));
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/**
 * Keeps a ruling in place of the one before it, at a moment behind it; one that says the same is not written again. Rejects with a
 * StorageError; then nothing was kept.
 */
export async function putRuling(database: Database, ruling: Ruling): Promise<MarkerRow | undefined> {
  const { dexie, rulings, marker } = database;
  try {
    return await dexie.transaction('rw', [rulings, marker], async () => {
      const before = await rulings.get(ruling.id);
      const isSaid = before !== undefined && isSameValue({ ...ruling, atMs: before.atMs }, before);
      if (isSaid) return undefined;
      const found = await readMarker(database);
      await rulings.put({
        ...ruling,
        atMs: before === undefined ? ruling.atMs : Math.max(ruling.atMs, before.atMs + 1),
      });
      return bumpBeside(database, found);
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}
