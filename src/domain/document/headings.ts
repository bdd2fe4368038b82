// Headings of both families: "## Text" on one line, or a text with a rule of marks under it (and perhaps over
// it). A rule that belongs to a heading is part of the heading, not of the text below.
import { isBlank, type Line } from './lines';
import { answerMarkerOf, cleanHeading, headingOf } from './markers';

export interface Heading {
  /** 1 is the highest; underlined headings are numbered by their marks, in order of appearance. */
  readonly level: number;
  readonly text: string;
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
  lines.forEach((line, index) => {
    if (line.fence !== 'none' || rules.has(index)) return;
    const heading = headingOf(line.text);
    if (heading !== undefined) {
      byLine.set(index, heading);
      return;
    }
    const mark = ruleUnder(lines, index, byLine, rules);
    if (mark === undefined) return;
    const over = isRule(lines[index - 1], mark) && !rules.has(index - 1);
    if (over) rules.add(index - 1);
    rules.add(index + 1);
    const style = over ? `${mark}over` : mark;
    if (!levels.has(style)) levels.set(style, levels.size + 1);
    byLine.set(index, { level: levels.get(style) ?? 1, text: cleanHeading(line.text) });
  });
  return { byLine, rules };
}

const RULE = /^([=\-~^"'`#*+_])\1{2,}$/u;
const HAS_WORDS = /[\p{L}\p{N}]/u;
const BULLET = /^[-*+•–]\s/u;
/** A rule shorter than this part of its text is a separator between entries, not an underline. */
const SHORTEST_RULE = 0.6;

function isRule(line: Line | undefined, mark: string): boolean {
  return line !== undefined && line.fence === 'none' && RULE.exec(line.text)?.[1] === mark;
}

function ruleUnder(
  lines: readonly Line[],
  index: number,
  byLine: ReadonlyMap<number, Heading>,
  rules: ReadonlySet<number>,
): string | undefined {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]];
  if (line === undefined || below === undefined || below.fence !== 'none') return undefined;
  const mark = RULE.exec(below.text)?.[1];
  if (mark === undefined || !HAS_WORDS.test(line.text) || BULLET.test(line.text)) return undefined;
  const starts =
    above === undefined ||
    isBlank(above) ||
    rules.has(index - 1) ||
    byLine.has(index - 1) ||
    isRule(above, mark);
  const long = below.text.length >= line.text.length * SHORTEST_RULE || mark === '=';
  return starts && long && answerMarkerOf(line.text) === undefined ? mark : undefined;
}
