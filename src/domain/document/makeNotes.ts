// From drafts to notes with ids. Entries that make no card, or make one twice, are told of as problems here.
import { MOST_POINTS, TEXT_LIMITS } from '../deck/textLimits';
import type { Note, Point } from '../deck/deck';
import { normalizeText, noteIdOf, pointIdOf, type NoteId } from '../ids';
import { problemAt, type Problem } from './problem';
import type { NoteDraft, PointDraft } from './readEntry';
import { contentsOnce } from './strays';

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
