// From drafts to notes with ids. Entries that make no card, or make one twice, are told of as problems here.
import { MOST_POINTS, TEXT_LIMITS } from '../deck/textLimits';
import type { Note, Point } from '../deck/deck';
import { normalizeText, noteIdOf, pointIdOf, type NoteId } from '../ids';
import type { Line } from './lines';
import { problemAt, type Problem } from './problem';
import type { NoteDraft, PointDraft } from './readEntry';

export interface Notes {
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
}

/** Makes the notes of a deck. A question is told apart from its repetitions by its place among them. */
export function makeNotes(drafts: readonly NoteDraft[], deckKey: string): Notes {
  const notes: Note[] = [];
  const problems: Problem[] = [];
  const answersTo = new Map<string, Set<string>>();
  const answered = new Set(drafts.filter(isComplete).map((draft) => normalizeText(draft.question)));
  for (const draft of drafts) {
    const problem = problemOf(draft, answered);
    if (problem !== undefined) problems.push(problemAt(problem, draft.line));
    if (!isComplete(draft)) continue;
    const key = normalizeText(draft.question);
    const answers = answersTo.get(key) ?? new Set<string>();
    const answer = normalizeText(
      draft.points.map((point) => `${point.label ?? ''} ${point.text}`).join('\n'),
    );
    if (answers.size > 0) {
      const same = answers.has(answer);
      problems.push(problemAt(same ? 'repeated-question' : 'question-with-two-answers', draft.line));
      if (same) continue;
    }
    notes.push(noteOf(draft, noteIdOf(deckKey, draft.question, answers.size)));
    answersTo.set(key, answers.add(answer));
  }
  return { notes, problems: contentsOnce(problems) };
}

/** The problems of text that is in no entry: a list of the questions, or text nobody asks for. */
export function strayProblems(
  before: readonly Line[],
  strays: readonly (readonly Line[])[],
  notes: readonly Note[],
): readonly Problem[] {
  const questions = new Set(notes.map((note) => normalizeText(note.question)));
  const found = [before, ...strays].flatMap((lines, index): readonly Problem[] => {
    const said = lines.filter((line) => line.fence === 'none' && line.text !== '');
    const listed = said.filter((line) => questions.has(normalizeText(entryOfList(line.text))));
    const [first] = listed;
    if (first !== undefined && listed.length >= Math.min(2, questions.size)) {
      return [problemAt('table-of-contents', first.number)];
    }
    const stray = lines.find((line) => line.text !== '');
    return index === 0 || stray === undefined ? [] : [problemAt('text-without-question', stray.number)];
  });
  return contentsOnce(found);
}

function isComplete(draft: NoteDraft): boolean {
  return draft.question !== '' && draft.points.length > 0 && !isTooLong(draft);
}

function problemOf(draft: NoteDraft, answered: ReadonlySet<string>): Problem['code'] | undefined {
  if (isTooLong(draft)) return 'text-too-long';
  if (draft.points.length === 0) {
    return answered.has(normalizeText(draft.question)) ? 'table-of-contents' : 'question-without-answer';
  }
  if (draft.question === '') return 'answer-without-question';
  return draft.unmarked ? 'unmarked-answer' : undefined;
}

function isTooLong(draft: NoteDraft): boolean {
  const texts = [draft.closing, draft.remark, ...draft.points.flatMap((point) => [point.text, point.leadIn])];
  const long = texts.some((text) => text !== undefined && text.length > TEXT_LIMITS.text);
  return long || draft.question.length > TEXT_LIMITS.question || draft.points.length > MOST_POINTS;
}

/** A table of contents is one thing to tell, however many questions it repeats. */
function contentsOnce(problems: readonly Problem[]): readonly Problem[] {
  const first = problems.find((problem) => problem.code === 'table-of-contents');
  return problems.filter((problem) => problem.code !== 'table-of-contents' || problem === first);
}

function noteOf(draft: NoteDraft, id: NoteId): Note {
  const { question, closing, remark } = draft;
  const seen = new Map<string, number>();
  return {
    kind: 'qa',
    id,
    question,
    points: draft.points.map((point) => withId(point, id, seen)),
    ...(closing === undefined ? {} : { closing }),
    ...(remark === undefined ? {} : { remark }),
  };
}

function withId(point: PointDraft, noteId: NoteId, seen: Map<string, number>): Point {
  const key = normalizeText(point.text);
  const occurrence = seen.get(key) ?? 0;
  seen.set(key, occurrence + 1);
  return { id: pointIdOf(noteId, point.text, occurrence), ...point };
}

const LONGEST_ENTRY = 1_000;

/** "- [What is it?](#what-is-it)", "1. What is it?", "Q1: What is it?" as the question they repeat. */
function entryOfList(text: string): string {
  if (text.length > LONGEST_ENTRY) return text;
  return text
    .replace(/^(?:[-*+•–]|\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)]?|Q\s?\d{0,4}[:.)])\s+/iu, '')
    .replace(/^\[([^[\]]+)\](?:\([^()]*\))?$/u, '$1')
    .replace(/(?:\s?\.){2,}\s*\d+$/u, '');
}
