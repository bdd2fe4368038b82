// Decks as a table of comma-separated values that spreadsheets open, Anki imports, and Pointwise reads back. The last line
// of the head names the columns, so it is the header row of a spreadsheet and no note for anybody else.
import { unparse } from 'papaparse';
import type { FieldsNote, Note } from '../../domain/deck/deck';
import type { Face } from '../../domain/deck/face';
import { htmlToText } from '../html/toText';
import { printPoints, readPoints } from './answerPoints';
import { escapeFormula } from './formulas';
import type { Table } from './readTable';

/** A deck to be written. */
export interface TableDeck {
  readonly title: string;
  readonly notes: readonly Note[];
  /** What the first card of a note made of fields shows. */
  readonly faceOf: (note: FieldsNote) => Face;
}

const COLUMNS = ['guid', 'deck', 'question', 'answer', 'note', 'tags', 'type'] as const;

/** Columns count from 1 here. */
const HEAD = [
  '#separator:comma',
  '#html:false',
  '#guid column:1',
  '#deck column:2',
  '#tags column:6',
  `#columns:${COLUMNS.join(',')}`,
];

/**
 * Writes decks as a table: one row for each note, points as bullets where there are several, no cell that a spreadsheet
 * would run. Labels, lead-ins and remarks are kept; formatting of imported notes is not.
 */
export function writeTable(decks: readonly TableDeck[]): string {
  const rows = decks.flatMap((deck) => deck.notes.map((note) => rowOf(deck, note).map(escapeFormula)));
  const body = unparse(rows, { newline: '\n', delimiter: ',' });
  return `${[...HEAD, ...(rows.length === 0 ? [] : [body])].join('\n')}\n`;
}

/** Whether a table has the columns that {@link writeTable} writes. */
export function isOwnTable(table: Pick<Table, 'names'>): boolean {
  return (
    table.names?.length === COLUMNS.length && COLUMNS.every((name, index) => table.names?.[index] === name)
  );
}

function rowOf(deck: TableDeck, note: Note): readonly string[] {
  const tags = (note.tags ?? []).join(' ');
  switch (note.kind) {
    case 'qa': {
      const type = note.bothWays === true ? 'both ways' : 'question';
      return [note.id, deck.title, note.question, printPoints(note), note.remark ?? '', tags, type];
    }
    case 'cloze':
      return [note.id, deck.title, note.text, '', note.remark ?? '', tags, 'cloze'];
    case 'fields': {
      const { question, answer } = textOfFace(deck.faceOf(note));
      return [note.id, deck.title, question, answer, '', tags, 'question'];
    }
  }
}

function textOfFace(face: Face): { readonly question: string; readonly answer: string } {
  if (face.kind === 'text') return { question: face.question, answer: printPoints(face) };
  // With the bullets that are no formula.
  const answer = printPoints(readPoints(htmlToText(face.answer).text));
  return { question: htmlToText(face.question).text, answer };
}
