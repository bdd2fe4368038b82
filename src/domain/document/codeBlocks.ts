// Code inside an answer: fences, which are left whole, and indented lines, which are stored as fences so that
// nothing depends on columns later.
import { isBlank, shiftLeft, type Line } from './lines';

export interface CodeBlock {
  /** Text that stands before the fence on its first line. */
  readonly before: string;
  /** The rows with their fences. */
  readonly rows: readonly string[];
  /** Index of the line below the code. */
  readonly end: number;
}

const FENCE = /`{3}|~{3}/u;
/** Several lines indented this much are code; less is enough after a colon. */
const CODE_INDENT = 4;
const ANNOUNCED_INDENT = 2;

/** The index of the line below a fence that opens at `start`. */
export function endOfFence(lines: readonly Line[], start: number): number {
  let end = start + 1;
  while (end < lines.length && lines[end - 1]?.fence !== 'close') end += 1;
  return end;
}

/** The fence that opens on a line, if any. */
export function readFence(lines: readonly Line[], at: number): CodeBlock | undefined {
  const open = lines[at];
  if (open?.fence !== 'open') return undefined;
  const end = endOfFence(lines, at);
  const marks = Math.max(0, open.text.search(FENCE));
  const below = lines.slice(at + 1, end).map((line) => shiftLeft(line, open.indent).text);
  return { before: open.text.slice(0, marks).trim(), rows: [open.text.slice(marks), ...below], end };
}

/** The indented code that starts on a line, if any; `above` is the paragraph before it, or nothing at all. */
export function readIndentedCode(
  lines: readonly Line[],
  at: number,
  above: string,
  looksLikeBullet: boolean,
): CodeBlock | undefined {
  const least = above.endsWith(':') ? ANNOUNCED_INDENT : CODE_INDENT;
  const lineAbove = lines[at - 1];
  if (above === '' || lineAbove === undefined || !isBlank(lineAbove)) return undefined;
  if (looksLikeBullet && !above.endsWith('::')) return undefined;
  let end = at;
  let columns = Number.POSITIVE_INFINITY;
  for (let below = at; below < lines.length; below += 1) {
    const line = lines[below];
    if (line === undefined || line.fence !== 'none') break;
    if (isBlank(line)) continue;
    if (line.indent < least) break;
    columns = Math.min(columns, line.indent);
    end = below + 1;
  }
  if (end - at < 2) return undefined;
  const rows = lines
    .slice(at, end)
    .map((line) => (isBlank(line) ? '' : ' '.repeat(line.indent - columns) + line.text));
  const marks = '`'.repeat(Math.max(3, longestRun(rows) + 1));
  return { before: '', rows: [marks, ...rows, marks], end };
}

function longestRun(rows: readonly string[]): number {
  let longest = 0;
  for (const row of rows) for (const run of row.match(/`+/gu) ?? []) longest = Math.max(longest, run.length);
  return longest;
}
