// From tokens to entries: a small machine that knows at each line what it stands in (the text before the
// first question, a question, an answer, a remark, or text that belongs to no question), and opens and closes
// entries.
import { opensAnswer } from './answerMarks';
import { bulletOf, NO_COUNTS } from './bullets';
import { withoutBlockId } from './cardLines';
import type { Entry } from './entry';
import { closeEntry, newEntry, newGrouper, type Grouper, type OpenEntry, type Place } from './grouper';
import { isBlank, restOfLine, type Line } from './lines';
import { allBelow, END, type Below } from './lookahead';
import { remarkOf, type Marker } from './markers';
import { placeCard, placeTail } from './placeShapes';
import { problemAt, type Problem } from './problem';
import type { Token } from './token';

export interface Outline {
  /** What stands before the first question. */
  readonly preamble: readonly Token[];
  readonly entries: readonly Entry[];
  /** Stretches of text that belong to no question. */
  readonly strays: readonly (readonly Line[])[];
  /** Tags that stand outside of all entries and mean all of them. */
  readonly tags: readonly string[];
  /** Numbers of the lines that cards took which their shape tells. */
  readonly taken: ReadonlySet<number>;
  readonly problems: readonly Problem[];
}

/** Groups the tokens of a document into entries. */
export function groupEntries(tokens: readonly Token[]): Outline {
  const grouper = newGrouper();
  const below = allBelow(tokens);
  tokens.forEach((token, index) => place(grouper, token, below[index] ?? END));
  const { preamble, entries, strays, tags, taken, problems } = grouper;
  return { preamble, entries, strays, tags: [...tags], taken, problems };
}

function place(grouper: Grouper, token: Token, below: Below): void {
  if (token.line.number < grouper.next) {
    grouper.taken.add(token.line.number);
    return;
  }
  placeToken(grouper, token, below);
  const { kind } = token.kind === 'card' ? token.otherwise : token;
  grouper.isApart = kind === 'blank' || kind === 'heading' || kind === 'separator';
  if (kind === 'blank') grouper.scope.next = [];
}

function placeToken(grouper: Grouper, token: Token, below: Below): void {
  switch (token.kind) {
    case 'card':
      if (!placeCard(grouper, token, below)) placeToken(grouper, token.otherwise, below);
      return;
    case 'tail':
      if (!placeTail(grouper, token, below)) addLine(grouper, token, token.line);
      return;
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
      return openCloze(grouper, token.line);
    case 'blank':
    case 'text':
      return addLine(grouper, token, token.line);
  }
}

function openEntry(grouper: Grouper, token: Extract<Token, { kind: 'question' }>): void {
  const { line, shape, level, marker } = token;
  const question = [restOfLine(line, marker.text)];
  const { style, number } = marker;
  const entry = newEntry(grouper, { line: line.number, shape, level, style, number, question });
  if (number !== undefined) grouper.numbered.set(number, entry);
  grouper.place = { in: 'question', entry, lines: question };
}

/** A text with gaps goes on until something else starts. */
function openCloze(grouper: Grouper, line: Line): void {
  const question = [restOfLine(line, line.text.slice(CLOZE_MARK.length).trim())];
  const head = { line: line.number, shape: 'cloze', level: 0, style: CLOZE_MARK, number: undefined } as const;
  const entry = newEntry(grouper, { ...head, question, gaps: 'brackets' });
  grouper.place = { in: 'question', entry, lines: question };
}

const CLOZE_MARK = 'C:';

function openAnswer(grouper: Grouper, token: Extract<Token, { kind: 'answer' }>, below: Below): void {
  const asked = entryOf(grouper, token.marker);
  const entry = asked?.shape === 'cloze' ? undefined : asked;
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
  const isCloze = 'entry' in grouper.place && grouper.place.entry.shape === 'cloze';
  const isMore = below === 'text' || below === 'remark' || below === 'tail';
  const goesOn = (isMore && !isCloze) || (below === 'answer' && unanswered);
  if (goesOn || grouper.place.in === 'preamble') return addLine(grouper, token, { ...token.line, text: '' });
  closeEntry(grouper);
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
    case 'stray':
      // The id by which Obsidian links to the card above is no text.
      if (line.fence !== 'none' || withoutBlockId(line.text) !== '') here.lines.push(line);
      return;
    case 'question':
    case 'answer':
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
  const isMarked = entry.shape === 'marked' || entry.shape === 'bare' || entry.shape === 'cloze';
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
