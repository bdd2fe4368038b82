// Tables of finite state entropy, one of zstd's two codes (RFC 8878, section 4.1): each state gives a symbol, and with some
// more bits the next state.
import { bitsAt, corrupt, highestBit } from './bits';

/** By state: its symbol, how many bits lead on, and the state that they are added to. There are 2^`log` states. */
export interface StateTable {
  readonly log: number;
  readonly symbols: Uint8Array;
  readonly bits: Uint8Array;
  readonly next: Uint16Array;
}

/** The table in which everything is one symbol. */
export function constantTable(symbol: number): StateTable {
  return { log: 0, symbols: Uint8Array.of(symbol), bits: new Uint8Array(1), next: new Uint16Array(1) };
}

/**
 * Reads the shares of symbols from the beginning of some bytes, and makes their table. `length` is how many bytes that
 * took. Throws a ReadError `damaged` for more than 2^`mostLog` states and for symbols above `mostSymbol`.
 */
export function readStateTable(
  bytes: Uint8Array,
  mostLog: number,
  mostSymbol: number,
): { readonly table: StateTable; readonly length: number } {
  const log = bitsAt(bytes, 0, 4) + 5;
  if (log > mostLog) throw corrupt();
  const shares: number[] = [];
  let place = 4;
  let left = 1 << log;
  while (left > 0) {
    // Numbers from 0 to left + 1 in as few bits as will do: the lower ones take one bit less.
    const most = left + 1;
    const width = highestBit(most) + 1;
    const low = (1 << (width - 1)) - 1;
    const spared = (1 << width) - 1 - most;
    const value = bitsAt(bytes, place, width);
    const isShort = (value & low) < spared;
    const share = (isShort ? value & low : value > low ? value - spared : value) - 1;
    place += isShort ? width - 1 : width;
    shares.push(share);
    left -= Math.abs(share);
    if (share === 0) place = readZeros(bytes, place, shares);
    if (shares.length > mostSymbol + 1) throw corrupt();
  }
  const length = (place + 7) >> 3;
  if (left < 0 || length > bytes.length) throw corrupt();
  return { table: stateTable(shares, log), length };
}

/**
 * Makes the table of 2^`log` states for the shares of the symbols in it, which add up to that number; -1 stands for less
 * than one state.
 */
export function stateTable(shares: readonly number[], log: number): StateTable {
  const size = 1 << log;
  const symbols = new Uint8Array(size);
  const seen = new Uint16Array(shares.length);
  let high = size;
  for (const [symbol, share] of shares.entries()) {
    seen[symbol] = Math.abs(share);
    if (share === -1) symbols[(high -= 1)] = symbol;
  }
  const step = (size >> 1) + (size >> 3) + 3;
  let place = 0;
  for (const [symbol, share] of shares.entries()) {
    for (let count = 0; count < share; count += 1) {
      symbols[place] = symbol;
      do place = (place + step) & (size - 1);
      while (place >= high);
    }
  }
  const bits = new Uint8Array(size);
  const next = new Uint16Array(size);
  for (const [state, symbol] of symbols.entries()) {
    const count = seen[symbol] ?? 0;
    seen[symbol] = count + 1;
    const width = log - highestBit(count);
    bits[state] = width;
    next[state] = (count << width) - size;
  }
  return { log, symbols, bits, next };
}

/** After a share of 0, two bits tell how many more of them follow; 3 means that two more bits do. */
function readZeros(bytes: Uint8Array, from: number, shares: number[]): number {
  for (let place = from; ; place += 2) {
    const zeros = bitsAt(bytes, place, 2);
    for (let count = 0; count < zeros; count += 1) shares.push(0);
    if (zeros < 3) return place + 2;
  }
}
