// Numbers in front of questions. A number asks when its text ends with a question mark; a statement among
// such questions ("8. I lost my key.") asks when its number is the next and it stands apart.
import { isBlank, type Line } from './lines';
import { endsAsQuestion, numberedOf, type Numbered } from './markers';

/** Lines that a numbered question may take. */
const LONGEST_QUESTION = 5;

/** Whether a numbered line is a question: it, or the lines it wraps onto, end with a question mark. */
export function numberAsks(lines: readonly Line[], index: number): boolean {
  for (let at = index; at < Math.min(lines.length, index + LONGEST_QUESTION); at += 1) {
    const line = lines[at];
    if (line === undefined || isBlank(line) || line.fence !== 'none') return false;
    if (at > index && numberedOf(line.text) !== undefined) return false;
    if (endsAsQuestion(line.text)) return true;
  }
  return false;
}

/**
 * The question that a numbered line asks, or nothing when the number counts something else. `last` is the
 * number of the question before it; deeper than `deepestIndent` columns numbers count bullets.
 */
export function questionNumberOf(
  lines: readonly Line[],
  index: number,
  deepestIndent: number,
  last: readonly number[],
): Numbered | undefined {
  const line = lines[index];
  if (line === undefined || line.fence !== 'none' || line.indent > deepestIndent) return undefined;
  const numbered = numberedOf(line.text);
  if (numbered === undefined) return undefined;
  if (numberAsks(lines, index))
    return isLater(numbered.path, last) || startsOver(numbered.path) ? numbered : undefined;
  // Some "questions" are statements: they count when their number and the blank lines around them say so.
  const [above, below] = [lines[index - 1], lines[index + 1]];
  const apart = above === undefined || isBlank(above);
  const open =
    below === undefined ||
    isBlank(below) ||
    (below.indent > line.indent && numberedOf(below.text) === undefined);
  return apart && open && follows(numbered.path, last) ? numbered : undefined;
}

function isLater(path: readonly number[], last: readonly number[]): boolean {
  const differs = path.findIndex((part, depth) => part !== last[depth]);
  return differs >= 0 && (path[differs] ?? 0) > (last[differs] ?? -1);
}

function startsOver(path: readonly number[]): boolean {
  return path.every((part) => part === 1);
}

function follows(path: readonly number[], last: readonly number[]): boolean {
  const next = path.map((part, depth) => (depth === path.length - 1 ? part - 1 : part));
  const before = last.slice(0, path.length);
  return next.length > before.length ? startsOver(path) : next.every((part, depth) => part === before[depth]);
}
