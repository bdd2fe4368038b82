// Finds maths in plain text: `$…$` and `\(…\)` in a line, `$$…$$` and `\[…\]` on a line of its own. The idea to know: a dollar
// sign is far more often money, so between single ones there must be something that looks like maths.

/** A stretch of text, or of maths with its marks. */
export type MathsPart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'maths';
      /** As it was written, marks included. */
      readonly source: string;
      /** Between the marks. */
      readonly tex: string;
      readonly isDisplay: boolean;
    };

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
  const neverClosed = new Set<string>();
  let index = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match !== null; match = OPENING.exec(text)) {
    const { open, close, isDisplay } = NOTATIONS.find((notation) => notation.open === match?.[0]) ?? {};
    if (open === undefined || close === undefined || isDisplay === undefined) continue;
    const start = match.index + open.length;
    if (marks === 'brackets' && open.startsWith('$')) continue;
    if (neverClosed.has(open) || isEscaped(text, match.index)) continue;
    const end = closingAt(text, close, start);
    if (end === undefined) {
      neverClosed.add(open);
      continue;
    }
    const tex = text.slice(start, end);
    if (tex.trim() === '' || tex.length > LONGEST) continue;
    if (open === '$' && !isMaths(tex, text.charAt(end + 1))) continue;
    if (match.index > index) parts.push({ kind: 'text', text: text.slice(index, match.index) });
    index = end + close.length;
    parts.push({ kind: 'maths', source: text.slice(match.index, index), tex, isDisplay });
    OPENING.lastIndex = index;
  }
  if (index < text.length) parts.push({ kind: 'text', text: text.slice(index) });
  return parts;
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
