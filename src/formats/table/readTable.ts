// A text as a table: its head, its rows, and the names of its columns where the head tells them. What the columns mean
// is decided later (proposeChoice, or the learner).
import { MOST_NOTES } from '../../domain/deck/textLimits';
import { tellNobody, type Tell } from '../../domain/tell';
import { readHead, type ReadHead, type TableHead } from './headLines';
import { scanRows, type Row } from './scanRows';
import { guessShape, isContinued, MOST_COLUMNS, mostCellsOf, shapeOf } from './separators';

export interface Table {
  readonly head: TableHead;
  readonly separator: string;
  readonly rowSeparator: string;
  /** Names of the columns as the head tells them; a first row with names is a row. */
  readonly names?: readonly string[];
  /** Rows that hold anything, in order. */
  readonly rows: readonly Row[];
  /** How many cells the longest row has; at least 1. */
  readonly columns: number;
  /** Rows beyond the most that are kept. */
  readonly beyond: number;
}

/** The separators that the learner chose, how many rows to keep, and who is told how far it is. */
export interface TableReading {
  readonly separator?: string;
  readonly rowSeparator?: string;
  readonly mostRows?: number;
  readonly tell?: Tell;
}

/** Reads any text as a table; line ends are "\n", as decodeText leaves them. It never throws. */
export function readTable(
  text: string,
  { separator, rowSeparator: given = '', mostRows = MOST_NOTES + 1, tell = tellNobody }: TableReading = {},
): Table {
  const rowSeparator = given === '' || given.includes('"') ? '\n' : given;
  // A head stands on lines: without them, "#" begins a text like any other.
  const { head, start, line } = rowSeparator === '\n' ? readHead(text) : NO_HEAD;
  const named = usable(separator) ?? usable(head.separator);
  const shape =
    named === undefined ? guessShape(text, start, rowSeparator) : shapeOf(text, start, named, rowSeparator);
  const scan = {
    separator: shape.separator,
    rowSeparator,
    start,
    line,
    mostRows,
    mostCells: mostCellsOf(shape),
    isContinued: isContinued(shape.separator, rowSeparator),
    tell,
  };
  const { rows, beyond } = scanRows(text, scan);
  const names = head.columns === undefined ? undefined : namesIn(head.columns, shape.separator);
  return {
    head,
    separator: shape.separator,
    rowSeparator,
    ...(names === undefined ? {} : { names }),
    rows,
    columns: rows.reduce((most, { cells }) => Math.max(most, cells.length), names?.length ?? 1),
    beyond,
  };
}

const NO_HEAD: ReadHead = { head: { tags: [] }, start: 0, line: 1, known: 0 };

/** A separator must be something, and neither a line end nor a quotation mark can be one. */
function usable(separator: string | undefined): string | undefined {
  return separator === undefined || separator === '' || /["\n\r]/u.test(separator) ? undefined : separator;
}

function namesIn(columns: string, separator: string): readonly string[] {
  const scan = {
    separator,
    rowSeparator: '\n',
    start: 0,
    line: 1,
    mostRows: 1,
    mostCells: MOST_COLUMNS,
    isContinued: false,
  };
  return (scanRows(columns, scan).rows[0]?.cells ?? []).map((name) => name.trim());
}
