// The media of packages: which file is which, names made safe, and what becomes of files that are not as they should be.
import { describe, expect, it } from 'vitest';
import { safeName } from '../../src/formats/apkg/mediaList';
import { readMedia } from '../../src/formats/apkg/readMedia';
import { ReadError } from '../../src/formats/readFailure';
import { readCensus } from '../../src/formats/zip/census';
import { bytes } from '../support/ankiCollections';
import {
  entriesOf,
  open,
  packageOf,
  PICTURE,
  protobufList,
  SHA1,
  SOUND,
  utf8,
} from '../support/ankiFixtures';
import { zipOf, zstdBomb, zstdStored, type FixtureEntry } from '../support/zipFixtures';

type List = Parameters<typeof protobufList>[0];

/** What is read and what is missing of a package of the oldest form. */
async function ofJson(list: string, ...entries: readonly FixtureEntry[]): Promise<unknown> {
  return namesOf(packageOf('anki2', { media: utf8(list), entries }));
}

/** What is read and what is missing of a package of the newest form. */
async function ofProtobuf(list: List, ...entries: readonly FixtureEntry[]): Promise<unknown> {
  return namesOf(packageOf('anki21b', { media: zstdStored(protobufList(list)), entries }));
}

async function namesOf(file: Uint8Array): Promise<unknown> {
  const { media, missingMedia } = await open(file);
  const sizes = media.map(({ name, bytes: contents }) => `${name} ${contents.length}`);
  return { media: sizes, missing: missingMedia };
}

const LIST = '{"0":"a.mp3","1":"b.png"}';
const BOTH = ['a.mp3 18', 'b.png 3000'];

describe('the media of an older package', () => {
  it.each<[string, string, readonly FixtureEntry[], readonly string[], readonly string[]]>([
    ['are read by their numbers', LIST, [], BOTH, []],
    ['can be none', '{}', [], [], []],
    ['can have no contents', '{"0":"a.mp3","1":"b.png","2":"c.ogg"}', [], BOTH, ['c.ogg']],
    ['can be damaged', LIST, [{ name: '1', bytes: PICTURE, checksum: 1 }], ['a.mp3 18'], ['b.png']],
    ['can be cut off', LIST, [{ name: '1', bytes: PICTURE, packed: bytes(1, 2) }], ['a.mp3 18'], ['b.png']],
    ['can lie about their size', LIST, [{ name: '1', bytes: PICTURE, size: 5 }], ['a.mp3 18'], ['b.png']],
    ['can claim to be giants', LIST, [{ name: '1', bytes: PICTURE, size: 2 ** 31 }], ['a.mp3 18'], ['b.png']],
    [
      'can unpack to thousands of times their size',
      LIST,
      [{ name: '1', bytes: new Uint8Array(3_000_000) }],
      ['a.mp3 18'],
      ['b.png'],
    ],
    [
      'can be packed in a way that is not known',
      LIST,
      [{ name: '1', bytes: PICTURE, method: 99 }],
      ['a.mp3 18'],
      ['b.png'],
    ],
    ['can be empty', LIST, [{ name: '1', bytes: bytes(), isStored: true }], ['a.mp3 18', 'b.png 0'], []],
    ['lose their folders', '{"0":"../../etc/a.mp3","1":"C:\\\\x\\\\b.png"}', [], BOTH, []],
    ['without a name are left out', '{"0":"..","1":"x/","2":"","3":7}', [], [], []],
    [
      'under no number are left out',
      '{"a":"x","__proto__":"y","../0":"z","-1":"v","1":"b.png"}',
      [],
      ['b.png 3000'],
      [],
    ],
    ['of one name are the first', '{"0":"x/a.mp3","1":"y/a.mp3"}', [], ['a.mp3 18'], []],
    [
      'of one name are the first that can be read',
      '{"0":"a.mp3","1":"a.mp3"}',
      [{ name: '0', bytes: SOUND, checksum: 1 }],
      ['a.mp3 3000'],
      [],
    ],
    [
      'are not read from other entries',
      '{"0":"a.mp3","collection":"x"}',
      [{ name: 'collection', bytes: SOUND }],
      ['a.mp3 18'],
      [],
    ],
  ])('%s', async (_, list, entries, media, missing) => {
    expect(await ofJson(list, ...entries)).toEqual({ media, missing });
  });

  it('can have no list', async () => {
    expect(await namesOf(packageOf('anki2', { media: null }))).toEqual({ media: [], missing: [] });
  });

  it.each(['', '[]', 'null', '7', '{"0":', '\u0000', '['.repeat(100_000)])(
    'are refused with the list %j',
    async (list) => {
      await expect(ofJson(list)).rejects.toThrow(ReadError);
    },
  );
});

describe('the media of a package of the newest form', () => {
  const [sha1 = bytes(), other = bytes()] = SHA1;
  it.each<[string, List, readonly FixtureEntry[], readonly string[], readonly string[]]>([
    ['are read by their places', [{ name: 'a', size: 18, sha1 }], [], ['a 18'], []],
    [
      'are read by a number of their own',
      [{ name: 'b', size: 3000, sha1: other, number: 1 }],
      [],
      ['b 3000'],
      [],
    ],
    ['can have no checksum', [{ name: 'a', size: 18 }], [], ['a 18'], []],
    ['can have another checksum', [{ name: 'a', size: 18, sha1: other }], [], [], ['a']],
    ['can have half a checksum', [{ name: 'a', size: 18, sha1: sha1.slice(0, 10) }], [], [], ['a']],
    ['can be longer than stated', [{ name: 'a', size: 17 }], [], [], ['a']],
    ['can be shorter than stated', [{ name: 'a', size: 19 }], [], [], ['a']],
    ['can be stated as giants', [{ name: 'a', size: 2 ** 32 - 1 }], [], [], ['a']],
    ['can be without zstd', [{ name: 'a', size: 18, sha1 }], [{ name: '0', bytes: SOUND }], [], ['a']],
    [
      'can unpack to more than stated',
      [{ name: 'a', size: 18 }],
      [{ name: '0', bytes: zstdBomb(5000) }],
      [],
      ['a'],
    ],
    [
      'keep their places behind one without a name',
      [{ name: '..' }, { name: 'b', size: 3000 }],
      [],
      ['b 3000'],
      [],
    ],
  ])('%s', async (_, list, entries, media, missing) => {
    expect(await ofProtobuf(list, ...entries)).toEqual({ media, missing });
  });
});

describe('all media together', () => {
  const archive = zipOf([
    ...entriesOf('anki2', { media: utf8('{"0":"a","1":"b"}') }),
    { name: 'a', bytes: SOUND },
  ]);
  const read = async (file: number, all: number) =>
    readMedia({ archive, census: readCensus(archive), isZstd: false }, () => {}, { file, all });

  it('may have as many bytes as the limit, and no more', async () => {
    expect((await read(3000, 3018)).media).toHaveLength(2);
    await expect(read(3000, 3017)).rejects.toThrow('tooLarge');
  });

  it('do not count files that are over the limit for one', async () => {
    expect(await read(2999, 18)).toMatchObject({ missingMedia: ['b'] });
  });

  it('hold no more memory than their own', async () => {
    const { media } = await open(archive);
    for (const { bytes: contents } of media) expect(contents.buffer.byteLength).toBe(contents.length);
  });
});

describe('the name of a file', () => {
  it.each([
    ['leaf.png', 'leaf.png'],
    ['green tea (1).png', 'green tea (1).png'],
    ['/etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['a/../b.png', 'b.png'],
    ['..', ''],
    ['.', ''],
    ['../', ''],
    ['x/..', ''],
    ['.\u0000.', ''],
    ['a\u0000\u001f\u007f\u0085\u2028b', 'ab'],
    ['\ud83cx', 'x'],
    ['🍵.png', '🍵.png'],
    ['u\u0308ber.png', '\u00fcber.png'],
    ['x'.repeat(256), ''],
    ['...', '...'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });
});
