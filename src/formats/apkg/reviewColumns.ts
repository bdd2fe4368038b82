// A review log as it was read: the numbers of its rows in one block. The idea to know: a collection has ten times as many
// reviews as anything else, and as objects they would cost more to keep than to read.
import type { AnkiReview, ReviewLog } from './collection';

/** The numbers of all rows of a log, eight a row, in the order of the fields of a review. */
export type ReviewCells = Float64Array;

/** Cells that rows are being added to. */
export interface ReviewColumns {
  readonly add: (row: AnkiReview) => void;
  /** The cells of all rows that were added. */
  readonly cells: () => ReviewCells;
}

const COLUMNS = 8;

/** Cells without rows that have room for so many; rows beyond them make it larger. */
export function newReviewColumns(room: number): ReviewColumns {
  let cells = new Float64Array(Math.max(1, room) * COLUMNS);
  let end = 0;
  const add = ({ id, cardId, ease, interval, lastInterval, factor, tookMs, type }: AnkiReview): void => {
    if (end === cells.length) {
      const larger = new Float64Array(cells.length * 2);
      larger.set(cells);
      cells = larger;
    }
    cells[end] = id;
    cells[end + 1] = cardId;
    cells[end + 2] = ease;
    cells[end + 3] = interval;
    cells[end + 4] = lastInterval;
    cells[end + 5] = factor;
    cells[end + 6] = tookMs;
    cells[end + 7] = type;
    end += COLUMNS;
  };
  return { add, cells: () => cells.subarray(0, end) };
}

/** The log that some cells hold. */
export function reviewLogOf(cells: ReviewCells): ReviewLog {
  const length = cells.length / COLUMNS;
  const at = (index: number): AnkiReview | undefined => {
    if (index < 0 || index >= length) return undefined;
    const start = index * COLUMNS;
    return {
      id: cells[start] ?? 0,
      cardId: cells[start + 1] ?? 0,
      ease: cells[start + 2] ?? 0,
      interval: cells[start + 3] ?? 0,
      lastInterval: cells[start + 4] ?? 0,
      factor: cells[start + 5] ?? 0,
      tookMs: cells[start + 6] ?? 0,
      type: cells[start + 7] ?? 0,
    };
  };
  return {
    at,
    length,
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index += 1) {
        const row = at(index);
        if (row !== undefined) yield row;
      }
    },
  };
}
