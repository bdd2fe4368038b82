// A review log as it was read: the numbers of its rows in one block. The idea to know: a collection has ten times as many
// reviews as anything else, and as objects they would cost more to keep than to read.
import type { AnkiReview, ReviewLog } from './collection';

/** A log that rows are being added to. */
export interface ReviewColumns {
  readonly log: ReviewLog;
  readonly add: (row: AnkiReview) => void;
}

const COLUMNS = 8;

/** A log without rows that has room for so many; rows beyond them make it larger. */
export function newReviewColumns(room: number): ReviewColumns {
  let cells = new Float64Array(Math.max(1, room) * COLUMNS);
  let length = 0;
  const at = (index: number): AnkiReview | undefined => {
    if (index < 0 || index >= length) return undefined;
    const values = cells;
    const start = index * COLUMNS;
    return {
      id: values[start] ?? 0,
      cardId: values[start + 1] ?? 0,
      ease: values[start + 2] ?? 0,
      interval: values[start + 3] ?? 0,
      lastInterval: values[start + 4] ?? 0,
      factor: values[start + 5] ?? 0,
      tookMs: values[start + 6] ?? 0,
      type: values[start + 7] ?? 0,
    };
  };
  const log: ReviewLog = {
    at,
    get length() {
      return length;
    },
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index += 1) {
        const row = at(index);
        if (row !== undefined) yield row;
      }
    },
  };
  const add = ({ id, cardId, ease, interval, lastInterval, factor, tookMs, type }: AnkiReview): void => {
    const start = length * COLUMNS;
    if (start === cells.length) {
      const larger = new Float64Array(cells.length * 2);
      larger.set(cells);
      cells = larger;
    }
    cells[start] = id;
    cells[start + 1] = cardId;
    cells[start + 2] = ease;
    cells[start + 3] = interval;
    cells[start + 4] = lastInterval;
    cells[start + 5] = factor;
    cells[start + 6] = tookMs;
    cells[start + 7] = type;
    length += 1;
  };
  return { log, add };
}
