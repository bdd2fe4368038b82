// Headings of both families: "## Text" on one line, or a text with a rule of marks under it (and perhaps over
// it: underlines.ts). A rule that belongs to a heading is part of the heading, not of the text below.
import { isBlank, type Line } from './lines';
import { cleanHeading, headingOf } from './markers';
import { isRule, separatorsOf, underlinedAt } from './underlines';

export interface Heading {
  /** 1 is the highest; underlined headings are numbered by their marks, in order of appearance. */
  readonly level: number;
  readonly text: string;
  /** Whether its rule does not follow the width of its text, so that it may be a separator below a text. */
  readonly isLoose: boolean;
}

export interface Headings {
  /** The heading on a line, by the index of the line. */
  readonly byLine: ReadonlyMap<number, Heading>;
  /** Indices of the lines that only draw a heading's rule. */
  readonly rules: ReadonlySet<number>;
}

/** Finds the headings of a document. */
export function findHeadings(lines: readonly Line[]): Headings {
  const byLine = new Map<number, Heading>();
  const rules = new Set<number>();
  const levels = new Map<string, number>();
  const separators = separatorsOf(lines);
  lines.forEach((line, index) => {
    if (line.fence !== 'none' || rules.has(index)) return;
    const heading = headingOf(line.text);
    if (heading !== undefined) {
      byLine.set(index, { ...heading, isLoose: false });
      return;
    }
    const above = lines[index - 1];
    const starts =
      above === undefined || isBlank(above) || rules.has(index - 1) || byLine.has(index - 1) || isRule(above);
    const underlined = starts ? underlinedAt(lines, index, separators) : undefined;
    if (underlined === undefined) return;
    const { mark, text, rule, isLoose } = underlined;
    const over = isRule(above, mark) && !rules.has(index - 1);
    if (over) rules.add(index - 1);
    for (let below = index + 1; below <= rule; below += 1) rules.add(below);
    const style = over ? `${mark}over` : mark;
    if (!levels.has(style)) levels.set(style, levels.size + 1);
    byLine.set(index, { level: levels.get(style) ?? 1, text: cleanHeading(text), isLoose });
  });
  return { byLine, rules };
}
