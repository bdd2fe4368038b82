// Whether the text that starts on a line asks: its own end and what stands right below it say so.
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

/** Whether a text with gaps ("C: The [capital] …") starts on a line; without gaps "C:" is a letter. */
export function startsCloze(lines: readonly Line[], index: number): boolean {
  const head = lines[index]?.text ?? '';
  if (!isCloze(head)) return false;
  let text = '';
  for (let at = index; at < index + LONGEST_QUESTION; at += 1) {
    const line = lines[at];
    if (line === undefined || (at > index && (isCloze(line.text) || isSeparator(line.text)))) break;
    // Below a mark that stands alone, a text may have paragraphs.
    if (isBlank(line) && head !== 'C:') break;
    text += `${line.text} `;
  }
  const gap = text.indexOf('[');
  return gap >= 0 && text.indexOf(']', gap) > gap + 1;
}
