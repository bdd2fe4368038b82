// Code fences: rows between ``` and ``` (or ~~~ and ~~~). What stands inside is left whole and never read.

/** Where a row stands in a code fence; `none` is outside of all fences. */
export type FencePart = 'none' | 'open' | 'inside' | 'close';

export interface Fences {
  /** One for each row. */
  readonly parts: readonly FencePart[];
  /** Indices of the rows that open a fence which nothing closes. */
  readonly unclosed: readonly number[];
}

// A fence may start on the line of a bullet or of an answer marker: "- ```js".
const FENCE_START =
  /^(?:(?:[-*+•–]|\(?[0-9a-z]{1,3}[.)]|[QA]\d{0,3}[:.)]|(?:Ans|Answer|Question)[:.])\s{1,4})?(`{3,}|~{3,})([^`]*)$/iu;
const FENCE_END = /^(`{3,}|~{3,})$/u;

/** Finds the code fences in the rows of a text. A fence that is never closed is no fence. */
export function findFences(rows: readonly string[]): Fences {
  const parts: FencePart[] = rows.map(() => 'none');
  const unclosed: number[] = [];
  let longestEnd: LongestEnd | undefined;
  for (let start = 0; start < rows.length; start += 1) {
    const marks = FENCE_START.exec((rows[start] ?? '').trim())?.[1];
    if (marks === undefined) continue;
    longestEnd ??= longestEndsBelow(rows);
    if (longestEnd(start, marks) < marks.length) {
      unclosed.push(start);
      continue;
    }
    parts[start] = 'open';
    let end = start + 1;
    while (!closes(rows[end] ?? '', marks)) {
      parts[end] = 'inside';
      end += 1;
    }
    parts[end] = 'close';
    start = end;
  }
  return { parts, unclosed };
}

/** Whether a row, without blanks around it, would open a fence if something below closes it. */
export function opensFence(row: string): boolean {
  return FENCE_START.test(row);
}

function closes(row: string, marks: string): boolean {
  const end = FENCE_END.exec(row.trim())?.[1];
  return end !== undefined && end[0] === marks[0] && end.length >= marks.length;
}

type LongestEnd = (row: number, marks: string) => number;

/**
 * For each row and kind of mark, the longest closing mark below it: tells in one step whether a fence ever
 * ends.
 */
function longestEndsBelow(rows: readonly string[]): LongestEnd {
  const backticks = new Uint32Array(rows.length + 1);
  const tildes = new Uint32Array(rows.length + 1);
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const end = FENCE_END.exec((rows[row] ?? '').trim())?.[1] ?? '';
    backticks[row] = Math.max(backticks[row + 1] ?? 0, end.startsWith('`') ? end.length : 0);
    tildes[row] = Math.max(tildes[row + 1] ?? 0, end.startsWith('~') ? end.length : 0);
  }
  return (row, marks) => (marks.startsWith('`') ? backticks : tildes)[row + 1] ?? 0;
}
