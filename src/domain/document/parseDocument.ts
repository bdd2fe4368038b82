// Reads a document of questions and answers as the notes of a deck. Each step is one file, in this order:
// lines, front matter, headings, dialect, tokens, entries, readEntry (blocks, labels), makeNotes. It never
// throws: whatever cannot be read is a problem with a line and a hint, and the notes around it are there.
import type { DeckText } from '../deck/deck';
import { dialectOf } from './dialect';
import { groupEntries } from './entries';
import { readFrontMatter } from './frontMatter';
import { readHead } from './head';
import { findHeadings } from './headings';
import { isBlank, readLines, type Line } from './lines';
import { makeNotes, strayProblems } from './makeNotes';
import { endsAsQuestion } from './markers';
import { problemAt, type Problem } from './problem';
import { readEntry } from './readEntry';
import { tokensOf } from './tokens';

/** What a document says, and what could not be read, in the order of the lines. */
export interface ParsedDocument extends DeckText {
  readonly problems: readonly Problem[];
}

/**
 * Reads any text. The deck key enters the ids of the notes, and is the title of a document that names none.
 */
export function parseDocument(text: string, deckKey: string): ParsedDocument {
  const { lines, problems: lineProblems } = readLines(text);
  const front = readFrontMatter(lines);
  const headings = findHeadings(front.body);
  const dialect = dialectOf(front.body, headings);
  const outline = groupEntries(tokensOf(front.body, headings, dialect));
  const { title = deckKey, problems: headProblems, ...head } = readHead(outline.preamble, front);
  const { notes, problems: noteProblems } = makeNotes(outline.entries.map(readEntry), deckKey);
  const before = outline.preamble.map((token) => token.line);
  const problems = [
    ...lineProblems,
    ...headProblems,
    ...outline.problems,
    ...noteProblems,
    ...(dialect.kind === 'none'
      ? unreadable(lines, front.body)
      : strayProblems(before, outline.strays, notes)),
  ];
  return { title, ...head, notes, problems: problems.sort((one, other) => one.line - other.line) };
}

/** A document without any mark: each paragraph that ends as a question is one the author may have meant. */
function unreadable(lines: readonly Line[], body: readonly Line[]): readonly Problem[] {
  const first = lines.find((line) => !isBlank(line));
  if (first === undefined) return [problemAt('empty-document', 1)];
  const problems: Problem[] = [];
  let start: Line | undefined;
  body.forEach((line, index) => {
    if (isBlank(line) || line.fence !== 'none') {
      start = undefined;
      return;
    }
    start ??= line;
    const below = body[index + 1];
    const ends = below === undefined || isBlank(below);
    if (ends && endsAsQuestion(line.text)) problems.push(problemAt('no-question-marker', start.number));
  });
  return problems.length > 0 ? problems : [problemAt('no-question-marker', first.number)];
}
