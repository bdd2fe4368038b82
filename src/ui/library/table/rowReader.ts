// Reads the rows that the table draws, a stretch at a time. The ideas to know: an answer to an older search is thrown away,
// and while the learner scrolls only one stretch is asked for at a time, the one that is looked at when the last one came.
import type { CardQuery, FindCommands, FoundCard, SearchProblem, Trouble } from '../../../state/react';

/** What a search found, as far as it was read. */
export interface Found {
  readonly query: CardQuery;
  readonly total: number;
  readonly notes: number;
  /** By place, from 0; those that were not looked at are not there. */
  readonly rows: ReadonlyMap<number, FoundCard>;
}

/** What is known of the search that was given last. */
export interface Looking {
  /** What was found last; it stands until the answer to a newer search is there. */
  readonly found: Found | undefined;
  readonly isLooking: boolean;
  /** Why the newest search has no answer. */
  readonly problem: SearchProblem | Trouble | undefined;
}

export interface RowReader {
  /** Looks for the cards of a query, anew also when it is the one before. */
  readonly look: (query: CardQuery) => void;
  /** Says which rows are drawn: from `first` up to, and without, `end`. */
  readonly want: (first: number, end: number) => void;
}

export const NOTHING_YET: Looking = { found: undefined, isLooking: true, problem: undefined };

/** What is drawn of another search, before it is known. */
const FIRST_ROWS = { first: 0, end: 40 };
/** Rows that are asked for above and below those that are drawn. */
const AROUND = 40;
/** Rows that are remembered before those that are not drawn are let go. */
const MOST_ROWS = 2_000;

/** A reader that tells `onChange` of everything it learns. */
export function createRowReader(
  findCards: FindCommands['findCards'],
  onChange: (looking: Looking) => void,
): RowReader {
  let looking = NOTHING_YET;
  let wanted = FIRST_ROWS;
  // Goes up with every look.
  let looks = 0;
  let isReading = false;

  function tell(part: Partial<Looking>): void {
    looking = { ...looking, ...part };
    onChange(looking);
  }

  async function read(query: CardQuery, look: number): Promise<void> {
    const from = Math.max(0, wanted.first - AROUND);
    const result = await findCards(query, from, wanted.end + AROUND - from);
    if (look !== looks) return;
    isReading = false;
    if (!result.ok) return tell({ isLooking: false, problem: result.failure });
    const { total, notes, rows } = result.value;
    const before = looking.isLooking ? undefined : looking.found?.rows;
    const kept = before !== undefined && before.size < MOST_ROWS ? before : [];
    const found = new Map([...kept, ...rows.map((row, index) => [result.value.from + index, row] as const)]);
    tell({ found: { query, total, notes, rows: found }, isLooking: false, problem: undefined });
    // What was scrolled to meanwhile; rows that the answer left out are not asked for again and again.
    if (rows.length > 0) readMissing();
  }

  function readMissing(): void {
    const { found } = looking;
    if (found === undefined || looking.isLooking || isReading) return;
    const end = Math.min(wanted.end, found.total);
    for (let index = wanted.first; index < end; index += 1) {
      if (found.rows.has(index)) continue;
      isReading = true;
      return void read(found.query, looks);
    }
  }

  return {
    look: (query) => {
      looks += 1;
      isReading = true;
      if (query !== looking.found?.query) wanted = FIRST_ROWS;
      tell({ isLooking: true });
      void read(query, looks);
    },
    want: (first, end) => {
      wanted = { first, end };
      readMissing();
    },
  };
}
