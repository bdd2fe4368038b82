// Puts what stands between two runs of marks into one another, in one pass. The idea to know: every run that closes takes
// the nearest open run of its mark, and what stands between them is moved once; what is never closed stays as it is.
import { reachOf, suits, type Reach } from '../document/besideMarks';
import { depthOf, joined, type Entry, type Piece } from './entries';
import type { Emphasis, InlinePart } from './inlinePart';

/** What was read so far; everything given to it stands in the order of the calls. */
export interface Nesting {
  readonly addText: (text: string) => void;
  /** Adds code or maths. */
  readonly addPart: (part: InlinePart) => void;
  /** Adds a run of marks, which may close an earlier one or wait for a later one. */
  readonly addRun: (at: number, width: number) => void;
  /** Adds a bracket that may turn out to open a link or a picture. */
  readonly addBracket: (bracket: string, at: number) => void;
  /** The bracket opened last, once: undefined where none is open. */
  readonly takeBracket: () => Bracket | undefined;
  /** Shows `shown` in place of a bracket that was taken; no mark inside it pairs with one behind it. */
  readonly replaceBracket: (bracket: Bracket, shown: string) => void;
  readonly parts: () => readonly InlinePart[];
}

/** A bracket that is open. */
export interface Bracket {
  readonly at: number;
  readonly piece: Piece;
  readonly place: number;
  readonly runsBelow: number;
}

/** Marks that wait for others that close them. */
interface Run {
  readonly mark: string;
  readonly piece: Piece;
  readonly place: number;
  readonly reach: Reach;
  /** How much there was to emphasise when it opened. */
  readonly words: number;
}

/** Marks nested deeper are text. */
const DEEPEST = 12;
/** Between marks there must be more than this: paths with stars in them hold nothing else. */
const WORDS = /[^\s./,:|*_~=-]/u;

/** Nothing yet, of the text that the places of marks refer to. */
export function createNesting(text: string): Nesting {
  const entries: Entry[] = [];
  const runs: Run[] = [];
  const runsOfMark = new Map<string, Run[]>();
  const brackets: Bracket[] = [];
  let words = 0;

  const addPiece = (shown: string): Piece => {
    const piece: Piece = { kind: 'piece', text: shown };
    entries.push(piece);
    return piece;
  };
  const dropRuns = (left: number): void => {
    for (const { mark } of runs.splice(left).toReversed()) runsOfMark.get(mark)?.pop();
  };
  /** Puts what stands behind an open run into one part; says whether it could. */
  const close = (opener: Run, width: number): boolean => {
    const start = opener.place + 1;
    const depth = 1 + entries.slice(start).reduce((most, entry) => Math.max(most, depthOf(entry)), 0);
    if (depth > DEEPEST) {
      dropRuns(0);
      return false;
    }
    const part = { kind: kindOf(opener.mark, width), parts: joined(entries.splice(start)) };
    opener.piece.text = opener.piece.text.slice(width);
    dropRuns(runs.lastIndexOf(opener) + (opener.piece.text === '' ? 0 : 1));
    while ((brackets.at(-1)?.place ?? -1) >= start) brackets.pop();
    entries.push({ kind: 'part', part, depth });
    return true;
  };
  return {
    addText: (shown) => {
      if (WORDS.test(shown)) words += 1;
      addPiece(shown);
    },
    addPart: (part) => {
      words += 1;
      entries.push({ kind: 'part', part, depth: 0 });
    },
    addRun: (at, width) => {
      const mark = text.charAt(at);
      const reach = reachOf(text, at, width);
      let left = width;
      while (reach.closes && left > 0) {
        const opener = runsOfMark.get(mark)?.at(-1);
        if (opener === undefined || opener.words === words) break;
        const taken = Math.min(2, left, opener.piece.text.length);
        if (!suits(opener.reach, reach, taken) || !close(opener, taken)) break;
        left -= taken;
      }
      if (left === 0) return;
      const place = entries.length;
      const piece = addPiece(mark.repeat(left));
      if (!reach.opens) return;
      const run = { mark, piece, place, reach, words };
      runs.push(run);
      const same = runsOfMark.get(mark);
      if (same === undefined) runsOfMark.set(mark, [run]);
      else same.push(run);
    },
    addBracket: (bracket, at) => {
      const place = entries.length;
      brackets.push({ at, place, piece: addPiece(bracket), runsBelow: runs.length });
    },
    takeBracket: () => brackets.pop(),
    replaceBracket: ({ piece, runsBelow }, shown) => {
      dropRuns(runsBelow);
      piece.text = shown;
    },
    parts: () => joined(entries),
  };
}

function kindOf(mark: string, width: number): Emphasis {
  if (mark === '~') return 'gone';
  if (mark === '=') return 'marked';
  return width === 2 ? 'strong' : 'emphasis';
}
