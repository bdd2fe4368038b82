// Anki packages of our own, made for tests in all their forms, sound or with something wrong at a chosen place: a
// collection of ankiCollections.ts and two files.
import type { AnkiPackage } from '../../src/formats/apkg/collection';
import { openPackage, type PackageTools } from '../../src/formats/apkg/openPackage';
import { ReadError } from '../../src/formats/readFailure';
import { bytes, collection11, collection18, message, sqlite } from './ankiCollections';
import type { OpenedPackage } from './ankiCollection';
import { zipOf, zstdStored, type FixtureEntry } from './zipFixtures';

/** The three forms of packages, oldest first. */
export const FORMS = ['anki2', 'anki21', 'anki21b'] as const;
export type Form = (typeof FORMS)[number];

/** Opens a package as the app does. */
export async function open(
  bytes: Uint8Array,
  tools: Pick<PackageTools, 'readLogElsewhere'> = {},
): Promise<OpenedPackage> {
  const opened = await openPackage(bytes, { startSqlite: async () => sqlite, progress: () => {}, ...tools });
  return withLog(opened);
}

/** An opened package with its review log. */
export async function withLog({ reviews, collection, ...rest }: AnkiPackage): Promise<OpenedPackage> {
  return { ...rest, collection: { ...collection, reviews: await reviews() } };
}

/** The code with which a package is refused, or "read" where it is not. Other errors come through. */
export async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await open(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof ReadError) return error.failure.code;
    throw error;
  }
}

export const SOUND = new TextEncoder().encode('not really a sound');
export const PICTURE = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7) % 256);

/** The collection that newer forms carry along. */
const FOR_OLDER_PROGRAMS = collection11('DELETE FROM notes');

/** What a package is made of; `entries` replace those of the same name and come after the others. */
export interface FixturePackage {
  readonly collection?: Uint8Array;
  readonly meta?: Uint8Array | null;
  readonly media?: Uint8Array | null;
  readonly entries?: readonly FixtureEntry[];
}

/** A package of one of the forms. */
export function packageOf(form: Form, made: FixturePackage = {}): Uint8Array {
  return zipOf(entriesOf(form, made));
}

/** The entries of a package of one of the forms. */
export function entriesOf(form: Form, made: FixturePackage = {}): readonly FixtureEntry[] {
  const isNewest = form === 'anki21b';
  const packed = (plain: Uint8Array): Uint8Array => (isNewest ? zstdStored(plain) : plain);
  const collection = made.collection ?? (isNewest ? collection18() : collection11());
  const entries: FixtureEntry[] = [
    { name: `collection.${form}`, bytes: packed(collection), isStored: isNewest },
    { name: '0', bytes: packed(SOUND), isStored: true },
    { name: '1', bytes: packed(PICTURE) },
  ];
  const meta = made.meta === undefined ? metaOf(form) : made.meta;
  if (meta !== null) entries.unshift({ name: 'meta', bytes: meta, isStored: true });
  if (form !== 'anki2') entries.push({ name: 'collection.anki2', bytes: FOR_OLDER_PROGRAMS });
  if (made.media !== null) entries.push({ name: 'media', bytes: made.media ?? mediaListOf(form) });
  const own = new Set(made.entries?.map(({ name }) => name));
  return [...entries.filter(({ name }) => !own.has(name)), ...(made.entries ?? [])];
}

/** SHA-1 of the two files. */
export const SHA1 = await Promise.all(
  [SOUND, PICTURE].map(async (file) => new Uint8Array(await crypto.subtle.digest('SHA-1', file))),
);

/** A media list as the newest form has it, before zstd. */
export function protobufList(
  files: readonly {
    readonly name: string;
    readonly size?: number;
    readonly sha1?: Uint8Array;
    readonly number?: number;
  }[],
): Uint8Array {
  return message((list) => {
    for (const { name, size, sha1, number } of files) {
      const entry = message((writer) => {
        writer.writeStringField(1, name);
        if (size !== undefined) writer.writeVarintField(2, size);
        if (sha1 !== undefined) writer.writeBytesField(3, sha1);
        if (number !== undefined) writer.writeVarintField(255, number);
      });
      list.writeBytesField(1, entry);
    }
  });
}

/** A text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function mediaListOf(form: Form): Uint8Array {
  if (form !== 'anki21b') return utf8('{"0":"sip.mp3","1":"leaf.png"}');
  const [sound, picture] = SHA1;
  if (sound === undefined || picture === undefined) throw new Error('two files, two sums');
  return zstdStored(
    protobufList([
      { name: 'sip.mp3', size: SOUND.length, sha1: sound },
      { name: 'leaf.png', size: PICTURE.length, sha1: picture },
    ]),
  );
}

function metaOf(form: Form): Uint8Array | null {
  return form === 'anki2' ? null : bytes(8, form === 'anki21' ? 2 : 3);
}
