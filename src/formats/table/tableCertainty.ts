// Whether a text is a table at all. A document taken for a table loses its answers, so the marks of documents weigh more
// than any number of commas: only a head, a known header, tabs, or cells set without a blank make a table sure.
import { bulletLike } from '../../domain/document/bullets';
import { answerMarkerOf, headingOf, numberedOf, questionMarkerOf } from '../../domain/document/markers';
import { rolesOfNames } from './columnNames';
import { readHead } from './headLines';
import { guessShape, shapeOf, type TableShape } from './separators';

/** `hardly`: every row has two cells, with blanks behind the mark between them as in a sentence; no sign of a document either. */
export type TableCertainty = 'sure' | 'maybe' | 'hardly' | 'no';

/** Whether a text is a table; the first few hundred rows decide. */
export function tableCertainty(text: string): TableCertainty {
  const { head, start, known } = readHead(text);
  if (known > 0) return 'sure';
  const shape = head.separator === undefined ? guessShape(text, start) : shapeOf(text, start, head.separator);
  if (shape.columns < 2) return 'no';
  const rows = shape.rows.map(({ cells }) => rowText(cells, shape.separator));
  if (hasMarksOfDocuments(rows, shape)) return 'no';
  if (shape.separator === '\t') return ofTabs(shape);
  if (hasHeader(shape) && shape.share >= LEAST_SHARE) return 'sure';
  if (shape.share < STEADY_SHARE) return 'no';
  if (shape.separator === '---') return shape.rows.length > 1 ? 'sure' : 'maybe';
  if (shape.rows.length < FEWEST_ROWS || isProse(rows)) return 'no';
  const isTight = tightness(shape) >= TIGHT;
  switch (shape.separator) {
    case ',':
    case ';':
      return isTight ? 'sure' : shape.columns > 2 ? 'maybe' : 'hardly';
    case '|':
      return 'sure';
    default:
      return isTight ? 'sure' : 'maybe';
  }
}

/** The share of rows that must be cut by tabs, and cut alike below a known header, and by other separators. */
const TAB_SHARE = 0.7;
const LEAST_SHARE = 0.6;
const STEADY_SHARE = 0.9;
const FEWEST_ROWS = 3;
/** The share of separators with no blank behind them, as programs write them. */
const TIGHT = 0.9;
/** More lines than this with marks of documents make a document. */
const MOST_MARKS = 0.02;
const MOST_BULLETS = 0.2;
const MOST_SENTENCES = 0.5;

/** Tabs stand in no prose, so rows with too many or too few cells are mistakes in a table. */
function ofTabs({ rows }: TableShape): TableCertainty {
  const cut = rows.filter(({ cells }) => cells.length > 1 && cells[0]?.trim() !== '').length;
  return cut >= rows.length * TAB_SHARE ? 'sure' : 'maybe';
}

/** The first line of a row as it was written. */
function rowText(cells: readonly string[], separator: string): string {
  return cells.slice(0, 2).join(separator).split('\n', 1)[0]?.trim() ?? '';
}

function hasHeader(shape: TableShape): boolean {
  return rolesOfNames(shape.rows[0]?.cells ?? []).isHeader;
}

/** "Q:", headings and bullets at the start of rows; before a tab they count only where nothing else stands. */
function hasMarksOfDocuments(rows: readonly string[], shape: TableShape): boolean {
  const starts = shape.separator === '\t' ? shape.rows.map(({ cells }) => (cells[0] ?? '').trim()) : rows;
  const isMark = (start: string): boolean =>
    questionMarkerOf(start) !== undefined || answerMarkerOf(start) !== undefined;
  if (shape.separator === '\t') {
    const bare = starts.filter((start) => start.length < LONGEST_MARK && isBareMark(start, isMark));
    return shape.columns === 2 && bare.length > starts.length * MOST_BULLETS;
  }
  const marks = starts.filter(
    (start) => isMark(start) || headingOf(start) !== undefined || FENCE.test(start),
  );
  if (marks.length > rows.length * MOST_MARKS) return true;
  const bullets = starts.filter((start) => bulletLike(start) || numberedOf(start) !== undefined);
  return bullets.length > rows.length * MOST_BULLETS;
}

const LONGEST_MARK = 12;
const FENCE = /^(?:```|~~~|<!--|---$|===)/u;

function isBareMark(start: string, isMark: (start: string) => boolean): boolean {
  return isMark(start) || bulletLike(start) || /^\(?\d{1,3}[.)]$/u.test(start);
}

/** Lines that end as sentences do. */
function isProse(rows: readonly string[]): boolean {
  const sentences = rows.filter((row) => /[.!?。！？]$/u.test(row) && /\s\S+\s\S+\s/u.test(row));
  return sentences.length > rows.length * MOST_SENTENCES;
}

function tightness({ rows, separator }: TableShape): number {
  const cells = rows.flatMap((row) => row.cells.slice(1));
  if (separator === ' - ') return 0;
  return cells.length === 0 ? 0 : cells.filter((cell) => !/^\s/u.test(cell)).length / cells.length;
}
