// Review logs as tables: one row for each review, as optimizers of FSRS read them. Columns in any order; the moment as
// milliseconds since 1970, or as a date with its offset (without one, UTC).
import { unparse } from 'papaparse';
import type { LeftOut, LoggedReview } from '../../domain/incoming/incoming';
import { counting, tellNobody, type Tell } from '../../domain/tell';
import type { Table } from '../table/readTable';
import type { Row } from '../table/scanRows';

const COLUMNS = ['card_id', 'review_time', 'review_rating', 'review_state', 'review_duration'] as const;

/** The most reviews that are read of one log: thirty years of a hundred a day. */
export const MOST_REVIEWS = 1_000_000;

/** Whether a table is a log of reviews: its first row names a card, a moment and a rating. */
export function isReviewLog(table: Table): boolean {
  const { card, time, rating } = columnsOf(table);
  return card >= 0 && time >= 0 && rating >= 0;
}

/** Reads a log; entries without a card, a moment or a grade from 1 to 4 are left out. */
export function readReviewLog(
  table: Table,
  tell: Tell = tellNobody,
): {
  readonly log: readonly LoggedReview[];
  readonly leftOut: readonly LeftOut[];
} {
  const columns = columnsOf(table);
  const log: LoggedReview[] = [];
  const examples: string[] = [];
  let unreadable = table.beyond;
  const rows = table.names === undefined ? table.rows.slice(1) : table.rows;
  const count = counting(tell, rows.length);
  for (const row of rows) {
    count();
    const review = reviewOf(row, columns);
    if (review !== undefined) {
      log.push(review);
      continue;
    }
    unreadable += 1;
    if (examples.length < MOST_EXAMPLES)
      examples.push(`${row.line}: ${row.cells.join(' ').slice(0, LONGEST)}`);
  }
  const leftOut: readonly LeftOut[] =
    unreadable === 0 ? [] : [{ code: 'unreadable-reviews', count: unreadable, examples }];
  return { log, leftOut };
}

/** Writes a log as `card_id,review_time,review_rating,review_state,review_duration`; the moments are UTC in ms. */
export function writeReviewLog(reviews: readonly LoggedReview[]): string {
  const rows = reviews.map(({ card, atMs, rating, state, tookMs }) => [card, atMs, rating, state, tookMs]);
  return `${unparse([[...COLUMNS], ...rows], { newline: '\n' })}\n`;
}

const MOST_EXAMPLES = 5;
const LONGEST = 60;

interface LogColumns {
  readonly card: number;
  readonly time: number;
  readonly rating: number;
  readonly state: number;
  readonly duration: number;
}

function columnsOf(table: Table): LogColumns {
  const names = (table.names ?? table.rows[0]?.cells ?? []).map((name) => name.trim().toLowerCase());
  const find = (...wanted: readonly string[]): number => names.findIndex((name) => wanted.includes(name));
  return {
    card: find('card_id', 'cid'),
    time: find('review_time', 'review_datetime'),
    rating: find('review_rating', 'rating', 'ease'),
    state: find('review_state', 'state'),
    duration: find('review_duration', 'duration'),
  };
}

function reviewOf({ cells }: Row, columns: LogColumns): LoggedReview | undefined {
  const cellAt = (column: number): string => (cells[column] ?? '').trim();
  const card = cellAt(columns.card);
  const atMs = momentOf(cellAt(columns.time));
  const rating = ratingOf(cellAt(columns.rating));
  if (card === '' || atMs === undefined || rating === undefined) return undefined;
  const state = stateOf(cellAt(columns.state));
  const tookMs = wholeNumber(cellAt(columns.duration));
  return {
    card,
    atMs,
    rating,
    ...(state === undefined ? {} : { state }),
    ...(tookMs === undefined ? {} : { tookMs }),
  };
}

/** Of a moment in ms; a date beyond it cannot be shown. */
const LAST_MOMENT = 8_640_000_000_000_000;
const DATE = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d\d:?\d\d)?$/iu;

function momentOf(cell: string): number | undefined {
  const number = wholeNumber(cell);
  if (number !== undefined) return number > 0 ? number : undefined;
  const match = DATE.exec(cell);
  if (match === null) return undefined;
  const [, day = '', minute = '', second = '00', fraction = '', zone = 'Z'] = match;
  const offset = /^[+-]\d{4}$/u.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  // Three digits are all that every browser reads.
  const moment = Date.parse(`${day}T${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`);
  return Number.isNaN(moment) || moment <= 0 ? undefined : moment;
}

/** Whole numbers, also as programs write them that know only fractions: "3.0". */
function wholeNumber(cell: string): number | undefined {
  if (!/^\d{1,16}(?:\.0{1,9})?$/u.test(cell)) return undefined;
  const number = Number(cell);
  return number <= LAST_MOMENT ? number : undefined;
}

function ratingOf(cell: string): 1 | 2 | 3 | 4 | undefined {
  const number = wholeNumber(cell);
  return number === 1 || number === 2 || number === 3 || number === 4 ? number : undefined;
}

function stateOf(cell: string): 0 | 1 | 2 | 3 | undefined {
  const number = wholeNumber(cell);
  return number === 0 || number === 1 || number === 2 || number === 3 ? number : undefined;
}
