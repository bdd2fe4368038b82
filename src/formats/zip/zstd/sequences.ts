// The sequences of a compressed block (RFC 8878, section 3.1.1.3.2): each copies some literals, and then bytes from
// before. The idea to know: every length is held against the room of the block before anything is copied.
import { beginningOf, bitsAt, corrupt } from './bits';
import {
  DISTANCE_CODES,
  LITERAL_BASES,
  LITERAL_BITS,
  LITERAL_CODES,
  MATCH_BASES,
  MATCH_BITS,
  MATCH_CODES,
  type CodeKind,
} from './codes';
import { constantTable, readStateTable, type StateTable } from './stateTable';

/** Tables of a block, for a later block to repeat. */
export interface Tables {
  readonly literal: StateTable;
  readonly distance: StateTable;
  readonly match: StateTable;
}

/** What is kept from block to block of a frame: the tables, and the last three distances, the latest first. */
export interface SequenceState {
  readonly tables: Tables | undefined;
  readonly distances: readonly [number, number, number];
}

/** Where a block goes: the bytes of the output from `frame` to `place` are there, and it may fill up to `end`. */
export interface Target {
  readonly output: Uint8Array;
  readonly frame: number;
  readonly place: number;
  readonly end: number;
}

/** The state at the beginning of a frame. */
export const FIRST_STATE: SequenceState = { tables: undefined, distances: [1, 4, 8] };

/** Distances of more bits are further than any output is long. */
const MOST_DISTANCE_CODE = 30;

/**
 * Reads the sequences of a block, carries them out, and returns where the output then ends and the state after them.
 * Throws a ReadError `damaged` for lengths and distances that lead outside.
 */
export function runSequences(
  bytes: Uint8Array,
  literals: Uint8Array,
  before: SequenceState,
  target: Target,
): { readonly place: number; readonly state: SequenceState } {
  const { count, header } = readCount(bytes);
  if (count === 0) {
    if (header !== bytes.length) throw corrupt();
    return { place: copyRest(literals, target, target.place), state: before };
  }
  const { tables, length } = readTables(bytes, header, before.tables);
  const { literal, distance, match } = tables;
  const stream = bytes.subarray(length);
  let bit = beginningOf(stream);
  const read = (count: number): number => bitsAt(stream, (bit -= count), count);
  let literalState = read(literal.log);
  let distanceState = read(distance.log);
  let matchState = read(match.log);
  const { output, frame, end } = target;
  let [back, second, third] = before.distances;
  let place = target.place;
  let taken = 0;
  for (let left = count; left > 0; left -= 1) {
    const distanceCode = distance.symbols[distanceState] ?? 0;
    if (distanceCode > MOST_DISTANCE_CODE) throw corrupt();
    const wide = Math.max(0, distanceCode - 16);
    const upper = read(distanceCode - wide);
    const value = (1 << distanceCode) + ((upper << wide) | read(wide));
    const matchCode = match.symbols[matchState] ?? 0;
    const matched = (MATCH_BASES[matchCode] ?? 0) + read(MATCH_BITS[matchCode] ?? 0);
    const literalCode = literal.symbols[literalState] ?? 0;
    const copied = (LITERAL_BASES[literalCode] ?? 0) + read(LITERAL_BITS[literalCode] ?? 0);
    if (left > 1) {
      literalState = (literal.next[literalState] ?? 0) + read(literal.bits[literalState] ?? 0);
      matchState = (match.next[matchState] ?? 0) + read(match.bits[matchState] ?? 0);
      distanceState = (distance.next[distanceState] ?? 0) + read(distance.bits[distanceState] ?? 0);
    }
    // Values up to 3 take one of the last three distances, the one after it where no literals come between.
    const which = value > 3 ? 3 : value - (copied === 0 ? 0 : 1);
    if (which > 0) {
      const next = value > 3 ? value - 3 : which === 1 ? second : which === 2 ? third : back - 1;
      if (which > 1) third = second;
      second = back;
      back = next;
    }
    const isInside = taken + copied <= literals.length && place + copied + matched <= end;
    if (bit < 0 || !isInside || back <= 0 || back > place + copied - frame) throw corrupt();
    for (const stop = place + copied; place < stop; place += 1) {
      output[place] = literals[taken] ?? 0;
      taken += 1;
    }
    // Byte by byte: a match may reach into itself.
    for (const stop = place + matched; place < stop; place += 1) output[place] = output[place - back] ?? 0;
  }
  if (bit !== 0) throw corrupt();
  place = copyRest(literals.subarray(taken), target, place);
  return { place, state: { tables, distances: [back, second, third] } };
}

function copyRest(literals: Uint8Array, { output, end }: Target, place: number): number {
  if (place + literals.length > end) throw corrupt();
  output.set(literals, place);
  return place + literals.length;
}

function readCount(bytes: Uint8Array): { readonly count: number; readonly header: number } {
  if (bytes.length === 0) throw corrupt();
  const [first = 0, second = 0, third = 0] = bytes;
  if (first < 128) return { count: first, header: 1 };
  if (first < 255) return { count: ((first - 128) << 8) + second, header: 2 };
  return { count: second + (third << 8) + 0x7f00, header: 3 };
}

/** The tables of a block, each by its mode: the one by default, one code only, described here, or the one before. */
function readTables(
  bytes: Uint8Array,
  header: number,
  before: Tables | undefined,
): { readonly tables: Tables; readonly length: number } {
  const modes = bytes[header] ?? 0;
  if ((modes & 3) !== 0) throw corrupt();
  let length = header + 1;
  const readTable = (mode: number, kind: CodeKind, last: StateTable | undefined): StateTable => {
    if (mode === 0) return kind.byDefault;
    if (mode === 3) {
      if (last === undefined) throw corrupt();
      return last;
    }
    if (mode === 1) {
      const code = bytes[length] ?? 0;
      if (code > kind.mostCode) throw corrupt();
      length += 1;
      return constantTable(code);
    }
    const read = readStateTable(bytes.subarray(length), kind.mostLog, kind.mostCode);
    length += read.length;
    return read.table;
  };
  const tables = {
    literal: readTable(modes >> 6, LITERAL_CODES, before?.literal),
    distance: readTable((modes >> 4) & 3, DISTANCE_CODES, before?.distance),
    match: readTable((modes >> 2) & 3, MATCH_CODES, before?.match),
  };
  return { tables, length };
}
