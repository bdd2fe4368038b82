// Which separator a text uses: the one that cuts most of its rows into the same number of cells.
import { scanRows, type Row } from './scanRows';

/** How a separator cuts the first rows of a text. */
export interface TableShape {
  readonly separator: string;
  /** The number of cells that most rows have; 1 when the separator does not occur. */
  readonly columns: number;
  /** The share of the rows that have it, with something in the first cell. */
  readonly share: number;
  readonly rows: readonly Row[];
}

/** In the order in which they are preferred. */
const GUESSED_SEPARATORS = ['\t', '---', ',', ';', '|', ' - ', ':'] as const;

/** Those that also stand inside of texts: where rows have two cells, only the first of them counts. */
const LOOSE: ReadonlySet<string> = new Set(['---', ' - ', ':']);

/** A row with more cells than this is no row of a table; the last one holds the rest. */
export const MOST_COLUMNS = 500;
const SAMPLE_ROWS = 500;
const SAMPLE_LENGTH = 200_000;
/** A text that has tabs in this share of its rows is a table with tabs, whatever else is in it. */
const ENOUGH_TABS = 0.5;

/** The shape of the first rows of a text under the separator that suits it best. */
export function guessShape(text: string, start: number, rowSeparator = '\n'): TableShape {
  const shapes = GUESSED_SEPARATORS.map((separator) => shapeOf(text, start, separator, rowSeparator));
  const [tabs] = shapes;
  if (tabs !== undefined && tabs.columns > 1 && tabs.share >= ENOUGH_TABS) return tabs;
  const none: TableShape = { separator: '\t', columns: 1, share: 0, rows: tabs?.rows ?? [] };
  return shapes.reduce((best, shape) => (shape.columns > 1 && shape.share > best.share ? shape : best), none);
}

/** How a separator cuts the first rows of a text that begin at `start`. */
export function shapeOf(text: string, start: number, separator: string, rowSeparator = '\n'): TableShape {
  const sample = sampleOf(text, start, rowSeparator);
  const { rows } = scanRows(sample, {
    separator,
    rowSeparator,
    start: 0,
    line: 1,
    mostRows: SAMPLE_ROWS,
    isSample: true,
    mostCells: MOST_COLUMNS,
    isContinued: isContinued(separator, rowSeparator),
  });
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    const isBegun = (cells[0] ?? '').trim() !== '';
    if (isBegun && cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  const [columns, count] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [1, 0]);
  // Where a separator stands inside of texts too, a row with more of them still has its two cells.
  const isLoose = LOOSE.has(separator) && columns === 2;
  const longer = isLoose ? rows.filter(({ cells }) => cells.length > 2 && cells[0]?.trim() !== '').length : 0;
  return { separator, columns, share: rows.length === 0 ? 0 : (count + longer) / rows.length, rows };
}

/** How many cells the rows of a text may have: all others stay in the last one. */
export function mostCellsOf(shape: TableShape): number {
  return LOOSE.has(shape.separator) && shape.columns === 2 ? 2 : MOST_COLUMNS;
}

/** Question files in which a colon separates go on over a backslash at the end of a line. */
export function isContinued(separator: string, rowSeparator: string): boolean {
  return separator === ':' && rowSeparator === '\n';
}

/** The beginning of a text, up to the end of a row. */
function sampleOf(text: string, start: number, rowSeparator: string): string {
  if (text.length - start <= SAMPLE_LENGTH) return text.slice(start);
  const sample = text.slice(start, start + SAMPLE_LENGTH);
  const end = sample.lastIndexOf(rowSeparator);
  return end < 0 ? sample : sample.slice(0, end + rowSeparator.length);
}
