// When "A" is an answer and when it is a word or a letter: "A. Bell said so", a choice "A)", "A person" in wrapped
// text, "A dog barks" where nothing marks the answers.
import { isBlank, type Line } from './lines';
import { answerMarkerOf, bareAnswerOf, questionMarkerOf } from './markers';
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

/** Words that start a sentence and never follow the article. */
const STARTS_SENTENCE =
  /^(?:An?|The|This|That|These|Those|There|It|He|She|They|We|You|I|In|On|At|By|To|For|From|Since|Because|When|If|Yes|No)\b/u;
const CAPITAL = /^\p{Lu}/u;
/** Scripts without capitals, which have no article "A" either. */
const NO_CASE = /^\p{Lo}/u;

/**
 * Whether "A" at the start of a line is the article in all of a document: its questions have marks with delimiters,
 * nothing marks an answer beyond doubt, and most words after an "A" are in lower case.
 */
export function takesArticles(lines: readonly Line[]): boolean {
  const texts = lines.filter(({ fence }) => fence === 'none').map(({ text }) => text);
  const bare = texts.flatMap((text) => bareAnswerOf(text) ?? []);
  const isSure = ({ style, text }: { readonly style: string; readonly text: string }) =>
    style !== 'a ' && (style !== 'A ' || text === '' || STARTS_SENTENCE.test(text) || NO_CASE.test(text));
  if (bare.some(isSure) || texts.some((text) => answerMarkerOf(text) !== undefined)) return false;
  const capitals = bare.filter(({ text }) => CAPITAL.test(text)).length;
  return capitals * 2 <= bare.length && texts.some((text) => questionMarkerOf(text) !== undefined);
}
