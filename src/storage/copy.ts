// "Save a copy": one JSON text of everything that is kept, table by table, with a version of its own.
import type { Table } from 'dexie';
import { base64Of } from '../domain/base64';
import type { Database } from './database';
import { rowsOfPage } from './parkedPage';
import { storageErrorOf } from './storageError';

/** The version of the copy's format. */
export const COPY_VERSION = 1;

/** Everything that is kept as JSON text; bytes are written as `{ "base64": "…" }`. Rejects with a StorageError. */
export async function copyOfEverything(database: Database, madeAtMs: number): Promise<string> {
  try {
    const { tables } = database.dexie;
    const contents = await database.dexie.transaction('r', tables, () =>
      Promise.all(tables.map(async (table) => [table.name, await rowsToCopy(database, table)] as const)),
    );
    const head = { version: COPY_VERSION, madeAtMs, schema: database.dexie.verno };
    return textOfCopy(head, Object.fromEntries(contents));
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Tables as the text of a copy. */
export function textOfCopy(
  head: { readonly version: number; readonly madeAtMs: number; readonly schema: number },
  tables: Readonly<Record<string, readonly unknown[]>>,
): string {
  return JSON.stringify({ format: 'pointwise-copy', ...head, tables }, writeBytes, 1);
}

// Parked cards are cards like all others, and how they are packed is nobody else's business.
async function rowsToCopy({ parked }: Database, table: Table): Promise<readonly unknown[]> {
  if (table.name === 'parked') return [];
  const rows: readonly unknown[] = await table.toArray();
  return table.name === 'cards' ? [...rows, ...(await parked.toArray()).flatMap(rowsOfPage)] : rows;
}

function writeBytes(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { base64: base64Of(value) } : value;
}
