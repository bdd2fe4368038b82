// How a note holds its points, where the learner says which older ones they go on as: an answer holds their ids; a text has the
// number of each gap, and an imported note the slot of each card, from which the ids follow.
import { hashText, type PointId } from '../ids';
import { answersBySlot, gapNumberOf } from './cloze';
import { withChangedSlots } from './changedSlots';
import { onlyPointId, type ClozeNote, type FieldsNote, type GoneGap, type Note, type Point } from './deck';
import { inSlots } from './fieldFaces';
import { freeSlots } from './freeSlots';
import { knownGapsOf, withGoneGaps } from './goneGaps';
import { withGapNumbers } from './matchGaps';

/** Makes ids for points that are new, and a note of points. */
export interface PointOwners {
  /** An id that nothing had, for a point at a place. */
  readonly freshId: (point: Point, place: number) => PointId;
  /** The newer note with these points in its places, under their ids. */
  readonly noteOf: (points: readonly Point[]) => Note;
}

/** The way of a newer note that continues an older one; no new slot is among those that are `remembered`. */
export function ownersOf(before: Note, after: Note, remembered: readonly string[]): PointOwners {
  if (after.kind === 'qa')
    return {
      freshId: ({ id }, place) => hashText(`anew\n${before.id}\n${id}\n${place}`),
      noteOf: (points) => ({ ...after, points }),
    };
  const slots = slotsInText(after);
  const known = [...(before.kind === 'qa' ? [] : slotsInText(before)), ...slots];
  const slotOf = new Map(known.map((slot) => [onlyPointId(after.id, slot), slot]));
  const gone = goneIn(before, after);
  const next = freeSlots(known, [...gone.map(({ slot }) => slot), ...remembered]);
  return {
    freshId: (_, place) => {
      const slot = next(slots[place] ?? 'c');
      const id = onlyPointId(after.id, slot);
      slotOf.set(id, slot);
      return id;
    },
    noteOf: (points) => {
      const others = points.map(({ id }, place) => slotOf.get(id) ?? slots[place] ?? '');
      const marks = before.kind === 'qa' ? [] : (before.changedSlots ?? []);
      const note = withSlots(after, slots, others);
      const told = note.kind === 'cloze' ? withGoneGaps(note, gone) : note;
      return withChangedSlots(told, [...(after.changedSlots ?? []), ...marks]);
    },
  };
}

// The gaps that the note had, whichever of them its text has in the end.
function goneIn(before: Note, after: Note): readonly GoneGap[] {
  if (before.kind !== 'cloze' || after.kind !== 'cloze') return [];
  return [...knownGapsOf(before), ...(after.goneGaps ?? [])];
}

// In the order in which the cards come in the text, or in the note.
function slotsInText(note: ClozeNote | FieldsNote): readonly string[] {
  return note.kind === 'fields' ? note.slots : [...answersBySlot(note.text).keys()];
}

function withSlots(
  note: ClozeNote | FieldsNote,
  slots: readonly string[],
  others: readonly string[],
): ClozeNote | FieldsNote {
  if (note.kind === 'fields') return inSlots(note, others);
  const numbers = slots.map(
    (slot, place) => [gapNumberOf(slot) ?? 0, gapNumberOf(others[place] ?? '')] as const,
  );
  return { ...note, text: withGapNumbers(note.text, new Map(numbers)) };
}
