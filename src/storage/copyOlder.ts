// A copy of a database that an older Pointwise left, made before it is brought up to date: read as it is, past everything that knows
// what rows look like today.
import Dexie from 'dexie';
import { COPY_VERSION, textOfCopy } from './copy';
import { DATABASE_NAME } from './database';
import { NATIVE_PER_VERSION, type Factory } from './fencedFactory';
import { rowsOfPage } from './parkedPage';
import type { ParkedRow } from './schema';
import { storageErrorOf } from './storageError';
import { VERSIONS } from './versions';

/** Everything in a database that is older than this Pointwise, as the text of a copy; undefined for any other. Rejects with a StorageError. */
export async function copyOfOlder(madeAtMs: number, name = DATABASE_NAME): Promise<string | undefined> {
  const factory: Factory | undefined = Dexie.dependencies.indexedDB;
  const newest = Math.max(...VERSIONS.map(({ version }) => version));
  try {
    const known = (await factory?.databases?.()) ?? [];
    const version = (known.find((database) => database.name === name)?.version ?? 0) / NATIVE_PER_VERSION;
    if (factory === undefined || version < 1 || version >= newest) return undefined;
    const tables = await tablesOf(await answerOf(factory.open(name)));
    return textOfCopy({ version: COPY_VERSION, madeAtMs, schema: version }, tables);
  } catch (error) {
    throw storageErrorOf(error);
  }
}

async function tablesOf(database: IDBDatabase): Promise<Readonly<Record<string, readonly unknown[]>>> {
  try {
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names, 'readonly');
    const rows = await Promise.all(names.map((table) => answerOf(transaction.objectStore(table).getAll())));
    const tables = new Map(names.map((table, index) => [table, rows[index] ?? []]));
    // Version 4 packs parked cards, which nobody else can read.
    const parked: readonly unknown[] = tables.get('parked') ?? [];
    const packed = parked.filter(isPacked);
    tables.set('cards', [...(tables.get('cards') ?? []), ...packed.flatMap(rowsOfPage)]);
    if (packed.length > 0) tables.delete('parked');
    return Object.fromEntries(tables);
  } finally {
    database.close();
  }
}

function isPacked(row: unknown): row is ParkedRow {
  return typeof row === 'object' && row !== null && 'list' in row && 'histories' in row;
}

async function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });
}
