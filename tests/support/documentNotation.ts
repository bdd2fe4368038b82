// What a document says, in a compact notation for tables of cases:
//   question | point ; Label~text ; {lead-in} text <closing> !remark #tag      notes are separated by " || ",
//   "question <> point" is asked both ways, and a text with gaps stands as it is stored
import type { Note, Point } from '../../src/domain/deck/deck';
import { parseDocument } from '../../src/domain/document/parseDocument';

function pointText({ label, text, leadIn }: Point): string {
  return `${leadIn === undefined ? '' : `{${leadIn}} `}${label === undefined ? '' : `${label}~`}${text}`;
}

/** A note in the compact notation. */
export function noteText(note: Note): string {
  if (note.kind === 'fields') return `${note.fields.join(' | ')}`;
  const tags = note.tags === undefined ? '' : ` #${note.tags.join(' #')}`;
  const after = `${note.remark === undefined ? '' : ` !${note.remark}`}${tags}`;
  if (note.kind === 'cloze') return note.text + after;
  const { question, points, closing, bothWays } = note;
  const behind = `${closing === undefined ? '' : ` <${closing}>`}${after}`;
  return `${question} ${bothWays === true ? '<>' : '|'} ${points.map(pointText).join(' ; ')}${behind}`;
}

/** The notes that a document is read into. */
export function notesIn(text: string): string {
  return parseDocument(text, 'test').notes.map(noteText).join(' || ');
}

/** The problems of a document: line and code of each. */
export function codesIn(text: string): string {
  return parseDocument(text, 'test')
    .problems.map(({ code, line }) => `${line} ${code}`)
    .join(', ');
}
