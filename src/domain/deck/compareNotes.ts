// A text that is read again beside the text before, like a review of code: what is new, reworded, changed in a number, date
// or name, or gone. Moving a note or a point is no change.
import type { NoteId } from '../ids';
import { commonWordsOf } from './commonWords';
import {
  compareAnswers,
  compareFields,
  compareGaps,
  placeRemoved,
  pointsOfOne,
  type ChangeKind,
  type PointChange,
} from './comparePoints';
import type { Note, QaNote } from './deck';
import { changesFact, type IsCommon } from './facts';
import { continueNote, withFreshId } from './matchNotes';
import { pairNotes } from './pairNotes';

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
}

export interface Comparison {
  /** In the order of the newer text; what is gone stands behind what it stood behind. */
  readonly rows: readonly NoteChange[];
  /** Whether taking the newer text would change nothing at all, order and tags included. */
  readonly isSame: boolean;
}

/**
 * Compares an older text with a newer one. The same lists always give the same comparison, and no id is in two rows. New
 * notes get none of the ids that are `taken` elsewhere.
 */
export function compareNotes(
  before: readonly Note[],
  next: readonly Note[],
  taken: Iterable<NoteId> = [],
): Comparison {
  const isCommon = commonWordsOf(before, next);
  const pairs = pairNotes(before, next, isCommon);
  const used = new Set<NoteId>(taken);
  for (const note of before) used.add(note.id);
  const newer = next.map((note, index): NoteChange => {
    const older = before[pairs.get(index) ?? -1];
    if (older !== undefined) return compareNote(older, note, isCommon);
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
        row.before === before[index] && row.kind === 'unchanged' && isEqual(row.before, row.after),
    );
  return { rows, isSame };
}

function compareNote(before: Note, note: Note, isCommon: IsCommon): NoteChange {
  const { note: after, points: paired } = continueNote(before, note, isCommon);
  const id = before.id;
  if (before.kind === 'qa' && after.kind === 'qa' && paired !== undefined) {
    const asksAnew = changesFact(frameOf(before), frameOf(after), isCommon);
    const points = compareAnswers(before, after, paired, asksAnew, isCommon);
    const isReworded =
      before.question !== after.question ||
      before.closing !== after.closing ||
      before.remark !== after.remark;
    return { id, kind: kindOf(points, isReworded, asksAnew), before, after, points };
  }
  if (before.kind === 'cloze' && after.kind === 'cloze') {
    const points = compareGaps(before, after, isCommon);
    const isReworded = before.text !== after.text || before.remark !== after.remark;
    return { id, kind: kindOf(points, isReworded, false), before, after, points };
  }
  if (before.kind === 'fields' && after.kind === 'fields') {
    const points = compareFields(before, after, isCommon);
    const isReworded = before.typeId !== after.typeId || !isSameList(before.slots, after.slots);
    return { id, kind: kindOf(points, isReworded, false), before, after, points };
  }
  throw new Error('notes of different kinds are never paired');
}

/** What all points of a note depend on. */
function frameOf(note: QaNote): string {
  return `${note.question}\n${note.closing ?? ''}`;
}

function kindOf(points: readonly PointChange[], isReworded: boolean, asksAnew: boolean): ChangeKind {
  if (asksAnew || points.some((point) => point.isToCheck)) return 'changed';
  return isReworded || points.some((point) => point.kind !== 'unchanged') ? 'reworded' : 'unchanged';
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}

/** Whether two values are equal in everything. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [entries, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return (
    entries.size === others.size && [...entries].every(([key, value]) => isEqual(value, others.get(key)))
  );
}
