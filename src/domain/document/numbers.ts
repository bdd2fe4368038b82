// Numbers in front of questions. A number asks when its text ends with a question mark or an answer mark stands
// below it; a statement among such questions ("8. I lost my key.") asks when the numbers around it say so.
import { asksFrom } from './asking';
import type { Headings } from './headings';
import { isBlank, type Line } from './lines';
import { headingOf, numberedOf, questionMarkerOf, type Numbered } from './markers';

/** The numbered lines of a document that number questions. */
export interface Numbers {
  /** By the index of the line. */
  readonly questions: ReadonlyMap<number, Numbered>;
  /** Lines that may number a question and still were read as text. */
  readonly doubtful: readonly Line[];
}

/** A numbered line. */
interface Candidate extends Numbered {
  readonly line: Line;
  readonly index: number;
  readonly asks: boolean;
}

/** Numbers are often right-aligned: " 9." above "10.". */
const ALIGNMENT = 2;

/** The outermost numbered lines of a document outside of its headings: deeper ones count bullets. */
export function outerNumbers(lines: readonly Line[], headings: Headings): readonly Candidate[] {
  const numbered = lines.flatMap((line, index) => {
    const isOpen = line.fence === 'none' && !headings.byLine.has(index);
    const found = isOpen ? numberedOf(line.text) : undefined;
    return found === undefined ? [] : [{ ...found, index, line }];
  });
  const outermost = numbered.reduce(
    (least, { line }) => Math.min(least, line.indent),
    Number.POSITIVE_INFINITY,
  );
  return numbered
    .filter(({ line }) => line.indent <= outermost + ALIGNMENT)
    .map((found) => ({ ...found, asks: asksFrom(lines, found.index) }));
}

/** Whether something that may answer it stands below a numbered question: no other question, no heading. */
export function isAnswered(lines: readonly Line[], { index }: Candidate): boolean {
  let below = index + 1;
  while (below < lines.length && below < index + MOST_BLANK && isBlankAt(lines, below)) below += 1;
  const line = lines[below];
  if (line === undefined || isBlank(line)) return false;
  return [numberedOf, headingOf, questionMarkerOf].every((markOf) => markOf(line.text) === undefined);
}

/** Reads the numbers of a document whose questions are numbered. */
export function readNumbers(lines: readonly Line[], headings: Headings): Numbers {
  const candidates = outerNumbers(lines, headings);
  const next = askedBelow(candidates);
  const questions = new Map<number, Numbered>();
  const doubtful: Line[] = [];
  let last: Path = [];
  /** The number read last in a list inside an answer. */
  let listed: Path | undefined;
  candidates.forEach((candidate, at) => {
    const { index, path, asks } = candidate;
    const inList = listed !== undefined && isNext(path, listed);
    const after = next[at];
    const leads = after?.length === path.length && last.length === path.length && isLater(after, path);
    const counts = isNext(path, last) || (leads && isLater(path, last));
    const between = leads && isNext(path, last) && isNext(after, path) && !isNumberedAt(lines, index + 1);
    if (asks || (!inList && (between || (counts && standsApart(lines, index))))) {
      questions.set(index, candidate);
      last = path;
      listed = undefined;
      return;
    }
    const stands = inList ? standsApart(lines, index) : !isNumberedAt(lines, index + 1);
    const isTaken = after?.join('.') === path.join('.');
    if (counts && stands && !isTaken) doubtful.push(candidate.line);
    if (inList || startsOver(path)) listed = path;
  });
  return { questions, doubtful };
}

/** Reads the numbers of any other document: one that asks, with an answer below it, may be meant as a question. */
export function otherNumbers(lines: readonly Line[], headings: Headings): Numbers {
  const asking = outerNumbers(lines, headings).filter(
    (candidate) =>
      candidate.asks && isAnswered(lines, candidate) && !isNumberedAt(lines, candidate.index - 1),
  );
  return { questions: new Map(), doubtful: asking.map(({ line }) => line) };
}

/** Blank lines between a question and its answer. */
const MOST_BLANK = 5;

type Path = readonly number[];

function isNumberedAt(lines: readonly Line[], index: number): boolean {
  return numberedOf(lines[index]?.text ?? '') !== undefined;
}

function isBlankAt(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return line === undefined || isBlank(line);
}

/** For each candidate, the number of the next one below it that asks. */
function askedBelow(candidates: readonly Candidate[]): readonly (Path | undefined)[] {
  let below: Path | undefined;
  return candidates
    .toReversed()
    .map((candidate) => {
      const next = below;
      if (candidate.asks) below = candidate.path;
      return next;
    })
    .reverse();
}

/** Blank lines around a statement, or an indented answer below it. */
function standsApart(lines: readonly Line[], index: number): boolean {
  const [line, below] = [lines[index], lines[index + 1]];
  const indented =
    below !== undefined && below.indent > (line?.indent ?? 0) && !isNumberedAt(lines, index + 1);
  return isBlankAt(lines, index - 1) && (isBlankAt(lines, index + 1) || indented);
}

function isLater(path: Path, last: Path): boolean {
  const differs = path.findIndex((part, depth) => part !== last[depth]);
  return differs >= 0 && (path[differs] ?? 0) > (last[differs] ?? -1);
}

function startsOver(path: Path): boolean {
  return path.every((part) => part === 1);
}

function isNext(path: Path, last: Path): boolean {
  const next = path.map((part, depth) => (depth === path.length - 1 ? part - 1 : part));
  const before = last.slice(0, path.length);
  if (next.length > before.length) return path.length > 0 && startsOver(path);
  return path.length > 0 && next.every((part, depth) => part === before[depth]);
}
