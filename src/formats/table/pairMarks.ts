// Rows that no line end parts, or whose cells no usual separator parts: Quizlet's export with marks of one's own, such as
// "weir,a low wall;lock,a chamber". Only a text in which every row is a pair is one: prose has commas too, but not so.
import { MOST_NOTES } from '../../domain/deck/textLimits';

/** What stands between the cells of a row, and what between two rows. */
export interface PairMarks {
  readonly separator: string;
  readonly rowSeparator: string;
}

const ROW_MARKS = ['||', ';;', ';', '|', '//'] as const;
const CELL_MARKS = ['\t', ' - ', '=>', '->', '::', ',', '=', ':', '|', '-'] as const;
/** Marks between the cells of a row on its own line; the others are looked for in every table. */
const CELL_MARKS_ON_LINES = ['=>', '->', '=', '-'] as const;
const FEWEST_ROWS = 3;
/** Tabs stand in no prose, and a mark between rows has no blank behind it: then two rows are no chance. */
const FEWEST_TIGHT_ROWS = 2;
/** Characters of the longest text that is looked at, and of the longest pair. */
const LONGEST_TEXT = 2_000_000;
const LONGEST_ROW = 2000;

/** The marks of a text that is made of pairs; undefined for any other. */
export function pairMarksOf(text: string): PairMarks | undefined {
  const written = text.trim();
  if (written.length > LONGEST_TEXT) return undefined;
  if (written.includes('\n')) return marksOf(written, '\n', CELL_MARKS_ON_LINES);
  for (const rowSeparator of ROW_MARKS) {
    const found = written.includes(rowSeparator) ? marksOf(written, rowSeparator, CELL_MARKS) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function marksOf(text: string, rowSeparator: string, cellMarks: readonly string[]): PairMarks | undefined {
  const rows = text.split(rowSeparator).filter((row) => row.trim() !== '');
  if (rows.length < FEWEST_TIGHT_ROWS || rows.length > MOST_NOTES) return undefined;
  if (rows.some((row) => row.length > LONGEST_ROW)) return undefined;
  const isTight = !rows.some((row) => row.startsWith(' '));
  for (const separator of cellMarks) {
    const fewest = isTight && separator === '\t' ? FEWEST_TIGHT_ROWS : FEWEST_ROWS;
    if (rows.length >= fewest && rows.every((row) => isPair(row, separator))) {
      return { separator, rowSeparator };
    }
  }
  return undefined;
}

/** Whether a mark stands in a row just once, between texts. */
function isPair(row: string, mark: string): boolean {
  const cells = row.trim().split(mark);
  return cells.length === 2 && cells.every((cell) => cell.trim() !== '');
}
