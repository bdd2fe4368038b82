// The parts of a line that are verbatim: code in backticks, formulas, gaps, addresses. Marks inside of them mean nothing.

/** What stands in place of each character of such a part. */
const COVER = '\u0000';

/** Which parts are covered. */
export interface Covered {
  /** Gaps in braces: "{{c1::text}}", "{{text}}". */
  readonly gaps: boolean;
}

/**
 * The text with its code, formulas and addresses (and gaps, where asked) covered: as long as the text itself, so that what is
 * found in it stands at the same place there. Takes one pass.
 */
export function coverSpans(text: string, { gaps }: Covered): string {
  if (!/[`$\\{]|:\/\//u.test(text)) return text;
  const ends = endsOf(text);
  const pieces: string[] = [];
  let plainFrom = 0;
  let at = 0;
  while (at < text.length) {
    const end = endOfSpan(text, at, ends, gaps);
    if (end > at) {
      pieces.push(text.slice(plainFrom, at), COVER.repeat(end - at));
      plainFrom = end;
    }
    at = Math.max(end, at + 1);
    // A backslash takes the meaning of the mark behind it.
    if (end < at && text.charAt(at - 1) === '\\') at += 1;
  }
  return pieces.join('') + text.slice(plainFrom);
}

/** From the colon of "https://…" on; its scheme holds no mark. */
const ADDRESS = /:\/\/[^\s<>()[\]`]*/uy;

/** Where the last mark of each kind stands, so that no search runs to the end in vain. */
interface Ends {
  readonly ticks: ReadonlyMap<number, number>;
  readonly last: (mark: string) => number;
}

function endsOf(text: string): Ends {
  const ticks = new Map<number, number>();
  for (const { 0: run, index } of text.matchAll(/`+/gu)) ticks.set(run.length, index);
  const found = new Map<string, number>();
  const last = (mark: string): number => {
    const known = found.get(mark);
    if (known !== undefined) return known;
    const at = text.lastIndexOf(mark);
    found.set(mark, at);
    return at;
  };
  return { ticks, last };
}

/** The end of the verbatim part that starts at a place; the place itself where none starts. */
function endOfSpan(text: string, at: number, ends: Ends, gaps: boolean): number {
  switch (text.charAt(at)) {
    case '`':
      return endOfCode(text, at, ends);
    case '$':
      return endOfFormula(text, at, ends);
    case '\\':
      if (text.charAt(at + 1) === '(') return closedBy(text, at, '\\)', ends);
      return text.charAt(at + 1) === '[' ? closedBy(text, at, '\\]', ends) : at;
    case '{':
      return gaps && text.startsWith('{{', at) ? closedBy(text, at, '}}', ends) : at;
    case ':':
      ADDRESS.lastIndex = at;
      return ADDRESS.test(text) ? ADDRESS.lastIndex : at;
    default:
      return at;
  }
}

function endOfCode(text: string, at: number, { ticks }: Ends): number {
  let end = at;
  while (text.charAt(end) === '`') end += 1;
  const width = end - at;
  if ((ticks.get(width) ?? -1) <= at) return end;
  for (const { 0: run, index } of text.slice(end).matchAll(/`+/gu)) {
    if (run.length === width) return end + index + width;
  }
  return end;
}

/** "$x$" as in most programs: no blank right inside, no digit right behind; so "$5 and $6" are prices. */
function endOfFormula(text: string, at: number, ends: Ends): number {
  if (text.startsWith('$$', at)) return closedBy(text, at, '$$', ends);
  if (!/\S/u.test(text.charAt(at + 1)) || ends.last('$') <= at + 1) return at;
  const close = text.indexOf('$', at + 1);
  const fits = /[^\s\\]/u.test(text.charAt(close - 1)) && !/\d/u.test(text.charAt(close + 1));
  return fits ? close + 1 : at;
}

function closedBy(text: string, at: number, mark: string, ends: Ends): number {
  if (ends.last(mark) < at + 2) return at;
  const close = text.indexOf(mark, at + 2);
  return close < 0 ? at : close + mark.length;
}
