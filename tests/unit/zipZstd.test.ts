// Unpacking zstd: frames of the reference program and hand-made ones; what is refused, and at what limit.
import { describe, expect, it } from 'vitest';
import { ReadError } from '../../src/formats/readFailure';
import { unpackZstd } from '../../src/formats/zip/zstd/unpackZstd';
import { bytesOf, joined, zstdBomb, zstdFrame, zstdStored } from '../support/zipFixtures';
import { FRAMES } from '../support/zstdFrames';

const MEGA = 1024 * 1024;
const MAGIC = bytesOf([4, 0xfd2fb528]);
const SKIPPED = bytesOf([4, 0x184d2a5f], [4, 3], [3, 1]);
const FIVE = Uint8Array.of(1, 2, 3, 4, 5);

/** A frame of one compressed block, of bytes in hexadecimal. */
function compressed(hex: string): Uint8Array {
  const block = new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
  return zstdFrame([bytesOf([3, (block.length << 3) | 5]), block]);
}

function codeOf(packed: Uint8Array, limit = MEGA): string {
  try {
    unpackZstd(packed, limit, 'test');
    return 'read';
  } catch (error) {
    if (error instanceof ReadError) return error.failure.code;
    throw error;
  }
}

describe('a zstd frame', () => {
  it.each(FRAMES)('of %s is unpacked', (_, frame, contents) => {
    expect(Buffer.compare(unpackZstd(frame, contents.length, 'test'), contents)).toBe(0);
    expect(codeOf(frame, contents.length - 1)).toBe('tooLarge');
  });

  it.each<[string, Uint8Array, readonly number[]]>([
    ['of stored bytes', zstdStored(FIVE), [1, 2, 3, 4, 5]],
    ['of nothing', zstdStored(new Uint8Array(0)), []],
    ['after another', joined([zstdStored(FIVE), zstdStored(FIVE)]), [1, 2, 3, 4, 5, 1, 2, 3, 4, 5]],
    ['between frames to skip', joined([SKIPPED, zstdStored(FIVE), SKIPPED]), [1, 2, 3, 4, 5]],
    ['of one byte five times', zstdFrame([bytesOf([3, (5 << 3) | 3]), Uint8Array.of(7)]), [7, 7, 7, 7, 7]],
    [
      'with its size in one byte',
      joined([MAGIC, Uint8Array.of(0x20, 5), bytesOf([3, (5 << 3) | 1]), FIVE]),
      [1, 2, 3, 4, 5],
    ],
    [
      'with its size in eight bytes',
      joined([MAGIC, Uint8Array.of(0xe0), bytesOf([8, 5], [3, (5 << 3) | 1]), FIVE]),
      [1, 2, 3, 4, 5],
    ],
    [
      'with a checksum, which nobody looks at',
      joined([MAGIC, Uint8Array.of(4, 88), bytesOf([3, (5 << 3) | 1]), FIVE, FIVE.subarray(0, 4)]),
      [1, 2, 3, 4, 5],
    ],
    [
      'that wants a window of gigabytes',
      joined([MAGIC, Uint8Array.of(0, 0xff), bytesOf([3, (5 << 3) | 1]), FIVE]),
      [1, 2, 3, 4, 5],
    ],
    ['of literals alone', compressed('28 0102030405 00'), [1, 2, 3, 4, 5]],
    ['of one literal often', compressed('29 07 00'), [7, 7, 7, 7, 7]],
    ['of a match that reaches into itself', compressed('10 0102 01 54 02 02 02 05'), [1, 2, 1, 2, 1, 2, 1]],
  ])('%s is unpacked', (_, frame, contents) => {
    expect([...unpackZstd(frame, 100, 'test')]).toEqual(contents);
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'damaged'],
    ['another mark', bytesOf([4, 0xfd2fb527], [4, 0]), 'damaged'],
    ['a reserved flag', joined([MAGIC, Uint8Array.of(8, 88), bytesOf([3, 1])]), 'damaged'],
    [
      'no room for its checksum',
      joined([MAGIC, Uint8Array.of(4, 88), bytesOf([3, (5 << 3) | 1]), FIVE]),
      'damaged',
    ],
    [
      'a size that is too small',
      joined([MAGIC, Uint8Array.of(0x20, 4), bytesOf([3, (5 << 3) | 1]), FIVE]),
      'damaged',
    ],
    [
      'a size that is too large',
      joined([MAGIC, Uint8Array.of(0x20, 6), bytesOf([3, (5 << 3) | 1]), FIVE]),
      'damaged',
    ],
    [
      'a size over the limit',
      joined([MAGIC, Uint8Array.of(0xe0), bytesOf([8, 2 ** 40], [3, 1])]),
      'tooLarge',
    ],
    [
      'a block over its window',
      joined([MAGIC, Uint8Array.of(0, 0), bytesOf([3, (2000 << 3) | 3]), FIVE]),
      'damaged',
    ],
    ['a megabyte and more', zstdBomb(9), 'tooLarge'],
    ['a terabyte out of 32 MB', zstdBomb(8 * MEGA), 'tooLarge'],
    ['an empty compressed block', compressed(''), 'damaged'],
    ['literals longer than their block', compressed('50 01 00'), 'damaged'],
    ['more literals than a block holds', compressed('ffffff'), 'damaged'],
    ['literals of a table that never came', compressed('534000 00'), 'damaged'],
    ['no sequences where they should be', compressed('08 01'), 'damaged'],
    ['bytes after no sequences', compressed('08 01 00 00'), 'damaged'],
    ['tables of a block that never came', compressed('10 0102 01 fc 05'), 'damaged'],
    ['a reserved mode', compressed('10 0102 01 55 02 02 02 05'), 'damaged'],
    ['codes that do not exist', compressed('10 0102 01 54 24 02 02 05'), 'damaged'],
    ['a stream without an end', compressed('10 0102 01 54 02 02 02 00'), 'damaged'],
    ['a stream that is too long', compressed('10 0102 01 54 02 02 02 0a'), 'damaged'],
    ['a stream that is too short', compressed('10 0102 01 54 02 02 02 03'), 'damaged'],
    ['more literals taken than there are', compressed('10 0102 01 54 03 02 02 05'), 'damaged'],
    ['a match before the beginning', compressed('10 0102 01 54 02 03 02 08'), 'damaged'],
    ['a match of distance 0', compressed('08 01 01 54 00 01 02 03'), 'damaged'],
    ['98,047 matches of 65,539 bytes', compressed('00 ffffff 54 00 00 34 01'), 'damaged'],
    ['shares of too many states', compressed('10 0102 01 a8 0f 01'), 'damaged'],
  ])('with %s is refused', (_, frame, code) => {
    expect(codeOf(frame)).toBe(code);
  });

  it.each(FRAMES)('of %s is refused wherever it is cut', (_, frame) => {
    for (let length = 0; length < frame.length; length += 1) {
      expect(codeOf(frame.subarray(0, length)), String(length)).toBe('damaged');
    }
  });
});
