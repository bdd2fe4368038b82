// Reads a document of questions and answers as the notes of a deck. Each step is one file, in this order: lines, frontMatter,
// headings, dialect, cardShapes, numbers, tokens, entries, head, readEntry, makeNotes, strays. It never throws: whatever cannot
// be read is a problem with a line and a hint, and the notes around it are there.
import type { DeckText } from '../deck/deck';
import { counting, partOf, tellNobody, type Tell } from '../tell';
import { takesArticles } from './answerMarks';
import { askingInCode } from './asking';
import { findCards, otherwiseShaped } from './cardShapes';
import { dialectOf } from './dialect';
import { groupEntries } from './entries';
import { readFrontMatter } from './frontMatter';
import { readHead } from './head';
import { findHeadings } from './headings';
import { readLines } from './lines';
import { makeNotes } from './makeNotes';
import { otherNumbers, readNumbers } from './numbers';
import { problemAt, toldOnce, type Problem } from './problem';
import { readEntry } from './readEntry';
import { bareQuestionsIn, strayProblems, unreadable } from './strays';
import { tagLineOf } from './tags';
import { titleEntries } from './titleEntries';
import { tokensOf } from './tokens';

/** What a document says, and what could not be read, in the order of the lines. */
export interface ParsedDocument extends DeckText {
  readonly problems: readonly Problem[];
}

// How much of the time has passed by then, as measured with documents of many thousand questions.
const LINES_READ = 0.05;
const CARDS_FOUND = 0.2;
const TOKENS_MADE = 0.3;
const ENTRIES_GROUPED = 0.45;
const ENTRIES_READ = 0.72;

/**
 * Reads any text. `name` is the title of a document that names none. The deck key, which `keyOf` makes of the title, enters
 * the ids of the notes; it is the name unless told otherwise. `tell` is told the share that is done, from 0 to 1. `mayBeList`
 * says that the text may be a list of pairs, in which a highlight alone is no gap.
 */
export function parseDocument(
  text: string,
  name: string,
  keyOf: (title: string) => string = () => name,
  tell: Tell = tellNobody,
  mayBeList = false,
): ParsedDocument {
  const { lines, problems: lineProblems } = readLines(text);
  tell(LINES_READ, 1);
  const front = readFrontMatter(lines);
  const headings = findHeadings(front.body);
  const dialect = dialectOf(front.body, headings);
  const { tags: frontTags, isDeckTag } = tagLineOf(front.tags);
  const found = findCards(front.body, headings, { isFlagged: isDeckTag, isMarked: dialect === 'marked' });
  const isShapeless = dialect === 'none' && found.cards.size === 0;
  const shapes = isShapeless ? otherwiseShaped(found, front.body, headings, mayBeList) : found;
  tell(CARDS_FOUND, 1);
  const numbers = (dialect === 'numbered' ? readNumbers : otherNumbers)(front.body, headings);
  const hasArticles = takesArticles(front.body);
  const tokens = tokensOf(front.body, headings, dialect, numbers, shapes, hasArticles);
  tell(TOKENS_MADE, 1);
  const outline = groupEntries(tokens);
  const entries = outline.entries.length > 0 ? outline.entries : titleEntries(front);
  const { title = name, problems: headProblems, ...head } = readHead(outline.preamble, front);
  const count = counting(partOf(tell, ENTRIES_GROUPED, ENTRIES_READ), entries.length);
  const drafts = entries.map((entry) => {
    count();
    return readEntry(entry, hasArticles);
  });
  const tags = [...frontTags, ...outline.tags];
  const made = makeNotes(drafts, keyOf(title), tags, partOf(tell, ENTRIES_READ, 1));
  const { notes, problems: noteProblems } = made;
  const doubtful = [...numbers.doubtful, ...bareQuestionsIn(tokens)].filter(
    ({ number }) => !outline.taken.has(number),
  );
  const isUnread = dialect === 'none' && entries.length === 0;
  const strays = isUnread ? unreadable(lines, front.body) : strayProblems({ ...outline, doubtful }, notes);
  const problems = [
    ...lineProblems,
    ...headProblems,
    ...outline.problems,
    ...noteProblems,
    ...askingInCode(front.body).map(({ number }) => problemAt('question-in-code', number)),
    // Where only shapes tell the cards, the text between them is the document's own.
    ...(dialect === 'none' ? toldOnce('text-without-question', strays) : strays),
  ];
  return { title, ...head, notes, problems: problems.sort((one, other) => one.line - other.line) };
}
