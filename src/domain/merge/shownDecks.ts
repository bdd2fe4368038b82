// From registers to what is on the shelf: which decks are there, and their notes in order.
import type { Note } from '../deck/deck';
import type { DeckId, NoteId } from '../ids';
import type { DeckRegister, LibraryState } from './libraryState';

/** A deck that is there. */
export interface ShownDeck {
  readonly id: DeckId;
  readonly register: DeckRegister;
  readonly notes: readonly Note[];
}

/** The decks of a library that are there, by id. */
export function shownDecks(state: LibraryState): ReadonlyMap<DeckId, ShownDeck> {
  const living = new Map<DeckId, Map<NoteId, Note>>();
  for (const [id, register] of state.notes) {
    if (!('note' in register)) continue;
    const own = living.get(register.deckId) ?? new Map<NoteId, Note>();
    living.set(register.deckId, own.set(id, register.note));
  }
  const shown = new Map<DeckId, ShownDeck>();
  for (const [id, register] of state.decks) {
    const own = living.get(id) ?? new Map<NoteId, Note>();
    if (own.size === 0 && !isThereWithoutNotes(register)) continue;
    shown.set(id, { id, register, notes: inOrder(own, register.order.value) });
  }
  return shown;
}

// A deck that came with the app was added by nobody: its coming to another device is no reason to bring it back.
function isThereWithoutNotes({ head, addedAtMs, deletedAtMs }: DeckRegister): boolean {
  return deletedAtMs === 0 || (addedAtMs > deletedAtMs && head.value.revision === undefined);
}

/** Notes as they were last put in order; those that the device which did so did not know of come behind, by their ids. */
function inOrder(notes: ReadonlyMap<NoteId, Note>, order: readonly NoteId[]): readonly Note[] {
  const placed = new Set(order);
  const others = [...notes.keys()].filter((id) => !placed.has(id)).sort();
  return [...placed, ...others].flatMap((id) => notes.get(id) ?? []);
}
