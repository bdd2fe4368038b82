// Archives made to hurt, or hurt on their way: each is refused with its code, and ends. What unpacks to too much must be
// refused for what comes out, whatever the archive says of itself.
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytes, collection11, collection18, message } from '../support/ankiCollections';
import { codeOf, entriesOf, packageOf, PICTURE, utf8, type Form } from '../support/ankiFixtures';
import {
  bytesOf,
  joined,
  zipOf,
  zstdBomb,
  zstdFrame,
  zstdStored,
  type FixtureEnd,
  type FixtureEntry,
} from '../support/zipFixtures';

const MEGA = 1024 * 1024;
const GOOD = packageOf('anki2');
const NEWEST = packageOf('anki21b');
const ZEROS = deflateSync(new Uint8Array(8 * MEGA));

/** A package of the oldest form with one entry put in or replaced. */
function withEntry(entry: FixtureEntry, form: Form = 'anki2'): Uint8Array {
  return packageOf(form, { entries: [entry] });
}

/** A package whose collection has other headers than it should. */
function withCollection(lie: Partial<FixtureEntry>): Uint8Array {
  return withEntry({ name: 'collection.anki2', bytes: collection11(), ...lie });
}

function withEnd(end: FixtureEnd): Uint8Array {
  return zipOf(entriesOf('anki2'), end);
}

function withFrame(packed: Uint8Array): Uint8Array {
  return withEntry({ name: 'collection.anki21b', bytes: packed, isStored: true }, 'anki21b');
}

function cutAt(file: Uint8Array, share: number): Uint8Array {
  return file.slice(0, Math.floor(file.length * share));
}

function changed(file: Uint8Array, place: number, value: number): Uint8Array {
  const copy = file.slice();
  copy[place < 0 ? file.length + place : place] = value;
  return copy;
}

function many(count: number): Uint8Array {
  return zipOf(
    Array.from({ length: count }, (_, index) => ({ name: `${index}`, bytes: bytes(), isStored: true })),
    { count: count % 65_536 },
  );
}

describe('an archive is refused', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing at all', bytes(), 'empty'],
    ['one byte', bytes(80), 'unknownFormat'],
    ['text', utf8('Front;Back\nTea;Leaves'), 'unknownFormat'],
    [
      'an archive of something else',
      zipOf([{ name: 'word/document.xml', bytes: utf8('<a/>') }]),
      'unknownFormat',
    ],
    ['an archive of nothing', zipOf([]), 'unknownFormat'],
    ['a path out of its folder', zipOf([{ name: '../../evil.txt', bytes: utf8('evil') }]), 'unknownFormat'],
    [
      'a collection in a folder',
      zipOf([{ name: 'deck/collection.anki2', bytes: collection11() }]),
      'unknownFormat',
    ],
    ['a package in a package', zipOf([{ name: 'deck.apkg', bytes: GOOD }]), 'unknownFormat'],
    ['a package as a collection', withCollection({ bytes: GOOD }), 'damaged'],
    ['the beginning of an archive only', utf8('PK\u0003\u0004'), 'damaged'],
    ['another mark at its start', changed(GOOD, 0, 81), 'unknownFormat'],

    [
      'a collection that unpacks to 300 MB',
      withCollection({ bytes: bytes(), packed: ZEROS, size: 300 * MEGA }),
      'tooLarge',
    ],
    [
      'one that unpacks to 200 times its size',
      withCollection({ bytes: new Uint8Array(8 * MEGA) }),
      'tooLarge',
    ],
    ['8 MB that claim to be 1 MB', withCollection({ bytes: bytes(), packed: ZEROS, size: MEGA }), 'damaged'],
    ['8 MB that claim to be nothing', withCollection({ bytes: bytes(), packed: ZEROS, size: 0 }), 'damaged'],
    ['a few bytes that claim to be 2 GB', withCollection({ size: 2048 * MEGA }), 'tooLarge'],
    ['a few bytes that claim to be 200 MB', withCollection({ size: 200 * MEGA }), 'tooLarge'],
    ['a few bytes that claim one byte more', withCollection({ size: collection11().length + 1 }), 'damaged'],
    ['a stored entry that claims to be more', withCollection({ isStored: true, size: MEGA }), 'damaged'],
    ['a meta of 100 kB', packageOf('anki21', { meta: new Uint8Array(100_000) }), 'tooLarge'],
    ['a media list of 20 MB', withEntry({ name: 'media', bytes: bytes(), size: 20 * MEGA }), 'tooLarge'],
    ['a size that is kept in 64 bits', withCollection({ size: 0xffffffff }), 'tooLarge'],
    [
      'a locator of 64 bits',
      withEnd({ before: bytesOf([4, 0x07064b50], [4, 0], [8, 0], [4, 1]) }),
      'tooLarge',
    ],
    ['more than 65,536 entries', many(65_537), 'tooLarge'],

    ['a locked collection', withCollection({ flags: 1 }), 'encrypted'],
    ['a locked file beside it', withEntry({ name: '7', bytes: bytes(1), flags: 0x801 }), 'encrypted'],
    ['a way of packing that is not known', withCollection({ method: 12 }), 'unknownFormat'],
    ['a packed entry called stored', withCollection({ method: 0 }), 'damaged'],
    ['a stored entry called packed', withCollection({ isStored: true, method: 8 }), 'damaged'],
    ['the wrong checksum', withCollection({ checksum: 1 }), 'damaged'],
    ['the wrong checksum of a stored entry', withCollection({ checksum: 1, isStored: true }), 'damaged'],
    [
      'the wrong checksum of its meta',
      withEntry({ name: 'meta', bytes: bytes(8, 2), checksum: 0 }, 'anki21'),
      'damaged',
    ],
    [
      'the wrong checksum of its media list',
      withEntry({ name: 'media', bytes: utf8('{}'), checksum: 7 }),
      'damaged',
    ],
    ['no stream but zeros', withCollection({ packed: new Uint8Array(1000) }), 'damaged'],
    ['a stream of the kind that is not used', withCollection({ packed: bytes(7) }), 'damaged'],
    ['a stream of nothing', withCollection({ packed: bytes() }), 'damaged'],
    ['half a stream', withCollection({ packed: cutAt(deflateSync(collection11()), 0.5) }), 'damaged'],

    ['more entries than it counts', withEnd({ count: 1 }), 'damaged'],
    ['fewer entries than it counts', withEnd({ count: 99 }), 'damaged'],
    ['a directory that begins behind the end', withEnd({ directoryStart: 0x7fffffff }), 'damaged'],
    ['a directory that begins elsewhere', withEnd({ directoryStart: 3 }), 'damaged'],
    ['a directory that is too long', withEnd({ directorySize: 100_000 }), 'damaged'],
    ['a directory that is too short', withEnd({ directorySize: 60 }), 'damaged'],
    ['parts on other disks', withEnd({ disk: 1 }), 'damaged'],
    ['two collections of one name', zipOf([...entriesOf('anki2'), ...entriesOf('anki2')]), 'damaged'],
    ['an entry behind the end', withCollection({ header: 0x7fffffff }), 'damaged'],
    ['an entry where no entry is', withCollection({ header: 5 }), 'damaged'],
    ['an entry longer than the archive', withCollection({ packedSize: MEGA }), 'damaged'],
    [
      'entries that share their bytes',
      zipOf([...entriesOf('anki2', { media: null }), { name: '8', bytes: PICTURE, isOverlapping: true }]),
      'damaged',
    ],
    [
      'an entry that reaches into the directory',
      zipOf([...entriesOf('anki2'), { name: '9', bytes: bytes(), isStored: true, packedSize: 50, size: 50 }]),
      'damaged',
    ],
    ...[0.05, 0.2, 0.4, 0.6, 0.8, 0.9, 0.99].map((share): [string, Uint8Array, string] => [
      `${share} of a package`,
      cutAt(GOOD, share),
      'damaged',
    ]),
    ...[1, 2, 10, 21, 22, 23].map((missing): [string, Uint8Array, string] => [
      `a package without its last bytes, ${missing}`,
      GOOD.slice(0, -missing),
      'damaged',
    ]),
  ])('that is %s', async (_, file, code) => {
    expect(await codeOf(file)).toBe(code);
  });
});

describe('a package of the newest form is refused', () => {
  const stored = zstdStored(collection18());
  it.each<[string, Uint8Array, string]>([
    ['no zstd data', withFrame(collection18()), 'damaged'],
    ['nothing', withFrame(bytes()), 'damaged'],
    ['a frame without blocks', withFrame(zstdFrame([])), 'damaged'],
    ['300 MB out of 10 kB', withFrame(zstdBomb(2400)), 'tooLarge'],
    [
      'a frame that declares a terabyte',
      withFrame(joined([bytesOf([4, 0xfd2fb528], [1, 0xc0], [1, 88], [6, 0], [2, 1])])),
      'tooLarge',
    ],
    [
      'a frame that declares another size',
      withFrame(bytesOf([4, 0xfd2fb528], [1, 0x20], [1, 9], [3, 1])),
      'damaged',
    ],
    [
      'a frame that needs a dictionary',
      withFrame(bytesOf([4, 0xfd2fb528], [1, 1], [1, 88], [1, 7], [3, 1])),
      'damaged',
    ],
    ['a block of the kind that is not used', withFrame(zstdFrame([bytesOf([3, 7])])), 'damaged'],
    [
      'a block larger than blocks may be',
      withFrame(zstdFrame([bytesOf([3, (200_000 << 3) | 3]), bytes(0)])),
      'damaged',
    ],
    [
      'a frame to skip that is longer than all',
      withFrame(bytesOf([4, 0x184d2a50], [4, 0xffffffff])),
      'damaged',
    ],
    ['frames to skip only', withFrame(bytesOf([4, 0x184d2a50], [4, 0])), 'damaged'],
    ['bytes after its last frame', withFrame(joined([stored, bytes(1, 2, 3)])), 'damaged'],
    ['half a frame', withFrame(cutAt(stored, 0.5)), 'damaged'],
    ['a frame without its last byte', withFrame(stored.slice(0, -1)), 'damaged'],
    ['a frame with a changed length', withFrame(changed(stored, 7, 0xff)), 'damaged'],
    [
      'matches for hours',
      withFrame(zstdFrame([bytesOf([3, (10 << 3) | 5]), bytes(0, 255, 255, 255, 84, 0, 1, 52, 255, 1)])),
      'damaged',
    ],
    ['a newer form', packageOf('anki21b', { meta: bytes(8, 4) }), 'newerVersion'],
    ['a much newer form', packageOf('anki21b', { meta: bytes(8, 0xff, 0xff, 3) }), 'newerVersion'],
    ['a meta that is no message', packageOf('anki21b', { meta: bytes(0xff, 0xff, 0xff) }), 'damaged'],
    ['a meta with field 0', packageOf('anki21b', { meta: bytes(0, 0) }), 'damaged'],
    [
      'a meta with an endless number',
      packageOf('anki21b', { meta: new Uint8Array(20).fill(0xff) }),
      'damaged',
    ],
    ['a meta with a group', packageOf('anki21b', { meta: bytes(11, 12) }), 'damaged'],
    ['a meta with a text longer than it', packageOf('anki21b', { meta: bytes(18, 200, 1, 65) }), 'damaged'],
    ['a meta that promises another form', packageOf('anki21', { meta: bytes(8, 3) }), 'damaged'],
    ['only a collection for older programs', withoutCollection('anki21b'), 'damaged'],
    ['a media list that is no zstd data', packageOf('anki21b', { media: utf8('{}') }), 'damaged'],
    [
      'a media list that is no message',
      packageOf('anki21b', { media: zstdStored(utf8('{"0":"a"}')) }),
      'damaged',
    ],
    [
      'a media list with a broken entry',
      packageOf('anki21b', { media: zstdStored(bytes(10, 2, 10, 99)) }),
      'damaged',
    ],
    ['a media list of 300 MB', packageOf('anki21b', { media: zstdBomb(2400) }), 'tooLarge'],
    [
      'a media list of too many entries',
      packageOf('anki21b', {
        media: zstdStored(
          message((list) => {
            for (let count = 0; count < 65_537; count += 1) list.writeBytesField(1, bytes(10, 1, 65));
          }),
        ),
      }),
      'tooLarge',
    ],
    ...[0.1, 0.3, 0.5, 0.7, 0.95].map((share): [string, Uint8Array, string] => [
      `${share} of a package`,
      cutAt(NEWEST, share),
      'damaged',
    ]),
  ])('that has %s', async (_, file, code) => {
    expect(await codeOf(file)).toBe(code);
  });
});

function withoutCollection(form: Form): Uint8Array {
  return zipOf(entriesOf(form).filter(({ name }) => name !== `collection.${form}`));
}
