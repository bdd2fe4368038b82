// Which of the three forms a package has, and so which of its entries is the collection. The idea to know: newer forms
// carry a collection for older programs that only asks to update, so the newest that is there is the true one.
import { ReadError } from '../readFailure';
import type { ZipCensus, ZipEntry } from '../zip/census';
import { unpackEntry } from '../zip/unpackEntry';
import { numberField } from './protobuf';

/** The entry of the collection; in the newest form it, the media list and the media are packed once more, with zstd. */
export interface PackageForm {
  readonly collection: ZipEntry;
  readonly isZstd: boolean;
}

const FORMS = [
  { version: 3, name: 'collection.anki21b', isZstd: true },
  { version: 2, name: 'collection.anki21', isZstd: false },
  { version: 1, name: 'collection.anki2', isZstd: false },
] as const;
const NEWEST_FORM = 3;
const LARGEST_META = 64 * 1024;
const META_VERSION = 1;

/**
 * The form that `meta` states, or without it the newest whose collection is there. Throws a ReadError: `newerVersion` for
 * a later form, `damaged` without the collection that `meta` promises, `unknownFormat` where there is none at all.
 */
export function formOf(archive: Uint8Array, census: ZipCensus): PackageForm {
  const version = statedVersion(archive, census);
  if (version > NEWEST_FORM) throw new ReadError('newerVersion', 'meta');
  for (const form of FORMS) {
    const collection = census.get(form.name);
    if (collection !== undefined && (version === 0 || version === form.version)) {
      return { collection, isZstd: form.isZstd };
    }
  }
  throw version === 0
    ? new ReadError('unknownFormat', 'no collection')
    : new ReadError('damaged', 'no collection of the stated form');
}

/** 0 where nothing is stated. */
function statedVersion(archive: Uint8Array, census: ZipCensus): number {
  const meta = census.get('meta');
  if (meta === undefined) return 0;
  return numberField(unpackEntry(archive, meta, LARGEST_META), META_VERSION, 'zip entry meta') ?? 0;
}
