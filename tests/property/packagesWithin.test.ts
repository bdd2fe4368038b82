// Packages that are whole outside and broken within: the media list, the statement of the form and the collection are damaged
// before they are packed, so that no checksum stands in front of the readers behind it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenedPackage } from '../support/ankiCollection';
import { readCollection, readLog } from '../../src/formats/apkg/readCollection';
import { reviewLogOf } from '../../src/formats/apkg/reviewColumns';
import { bytes, collection11, collection18, message, sqlite } from '../support/ankiCollections';
import { FORMS, open, packageOf, PICTURE, protobufList, SHA1, SOUND, utf8 } from '../support/ankiFixtures';
import type { FixturePackage, Form } from '../support/ankiFixtures';
import { damaged, runs, someDamage, valueOf } from '../support/damagedBytes';
import { SEED } from '../support/generators';
import { zstdStored } from '../support/zipFixtures';

/** The longest that reading one of these small packages may take, in ms, on a machine that does other things as well. */
const PATIENCE_MS = 5000;

const aName = fc.oneof(
  fc.constantFrom(
    'sip.mp3',
    'leaf.png',
    '../../etc/passwd',
    'C:\\leaf.png',
    '..',
    '',
    '__proto__',
    'a/',
    'leaf\ud83d.png',
    'a\u2028b',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constant('long'.repeat(100)),
);
const aNumber = fc.oneof(
  fc.constantFrom(0, 1, SOUND.length, PICTURE.length, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER),
  fc.nat(),
);
const someBytes = fc.uint8Array({ maxLength: 80 });
const aSum = fc.oneof(fc.constantFrom(...SHA1), someBytes);

/** Lists as JSON, of any shape. */
const jsonLists = fc.oneof(
  someDamage.map((damages) => damaged(utf8('{"0":"sip.mp3","1":"leaf.png"}'), damages)),
  someBytes,
  fc.json({ maxDepth: 3 }).map(utf8),
  fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom('0', '1', '007', '__proto__', '-1'), aName),
        fc.oneof(aName, fc.jsonValue()),
      ),
    )
    .map((members) =>
      utf8(`{${members.map((member) => member.map((part) => JSON.stringify(part)).join(':')).join(',')}}`),
    ),
  fc.nat(20_000).map((depth) => utf8(`{"0":${'['.repeat(depth)}${']'.repeat(depth)}}`)),
);

const listedFiles = fc.record(
  { name: aName, size: aNumber, sha1: aSum, number: aNumber },
  { requiredKeys: ['name'] },
);
const SOUND_LIST = protobufList([
  { name: 'sip.mp3', size: SOUND.length, ...(SHA1[0] && { sha1: SHA1[0] }) },
  { name: 'leaf.png', size: PICTURE.length, ...(SHA1[1] && { sha1: SHA1[1] }) },
]);

/** Fields of any numbers and kinds, in messages in messages. */
const messages: fc.Arbitrary<Uint8Array> = fc.letrec<{ readonly fields: Uint8Array }>((tie) => ({
  fields: fc
    .array(
      fc.tuple(
        fc.constantFrom(1, 2, 3, 4, 255, 536_870_911),
        fc.oneof({ maxDepth: 3 }, aNumber, someBytes, tie('fields')),
      ),
      { maxLength: 6 },
    )
    .map((fields) =>
      message((writer) => {
        for (const [field, value] of fields) {
          if (typeof value === 'number') writer.writeVarintField(field, value);
          else writer.writeBytesField(field, value);
        }
      }),
    ),
})).fields;

const protobufLists = fc.oneof(
  someDamage.map((damages) => damaged(SOUND_LIST, damages)),
  someBytes,
  fc.array(listedFiles, { maxLength: 8 }).map(protobufList),
  messages,
);

/** The media list of a form, before it is packed. */
function listsOf(form: Form): fc.Arbitrary<Uint8Array> {
  return form === 'anki21b' ? protobufLists.map(zstdStored) : jsonLists;
}

/** What states the form. */
const metas = fc.oneof(
  someDamage.map((damages) => damaged(bytes(8, 3), damages)),
  someBytes,
  messages,
  fc.constantFrom(
    bytes(8, 1),
    bytes(8, 2),
    bytes(8, 3),
    bytes(8, 4),
    bytes(8, 255, 255, 255, 255, 15),
    bytes(),
  ),
);

function collectionsOf(form: Form): fc.Arbitrary<Uint8Array> {
  const whole = form === 'anki21b' ? collection18() : collection11();
  return fc.oneof(
    { weight: 4, arbitrary: someDamage.map((damages) => damaged(whole, damages)) },
    fc
      .uint8Array({ maxLength: 3000 })
      .map((rest) => new Uint8Array(Buffer.concat([whole.subarray(0, 100), rest]))),
    someBytes,
  );
}

/** Reads a package made of parts, which takes no long time whatever they are. */
async function read(form: Form, made: FixturePackage): Promise<OpenedPackage | undefined> {
  const began = performance.now();
  const found = await valueOf(async () => open(packageOf(form, made)));
  expect(performance.now() - began).toBeLessThan(PATIENCE_MS);
  return found;
}

/** What is true of the media of any package: names that are no paths, each once, and contents that are in the archive. */
function checkMedia({ media, missingMedia }: OpenedPackage): void {
  const names = [...media.map(({ name }) => name), ...missingMedia];
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) {
    expect(name).toMatch(/^[^/\\\p{Cc}\p{Cs}]{1,255}$/u);
    expect(['.', '..']).not.toContain(name);
  }
  for (const file of media) {
    expect([SOUND, PICTURE].some((each) => Buffer.compare(each, file.bytes) === 0)).toBe(true);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
}

describe(`a package whose checksums are right (seed ${SEED})`, () => {
  it.each(FORMS)('of the form %s is read or refused whatever its media list says', async (form) => {
    const given = runs(150);
    const codes = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(listsOf(form), async (media) => {
        const found = await read(form, { media });
        if (found === undefined) return void (codes.refused += 1);
        codes.read += 1;
        checkMedia(found);
        expect(found.collection.notes).toHaveLength(3);
      }),
      given,
    );
    // Both happen, or nothing was tried.
    expect(Math.min(codes.read, codes.refused)).toBeGreaterThanOrEqual(Math.floor(given.numRuns / 100));
  });

  it.each(FORMS)('of the form %s is read or refused whatever it states to be', async (form) => {
    const given = runs(150);
    const codes = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(metas, async (meta) => {
        const found = await read(form, { meta });
        if (found === undefined) return void (codes.refused += 1);
        codes.read += 1;
        // The collection of the form, or the one without notes that is there for older programs.
        expect([0, 3]).toContain(found.collection.notes.length);
        checkMedia(found);
      }),
      given,
    );
    expect(Math.min(codes.read, codes.refused)).toBeGreaterThanOrEqual(Math.floor(given.numRuns / 100));
  });

  it.each(FORMS)('of the form %s is read or refused whatever is in its collection', async (form) => {
    const given = runs(150);
    const codes = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(collectionsOf(form), async (collection) => {
        const found = await read(form, { collection });
        if (found === undefined) return void (codes.refused += 1);
        codes.read += 1;
        // As the collection is without a package around it.
        const alone = readCollection(sqlite, collection, false, () => undefined).collection;
        const reviews = [...reviewLogOf(readLog(sqlite, collection))];
        expect({ ...found.collection, reviews: [...found.collection.reviews] }).toEqual({
          ...alone,
          reviews,
        });
        checkMedia(found);
      }),
      given,
    );
    expect(Math.min(codes.read, codes.refused)).toBeGreaterThanOrEqual(Math.floor(given.numRuns / 100));
  });

  it.each(FORMS)(
    'of the form %s is read or refused when everything in it is damaged at once',
    async (form) => {
      await fc.assert(
        fc.asyncProperty(listsOf(form), metas, collectionsOf(form), async (media, meta, collection) => {
          const found = await read(form, { media, meta, collection });
          if (found !== undefined) checkMedia(found);
        }),
        runs(100),
      );
    },
  );
});
