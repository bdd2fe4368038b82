// The literals of a compressed block (RFC 8878, section 3.1.1.3.1): bytes that its sequences take up one after the other.
import { corrupt } from './bits';
import { readHuffmanTable, readSymbols, type HuffmanTable } from './huffman';

/** Literals, the table that they were coded with or the one before, and how many bytes of the block they took. */
export interface Literals {
  readonly bytes: Uint8Array;
  readonly huffman: HuffmanTable | undefined;
  readonly length: number;
}

const RAW = 0;
const CONSTANT = 1;
const WITH_TABLE = 2;

/** Reads the literals, `most` at most, from the beginning of a block. Throws a ReadError `damaged`. */
export function readLiterals(block: Uint8Array, before: HuffmanTable | undefined, most: number): Literals {
  const first = block[0] ?? 0;
  const kind = first & 3;
  const format = (first >> 2) & 3;
  if (kind === RAW || kind === CONSTANT) {
    const header = format === 1 ? 2 : format === 3 ? 3 : 1;
    const size = header === 1 ? first >> 3 : numberAt(block, header) >> 4;
    const length = header + (kind === RAW ? size : 1);
    if (size > most || length > block.length) throw corrupt();
    const bytes =
      kind === RAW ? block.subarray(header, length) : new Uint8Array(size).fill(block[header] ?? 0);
    return { bytes, huffman: before, length };
  }
  const header = format < 2 ? 3 : format + 2;
  const width = 2 ** (format < 2 ? 10 : format === 2 ? 14 : 18);
  const sizes = Math.floor(numberAt(block, header) / 16);
  const size = sizes % width;
  const length = header + Math.floor(sizes / width);
  if (size > most || length > block.length) throw corrupt();
  const packed = block.subarray(header, length);
  const { table, length: tableLength } =
    kind === WITH_TABLE ? readHuffmanTable(packed) : { table: before, length: 0 };
  if (table === undefined) throw corrupt();
  const bytes = new Uint8Array(size);
  const streams = packed.subarray(tableLength);
  if (format === 0) readSymbols(streams, table, bytes);
  else readFour(streams, table, bytes);
  return { bytes, huffman: table, length };
}

/** Four streams of a quarter each, after the lengths of the first three. */
function readFour(streams: Uint8Array, table: HuffmanTable, into: Uint8Array): void {
  const quarter = (into.length + 3) >> 2;
  if (streams.length < 6 || quarter * 3 > into.length) throw corrupt();
  let place = 6;
  for (let index = 0; index < 4; index += 1) {
    const length = (streams[index * 2] ?? 0) | ((streams[index * 2 + 1] ?? 0) << 8);
    const end = index === 3 ? streams.length : place + length;
    if (end > streams.length) throw corrupt();
    readSymbols(streams.subarray(place, end), table, into.subarray(index * quarter, (index + 1) * quarter));
    place = end;
  }
}

/** The whole number in the first bytes, at most five, the lowest first. */
function numberAt(bytes: Uint8Array, count: number): number {
  let number = 0;
  for (let index = count - 1; index >= 0; index -= 1) number = number * 256 + (bytes[index] ?? 0);
  return number;
}
