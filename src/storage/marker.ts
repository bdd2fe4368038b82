// The marker row: bumped in the same transaction by every write, so that other tabs follow one small row.
import Dexie, { liveQuery, type Transaction } from 'dexie';
import type { Database } from './database';
import type { MarkerRow } from './schema';
import { StorageError } from './storageError';

const FIRST: MarkerRow = {
  id: 'marker',
  revision: 0,
  textRevision: 0,
  reviews: 0,
  lastEvent: '',
  undoneSteps: 0,
};

/** The latest revision that came over each connection. */
const seen = new WeakMap<Database, number>();
/** Transactions that wrote the marker: what they read of it afterwards may never come to be on disk. */
const writing = new WeakSet<Transaction>();

/**
 * The marker as it is; the first one while nothing was written. It never goes back: an older one means that what is kept was
 * emptied or put back while it was open, and every write reads it first. Rejects with a StorageError `missing` then.
 */
export async function readMarker(database: Database): Promise<MarkerRow> {
  const marker = (await database.marker.get('marker')) ?? FIRST;
  if (marker.revision < (seen.get(database) ?? 0)) throw new StorageError('missing', 'the marker went back');
  const transaction = outermost();
  if (transaction === undefined || !writing.has(transaction)) seen.set(database, marker.revision);
  return marker;
}

function outermost(): Transaction | undefined {
  // Where there is none, Dexie says null, whatever its types promise.
  let transaction: Transaction | null | undefined = Dexie.currentTransaction;
  while (transaction?.parent) transaction = transaction.parent;
  return transaction ?? undefined;
}

/** Writes the marker after `before` with the changes given and the next revision. Call it inside a transaction. */
export async function bumpMarker(
  database: Database,
  before: MarkerRow,
  changes: Partial<Omit<MarkerRow, 'id' | 'revision'>>,
): Promise<MarkerRow> {
  const after = { ...before, ...changes, revision: before.revision + 1 };
  const transaction = outermost();
  if (transaction !== undefined) writing.add(transaction);
  await database.marker.put(after);
  return after;
}

/** The same for a change of neither cards nor texts: what was read of these is not stale by it. */
export async function bumpBeside(database: Database, before: MarkerRow): Promise<MarkerRow> {
  return bumpMarker(database, before, { besides: (before.besides ?? 0) + 1 });
}

/**
 * Calls `onChange` with every marker that any tab writes, until the returned function is called; `onTrouble` when the
 * marker could not be read. A closed connection is no trouble: whoever opens the next one follows anew.
 */
export function followMarker(
  database: Database,
  onChange: (marker: MarkerRow) => void,
  onTrouble: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => readMarker(database)).subscribe({ next: onChange, error: onTrouble });
  return () => subscription.unsubscribe();
}
