// Rows that no line end parts, or whose cells no usual separator parts: Quizlet's export with marks of one's own, such as
// "weir,a low wall;lock,a chamber". Only a text in which every row is a pair is one: prose has commas too, but not so.
import { MOST_NOTES } from '../../domain/deck/textLimits';

const ROW_MARKS = ['||', ';;', ';', '|', '//'] as const;
const CELL_MARKS = ['\t', ' - ', '=>', '->', '::', ',', '=', ':', '|', '-'] as const;
/** Marks between the cells of a row on its own line; the others are looked for in every table. */
const CELL_MARKS_ON_LINES = ['=>', '->', '=', '-'] as const;
const FEWEST_ROWS = 3;
/** Characters of the longest text that is looked at, and of the longest pair. */
const LONGEST_TEXT = 2_000_000;
const LONGEST_ROW = 2000;

/** The pairs of a text as lines with a tab in each; undefined for a text that is not made of pairs. */
export function rowsOnLines(text: string): string | undefined {
  const written = text.trim();
  if (written.length > LONGEST_TEXT) return undefined;
  if (written.includes('\n')) return pairs(written, '\n', CELL_MARKS_ON_LINES);
  for (const rowMark of ROW_MARKS) {
    const found = written.includes(rowMark) ? pairs(written, rowMark, CELL_MARKS) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function pairs(text: string, rowMark: string, cellMarks: readonly string[]): string | undefined {
  const rows = text
    .split(rowMark)
    .map((row) => row.trim())
    .filter((row) => row !== '');
  if (rows.length < FEWEST_ROWS || rows.length > MOST_NOTES) return undefined;
  if (rows.some((row) => row.length > LONGEST_ROW)) return undefined;
  for (const cellMark of cellMarks) {
    const cut = rows.map((row) => pairOf(row, cellMark));
    if (!cut.includes(undefined)) return cut.join('\n');
  }
  return undefined;
}

/** Both cells of a row with a tab between; undefined where the mark does not stand in it just once, between texts. */
function pairOf(row: string, mark: string): string | undefined {
  const cells = row.split(mark).map((cell) => cell.trim());
  const [left = '', right = ''] = cells;
  return cells.length === 2 && left !== '' && right !== '' ? `${left}\t${right}` : undefined;
}
