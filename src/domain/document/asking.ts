// Whether the text that starts on a line asks: its own end and what stands right below it say so.
import { opensNumberedGap } from './gaps';
import { isBlank, type Line } from './lines';
import {
  answerMarkerOf,
  bareAnswerOf,
  bareQuestionOf,
  endsAsQuestion,
  headingOf,
  isCloze,
  isSeparator,
  numberedOf,
  questionMarkerOf,
  startsAsQuestion,
} from './markers';

/** Lines that a question may take. */
const LONGEST_QUESTION = 10;

/** What starts something else. */
const STARTS = [numberedOf, questionMarkerOf, headingOf];

/** Whether a line, or the lines it wraps onto, end with a question mark or stand above an answer mark. */
export function asksFrom(lines: readonly Line[], index: number): boolean {
  for (let at = index; at < index + LONGEST_QUESTION; at += 1) {
    const line = lines[at];
    if (line === undefined || isBlank(line) || line.fence !== 'none') return false;
    if (at > index && isPlainAnswer(line)) return true;
    if (at > index && STARTS.some((startOf) => startOf(line.text) !== undefined)) return false;
    if (endsAsQuestion(line.text)) return true;
  }
  return false;
}

/** The lines inside code that start with a question mark-up and have an answer mark below: code left open swallows. */
export function askingInCode(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line, index) => {
    if (line.fence !== 'inside' || questionMarkerOf(line.text)?.style.endsWith(':') !== true) return false;
    const below = lines.slice(index + 1, index + LONGEST_QUESTION);
    const end = below.findIndex(
      ({ fence, text }) => fence !== 'inside' || questionMarkerOf(text) !== undefined,
    );
    return below.slice(0, end < 0 ? below.length : end).some(isPlainAnswer);
  });
}

/** Whether a line starts with an answer mark that no initial looks like ("A. Author"). */
function isPlainAnswer(line: Line): boolean {
  const marker = answerMarkerOf(line.text);
  return marker !== undefined && !/^[Aa][.)–—-]$/u.test(marker.style);
}

/**
 * Indices of the lines of bare pairs ("Q What …" and "A …"), questions and answers alike. The question starts a
 * paragraph, starts with a question word or asks, and its answer stands at most a few lines below.
 */
export function barePairs(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  lines.forEach((line, index) => {
    const question = line.fence === 'none' ? bareQuestionOf(line.text) : undefined;
    if (question?.style !== 'Q ') return;
    const answer = bareAnswerBelow(lines, index);
    const above = lines[index - 1];
    const starts = above === undefined || isBlank(above) || startsAsQuestion(question.text);
    if (answer !== undefined && (starts || asksFrom(lines, index))) found.add(index).add(answer);
  });
  return found;
}

function bareAnswerBelow(lines: readonly Line[], index: number): number | undefined {
  for (let at = index + 1; at < index + LONGEST_QUESTION; at += 1) {
    const line = lines[at];
    if (line === undefined || bareQuestionOf(line.text) !== undefined) return undefined;
    if (questionMarkerOf(line.text) !== undefined || line.fence !== 'none') return undefined;
    if (bareAnswerOf(line.text)?.style === 'A ') return at;
  }
  return undefined;
}

/** Another letter of a list: "B: …", "D) …". */
const LETTER = /^[A-Z][:.)](?:\s|$)/u;

/**
 * Whether a text with gaps ("C: The [capital] …") starts on a line. Without gaps "C:" is a letter where another letter stands
 * next to it, or inside a paragraph; elsewhere it was meant as such a text.
 */
export function startsCloze(lines: readonly Line[], index: number): boolean {
  if (!isCloze(lines[index]?.text ?? '')) return false;
  const [above, below] = [lines[index - 1], lines[index + 1]];
  if (LETTER.test(above?.text ?? '') && above?.text.startsWith('B') === true) return false;
  if (hasGap(lines, index)) return true;
  const isList = [above, below].some(
    (line) => line !== undefined && LETTER.test(line.text) && !isCloze(line.text),
  );
  return (
    !isList &&
    (above === undefined || isBlank(above) || isSeparator(above.text) || headingOf(above.text) !== undefined)
  );
}

/** Whether a text with gaps starts on a line, and has one. */
export function hasGap(lines: readonly Line[], index: number): boolean {
  const isAlone = lines[index]?.text === 'C:';
  let isInFirst = true;
  let isOpen = false;
  for (let at = index; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || (at > index && startsOther(line))) return false;
    // Below a mark that stands alone, brackets in any of the first lines are gaps.
    if (isBlank(line) && (!isAlone || at > index + LONGEST_QUESTION)) isInFirst = false;
    if (opensNumberedGap(line.text)) return true;
    if (!isInFirst) continue;
    const gap = line.text.indexOf('[');
    isOpen ||= gap >= 0;
    if (isOpen && line.text.lastIndexOf(']') > (gap < 0 ? -1 : gap + 1)) return true;
  }
  return false;
}

/** What ends a text with gaps. */
function startsOther({ text, fence }: Line): boolean {
  if (fence !== 'none') return false;
  return (
    isCloze(text) ||
    isSeparator(text) ||
    [questionMarkerOf, headingOf].some((startOf) => startOf(text) !== undefined)
  );
}
