// Anki's packages (.apkg, .colpkg), and bare collections (.anki2), into plain values. The idea to know: a package is a zip
// archive from a stranger; each layer checks what the one below cannot, and whatever is wrong is a ReadError.
import { LARGEST_PACKAGE, ReadError, type Progress } from '../readFailure';
import { looksLikeZip, readCensus } from '../zip/census';
import { unpackLargeEntry } from '../zip/unpackEntry';
import { unpackZstd } from '../zip/zstd/unpackZstd';
import type { AnkiPackage } from './collection';
import { formOf } from './packageForm';
import { readCollection, readLog } from './readCollection';
import { readMedia } from './readMedia';
import { reviewLogOf, type ReviewCells } from './reviewColumns';
import { looksLikeSqlite, type Sqlite } from './sqlite';

/** What reading a package needs: a SQLite of its own (`loadSqlite`), and someone to tell how far it is. */
export interface PackageTools {
  /** Called where there is a collection to open. */
  readonly startSqlite: () => Promise<Sqlite>;
  /** Does what `readLog` does in another worker, where there is one; rejects also when that breaks down. */
  readonly readLogElsewhere?: ReadLog | undefined;
  readonly progress: Progress;
}

/** Reads the review log of a collection. Rejects with a ReadError as `readLog` throws one. */
export type ReadLog = (collection: Uint8Array) => Promise<ReviewCells>;

/** Bytes of the largest collection, unpacked. */
const LARGEST_COLLECTION = 256 * 1024 * 1024;
/** Smaller collections are read in no time; two of a larger one are too much memory. */
const BYTES_WORTH_ANOTHER = [2 * 1024 * 1024, 96 * 1024 * 1024] as const;

/**
 * Reads a package or a bare collection of schemas 11 to 18. Rejects with a ReadError, with any of its codes, and otherwise
 * only with what `progress` or `startSqlite` throws.
 */
export async function openPackage(bytes: Uint8Array, tools: PackageTools): Promise<AnkiPackage> {
  if (bytes.length === 0) throw new ReadError('empty', 'package');
  if (bytes.length > LARGEST_PACKAGE) throw new ReadError('tooLarge', 'package');
  if (looksLikeSqlite(bytes)) {
    if (bytes.length > LARGEST_COLLECTION) throw new ReadError('tooLarge', 'collection');
    return { ...(await openCollection(async () => bytes, tools)), media: [], missingMedia: [] };
  }
  if (!looksLikeZip(bytes)) throw new ReadError('unknownFormat', 'package');
  tools.progress('unpacking', 0, 1);
  const census = readCensus(bytes);
  const { collection: entry, isZstd } = formOf(bytes, census);
  const unpack = async (): Promise<Uint8Array> => {
    const packed = await unpackLargeEntry(bytes, entry, LARGEST_COLLECTION);
    return isZstd ? unpackZstd(packed, LARGEST_COLLECTION, 'collection') : packed;
  };
  const opened = await openCollection(unpack, tools);
  return { ...opened, ...(await readMedia({ archive: bytes, census, isZstd }, tools.progress)) };
}

async function openCollection(
  unpack: () => Promise<Uint8Array>,
  { startSqlite, readLogElsewhere, progress }: PackageTools,
): Promise<Pick<AnkiPackage, 'collection' | 'reviews'>> {
  const [file, sqlite] = await Promise.all([unpack(), startSqlite()]);
  const [least, most] = BYTES_WORTH_ANOTHER;
  const coming = file.length < least || file.length > most ? undefined : readLogElsewhere?.(file);
  // Told to whoever asks for the log; nobody may.
  coming?.catch(() => undefined);
  const { collection, cells } = readCollection(sqlite, file, coming === undefined, progress);
  const read = async (): Promise<ReviewCells> => {
    try {
      const found = cells ?? (await coming);
      if (found !== undefined) return found;
    } catch (error) {
      // Any other error is the other worker's, for want of memory for example: this one can do it as well.
      if (error instanceof ReadError) throw error;
    }
    return readLog(sqlite, file);
  };
  return { collection, reviews: async () => reviewLogOf(await read()) };
}
