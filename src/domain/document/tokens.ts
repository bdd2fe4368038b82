// From lines to tokens: each line gets one meaning in the dialect of its document. What depends on the entry
// a line stands in (is "A." a second answer or text?) is left to entries.ts.
import { isSeparatorLine } from './blocks';
import type { Dialect } from './dialect';
import type { Headings } from './headings';
import { isBlank, type Line } from './lines';
import {
  answerMarkerOf,
  bareAnswerOf,
  bareQuestionOf,
  endsAsQuestion,
  headingAnswerOf,
  headingQuestionOf,
  isCloze,
  numberedOf,
  questionMarkerOf,
  remarkOf,
  startsAsQuestion,
  type Marker,
} from './markers';
import { questionNumberOf } from './numbers';

/** Where a question's mark comes from. */
export type QuestionShape = 'marked' | 'bare' | 'heading' | 'numbered';

export type Token =
  | { readonly kind: 'blank' | 'text' | 'separator' | 'remark' | 'cloze'; readonly line: Line }
  | { readonly kind: 'heading'; readonly line: Line; readonly level: number; readonly text: string }
  | { readonly kind: 'answer'; readonly line: Line; readonly marker: Marker; readonly bare: boolean }
  | {
      readonly kind: 'question';
      readonly line: Line;
      readonly shape: QuestionShape;
      readonly marker: Marker;
      /** The level of the heading that holds the question; 0 outside of headings. */
      readonly level: number;
    };

/** Reads every line as a token. Rules under headings and comments (".. text") make none. */
export function tokensOf(lines: readonly Line[], headings: Headings, dialect: Dialect): readonly Token[] {
  const tokens: Token[] = [];
  const isAsked = questionHeadings(headings);
  let lastNumber: readonly number[] = [];
  let inComment = false;
  lines.forEach((line, index) => {
    inComment = startsComment(line) || (inComment && line.indent > 0 && line.text !== '');
    if (inComment || headings.rules.has(index)) return;
    const heading = headings.byLine.get(index);
    if (heading !== undefined) {
      tokens.push(headingToken(line, heading.level, heading.text, dialect, isAsked(heading.level)));
      return;
    }
    const numbered =
      dialect.kind === 'numbered'
        ? questionNumberOf(lines, index, dialect.deepestIndent, lastNumber)
        : undefined;
    if (numbered === undefined) {
      tokens.push(lineToken(line, lines[index + 1], dialect));
      return;
    }
    lastNumber = numbered.path;
    const marker = { text: numbered.text, style: 'number' };
    tokens.push({ kind: 'question', line, shape: 'numbered', marker, level: 0 });
  });
  return withoutTopics(tokens, dialect);
}

function lineToken(line: Line, next: Line | undefined, dialect: Dialect): Token {
  const { text } = line;
  if (isBlank(line)) return { kind: 'blank', line };
  if (line.fence === 'inside' || line.fence === 'close') return { kind: 'text', line };
  if (isSeparatorLine(line)) return { kind: 'separator', line };
  if (remarkOf(text) !== undefined) return { kind: 'remark', line };
  if (dialect.kind === 'none') return { kind: 'text', line };
  if (dialect.kind === 'marked' && isCloze(text)) return { kind: 'cloze', line };
  const question = dialect.kind === 'bare' ? bareQuestionOf(text) : questionMarkerOf(text);
  if (question !== undefined) {
    const shape = dialect.kind === 'bare' ? 'bare' : 'marked';
    return { kind: 'question', line, shape, marker: question, level: 0 };
  }
  const marked = answerMarkerOf(text);
  const answer = marked ?? (dialect.kind === 'bare' ? bareAnswerOf(text) : undefined);
  if (answer === undefined || isFirstChoice(answer, next)) return { kind: 'text', line };
  return { kind: 'answer', line, marker: answer, bare: marked === undefined };
}

/** "A) …" above "B) …" is a choice of a multiple-choice question, not an answer. */
function isFirstChoice(answer: Marker, next: Line | undefined): boolean {
  const [letter = '', delimiter = ''] = answer.style;
  return (
    /^[Aa][.)]$/u.test(answer.style) &&
    next?.text.startsWith((letter === 'A' ? 'B' : 'b') + delimiter) === true
  );
}

function headingToken(line: Line, level: number, text: string, dialect: Dialect, isAsked: boolean): Token {
  const question = headingQuestionOf(level, text);
  if (question !== undefined) return { kind: 'question', line, shape: 'heading', marker: question, level };
  const answer = headingAnswerOf(level, text);
  if (answer !== undefined) return { kind: 'answer', line, marker: answer, bare: false };
  const numbered = numberedOf(text);
  const asks = endsAsQuestion(text) || (isAsked && (numbered !== undefined || startsAsQuestion(text)));
  if (!asks || dialect.kind === 'numbered') return { kind: 'heading', line, level, text };
  const marker = { text: numbered?.text ?? text, style: 'heading' };
  return { kind: 'question', line, shape: 'heading', marker, level };
}

/**
 * On a level where half of the headings end with a question mark, a heading with a number or a question word
 * is one too.
 */
function questionHeadings(headings: Headings): (level: number) => boolean {
  const counts = new Map<number, { asked: number; all: number }>();
  for (const { level, text } of headings.byLine.values()) {
    const count = counts.get(level) ?? { asked: 0, all: 0 };
    counts.set(level, { asked: count.asked + (endsAsQuestion(text) ? 1 : 0), all: count.all + 1 });
  }
  return (level) => {
    const count = counts.get(level);
    return count !== undefined && count.asked > 0 && count.asked * 2 >= count.all;
  };
}

/**
 * A question that is only a heading above deeper headings or marked questions is the title of a part, and one
 * on the first line of a document that marks its questions is the title of the document.
 */
function withoutTopics(tokens: readonly Token[], dialect: Dialect): readonly Token[] {
  const marks = dialect.kind === 'marked' || dialect.kind === 'bare';
  const first = marks
    ? tokens.find((token) => token.kind !== 'blank' && token.kind !== 'separator')
    : undefined;
  let below: Token | undefined;
  const read = tokens.toReversed().map((token): Token => {
    const above = below;
    if (token.kind !== 'blank' && token.kind !== 'separator') below = token;
    if (!isQuestionHeading(token)) return token;
    const titles = token === first && token.level === 1;
    const opens = above !== undefined && opensBelow(token.level, above);
    return titles || opens
      ? { kind: 'heading', line: token.line, level: token.level, text: token.marker.text }
      : token;
  });
  return read.reverse();
}

function isQuestionHeading(token: Token): token is Extract<Token, { kind: 'question' }> {
  return token.kind === 'question' && token.shape === 'heading' && token.marker.style === 'heading';
}

function opensBelow(level: number, below: Token): boolean {
  if (below.kind === 'question') return below.level === 0 || below.level > level;
  return below.kind === 'heading' && below.level > level;
}

const COMMENT = /^\.\.(?:$|\s+(?:_|contents::|sectnum::|toctree::|\|)|\s(?!.*::))/u;

/** A reST comment, link target or table of contents; its body is what is indented right below. */
function startsComment(line: Line): boolean {
  return line.fence === 'none' && COMMENT.test(line.text);
}
