// What a file is that is no backup, so that the learner hears what was chosen in its place.
import { isText } from '../decodeText';
import { OWN_JSON } from '../pointwise/readJsonFile';

/** Kinds of files that may be taken for a backup. */
export type OtherKind = 'ankiPackage' | 'zip' | 'copy' | 'deck' | 'text' | 'unknown';

/** Tells a file by its contents; `entries` are the names inside, where it is an archive. */
export function kindOfFile(file: Uint8Array, entries?: readonly string[]): OtherKind {
  if (entries !== undefined)
    return entries.some((name) => name.startsWith('collection.anki')) ? 'ankiPackage' : 'zip';
  const start = new TextDecoder().decode(file.subarray(0, 200));
  if (/^\uFEFF?\s*\{\s*"format"\s*:\s*"pointwise-copy"/u.test(start)) return 'copy';
  if (OWN_JSON.test(start)) return 'deck';
  return isText(file) ? 'text' : 'unknown';
}
