// The one error of storage: whatever the browser throws, told by a closed reason. Quota failures arrive as an
// AbortError whose inner error has the name that matters, so both names are looked at.

/** Why storage failed; what each means to the learner is in `ui/messages.ts`. */
export type StorageReason =
  'full' | 'blocked' | 'newerVersion' | 'closed' | 'corruptRow' | 'missing' | 'unavailable' | 'unexpected';

/** Storage could not do what was asked; nothing of the failed transaction was kept. */
export class StorageError extends Error {
  readonly reason: StorageReason;

  constructor(reason: StorageReason, detail: string, cause?: unknown) {
    super(detail, { cause });
    this.name = 'StorageError';
    this.reason = reason;
  }
}

const REASON_OF_NAME: ReadonlyMap<string, StorageReason> = new Map([
  ['QuotaExceededError', 'full'],
  ['VersionError', 'newerVersion'],
  ['DatabaseClosedError', 'closed'],
]);

// What the language itself throws is a fault of this program, not of the browser's storage.
const FAULT_NAMES: ReadonlySet<string> = new Set([
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'Error',
]);

/**
 * Anything thrown by Dexie or IndexedDB as a StorageError: `unavailable` when its name says nothing better, and
 * `unexpected` for a fault of this program that came up on the way.
 */
export function storageErrorOf(error: unknown): StorageError {
  const causes = causesOf(error);
  for (const cause of causes) {
    if (cause instanceof StorageError) return cause;
    const reason = REASON_OF_NAME.get(cause.name);
    if (reason !== undefined) return new StorageError(reason, `${cause.name}: ${cause.message}`, error);
  }
  const [innermost] = causes;
  const isFault = innermost !== undefined && FAULT_NAMES.has(innermost.name);
  return new StorageError(isFault ? 'unexpected' : 'unavailable', String(error), error);
}

// Dexie keeps the browser's error in `inner`, or for many rows at once the first of them in `failures`.
function causeOf(error: Error): unknown {
  if ('inner' in error) return error.inner;
  if ('failures' in error && Array.isArray(error.failures)) return error.failures[0];
  return error.cause;
}

// Inner errors first: a closed database may hide the fence's own error, an abort may hide the quota.
function causesOf(error: unknown): readonly Error[] {
  const causes: Error[] = [];
  let current: unknown = error;
  while (current instanceof Error && causes.length < 8) {
    causes.unshift(current);
    current = causeOf(current);
  }
  return causes;
}
