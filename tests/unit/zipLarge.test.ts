// Large entries of zip archives, which the platform inflates: sound ones, and those that are not what they say.
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCensus } from '../../src/formats/zip/census';
import { unpackLargeEntry } from '../../src/formats/zip/unpackEntry';
import { zipOf, type FixtureEntry } from '../support/zipFixtures';

const SIZE = 2_000_000;
const NOISY = Uint8Array.from({ length: SIZE }, (_, index) =>
  index % 8 === 0 ? Math.imul(index, 0x9e3779b1) >>> 24 : 0,
);
const SMALL = new TextEncoder().encode('tea '.repeat(50));
const PACKED = deflateSync(NOISY);

async function unpacked(entry: Partial<FixtureEntry>, limit = SIZE): Promise<Uint8Array> {
  const archive = zipOf([{ name: 'tea', bytes: NOISY, ...entry }]);
  const found = readCensus(archive).get('tea');
  if (found === undefined) throw new Error('no entry');
  return unpackLargeEntry(archive, found, limit);
}

function withByte(bytes: Uint8Array, index: number): Uint8Array {
  return bytes.map((byte, place) => (place === index ? byte ^ 0xff : byte));
}

describe('a large entry', () => {
  it.each<[string, Partial<FixtureEntry>, Uint8Array]>([
    ['deflated', {}, NOISY],
    ['stored', { isStored: true }, NOISY],
    ['that is small after all', { bytes: SMALL }, SMALL],
  ])('%s is unpacked', async (_, entry, expected) => {
    expect(Buffer.compare(await unpacked(entry), expected)).toBe(0);
  });

  it.each<[string, Partial<FixtureEntry>, string]>([
    ['with another checksum', { checksum: 1 }, 'damaged'],
    ['larger than it says', { size: SIZE - 1 }, 'damaged'],
    ['smaller than it says', { size: SIZE + 1 }, 'damaged'],
    ['with a damaged byte', { packed: withByte(PACKED, PACKED.length >> 1) }, 'damaged'],
    ['cut off', { packed: PACKED.subarray(0, PACKED.length >> 1) }, 'damaged'],
    ['without any contents', { packed: new Uint8Array(20_000) }, 'damaged'],
    ['with bytes after its end', { packed: Uint8Array.from([...PACKED, 1, 2, 3]) }, 'damaged'],
    ['of more than 200 times its packed size', { packed: PACKED.subarray(0, 9_999) }, 'tooLarge'],
    ['packed in another way', { method: 9 }, 'unknownFormat'],
  ])('%s is refused', async (_, entry, code) => {
    await expect(unpacked(entry, SIZE + 1)).rejects.toThrow(code);
  });

  it('is unpacked up to the limit and not beyond', async () => {
    await expect(unpacked({}, SIZE - 1)).rejects.toThrow('tooLarge');
  });
});
