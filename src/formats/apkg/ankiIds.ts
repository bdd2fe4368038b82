// The numbers by which Anki knows decks, types, notes and cards: moments in ms, and unique. Ours come from hashes, so that the
// next export names everything as the last one did.
import { drawFrom } from '../../domain/ids';

/** One thing that needs a number. */
export interface Numbered {
  /** What names it for ever. */
  readonly name: string;
  /** The number it had in Anki; kept when it is free. */
  readonly wanted?: number | undefined;
}

/** From September 2011, before which no collection was made, to May 2024: never a moment in the future. */
const FIRST = 1_315_000_000_000;
const SPAN = 400_000_000_000;

/**
 * A number for each, in their order: those that had one first, then hashes of the names. Where two meet, the later one
 * takes the next free number.
 */
export function ankiIds(things: readonly Numbered[]): readonly number[] {
  const taken = new Set<number>();
  const take = (from: number): number => {
    let id = from;
    while (taken.has(id)) id += 1;
    taken.add(id);
    return id;
  };
  const kept = things.map(({ wanted }) =>
    wanted !== undefined && Number.isSafeInteger(wanted) && wanted > 0 && !taken.has(wanted)
      ? take(wanted)
      : undefined,
  );
  return things.map(({ name }, index) => kept[index] ?? take(FIRST + Math.floor(drawFrom(name) * SPAN)));
}
