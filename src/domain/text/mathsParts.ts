// Finds maths in plain text: `$…$` and `\(…\)` in a line, `$$…$$` and `\[…\]` on a line of its own. The idea to know: a dollar
// sign is far more often money, so between single ones there must be something that looks like maths.

/** Maths with its marks. */
export interface MathsSpan {
  readonly kind: 'maths';
  /** As it was written, marks included. */
  readonly source: string;
  /** Between the marks. */
  readonly tex: string;
  readonly isDisplay: boolean;
}

/** A stretch of text, or of maths with its marks. */
export type MathsPart = { readonly kind: 'text'; readonly text: string } | MathsSpan;

/** Maths and the place of its first mark. */
export interface FoundMaths {
  readonly at: number;
  readonly span: MathsSpan;
}

interface Notation {
  readonly open: string;
  readonly close: string;
  readonly isDisplay: boolean;
}

const NOTATIONS: readonly Notation[] = [
  { open: '\\(', close: '\\)', isDisplay: false },
  { open: '\\[', close: '\\]', isDisplay: true },
  { open: '$$', close: '$$', isDisplay: true },
  { open: '$', close: '$', isDisplay: false },
];
const OPENING = /\\[([]|\${1,2}/gu;
/** Longer stretches are text, in characters. */
const LONGEST = 5000;

/**
 * The stretches of a text in order; together their sources are the text. Total: marks without a partner are text. With
 * `brackets`, dollar signs mean nothing, as in imported cards.
 */
export function mathsParts(text: string, marks: 'all' | 'brackets' = 'all'): readonly MathsPart[] {
  const parts: MathsPart[] = [];
  const next = mathsFinder(text, marks);
  let index = 0;
  for (let found = next(0); found !== undefined; found = next(index)) {
    if (found.at > index) parts.push({ kind: 'text', text: text.slice(index, found.at) });
    parts.push(found.span);
    index = found.at + found.span.source.length;
  }
  if (index < text.length) parts.push({ kind: 'text', text: text.slice(index) });
  return parts;
}

/**
 * A function that gives the first maths of a text from a place on, undefined where there is none. Asked for places that only
 * grow, and never before the end of what it gave and was taken, it reads the text once.
 */
export function mathsFinder(
  text: string,
  marks: 'all' | 'brackets' = 'all',
): (from: number) => FoundMaths | undefined {
  const closings = new Map<Notation, number>();
  const closingFrom = (notation: Notation, start: number): number => {
    const known = closings.get(notation) ?? -1;
    if (known >= start) return known;
    const end = closingAt(text, notation.close, start) ?? Number.POSITIVE_INFINITY;
    closings.set(notation, end);
    return end;
  };
  return (from) => {
    OPENING.lastIndex = from;
    for (let match = OPENING.exec(text); match !== null; match = OPENING.exec(text)) {
      const [open] = match;
      const at = match.index;
      const notation = NOTATIONS.find((each) => each.open === open);
      if (notation === undefined || isEscaped(text, at)) continue;
      if (marks === 'brackets' && open.startsWith('$')) continue;
      const start = at + open.length;
      const end = closingFrom(notation, start);
      if (end - start > LONGEST) continue;
      const tex = text.slice(start, end);
      if (tex.trim() === '' || (open === '$' && !isMaths(tex, text.charAt(end + 1)))) continue;
      const source = text.slice(at, end + notation.close.length);
      return { at, span: { kind: 'maths', source, tex, isDisplay: notation.isDisplay } };
    }
    return undefined;
  };
}

function closingAt(text: string, close: string, start: number): number | undefined {
  let end = text.indexOf(close, start);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf(close, end + 1);
  return end < 0 ? undefined : end;
}

/** Whether a backslash stands before; two of them are a line break of TeX. */
function isEscaped(text: string, index: number): boolean {
  return text[index - 1] === '\\' && text[index - 2] !== '\\';
}

/** Whether what stands between two dollar signs is maths, not the words between two sums of money. */
function isMaths(tex: string, next: string): boolean {
  if (/^[\s),.;:]|\s$/u.test(tex) || /\d/u.test(next)) return false;
  if (/[\\^_={}]/u.test(tex)) return true;
  return /\s/u.test(tex) ? !/\p{L}{2}/u.test(tex) : !/\p{L}{3}/u.test(tex);
}
