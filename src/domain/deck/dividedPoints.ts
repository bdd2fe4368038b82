// Points that were split into several, or joined into one: parts that say, together, what the whole says.
import { normalizeText } from '../ids';
import { spokenPoint, type Point } from './deck';
import { leftOver, type Pairs } from './pairs';
import {
  containment,
  likeness,
  sharesWith,
  shinglesOf,
  withoutNumbers,
  type Shared,
  type Shingles,
} from './similarity';

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
  /** Its longer runs of letters. */
  readonly runs: Shingles;
  /** Its runs of letters when its numbers are left out. */
  readonly frame: Shingles;
}

/** Most of a part is from the whole, and the parts are together almost all of the whole. */
const MOST_OF_PART = 0.6;
const MOST_OF_WHOLE = 0.75;
/** How long they are together beside the whole, at most. */
const MOST_TOGETHER = 1.3;
/** Texts of one field share many runs of three letters, but few longer ones: a part has some of these from the whole. */
const LONG_RUN = 8;
const SOME_RUNS = 0.25;
/** A long text has many of the runs there are: what is this small beside it is a part only if most are from there. */
const TINY = 0.1;
const MOST_RUNS = 0.75;
/** A part beside another one that has what is missing of the whole may have been reworded by more. */
const SOME_OF_PART = 0.35;
const MOST_OF_REST = 0.6;
const SMALLEST_REST = 5;
/** A part that is this large beside the whole is the whole, reworded. */
const LARGEST = 0.9;
/** A whole with fewer shingles has no parts. */
const SMALLEST_WHOLE = 12;

function piecesOf(points: readonly { readonly entry: Point; readonly index: number }[]): readonly Piece[] {
  return points.map(({ entry, index }) => {
    const text = normalizeText(spokenPoint(entry));
    const shingles = shinglesOf(text);
    const frame = withoutNumbers(text);
    return {
      index,
      length: text.length,
      shingles,
      runs: shinglesOf(text, LONG_RUN),
      frame: frame === text ? shingles : shinglesOf(frame),
    };
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
  const sharesOf = sharesWith(wholes.map(({ shingles }) => shingles));
  const held = pieces.map((piece) => ({ piece, by: wholesOf(piece, wholes, sharesOf(piece.shingles)) }));
  const partsOf = new Map<Piece, Piece[]>();
  const free: Piece[] = [];
  held.forEach(({ piece, by }, at) => {
    const whole = onlyOf(by) ?? besideOf(by, piece, [held[at - 1], held[at + 1]]);
    if (whole === undefined) free.push(piece);
    else partsOf.set(whole, [...(partsOf.get(whole) ?? []), piece]);
  });
  for (const [whole, parts] of partsOf) {
    const [only] = parts;
    const rest = free.find((piece) => only !== undefined && parts.length === 1 && isRest(piece, only, whole));
    if (rest !== undefined) parts.push(...free.splice(free.indexOf(rest), 1));
  }
  return wholes.flatMap((whole): Division[] => {
    const parts = fittingParts(partsOf.get(whole) ?? [], whole, wholes);
    if (parts.length < 2 || !addUp(parts, whole)) return [];
    const ranked = parts
      .map((part) => ({ part, alike: likeness(part.shingles, whole.shingles) }))
      .sort((one, other) => other.alike - one.alike || one.part.index - other.part.index)
      .map(({ part }) => part);
    const [likest, ...others] = ranked;
    return likest === undefined ? [] : [{ whole, likest, others }];
  });
}

function addUp(parts: readonly Piece[], whole: Piece): boolean {
  const together = new Set(parts.flatMap(({ shingles }) => [...shingles]));
  return containment(whole.shingles, together) >= MOST_OF_WHOLE;
}

/** Parts that are no longer than the whole: one too many, which says what another says too, may be most of another whole. */
function fittingParts(all: readonly Piece[], whole: Piece, wholes: readonly Piece[]): readonly Piece[] {
  let parts = all;
  while (parts.reduce((sum, { length }) => sum + length, 0) > MOST_TOGETHER * whole.length) {
    const [spare] = parts
      .filter((part) =>
        addUp(
          parts.filter((other) => other !== part),
          whole,
        ),
      )
      .map((part) => ({
        part,
        alike: Math.max(
          ...wholes.map((other) => (other === whole ? 0 : likeness(part.shingles, other.shingles))),
        ),
      }))
      .sort((one, other) => other.alike - one.alike);
    if (spare === undefined) return parts;
    parts = parts.filter((part) => part !== spare.part);
  }
  return parts;
}

/** Whether a piece beside a part has what the whole says besides; a number in it may be another one. */
function isRest(piece: Piece, part: Piece, whole: Piece): boolean {
  if (Math.abs(piece.index - part.index) !== 1) return false;
  const rest = new Set([...whole.frame].filter((shingle) => !part.frame.has(shingle)));
  return (
    rest.size >= SMALLEST_REST &&
    containment(rest, piece.frame) >= MOST_OF_REST &&
    containment(piece.frame, whole.frame) >= SOME_OF_PART
  );
}

interface Held {
  readonly piece: Piece;
  /** The wholes that have most of it: several when they have the same words. */
  readonly by: readonly Piece[];
}

/** The wholes that have most of a piece, and equally much; `shares` says how many of its shingles each has. */
function wholesOf(piece: Piece, wholes: readonly Piece[], shares: readonly Shared[]): readonly Piece[] {
  let best: number[] = [];
  let most = MOST_OF_PART;
  for (const { place, count } of shares) {
    const held = count / piece.shingles.size;
    if (held > most) best = [];
    if (held >= most) best.push(place);
    most = Math.max(most, held);
  }
  const inOrder = best.sort((one, other) => one - other).flatMap((place) => wholes[place] ?? []);
  return inOrder.filter(
    (whole) =>
      whole.shingles.size >= SMALLEST_WHOLE &&
      piece.length < LARGEST * whole.length &&
      containment(piece.runs, whole.runs) >= (piece.length < TINY * whole.length ? MOST_RUNS : SOME_RUNS),
  );
}

/** The one of several wholes to which a piece beside this one belongs. */
function besideOf(
  wholes: readonly Piece[],
  piece: Piece,
  neighbours: readonly (Held | undefined)[],
): Piece | undefined {
  const beside = neighbours.flatMap((held) =>
    held !== undefined && Math.abs(held.piece.index - piece.index) === 1 ? (onlyOf(held.by) ?? []) : [],
  );
  return onlyOf([...new Set(beside)].filter((whole) => wholes.includes(whole)));
}

function onlyOf<Entry>(entries: readonly Entry[]): Entry | undefined {
  return entries.length === 1 ? entries[0] : undefined;
}
