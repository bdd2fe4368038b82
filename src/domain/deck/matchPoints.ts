// Which point of an answer goes on as which: by what it says, as part of a point that was split, as the whole of points
// that were joined, by likeness, and last by place. Where numbers and names say that it may be another one, it is.
import { normalizeText } from '../ids';
import { spokenPoint, type Point } from './deck';
import { dividedPoints, type Divided } from './dividedPoints';
import { compareFacts, readFacts, type Facts, type IsCommon } from './facts';
import { leftOver, pairAlike, pairByKey, pairByKeyIf, placesOf, type Measure, type Pairs } from './pairs';
import {
  editLikeness,
  hasWithin,
  isMended,
  likeness,
  likenessOfShared,
  sharedBy,
  shapeOf,
  shinglesOf,
  withoutNumbers,
  type Shingles,
} from './similarity';

/** Points by their places in the older and the newer answer. */
export interface PointPairs extends Divided {
  readonly pairs: Pairs;
}

/** Pairs the points of two answers to the same question; no point is in two pairs. */
export function pairPoints(old: readonly Point[], next: readonly Point[], isCommon: IsCommon): PointPairs {
  const pairs: Pairs = new Map();
  pairByKey(pairs, old, next, spokenPoint);
  if (pairs.size === old.length || pairs.size === next.length)
    return { pairs, splits: new Map(), joins: new Map() };
  pairByKey(pairs, old, next, pointKey);
  pairByKey(pairs, old, next, wordsKey);
  pairByKey(pairs, old, next, tellingText);
  const { splits, joins } = dividedPoints(pairs, old, next);
  // While the others are paired, these count as taken.
  for (const [part, whole] of splits) pairs.set(part, whole);
  for (const part of joins.keys()) pairs.set(-1 - part, part);
  pairByKeyIf(pairs, old, next, ({ id }) => id, isRelated);
  const labels = uniqueLabels(old, next);
  pairByKey(pairs, old, next, (point) => (labels.has(labelOf(point) ?? '') ? labelOf(point) : undefined));
  const kinds = severalOf([old, next], frameOf);
  // What has the same numbers comes before what has others.
  pairAlike(pairs, old, next, alikePoints(kinds, isCommon, true));
  pairAlike(pairs, old, next, alikePoints(kinds, isCommon, false));
  pairAlike(pairs, old, next, RETYPED);
  pairLastOnes(pairs, old, next);
  for (const part of splits.keys()) pairs.delete(part);
  for (const part of joins.keys()) pairs.delete(-1 - part);
  return { pairs, splits, joins };
}

/** A point as matching sees it. */
export function pointKey(point: Point): string {
  return normalizeText(spokenPoint(point));
}

/** At least half of two texts in common makes one the continuation of the other. */
const ALIKE = 0.5;
/** Texts with one id and less in common say different things. */
const RELATED = 0.2;
/** A text with fewer shingles (a year, "Yes", a short name) tells little. */
const TELLING = 10;

/** The text without its punctuation; marks that calculate or compare say something. */
function wordsKey(point: Point): string | undefined {
  const words = pointKey(point).replace(/(?![-*/%&!])[\p{P}\s]/gu, '');
  return words === '' ? undefined : words;
}

/** A text that is long enough to be known under another label; without any label every text is. */
function tellingText(point: Point): string | undefined {
  const text = normalizeText(point.text);
  return point.label === undefined || text.length >= TELLING ? text : undefined;
}

function labelOf(point: Point): string | undefined {
  return point.label === undefined ? undefined : normalizeText(point.label);
}

/** Labels that stand once at most on each side: only they name one thing. */
function uniqueLabels(old: readonly Point[], next: readonly Point[]): ReadonlySet<string> {
  const unique = (points: readonly Point[]): ReadonlySet<string> => {
    const labels = points.flatMap((point) => labelOf(point) ?? []);
    return new Set(labels.filter((label) => labels.indexOf(label) === labels.lastIndexOf(label)));
  };
  const [before, after] = [unique(old), unique(next)];
  return new Set([...before].filter((label) => after.has(label)));
}

interface Described {
  readonly label: string | undefined;
  readonly shingles: Shingles;
  /** The text with "0" for its numbers, and whether several points have this one. */
  readonly frame: string;
  readonly frameShingles: Shingles;
  readonly isOfKind: boolean;
  readonly facts: Facts;
}

/** Long texts that have most in common are one text, whatever was changed in it. */
const LONG = 60;
const MOSTLY = 0.75;
/** The words around a number that changed stay nearly the same. */
const FRAME = 0.8;
const FEWEST_LETTERS = 5;

/** A text that was cut down to a telling piece of it is still the same. */
const CONTAINED = 0.9;

function frameOf(point: Point): string {
  return withoutNumbers(pointKey(point));
}

/** Keys that more than one entry of a list has. */
export function severalOf<Entry>(
  lists: readonly (readonly Entry[])[],
  keyOf: (entry: Entry) => string,
): ReadonlySet<string> {
  const several = new Set<string>();
  for (const list of lists) {
    const seen = new Set<string>();
    for (const key of list.map(keyOf)) (seen.has(key) ? several : seen).add(key);
  }
  return several;
}

function alikePoints(
  kinds: ReadonlySet<string>,
  isCommon: IsCommon,
  keepsNumbers: boolean,
): Measure<Point, Described> {
  return {
    describe: (point) => {
      const key = pointKey(point);
      const shingles = shinglesOf(key);
      const frame = withoutNumbers(key);
      return {
        label: labelOf(point),
        shingles,
        frame,
        frameShingles: frame === key ? shingles : shinglesOf(frame),
        isOfKind: kinds.has(frame),
        facts: readFacts(spokenPoint(point)),
      };
    },
    shinglesOf: ({ shingles }) => shingles,
    likenessOf: (one, other, isSamePlace) => {
      const shared = sharedBy(one.shingles, other.shingles);
      const isPiece =
        one.shingles.size >= TELLING &&
        other.shingles.size >= TELLING &&
        shared / other.shingles.size >= CONTAINED;
      const whole = likenessOfShared(one.shingles, other.shingles, shared);
      const alike = isPiece ? Math.max(ALIKE, whole) : whole;
      if (alike < ALIKE) return alike;
      const changes = compareFacts(one.facts, other.facts, isCommon);
      if (keepsNumbers && changes.numbersReplaced) return 0;
      const size = Math.min(one.shingles.size, other.shingles.size);
      if (size >= LONG && alike >= MOSTLY) return alike;
      const isNamed = changes.namesReplaced || isRelabelled(one.label, other.label);
      if (isSamePlace) return isNamed && changes.numbersReplaced ? 0 : alike;
      if (isNamed) return 0;
      const isOfKind = one.isOfKind || other.isOfKind;
      return changes.numbersReplaced && (isOfKind || !hasSameFrame(one, other)) ? 0 : alike;
    },
    least: ALIKE,
  };
}

/** Whether the words around the numbers of two texts are nearly the same; few words must be the same. */
function hasSameFrame(one: Described, other: Described): boolean {
  if (Math.min(one.frameShingles.size, other.frameShingles.size) >= TELLING)
    return likeness(one.frameShingles, other.frameShingles) >= FRAME;
  return one.frame === other.frame && (one.frame.match(/\p{L}/gu) ?? []).length >= FEWEST_LETTERS;
}

function isRelabelled(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other && !isMended(one, other);
}

function isRelated(one: Point, other: Point): boolean {
  return likeness(shinglesOf(pointKey(one)), shinglesOf(pointKey(other))) >= RELATED;
}

/** A slip leaves most of the letters; in its own place, "Kiev" may become "Kyiv". */
const RETYPED_ELSEWHERE = 0.85;

/** "Armneia" and "Armenia": most letters stay. */
const RETYPED: Measure<
  Point,
  { readonly text: string; readonly digits: string; readonly shingles: Shingles }
> = {
  describe: (point) => {
    const text = pointKey(point);
    return { text, digits: (text.match(/\p{Nd}+/gu) ?? []).join(' '), shingles: shinglesOf(text) };
  },
  shinglesOf: ({ shingles }) => shingles,
  likenessOf: (one, other, isSamePlace) => {
    const alike = editLikeness(one.text, other.text);
    if (isSamePlace) return hasWithin(one.text, other.text) ? Math.max(ALIKE, alike) : alike;
    const isSlip = one.text.charAt(0) === other.text.charAt(0) && one.digits === other.digits;
    return isSlip && alike >= RETYPED_ELSEWHERE ? alike : 0;
  },
  least: ALIKE,
};

/** One point left over on each side in one place is the same one when only its numbers, dates and names differ. */
function pairLastOnes(pairs: Pairs, old: readonly Point[], next: readonly Point[]): void {
  const isSamePlace = placesOf(pairs, old.length, next.length);
  const [before, ...olderOnes] = leftOver(old, new Set(pairs.values()));
  const [after, ...newerOnes] = leftOver(next, new Set(pairs.keys()));
  if (before === undefined || after === undefined || olderOnes.length + newerOnes.length > 0) return;
  const isSameShape = shapeOf(before.entry.text) === shapeOf(after.entry.text);
  if (isSameShape && isSamePlace(before.index, after.index)) pairs.set(after.index, before.index);
}
