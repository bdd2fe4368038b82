// How alike two texts are, by the runs of three characters they share: it needs no words, so it works in
// scripts without blanks, and rewording, inserting and reordering change it little.

/** The runs of a few characters of a text, each once: of three, unless told otherwise. */
export type Shingles = ReadonlySet<string>;

const RUN = 3;

/** The shingles of a normalised text, of so many characters each; a text shorter than a run is one shingle. */
export function shinglesOf(text: string, run = RUN): Shingles {
  const padded = ` ${text} `;
  const shingles = new Set<string>();
  for (let start = 0; start + run <= padded.length; start += 1)
    shingles.add(padded.slice(start, start + run));
  return shingles.size === 0 ? new Set([padded]) : shingles;
}

/** The share of shingles that two texts have in common (Dice): 0 for none, 1 for all. */
export function likeness(one: Shingles, other: Shingles): number {
  return likenessOfShared(one, other, sharedBy(one, other));
}

/** {@link likeness} of two texts of which it is known how many shingles they share. */
export function likenessOfShared(one: Shingles, other: Shingles, shared: number): number {
  return (2 * shared) / (one.size + other.size);
}

/** How many shingles two texts share. */
export function sharedBy(one: Shingles, other: Shingles): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return shared;
}

/** Texts longer than this (code points) are not compared letter by letter. */
const LONGEST_EDITED = 100;

/**
 * The share of two texts that stays when one is retyped as the other: 1 for equal texts, 0 for nothing in
 * common or for long texts. A letter added, left out, changed or swapped with its neighbour is one edit.
 */
export function editLikeness(one: string, other: string): number {
  const [from, to] = [Array.from(one), Array.from(other)];
  const longest = Math.max(from.length, to.length);
  if (longest > LONGEST_EDITED) return 0;
  return longest === 0 ? 1 : 1 - editsBetween(from, to) / longest;
}

/** Rows of the usual table, where a row holds the edits from the first letters of one to all starts of the other. */
function editsBetween(from: readonly string[], to: readonly string[]): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  from.forEach((letter, row) => {
    const edits = [row + 1];
    to.forEach((other, column) => {
      const swapped =
        letter === to[column - 1] && from[row - 1] === other ? (before[column - 1] ?? row) + 1 : Infinity;
      const added = (edits[column] ?? 0) + 1;
      const removed = (above[column + 1] ?? 0) + 1;
      const changed = (above[column] ?? 0) + (letter === other ? 0 : 1);
      edits.push(Math.min(added, removed, changed, swapped));
    });
    before = above;
    above = edits;
  });
  return above.at(-1) ?? 0;
}

/** Names shorter than this may lack a letter of another name: "Mali", "Malis". */
const SHORTEST_WITHOUT = 6;
const SHORTEST_SWAPPED = 4;
const SHORTEST_SWAPPED_TWICE = 8;

/**
 * Whether one name is the other with a slip mended: two neighbours swapped behind the first letter (or two pairs of them, in a
 * long name), or one letter left out inside, of a name that is not too short. A letter changed for another makes another name
 * ("Ireland", "Iceland").
 */
export function isMended(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (one === other || one[0] !== other[0] || long.length - short.length > 1) return false;
  if (long.length === short.length) {
    const most = long.length >= SHORTEST_SWAPPED_TWICE ? 2 : 1;
    return long.length >= SHORTEST_SWAPPED && swapsBetween(one, other) <= most;
  }
  const { start, end } = sameEnds(short, long);
  return end > 0 && start + end === short.length && short.length >= SHORTEST_WITHOUT;
}

/** How many pairs of neighbours are swapped between two texts of one length; Infinity when more than that differs. */
function swapsBetween(one: string, other: string): number {
  let swaps = 0;
  for (let at = 0; at < one.length; at += 1) {
    if (one[at] === other[at]) continue;
    if (one[at] !== other[at + 1] || one[at + 1] !== other[at]) return Infinity;
    swaps += 1;
    at += 1;
  }
  return swaps;
}

/** The share of the first text's shingles that the second one has: 1 when it holds all of them. */
export function containment(part: Shingles, whole: Shingles): number {
  return sharedBy(part, whole) / part.size;
}

/** One of some texts, by its place among them, and how many shingles it shares with another text. */
export interface Shared {
  readonly place: number;
  readonly count: number;
}

/**
 * Makes a function that tells which of some texts share shingles with another, as {@link sharedBy} counts them, in no order:
 * for long lists that is much faster than to look at pair after pair. What more than `common` texts have is not counted.
 */
export function sharesWith(
  texts: readonly Shingles[],
  common = Infinity,
): (text: Shingles) => readonly Shared[] {
  const places = new Map<string, number[]>();
  texts.forEach((text, place) => {
    for (const shingle of text) {
      const known = places.get(shingle);
      if (known === undefined) places.set(shingle, [place]);
      else known.push(place);
    }
  });
  const counts = new Uint32Array(texts.length);
  return (text) => {
    const met: number[] = [];
    for (const shingle of text) {
      const found = places.get(shingle);
      if (found === undefined || found.length > common) continue;
      for (const place of found) {
        const count = counts[place] ?? 0;
        if (count === 0) met.push(place);
        counts[place] = count + 1;
      }
    }
    const shared = met.map((place) => ({ place, count: counts[place] ?? 0 }));
    for (const place of met) counts[place] = 0;
    return shared;
  };
}

/** Whether one of two texts, with single blanks, is the other with words around it: "Abuja", "the city of Abuja". */
export function hasWithin(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return ` ${long} `.includes(` ${short} `);
}

/** Whether one of two texts is the other with something put in, in one place: "lock gate", "lock upper gate". */
export function isPutInto(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const { start, end } = sameEnds(short, long);
  return start > 0 && end > 0 && start + end === short.length;
}

/** How many characters two texts share at their starts, and then at their ends: no more than the shorter one has. */
function sameEnds(short: string, long: string): { readonly start: number; readonly end: number } {
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end])
    end += 1;
  return { start, end };
}

/** A text with "0" for each number: what is left when only numbers change. */
export function withoutNumbers(text: string): string {
  return text.replace(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu, '0');
}

/** A text with "0" for each number and "X" for each name: what is left when only numbers, dates and names change. */
export function shapeOf(text: string): string {
  const shape = withoutNumbers(text.normalize('NFKC')).replace(
    /\p{Lu}[\p{L}\p{M}]*(?:[ '’-]\p{Lu}[\p{L}\p{M}]*)*/gu,
    'X',
  );
  // By hand: a regular expression for "all of these at the end" takes quadratic time on a long run inside the text.
  let end = shape.length;
  while (end > 0 && /[\s.。।]/u.test(shape.charAt(end - 1))) end -= 1;
  return shape.slice(0, end);
}
