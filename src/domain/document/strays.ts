// What a document says outside of its entries, and what it may have meant as a question: lists of the questions,
// text that nobody asks for, questions that nothing marks.
import { isBlank, type Line } from './lines';
import type { Note } from '../deck/deck';
import { normalizeText } from '../ids';
import { endsAsQuestion } from './markers';
import { problemAt, type Problem } from './problem';
import type { Token } from './token';

/** The problems of text that is in no entry: a list of the questions, or text nobody asks for. */
export function strayProblems(
  before: readonly Line[],
  strays: readonly (readonly Line[])[],
  notes: readonly Note[],
): readonly Problem[] {
  const questions = questionsOf(notes);
  const found = [before, ...strays].flatMap((lines, index): readonly Problem[] => {
    const listed = lines.filter((line) => line.fence === 'none' && questions.has(entryOfList(line.text)));
    const [first] = listed;
    if (first !== undefined && listed.length >= Math.min(2, questions.size)) {
      return [problemAt('table-of-contents', first.number)];
    }
    const stray = lines.find((line) => line.text !== '');
    return index === 0 || stray === undefined ? [] : [problemAt('text-without-question', stray.number)];
  });
  return contentsOnce(found);
}

/** The problems of lines that seem to ask and were read as text, unless a note asks the same. */
export function unmarkedProblems(asking: readonly Line[], notes: readonly Note[]): readonly Problem[] {
  const questions = questionsOf(notes);
  return asking
    .filter((line) => !questions.has(entryOfList(line.text)))
    .map((line) => problemAt('unmarked-question', line.number));
}

/** The last lines of the paragraphs before the first entry that ask and stand above other text. */
export function askingBefore(preamble: readonly Token[]): readonly Line[] {
  const paragraphs = paragraphsOf(preamble.filter(({ kind }) => kind !== 'heading').map(({ line }) => line));
  return paragraphs
    .slice(1, -1)
    .flatMap((lines) => lines.slice(-1).filter(({ text }) => endsAsQuestion(text)));
}

/** A document without any mark: each paragraph that ends as a question is one the author may have meant. */
export function unreadable(lines: readonly Line[], body: readonly Line[]): readonly Problem[] {
  const first = lines.find((line) => !isBlank(line));
  if (first === undefined) return [problemAt('empty-document', 1)];
  const asking = paragraphsOf(body).filter((paragraph) => endsAsQuestion(paragraph.at(-1)?.text ?? ''));
  const starts = asking.flatMap((paragraph) => paragraph.slice(0, 1));
  return (starts.length > 0 ? starts : [first]).map(({ number }) => problemAt('no-question-marker', number));
}

/** A table of contents is one thing to tell, however many questions it repeats. */
export function contentsOnce(problems: readonly Problem[]): readonly Problem[] {
  const first = problems.find((problem) => problem.code === 'table-of-contents');
  return problems.filter((problem) => problem.code !== 'table-of-contents' || problem === first);
}

function paragraphsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (isBlank(line) || line.fence !== 'none') open = undefined;
    else if (open !== undefined) open.push(line);
    else paragraphs.push((open = [line]));
  }
  return paragraphs;
}

function questionsOf(notes: readonly Note[]): ReadonlySet<string> {
  return new Set(notes.map((note) => normalizeText(note.question)));
}

const LONGEST_ENTRY = 1_000;

/** "- [What is it?](#what-is-it)", "1. What is it?", "Q1: What is it?" as the question they repeat. */
function entryOfList(text: string): string {
  if (text.length > LONGEST_ENTRY) return normalizeText(text);
  return normalizeText(
    text
      .replace(
        /^(?:[-*+•–]\s|[(（]?\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,4}(?:[.)]?\s|[）、．])|Q\s?\p{Nd}{0,4}[:.)]\s)\s*/iu,
        '',
      )
      .replace(/^\[([^[\]]+)\](?:\([^()]*\))?$/u, '$1')
      .replace(/(?:\s?\.){2,}\s*\d+$/u, ''),
  );
}
