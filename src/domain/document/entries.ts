// From tokens to entries: a small machine that knows at each line what it stands in (the text before the
// first question, a question, an answer, a remark, or text that belongs to no question), and opens and closes
// entries.
import { opensAnswer } from './answerMarks';
import { bulletOf } from './bullets';
import { isBlank, restOfLine, type Line } from './lines';
import { remarkOf } from './markers';
import { problemAt, type Problem } from './problem';
import type { QuestionShape, Token } from './token';

/** One answer to a question: where it starts and what it says, marker taken off. */
export interface AnswerText {
  readonly line: number;
  readonly lines: readonly Line[];
}

/** What was found under one question mark-up, not yet split into points. */
export interface Entry {
  readonly line: number;
  readonly shape: QuestionShape;
  /** The question and, where nothing marks the answer, all that follows it. */
  readonly question: readonly Line[];
  readonly answers: readonly AnswerText[];
  /** The remarks ("> Note: …"), each with its lines, marks taken off. */
  readonly remarks: readonly (readonly Line[])[];
}

export interface Outline {
  /** What stands before the first question. */
  readonly preamble: readonly Token[];
  readonly entries: readonly Entry[];
  /** Stretches of text that belong to no question. */
  readonly strays: readonly (readonly Line[])[];
  readonly problems: readonly Problem[];
}

/** Groups the tokens of a document into entries. */
export function groupEntries(tokens: readonly Token[]): Outline {
  const grouper = newGrouper();
  const below = kindsBelow(tokens);
  tokens.forEach((token, index) => place(grouper, token, below[index] ?? 'end'));
  return {
    preamble: grouper.preamble,
    entries: grouper.entries,
    strays: grouper.strays,
    problems: grouper.problems,
  };
}

interface OpenEntry extends Entry {
  readonly level: number;
  readonly style: string;
  readonly question: Line[];
  readonly answers: { readonly line: number; readonly lines: Line[]; readonly style: string }[];
  readonly remarks: Line[][];
}

/** What the next line belongs to. */
type Place =
  | { readonly in: 'preamble' }
  | { readonly in: 'question' | 'answer' | 'remark'; readonly entry: OpenEntry; readonly lines: Line[] }
  | { readonly in: 'stray'; readonly lines: Line[] }
  /** Lines already told of by a problem: an answer without a question, a text with gaps. */
  | { readonly in: 'refused' };

interface Grouper {
  place: Place;
  readonly preamble: Token[];
  readonly entries: OpenEntry[];
  readonly strays: Line[][];
  readonly problems: Problem[];
}

function newGrouper(): Grouper {
  return { place: { in: 'preamble' }, preamble: [], entries: [], strays: [], problems: [] };
}

type KindBelow = Exclude<Token['kind'], 'blank' | 'separator'> | 'end';

function place(grouper: Grouper, token: Token, below: KindBelow): void {
  switch (token.kind) {
    case 'question':
      return openEntry(grouper, token);
    case 'answer':
      return openAnswer(grouper, token);
    case 'heading':
      return placeHeading(grouper, token);
    case 'remark':
      return openRemark(grouper, token);
    case 'separator':
      return placeSeparator(grouper, token, below);
    case 'cloze':
      grouper.problems.push(problemAt('cloze-not-read', token.line.number));
      grouper.place = { in: 'refused' };
      return;
    case 'blank':
    case 'text':
      return addLine(grouper, token, token.line);
  }
}

function openEntry(grouper: Grouper, token: Extract<Token, { kind: 'question' }>): void {
  const { line, shape, level, marker } = token;
  const question = [restOfLine(line, marker.text)];
  const entry = { line: line.number, shape, level, style: marker.style, question, answers: [], remarks: [] };
  grouper.entries.push(entry);
  grouper.place = { in: 'question', entry, lines: question };
}

function openAnswer(grouper: Grouper, token: Extract<Token, { kind: 'answer' }>): void {
  const entry = 'entry' in grouper.place ? grouper.place.entry : undefined;
  const { line, marker } = token;
  if (entry !== undefined && opensAnswer(entry, token)) {
    const answer = { line: line.number, lines: [restOfLine(line, marker.text)], style: marker.style };
    entry.answers.push(answer);
    grouper.place = { in: 'answer', entry, lines: answer.lines };
    return;
  }
  // Initials ("A. Author") look like answers; without a question above only plainer marks are told of.
  if (entry !== undefined || token.bare || /^[Aa][.–—-]$/u.test(marker.style)) {
    return addLine(grouper, token, line);
  }
  grouper.problems.push(problemAt('answer-without-question', line.number));
  grouper.place = { in: 'refused' };
}

function placeHeading(grouper: Grouper, token: Extract<Token, { kind: 'heading' }>): void {
  if ('entry' in grouper.place) {
    const { entry } = grouper.place;
    if (entry.level > 0 && token.level > entry.level) return addLine(grouper, token, token.line);
  }
  if (grouper.entries.length === 0 && grouper.place.in === 'preamble') grouper.preamble.push(token);
  else closeEntry(grouper);
}

/** A separator ends an entry unless more of the entry follows: its first answer, or plain text. */
function placeSeparator(grouper: Grouper, token: Token, below: KindBelow): void {
  const unanswered = 'entry' in grouper.place && grouper.place.entry.answers.length === 0;
  const goesOn = below === 'text' || below === 'remark' || (below === 'answer' && unanswered);
  if (goesOn || grouper.place.in === 'preamble') return addLine(grouper, token, { ...token.line, text: '' });
  closeEntry(grouper);
}

function closeEntry(grouper: Grouper): void {
  if (grouper.place.in === 'preamble') return;
  const lines: Line[] = [];
  grouper.strays.push(lines);
  grouper.place = { in: 'stray', lines };
}

function openRemark(grouper: Grouper, token: Token): void {
  if (!('entry' in grouper.place)) return addLine(grouper, token, token.line);
  const { entry } = grouper.place;
  const lines = [restOfLine(token.line, remarkOf(token.line.text) ?? '')];
  entry.remarks.push(lines);
  grouper.place = { in: 'remark', entry, lines };
}

function addLine(grouper: Grouper, token: Token, line: Line): void {
  const { place: here } = grouper;
  switch (here.in) {
    case 'preamble':
      grouper.preamble.push(token);
      return;
    case 'remark':
      if (line.text.startsWith('>')) here.lines.push(insideQuotation(line));
      else if (isBlank(line) || bulletOf(line.text, undefined) !== undefined) {
        grouper.place = resume(here.entry, line);
      } else here.lines.push(line);
      return;
    case 'question':
    case 'answer':
    case 'stray':
      here.lines.push(line);
      return;
    case 'refused':
      return;
  }
}

function insideQuotation(line: Line): Line {
  const text = line.text.slice(1);
  const inner = text.trimStart();
  return { ...line, text: inner, indent: Math.max(0, text.length - inner.length - 1) };
}

/**
 * After a remark the text goes on where it was: in the answer, or in the question if there is no answer yet.
 */
function resume(entry: OpenEntry, line: Line): Place {
  const answer = entry.answers.at(-1);
  const lines = answer?.lines ?? entry.question;
  lines.push(line);
  return { in: answer === undefined ? 'question' : 'answer', entry, lines };
}

/** For each token, the kind of the next one below it that says anything. */
function kindsBelow(tokens: readonly Token[]): readonly KindBelow[] {
  const below: KindBelow[] = [];
  let kind: KindBelow = 'end';
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    below[index] = kind;
    const own = tokens[index]?.kind ?? 'blank';
    if (own !== 'blank' && own !== 'separator') kind = own;
  }
  return below;
}
