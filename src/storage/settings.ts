// Settings and devices: small rows that are read once when the app opens.
import type { Database } from './database';
import { bumpMarker, readMarker } from './marker';
import type { MarkerRow } from './schema';
import { storageErrorOf } from './storageError';

/** The value kept under a key; undefined when there is none. Values are checked by whoever reads them. */
export async function readSetting(database: Database, key: string): Promise<unknown> {
  try {
    return (await database.settings.get(key))?.value;
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Keeps a value under a key, and tells other tabs. */
export async function writeSetting(database: Database, key: string, value: unknown): Promise<MarkerRow> {
  try {
    return await database.dexie.transaction('rw', [database.settings, database.marker], async () => {
      await database.settings.put({ key, value });
      return bumpMarker(database, await readMarker(database), {});
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** The number of this device, part of every event id it makes: kept at the first start, `drawn` when there is none. */
export async function deviceNumber(database: Database, drawn: number, atMs: number): Promise<number> {
  try {
    const kept = await database.devices.toCollection().first();
    if (kept !== undefined) return kept.number;
    return await database.dexie.transaction('rw', database.devices, async () => {
      // Another tab may have been faster.
      const known = await database.devices.toCollection().first();
      if (known !== undefined) return known.number;
      await database.devices.put({ number: drawn, addedAtMs: atMs });
      return drawn;
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}
