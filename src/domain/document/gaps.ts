// Gaps as people write them, made into the one form in which they are stored: "[text]" below "C:", "==text==" in paragraphs, and
// "{{text}}" where more than a highlight tells that there are gaps: elsewhere it is the blank of a template. Each is a gap with a
// number of its own; a text with "{{c1::text}}" in it has its numbers already.
import { gapsOf, MOST_GAPS } from '../deck/cloze';
import { reachOf } from './besideMarks';
import { findFences } from './fences';
import { coverSpans } from './spans';

/** How gaps are marked: "[text]", "==text==", or "==text==" and "{{text}}". */
export type GapMarks = 'brackets' | 'highlights' | 'highlights and braces';

/** The text with its gaps in the stored form; nothing when it has none. */
export function withGaps(text: string, marks: GapMarks): string | undefined {
  if (gapsOf(text).length > 0) return text;
  const rows = text.split('\n');
  const { parts } = findFences(rows);
  let count = 0;
  const written = rows.map((row, index) => {
    if (parts[index] !== 'none') return row;
    const found = gapsIn(row, marks).slice(0, MOST_GAPS - count);
    const numbered = found.map((gap, at) => ({ ...gap, number: gap.number ?? count + at + 1 }));
    count += found.length;
    return replaceAll(row, numbered);
  });
  return count === 0 ? undefined : written.join('\n');
}

const NUMBERED_GAP = /(?<!\\)\{\{c\d{1,3}::/u;

/** Whether a line has a gap with a number, which is a gap in any document: "{{c1::text}}". */
export function holdsNumberedGap(text: string): boolean {
  return text.includes('{{c') && NUMBERED_GAP.test(coverSpans(text, { gaps: false }));
}

/** Whether a line of a text below "C:" opens a gap with a number; no backslash takes that away. */
export function opensNumberedGap(text: string): boolean {
  return text.includes('{{c') && /\{\{c\d{1,3}::/u.test(text);
}

/** Whether a line has a gap under the marks, without a number of its own. */
export function holdsGap(text: string, marks: GapMarks): boolean {
  return gapsIn(text, marks).length > 0;
}

/** The text of a question or an answer as it must be written so that no gap is seen in it. */
export function escapeGaps(text: string): string {
  return mapPlainRows(text, (row) => row.replace(/\{\{c(?=\d{1,3}::)/gu, '\\{{c'));
}

/** The text of a question or an answer as the author meant it. */
export function unescapeGaps(text: string): string {
  return mapPlainRows(text, (row) => row.replace(/\\\{\{c(?=\d{1,3}::)/gu, '{{c'));
}

/** Code keeps its rows as they are. */
function mapPlainRows(text: string, change: (row: string) => string): string {
  if (!text.includes('{{c')) return text;
  const rows = text.split('\n');
  const { parts } = findFences(rows);
  return rows.map((row, index) => (parts[index] === 'none' ? change(row) : row)).join('\n');
}

/** A gap in a row of text. */
interface FoundGap {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly hint?: string;
  readonly number?: number;
}

function gapsIn(row: string, marks: GapMarks): readonly FoundGap[] {
  return marks === 'brackets' ? bracketsIn(row) : highlightsIn(row, marks === 'highlights and braces');
}

function replaceAll(row: string, gaps: readonly (FoundGap & { readonly number: number })[]): string {
  let plainFrom = 0;
  let written = '';
  for (const { start, end, number, text, hint } of gaps) {
    const asHint = hint === undefined ? '' : `::${inGap(hint)}`;
    written += `${row.slice(plainFrom, start)}{{c${number}::${inGap(text)}${asHint}}}`;
    plainFrom = end;
  }
  return written + row.slice(plainFrom);
}

/** Marks of gaps inside a gap are kept apart, by a blank or by a character without width. */
function inGap(text: string): string {
  return text
    .trim()
    .replace(/\}(?=\}|$)/gu, '} ')
    .replace(/:(?=:)/gu, ':\u2060');
}

/** A link's address behind its text. */
const LINK = /\((?:[^()\s]*)(?:\s"[^"()]*")?\)/uy;
/** "[name]: https://…" names an address. */
const DEFINITION = /^\s*\[[^[\]]*\]:\s+\S+:\/\//u;
const BOX = /^\s*[-*+]\s$/u;

/** The outermost brackets of a row that are no picture, link, footnote or box to tick. */
function bracketsIn(row: string): readonly FoundGap[] {
  if (!row.includes('[') || DEFINITION.test(row)) return [];
  const covered = coverSpans(row, { gaps: false });
  const gaps: FoundGap[] = [];
  for (const { start, end } of outerBrackets(covered)) {
    const text = row.slice(start + 1, end - 1);
    LINK.lastIndex = end;
    const isLink = LINK.test(row) || (text.startsWith('[') && text.endsWith(']'));
    const before = row.slice(Math.max(0, start - LONGEST_BOX), start);
    const isBox = /^[ xX]?$/u.test(text) && start < LONGEST_BOX && BOX.test(before);
    const isOther = before.endsWith('!') || text.startsWith('^') || isBox;
    if (!isLink && !isOther && text.trim() !== '') gaps.push({ start, end, text });
  }
  return gaps;
}

/** Columns before a box to tick. */
const LONGEST_BOX = 30;

function outerBrackets(covered: string): readonly { readonly start: number; readonly end: number }[] {
  const open: number[] = [];
  const pairs: { start: number; end: number }[] = [];
  for (const { 0: mark, index } of covered.matchAll(/\\.|[[\]]/gsu)) {
    if (mark === '[') open.push(index);
    if (mark !== ']') continue;
    const start = open.pop();
    if (start === undefined) continue;
    while ((pairs.at(-1)?.start ?? -1) > start) pairs.pop();
    pairs.push({ start, end: index + 1 });
  }
  return pairs;
}

const HIGHLIGHT_MARK = /\\.|(?<!=)==(?!=)|\{\{([^{}]+)\}\}/gsu;

function highlightsIn(row: string, hasBraces: boolean): readonly FoundGap[] {
  if (!row.includes('==') && !(hasBraces && row.includes('{{'))) return [];
  const covered = coverSpans(row, { gaps: false });
  const gaps: FoundGap[] = [];
  let open: number | undefined;
  for (const { 0: mark, 1: inBraces, index } of covered.matchAll(HIGHLIGHT_MARK)) {
    const end = index + mark.length;
    if (mark === '==') {
      const { opens, closes } = reachOf(row, index, mark.length);
      if (open !== undefined && closes) {
        gaps.push({ start: open, end, ...partsOf(row.slice(open + 2, index)) });
        open = undefined;
      } else if (opens) open = index;
    } else if (hasBraces && inBraces !== undefined && open === undefined && inBraces.trim() === inBraces) {
      gaps.push({ start: index, end, text: row.slice(index + 2, end - 2) });
    }
  }
  return gaps;
}

/** "1;;text;;hint" */
function partsOf(inside: string): {
  readonly text: string;
  readonly hint?: string;
  readonly number?: number;
} {
  const [first = '', ...others] = inside.split(';;');
  const number = Number(first);
  const isNumbered = /^\d{1,3}$/u.test(first) && number >= 1 && number <= MOST_GAPS && others.length > 0;
  const [text = '', hint = ''] = isNumbered ? others : [inside];
  return { text, ...(hint.trim() === '' ? {} : { hint }), ...(isNumbered ? { number } : {}) };
}
