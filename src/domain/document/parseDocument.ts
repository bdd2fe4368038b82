// Reads a document of questions and answers as the notes of a deck. Each step is one file, in this order:
// lines, front matter, headings, dialect, numbers, tokens, entries, readEntry (blocks, labels), makeNotes,
// strays. It never throws: whatever cannot be read is a problem with a line and a hint, and the notes around it are there.
import type { DeckText } from '../deck/deck';
import { takesArticles } from './answerMarks';
import { askingInCode } from './asking';
import { dialectOf } from './dialect';
import { groupEntries } from './entries';
import { readFrontMatter } from './frontMatter';
import { readHead } from './head';
import { findHeadings } from './headings';
import { readLines } from './lines';
import { makeNotes } from './makeNotes';
import { otherNumbers, readNumbers } from './numbers';
import { problemAt, type Problem } from './problem';
import { readEntry } from './readEntry';
import { bareQuestionsIn, strayProblems, unreadable } from './strays';
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
  const numbers = (dialect === 'numbered' ? readNumbers : otherNumbers)(front.body, headings);
  const hasArticles = takesArticles(front.body);
  const tokens = tokensOf(front.body, headings, dialect, numbers, hasArticles);
  const outline = groupEntries(tokens);
  const { title = deckKey, problems: headProblems, ...head } = readHead(outline.preamble, front);
  const drafts = outline.entries.map((entry) => readEntry(entry, hasArticles));
  const { notes, problems: noteProblems } = makeNotes(drafts, deckKey);
  const doubtful = [...numbers.doubtful, ...bareQuestionsIn(tokens)];
  const problems = [
    ...lineProblems,
    ...headProblems,
    ...outline.problems,
    ...noteProblems,
    ...askingInCode(front.body).map(({ number }) => problemAt('question-in-code', number)),
    ...(dialect === 'none' ? unreadable(lines, front.body) : strayProblems({ ...outline, doubtful }, notes)),
  ];
  return { title, ...head, notes, problems: problems.sort((one, other) => one.line - other.line) };
}
