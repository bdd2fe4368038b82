// JSON that a package brings along. The idea to know: its keys are made by strangers, so objects are only ever looked
// at through `memberOf` and `membersOf`, which see an object's own members and nothing that it inherits.
import { ReadError } from '../readFailure';

/** Characters of the longest JSON that is parsed: parsed values take up to a hundred times the room. */
const LONGEST_JSON = 16 * 1024 * 1024;

/** The value that a JSON text stands for. Throws a ReadError: `tooLarge`, or `damaged` for what is no JSON. */
export function parseJson(text: string, detail: string): unknown {
  if (text.length > LONGEST_JSON) throw new ReadError('tooLarge', detail);
  try {
    return JSON.parse(text);
  } catch {
    throw new ReadError('damaged', detail);
  }
}

/** The value of an object's own member, or undefined where it is no object or has none. */
export function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

/** The own members of an object with their names. Throws a ReadError `damaged` for anything else. */
export function membersOf(value: unknown, detail: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ReadError('damaged', detail);
  }
  return Object.entries(value);
}

/** The items of an array. Throws a ReadError `damaged` for anything else. */
export function itemsOf(value: unknown, detail: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new ReadError('damaged', detail);
  return value;
}

/** A text, or the empty text for anything else. */
export function jsonText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
