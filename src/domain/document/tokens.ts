// From lines to tokens: each line gets one meaning in the dialect of its document. What depends on the entry
// a line stands in (is "A." a second answer or text?) is left to entries.ts.
import { asksFrom, barePairs, startsCloze } from './asking';
import { isSeparatorLine } from './blocks';
import { commentLines } from './comments';
import type { CardShapes } from './cardShapes';
import type { Dialect } from './dialect';
import type { Heading, Headings } from './headings';
import { isBlank, type Line } from './lines';
import {
  answerMarkerOf,
  bareAnswerOf,
  bareQuestionOf,
  endsAsQuestion,
  headingAnswerOf,
  headingQuestionOf,
  numberedOf,
  questionMarkerOf,
  remarkOf,
  startsAsQuestion,
  type Marker,
} from './markers';
import type { Numbers } from './numbers';
import { looksLikeTail } from './tags';
import type { Token } from './token';
import { questionHeadings, withoutTopics } from './topics';

/** The lines of a document, and how their marks are to be taken. */
interface Reading {
  readonly lines: readonly Line[];
  readonly dialect: Dialect;
  /** Indices of lines with a bare mark that counts. */
  readonly bare: ReadonlySet<number>;
  /** Whether a bare "A" is an article and marks no answer. */
  readonly hasArticles: boolean;
}

/** Reads every line as a token. Rules under headings and comments (".. text") make none. */
export function tokensOf(
  lines: readonly Line[],
  headings: Headings,
  dialect: Dialect,
  numbers: Numbers,
  shapes: CardShapes,
  hasArticles: boolean,
): readonly Token[] {
  const tokens: Token[] = [];
  const isAsked = questionHeadings(headings);
  const comments = commentLines(lines);
  const { cards, details } = shapes;
  const reading = { lines, dialect, bare: barePairs(lines), hasArticles };
  const plainToken = (line: Line, index: number): Token => {
    const heading = headings.byLine.get(index);
    if (heading !== undefined) return headingToken(line, heading, isAsked(heading.level));
    const numbered = numbers.questions.get(index);
    if (numbered === undefined) return lineToken(line, index, reading);
    const marker = { text: numbered.text, style: 'number' };
    return { kind: 'question', line, shape: 'numbered', marker, level: 0 };
  };
  lines.forEach((line, index) => {
    if (comments.has(index) || headings.rules.has(index)) return;
    const answer = details.answers.get(index);
    if (answer !== undefined) tokens.push(detailsToken(answer));
    const inside = details.plain.get(index);
    const card = cards.get(index);
    if (inside !== undefined) tokens.push({ kind: isBlank(inside) ? 'blank' : 'text', line: inside });
    else if (answer !== undefined || (card === undefined && details.tags.has(index))) return;
    else if (card === undefined) tokens.push(plainToken(line, index));
    else tokens.push({ kind: 'card', line, card, otherwise: plainToken(line, index) });
  });
  return withoutTopics(tokens, dialect);
}

/** "<details><summary>Answer</summary>" stands where "A:" would. */
function detailsToken(line: Line): Token {
  return { kind: 'answer', line, marker: { text: '', style: '<details>' }, bare: false, isChoice: false };
}

function lineToken(line: Line, index: number, { lines, dialect, bare, hasArticles }: Reading): Token {
  const { text } = line;
  if (isBlank(line)) return { kind: 'blank', line };
  if (line.fence === 'inside' || line.fence === 'close') return { kind: 'text', line };
  if (isSeparatorLine(line)) return { kind: 'separator', line };
  if (remarkOf(text) !== undefined) return { kind: 'remark', line };
  if (looksLikeTail(text)) return { kind: 'tail', line };
  if (dialect === 'none') return { kind: 'text', line };
  if (startsCloze(lines, index)) return { kind: 'cloze', line };
  const question = questionMarkerOf(text);
  if (question !== undefined && (dialect === 'marked' || asksFrom(lines, index))) {
    return { kind: 'question', line, shape: 'marked', marker: question, level: 0 };
  }
  const isBare = dialect === 'bare' || bare.has(index);
  const bareQuestion = isBare ? bareQuestionOf(text) : undefined;
  if (bareQuestion !== undefined) {
    return { kind: 'question', line, shape: 'bare', marker: bareQuestion, level: 0 };
  }
  const marked = answerMarkerOf(text);
  const answer = marked ?? (isBare && !hasArticles ? bareAnswerOf(text) : undefined);
  if (answer === undefined) return { kind: 'text', line };
  const isChoice = isFirstChoice(answer, lines[index + 1]);
  return { kind: 'answer', line, marker: answer, bare: marked === undefined, isChoice };
}

function isFirstChoice(answer: Marker, next: Line | undefined): boolean {
  const [letter = '', delimiter = ''] = answer.style;
  return (
    /^[Aa][.):]$/u.test(answer.style) &&
    next?.text.startsWith((letter === 'A' ? 'B' : 'b') + delimiter) === true
  );
}

function headingToken(line: Line, { level, text, isLoose }: Heading, isAsked: boolean): Token {
  const question = headingQuestionOf(level, text);
  if (question !== undefined) return { kind: 'question', line, shape: 'heading', marker: question, level };
  const answer = headingAnswerOf(level, text);
  if (answer !== undefined) return { kind: 'answer', line, marker: answer, bare: false, isChoice: false };
  const numbered = numberedOf(text);
  const asks = endsAsQuestion(text) || (isAsked && (numbered !== undefined || startsAsQuestion(text)));
  if (!asks) return { kind: 'heading', line, level, text, isLoose };
  const marker = { text: numbered?.text ?? text, style: 'heading' };
  return { kind: 'question', line, shape: 'heading', marker, level };
}
