// Gathers what of a file could not be carried over while it is read: one entry for each reason, with a few names.
import type { LeftOut, LeftOutCode } from '../domain/incoming/incoming';

/** A list of what is left out, to be added to. */
export interface LeftOutList {
  /** Counts one more thing, or `count` more, by name where it has one. */
  readonly add: (code: LeftOutCode, example?: string, count?: number) => void;
  /** The entries so far, in the order in which their reasons first came up. */
  readonly entries: () => readonly LeftOut[];
}

/** An empty list. */
export function newLeftOutList(): LeftOutList {
  const found = new Map<LeftOutCode, { count: number; examples: string[] }>();
  return {
    add: (code, example = '', count = 1) => {
      if (count < 1) return;
      const entry = found.get(code) ?? { count: 0, examples: [] };
      found.set(code, entry);
      entry.count += count;
      if (entry.examples.length >= MOST_EXAMPLES) return;
      const name = shortened(example);
      if (name !== '' && !entry.examples.includes(name)) entry.examples.push(name);
    },
    entries: () => [...found].map(([code, { count, examples }]) => ({ code, count, examples })),
  };
}

const MOST_EXAMPLES = 5;
const LONGEST_EXAMPLE = 60;

function shortened(text: string): string {
  // Cut before anything else is done with it, since it may be as long as a field.
  const line = text
    .slice(0, LONGEST_EXAMPLE * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= LONGEST_EXAMPLE) return line;
  // Half a character at the cut is no character.
  const cut = line.slice(0, LONGEST_EXAMPLE - 1).replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut.trimEnd()}…`;
}
