// Laws of reading packages: whatever the bytes are, there is a value or a ReadError, and nothing else; what was changed
// behind a checksum is never read as if it were whole.
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { decompress } from 'fzstd';
import { describe, expect, it } from 'vitest';
import type { AnkiCollection } from '../../src/formats/apkg/collection';
import type { OpenedPackage } from '../support/ankiCollection';
import { readCensus } from '../../src/formats/zip/census';
import { unpackEntry } from '../../src/formats/zip/unpackEntry';
import { unpackZstd } from '../../src/formats/zip/zstd/unpackZstd';
import { collection11, collection18 } from '../support/ankiCollections';
import { FORMS, open, packageOf } from '../support/ankiFixtures';
import { damaged, runs, someDamage, valueOf } from '../support/damagedBytes';
import { zstdStored } from '../support/zipFixtures';
import { FRAMES } from '../support/zstdFrames';

const LIMIT = 16 * 1024 * 1024;
const HEADER_BYTES = 6;

/** A collection with its reviews as an array, to be compared. */
function plainOf({ collection }: OpenedPackage): AnkiCollection {
  return { ...collection, reviews: [...collection.reviews] };
}

describe('whatever the bytes are, a package is read or refused', () => {
  it('for bytes of any kind', async () => {
    const starts = [[], [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [...collection11().subarray(0, 100)]];
    const someBytes = fc
      .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2000 }))
      .map(([start, rest]) => Uint8Array.from([...start, ...rest]));
    await fc.assert(
      fc.asyncProperty(someBytes, async (bytes) => {
        expect(await valueOf(async () => open(bytes))).toBeUndefined();
      }),
      runs(300),
    );
  });

  it.each(FORMS)('for damaged packages of the form %s, and what is read is as it was', async (form) => {
    const file = packageOf(form);
    const whole = await open(file);
    await fc.assert(
      fc.asyncProperty(someDamage, async (damages) => {
        const found = await valueOf(async () => open(damaged(file, damages)));
        if (found === undefined) return;
        // Names of entries have no checksum: another member may have become the collection, media may be missing.
        if (found.collection.notes.length > 0) expect(plainOf(found)).toEqual(plainOf(whole));
        for (const media of found.media) expect(whole.media).toContainEqual(media);
      }),
      runs(300),
    );
  });

  it.each([
    ['11', 'collection.anki2', collection11()],
    ['18', 'collection.anki21b', collection18()],
  ])('for damaged databases of schema %s', async (_, name, file) => {
    await fc.assert(
      fc.asyncProperty(someDamage, fc.boolean(), async (damages, isPacked) => {
        const bytes = damaged(file, damages);
        const isNewest = name === 'collection.anki21b';
        const inArchive = (): Uint8Array =>
          zipSync({ [name]: isNewest ? zstdStored(bytes) : bytes }, { level: 0 });
        const found = await valueOf(async () => open(isPacked ? inArchive() : bytes));
        const ids = found?.collection.notes.map(({ id }) => id) ?? [];
        expect(ids.every(Number.isSafeInteger)).toBe(true);
        expect([...new Set(ids)].sort((one, other) => one - other)).toEqual(ids);
      }),
      runs(300),
    );
  });
});

describe('unpacking zstd', () => {
  it('gives what another decoder gives, or refuses, for damaged frames', async () => {
    const aFrame = fc.constantFrom(...FRAMES.map(([, frame]) => frame));
    await fc.assert(
      fc.asyncProperty(aFrame, someDamage, async (frame, damages) => {
        // Behind the header: the other decoder takes windows of terabytes for small ones.
        const packed = new Uint8Array(
          Buffer.concat([frame.subarray(0, HEADER_BYTES), damaged(frame.subarray(HEADER_BYTES), damages)]),
        );
        const found = await valueOf(() => unpackZstd(packed, LIMIT, 'test'));
        // The other decoder checks little, so it can be asked only about what was found whole.
        if (found !== undefined) expect(Buffer.compare(found, decompress(packed))).toBe(0);
      }),
      runs(700),
    );
  });

  it('keeps to its limit for blocks of any bytes', async () => {
    const blocks = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 3 }),
        fc.uint8Array({ maxLength: 40 }),
        fc.integer({ min: 0, max: 131_072 }),
      ),
      { minLength: 1, maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(blocks, fc.integer({ min: 1, max: 300_000 }), async (parts, limit) => {
        const frame = parts.flatMap(([kind, bytes, repeated], index) => {
          const mark =
            ((kind === 1 ? repeated : bytes.length) << 3) |
            (kind << 1) |
            (index === parts.length - 1 ? 1 : 0);
          return [mark & 255, (mark >> 8) & 255, mark >> 16, ...(kind === 1 ? [bytes[0] ?? 0] : bytes)];
        });
        const packed = Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0, 88, ...frame]);
        const found = await valueOf(() => unpackZstd(packed, limit, 'test'));
        if (found !== undefined) expect(found.length).toBeLessThanOrEqual(limit);
      }),
      runs(1000),
    );
  });
});

describe('unpacking zip', () => {
  it('gives back what another packer packed', async () => {
    const files = fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,8}$/), fc.uint8Array({ maxLength: 5000 }), {
      maxKeys: 8,
    });
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom<0 | 1 | 6 | 9>(0, 1, 6, 9), async (plain, level) => {
        const archive = zipSync(plain, { level });
        const census = readCensus(archive);
        expect([...census.keys()].sort()).toEqual(Object.keys(plain).sort());
        for (const entry of census.values()) {
          expect(
            Buffer.compare(unpackEntry(archive, entry, 5000), plain[entry.name] ?? new Uint8Array(0)),
          ).toBe(0);
        }
      }),
      runs(200),
    );
  });
});
