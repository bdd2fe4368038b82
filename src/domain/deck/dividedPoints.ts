// Points that were split into several, or joined into one: parts that say, together, what the whole says.
import { normalizeText } from '../ids';
import { spokenPoint, type Point } from './deck';
import { leftOver, type Pairs } from './pairs';
import { containment, likeness, shinglesOf, type Shingles } from './similarity';

/** Points by their places in the older and the newer answer. */
export interface Divided {
  /** For newer points that were split off: the older one, which goes on as the likest of its parts. */
  readonly splits: ReadonlyMap<number, number>;
  /** For older points that are gone since they were joined to others: the newer one that holds them. */
  readonly joins: ReadonlyMap<number, number>;
}

/** Finds what was split and joined among points that are in no pair yet, and pairs each whole with its likest part. */
export function dividedPoints(pairs: Pairs, old: readonly Point[], next: readonly Point[]): Divided {
  const splits = new Map<number, number>();
  const joins = new Map<number, number>();
  const older = piecesOf(leftOver(old, new Set(pairs.values())));
  const newer = piecesOf(leftOver(next, new Set(pairs.keys())));
  for (const { whole, likest, others } of divisionsOf(older, newer)) {
    pairs.set(likest.index, whole.index);
    for (const part of others) splits.set(part.index, whole.index);
  }
  const paired = new Set(pairs.values());
  const parts = older.filter(({ index }) => !paired.has(index));
  const wholes = newer.filter(({ index }) => !pairs.has(index) && !splits.has(index));
  for (const { whole, likest, others } of divisionsOf(wholes, parts)) {
    pairs.set(whole.index, likest.index);
    for (const part of others) joins.set(part.index, whole.index);
  }
  return { splits, joins };
}

interface Piece {
  readonly index: number;
  /** UTF-16 units. */
  readonly length: number;
  readonly shingles: Shingles;
}

/** Most of a part is from the whole, and the parts are together almost all of the whole. */
const MOST_OF_PART = 0.6;
const MOST_OF_WHOLE = 0.75;
/** A part that is this large beside the whole is the whole, reworded. */
const LARGEST = 0.9;
/** A whole with fewer shingles has no parts. */
const SMALLEST_WHOLE = 12;

function piecesOf(points: readonly { readonly entry: Point; readonly index: number }[]): readonly Piece[] {
  return points.map(({ entry, index }) => {
    const text = normalizeText(spokenPoint(entry));
    return { index, length: text.length, shingles: shinglesOf(text) };
  });
}

interface Division {
  readonly whole: Piece;
  readonly likest: Piece;
  readonly others: readonly Piece[];
}

/** The wholes whose parts add up to them. A piece is a part of the one whole that has most of it. */
function divisionsOf(wholes: readonly Piece[], pieces: readonly Piece[]): readonly Division[] {
  if (pieces.length < 2) return [];
  const partsOf = new Map<Piece, Piece[]>();
  for (const piece of pieces) {
    const whole = wholeOf(piece, wholes);
    if (whole !== undefined) partsOf.set(whole, [...(partsOf.get(whole) ?? []), piece]);
  }
  return wholes.flatMap((whole): Division[] => {
    const parts = partsOf.get(whole) ?? [];
    const together = new Set(parts.flatMap(({ shingles }) => [...shingles]));
    if (parts.length < 2 || containment(whole.shingles, together) < MOST_OF_WHOLE) return [];
    const ranked = parts
      .map((part) => ({ part, alike: likeness(part.shingles, whole.shingles) }))
      .sort((one, other) => other.alike - one.alike || one.part.index - other.part.index)
      .map(({ part }) => part);
    const [likest, ...others] = ranked;
    return likest === undefined ? [] : [{ whole, likest, others }];
  });
}

function wholeOf(piece: Piece, wholes: readonly Piece[]): Piece | undefined {
  let best: Piece | undefined;
  let most = 0;
  for (const whole of wholes) {
    const held = containment(piece.shingles, whole.shingles);
    if (held < most) continue;
    best = held > most ? whole : undefined;
    most = held;
  }
  if (best === undefined || most < MOST_OF_PART || best.shingles.size < SMALLEST_WHOLE) return undefined;
  return piece.length < LARGEST * best.length ? best : undefined;
}
