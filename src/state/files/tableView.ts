// A table as the column chooser sees it: the first cells of each column, and the first notes that the choice makes.
import { spokenPoint } from '../../domain/deck/deck';
import type { OldEncoding } from '../../formats/oldEncodings';
import { incomingOfRead, type ReadTable } from '../../formats/readFile';
import type { TableView } from '../importState';

const CELLS = 6;
const NOTES = 5;
const LONGEST_CELL = 200;

/** The view of a table with its columns as chosen. */
export function tableView(read: ReadTable, guessed: OldEncoding | undefined): TableView {
  const { table, choice } = read;
  const notes = incomingOfRead(read).decks.flatMap((deck) => deck.notes);
  return {
    choice,
    guessed,
    rows: table.rows.length,
    columns: choice.roles.map((_, column) => ({
      cells: table.rows
        .slice(0, CELLS)
        .map(({ cells }) => (cells[column] ?? '').trim().slice(0, LONGEST_CELL)),
    })),
    sample: notes
      .slice(0, NOTES)
      .flatMap((note) =>
        note.kind === 'qa' ? [{ question: note.question, points: note.points.map(spokenPoint) }] : [],
      ),
    notes: notes.length,
  };
}
