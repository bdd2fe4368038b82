// What a document says that could not be read as it stands. A problem never hides the notes around it.

/** Why a part of a document made no card, or made one that deserves a look. */
export type ProblemCode =
  | 'empty-document'
  | 'no-question-marker'
  | 'question-without-answer'
  | 'answer-without-question'
  | 'unmarked-answer'
  | 'unmarked-question'
  | 'repeated-question'
  | 'question-with-two-answers'
  | 'table-of-contents'
  | 'text-without-question'
  | 'term-without-mark'
  | 'text-too-long'
  | 'unclosed-code'
  | 'unclosed-comment'
  | 'question-in-code'
  | 'unreadable-date'
  | 'ambiguous-date'
  | 'cloze-without-gap'
  | 'card-inside-text'
  | 'schedule-not-read';

/** A place in a document that needs the author: the line counts from 1, the hint says what to do. */
export interface Problem {
  readonly code: ProblemCode;
  readonly line: number;
  readonly hint: string;
}

const HINTS: Readonly<Record<ProblemCode, string>> = {
  'empty-document': 'Nothing to read here. Write a question after "Q:" and its answer after "A:".',
  'no-question-marker':
    'Nothing says where the questions are. Write "Q:" before each one and "A:" before its answer.',
  'question-without-answer': 'This question made no card. Write its answer on the next line, after "A:".',
  'answer-without-question': 'This answer made no card. Write its question on the line above, after "Q:".',
  'unmarked-answer':
    'The text below the question was taken as its answer. Write "A:" before the answer to be sure.',
  'unmarked-question':
    'This looks like a question, but was read as text and made no card. Write "Q:" before it if it is one.',
  'repeated-question': 'This question and its answer are here twice and were kept once. Remove one of them.',
  'question-with-two-answers':
    'This question is here again with another answer; both are kept. Reword one, or join the answers.',
  'table-of-contents': 'This list repeats the questions, so it made no cards. Nothing needs to be done.',
  'text-without-question':
    'This text belongs to no question and is in no card. Write a question above it to learn it.',
  'term-without-mark':
    'This looks like a term and its meaning, but beside other marks it is read as text and made no card. Write "Q:" before the term, and "A:" before the meaning on the next line.',
  'text-too-long':
    'This text is too long to keep and was left out. Shorten it, or split it into shorter questions.',
  'unclosed-code':
    'A code block starts here and never ends, so it was read as text. Close it with the same marks.',
  'unclosed-comment':
    'A comment starts here and never ends, so it was read as text. Write "-->" where it ends.',
  'question-in-code':
    'This question stands inside a code block and made no card. If it should, close the code above it.',
  'unreadable-date': 'This date could not be read. Write it as year-month-day, for example 2022-02-10.',
  'ambiguous-date':
    'This date was read with the day first. Write it as year-month-day, for example 2022-02-10.',
  'cloze-without-gap':
    'This text has no gap and made no card. Write brackets around what is to be recalled: "C: The [capital] …".',
  'card-inside-text':
    'This has the shape of a card, but was read as text. Leave an empty line above it to make it one.',
  'schedule-not-read':
    'The schedules in this text were left out, so its cards start as new ones. Nothing needs to be done.',
};

/** The problem of a kind at a line (from 1), with its hint. */
export function problemAt(code: ProblemCode, line: number): Problem {
  return { code, line, hint: HINTS[code] };
}

/** The problems with only the first of those that have a code: what is one thing to tell, however often it was met. */
export function toldOnce(code: ProblemCode, problems: readonly Problem[]): readonly Problem[] {
  const first = problems.find((problem) => problem.code === code);
  return problems.filter((problem) => problem.code !== code || problem === first);
}
