// Papers and blank pages: one row each, which every answer reads, changes and writes in one strict transaction. What resolved is on
// disk. A paper that was taken away leaves its moment behind, so that other devices hear of it.
import { present } from '../domain/deck/present';
import { isSameValue } from '../domain/merge/canonicalJson';
import { isKept, momentAfter, type KeptPaper } from '../domain/paper/keptPaper';
import type { BlankPage, Paper, PaperId } from '../domain/paper/paper';
import type { Database } from './database';
import { bumpBeside, readMarker } from './marker';
import type { MarkerRow, PaperRow } from './schema';
import { storageErrorOf } from './storageError';

/** A paper after a change, with the marker that other tabs follow; undefined where nothing was written. */
export interface ChangedPaper {
  readonly paper: KeptPaper;
  readonly marker: MarkerRow | undefined;
}

/** All papers and blank pages that are there, the latest begun first. Rejects with a StorageError. */
export async function readPapers(database: Database): Promise<readonly KeptPaper[]> {
  try {
    const rows = (await database.papers.toArray()).filter(isKept);
    return rows.sort((one, other) => startOf(other) - startOf(one) || (one.id < other.id ? 1 : -1));
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** The ids of all papers and blank pages, also of those that were taken away. Rejects with a StorageError. */
export async function readPaperIds(database: Database): Promise<readonly PaperId[]> {
  try {
    return await database.papers.toCollection().primaryKeys();
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** A paper or blank page; undefined where there is none, or it was taken away. Rejects with a StorageError. */
export async function readPaper(database: Database, id: PaperId): Promise<KeptPaper | undefined> {
  try {
    const row = await database.papers.get(id);
    return row !== undefined && isKept(row) ? row : undefined;
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/**
 * Keeps a new paper, or brings one back that was taken away; one that is there stays as it is, whatever is given. Rejects with a
 * StorageError; then nothing was kept.
 */
export async function keepPaper(
  database: Database,
  paper: Paper | BlankPage,
  atMs: number,
): Promise<ChangedPaper> {
  return inTransaction(database, async (marker) => {
    const before = await database.papers.get(paper.id);
    if (before !== undefined && isKept(before)) return { paper: before, marker: undefined };
    const moment = before === undefined ? atMs : momentAfter(before, atMs);
    const kept = {
      ...paper,
      editedAtMs: moment,
      ...(before === undefined ? {} : { broughtBackAtMs: moment }),
    };
    return { paper: kept, marker: await write(database, marker, kept) };
  });
}

/**
 * Changes a paper as it is found on disk, so that two tabs that answer different items lose nothing. Nothing is written where the
 * change says the same; undefined where there is no such paper. `change` must be pure. Rejects with a StorageError; then nothing was
 * kept.
 */
export async function changePaper(
  database: Database,
  id: PaperId,
  atMs: number,
  change: (paper: KeptPaper) => Paper | BlankPage,
): Promise<ChangedPaper | undefined> {
  return inTransaction(database, async (marker) => {
    const before = await database.papers.get(id);
    if (before === undefined || !isKept(before)) return undefined;
    const after = withMoments(before, change(before), momentAfter(before, atMs));
    if (after === undefined) return { paper: before, marker: undefined };
    return { paper: after, marker: await write(database, marker, after) };
  });
}

/**
 * Takes a paper away, and returns it as it was; undefined where there is none, and nothing was written. Rejects with a StorageError; then
 * it is there as before.
 */
export async function removePaper(
  database: Database,
  id: PaperId,
  atMs: number,
): Promise<ChangedPaper | undefined> {
  return inTransaction(database, async (marker) => {
    const before = await database.papers.get(id);
    if (before === undefined || !isKept(before)) return undefined;
    const gone = { id, removedAtMs: momentAfter(before, atMs) };
    return { paper: before, marker: await write(database, marker, gone) };
  });
}

// A change of what was handed in has a moment of its own: a merge must not take marks for newer because the clock was hidden later.
function withMoments(before: KeptPaper, said: Paper | BlankPage, editedAtMs: number): KeptPaper | undefined {
  const { broughtBackAtMs } = before;
  const after = { ...said, editedAtMs: before.editedAtMs, ...present({ broughtBackAtMs }) };
  if (isSameValue(before, after)) return undefined;
  if (before.kind === 'blank' || after.kind === 'blank') return { ...after, editedAtMs };
  const { submitted } = after;
  const isRevised =
    before.submitted !== undefined && submitted !== undefined && !isSameValue(before.submitted, submitted);
  return {
    ...after,
    ...(isRevised ? { submitted: { ...submitted, revisedAtMs: editedAtMs } } : {}),
    editedAtMs,
  };
}

async function write(database: Database, marker: MarkerRow, row: PaperRow): Promise<MarkerRow> {
  await database.papers.put(row);
  return bumpBeside(database, marker);
}

function startOf(paper: KeptPaper): number {
  return paper.kind === 'blank' ? paper.startedAtMs : paper.sitting.startedAtMs;
}

async function inTransaction<Value>(
  database: Database,
  work: (marker: MarkerRow) => Promise<Value>,
): Promise<Value> {
  const { dexie, papers, marker } = database;
  try {
    return await dexie.transaction('rw', [papers, marker], async () => work(await readMarker(database)));
  } catch (error) {
    throw storageErrorOf(error);
  }
}
