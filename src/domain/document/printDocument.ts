// Writes a deck as a document in the one canonical form. What parseDocument reads from it is the same deck.
import type { DeckText, Note, Point } from '../deck/deck';
import { indentRows } from './blocks';
import { escapeText, holdsBullets } from './escapes';
import { holdsLabels } from './labels';

/**
 * The text of a deck: heading, date, source, then each question after "Q:" with one bullet for each point.
 */
export function printDocument(deck: DeckText): string {
  const head = [
    `# ${escapeText(deck.title)}`,
    '',
    ...(deck.asOf === undefined ? [] : [`As of: ${deck.asOf}`]),
    ...(deck.source === undefined ? [] : [`Source: ${deck.source}`]),
  ];
  const fields = head.length > 2 ? '\n' : '';
  return `${head.join('\n')}\n${fields}${deck.notes.map(printNote).join('\n')}`;
}

/** The text of one note, ending with a line end. */
export function printNote(note: Note): string {
  const remark = note.remark === undefined ? '' : `${quote(`Note: ${escapeText(note.remark)}`)}\n`;
  return `Q: ${escapeText(note.question)}\n${printAnswer(note)}${remark}`;
}

function printAnswer(note: Note): string {
  const [only, ...others] = note.points;
  const plain = only?.label === undefined && only?.leadIn === undefined && note.closing === undefined;
  if (
    only !== undefined &&
    others.length === 0 &&
    plain &&
    !holdsBullets(only.text) &&
    !holdsLabels(only.text)
  ) {
    return `A: ${escapeText(only.text)}\n`;
  }
  const closing = note.closing === undefined ? '' : `\n${escapeText(note.closing)}\n`;
  return `A:\n${note.points.map(printPoint).join('')}${closing}`;
}

function printPoint(point: Point, index: number): string {
  const gap = index === 0 ? '' : '\n';
  const leadIn = point.leadIn === undefined ? '' : `${gap}${escapeText(point.leadIn)}\n\n`;
  const text = escapeText(point.label === undefined ? point.text : `${point.label}: ${point.text}`);
  return `${leadIn}- ${indentRows(text, BULLET_WIDTH).trimStart()}\n`;
}

/** Columns from a bullet's mark to its text. */
const BULLET_WIDTH = 2;

function quote(text: string): string {
  return text
    .split('\n')
    .map((row) => (row === '' ? '>' : `> ${row}`))
    .join('\n');
}
