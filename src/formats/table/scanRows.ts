// Text with separators as rows of cells: quoted cells, doubled quotes, row ends inside quotes. The idea to know: a
// quotation mark opens a cell only when a matching one closes it right before a separator or a row end. Otherwise it is
// a letter like any other, so that one stray mark spoils its own cell and never swallows the rows below. One pass.
import { counting, tellNobody, type Tell } from '../../domain/tell';

/** A row of a table, and the line of the text that it starts on, from 1; where lines end no rows, its number instead. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface RowScan {
  readonly separator: string;
  /** What ends a row, or stands between two. */
  readonly rowSeparator: string;
  /** Where in the text the rows begin, and the number of that line. */
  readonly start: number;
  readonly line: number;
  /** Rows beyond this many are counted and not kept; of a sample they are not even read. */
  readonly mostRows: number;
  readonly isSample?: boolean;
  /** The last of so many cells holds the rest of its row. */
  readonly mostCells: number;
  /** Whether a backslash at the end of a line joins the next one to it. */
  readonly isContinued: boolean;
  /** Told how many characters of the text were read. */
  readonly tell?: Tell;
}

/** Reads all rows that hold anything. The text has "\n" at its line ends. */
export function scanRows(
  text: string,
  scan: RowScan,
): { readonly rows: readonly Row[]; readonly beyond: number } {
  const rows: Row[] = [];
  let beyond = 0;
  let at = scan.start;
  let line = scan.line;
  let quote = text.indexOf('"', at);
  const { tell = tellNobody } = scan;
  const count = counting(() => tell(at, text.length), text.length);
  while (at < text.length) {
    const rowEnd = endOfRow(text, at, scan.rowSeparator);
    if (rowEnd === at) {
      at += scan.rowSeparator.length;
      line += 1;
      continue;
    }
    if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
    const isPlain = quote < 0 || quote > rowEnd;
    const read = isPlain ? readPlainRow(text, at, rowEnd, scan) : readQuotedRow(text, at, rowEnd, scan);
    if (read.cells.some(isFilled)) {
      if (rows.length < scan.mostRows) rows.push({ line, cells: read.cells });
      else beyond += 1;
      if (scan.isSample === true && rows.length === scan.mostRows) break;
    }
    line += read.lines;
    at = read.next;
    count();
  }
  return { rows, beyond };
}

interface ReadRow {
  readonly cells: readonly string[];
  /** Where the next row starts, and how many lines this one takes. */
  readonly next: number;
  readonly lines: number;
}

function isFilled(cell: string): boolean {
  return cell !== '' && cell.trim() !== '';
}

function endOfRow(text: string, from: number, rowSeparator: string): number {
  const end = text.indexOf(rowSeparator, from);
  return end < 0 ? text.length : end;
}

function readPlainRow(text: string, start: number, rowEnd: number, scan: RowScan): ReadRow {
  const { rowSeparator } = scan;
  if (!scan.isContinued || text.charAt(rowEnd - 1) !== '\\') {
    return { cells: splitRow(text.slice(start, rowEnd), scan), next: rowEnd + rowSeparator.length, lines: 1 };
  }
  const parts: string[] = [];
  let from = start;
  let end = rowEnd;
  while (end > from && text.charAt(end - 1) === '\\' && end < text.length) {
    parts.push(text.slice(from, end - 1));
    from = end + rowSeparator.length;
    end = endOfRow(text, from, rowSeparator);
  }
  parts.push(text.slice(from, end));
  return { cells: splitRow(parts.join(''), scan), next: end + rowSeparator.length, lines: parts.length };
}

function splitRow(row: string, { separator, mostCells }: RowScan): readonly string[] {
  const cells = row.split(separator, mostCells + 1);
  if (cells.length <= mostCells) return cells;
  const kept = cells.slice(0, mostCells - 1);
  const before = kept.reduce((sum, cell) => sum + cell.length + separator.length, 0);
  return [...kept, row.slice(before)];
}

function readQuotedRow(text: string, start: number, firstEnd: number, scan: RowScan): ReadRow {
  const { separator, rowSeparator, mostCells } = scan;
  const cells: string[] = [];
  let at = start;
  let rowEnd = firstEnd;
  let lines = 1;
  for (;;) {
    const quoted = text.charAt(at) === '"' ? readQuotedCell(text, at, scan) : undefined;
    let end: number;
    if (quoted !== undefined) {
      cells.push(quoted.cell);
      end = quoted.end;
      if (end > rowEnd) {
        lines += quoted.lines;
        rowEnd = endOfRow(text, end, rowSeparator);
      }
    } else {
      // Within the line: a search through the rest of the text for every cell would take quadratic time.
      const rest = text.slice(at, rowEnd);
      const found = cells.length + 1 < mostCells ? rest.indexOf(separator) : -1;
      cells.push(found < 0 ? rest : rest.slice(0, found));
      end = found < 0 ? rowEnd : at + found;
    }
    if (end >= rowEnd) return { cells, next: rowEnd + rowSeparator.length, lines };
    at = end + separator.length;
  }
}

/** The cell between the quotation mark at a place and the one that closes it; undefined when none does. */
function readQuotedCell(
  text: string,
  open: number,
  { separator, rowSeparator }: RowScan,
): { readonly cell: string; readonly end: number; readonly lines: number } | undefined {
  let close = text.indexOf('"', open + 1);
  let hasDoubled = false;
  while (close >= 0 && text.charAt(close + 1) === '"') {
    hasDoubled = true;
    close = text.indexOf('"', close + 2);
  }
  if (close < 0) return undefined;
  let end = close + 1;
  const isAtMark = (): boolean => text.startsWith(rowSeparator, end) || text.startsWith(separator, end);
  while (text.charAt(end) === ' ' && !isAtMark()) end += 1;
  if (end < text.length && !isAtMark()) return undefined;
  const inner = text.slice(open + 1, close);
  const cell = hasDoubled ? inner.replaceAll('""', '"') : inner;
  return { cell, end, lines: inner.includes(rowSeparator) ? inner.split(rowSeparator).length - 1 : 0 };
}
