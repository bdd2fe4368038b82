// Huffman codes, zstd's code for literals (RFC 8878, section 4.2): weights of symbols in, a table by the next bits out.
import { beginningOf, bitsAt, corrupt, highestBit } from './bits';
import { readStateTable } from './stateTable';

/** By the next `log` bits of a stream: the symbol that they begin with, and how many of them are its code. */
export interface HuffmanTable {
  readonly log: number;
  readonly symbols: Uint8Array;
  readonly bits: Uint8Array;
}

const LONGEST_CODE = 11;
const MOST_WEIGHTS = 255;
const WEIGHTS_LOG = 6;
/** Header bytes from here on tell a number of weights, below a number of bytes. */
const DIRECT = 128;

/** Reads a table from the beginning of some bytes; `length` is how many that took. Throws a ReadError `damaged`. */
export function readHuffmanTable(bytes: Uint8Array): {
  readonly table: HuffmanTable;
  readonly length: number;
} {
  const header = bytes[0] ?? 0;
  const isDirect = header >= DIRECT;
  const length = 1 + (isDirect ? (header - DIRECT + 2) >> 1 : header);
  if (length > bytes.length) throw corrupt();
  const body = bytes.subarray(1, length);
  const weights = isDirect
    ? Array.from({ length: header - DIRECT + 1 }, (_, index) => {
        const two = body[index >> 1] ?? 0;
        return index % 2 === 0 ? two >> 4 : two & 15;
      })
    : packedWeights(body);
  return { table: tableOf(weights), length };
}

/** Fills `into` with symbols from a stream, which must be just long enough. Throws a ReadError `damaged`. */
export function readSymbols(bytes: Uint8Array, table: HuffmanTable, into: Uint8Array): void {
  const { log, symbols, bits } = table;
  let place = beginningOf(bytes);
  for (let index = 0; index < into.length; index += 1) {
    const code = bitsAt(bytes, place - log, log);
    into[index] = symbols[code] ?? 0;
    place -= bits[code] ?? 0;
  }
  if (place !== 0) throw corrupt();
}

/** Weights are packed with two states that take turns, until the bits run out. */
function packedWeights(bytes: Uint8Array): readonly number[] {
  const { table, length } = readStateTable(bytes, WEIGHTS_LOG, LONGEST_CODE + 1);
  const stream = bytes.subarray(length);
  const weights: number[] = [];
  let place = beginningOf(stream) - table.log;
  let state = bitsAt(stream, place, table.log);
  place -= table.log;
  let other = bitsAt(stream, place, table.log);
  if (place < 0) throw corrupt();
  for (;;) {
    weights.push(table.symbols[state] ?? 0);
    const width = table.bits[state] ?? 0;
    place -= width;
    if (place < 0) return [...weights, table.symbols[other] ?? 0];
    if (weights.length > MOST_WEIGHTS) throw corrupt();
    [state, other] = [other, (table.next[state] ?? 0) + bitsAt(stream, place, width)];
  }
}

function tableOf(given: readonly number[]): HuffmanTable {
  const sum = given.reduce((total, weight) => total + (weight === 0 ? 0 : 1 << (weight - 1)), 0);
  const log = sum === 0 ? 0 : highestBit(sum) + 1;
  // The last symbol has what is left to a power of two.
  const left = (1 << log) - sum;
  const isWhole = sum > 0 && (left & (left - 1)) === 0;
  if (!isWhole || log > LONGEST_CODE || given.length > MOST_WEIGHTS) throw corrupt();
  const weights = [...given, highestBit(left) + 1];
  const symbols = new Uint8Array(1 << log);
  const bits = new Uint8Array(1 << log);
  let place = 0;
  for (let weight = 1; weight <= log; weight += 1) {
    for (const [symbol, each] of weights.entries()) {
      if (each !== weight) continue;
      const end = place + (1 << (weight - 1));
      symbols.fill(symbol, place, end);
      bits.fill(log + 1 - weight, place, end);
      place = end;
    }
  }
  return { log, symbols, bits };
}
