// Writes zip files whose bytes depend on their contents only: no clock, no zone, no names of systems.
import { zipSync, type ZipOptions } from 'fflate';

/** A file to be zipped. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it is worth packing; pictures and sound are not. */
  readonly isPacked: boolean;
}

/** A zip of files; those with a number for a name come first. Throws when two have the same name. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  // The names are ours, never a learner's: they can be the keys of the record that the library takes.
  const files: Record<string, [Uint8Array, ZipOptions]> = {};
  for (const { name, bytes, isPacked } of entries) {
    if (Object.hasOwn(files, name)) throw new Error('two files of a zip have the same name');
    files[name] = [bytes, { level: isPacked ? 6 : 0, mtime: START_OF_ZIP }];
  }
  return zipSync(files);
}

/** The earliest moment a zip can name; a zip holds the fields of local time, so this is the same in every zone. */
const START_OF_ZIP = new Date(1980, 0, 1);
