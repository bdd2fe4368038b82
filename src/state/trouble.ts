// Trouble: what the screens are told when something goes wrong, and how it is made of what a command throws.
import { storageErrorOf } from '../storage/storageError';

/** Why storage cannot be used, or a write was not kept; `messages.ts` says it in words. */
export type TroubleCode =
  /** The disk or the browser's share of it is full. */
  | 'full'
  /** Another tab with an older Pointwise keeps the database from being upgraded. */
  | 'blocked'
  /** A newer Pointwise has written to this database; this one must not. */
  | 'newerVersion'
  /** Another tab upgraded or closed the database; this tab has to reload. */
  | 'closed'
  /** A row's checksum does not match its contents. */
  | 'corruptRow'
  /** The browser gives no database, or it failed. */
  | 'unavailable'
  /** A fault of Pointwise itself. */
  | 'unexpected'
  /** A part of the app is not on this device yet and could not be fetched. */
  | 'notLoaded'
  /** Storage did not answer in 5 seconds; it may yet. */
  | 'slow'
  /** Fewer reviews are stored than were there before: the browser lost data. */
  | 'missing';

/** Something that went wrong, with what is needed to say so. */
export interface Trouble {
  readonly code: TroubleCode;
  /** For `missing`: reviews remembered and reviews found. */
  readonly expectedReviews?: number;
  readonly foundReviews?: number;
  /** What the browser said, for a bug report. */
  readonly detail?: string;
}

/** Anything that a command threw as trouble for the screens. */
export function troubleOf(error: unknown): Trouble {
  if (isFailedImport(error)) return { code: 'notLoaded', detail: error.message };
  const { reason, message } = storageErrorOf(error);
  return { code: reason, detail: message };
}

// How Chromium, Firefox, Safari and Vite say that a script or a style of the app could not be fetched.
const FAILED_IMPORT = /dynamically imported module|importing a module script|unable to preload/iu;

/** Whether an error says that a part of the app could not be fetched. */
export function isFailedImport(error: unknown): error is Error {
  return error instanceof Error && FAILED_IMPORT.test(error.message);
}

export const SLOW: Trouble = { code: 'slow' };
