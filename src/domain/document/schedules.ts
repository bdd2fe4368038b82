// Schedules that Obsidian's plug-in writes behind its cards: "<!--SR:!2024-03-20,124,270-->". They are no text.
import { findFences } from './fences';

const OPEN = '<!--SR:';
const SCHEDULE = /^(?:<!--SR:[\d,.!:-]{0,10000}-->\s*)+$/u;

/** The rows of a text without schedules. */
export interface Unscheduled {
  readonly rows: readonly string[];
  /** Indices of the rows that held one; where nothing else stood, nothing is left. */
  readonly found: readonly number[];
}

/** Takes the schedules at the ends of rows out of a text; code keeps its own. */
export function withoutSchedules(rows: readonly string[]): Unscheduled {
  if (!rows.some((row) => row.includes(OPEN))) return { rows, found: [] };
  const { parts } = findFences(rows);
  const found: number[] = [];
  const plain = rows.map((row, index) => {
    const at = parts[index] === 'none' ? row.indexOf(OPEN) : -1;
    if (at < 0 || !SCHEDULE.test(row.slice(at))) return row;
    found.push(index);
    return row.slice(0, at).trimEnd();
  });
  return { rows: plain, found };
}
