// Texts with a rule of marks under them. A rule may also separate an answer from the next question, so what the
// text says, how long the rule is, and where else such a rule stands decide.
import { isBlank, type Line } from './lines';
import { answerMarkerOf, endsAsQuestion, numberedOf, questionMarkerOf } from './markers';

/** A heading with a rule under it. */
export interface Underlined {
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
const LEAST_PART = 0.6;
/** Marks of code that are shorter than the text start code that never ends (fences.ts). */
const LEAST_PART_OF: ReadonlyMap<string, number> = new Map([
  ['=', 0],
  ['`', 1],
  ['~', 1],
]);
/** A rule of so many marks says nothing of its text. */
const SHORTEST = 3;
/** Columns by which a rule may miss the width of its text. */
const LOOSE = 2;
/** A question over this many lines may be a heading. */
const MOST_LINES = 4;
/** What ends like a sentence is the last line of an answer; the rule below it separates. */
const ENDS_SENTENCE = /[.。।;；,，:：!！]["'”’»）)\]*_]{0,4}$/u;

function ruleMarkOf(line: Line | undefined): string | undefined {
  return line === undefined || line.fence !== 'none' ? undefined : RULE.exec(line.text)?.[1];
}

/** Whether a line is a rule, drawn with a certain mark. */
export function isRule(line: Line | undefined, mark = ruleMarkOf(line)): boolean {
  return mark !== undefined && ruleMarkOf(line) === mark;
}

/** The rules that separate somewhere in a document: they stand apart, or right below a marked answer. */
export function separatorsOf(lines: readonly Line[]): ReadonlySet<string> {
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
export function underlinedAt(
  lines: readonly Line[],
  index: number,
  separators: ReadonlySet<string>,
): Underlined | undefined {
  let rule = index + 1;
  while (rule < index + MOST_LINES && isText(lines[rule])) rule += 1;
  const [below, last] = [lines[rule], lines[rule - 1]];
  const mark = ruleMarkOf(below);
  if (mark === undefined || below === undefined || last === undefined) return undefined;
  const parts = lines.slice(index, rule).map((line) => line.text);
  const isInside = last.indent > below.indent && !isRule(lines[index - 1], mark);
  const isLong = below.text.length >= last.text.length * (LEAST_PART_OF.get(mark) ?? LEAST_PART);
  if (isInside || !isLong || !parts.every(canBeHeading)) return undefined;
  const asks = endsAsQuestion(last.text);
  if (parts.length > 1 && (!asks || parts.some(startsQuestion))) return undefined;
  const separates = separators.has(below.text) || ENDS_SENTENCE.test(last.text);
  if (separates && !asks && !startsQuestion(last.text)) return undefined;
  // The usual separator, right above the next question.
  if (below.text === '---' && startsQuestion(lines[rule + 1]?.text ?? '') && !startsQuestion(last.text))
    return undefined;
  const isLoose = below.text.length === SHORTEST || Math.abs(below.text.length - widthOf(last.text)) > LOOSE;
  return { mark, text: parts.join(' '), rule, isLoose };
}

function canBeHeading(text: string): boolean {
  return HAS_WORDS.test(text) && !NO_TITLE.test(text) && answerMarkerOf(text) === undefined;
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

function startsQuestion(text: string): boolean {
  return questionMarkerOf(text) !== undefined || numberedOf(text) !== undefined;
}
