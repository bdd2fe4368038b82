// The checksum over a packed history.
import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../src/domain/review/checksum';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('the checksum', () => {
  it.each([
    ['', 0],
    ['a', 0xe8b7be43],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('is CRC-32 as in zip and PNG: "%s"', (text, expected) => {
    expect(checksumOf(bytesOf(text))).toBe(expected);
  });

  it('is a whole number from 0 to 2^32 - 1', () => {
    for (let length = 0; length < 64; length += 1) {
      const sum = checksumOf(new Uint8Array(length).fill(0xff));
      expect(Number.isInteger(sum) && sum >= 0 && sum < 2 ** 32).toBe(true);
    }
  });

  it('tells apart histories that differ in their number of zero bytes', () => {
    const sums = Array.from({ length: 32 }, (_, length) => checksumOf(new Uint8Array(length)));
    expect(new Set(sums).size).toBe(32);
  });
});
