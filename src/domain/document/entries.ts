// From tokens to entries: a small machine that knows at each line what it stands in (the text before the
// first question, a question, an answer, a remark, or text that belongs to no question), and opens and closes
// entries.
import { opensAnswer } from './answerMarks';
import { bulletOf, NO_COUNTS } from './bullets';
import { isBlank, restOfLine, type Line } from './lines';
import { allBelow, END, type Below } from './lookahead';
import { remarkOf, type Marker } from './markers';
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
  /** The level of the heading that holds the question; 0 outside of headings. */
  readonly level: number;
  /** The question and, where nothing marks the answer, all that follows it. */
  readonly question: readonly Line[];
  readonly answers: readonly AnswerText[];
  /** The remarks ("> Note: …"), each with its rows, marks taken off. */
  readonly remarks: readonly (readonly string[])[];
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
  const below = allBelow(tokens);
  tokens.forEach((token, index) => place(grouper, token, below[index] ?? END));
  return {
    preamble: grouper.preamble,
    entries: grouper.entries,
    strays: grouper.strays,
    problems: grouper.problems,
  };
}

interface OpenEntry extends Entry {
  readonly style: string;
  readonly number: string | undefined;
  readonly question: Line[];
  readonly answers: { readonly line: number; readonly lines: Line[]; readonly style: string }[];
  readonly remarks: string[][];
}

/** What the next line belongs to. */
type Place =
  | { readonly in: 'preamble' }
  | { readonly in: 'question' | 'answer'; readonly entry: OpenEntry; readonly lines: Line[] }
  | { readonly in: 'remark'; readonly entry: OpenEntry; readonly rows: string[] }
  | { readonly in: 'stray'; readonly lines: Line[] }
  /** Lines already told of by a problem: an answer without a question, a text with gaps. */
  | { readonly in: 'refused' };

interface Grouper {
  place: Place;
  readonly preamble: Token[];
  readonly entries: OpenEntry[];
  /** The last entry by the number in its mark. */
  readonly numbered: Map<string, OpenEntry>;
  readonly strays: Line[][];
  readonly problems: Problem[];
}

function newGrouper(): Grouper {
  return {
    place: { in: 'preamble' },
    preamble: [],
    entries: [],
    numbered: new Map(),
    strays: [],
    problems: [],
  };
}

function place(grouper: Grouper, token: Token, below: Below): void {
  switch (token.kind) {
    case 'question':
      return openEntry(grouper, token);
    case 'answer':
      return openAnswer(grouper, token, below);
    case 'heading':
      return placeHeading(grouper, token);
    case 'remark':
      return openRemark(grouper, token);
    case 'separator':
      return placeSeparator(grouper, token, below.kind);
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
  const { style, number } = marker;
  const entry = { line: line.number, shape, level, style, number, question, answers: [], remarks: [] };
  grouper.entries.push(entry);
  if (number !== undefined) grouper.numbered.set(number, entry);
  grouper.place = { in: 'question', entry, lines: question };
}

function openAnswer(grouper: Grouper, token: Extract<Token, { kind: 'answer' }>, below: Below): void {
  const entry = entryOf(grouper, token.marker);
  const { line, marker } = token;
  if (entry !== undefined && !token.isChoice && opensAnswer(entry, token, below.plainAnswer)) {
    const answer = { line: line.number, lines: [restOfLine(line, marker.text)], style: marker.style };
    entry.answers.push(answer);
    grouper.place = { in: 'answer', entry, lines: answer.lines };
    return;
  }
  // Initials ("A. Author") look like answers; without a question above only plainer marks are told of.
  const isLetter = /^[Aa][.–—-]$/u.test(marker.style) || (token.isChoice && marker.style !== 'A:');
  if (entry !== undefined || token.bare || isLetter) {
    return addLine(grouper, token, line);
  }
  grouper.problems.push(problemAt('answer-without-question', line.number));
  grouper.place = { in: 'refused' };
}

/** The entry of an answer: the open one, unless an earlier question with the answer's number waits for it. */
function entryOf(grouper: Grouper, { number }: Marker): OpenEntry | undefined {
  const open = 'entry' in grouper.place ? grouper.place.entry : undefined;
  if (number === undefined || open?.number === number) return open;
  const asked = grouper.numbered.get(number);
  return asked?.answers.length === 0 ? asked : open;
}

function placeHeading(grouper: Grouper, token: Extract<Token, { kind: 'heading' }>): void {
  if ('entry' in grouper.place) {
    const { entry } = grouper.place;
    if (entry.level > 0 && token.level > entry.level) return addLine(grouper, token, token.line);
  }
  if (grouper.entries.length === 0 && grouper.place.in === 'preamble') grouper.preamble.push(token);
  else {
    if (token.isLoose) grouper.problems.push(problemAt('text-without-question', token.line.number));
    closeEntry(grouper);
  }
}

/** A separator ends an entry unless more of the entry follows: its first answer, or plain text. */
function placeSeparator(grouper: Grouper, token: Token, below: Below['kind']): void {
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
  const rows = [remarkOf(token.line.text) ?? ''];
  entry.remarks.push(rows);
  grouper.place = { in: 'remark', entry, rows };
}

function addLine(grouper: Grouper, token: Token, line: Line): void {
  const { place: here } = grouper;
  switch (here.in) {
    case 'preamble':
      grouper.preamble.push(token);
      return;
    case 'remark':
      if (line.fence === 'none' && line.text.startsWith('>'))
        here.rows.push(line.text.slice(1).replace(/^ /u, ''));
      else if (wrapsRemark(here.entry, line)) here.rows.push(line.text);
      else grouper.place = resume(here.entry, line);
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

/** Whether a line below a remark goes on with it, though no mark says so: never the first line of an answer. */
function wrapsRemark(entry: OpenEntry, line: Line): boolean {
  if (isBlank(line) || line.fence !== 'none' || bulletOf(line.text, NO_COUNTS) !== undefined) return false;
  const answer = entry.answers.at(-1)?.lines;
  if (answer !== undefined) return !answer.every(isBlank);
  const isMarked = entry.shape === 'marked' || entry.shape === 'bare';
  return isMarked || !entry.question.slice(1).every(isBlank);
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
