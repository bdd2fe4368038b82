// The wrapped lines of a paragraph as one text.
import { unescapeLine } from './escapes';
import { hasLabel, leadsIn, standsAlone } from './labels';
import type { Line } from './lines';

const KEEPS_LINES = /^[|>]/u;
const WIDE_END = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]$/u;
const WIDE_START = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/**
 * Joins wrapped lines: with one blank, with none inside scripts that have none, and not at all in tables and
 * quotations, nor (where `keepsLabels`) before a line that starts with a label.
 */
export function joinLines(lines: readonly Line[], keepsLabels: boolean): string {
  const isLabelled = keepsLabels && eachLabelled(lines);
  const rows: string[] = [];
  let above = '';
  for (const line of lines) {
    // The first line of all, and lines that stay apart, are unescaped with their whole text, where code and
    // bullets are known (escapes.ts).
    const plain = unescapeLine(line.text);
    let joined: string;
    if (rows.length === 0) joined = line.text;
    else if (KEEPS_LINES.test(plain)) joined = `\n${line.text}`;
    else if (isLabelled || (keepsLabels && standsAlone(above, plain))) joined = `\n${line.text}`;
    else if (WIDE_END.test(rows.at(-1)?.slice(-2) ?? '') && WIDE_START.test(plain)) joined = plain;
    else joined = ` ${plain}`;
    above = rows.length === 0 ? plain : above + joined;
    rows.push(joined);
  }
  return rows.join('');
}

/** Whether each line has a label; the first one may lead in the others. */
function eachLabelled(lines: readonly Line[]): boolean {
  const [first, ...below] = lines;
  if (first === undefined || below.length === 0) return false;
  return (
    (leadsIn(first.text) || hasLabel(unescapeLine(first.text))) &&
    below.every(({ text }) => hasLabel(unescapeLine(text)))
  );
}
