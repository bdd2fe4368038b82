// From drafts to notes with ids. Entries that make no card, or make one twice, are told of as problems here.
import { MOST_POINTS, tagsWithin, TEXT_LIMITS } from '../deck/textLimits';
import { openCloze } from '../deck/cloze';
import type { ClozeNote, Note, QaNote } from '../deck/deck';
import { normalizeText, noteIdOfNormal, type NoteId } from '../ids';
import { counting, tellNobody, type Tell } from '../tell';
import { answerKeyOf, pointsWithIds } from './firstIds';
import { problemAt, toldOnce, type Problem } from './problem';
import type { ClozeDraft, NoteDraft, QaDraft } from './readEntry';

export interface Notes {
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
}

/** A draft that makes a card. */
type Complete = QaDraft | (ClozeDraft & { readonly text: string });

/**
 * Makes the notes of a deck; `tags` are those of all of them. A question is told apart from its repetitions by its place
 * among them, and a text with gaps by these.
 */
export function makeNotes(
  drafts: readonly NoteDraft[],
  deckKey: string,
  tags: readonly string[],
  tell: Tell = tellNobody,
): Notes {
  const notes: Note[] = [];
  const problems: Problem[] = [];
  const answersTo = new Map<string, Set<string>>();
  // They are gone through twice.
  const count = counting(tell, 2 * drafts.length);
  const answered = new Set<string>();
  for (const draft of drafts) {
    count();
    if (isComplete(draft)) answered.add(keyOf(draft));
  }
  for (const draft of drafts) {
    count();
    const problem = problemOf(draft, answered);
    if (problem !== undefined) problems.push(problemAt(problem, draft.line));
    if (!isComplete(draft)) continue;
    const key = keyOf(draft);
    const answers = answersTo.get(key) ?? new Set<string>();
    const answer = answerOf(draft);
    if (answers.size > 0) {
      const same = answers.has(answer);
      problems.push(problemAt(same ? 'repeated-question' : 'question-with-two-answers', draft.line));
      if (same) continue;
    }
    // A number of a gap is a history for good: a note that was here before with other gaps is another note.
    const id =
      draft.kind === 'cloze'
        ? noteIdOfNormal(deckKey, answer, 0)
        : noteIdOfNormal(deckKey, key, answers.size);
    const all = tagsOf(tags, draft.tags);
    notes.push(draft.kind === 'qa' ? qaNoteOf(draft, id, all) : clozeNoteOf(draft, id, all));
    answersTo.set(key, answers.add(answer));
  }
  return { notes, problems: toldOnce('table-of-contents', problems) };
}

function isComplete(draft: NoteDraft): draft is Complete {
  if (isTooLong(draft)) return false;
  return draft.kind === 'qa' ? draft.question !== '' && draft.points.length > 0 : draft.text !== undefined;
}

/** A deck keeps no tag longer than a label. */
function tagsOf(all: readonly string[], own: readonly string[]): readonly string[] {
  if (all.length + own.length === 0) return own;
  return tagsWithin([...new Set([...all, ...own])]);
}

function askedBy(draft: NoteDraft): string {
  return draft.kind === 'qa' ? draft.question : openCloze(draft.text ?? '');
}

function keyOf(draft: NoteDraft): string {
  return normalizeText(askedBy(draft));
}

function answerOf(draft: Complete): string {
  if (draft.kind === 'cloze') return normalizeText(draft.text);
  return answerKeyOf(draft.points);
}

function problemOf(draft: NoteDraft, answered: ReadonlySet<string>): Problem['code'] | undefined {
  if (isTooLong(draft)) return 'text-too-long';
  if (draft.kind === 'cloze') return draft.text === undefined ? 'cloze-without-gap' : undefined;
  if (draft.points.length === 0) {
    return answered.has(normalizeText(draft.question)) ? 'table-of-contents' : 'question-without-answer';
  }
  if (draft.question === '') return 'answer-without-question';
  return draft.unmarked ? 'unmarked-answer' : undefined;
}

function isTooLong(draft: NoteDraft): boolean {
  const isLong = (text: string | undefined) => text !== undefined && text.length > TEXT_LIMITS.text;
  if (draft.kind === 'cloze') return isLong(draft.text) || isLong(draft.remark);
  const texts = [draft.closing, draft.remark, ...draft.points.flatMap((point) => [point.text, point.leadIn])];
  return (
    texts.some(isLong) || draft.question.length > TEXT_LIMITS.question || draft.points.length > MOST_POINTS
  );
}

function qaNoteOf(draft: QaDraft, id: NoteId, tags: readonly string[]): QaNote {
  const { question, closing, remark, bothWays, asOf } = draft;
  return {
    kind: 'qa',
    id,
    ...(tags.length === 0 ? {} : { tags }),
    ...(asOf === undefined ? {} : { asOf }),
    question,
    points: pointsWithIds(draft.points, id),
    ...(closing === undefined ? {} : { closing }),
    ...(remark === undefined ? {} : { remark }),
    ...(bothWays ? { bothWays } : {}),
  };
}

function clozeNoteOf(
  { text, remark, asOf }: ClozeDraft & { readonly text: string },
  id: NoteId,
  tags: readonly string[],
): ClozeNote {
  return {
    kind: 'cloze',
    id,
    ...(tags.length === 0 ? {} : { tags }),
    ...(asOf === undefined ? {} : { asOf }),
    text,
    ...(remark === undefined ? {} : { remark }),
  };
}
