// Fences: rows of code between ``` and ``` (or ~~~ and ~~~), and formulas of several rows. What stands inside is left whole and
// never read.
import { findFormulas, opensFormula } from './formulas';

/** Where a row stands in a fence; `none` is outside of all fences. */
export type FencePart = 'none' | 'open' | 'inside' | 'close';

export interface Fences {
  /** One for each row. */
  readonly parts: readonly FencePart[];
  /** Indices of the rows that open code which nothing closes. */
  readonly unclosed: readonly number[];
}

/** A row that opens a fence, closes one, or both, as what stands above it says. */
interface FenceMark {
  readonly row: number;
  readonly marks: string;
  readonly canClose: boolean;
}

// A fence may start on the line of a bullet or of an answer marker: "- ```js".
const FENCE_START =
  /^(?:(?:[-*+•–]|\(?[0-9a-z]{1,3}[.)]|[QA]\d{0,3}[:.)]|(?:Ans|Answer|Question)[:.])\s{1,4})?(`{3,}|~{3,})([^`]*)$/iu;
const FENCE_END = /^(`{3,}|~{3,})$/u;

/**
 * Finds the fences in the rows of a text. One that is never closed is no fence, and code that meets another opening mark
 * ("```js") before a closing one was never closed.
 */
export function findFences(rows: readonly string[]): Fences {
  const parts: FencePart[] = rows.map(() => 'none');
  const unclosed: number[] = [];
  const found = rows.flatMap((row, index) => fenceMarkAt(row, index));
  for (let at = 0; at < found.length; at += 1) {
    const open = found[at];
    if (open === undefined) continue;
    const end = endOf(found, at);
    const close = found[end];
    if (parts[open.row - 1] !== 'close' && underlinesHeading(rows, open, close)) continue;
    if (close?.canClose !== true) {
      unclosed.push(open.row);
      continue;
    }
    parts.fill('inside', open.row + 1, close.row);
    parts[open.row] = 'open';
    parts[close.row] = 'close';
    at = end;
  }
  addFormulas(rows, parts);
  return { parts, unclosed };
}

/** Formulas over several rows are left whole as well, outside of code. */
function addFormulas(rows: readonly string[], parts: FencePart[]): void {
  const outside = rows.map((row, index) => (parts[index] === 'none' ? row : ''));
  for (const { first, last } of findFormulas(outside)) {
    parts.fill('inside', first + 1, last);
    parts[first] = 'open';
    parts[last] = 'close';
  }
}

/** Whether a row, without blanks around it, would open a fence if something below closes it. */
export function opensFence(row: string): boolean {
  return FENCE_START.test(row) || opensFormula(row);
}

function fenceMarkAt(written: string, row: number): readonly FenceMark[] {
  const text = written.trim();
  const marks = FENCE_START.exec(text)?.[1];
  return marks === undefined ? [] : [{ row, marks, canClose: FENCE_END.test(text) }];
}

/**
 * The first mark below that is as long: it ends the fence, or shows that it was left open. Only ever shorter
 * marks are passed over, so all searches together take time that grows with the text.
 */
function endOf(found: readonly FenceMark[], at: number): number {
  const marks = found[at]?.marks ?? '';
  let end = at + 1;
  while (end < found.length && !(found[end]?.marks ?? '').startsWith(marks)) end += 1;
  return end;
}

const HAS_WORDS = /[\p{L}\p{N}]/u;
const NO_TITLE = /^(?:[-*+•–>|]|\(?[0-9a-z]{1,3}[.)]\s|\S{1,20}[:：]\s)|[:：]$/iu;

/**
 * Whether a bare row of marks is the rule under a heading (reST): what stands below it does not look like code,
 * or the row that would end the code is the rule of a heading, too.
 */
function underlinesHeading(rows: readonly string[], open: FenceMark, close: FenceMark | undefined): boolean {
  if (!looksLikeRule(rows, open)) return false;
  const isApart = (rows[open.row + 1] ?? '').trim() === '';
  return isApart || close?.canClose !== true || looksLikeRule(rows, close);
}

/** A bare row of marks, as long as the line above it, which stands alone. */
function looksLikeRule(rows: readonly string[], { row, canClose }: FenceMark): boolean {
  const text = (rows[row - 1] ?? '').trim();
  const isLong = (rows[row] ?? '').trim().length >= text.length;
  const isAlone = (rows[row - 2] ?? '').trim() === '';
  return canClose && isAlone && isLong && HAS_WORDS.test(text) && !NO_TITLE.test(text);
}
