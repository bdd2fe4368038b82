// The census of a zip archive: what it says it holds, read before any of it is unpacked. The idea to know: only the
// central directory counts, every entry must lie where it says, and no two may share bytes. No path is ever followed.
import { ReadError } from '../readFailure';

/** One file of an archive, as the central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** CRC-32 of the unpacked bytes. */
  readonly checksum: number;
  /** Bytes when unpacked, by the directory's word. */
  readonly size: number;
  /** Where its packed bytes are. */
  readonly start: number;
  readonly end: number;
}

/** The entries of an archive by their names. */
export type ZipCensus = ReadonlyMap<string, ZipEntry>;

/** The most entries that an archive may have. */
const MOST_ENTRIES = 65_536;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCATOR_64 = 0x07064b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const LOCKED = 1;
const IN_64_BITS = 0xffffffff;

/** Whether some bytes begin as a zip archive does. They may still be no whole one. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return false;
  const signature = viewOf(bytes).getUint32(0, true);
  return signature === LOCAL || signature === END;
}

/**
 * Reads the central directory of a zip archive. Throws a ReadError: `damaged` where it contradicts itself, `encrypted`
 * where an entry is locked, `tooLarge` for too many entries and for archives made for more than 4 GB (zip64).
 */
export function readCensus(bytes: Uint8Array): ZipCensus {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const isDivided = view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count;
  if (end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64) throw new ReadError('tooLarge', 'zip64');
  if (isDivided || start + size > end) throw damaged('directory');
  const census = new Map<string, ZipEntry>();
  for (let place = start; place < start + size;) {
    if (census.size === MOST_ENTRIES) throw new ReadError('tooLarge', 'zip entries');
    const { entry, next } = readEntry(bytes, view, place, start + size);
    // A second entry of the same name could be shown to one reader and the first to another.
    if (census.has(entry.name)) throw damaged('entry twice');
    census.set(entry.name, entry);
    place = next;
  }
  if (census.size % 0x10000 !== count) throw damaged('number of entries');
  refuseOverlaps([...census.values()], start);
  return census;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let place = last; place >= Math.max(0, last - LONGEST_COMMENT); place -= 1) {
    if (view.getUint32(place, true) !== END) continue;
    if (place + END_BYTES + view.getUint16(place + 20, true) <= view.byteLength) return place;
  }
  throw damaged('end of directory');
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  place: number,
  end: number,
): { readonly entry: ZipEntry; readonly next: number } {
  if (place + CENTRAL_BYTES > end || view.getUint32(place, true) !== CENTRAL)
    throw damaged('directory entry');
  const nameLength = view.getUint16(place + 28, true);
  const next =
    place + CENTRAL_BYTES + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  if (next > end) throw damaged('directory entry');
  if ((view.getUint16(place + 8, true) & LOCKED) !== 0) throw new ReadError('encrypted', 'zip entry');
  const packedSize = view.getUint32(place + 20, true);
  const size = view.getUint32(place + 24, true);
  const header = view.getUint32(place + 42, true);
  if ([packedSize, size, header].includes(IN_64_BITS)) throw new ReadError('tooLarge', 'zip64');
  const start = startOfContents(view, header, nameLength);
  if (start + packedSize > view.byteLength) throw damaged('entry cut off');
  const entry: ZipEntry = {
    name: new TextDecoder().decode(bytes.subarray(place + CENTRAL_BYTES, place + CENTRAL_BYTES + nameLength)),
    method: view.getUint16(place + 10, true),
    checksum: view.getUint32(place + 16, true),
    size,
    start,
    end: start + packedSize,
  };
  return { entry, next };
}

/** Where the contents behind a local header begin. What else it says is in the directory, which is believed. */
function startOfContents(view: DataView, header: number, nameLength: number): number {
  const isHeader = header + LOCAL_BYTES <= view.byteLength && view.getUint32(header, true) === LOCAL;
  if (!isHeader || view.getUint16(header + 26, true) !== nameLength) throw damaged('local header');
  return header + LOCAL_BYTES + nameLength + view.getUint16(header + 28, true);
}

/** Entries that share bytes are how a small archive unpacks to a giant one within every limit for one entry. */
function refuseOverlaps(entries: readonly ZipEntry[], directory: number): void {
  const inOrder = [...entries].sort((one, other) => one.start - other.start || one.end - other.end);
  let free = 0;
  for (const entry of inOrder) {
    if (entry.start - LOCAL_BYTES < free) throw damaged('entries overlap');
    free = entry.end;
  }
  if (free > directory) throw damaged('entries overlap the directory');
}

function damaged(what: string): ReadError {
  return new ReadError('damaged', `zip ${what}`);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
