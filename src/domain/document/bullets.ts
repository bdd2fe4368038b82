// Bullets: "-", "*", "•", "–", and counters such as "1.", "(a)", "ii)". A counter is a bullet only where it
// starts a list or goes on with one, so that a line that happens to begin with "2004." stays text.
import { numberOf } from './digits';

/** A bullet's mark and what stands after it. */
export interface Bullet {
  /** "-" for all marks that do not count; counters as "1." or "(a)". */
  readonly mark: string;
  readonly text: string;
  /** Columns from the mark to the text. */
  readonly width: number;
  readonly counts: readonly Count[];
}

/** One reading of a counter: "i" is the ninth letter, and one in Roman numerals. */
interface Count {
  readonly family: string;
  readonly value: number;
}

/** The counter of each family that was read last in a list. */
export type Counts = ReadonlyMap<string, number>;

/** Before the first counter of a list. */
export const NO_COUNTS: Counts = new Map();

const MARK = /^([-*+•‣◦▪●○–−·])(?:\s+(\S.*)|\s*)$/su;
/** Round marks are often typed without a blank. */
const TIGHT_MARK = /^([•‣◦▪●○])(\S.*)$/su;
const COUNTER = /^([(（]?)(\p{Nd}{1,3}|[a-zA-Z]|[ivx]{2,5})([.)）．、])(?:\s+(\S.*)|\s*)$/su;
/** Wide marks, and marks before wide characters, are typed without a blank: "1、一", "（1）一", "1.一". */
const TIGHT_COUNTER =
  /^([(（]?)(\p{Nd}{1,3})([）．、]|[.)](?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]))(\S.*)$/su;
const DIGITS = /^\p{Nd}/u;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** The bullet at the start of a line, given the counters before it in the list; nothing when it is text. */
export function bulletOf(text: string, last: Counts): Bullet | undefined {
  const bullet = bulletShape(text);
  if (bullet === undefined || bullet.mark === '-') return bullet;
  const counts = bullet.counts.filter((count) => goesOn(count, last) || count.value <= 1);
  return counts.length === 0 ? undefined : { ...bullet, counts };
}

/** The counters to remember after a bullet. */
export function countsAfter(bullet: Bullet, last: Counts): Counts {
  const { counts } = bullet;
  const count =
    counts.find(({ family, value }) => last.get(family) === value - 1) ??
    counts.find(({ value }) => value <= 1) ??
    counts.find((each) => goesOn(each, last));
  return count === undefined ? last : new Map(last).set(count.family, count.value);
}

/** Whether a line would be a bullet in some list. */
export function bulletLike(text: string): boolean {
  return bulletShape(text) !== undefined;
}

/** A number written twice, or left out, goes on with a list; a much larger one ("1. Built in / 31. May") is text. */
const LARGEST_STEP = 5;

function goesOn({ family, value }: Count, last: Counts): boolean {
  const before = last.get(family);
  return before !== undefined && value >= before && value <= before + LARGEST_STEP;
}

function bulletShape(text: string): Bullet | undefined {
  const plain = MARK.exec(text) ?? TIGHT_MARK.exec(text);
  if (plain !== null) return { mark: '-', ...contentOf(text, plain[2]), counts: [] };
  const counter = COUNTER.exec(text) ?? TIGHT_COUNTER.exec(text);
  if (counter === null) return undefined;
  const [, open = '', count = '', mark = '', content] = counter;
  const close = /[)）]/u.test(mark) ? ')' : '.';
  // "A. Author" and "a. m." are text: letters count only with brackets.
  if (close === '.' && (open !== '' || !DIGITS.test(count))) return undefined;
  // With both brackets, so that no "A)" is ever taken for an answer.
  const written = close === '.' ? `${count}.` : `(${count})`;
  return { mark: written, ...contentOf(text, content), counts: readings(count, close) };
}

function contentOf(text: string, content: string | undefined) {
  return { text: content ?? '', width: content === undefined ? text.length : text.length - content.length };
}

function readings(count: string, around: string): readonly Count[] {
  if (DIGITS.test(count)) return [{ family: `1${around}`, value: numberOf(count) }];
  const roman = ROMAN.indexOf(count) + 1;
  const asRoman = roman > 0 ? [{ family: `i${around}`, value: roman }] : [];
  if (count.length > 1) return asRoman;
  const letter = count.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1;
  return [{ family: `${count === count.toLowerCase() ? 'a' : 'A'}${around}`, value: letter }, ...asRoman];
}
