// One file of each kind that can hurt, for imports through the whole app: what it is, and what must come of it.
import { deflateSync } from 'fflate';
import type { ReadFailureCode } from '../../src/formats/readFailure';
import type { LeftOutCode } from '../../src/domain/incoming/incoming';
import { bytes, collection11, collection18, type Change } from './ankiCollections';
import { entriesOf, packageOf, PICTURE, protobufList, SHA1, SOUND, utf8 } from './ankiFixtures';
import { FIXTURE_DECK } from './fixtureDeck';
import { bytesOf, joined, zipOf, zstdBomb, zstdFrame, zstdStored, type FixtureEntry } from './zipFixtures';

/** A file that must be refused with a code. */
export type Refused = readonly [
  what: string,
  name: string,
  contents: () => BlobPart[],
  code: ReadFailureCode,
];

/** What the preview of a file says that can be read in part: reasons in order, cards, and problems of the text. */
export interface Told {
  readonly cards: number;
  readonly leftOut: readonly LeftOutCode[];
  readonly problems?: number;
  readonly media?: number;
}

/** A file of which a part can be read. */
export type ReadInPart = readonly [what: string, name: string, contents: () => BlobPart[], told: Told];

const MEGA = 1024 * 1024;
const DECK_JSON = JSON.stringify(FIXTURE_DECK);
const LOG_HEAD = 'card_id,review_time,review_rating,review_state,review_duration\n';

function file(contents: Uint8Array): BlobPart[] {
  return [new Uint8Array(contents)];
}

function withCollection(lie: Partial<FixtureEntry>): BlobPart[] {
  const entry = { name: 'collection.anki2', bytes: collection11(), ...lie };
  return file(packageOf('anki2', { entries: [entry] }));
}

function withFrame(packed: Uint8Array): BlobPart[] {
  const entry = { name: 'collection.anki21b', bytes: packed, isStored: true };
  return file(packageOf('anki21b', { entries: [entry] }));
}

function setJson(column: string, json: string): Change {
  return (database) => database.run(`UPDATE col SET ${column}=?`, [json]);
}

function filled(contents: Uint8Array, place: number, length: number): Uint8Array {
  return contents.slice().fill(0xa5, place, place + length);
}

function cut(contents: Uint8Array, share = 0.5): Uint8Array {
  return contents.slice(0, Math.floor(contents.length * share));
}

/** The same 20 MB so many times: as large as a file can be without taking the room twice. */
function repeated(byte: number, times: number): BlobPart[] {
  const part = new Uint8Array(20 * MEGA).fill(byte);
  return Array.from({ length: times }, () => part);
}

/** A JSON text with a prototype written into it, which JSON.stringify would leave out. */
function polluted(json: string): string {
  return json.replace('{', '{"__proto__":{"polluted":true},');
}

const COPY = '{"format":"pointwise-copy","version":1,"tables":{"decks":[],"pages":[],"cards":[]}}';

/** Files of which nothing can be taken. */
export const REFUSED: readonly Refused[] = [
  ['nothing', 'nothing.md', () => [], 'empty'],
  ['a picture with the name of a document', 'notes.md', () => file(PICTURE), 'unknownFormat'],

  [
    'a zip bomb that says so',
    'bomb.apkg',
    () => withCollection({ bytes: bytes(), packed: deflateSync(new Uint8Array(MEGA)), size: 300 * MEGA }),
    'tooLarge',
  ],
  [
    'a zip bomb that says nothing',
    'bomb.apkg',
    () => withCollection({ bytes: bytes(), packed: deflateSync(new Uint8Array(8 * MEGA)), size: 1000 }),
    'damaged',
  ],
  [
    'a zip bomb of 1 to 200',
    'bomb.apkg',
    () => withCollection({ bytes: new Uint8Array(8 * MEGA) }),
    'tooLarge',
  ],
  ['a zstd bomb that says nothing', 'bomb.apkg', () => withFrame(zstdBomb(2400)), 'tooLarge'],
  [
    'a zstd bomb that says so',
    'bomb.apkg',
    () => withFrame(joined([bytesOf([4, 0xfd2fb528], [1, 0xc0], [1, 88], [6, 0], [2, 1])])),
    'tooLarge',
  ],
  [
    'a media list that is a bomb',
    'bomb.apkg',
    () => file(packageOf('anki21b', { media: zstdBomb(2400) })),
    'tooLarge',
  ],

  ['a wrong checksum of the collection', 'sum.apkg', () => withCollection({ checksum: 1 }), 'damaged'],
  [
    'a wrong checksum of the media list',
    'sum.apkg',
    () => file(packageOf('anki2', { entries: [{ name: 'media', bytes: utf8('{}'), checksum: 7 }] })),
    'damaged',
  ],
  [
    'paths with two dots and nothing else',
    'path.apkg',
    () => file(zipOf([{ name: '../../evil.txt', bytes: utf8('evil') }])),
    'unknownFormat',
  ],
  [
    'a collection on a path with two dots',
    'path.apkg',
    () => file(zipOf([{ name: '../collection.anki2', bytes: collection11() }])),
    'unknownFormat',
  ],

  ['half a zip', 'half.apkg', () => file(cut(packageOf('anki2'))), 'damaged'],
  [
    'a zip whose directory lies',
    'directory.apkg',
    () => file(zipOf(entriesOf('anki2'), { count: 1 })),
    'damaged',
  ],
  ['a zip without its last byte', 'almost.apkg', () => file(packageOf('anki2').slice(0, -1)), 'damaged'],
  ['a locked zip', 'locked.apkg', () => withCollection({ flags: 1 }), 'encrypted'],
  ['half a zstd frame', 'half.apkg', () => withFrame(cut(zstdStored(collection18()))), 'damaged'],
  [
    'a zstd frame with a block that is none',
    'block.apkg',
    () => withFrame(zstdFrame([bytesOf([3, 7])])),
    'damaged',
  ],
  ['what is no zstd at all', 'plain.apkg', () => withFrame(collection18()), 'damaged'],
  ['half a SQLite file', 'half.anki2', () => file(cut(collection11())), 'damaged'],
  [
    'a SQLite file with a damaged page',
    'page.anki2',
    () => file(filled(collection11(), 8192, 4096)),
    'damaged',
  ],
  ['the head of a SQLite file', 'head.anki2', () => file(collection11().slice(0, 100)), 'damaged'],
  [
    'a SQLite file that would compute its notes',
    'view.anki2',
    () =>
      file(
        collection11(
          'ALTER TABLE notes RENAME TO others; CREATE VIEW notes AS SELECT id, guid, mid, mod, tags, flds FROM others',
        ),
      ),
    'damaged',
  ],
  [
    'a protobuf that is none, of the form',
    'meta.apkg',
    () => file(packageOf('anki21b', { meta: bytes(255, 255, 255) })),
    'damaged',
  ],
  [
    'a protobuf that is none, of the media',
    'media.apkg',
    () => file(packageOf('anki21b', { media: zstdStored(bytes(10, 2, 10, 99)) })),
    'damaged',
  ],
  [
    'a protobuf that is none, of a note type',
    'type.apkg',
    () => file(packageOf('anki21b', { collection: collection18("UPDATE notetypes SET config=x'1affff'") })),
    'damaged',
  ],

  [
    'a package of a later schema',
    'later.apkg',
    () => withCollection({ bytes: collection11('UPDATE col SET ver=19') }),
    'newerVersion',
  ],
  [
    'a package of a later form',
    'later.apkg',
    () => file(packageOf('anki21b', { meta: bytes(8, 4) })),
    'newerVersion',
  ],
  [
    'a deck of a later version',
    'later.json',
    () => [DECK_JSON.replace(/"version":\s*\d+/u, '"version":99')],
    'newerVersion',
  ],
  [
    'a copy of a later version',
    'later.json',
    () => [COPY.replace('"version":1', '"version":2')],
    'newerVersion',
  ],

  ['a deck with a prototype for a key', 'deck.json', () => [polluted(DECK_JSON)], 'damaged'],
  ['a deck cut in half', 'half.json', () => [DECK_JSON.slice(0, DECK_JSON.length / 2)], 'damaged'],
  [
    'JSON of another program',
    'other.json',
    () => [polluted('{"notes":[{"front":"a","back":"b"}]}')],
    'unknownFormat',
  ],
  [
    'brackets in brackets',
    'deep.json',
    () => [`${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    'unknownFormat',
  ],
  [
    'a copy whose history is none',
    'copy.json',
    () => [COPY.replace('"cards":[]', '"cards":[{"id":"a:front","history":{"base64":"////"}}]')],
    'damaged',
  ],

  ['200 MB of text', 'huge.md', () => repeated(65, 10), 'tooLarge'],
  ['200 MB of a table', 'huge.csv', () => repeated(44, 10), 'tooLarge'],
  ['200 MB that begin as a package', 'huge.apkg', () => ['PK\u0003\u0004', ...repeated(0, 10)], 'damaged'],
  [
    '200 MB that begin as a collection',
    'huge.anki2',
    () => ['SQLite format 3\u0000', ...repeated(0, 10)],
    'damaged',
  ],
];

/** What is left out of the package that these are made of, whatever else is wrong with it. */
const USUAL: readonly LeftOutCode[] = [
  'filtered-decks',
  'deck-options',
  'deck-descriptions',
  'learning-without-log',
];

/** Files of which a part is taken, once the learner has read what is not. */
export const READ_IN_PART: readonly ReadInPart[] = [
  [
    'a wrong checksum of a media file',
    'sum.apkg',
    () => file(packageOf('anki2', { entries: [{ name: '1', bytes: PICTURE, checksum: 9 }] })),
    {
      cards: 4,
      media: 1,
      leftOut: [
        'filtered-decks',
        'deck-options',
        'deck-descriptions',
        'damaged-media',
        'learning-without-log',
      ],
    },
  ],
  [
    'media on paths with two dots',
    'path.apkg',
    () =>
      file(
        packageOf('anki21b', {
          media: zstdStored(
            protobufList([
              { name: '../../etc/passwd', size: SOUND.length, ...(SHA1[0] && { sha1: SHA1[0] }) },
              { name: '..', size: PICTURE.length, ...(SHA1[1] && { sha1: SHA1[1] }) },
            ]),
          ),
          entries: [{ name: '../../evil', bytes: utf8('evil') }],
        }),
      ),
    { cards: 4, media: 1, leftOut: USUAL },
  ],
  [
    'keys of JavaScript for decks and types',
    'keys.apkg',
    () => withCollection({ bytes: collection11(setJson('decks', polluted('{"constructor":{"name":"b"}}'))) }),
    { cards: 4, media: 2, leftOut: ['deck-options', 'learning-without-log'] },
  ],
  [
    'keys of JavaScript for columns',
    'keys.csv',
    () => ['question,answer,tags,__proto__\na,b,constructor,d\n'],
    { cards: 1, leftOut: [] },
  ],
  [
    'a million rows',
    'rows.csv',
    () => [`question,answer\n${Array.from({ length: 1_000_000 }, (_, row) => `q${row},a${row}\n`).join('')}`],
    { cards: 200_000, leftOut: ['too-many-notes'] },
  ],
  [
    'rows that say nothing',
    'rows.csv',
    () => ['question,answer\na,b\n,c\nd,\n"'],
    { cards: 1, leftOut: ['incomplete-rows'] },
  ],
  [
    'a question without an answer',
    'notes.md',
    () => ['Q: Who has the key?\nA: The keeper.\n\nQ: And who has the other one?\n'],
    { cards: 1, leftOut: [], problems: 1 },
  ],
  [
    'a text without a single note',
    'notes.md',
    () => ['Only some words.\n'],
    { cards: 0, leftOut: [], problems: 1 },
  ],
  [
    'a review log of moments that cannot be',
    'revlog.csv',
    () => [`${LOG_HEAD}1,9e99,3,2,5000\n1,-1,3,2,5000\n__proto__,1700000000000,9,2,5000\n`],
    { cards: 0, leftOut: ['unreadable-reviews'] },
  ],
  [
    'a field longer than a card can show',
    'long.apkg',
    () =>
      withCollection({
        bytes: collection11(`UPDATE notes SET flds=printf('%.60000c', 'x') WHERE guid='one'`),
      }),
    { cards: 2, media: 2, leftOut: ['texts-too-long', ...USUAL, 'reviews-without-card'] },
  ],
];
