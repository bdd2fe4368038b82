// The lines of a document, made equal: one kind of line end, plain blanks, and fences (code, and formulas of several rows) told
// apart from text, so that nothing inside a fence is ever taken for a question.
import { findFences, type FencePart } from './fences';
import { withoutComments } from './htmlComments';
import { plainPod } from './pod';
import { problemAt, type Problem } from './problem';
import { withoutSchedules } from './schedules';

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Columns of blanks before the text; 0 inside a fence, whose lines keep their blanks in the text. */
  readonly indent: number;
  /** Without the blanks around it and the invisible marks before it; inside a fence the line as it stands. */
  readonly text: string;
  readonly fence: FencePart;
}

/**
 * Reads a text as lines, without comments and the schedules of other programs; lines that held nothing else are left out.
 * Tells of the first schedule, and of a comment and each code fence that are never closed: these are read as text.
 */
export function readLines(text: string): {
  readonly lines: readonly Line[];
  readonly problems: readonly Problem[];
} {
  const { rows: unscheduled, found } = withoutSchedules(plainPod(plainText(text).split('\n')));
  const { rows, hidden, unclosed } = withoutComments(unscheduled);
  const { lines, problems } = linesOf(rows);
  const left = new Set([...hidden, ...found.filter((index) => rows[index] === '')]);
  const told = found.slice(0, 1).map((index) => problemAt('schedule-not-read', index + 1));
  return {
    lines: left.size === 0 ? lines : lines.filter(({ number }) => !left.has(number - 1)),
    problems: [
      ...problems,
      ...told,
      ...(unclosed === undefined ? [] : [problemAt('unclosed-comment', unclosed + 1)]),
    ],
  };
}

/** Reads rows of plain text, numbered from 1, as lines. Tells of each code fence that is never closed. */
export function linesOf(rows: readonly string[]): {
  readonly lines: readonly Line[];
  readonly problems: readonly Problem[];
} {
  const { parts, unclosed } = findFences(rows);
  const lines = rows.map((row, index): Line => {
    const fence = parts[index] ?? 'none';
    if (fence === 'inside') return { number: index + 1, indent: 0, text: row, fence };
    return {
      number: index + 1,
      indent: columnsBefore(row),
      text: row.trim().replace(INVISIBLE, ''),
      fence,
    };
  });
  return { lines, problems: unclosed.map((index) => problemAt('unclosed-code', index + 1)) };
}

/** Whether a line holds nothing. Empty lines inside a fence belong to the code and are not blank. */
export function isBlank(line: Line): boolean {
  return line.text === '' && line.fence !== 'inside';
}

/** What is left of a line after a marker was taken off, as a line of its own. */
export function restOfLine(line: Line, text: string): Line {
  return { number: line.number, indent: 0, text, fence: line.fence };
}

/** The line moved to the left by some columns, as far as there are blanks. */
export function shiftLeft(line: Line, columns: number): Line {
  if (columns === 0) return line;
  if (line.fence === 'inside') return { ...line, text: cutColumns(line.text, columns) };
  return { ...line, indent: Math.max(0, line.indent - columns) };
}

/** Marks of direction and blanks without width, which would hide a mark behind them. */
const INVISIBLE = /^[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]+/u;
const TAB_COLUMNS = 4;

function plainText(text: string): string {
  return (
    text
      .replace(/\ufeff/gu, '')
      .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
      // Editors do not count the ends of pages (form feed, vertical tab) as lines.
      .replace(/[\u000b\u000c\u00a0\u2007\u202f]/gu, ' ')
      // Control characters have no meaning in notes and would hide in ids.
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/gu, '')
  );
}

function columnsBefore(row: string): number {
  let columns = 0;
  for (const character of row) {
    if (character === '\t') columns += TAB_COLUMNS - (columns % TAB_COLUMNS);
    else if (character.trim() === '') columns += 1;
    else break;
  }
  return columns;
}

function cutColumns(row: string, columns: number): string {
  let cut = 0;
  let index = 0;
  while (cut < columns && (row[index] === ' ' || row[index] === '\t')) {
    cut += row[index] === '\t' ? TAB_COLUMNS : 1;
    index += 1;
  }
  return row.slice(index);
}
