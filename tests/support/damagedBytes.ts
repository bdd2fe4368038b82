// What happens to files on their way, as arbitraries of fast-check, and what a reader may make of them.
import fc from 'fast-check';
import { ReadError } from '../../src/formats/readFailure';
import { SEED } from './generators';

/** As many of each kind as a soak asks for; by default as many as take a moment. */
const FUZZ_RUNS = process.env['POINTWISE_FUZZ_RUNS'];

/** The seed and the number of runs of a property: `count`, or as many as `POINTWISE_FUZZ_RUNS` asks for. */
export function runs(count: number): { readonly seed: number; readonly numRuns: number } {
  return { seed: SEED, numRuns: FUZZ_RUNS === undefined ? count : Number(FUZZ_RUNS) };
}

/** One thing that happens to a file on its way. */
export type Damage =
  | { readonly kind: 'flip'; readonly place: number; readonly bit: number }
  | { readonly kind: 'set'; readonly place: number; readonly value: number }
  | { readonly kind: 'cut'; readonly place: number }
  | { readonly kind: 'copy'; readonly place: number; readonly to: number; readonly length: number }
  | { readonly kind: 'fill'; readonly place: number; readonly length: number; readonly value: number }
  | { readonly kind: 'insert'; readonly place: number; readonly bytes: Uint8Array };

const aPlace = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const aByte = fc.oneof(fc.constantFrom(0, 1, 127, 128, 255), fc.integer({ min: 0, max: 255 }));
const aDamage: fc.Arbitrary<Damage> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('flip'), place: aPlace, bit: fc.integer({ min: 0, max: 7 }) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('set'), place: aPlace, value: aByte }) },
  fc.record({ kind: fc.constant('cut'), place: aPlace }),
  fc.record({
    kind: fc.constant('copy'),
    place: aPlace,
    to: aPlace,
    length: fc.integer({ min: 1, max: 4096 }),
  }),
  fc.record({
    kind: fc.constant('fill'),
    place: aPlace,
    length: fc.integer({ min: 1, max: 512 }),
    value: aByte,
  }),
  fc.record({
    kind: fc.constant('insert'),
    place: aPlace,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }),
  }),
);

/** One to four things that happen to a file. */
export const someDamage = fc.array(aDamage, { minLength: 1, maxLength: 4 });

/** The file after all that happened to it, in that order. */
export function damaged(file: Uint8Array, damages: readonly Damage[]): Uint8Array {
  return damages.reduce((before, damage) => {
    const place = Math.floor(damage.place * before.length);
    const bytes = before.slice();
    switch (damage.kind) {
      case 'flip':
        bytes[place] = (bytes[place] ?? 0) ^ (1 << damage.bit);
        return bytes;
      case 'set':
        bytes[place] = damage.value;
        return bytes;
      case 'cut':
        return bytes.slice(0, place);
      case 'copy':
        bytes.copyWithin(Math.floor(damage.to * bytes.length), place, place + damage.length);
        return bytes;
      case 'fill':
        return bytes.fill(damage.value, place, place + damage.length);
      case 'insert':
        return new Uint8Array(Buffer.concat([bytes.subarray(0, place), damage.bytes, bytes.subarray(place)]));
    }
  }, file);
}

/** What a reading gives, or undefined for a ReadError; anything else that is thrown comes through. */
export async function valueOf<Value>(reading: () => Value | Promise<Value>): Promise<Value | undefined> {
  try {
    return await reading();
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}
