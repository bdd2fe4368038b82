// A text as a table: its head, its rows, and the names of its columns where the head tells them. What the columns mean
// is decided later (proposeChoice, or the learner).
import { MOST_NOTES } from '../../domain/deck/textLimits';
import { tellNobody, type Tell } from '../../domain/tell';
import { readHead, type TableHead } from './headLines';
import { scanRows, type Row } from './scanRows';
import { guessShape, isContinued, MOST_COLUMNS, mostCellsOf, shapeOf } from './separators';

export interface Table {
  readonly head: TableHead;
  readonly separator: string;
  /** Names of the columns as the head tells them; a first row with names is a row. */
  readonly names?: readonly string[];
  /** Rows that hold anything, in order. */
  readonly rows: readonly Row[];
  /** How many cells the longest row has; at least 1. */
  readonly columns: number;
  /** Rows beyond the most that are kept. */
  readonly beyond: number;
}

/** Whether to read with a separator of the learner's choice, how many rows to keep, and who is told how far it is. */
export interface TableReading {
  readonly separator?: string;
  readonly mostRows?: number;
  readonly tell?: Tell;
}

/** Reads any text as a table; line ends are "\n", as decodeText leaves them. It never throws. */
export function readTable(
  text: string,
  { separator, mostRows = MOST_NOTES + 1, tell = tellNobody }: TableReading = {},
): Table {
  const { head, start, line } = readHead(text);
  const named = usable(separator) ?? usable(head.separator);
  const shape = named === undefined ? guessShape(text, start) : shapeOf(text, start, named);
  const scan = {
    separator: shape.separator,
    start,
    line,
    mostRows,
    mostCells: mostCellsOf(shape),
    isContinued: isContinued(shape.separator),
    tell,
  };
  const { rows, beyond } = scanRows(text, scan);
  const names = head.columns === undefined ? undefined : namesIn(head.columns, shape.separator);
  return {
    head,
    separator: shape.separator,
    ...(names === undefined ? {} : { names }),
    rows,
    columns: rows.reduce((most, { cells }) => Math.max(most, cells.length), names?.length ?? 1),
    beyond,
  };
}

/** A separator must be something, and neither a line end nor a quotation mark can be one. */
function usable(separator: string | undefined): string | undefined {
  return separator === undefined || separator === '' || /["\n\r]/u.test(separator) ? undefined : separator;
}

function namesIn(columns: string, separator: string): readonly string[] {
  const scan = { separator, start: 0, line: 1, mostRows: 1, mostCells: MOST_COLUMNS, isContinued: false };
  return (scanRows(columns, scan).rows[0]?.cells ?? []).map((name) => name.trim());
}
