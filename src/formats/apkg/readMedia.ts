// The media of a package, unpacked and checked. The idea to know: one bad file costs itself and nothing else, but what all
// of them unpack to is limited.
import { ReadError, type Progress } from '../readFailure';
import type { ZipCensus, ZipEntry } from '../zip/census';
import { unpackEntry } from '../zip/unpackEntry';
import { unpackZstd } from '../zip/zstd/unpackZstd';
import type { AnkiPackage, MediaFile } from './collection';
import { readJsonList, readProtobufList, type ListedMedia } from './mediaList';
import { sha1Of } from './sha1';

/** Bytes of the largest file among the media, and of all of them, unpacked. */
export interface MediaLimits {
  readonly file: number;
  readonly all: number;
}

const LIMITS: MediaLimits = { file: 100 * 1024 * 1024, all: 512 * 1024 * 1024 };
const LARGEST_LIST = 16 * 1024 * 1024;

/** An archive, and whether what is in it was packed with zstd before. */
export interface MediaSource {
  readonly archive: Uint8Array;
  readonly census: ZipCensus;
  readonly isZstd: boolean;
}

/**
 * Reads the media that a package lists; files without contents, or with other contents than stated, are named as missing.
 * Throws a ReadError: `damaged` for a list that is none, `tooLarge` where all media together are.
 */
export async function readMedia(
  source: MediaSource,
  progress: Progress,
  limits: MediaLimits = LIMITS,
): Promise<Pick<AnkiPackage, 'media' | 'missingMedia'>> {
  const list = readList(source);
  const media = new Map<string, MediaFile>();
  const missing = new Set<string>();
  let left = limits.all;
  for (const [index, listed] of list.entries()) {
    progress('unpacking', index, list.length);
    // Two names may become one when they are made safe: the first file that can be read has it.
    if (media.has(listed.name)) continue;
    const entry = source.census.get(listed.entry);
    const size = Math.max(entry?.size ?? 0, listed.size ?? 0);
    const isThere = entry !== undefined && size <= limits.file;
    // What is stated counts, and not what comes out of it: that is never more, and sums of work that fails, too.
    if (isThere) left -= size;
    if (left < 0) throw new ReadError('tooLarge', 'media');
    const bytes = isThere ? contentsOf(source, entry, size) : undefined;
    if (bytes === undefined || !(await isAsListed(bytes, listed))) missing.add(listed.name);
    else media.set(listed.name, { name: listed.name, bytes });
  }
  return { media: [...media.values()], missingMedia: [...missing].filter((name) => !media.has(name)) };
}

function readList({ archive, census, isZstd }: MediaSource): readonly ListedMedia[] {
  const entry = census.get('media');
  if (entry === undefined) return [];
  const bytes = unpackEntry(archive, entry, LARGEST_LIST);
  return isZstd ? readProtobufList(unpackZstd(bytes, LARGEST_LIST, 'zip entry media')) : readJsonList(bytes);
}

/** The unpacked bytes of a file, in a buffer of their own; undefined where they are damaged or more than stated. */
function contentsOf(
  { archive, isZstd }: MediaSource,
  entry: ZipEntry,
  limit: number,
): Uint8Array | undefined {
  try {
    const bytes = unpackEntry(archive, entry, limit);
    if (isZstd) return unpackZstd(bytes, limit, 'media file');
    // A view of the archive would keep all of it alive, and take it along to another thread.
    return bytes.buffer === archive.buffer ? bytes.slice() : bytes;
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}

async function isAsListed(bytes: Uint8Array, { size, sha1 }: ListedMedia): Promise<boolean> {
  if (size !== undefined && size !== bytes.length) return false;
  if (sha1 === undefined) return true;
  const found = await sha1Of(bytes);
  // Where there is none, the archive's own sum was checked.
  if (found === undefined) return true;
  return found.length === sha1.length && found.every((byte, index) => byte === sha1[index]);
}
