// Values of SQLite cells as the types that Anki means. SQLite lets any cell hold any type, and real collections have
// floats for days and numbers for texts: those are read, and only what must identify a row is insisted on.
import type { SqlValue } from 'sql.js';
import { ReadError } from '../readFailure';

/** A whole number; 0 for what is none. Fractions are cut off. */
export function wholeOf(value: SqlValue | undefined): number {
  const number = typeof value === 'string' && value.length < 32 ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return 0;
  // Adding 0 makes 0 of -0.
  const whole = Math.trunc(number) + 0;
  return Number.isSafeInteger(whole) ? whole : 0;
}

/** A text; blobs are taken as UTF-8, and nothing as the empty text. */
export function textOf(value: SqlValue | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : '';
}

/** Bytes; texts as UTF-8, and nothing as no bytes. */
export function bytesOf(value: SqlValue | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : new TextEncoder().encode(textOf(value));
}

/** A number that identifies a row or what it belongs to. Throws a ReadError `damaged` for anything else. */
export function idOf(value: SqlValue | undefined, table: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new ReadError('damaged', `table ${table}`);
}
