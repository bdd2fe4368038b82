// What the cards of an imported note show. A slot names a card and its history for good; where the learner said that a card goes
// on as another, or is new, the note says which template or gap makes it.
import type { FieldsNote, Note } from './deck';
import { freeSlots } from './freeSlots';

/** What the cards of a note show, in the order of its slots: "t1" for the first template, "c1" for gaps with number 1. */
export function facesOf({ slots, faces }: FieldsNote): readonly string[] {
  // A file may hold anything: no two cards show the same.
  const isWhole = faces?.length === slots.length && new Set(faces).size === slots.length;
  return isWhole ? faces : slots;
}

/** What the card in a slot shows; the slot itself where the note has no such card. */
export function faceIn(note: FieldsNote, slot: string): string {
  return facesOf(note)[note.slots.indexOf(slot)] ?? slot;
}

/** The note with its cards in other slots, in their order; they show what they did. */
export function inSlots(note: FieldsNote, slots: readonly string[]): FieldsNote {
  const faces = facesOf(note);
  const { faces: _before, ...plain } = note;
  const isUsual = faces.every((face, place) => face === slots[place]);
  return isUsual ? { ...plain, slots } : { ...plain, slots, faces };
}

/** Whether the cards of a note are in other slots than those of what they show. */
export function isMoved(note: Note): boolean {
  return note.kind === 'fields' && note.faces !== undefined;
}

/** The note as one that says itself in which slots its cards are, whatever an older one says; only imported notes can. */
export function inOwnSlots(note: Note): Note {
  return note.kind === 'fields' ? { ...note, faces: facesOf(note) } : note;
}

/** The newer note with its cards in the slots of the cards of the older one that show the same, unless it says itself. */
export function carryFaces(before: FieldsNote, note: FieldsNote): FieldsNote {
  if (note.faces !== undefined) return inSlots(note, note.slots);
  if (before.faces === undefined) return note;
  const slotOf = new Map(facesOf(before).map((face, place) => [face, before.slots[place]]));
  const taken = new Set(before.slots);
  const next = freeSlots([...before.slots, ...note.slots]);
  return inSlots(
    note,
    note.slots.map((slot) => slotOf.get(slot) ?? (taken.has(slot) ? next(slot) : slot)),
  );
}
