// Writing a backup: one zip with a manifest, a table of JSON Lines for each kind of thing, and the files of media under their sums.
// The same library gives the same bytes, but for the moment in the manifest.
import { canonicalJson } from '../../domain/merge/canonicalJson';
import type { LibraryState } from '../../domain/merge/libraryState';
import { shownDecks } from '../../domain/merge/shownDecks';
import { zipOf, type ZipEntry } from '../zip/writeZip';
import { rowsOfState } from './backupRows';
import { BACKUP_FORMAT, BACKUP_VERSION, MANIFEST, type BackupCounts, type BackupManifest } from './manifest';
import { keyOf, rowSchemas, type BackupRows, type TableName } from './rowSchemas';
import { sealed } from './seal';
import { sha256Of } from './sha256';

/** When, where and by what a backup is made. */
export interface BackupMaking {
  /** Ms since 1970. */
  readonly madeAtMs: number;
  readonly app: string;
  readonly device: number;
  readonly withMedia: boolean;
}

/** A backup as bytes, with what its manifest says. */
export interface WrittenBackup {
  readonly bytes: Uint8Array;
  readonly manifest: BackupManifest;
}

/** The tables of a backup, in the order in which they stand in it. */
export const TABLES = Object.keys(rowSchemas) as readonly TableName[];

/** Writes a library as a backup. */
export async function writeBackup(state: LibraryState, making: BackupMaking): Promise<WrittenBackup> {
  const sums = new Map<Uint8Array, string>();
  for (const { bytes } of state.media.values()) {
    if (bytes !== undefined && making.withMedia) sums.set(bytes, await sha256Of(bytes));
  }
  const media = making.withMedia ? state.media : new Map();
  const { rows, files } = rowsOfState({ ...state, media }, (bytes) => sums.get(bytes) ?? '');
  const entries: ZipEntry[] = TABLES.map((table) => ({
    name: `${table}.jsonl`,
    bytes: new TextEncoder().encode(linesOf(table, rows)),
    isPacked: true,
  }));
  for (const [file, bytes] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    entries.push({ name: `media/${file}`, bytes, isPacked: false });
  }
  const parts = await Promise.all(
    entries.map(async ({ name, bytes }, index) => {
      const table = TABLES[index];
      const count = table === undefined ? {} : { rows: rows[table].length };
      return { name, bytes: bytes.length, ...count, sha256: await sha256Of(bytes) };
    }),
  );
  const manifest: BackupManifest = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    ...making,
    madeAt: new Date(making.madeAtMs).toISOString(),
    counts: countsOf(state, rows),
    parts,
  };
  const head = new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 1)}\n`);
  const zip = zipOf([{ name: MANIFEST, bytes: head, isPacked: true }, ...entries]);
  return { bytes: await sealed(zip), manifest };
}

function linesOf<Name extends TableName>(table: Name, rows: BackupRows): string {
  const key = keyOf[table];
  const ordered = rows[table].map((row) => ({ key: key(row), row }));
  ordered.sort((one, other) => (one.key < other.key ? -1 : 1));
  return ordered.map(({ row }) => `${canonicalJson(row)}\n`).join('');
}

function countsOf(state: LibraryState, rows: BackupRows): BackupCounts {
  return {
    decks: shownDecks(state).size,
    notes: rows.notes.length,
    cards: rows.cards.length,
    reviews: rows.cards.reduce((sum, { reviews }) => sum + reviews, 0),
    media: rows.media.length,
  };
}
