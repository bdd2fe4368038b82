// What a document says, in a compact notation for tables of cases:
//   question | point ; Label~text ; {lead-in} text <closing> !remark      notes are separated by " || "
import type { Note, Point } from '../../src/domain/deck/deck';
import { parseDocument } from '../../src/domain/document/parseDocument';

function pointText({ label, text, leadIn }: Point): string {
  return `${leadIn === undefined ? '' : `{${leadIn}} `}${label === undefined ? '' : `${label}~`}${text}`;
}

function noteText({ question, points, closing, remark }: Note): string {
  const after = `${closing === undefined ? '' : ` <${closing}>`}${remark === undefined ? '' : ` !${remark}`}`;
  return `${question} | ${points.map(pointText).join(' ; ')}${after}`;
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
