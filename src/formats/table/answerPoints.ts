// An answer cell as points, and points as an answer cell. Lines that start with a bullet are points; what is indented
// below one belongs to it. The idea to know: the two functions are each other's inverse for every answer that a reader
// of ours made, so a table that is exported and read again changes nothing.
import { bulletOf, countsAfter, NO_COUNTS } from '../../domain/document/bullets';
import { findFences } from '../../domain/document/fences';
import { labelsAsBullets } from '../../domain/document/labelPoints';
import { hasLabel, holdsLabels, splitLabel } from '../../domain/document/labels';
import type { PointDraft } from '../../domain/document/readEntry';
import { spokenPoint } from '../../domain/deck/deck';

export interface CellPoints {
  readonly points: readonly PointDraft[];
  /** Text after the last point. */
  readonly closing?: string;
}

/** Reads the text of an answer cell as points; without bullets it is one. */
export function readPoints(cell: string): CellPoints {
  if (!cell.includes('\n')) {
    // A dash alone is an answer.
    const only = bulletText(cell) || cell;
    return { points: only === '' ? [] : [pointOf(only)] };
  }
  const rows = cell.split('\n');
  const parts = /```|~~~/u.test(cell) ? findFences(rows).parts : [];
  const isCode = (index: number): boolean => parts[index] === 'inside' || parts[index] === 'close';
  const marked = new Map<number, string>();
  rows.forEach((row, index) => {
    const text = isCode(index) ? undefined : bulletText(row);
    if (text !== undefined) marked.set(index, text);
  });
  if (marked.size > 0) return readList(rows, marked, isCode);
  const counted = parts.length > 0 ? marked : countedRows(rows);
  if (counted.size > 1) return readList(rows, counted, isCode);
  if (holdsLabels(cell)) return readLabels(cell);
  return { points: [pointOf(cell)] };
}

/** Writes an answer so that {@link readPoints} reads the same points. */
export function printPoints(answer: CellPoints): string {
  const [first, ...others] = answer.points;
  if (
    first !== undefined &&
    others.length === 0 &&
    answer.closing === undefined &&
    first.leadIn === undefined
  ) {
    const text = printPoint(first);
    const { points, closing } = readPoints(text);
    const [again] = points;
    const isSame = again?.text === first.text && again.label === first.label && again.leadIn === undefined;
    if (points.length === 1 && closing === undefined && isSame) return text;
  }
  const parts = answer.points.map((point, index) => {
    const gap = index === 0 ? '' : '\n';
    const leadIn = point.leadIn === undefined ? '' : `${gap}${point.leadIn}\n\n`;
    return `${leadIn}${MARK} ${indented(printPoint(point))}`;
  });
  return [...parts, ...(answer.closing === undefined ? [] : [`\n${answer.closing}`])].join('\n');
}

/** A dash at the start of a cell would make a formula of it. */
const MARK = '•';
const NESTING = '  ';

function bulletText(row: string): string | undefined {
  const bullet = bulletOf(row, NO_COUNTS);
  return bullet?.mark === '-' ? bullet.text : undefined;
}

/** The rows that count on: "1. …", "2. …"; a single one is a text that happens to start with a number. */
function countedRows(rows: readonly string[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let last = NO_COUNTS;
  rows.forEach((row, index) => {
    const bullet = bulletOf(row, last);
    if (bullet === undefined || bullet.mark === '-') return;
    last = countsAfter(bullet, last);
    found.set(index, bullet.text.trim());
  });
  return found;
}

/** Reads rows of which some start a point: those in `bullets`, each with its text. */
function readList(
  rows: readonly string[],
  bullets: ReadonlyMap<number, string>,
  isCode: (index: number) => boolean,
): CellPoints {
  const points: PointDraft[] = [];
  let waiting: string[] = [];
  let inside: string[] | undefined;
  let leadIn = '';
  const close = (): void => {
    if (inside === undefined) return;
    const text = insideBullet(inside);
    if (text !== '') points.push({ ...pointOf(text), ...(leadIn === '' ? {} : { leadIn }) });
    // A bullet without text leaves what leads it in to the next one.
    else if (leadIn !== '') waiting.push(leadIn, '');
    inside = undefined;
  };
  rows.forEach((row, index) => {
    const bullet = bullets.get(index);
    if (bullet !== undefined) {
      close();
      leadIn = trimRows(waiting);
      waiting = [];
      inside = [bullet];
    } else if (inside === undefined) {
      waiting.push(row);
    } else if (row.startsWith(NESTING)) {
      inside.push(row.slice(NESTING.length));
    } else if (row.trim() === '') {
      inside.push('');
    } else if (inside.at(-1) === '' && !isCode(index)) {
      close();
      waiting.push(row);
    } else {
      inside.push(row);
    }
  });
  close();
  const closing = trimRows(waiting);
  return { points, ...(closing === '' ? {} : { closing }) };
}

/** The rows of a bullet as the text of a point, in which bullets of its own are indented. */
function insideBullet(rows: readonly string[]): string {
  const text = trimRows(rows);
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const { parts } = findFences(lines);
  const isBelow = (index: number): boolean => index > 0 && parts[index] === 'none';
  const nested = lines.findIndex((row, index) => isBelow(index) && bulletText(row) !== undefined);
  return lines
    .map((row, index) => {
      if (nested >= 0 && index >= nested) return row === '' ? row : NESTING + row;
      return isBelow(index) && isEscapedBullet(row) ? row.slice(1) : row;
    })
    .join('\n');
}

function readLabels(cell: string): CellPoints {
  const points: PointDraft[] = [];
  let waiting = '';
  for (const block of labelsAsBullets([{ kind: 'paragraph', text: cell }])) {
    if (block.kind === 'paragraph') waiting = block.text;
    else if (block.kind === 'bullet') {
      const [inner] = block.blocks;
      const text = inner?.kind === 'paragraph' ? inner.text : '';
      points.push({ ...pointOf(text), ...(waiting === '' ? {} : { leadIn: waiting }) });
      waiting = '';
    }
  }
  return points.length === 0 ? { points: [pointOf(cell)] } : { points };
}

/** A text that only looks as if it had a label is written with a backslash before it. */
function pointOf(text: string): PointDraft {
  if (!text.includes(':')) return { text };
  const isEscaped = text.startsWith('\\') && hasLabel(withoutEscapes(text));
  return isEscaped ? { text: text.slice(1) } : splitLabel(text);
}

function printPoint(point: PointDraft): string {
  if (point.label !== undefined) return spokenPoint(point);
  return hasLabel(withoutEscapes(point.text)) ? `\\${point.text}` : point.text;
}

function withoutEscapes(text: string): string {
  return text.replace(/^\\{1,1000}/u, '');
}

/** The text of a point below its bullet. A row that only looks like a bullet is written with a backslash before it. */
function indented(text: string): string {
  if (!text.includes('\n')) return text;
  const rows = text.split('\n');
  const { parts } = findFences(rows);
  return rows
    .map((row, index) => {
      if (row === '' || index === 0) return row;
      const isBullet = parts[index] === 'none' && bulletText(withoutEscapes(row)) !== undefined;
      return `${NESTING}${isBullet ? '\\' : ''}${row}`;
    })
    .join('\n');
}

function isEscapedBullet(row: string): boolean {
  return row.startsWith('\\') && bulletText(withoutEscapes(row)) !== undefined;
}

function trimRows(rows: readonly string[]): string {
  return rows.join('\n').trim();
}
