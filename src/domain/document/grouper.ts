// What is known while tokens are grouped into entries: the place where the next line belongs, and what was found so far.
import type { Entry } from './entry';
import type { Line } from './lines';
import type { Problem } from './problem';
import type { Token } from './token';

/** An entry that lines are still added to. */
export interface OpenEntry extends Entry {
  readonly style: string;
  readonly number: string | undefined;
  readonly question: Line[];
  readonly answers: { readonly line: number; readonly lines: Line[]; readonly style: string }[];
  readonly remarks: string[][];
  readonly tags: string[];
  bothWays: boolean;
  asOf?: string | undefined;
}

/** What the next line belongs to. */
export type Place =
  | { readonly in: 'preamble' }
  | { readonly in: 'question' | 'answer'; readonly entry: OpenEntry; readonly lines: Line[] }
  | { readonly in: 'remark'; readonly entry: OpenEntry; readonly rows: string[] }
  | { readonly in: 'stray'; readonly lines: Line[]; readonly isBelowCard: boolean }
  /** Lines already told of by a problem: an answer without a question. */
  | { readonly in: 'refused' };

/** The tags of what stands below a line of tags: all notes up to the next deck tag, or one paragraph. */
interface TagScope {
  deck: readonly string[];
  next: readonly string[];
}

/** What the machine of entries.ts knows at each line. */
export interface Grouper {
  place: Place;
  readonly preamble: Token[];
  readonly entries: OpenEntry[];
  /** The last entry by the number in its mark. */
  readonly numbered: Map<string, OpenEntry>;
  readonly strays: Line[][];
  readonly problems: Problem[];
  readonly tags: Set<string>;
  readonly taken: Set<number>;
  readonly scope: TagScope;
  /** Whether nothing stands right above: a blank line, a heading, a separator. */
  isApart: boolean;
  /** Number of the first line behind the last card that was told by its shape. */
  next: number;
}

/** Before the first line. */
export function newGrouper(): Grouper {
  return {
    place: { in: 'preamble' },
    preamble: [],
    entries: [],
    numbered: new Map(),
    strays: [],
    problems: [],
    tags: new Set(),
    taken: new Set(),
    scope: { deck: [], next: [] },
    isApart: true,
    next: 0,
  };
}

/** Opens an entry, with the tags of what stands above it. */
export function newEntry(
  grouper: Grouper,
  head: Pick<OpenEntry, 'line' | 'shape' | 'level' | 'style' | 'number' | 'question' | 'gaps'>,
): OpenEntry {
  const tags = [...grouper.scope.deck, ...grouper.scope.next];
  const entry = { ...head, answers: [], remarks: [], tags, bothWays: false };
  grouper.entries.push(entry);
  return entry;
}

/** Ends the open entry: what follows belongs to no question until something starts one. */
export function closeEntry(grouper: Grouper, isBelowCard = false): void {
  if (grouper.place.in === 'preamble' && grouper.entries.length === 0) return;
  const lines: Line[] = [];
  grouper.strays.push(lines);
  grouper.place = { in: 'stray', lines, isBelowCard };
}
