// Zip archives and zstd frames for tests, sound or with a lie at a chosen place.
import { deflateSync } from 'fflate';
import { checksumOf } from '../../src/domain/review/checksum';

/** An entry, and what its headers say where that is not the truth. */
export interface FixtureEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isStored?: boolean;
  /** Packed bytes to write instead of those of `bytes`. */
  readonly packed?: Uint8Array;
  readonly size?: number;
  readonly packedSize?: number;
  readonly checksum?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Begins where the entry before it begins. */
  readonly isOverlapping?: boolean;
  /** Where the directory says that its header is. */
  readonly header?: number;
}

/** What the end of the archive says, where that is not the truth. */
export interface FixtureEnd {
  readonly count?: number;
  readonly directorySize?: number;
  readonly directoryStart?: number;
  readonly disk?: number;
  /** Bytes between the directory and its end record. */
  readonly before?: Uint8Array;
  /** Bytes behind everything. */
  readonly after?: Uint8Array;
}

/** A zip archive of some entries, deflated where they do not say otherwise. */
export function zipOf(entries: readonly FixtureEntry[], end: FixtureEnd = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let place = 0;
  let last = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const packed = entry.packed ?? (entry.isStored ? entry.bytes : deflateSync(entry.bytes));
    const common = bytesOf(
      [2, entry.flags ?? 0x800],
      [2, entry.method ?? (entry.isStored ? 0 : 8)],
      [4, 0],
      [4, entry.checksum ?? checksumOf(entry.bytes)],
      [4, entry.packedSize ?? packed.length],
      [4, entry.size ?? entry.bytes.length],
      [2, name.length],
      [2, 0],
    );
    if (!entry.isOverlapping) {
      last = place;
      const written = [bytesOf([4, 0x04034b50], [2, 20]), common, name, packed];
      parts.push(...written);
      place += written.reduce((sum, part) => sum + part.length, 0);
    }
    directory.push(
      bytesOf([4, 0x02014b50], [2, 20], [2, 20]),
      common,
      bytesOf([2, 0], [2, 0], [2, 0], [4, 0], [4, entry.header ?? last]),
      name,
    );
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const record = bytesOf(
    [4, 0x06054b50],
    [2, end.disk ?? 0],
    [2, end.disk ?? 0],
    [2, end.count ?? entries.length],
    [2, end.count ?? entries.length],
    [4, end.directorySize ?? size],
    [4, end.directoryStart ?? place],
    [2, 0],
  );
  return joined([...parts, ...directory, end.before ?? empty(), record, end.after ?? empty()]);
}

const LARGEST_BLOCK = 128 * 1024;

/** A zstd frame that holds bytes as they are, in blocks of at most 128 KiB. */
export function zstdStored(bytes: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let place = 0; place === 0 || place < bytes.length; place += LARGEST_BLOCK) {
    const block = bytes.subarray(place, place + LARGEST_BLOCK);
    const isLast = place + LARGEST_BLOCK >= bytes.length;
    blocks.push(bytesOf([3, (block.length << 3) | (isLast ? 1 : 0)]), block);
  }
  return zstdFrame(blocks);
}

/** A zstd frame of `count` blocks that repeat a byte 128 KiB long each: 4 bytes that become 131072. */
export function zstdBomb(count: number): Uint8Array {
  const blocks = new Uint8Array(count * 4);
  const block = bytesOf([3, (LARGEST_BLOCK << 3) | 2], [1, 0]);
  for (let place = 0; place < blocks.length; place += 4) blocks.set(block, place);
  // The last block says so.
  blocks[blocks.length - 4] = 3;
  return zstdFrame([blocks]);
}

/** A zstd frame of blocks given as they are, of a window of 2 MiB and no declared size. */
export function zstdFrame(blocks: readonly Uint8Array[]): Uint8Array {
  return joined([bytesOf([4, 0xfd2fb528], [1, 0], [1, 11 << 3]), ...blocks]);
}

/** Whole numbers as bytes, the lowest first; each is its number of bytes and its value. */
export function bytesOf(...numbers: readonly (readonly [count: number, value: number])[]): Uint8Array {
  const all = new Uint8Array(numbers.reduce((sum, [count]) => sum + count, 0));
  let place = 0;
  for (const [count, value] of numbers) {
    for (let index = 0; index < count; index += 1)
      all[place + index] = Math.floor(value / 256 ** index) % 256;
    place += count;
  }
  return all;
}

/** Some bytes after each other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function empty(): Uint8Array {
  return new Uint8Array(0);
}
