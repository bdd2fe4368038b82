// Anki's packages (.apkg, .colpkg), and bare collections (.anki2), into plain values. The idea to know: a package is a zip
// archive from a stranger; each layer checks what the one below cannot, and whatever is wrong is a ReadError.
import type { SqlJsStatic } from 'sql.js';
import { LARGEST_PACKAGE, ReadError, type Progress } from '../readFailure';
import { looksLikeZip, readCensus } from '../zip/census';
import { unpackLargeEntry } from '../zip/unpackEntry';
import { unpackZstd } from '../zip/zstd/unpackZstd';
import type { AnkiPackage } from './collection';
import { formOf } from './packageForm';
import { readCollection } from './readCollection';
import { readMedia } from './readMedia';
import { looksLikeSqlite } from './sqlite';

/** What reading a package needs: a SQLite of its own (`loadSqlite`), and someone to tell how far it is. */
export interface PackageTools {
  /** Called once at most, where there is a collection to open. */
  readonly startSqlite: () => Promise<SqlJsStatic>;
  readonly progress: Progress;
}

/** Bytes of the largest collection, unpacked. */
const LARGEST_COLLECTION = 256 * 1024 * 1024;

/**
 * Reads a package or a bare collection of schemas 11 to 18. Throws a ReadError, with any of its codes, and otherwise only
 * what `progress` or `startSqlite` throws.
 */
export async function openPackage(bytes: Uint8Array, tools: PackageTools): Promise<AnkiPackage> {
  const { startSqlite, progress } = tools;
  if (bytes.length === 0) throw new ReadError('empty', 'package');
  if (bytes.length > LARGEST_PACKAGE) throw new ReadError('tooLarge', 'package');
  if (looksLikeSqlite(bytes)) {
    if (bytes.length > LARGEST_COLLECTION) throw new ReadError('tooLarge', 'collection');
    const collection = readCollection(await startSqlite(), bytes, progress);
    return { collection, media: [], missingMedia: [] };
  }
  if (!looksLikeZip(bytes)) throw new ReadError('unknownFormat', 'package');
  progress('unpacking', 0, 1);
  const census = readCensus(bytes);
  const { collection: entry, isZstd } = formOf(bytes, census);
  const [packed, sqlite] = await Promise.all([
    unpackLargeEntry(bytes, entry, LARGEST_COLLECTION),
    startSqlite(),
  ]);
  const file = isZstd ? unpackZstd(packed, LARGEST_COLLECTION, 'collection') : packed;
  const collection = readCollection(sqlite, file, progress);
  return { collection, ...(await readMedia({ archive: bytes, census, isZstd }, progress)) };
}
