// Protobuf messages of Anki's newer packages, field by field. The idea to know: pbf reads past the end of its bytes
// without a word, so the place is checked after every field.
import { PbfReader } from 'pbf';
import { ReadError } from '../readFailure';

/** A field's value: a whole number, or the bytes of a text or of a message inside. */
export type FieldValue = number | Uint8Array;

const VARINT = 0;
const BYTES = 2;

/**
 * Calls `onField` for the fields of a message that are whole numbers, texts or messages, in their order, and skips those
 * of fixed length. Throws a ReadError `damaged` where the bytes are no message.
 */
export function eachField(
  bytes: Uint8Array,
  detail: string,
  onField: (field: number, value: FieldValue) => void,
): void {
  const reader = new PbfReader(bytes);
  while (reader.pos < bytes.length) {
    const { field, value } = readField(reader, detail);
    if (value !== undefined) onField(field, value);
  }
}

/** The last value of a number field of a message, as protobuf wants it, or undefined where it has none. */
export function numberField(bytes: Uint8Array, field: number, detail: string): number | undefined {
  let found: number | undefined;
  eachField(bytes, detail, (each, value) => {
    if (each === field && typeof value === 'number') found = value;
  });
  return found;
}

/** The last value of a text field of a message, or the empty text where it has none. */
export function textField(bytes: Uint8Array, field: number, detail: string): string {
  let found: Uint8Array | undefined;
  eachField(bytes, detail, (each, value) => {
    if (each === field && typeof value !== 'number') found = value;
  });
  return found === undefined ? '' : new TextDecoder().decode(found);
}

function readField(
  reader: PbfReader,
  detail: string,
): { readonly field: number; readonly value: FieldValue | undefined } {
  try {
    const field = reader.nextField();
    const value = valueOf(reader);
    if (field > 0 && reader.pos <= reader.length) return { field, value };
  } catch {
    // A group, a number of more than ten bytes, a place far outside: no message either.
  }
  throw new ReadError('damaged', detail);
}

function valueOf(reader: PbfReader): FieldValue | undefined {
  if (reader.type === VARINT) return reader.readVarint();
  if (reader.type === BYTES) return reader.readBytes();
  reader.skip(reader.type);
  return undefined;
}
