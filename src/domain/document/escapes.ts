// Text that would be read as a mark is written with a backslash before it: "\Q: text". Only then is the
// backslash taken off again, so formulas ("\alpha") keep theirs.
import { bulletLike } from './bullets';
import { opensCallout } from './callouts';
import { escapeCardLine, unescapeCardLine } from './cardLines';
import { opensDetails } from './details';
import { findFences, opensFence } from './fences';
import { opensComment } from './htmlComments';
import {
  bareQuestionOf,
  headingOf,
  isCloze,
  isDivider,
  isSeparator,
  remarkOf,
  startsMarked,
} from './markers';
import { looksLikeTail, startsDeck } from './tags';

/**
 * The text of a note as it must be written so that it is read back the same; bullets and code stay as they
 * are.
 */
export function escapeText(text: string): string {
  return mapRows(text, (row, isMark) => {
    const plain = escapeCardLine(row);
    return isMark(plain) ? `\\${plain}` : plain;
  });
}

/** The text of a note as the author meant it. */
export function unescapeText(text: string): string {
  if (!text.includes('\\')) return text;
  const plain = mapRows(text, (row, isMark) => unescapeCardLine(unescapeRow(row, isMark)));
  // Two marks of code may join only once they have lost their backslashes: then those that open code keep
  // them.
  if (fencesIn(plain) === fencesIn(text)) return plain;
  return mapRows(text, (row, isMark) =>
    opensFence(row.slice(1)) ? row : unescapeCardLine(unescapeRow(row, isMark)),
  );
}

/** One line as the author meant it, where it goes on with a paragraph. */
export function unescapeLine(text: string): string {
  return unescapeRow(text, looksStructural);
}

function unescapeRow(row: string, isMark: (row: string) => boolean): string {
  return row.startsWith('\\') && isMark(row.slice(1)) ? row.slice(1) : row;
}

function fencesIn(text: string): number {
  return findFences(text.split('\n')).parts.filter((part) => part === 'open').length;
}

/** Whether a text holds bullets of its own: rows that start with a blank, outside of code. */
export function holdsBullets(text: string): boolean {
  const rows = text.split('\n');
  const { parts } = findFences(rows);
  return rows.some((row, index) => parts[index] !== 'inside' && row.startsWith(' '));
}

const COMMENT = /^\.\.(?:\s|$)/u;
/** Whether a row would be read as a mark on its own. */
function looksStructural(text: string): boolean {
  const bare = withoutEscapes(text);
  return bulletLike(bare) || opensFence(bare) || COMMENT.test(bare) || looksLikeMark(bare);
}

/** Whether a row would be read as a mark even below a bullet, where other bullets are welcome. */
function looksLikeMark(text: string): boolean {
  const bare = withoutEscapes(text);
  return (
    isSeparator(bare) ||
    isCloze(bare) ||
    opensComment(bare) ||
    opensDetails(bare) ||
    opensCallout(bare) ||
    isDivider(bare) ||
    looksLikeTail(bare) ||
    startsDeck(bare) ||
    headingOf(bare) !== undefined ||
    remarkOf(bare) !== undefined ||
    startsMarked(bare) ||
    bareQuestionOf(bare)?.style === 'Q '
  );
}

/** Counts as escaped what is escaped already, so that a text that starts with an escape survives too. */
function withoutEscapes(text: string): string {
  return text.replace(/^\\+/u, '');
}

/** Rows with blanks before them stand below a bullet inside a point; rows in a fence are code. */
function mapRows(text: string, change: (row: string, isMark: (row: string) => boolean) => string): string {
  const rows = text.split('\n');
  const { parts } = findFences(rows);
  const changed = rows.map((row, index) => {
    if (parts[index] !== 'none') return row;
    const inner = row.trimStart();
    if (inner.length === row.length) return change(row, looksStructural);
    return row.slice(0, row.length - inner.length) + change(inner, looksLikeMark);
  });
  return changed.join('\n');
}
