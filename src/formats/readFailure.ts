// Why a file could not be read at all. What is wrong with a part of a file is a Problem or is listed as left out; this
// is for files of which nothing can be taken. ui/messages says each code in words.

/** Why nothing of a file could be read. */
export type ReadFailureCode =
  /** No format that Pointwise reads. */
  | 'unknownFormat'
  | 'empty'
  /** Larger than {@link LARGEST_TEXT} or {@link LARGEST_PACKAGE}, or would be when unpacked. */
  | 'tooLarge'
  /** Cut off, flipped bits, wrong checksums, malformed database. */
  | 'damaged'
  /** Written by a newer version of the program it comes from. */
  | 'newerVersion'
  /** Locked with a password. */
  | 'encrypted';

/** A file that could not be read. Thrown inside formats, returned as data at their rim. */
export interface ReadFailure {
  readonly code: ReadFailureCode;
  /** What was being read, for a bug report: "zip entry media", "table notes". Never text of the file. */
  readonly detail: string;
}

/** Thrown where a reader finds that nothing more can be read; `readFile` turns it into its {@link ReadFailure}. */
export class ReadError extends Error {
  readonly failure: ReadFailure;

  constructor(code: ReadFailureCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'ReadError';
    this.failure = { code, detail };
  }
}

/** Bytes of the largest text file that is read; decks and copies of our own may be as large as a package. */
export const LARGEST_TEXT = 64 * 1024 * 1024;
/** Bytes of the largest package that is read, packed, and of the largest file of our own. */
export const LARGEST_PACKAGE = 512 * 1024 * 1024;

/** Tells how far a reading is: `done` of `total`, in whatever unit suits the stage. May throw to stop the work. */
export type Progress = (stage: 'unpacking' | 'reading' | 'comparing', done: number, total: number) => void;
