// Tables and what they are read into, in the compact notation of documentNotation.ts, for tables of cases:
//   question | point ; Label~text ; {lead-in} text <closing> !remark #tag      notes are separated by " || "
import type { Note } from '../../src/domain/deck/deck';
import type { Incoming } from '../../src/domain/incoming/incoming';
import type { TableChoice } from '../../src/domain/incoming/tableChoice';
import { incomingOfTable } from '../../src/formats/table/incomingOfTable';
import { proposeChoice } from '../../src/formats/table/proposeChoice';
import { readTable } from '../../src/formats/table/readTable';

/** Reads a text as the import does when nobody changes the columns it proposes. */
export function readAsTable(
  text: string,
  change: Partial<TableChoice> = {},
  fileName = 'My file.csv',
): Incoming {
  const table = readTable(text);
  return incomingOfTable(table, { ...proposeChoice(table).choice, ...change }, { fileName });
}

/** The notes that a table is read into. */
export function notesOf(text: string, change: Partial<TableChoice> = {}): string {
  return readAsTable(text, change)
    .decks.flatMap((deck) => deck.notes.map(noteText))
    .join(' || ');
}

/** What of a table was left out: each code with its count. */
export function leftOutOf(text: string, change: Partial<TableChoice> = {}): string {
  return readAsTable(text, change)
    .leftOut.map(({ code, count }) => `${code} ${count}`)
    .join(', ');
}

/** The rows of a table: cells between bars, rows between slashes. */
export function cellsOf(text: string, separator?: string, rowSeparator = '\n'): string {
  const { rows } = readTable(text, { rowSeparator, ...(separator === undefined ? {} : { separator }) });
  return rows.map(({ cells }) => cells.join('|')).join(' / ');
}

function noteText(note: Note): string {
  const tags = (note.tags ?? []).map((tag) => ` #${tag}`).join('');
  switch (note.kind) {
    case 'qa': {
      const points = note.points.map((point) => {
        const leadIn = point.leadIn === undefined ? '' : `{${point.leadIn}} `;
        return leadIn + (point.label === undefined ? point.text : `${point.label}~${point.text}`);
      });
      const closing = note.closing === undefined ? '' : ` <${note.closing}>`;
      const remark = note.remark === undefined ? '' : ` !${note.remark}`;
      return `${note.question} ${note.bothWays === true ? '<>' : '|'} ${points.join(' ; ')}${closing}${remark}${tags}`;
    }
    case 'cloze':
      return `${note.text}${note.remark === undefined ? '' : ` !${note.remark}`}${tags}`;
    case 'fields':
      return note.fields.join(' ; ');
  }
}
