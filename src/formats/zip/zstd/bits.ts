// Bits of zstd data. The idea to know: tables are read from their first bit on, but the streams of codes from their last bit
// to their first, where the highest 1 of the last byte only marks the end.
import { ReadError } from '../../readFailure';

/** What is thrown wherever bytes are no zstd data. */
export function corrupt(): ReadError {
  return new ReadError('damaged', 'zstd');
}

/** The place of the highest 1 in a whole number above 0: 0 for 1, 3 for 8 to 15. */
export function highestBit(value: number): number {
  return 31 - Math.clz32(value);
}

/**
 * Where the stream in some bytes begins, as a number of bits, which is also how many it has: the next `count` of them are
 * `bitsAt(bytes, place - count, count)`. Throws a ReadError `damaged` without the mark of its end.
 */
export function beginningOf(bytes: Uint8Array): number {
  const last = bytes.at(-1) ?? 0;
  if (last === 0) throw corrupt();
  return (bytes.length - 1) * 8 + highestBit(last);
}

/**
 * `count` bits, 0 to 24, from the bit `from` on, as a number; zeros behind the last and before the first, so that reading
 * can go on until `place` is looked at. A function of its own and no object: this is where unpacking spends its time.
 */
export function bitsAt(bytes: Uint8Array, from: number, count: number): number {
  if (from < 0) return from + count <= 0 ? 0 : bitsAt(bytes, 0, from + count) << -from;
  const byte = from >> 3;
  const four =
    (bytes[byte] ?? 0) |
    ((bytes[byte + 1] ?? 0) << 8) |
    ((bytes[byte + 2] ?? 0) << 16) |
    ((bytes[byte + 3] ?? 0) << 24);
  return (four >>> (from & 7)) & ((1 << count) - 1);
}
