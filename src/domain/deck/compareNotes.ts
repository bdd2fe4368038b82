// A text that is read again beside the text before, like a review of code: what is new, reworded, changed in a number, date
// or name, or gone. Moving a note or a point is no change.
import type { NoteId } from '../ids';
import { openCloze } from './cloze';
import { commonWordsOf } from './commonWords';
import {
  compareAnswers,
  compareCards,
  compareFields,
  compareGaps,
  placeRemoved,
  pointsOfOne,
  type ChangeKind,
  type PointChange,
} from './comparePoints';
import type { Note } from './deck';
import { changesFact, type IsCommon } from './facts';
import { facesOf } from './fieldFaces';
import { isEqual } from './isEqual';
import { continueNote, withFreshId } from './matchNotes';
import { pairNotes } from './pairNotes';
import { NOTHING_REMEMBERED, type Remembered } from './remembered';

export type { ChangeKind, PointChange } from './comparePoints';

/** A note before and after. */
export interface NoteChange {
  /** Names the row: the id of the older note, or "new:" and the id of the newer one. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly before?: Note;
  /** With the ids it keeps, or gets. */
  readonly after?: Note;
  /** All points of a note, in the order of the newer text. For imported notes, the fields that differ. */
  readonly points: readonly PointChange[];
  /** For an imported note that goes on with a change: its cards. The points of any other note are what its cards ask. */
  readonly cards?: readonly PointChange[];
  /** Whether a fact differs that all points depend on: then all that go on are to be checked again. */
  readonly asksAnew?: true;
  /** Where the learner said that a new note goes on as an older one: the id that its row had (relink.ts). */
  readonly joinedFrom?: string;
}

export interface Comparison {
  /** In the order of the newer text; what is gone stands behind what it stood behind. */
  readonly rows: readonly NoteChange[];
  /** Whether taking the newer text would change nothing at all, order and tags included. */
  readonly isSame: boolean;
}

/**
 * Compares an older text with a newer one. The same lists always give the same comparison, and no id is in two rows. New
 * notes get none of the ids that are `taken` elsewhere, and new gaps none of the slots that are `remembered`.
 */
export function compareNotes(
  before: readonly Note[],
  next: readonly Note[],
  taken: Iterable<NoteId> = [],
  remembered: Remembered = NOTHING_REMEMBERED,
): Comparison {
  const isCommon = commonWordsOf(before, next);
  const pairs = pairNotes(before, next, isCommon);
  const used = new Set<NoteId>(taken);
  for (const note of before) used.add(note.id);
  const newer = next.map((note, index): NoteChange => {
    const older = before[pairs.get(index) ?? -1];
    if (older !== undefined) return compareNote(older, note, isCommon, remembered);
    const after = withFreshId(note, used);
    return { id: `new:${after.id}`, kind: 'new', after, points: pointsOfOne(after, 'new') };
  });
  const continued = new Set(pairs.values());
  const rows = placeRemoved(
    before,
    newer,
    (place) => continued.has(place),
    (row) => row.before,
    (note): NoteChange => ({
      id: note.id,
      kind: 'removed',
      before: note,
      points: pointsOfOne(note, 'removed'),
    }),
  );
  const isSame =
    before.length === rows.length &&
    rows.every(
      (row, index) =>
        row.before === before[index] && row.kind === 'unchanged' && isSameNote(row.before, row.after),
    );
  return { rows, isSame };
}

/** The row of a note that goes on; both are of one kind. */
export function compareNote(
  before: Note,
  note: Note,
  isCommon: IsCommon,
  remembered: Remembered = NOTHING_REMEMBERED,
): NoteChange {
  const { note: after, points: paired } = continueNote(before, note, isCommon, remembered);
  const row = (points: readonly PointChange[]): NoteChange =>
    withKind({
      id: before.id,
      before,
      after,
      points,
      ...(changesFact(frameOf(before), frameOf(after), isCommon) ? { asksAnew: true } : {}),
    });
  if (before.kind === 'qa' && after.kind === 'qa' && paired !== undefined)
    return row(compareAnswers(before, after, paired, isCommon));
  if (before.kind === 'cloze' && after.kind === 'cloze') return row(compareGaps(before, after, isCommon));
  if (before.kind === 'fields' && after.kind === 'fields') {
    const found = row(compareFields(before, after, isCommon));
    return found.kind === 'unchanged' ? found : { ...found, cards: compareCards(before, after) };
  }
  throw new Error('notes of different kinds are never paired');
}

/** What all points of a note depend on: a question and what closes its answer, or a text with its gaps. */
export function frameOf(note: Note): string {
  switch (note.kind) {
    case 'qa':
      return `${note.question}\n${note.closing ?? ''}`;
    case 'cloze':
      return openCloze(note.text);
    case 'fields':
      return '';
  }
}

/** The row of a note that goes on, with what is said of it. */
export function withKind(row: Omit<NoteChange, 'kind'>): NoteChange {
  return { ...row, kind: kindOf(row) };
}

function kindOf({ before, after, points, asksAnew }: Omit<NoteChange, 'kind'>): ChangeKind {
  if (asksAnew === true || points.some(({ kind }) => kind === 'changed')) return 'changed';
  const isSame = before !== undefined && after !== undefined && isSameAround(before, after);
  return isSame && points.every(({ kind }) => kind === 'unchanged') ? 'unchanged' : 'reworded';
}

/** Whether a point of a note is to be checked again: it goes on with another fact, or answers another question. */
export function isChangedFact({ asksAnew }: NoteChange, { kind, before, after }: PointChange): boolean {
  return before !== undefined && after !== undefined && (asksAnew === true || kind === 'changed');
}

/** Whether all but the points is the same, and the cards are. */
function isSameAround(before: Note, after: Note): boolean {
  if (before.kind === 'qa' && after.kind === 'qa') {
    const isSameText = before.question === after.question && before.closing === after.closing;
    return isSameText && before.remark === after.remark && before.bothWays === after.bothWays;
  }
  if (before.kind === 'cloze' && after.kind === 'cloze')
    return before.text === after.text && before.remark === after.remark;
  if (before.kind !== 'fields' || after.kind !== 'fields') return false;
  const isSameCards = isSameList(before.slots, after.slots) && isSameList(facesOf(before), facesOf(after));
  return before.typeId === after.typeId && isSameCards;
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}

// A note remembers when a newer text changed it here, which no text says.
function isSameNote(before: Note | undefined, after: Note | undefined): boolean {
  return isEqual(withoutMoment(before), withoutMoment(after));
}

function withoutMoment(note: Note | undefined): Note | undefined {
  if (note?.rewrittenAtMs === undefined) return note;
  const { rewrittenAtMs: _rewritten, ...contents } = note;
  return contents;
}
