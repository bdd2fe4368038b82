// Comments between "<!--" and "-->" that start a line: they speak to no reader, so they are left out.
import { findFences } from './fences';

const OPEN = '<!--';
const CLOSE = '-->';
/** "<!-->" and "<!--->" open and close at once. */
const EARLIEST_CLOSE = 2;

/** The rows of a text without what its comments say. */
export interface Uncommented {
  /** One for each row; of a comment only what stands behind its end is left. */
  readonly rows: readonly string[];
  /** Indices of the rows of which nothing is left. */
  readonly hidden: ReadonlySet<number>;
  /** The index of the first row that opens a comment which nothing closes. */
  readonly unclosed: number | undefined;
}

/** Whether a row, without blanks around it, would open a comment if something below closes it. */
export function opensComment(row: string): boolean {
  return row.startsWith(OPEN);
}

/** Takes the comments out of a text. One that is never closed is none, and code keeps what it holds. */
export function withoutComments(written: readonly string[]): Uncommented {
  if (!written.some((row) => row.includes(OPEN)))
    return { rows: written, hidden: new Set(), unclosed: undefined };
  const { parts } = findFences(written);
  const lastClose = written.findLastIndex((row) => row.includes(CLOSE));
  const hidden = new Set<number>();
  let unclosed: number | undefined;
  let isInside = false;
  const rows = written.map((row, index) => {
    if (!isInside && (parts[index] !== 'none' || !opensComment(row.trimStart()))) return row;
    let rest = row.trim();
    for (;;) {
      const opens = !isInside && opensComment(rest);
      const close = isInside || opens ? rest.indexOf(CLOSE, opens ? EARLIEST_CLOSE : 0) : -1;
      if (opens && close < 0 && index >= lastClose) {
        unclosed ??= index;
        return rest;
      }
      isInside ||= opens;
      if (!isInside) break;
      rest = close < 0 ? '' : rest.slice(close + CLOSE.length).trim();
      if (close < 0) break;
      isInside = false;
    }
    if (rest === '') hidden.add(index);
    return rest;
  });
  return { rows, hidden, unclosed };
}
