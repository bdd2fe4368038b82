// Bullets: "-", "*", "•", "–", and counters such as "1.", "(a)", "ii)". A counter is a bullet only where it
// starts a list or goes on with one, so that a line that happens to begin with "2004." stays text.

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

/** The counter that was read last in a list, if any. */
export type LastCount = Count | undefined;

const MARK = /^([-*+•‣◦▪●○–−·])(?:\s+(\S.*)|\s*)$/su;
/** Round marks are often typed without a blank. */
const TIGHT_MARK = /^([•‣◦▪●○])(\S.*)$/su;
const COUNTER = /^(\(?)(\d{1,3}|[a-zA-Z]|[ivx]{2,5})([.)])(?:\s+(\S.*)|\s*)$/su;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** The bullet at the start of a line, given the counter before it in the list; nothing when it is text. */
export function bulletOf(text: string, last: LastCount): Bullet | undefined {
  const bullet = bulletShape(text);
  if (bullet === undefined || bullet.mark === '-') return bullet;
  const counts = bullet.counts.filter((count) => goesOn(count, last) || count.value <= 1);
  return counts.length === 0 ? undefined : { ...bullet, counts };
}

/** The counter to remember after a bullet. */
export function countAfter(bullet: Bullet, last: LastCount): LastCount {
  return (
    bullet.counts.find((count) => goesOn(count, last)) ??
    bullet.counts.find((count) => count.value <= 1) ??
    last
  );
}

/** Whether a line would be a bullet in some list. */
export function bulletLike(text: string): boolean {
  return bulletShape(text) !== undefined;
}

function goesOn(count: Count, last: LastCount): boolean {
  return last !== undefined && count.family === last.family && count.value === last.value + 1;
}

function bulletShape(text: string): Bullet | undefined {
  const plain = MARK.exec(text) ?? TIGHT_MARK.exec(text);
  if (plain !== null) return { mark: '-', ...contentOf(text, plain[2]), counts: [] };
  const counter = COUNTER.exec(text);
  if (counter === null) return undefined;
  const [, open = '', count = '', close = '', content] = counter;
  // "A. Author" and "a. m." are text: letters count only with brackets.
  if (close === '.' && (open !== '' || !/^\d/u.test(count))) return undefined;
  // With both brackets, so that no "A)" is ever taken for an answer.
  const mark = close === '.' ? `${count}.` : `(${count})`;
  return { mark, ...contentOf(text, content), counts: readings(count, close) };
}

function contentOf(text: string, content: string | undefined) {
  return { text: content ?? '', width: content === undefined ? text.length : text.length - content.length };
}

function readings(count: string, around: string): readonly Count[] {
  if (/^\d/u.test(count)) return [{ family: `1${around}`, value: Number(count) }];
  const roman = ROMAN.indexOf(count) + 1;
  const asRoman = roman > 0 ? [{ family: `i${around}`, value: roman }] : [];
  if (count.length > 1) return asRoman;
  const letter = count.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1;
  return [{ family: `${count === count.toLowerCase() ? 'a' : 'A'}${around}`, value: letter }, ...asRoman];
}
