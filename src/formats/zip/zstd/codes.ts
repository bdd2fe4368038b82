// The codes of sequences (RFC 8878, sections 3.1.1.3.2.1 and 3.1.1.3.2.2): what each stands for, and the tables by default.
import { stateTable, type StateTable } from './stateTable';

/** One of the three kinds of codes: the most states as a power of two, the highest code, and its table by default. */
export interface CodeKind {
  readonly mostLog: number;
  readonly mostCode: number;
  readonly byDefault: StateTable;
}

/** Lengths of literals, distances of matches, and lengths of matches. */
export const LITERAL_CODES: CodeKind = {
  mostLog: 9,
  mostCode: 35,
  byDefault: stateTable(
    [4, 3, ...many(11, 2), ...many(3, 1), ...many(9, 2), 3, 2, ...many(5, 1), ...many(4, -1)],
    6,
  ),
};
export const DISTANCE_CODES: CodeKind = {
  mostLog: 8,
  mostCode: 31,
  byDefault: stateTable([...many(6, 1), ...many(3, 2), ...many(15, 1), ...many(5, -1)], 5),
};
export const MATCH_CODES: CodeKind = {
  mostLog: 9,
  mostCode: 52,
  byDefault: stateTable([1, 4, 3, ...many(6, 2), ...many(37, 1), ...many(7, -1)], 6),
};

/** By code, how many bits more tell the length, and the length that they are added to. */
export const LITERAL_BITS = bitsAfter(
  16,
  [1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
);
export const LITERAL_BASES = basesOf(LITERAL_BITS, 0);
export const MATCH_BITS = bitsAfter(
  32,
  [1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
);
export const MATCH_BASES = basesOf(MATCH_BITS, 3);

function many(count: number, value: number): readonly number[] {
  return Array.from({ length: count }, () => value);
}

/** The first codes stand for one length each. */
function bitsAfter(zeros: number, bits: readonly number[]): Uint8Array {
  return Uint8Array.from([...many(zeros, 0), ...bits]);
}

/** Each code begins where the one before it ends. */
function basesOf(bits: Uint8Array, first: number): Uint32Array {
  let next = first;
  return Uint32Array.from(bits, (count) => {
    const base = next;
    next += 1 << count;
    return base;
  });
}
