// Headings of both families: "## Text" on one line, or a text with a rule of marks under it (and perhaps over
// it). A rule that belongs to a heading is part of the heading, not of the text below.
import { isBlank, type Line } from './lines';
import {
  answerMarkerOf,
  cleanHeading,
  endsAsQuestion,
  headingOf,
  numberedOf,
  questionMarkerOf,
} from './markers';

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

interface Underlined {
  readonly mark: string;
  readonly text: string;
  readonly isLoose: boolean;
  /** Index of the line that holds the rule. */
  readonly rule: number;
}

const RULE = /^([=\-~^"'`#*+_])\1{2,}$/u;
const HAS_WORDS = /[\p{L}\p{N}]/u;
/** Bullets, quotations and tables, comments, "(a)". */
const NO_TITLE = /^(?:(?:[-*+•–]|\.\.)\s|[>|]|\(?[b-pr-z]\)|\([aq]\))/iu;
/** A rule shorter than this part of its text is a separator between entries, not an underline. */
const SHORTEST_RULE = 0.6;
/** Columns by which a rule may miss the width of its text. */
const LOOSE = 2;
/** A question over this many lines may be a heading. */
const MOST_LINES = 4;
/** What ends like a sentence is the last line of an answer; the rule below it separates. */
const ENDS_SENTENCE = /[.。।;；,，:：!！]["'”’»）)\]*_]{0,4}$/u;

function ruleMarkOf(line: Line | undefined): string | undefined {
  return line === undefined || line.fence !== 'none' ? undefined : RULE.exec(line.text)?.[1];
}

function isRule(line: Line | undefined, mark = ruleMarkOf(line)): boolean {
  return mark !== undefined && ruleMarkOf(line) === mark;
}

/** The rules that separate somewhere in a document: they stand apart, or right below a marked answer. */
function separatorsOf(lines: readonly Line[]): ReadonlySet<string> {
  const separators = new Set<string>();
  lines.forEach((line, index) => {
    const mark = ruleMarkOf(line);
    if (mark === undefined) return;
    const above = lines[index - 1];
    if (above === undefined) return;
    const apart = isBlank(above) && !isRule(lines[index + 2], mark);
    if (apart || answerMarkerOf(above.text) !== undefined) separators.add(line.text);
  });
  return separators;
}

/** The heading that starts on a line and has a rule below it; a question may be wrapped. */
function underlinedAt(
  lines: readonly Line[],
  index: number,
  separators: ReadonlySet<string>,
): Underlined | undefined {
  let rule = index + 1;
  while (rule < index + MOST_LINES && isText(lines[rule])) rule += 1;
  const [below, last, next] = [lines[rule], lines[rule - 1], lines[rule + 1]];
  const mark = ruleMarkOf(below);
  const parts = lines.slice(index, rule).map((line) => line.text);
  if (mark === undefined || below === undefined || last === undefined) return undefined;
  if (
    parts.some((part) => !HAS_WORDS.test(part) || NO_TITLE.test(part) || answerMarkerOf(part) !== undefined)
  )
    return undefined;
  if (last.indent > below.indent && !isRule(lines[index - 1], mark)) return undefined;
  const isLoose = below.text === '---' || Math.abs(below.text.length - widthOf(last.text)) > LOOSE;
  const heading = { mark, text: parts.join(' '), rule, isLoose };
  const asks = endsAsQuestion(last.text);
  const long = below.text.length >= last.text.length * SHORTEST_RULE || mark === '=';
  if (parts.length > 1) return asks && long && !parts.some(startsMarked) ? heading : undefined;
  if (asks || startsMarked(last.text)) return long ? heading : undefined;
  const separates =
    ENDS_SENTENCE.test(last.text) ||
    separators.has(below.text) ||
    (below.text === '---' && next !== undefined && startsMarked(next.text));
  return long && !separates ? heading : undefined;
}

/** Columns of a text, where wide characters take two. */
function widthOf(text: string): number {
  return (
    text.length +
    (text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu)?.length ?? 0)
  );
}

function isText(line: Line | undefined): boolean {
  return line !== undefined && !isBlank(line) && line.fence === 'none' && ruleMarkOf(line) === undefined;
}

function startsMarked(text: string): boolean {
  return questionMarkerOf(text) !== undefined || numberedOf(text) !== undefined;
}
