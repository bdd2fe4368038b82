// Settings and devices: small rows that are read once when the app opens.
import type { Database } from './database';
import { bumpBeside, readMarker } from './marker';
import type { DeviceRow, MarkerRow } from './schema';
import { storageErrorOf } from './storageError';

/** The value kept under a key; undefined when there is none. Values are checked by whoever reads them. */
export async function readSetting(database: Database, key: string): Promise<unknown> {
  try {
    return (await database.settings.get(key))?.value;
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** A setting that was changed. */
export interface ChangedSetting<Value> {
  readonly value: Value;
  readonly marker: MarkerRow;
}

/**
 * Changes the value under a key, and tells other tabs. `change` gets what is kept at that moment, perhaps by another
 * tab, and must be pure. `atMs` is the moment of the change: the later one stands where two devices are merged. Of options,
 * `named` is the one that is changed, which has a moment of its own.
 */
export async function changeSetting<Value>(
  database: Database,
  key: string,
  change: (kept: unknown) => Value,
  atMs: number,
  named?: string,
): Promise<ChangedSetting<Value>> {
  try {
    return await database.dexie.transaction('rw', [database.settings, database.marker], async () => {
      const before = await database.settings.get(key);
      const value = change(before?.value);
      const moments = named === undefined ? {} : { changedAtMs: { ...before?.changedAtMs, [named]: atMs } };
      await database.settings.put({ key, value, atMs, ...moments });
      return { value, marker: await bumpBeside(database, await readMarker(database)) };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** The number of this device, part of every event id it makes; undefined before its first start. */
export async function readDevice(database: Database): Promise<number | undefined> {
  try {
    return (await ownDevice(database))?.number;
  } catch (error) {
    throw storageErrorOf(error);
  }
}

async function ownDevice({ devices }: Database): Promise<DeviceRow | undefined> {
  return devices.filter(({ isElsewhere }) => isElsewhere !== true).first();
}

/** Keeps the number drawn for this device at its first start; another tab's, when that was faster. */
export async function keepDevice(database: Database, drawn: number, atMs: number): Promise<number> {
  try {
    return await database.dexie.transaction('rw', database.devices, async () => {
      const known = await ownDevice(database);
      if (known !== undefined) return known.number;
      await database.devices.put({ number: drawn, addedAtMs: atMs });
      return drawn;
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}
