// Letters with dots below a bullet: "a. One", "b. Two". A single one may be text ("a. m."), so only a run from "a" on,
// all of it indented alike, is a list.
import type { Line } from './lines';

const LETTER = /^([a-z])\.(?=\s)/u;
const SHORTEST_RUN = 2;

/** A list that is being read: the indices of its lines. */
interface Run {
  readonly found: number[];
}

/** Writes the letters that count with a bracket, "a) One", as which they are bullets. Takes no more columns. */
export function bracketLetters(lines: readonly Line[]): readonly Line[] {
  const counting = new Set(
    runsIn(lines)
      .filter(({ found }) => found.length >= SHORTEST_RUN)
      .flatMap(({ found }) => found),
  );
  if (counting.size === 0) return lines;
  return lines.map((line, index) =>
    counting.has(index) ? { ...line, text: line.text.replace(LETTER, '$1)') } : line,
  );
}

function runsIn(lines: readonly Line[]): readonly Run[] {
  const runs: Run[] = [];
  const open = new Map<number, Run>();
  lines.forEach(({ text, indent, fence }, index) => {
    // The first line stands right behind the mark of its bullet.
    const letter = index === 0 || fence !== 'none' ? undefined : LETTER.exec(text)?.[1];
    if (letter === undefined) return;
    const run = letter === 'a' ? { found: [] } : open.get(indent);
    if (run === undefined || letter.charCodeAt(0) !== 'a'.charCodeAt(0) + run.found.length) return;
    if (letter === 'a') runs.push(run);
    run.found.push(index);
    open.set(indent, run);
  });
  return runs;
}
