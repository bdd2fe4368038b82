// One entry of a zip archive, unpacked. The idea to know: the room for it is what the directory declares, after that
// was held against the limits; bytes that would not fit end the unpacking at once, so that a lie costs little. Small
// entries are inflated here, since starting the inflater of the platform takes longer than they do.
import { Inflate } from 'fflate';
import { checksumOf } from '../../domain/review/checksum';
import { ReadError } from '../readFailure';
import type { ZipEntry } from './census';
import { unpackGzip } from './unpackGzip';

/** Entries may unpack to this many times their packed size, once they are larger than {@link SMALL}. */
const MOST_RATIO = 200;
const SMALL = 1024 * 1024;
/** Bytes inflated at a time: deflate gives at most 1032 times as many. */
const STEP = 16 * 1024;

/**
 * The contents of an entry of at most `limit` bytes; for stored ones a view of the archive. Throws a ReadError:
 * `tooLarge` over the limit or the ratio, `damaged` where size or checksum differ, `unknownFormat` for other methods.
 */
export function unpackEntry(archive: Uint8Array, entry: ZipEntry, limit: number): Uint8Array {
  const packed = archive.subarray(entry.start, entry.end);
  if (entry.size > limit) throw failed('tooLarge', entry);
  const contents = unpack(packed, entry);
  if (checksumOf(contents) !== entry.checksum) throw failed('damaged', entry);
  return contents;
}

/**
 * As {@link unpackEntry}, for an entry that may be large: the platform inflates it several times as fast. Bytes after the
 * end of a large entry's contents are `damaged` too.
 */
export async function unpackLargeEntry(
  archive: Uint8Array,
  entry: ZipEntry,
  limit: number,
): Promise<Uint8Array> {
  const { size, checksum } = entry;
  if (entry.method !== 8 || size <= SMALL || size > limit) return unpackEntry(archive, entry, limit);
  const packed = archive.subarray(entry.start, entry.end);
  if (size > packed.length * MOST_RATIO) throw failed('tooLarge', entry);
  const contents = await unpackGzip(packed, { size, checksum });
  if (contents === undefined) throw failed('damaged', entry);
  return contents;
}

function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  switch (entry.method) {
    case 0:
      if (packed.length !== entry.size) throw failed('damaged', entry);
      return packed;
    case 8:
      if (entry.size > SMALL && entry.size > packed.length * MOST_RATIO) throw failed('tooLarge', entry);
      return inflate(packed, entry);
    default:
      throw failed('unknownFormat', entry);
  }
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const contents = new Uint8Array(entry.size);
  let length = 0;
  const inflating = new Inflate((chunk) => {
    if (length + chunk.length > contents.length) throw failed('damaged', entry);
    contents.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let place = 0; place < packed.length; place += STEP) {
      inflating.push(packed.subarray(place, place + STEP), place + STEP >= packed.length);
    }
  } catch (error) {
    // Whatever fflate trips over, its own errors and others: the bytes are no deflate stream.
    throw error instanceof ReadError ? error : failed('damaged', entry);
  }
  if (length !== contents.length) throw failed('damaged', entry);
  return contents;
}

function failed(code: 'tooLarge' | 'damaged' | 'unknownFormat', { name }: ZipEntry): ReadError {
  // Only names of digits and of the format itself are told: others are text of the file.
  return new ReadError(code, /^[\w.]{1,24}$/.test(name) ? `zip entry ${name}` : 'zip entry');
}
