// Cards of one point that a newer text changed in a number, date or name: gaps, imported cards, questions asked backwards. Points
// of an answer carry the mark themselves.
import type { StudyDay } from '../studyDay';
import {
  onlyPointId,
  type ChangedSlot,
  type ClozeNote,
  type FieldsNote,
  type Note,
  type Point,
} from './deck';
import { slotsOf } from './slots';

/** The only point of a card, with the study day on which its text came to say something else. */
export function onlyPoint(note: Note, slot: string, text: string): Point {
  const changedOn = changedOnOf(note, slot);
  return { id: onlyPointId(note.id, slot), text, ...(changedOn === undefined ? {} : { changedOn }) };
}

function changedOnOf(note: Note, slot: string): StudyDay | undefined {
  if (note.kind !== 'qa') return note.changedSlots?.find((changed) => changed.slot === slot)?.changedOn;
  // Asked backwards, the answer is what is seen.
  const days = note.points.flatMap(({ changedOn }) => changedOn ?? []);
  return days.length === 0 ? undefined : Math.max(...days);
}

/** The note with the marks of an older one on the slots that it still has; its own marks are newer. */
export function carryChangedSlots(older: Note, note: Note): Note {
  if (note.kind === 'qa' || older.kind === 'qa' || older.changedSlots === undefined) return note;
  return withChangedSlots(note, [...(note.changedSlots ?? []), ...older.changedSlots]);
}

/** The note with marks on the slots that it has, in their order; the first mark of a slot counts. */
export function withChangedSlots(
  note: ClozeNote | FieldsNote,
  changed: readonly ChangedSlot[],
): ClozeNote | FieldsNote {
  const { changedSlots: _before, ...plain } = note;
  const kept = slotsOf(note).flatMap((slot) => changed.find((each) => each.slot === slot) ?? []);
  return kept.length === 0 ? plain : { ...plain, changedSlots: kept };
}
