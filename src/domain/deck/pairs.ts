// Pairs of an older and a newer list, found step by step: each step pairs what earlier steps left over, and
// nothing is ever paired twice.
import { sharesWith, type Shingles } from './similarity';

/** Index in the older list by index in the newer one. */
export type Pairs = Map<number, number>;

/** Pairs entries with equal keys, in the order of both lists; entries without a key stay free. */
export function pairByKey<Entry>(
  pairs: Pairs,
  old: readonly Entry[],
  next: readonly Entry[],
  keyOf: (entry: Entry) => string | undefined,
): void {
  const free = new Map<string, number[]>();
  // From the end, so that the first of equal ones is taken off first.
  for (const { entry, index } of leftOver(old, new Set(pairs.values())).reverse()) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const known = free.get(key);
    if (known === undefined) free.set(key, [index]);
    else known.push(index);
  }
  for (const { entry, index } of leftOver(next, new Set(pairs.keys()))) {
    const key = keyOf(entry);
    const found = key === undefined ? undefined : free.get(key)?.pop();
    if (found !== undefined) pairs.set(index, found);
  }
}

/** Pairs entries with equal keys where the two hold together, the first of each key on either side. */
export function pairByKeyIf<Entry>(
  pairs: Pairs,
  old: readonly Entry[],
  next: readonly Entry[],
  keyOf: (entry: Entry) => string,
  holds: (one: Entry, other: Entry) => boolean,
): void {
  const free = new Map<string, Free<Entry>>();
  for (const one of leftOver(old, new Set(pairs.values())).reverse()) free.set(keyOf(one.entry), one);
  for (const { entry, index } of leftOver(next, new Set(pairs.keys()))) {
    const found = free.get(keyOf(entry));
    if (found === undefined || !holds(found.entry, entry)) continue;
    pairs.set(index, found.index);
    free.delete(keyOf(entry));
  }
}

/** How alike two entries are. */
export interface Measure<Entry, Described> {
  /** What the likeness is computed from, once for each entry. */
  readonly describe: (entry: Entry) => Described;
  readonly shinglesOf: (described: Described) => Shingles;
  /** From 0 to 1; `isSamePlace` is what {@link placesOf} says of the two. */
  readonly likenessOf: (one: Described, other: Described, isSamePlace: boolean) => number;
  /** The likeness that makes a pair. */
  readonly least: number;
}

interface AlikePair {
  readonly old: number;
  readonly next: number;
  readonly likeness: number;
}

/**
 * Pairs what is alike, the most alike first. Of equally alike pairs the earlier ones are taken, so the
 * outcome depends on the lists only.
 */
export function pairAlike<Entry, Described>(
  pairs: Pairs,
  old: readonly Entry[],
  next: readonly Entry[],
  measure: Measure<Entry, Described>,
): void {
  const describe = ({ entry, index }: Free<Entry>) => ({ index, is: measure.describe(entry) });
  const [olderOnes, newerOnes] = [
    leftOver(old, new Set(pairs.values())),
    leftOver(next, new Set(pairs.keys())),
  ];
  if (olderOnes.length === 0 || newerOnes.length === 0) return;
  const [older, newer] = [olderOnes.map(describe), newerOnes.map(describe)];
  const isSamePlace = placesOf(pairs, old.length, next.length);
  const candidates = candidateFinder(older.map(({ is }) => measure.shinglesOf(is)));
  const alike = newer.flatMap((one): AlikePair[] =>
    candidates(measure.shinglesOf(one.is)).flatMap((place) => {
      const other = older[place];
      const likeness =
        other === undefined ? 0 : measure.likenessOf(other.is, one.is, isSamePlace(other.index, one.index));
      const reaches = other !== undefined && likeness >= measure.least;
      return reaches ? [{ old: other.index, next: one.index, likeness }] : [];
    }),
  );
  alike.sort((one, two) => two.likeness - one.likeness || one.old - two.old || one.next - two.next);
  const taken = new Set(pairs.values());
  for (const pair of alike) {
    if (pairs.has(pair.next) || taken.has(pair.old)) continue;
    pairs.set(pair.next, pair.old);
    taken.add(pair.old);
  }
}

/**
 * Tells whether an older and a newer entry stand beside the same pair, on either side; where no pair is on that side
 * of either, they do.
 */
export function placesOf(
  pairs: Pairs,
  oldLength: number,
  nextLength: number,
): (old: number, next: number) => boolean {
  const taken = new Set(pairs.values());
  const olds = Array.from({ length: oldLength }, (_, index) => (taken.has(index) ? index : undefined));
  const news = Array.from({ length: nextLength }, (_, index) => pairs.get(index));
  const [oldBefore, newBefore] = [lastBefore(olds), lastBefore(news)];
  const [oldAfter, newAfter] = [
    lastBefore(olds.toReversed()).reverse(),
    lastBefore(news.toReversed()).reverse(),
  ];
  return (old, next) => oldBefore[old] === newBefore[next] || oldAfter[old] === newAfter[next];
}

/** For each place, what stands at the nearest place before it. */
function lastBefore(places: readonly (number | undefined)[]): (number | undefined)[] {
  let last: number | undefined;
  return places.map((place) => {
    const before = last;
    last = place ?? last;
    return before;
  });
}

/** An entry and its place in its list. */
export interface Free<Entry> {
  readonly entry: Entry;
  readonly index: number;
}

/** The entries that are in no pair, with their places. */
export function leftOver<Entry>(entries: readonly Entry[], paired: ReadonlySet<number>): Free<Entry>[] {
  return entries.flatMap((entry, index) => (paired.has(index) ? [] : [{ entry, index }]));
}

/** Pairs compared one by one cost too much beyond this many. */
const MOST_CANDIDATES = 50;
/** A shingle in more texts than this tells nothing about any of them. */
const COMMON = 200;

/** Finds the texts that share the most rare shingles with another: at most fifty, in a fixed order. */
function candidateFinder(texts: readonly Shingles[]): (text: Shingles) => readonly number[] {
  if (texts.length <= MOST_CANDIDATES) return () => texts.map((_, place) => place);
  const sharesOf = sharesWith(texts, COMMON);
  return (text) =>
    sharesOf(text)
      .toSorted((one, two) => two.count - one.count || one.place - two.place)
      .slice(0, MOST_CANDIDATES)
      .map(({ place }) => place);
}
