// Writes a deck as a document in the one canonical form. What parseDocument reads from it is the same deck.
import type { ClozeNote, DeckText, Note, Point, QaNote } from '../deck/deck';
import { indentRows } from './blocks';
import { escapeText, holdsBullets } from './escapes';
import { escapeGaps } from './gaps';
import { holdsLabels } from './labels';
import { printTags } from './tags';

/**
 * The text of a deck: heading, date, source, then each question after "Q:" with one bullet for each point, and each
 * text with gaps after "C:". What only a deck knows (since when a point is changed, when a note was edited) is not written.
 */
export function printDocument(deck: DeckText): string {
  const head = [
    `# ${escapeText(deck.title)}`,
    '',
    ...(deck.asOf === undefined ? [] : [`As of: ${deck.asOf}`]),
    ...(deck.source === undefined ? [] : [`Source: ${deck.source}`]),
  ];
  const fields = head.length > 2 ? '\n' : '';
  return `${head.join('\n')}\n${fields}${deck.notes
    .map(printNote)
    .filter((text) => text !== '')
    .join('\n')}`;
}

/**
 * The text of one note, ending with a line end: "Q:" and "A:", or "C:" and a text with gaps as they are stored; then its remark,
 * "Both ways: yes", its day and its tags, a line each. A note of fields has no form in a document and prints as nothing.
 */
function printNote(note: Note): string {
  switch (note.kind) {
    case 'qa':
      return `Q: ${escaped(note.question)}\n${printAnswer(note)}${printTail(note)}`;
    case 'cloze':
      return `C: ${escapeText(note.text)}\n${printTail(note)}`;
    case 'fields':
      return '';
  }
}

function printTail(note: QaNote | ClozeNote): string {
  const remark = note.remark === undefined ? '' : `${quote(`Note: ${escaped(note.remark)}`)}\n`;
  const bothWays = note.kind === 'qa' && note.bothWays === true ? 'Both ways: yes\n' : '';
  const tags = note.tags === undefined || note.tags.length === 0 ? '' : `${printTags(note.tags)}\n`;
  const asOf = note.asOf === undefined ? '' : `As of: ${note.asOf}\n`;
  return remark + bothWays + asOf + tags;
}

function escaped(text: string): string {
  return escapeText(escapeGaps(text));
}

function printAnswer(note: QaNote): string {
  const [only, ...others] = note.points;
  const plain = only?.label === undefined && only?.leadIn === undefined && note.closing === undefined;
  if (
    only !== undefined &&
    others.length === 0 &&
    plain &&
    !holdsBullets(only.text) &&
    !holdsLabels(only.text)
  ) {
    return `A: ${escaped(only.text)}\n`;
  }
  const closing = note.closing === undefined ? '' : `\n${escaped(note.closing)}\n`;
  return `A:\n${note.points.map(printPoint).join('')}${closing}`;
}

function printPoint(point: Point, index: number): string {
  const gap = index === 0 ? '' : '\n';
  const leadIn = point.leadIn === undefined ? '' : `${gap}${escaped(point.leadIn)}\n\n`;
  const text = escaped(point.label === undefined ? point.text : `${point.label}: ${point.text}`);
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
