// When "A" is an answer and when it is a letter: "A. Bell said so", a choice "A)", "A person" in wrapped
// text.
import { isBlank, type Line } from './lines';
import type { QuestionShape, Token } from './token';

/** What is known of an entry when something in it looks like an answer. */
export interface AskedSoFar {
  readonly shape: QuestionShape;
  /** How the question's mark is written. */
  readonly style: string;
  readonly answers: readonly { readonly style: string; readonly lines: readonly Line[] }[];
}

const LETTER = /^[Aa](?![a-z])/u;
/** A line at least this long without an end of sentence is likely to wrap onto the next. */
const WRAPPING_WIDTH = 50;
const SENTENCE_END = /[.!?:;。！？।؟)"'”]$/u;

/**
 * Whether an answer mark starts an answer in this entry, or is text that happens to look like one. A mark with
 * a colon below (`plainBelow`) leaves no doubt where the answer to a question with a colon starts.
 */
export function opensAnswer(
  entry: AskedSoFar,
  token: Extract<Token, { kind: 'answer' }>,
  plainBelow: boolean,
): boolean {
  const { style } = token.marker;
  const first = entry.answers[0];
  if (!LETTER.test(style)) return true;
  if (first !== undefined) {
    return style === first.style && (!token.bare || !goesOn(entry.answers.at(-1)?.lines ?? []));
  }
  if (style.endsWith(':')) return true;
  if (plainBelow && entry.style.endsWith(':')) return false;
  if (entry.shape === 'heading' || entry.shape === 'numbered') return false;
  // "a)" under "Q)" is a bullet: letters of one case go together.
  return style.startsWith('A') === /^[Qw]/u.test(entry.style);
}

/** Whether a bare "A" is a word of the answer above it: right below the mark, or where a sentence wraps. */
function goesOn(answer: readonly Line[]): boolean {
  const above = answer.at(-1);
  if (above === undefined || isBlank(above)) return answer.every(isBlank);
  return above.text.length >= WRAPPING_WIDTH && !SENTENCE_END.test(above.text);
}
