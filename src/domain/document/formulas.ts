// Formulas over several rows: between "$$" and "$$", or "\\[" and "\\]". Like code, they are left whole: a row such as "- b" inside
// is no bullet.
import { startsMarked } from './markers';

/** The rows of a formula, by index: the first and the last one hold its marks. */
export interface Formula {
  readonly first: number;
  readonly last: number;
}

// A formula may start behind a bullet or an answer mark: "A: $$".
const PREFIX = String.raw`(?:(?:[-*+•–]|\(?[0-9a-z]{1,3}[.)]|[QAC]\d{0,3}[:.)]|(?:Ans|Answer|Question)[:.])\s{1,4})?`;
const STARTS = new RegExp(String.raw`^${PREFIX}(\$\$|\\\[)(.*)$`, 'isu');
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['$$', '$$'],
  ['\\[', '\\]'],
]);

/** Whether a row, without blanks around it, would open a formula if a row below closes it. */
export function opensFormula(row: string): boolean {
  return closerOf(row) !== undefined;
}

/** Finds the formulas of several rows. None reaches over a blank row, nor over a question or answer mark. */
export function findFormulas(rows: readonly string[]): readonly Formula[] {
  const found: Formula[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const closer = closerOf(rows[at]?.trim() ?? '');
    if (closer === undefined) continue;
    let end = at + 1;
    while (end < rows.length && goesOn(rows[end] ?? '', closer)) end += 1;
    const last = rows[end]?.trim() ?? '';
    if (
      last.endsWith(closer) &&
      last.indexOf(closer) === last.length - closer.length &&
      !startsMarked(last)
    ) {
      found.push({ first: at, last: end });
      at = end;
    } else at = end - 1;
  }
  return found;
}

/** The mark that closes the formula which a row opens and does not close itself. */
function closerOf(row: string): string | undefined {
  if (!row.includes('$$') && !row.includes('\\[')) return undefined;
  const [, open = '', rest = ''] = STARTS.exec(row) ?? [];
  const closer = CLOSERS.get(open);
  return closer === undefined || rest.includes(closer) ? undefined : closer;
}

function goesOn(row: string, closer: string): boolean {
  return row.trim() !== '' && !row.includes(closer) && !startsMarked(row.trim());
}
