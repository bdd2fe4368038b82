// From the fields of the editor to the note they make. Points keep their ids, and gaps their numbers, and with them their memory.
import { behindLast } from './rewritten';
import { normalizeText, pointIdOf, type NoteId, type PointId } from '../ids';
import { failure, success, type Result } from '../result';
import { answersBySlot, gapNumberOf, slotsOfCloze } from './cloze';
import type { ClozeNote, FieldsNote, Note, NoteBase, Point, QaNote } from './deck';
import { carryFaces, facesOf } from './fieldFaces';
import { freeNumbers } from './freeSlots';
import { answerHashOf, knownGapsOf, withGoneGaps } from './goneGaps';
import { withGapNumbers } from './matchGaps';
import { withFreshId } from './matchNotes';
import type { NoteDraft, NoteProblem } from './noteDraft';
import { isDay, problemsOf } from './noteProblems';
import { NOTHING_REMEMBERED, type Remembered } from './remembered';
import { hasGaps } from './titles';

/** What a note is made with. */
export interface DraftContext {
  /** The id of a note that is new. */
  readonly id: NoteId;
  /** The moment of the edit (ms). */
  readonly atMs: number;
  /** The slots whose histories no other card may come to. */
  readonly remembered?: Remembered;
}

/**
 * The note that a draft makes of the one before, or as a new one; or all that is wrong with it, by field. What the editor does not
 * show (lead-ins, the closing of an answer, marks) stays. Throws when the draft is of another kind than the note.
 */
export function noteOfDraft(
  before: Note | undefined,
  draft: NoteDraft,
  context: DraftContext,
): Result<Note, readonly NoteProblem[]> {
  const problems = problemsOf(draft, before?.kind === 'fields' && hasGaps(before));
  if (problems.length > 0) return failure(problems);
  const base = baseOf(before, draft, context);
  switch (draft.kind) {
    case 'qa':
      return success(qaOf(before?.kind === 'qa' ? before : notOther(before), draft, base));
    case 'cloze':
      return success(clozeOf(before?.kind === 'cloze' ? before : notOther(before), draft, base, context));
    case 'fields':
      if (before?.kind !== 'fields') throw new Error('only imported notes have fields');
      return success(fieldsOf(before, draft, base));
  }
}

function notOther(before: Note | undefined): undefined {
  if (before !== undefined) throw new Error('a note stays of its kind');
}

function baseOf(before: Note | undefined, { tags, asOf }: NoteDraft, { id, atMs }: DraftContext): NoteBase {
  const own = [...new Set(tags.map((tag) => tag.trim()))].filter((tag) => tag !== '');
  const day = asOf.trim();
  return {
    id: before?.id ?? id,
    ...(own.length === 0 ? {} : { tags: own }),
    editedAtMs: behindLast(before, atMs),
    ...(before?.rewrittenAtMs === undefined ? {} : { rewrittenAtMs: before.rewrittenAtMs }),
    ...(isDay(day) ? { asOf: day } : {}),
  };
}

type DraftOf<Kind extends NoteDraft['kind']> = Extract<NoteDraft, { readonly kind: Kind }>;

function qaOf(before: QaNote | undefined, draft: DraftOf<'qa'>, base: NoteBase): QaNote {
  const remark = cleanText(draft.remark);
  const closing = before?.closing;
  return {
    kind: 'qa',
    ...base,
    question: cleanText(draft.question),
    points: pointsOf(before, draft, base.id),
    ...(closing === undefined ? {} : { closing }),
    ...(remark === '' ? {} : { remark }),
    ...(draft.bothWays ? { bothWays: true } : {}),
  };
}

// A new point must not come to the memory of one that it stands beside, or in the place of; one that says again what an
// earlier one said does.
function pointsOf(before: QaNote | undefined, { points }: DraftOf<'qa'>, noteId: NoteId): readonly Point[] {
  const older = new Map(before?.points.map((point) => [point.id, point]));
  const used = new Set<PointId>(older.keys());
  const occurrences = new Map<string, number>();
  const kept = new Set<PointId>();
  return points.flatMap((draft): readonly Point[] => {
    const [label, text] = [cleanLabel(draft.label), cleanText(draft.text)];
    if (text === '') return [];
    const said = { ...(label === '' ? {} : { label }), text };
    const own = draft.id === undefined || kept.has(draft.id) ? undefined : older.get(draft.id);
    if (own !== undefined) {
      kept.add(own.id);
      const { leadIn, changedOn } = own;
      return [
        {
          id: own.id,
          ...said,
          ...(leadIn === undefined ? {} : { leadIn }),
          ...(changedOn === undefined ? {} : { changedOn }),
        },
      ];
    }
    const key = normalizeText(text);
    const occurrence = occurrences.get(key) ?? 0;
    occurrences.set(key, occurrence + 1);
    return [withFreshId({ id: pointIdOf(noteId, text, occurrence), ...said }, used)];
  });
}

function clozeOf(
  before: ClozeNote | undefined,
  draft: DraftOf<'cloze'>,
  base: NoteBase,
  { remembered = NOTHING_REMEMBERED }: DraftContext,
): ClozeNote {
  const remark = cleanText(draft.remark);
  const text = cleanText(draft.text);
  const note: ClozeNote = { kind: 'cloze', ...base, text, ...(remark === '' ? {} : { remark }) };
  if (before === undefined) return note;
  const { changedSlots } = before;
  const own = { ...note, text: inOwnNumbers(before, text, remembered) };
  const there = new Set(slotsOfCloze(own.text));
  const marks = changedSlots?.filter(({ slot }) => there.has(slot)) ?? [];
  return withGoneGaps(marks.length === 0 ? own : { ...own, changedSlots: marks }, knownGapsOf(before));
}

// The learner's numbers stand, but for new gaps in the slots of gaps that left the text and asked something else.
function inOwnNumbers(before: ClozeNote, text: string, remembered: Remembered): string {
  const there = new Set(slotsOfCloze(before.text));
  const gone = new Map(before.goneGaps?.map(({ slot, answerHash }) => [slot, answerHash]));
  const spent = new Set([...gone.keys(), ...remembered(before.id)]);
  const numberOf = (slot: string): number => gapNumberOf(slot) ?? 0;
  const answers = answersBySlot(text);
  const free = freeNumbers([...answers.keys(), ...there].map(numberOf), [...spent].map(numberOf));
  const numbers = new Map<number, number>();
  for (const [slot, texts] of answers) {
    const isPutBack = gone.get(slot) === answerHashOf(normalizeText(texts.join('\n')));
    if (!there.has(slot) && spent.has(slot) && !isPutBack) numbers.set(numberOf(slot), free());
  }
  return withGapNumbers(text, numbers);
}

function fieldsOf(before: FieldsNote, draft: DraftOf<'fields'>, base: NoteBase): FieldsNote {
  const { tags: _tags, asOf: _asOf, ...rest } = before;
  const fields = draft.fields.map((field) => field.replace(/\r\n?/gu, '\n'));
  const note: FieldsNote = { ...rest, ...base, fields };
  if (!hasGaps(before)) return note;
  const gaps = slotsOfCloze(fields.join('\n'));
  const shown = facesOf(before);
  if (gaps.length === shown.length && gaps.every((gap) => shown.includes(gap))) return note;
  const { faces: _faces, foreignCardIds: _numbers, ...plain } = note;
  return carryFaces(before, { ...plain, slots: gaps });
}

function cleanText(text: string): string {
  return text.replace(/\r\n?/gu, '\n').trim();
}

function cleanLabel(label: string): string {
  return label
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\s?[:：]$/u, '');
}
