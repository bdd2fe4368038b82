// The cards that have a history, note by note: a note may have it of cards that left it long ago, and nothing new takes their slots.
import { noteIdOfCard, slotOfCard, type CardId, type NoteId } from '../ids';

/** Tells the slots of the cards of a note that have a history, whether the note still has the cards or not. */
export type Remembered = (noteId: NoteId) => readonly string[];

export const NOTHING_REMEMBERED: Remembered = () => [];

/** Tells them from the ids of all cards that have a history. */
export function rememberedIn(cardIds: ReadonlySet<CardId>): Remembered {
  // Most texts that are read again ask nothing, and there may be many cards.
  let slots: Map<NoteId, string[]> | undefined;
  return (noteId) => {
    slots ??= slotsByNote(cardIds);
    return slots.get(noteId) ?? [];
  };
}

function slotsByNote(cardIds: ReadonlySet<CardId>): Map<NoteId, string[]> {
  const slots = new Map<NoteId, string[]>();
  for (const id of cardIds) {
    const noteId = noteIdOfCard(id);
    const known = slots.get(noteId);
    if (known === undefined) slots.set(noteId, [slotOfCard(id)]);
    else known.push(slotOfCard(id));
  }
  return slots;
}
