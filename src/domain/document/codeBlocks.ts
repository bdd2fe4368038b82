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

const FENCE = /`{3}|~{3}|\$\$|\\\[/u;
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
  for (let below = at; below < lines.length; below += 1) {
    const line = lines[below];
    if (line === undefined || line.fence !== 'none') break;
    if (isBlank(line)) continue;
    if (line.indent < least) break;
    end = below + 1;
  }
  return end - at < 2 ? undefined : fenced(lines, at, end, '');
}

/** ".. code-block:: sh", which may have options (":linenos:") right below. */
const DIRECTIVE = /^\.\. (?:code-block|code|sourcecode)::\s{0,8}([\w+#.-]{0,30})$/u;
const OPTION = /^:[\w-]{1,30}:/u;

/** The code that a reST directive on a line announces: what is indented below it. */
export function readDirective(lines: readonly Line[], at: number): CodeBlock | undefined {
  const head = lines[at];
  const language = head?.fence === 'none' ? DIRECTIVE.exec(head.text)?.[1] : undefined;
  if (head === undefined || language === undefined) return undefined;
  const isInside = (line: Line | undefined) => line?.fence === 'none' && line.indent > head.indent;
  let start = at + 1;
  while (isInside(lines[start]) && OPTION.test(lines[start]?.text ?? '')) start += 1;
  let end = start;
  for (let below = start; below < lines.length; below += 1) {
    const line = lines[below];
    if (line === undefined || (!isBlank(line) && !isInside(line))) break;
    if (!isBlank(line)) end = below + 1;
  }
  while (start < end && isBlank(lines[start] ?? head)) start += 1;
  return start === end ? undefined : fenced(lines, start, end, language);
}

/** Indented lines as a fence that no row of theirs can close. */
function fenced(lines: readonly Line[], start: number, end: number, language: string): CodeBlock {
  const code = lines.slice(start, end);
  const columns = code.reduce(
    (least, line) => (isBlank(line) ? least : Math.min(least, line.indent)),
    Number.POSITIVE_INFINITY,
  );
  const rows = code.map((line) => (isBlank(line) ? '' : ' '.repeat(line.indent - columns) + line.text));
  const marks = '`'.repeat(Math.max(3, longestRun(rows) + 1));
  return { before: '', rows: [marks + language, ...rows, marks], end };
}

function longestRun(rows: readonly string[]): number {
  let longest = 0;
  for (const row of rows) for (const run of row.match(/`+/gu) ?? []) longest = Math.max(longest, run.length);
  return longest;
}
