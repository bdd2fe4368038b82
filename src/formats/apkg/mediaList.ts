// The list of a package's media: which numbered entry is which file. The idea to know: names come from strangers and are
// kept only as names, never as paths.
import { ReadError } from '../readFailure';
import { jsonText, membersOf, parseJson } from './json';
import { eachField } from './protobuf';

/** A file as the list states it. */
export interface ListedMedia {
  /** Name of its zip entry. */
  readonly entry: string;
  /** The name that notes know it by; never empty. */
  readonly name: string;
  /** Bytes, and SHA-1 of them, where the list says so. */
  readonly size?: number;
  readonly sha1?: Uint8Array;
}

const MOST_MEDIA = 65_536;
/** As long as most file systems allow. */
const LONGEST_NAME = 255;
const DETAIL = 'zip entry media';

const LIST_ENTRY = 1;
const ENTRY_NAME = 1;
const ENTRY_SIZE = 2;
const ENTRY_SHA1 = 3;
/** The entry's number, where it is not the place in the list. */
const ENTRY_NUMBER = 255;

/** Reads the list of the older forms: JSON, names by number. Throws a ReadError `damaged` or `tooLarge`. */
export function readJsonList(bytes: Uint8Array): readonly ListedMedia[] {
  const members = membersOf(parseJson(new TextDecoder().decode(bytes), DETAIL), DETAIL);
  if (members.length > MOST_MEDIA) throw new ReadError('tooLarge', DETAIL);
  return members
    .filter(([entry]) => /^\d{1,9}$/.test(entry))
    .map(([entry, name]) => ({ entry, name: safeName(jsonText(name)) }))
    .filter(({ name }) => name !== '');
}

/** Reads the list of the newest form: protobuf, already unpacked. Throws a ReadError `damaged` or `tooLarge`. */
export function readProtobufList(bytes: Uint8Array): readonly ListedMedia[] {
  const list: ListedMedia[] = [];
  let place = 0;
  eachField(bytes, DETAIL, (field, value) => {
    if (field !== LIST_ENTRY || typeof value === 'number') return;
    if (place === MOST_MEDIA) throw new ReadError('tooLarge', DETAIL);
    const listed = readListed(value, place);
    if (listed.name !== '') list.push(listed);
    place += 1;
  });
  return list;
}

/**
 * A name without the folders before it, control characters and halves of characters, in Unicode's composed form (NFC) as
 * Anki writes names; empty where nothing usable is left.
 */
export function safeName(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const safe = last.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '').normalize('NFC');
  return safe === '.' || safe === '..' || safe.length > LONGEST_NAME ? '' : safe;
}

function readListed(bytes: Uint8Array, place: number): ListedMedia {
  let [entry, name, size] = [String(place), '', 0];
  let sha1: Uint8Array | undefined;
  eachField(bytes, DETAIL, (field, value) => {
    if (typeof value === 'number') {
      if (field === ENTRY_SIZE) size = value;
      if (field === ENTRY_NUMBER) entry = String(value);
    } else {
      if (field === ENTRY_NAME) name = safeName(new TextDecoder().decode(value));
      if (field === ENTRY_SHA1) sha1 = value;
    }
  });
  return { entry, name, size, ...(sha1 !== undefined && sha1.length > 0 && { sha1 }) };
}
