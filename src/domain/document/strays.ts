// What a document says outside of its entries, and what it may have meant as a question: lists of the questions,
// text that nobody asks for, questions that nothing marks.
import { termsIn } from './glossary';
import { isBlank, type Line } from './lines';
import type { Note } from '../deck/deck';
import type { Entry } from './entry';
import { normalizeText } from '../ids';
import { bareQuestionOf, endsAsQuestion, numberedOf } from './markers';
import { problemAt, toldOnce, type Problem } from './problem';
import type { Token } from './token';

/** Text outside of the entries of a document, and inside of them what may be meant as a question. */
export interface Strays {
  /** What stands before the first entry. */
  readonly preamble: readonly Token[];
  /** Stretches of text below a topic or a separator. */
  readonly strays: readonly (readonly Line[])[];
  readonly entries: readonly Entry[];
  /** Lines with a number or a bare "Q" that were read as text. */
  readonly doubtful: readonly Line[];
}

/** The problems of text that is in no entry: a list of the questions, text nobody asks for, unmarked questions. */
export function strayProblems(
  { preamble, strays, entries, doubtful }: Strays,
  notes: readonly Note[],
): readonly Problem[] {
  const questions = new Set(
    notes.flatMap((note) => (note.kind === 'qa' ? normalizeText(note.question) : [])),
  );
  const isKnown = (line: Line) => line.text !== '' && questions.has(entryOfList(line.text));
  const contentsIn = (lines: readonly Line[]): readonly Problem[] => {
    const listed = lines.filter((line) => line.fence === 'none' && isKnown(line));
    const isContents = listed.length > 0 && listed.length >= Math.min(2, questions.size);
    return isContents ? listed.slice(0, 1).map(({ number }) => problemAt('table-of-contents', number)) : [];
  };
  const contents = contentsIn(preamble.map(({ line }) => line));
  const asking = contents.length > 0 ? doubtful : [...doubtful, ...askingIn(preamble)];
  const unmarked = new Set(asking.filter((line) => !isKnown(line)).map(({ number }) => number));
  const found = strays.flatMap((lines): readonly Problem[] => {
    const listed = contentsIn(lines);
    const stray = lines.find((line) => line.text !== '');
    if (listed.length > 0 || stray === undefined) return listed;
    return [problemAt('text-without-question', stray.number)];
  });
  return [
    ...toldOnce('table-of-contents', [...contents, ...found]),
    ...(contents.length > 0 ? [] : besideQuestions(preamble, entries)),
    ...[...unmarked].map((number) => problemAt('unmarked-question', number)),
    ...termsIn([...preamble.map(({ line }) => line), ...strays.flat()]).map(({ number }) =>
      problemAt('term-without-mark', number),
    ),
  ];
}

/** Text below headings that stand beside those of the questions, and ask nothing: no preface of a document. */
function besideQuestions(preamble: readonly Token[], entries: readonly Entry[]): readonly Problem[] {
  const level = entries.find((entry) => entry.level > 0)?.level ?? Number.POSITIVE_INFINITY;
  return preamble.flatMap((token, index) => {
    const isBeside = token.kind === 'heading' && token.level > 1 && token.level >= level;
    const below = preamble.slice(index + 1, index + 1 + NEAR).find(({ kind }) => kind !== 'blank');
    return isBeside && below?.kind === 'text' ? [problemAt('text-without-question', below.line.number)] : [];
  });
}

/** Blank lines between a heading and its text. */
const NEAR = 5;

/** The lines before the first entry that ask; one on the first line of all may be the title. */
function askingIn(preamble: readonly Token[]): readonly Line[] {
  const isTitled = preamble.some(({ kind }) => kind === 'heading');
  const lines = preamble.filter(({ kind }) => kind === 'text').map(({ line }) => line);
  return lines.filter(({ text, fence }, index) => {
    const asks = endsAsQuestion(text) && (index > 0 || isTitled || numberedOf(text) !== undefined);
    return fence === 'none' && asks;
  });
}

/** The lines that start with a bare "Q" and were read as text, so that no question hides in the one above it. */
export function bareQuestionsIn(tokens: readonly Token[]): readonly Line[] {
  return tokens
    .filter(({ kind, line }) => kind === 'text' && line.fence === 'none')
    .map(({ line }) => line)
    .filter(({ text }) => bareQuestionOf(text)?.style === 'Q ');
}

/** A document without any mark: each paragraph that ends as a question is one the author may have meant. */
export function unreadable(lines: readonly Line[], body: readonly Line[]): readonly Problem[] {
  const first = lines.find((line) => !isBlank(line));
  if (first === undefined) return [problemAt('empty-document', 1)];
  const asking = paragraphsOf(body).filter((paragraph) => endsAsQuestion(paragraph.at(-1)?.text ?? ''));
  const starts = asking.flatMap((paragraph) => paragraph.slice(0, 1));
  return (starts.length > 0 ? starts : [first]).map(({ number }) => problemAt('no-question-marker', number));
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
