// Two libraries that met. A deck that came into one of them after the other had deleted it is here again, as when it is read in where
// its deletion is known: there its notes are stamped (storage/keepImport.ts), here this is made up for before the two are joined.
//
// It is no part of the join, and could be none. A fresh text must not stand over an edit, an edit not over a later deletion, and a
// deletion not over a fresh text that came after it: no moment that a note could carry goes by all three. So notes that come back
// get the moment at which their deck came. Three devices may do this in another order and then have two texts of one moment, of
// which the join makes one as of any others.
import { outlasting, writtenAtMs } from '../deck/rewritten';
import type { NoteId } from '../ids';
import type { LibraryState, NoteRegister } from './libraryState';
import { mergeStates } from './mergeStates';
import { withoutSecondGrades } from './secondGrades';

/** What two libraries add up to, with the decks that came again after their deletion, and each paper graded once. */
export function mergeLibraries(one: LibraryState, other: LibraryState): LibraryState {
  return withoutSecondGrades(mergeStates(broughtBack(one, other), broughtBack(other, one)), one, other);
}

/** A library in which the notes are stamped that another one deleted with their deck, before the deck came here. */
function broughtBack(state: LibraryState, other: LibraryState): LibraryState {
  const stamped = new Map<NoteId, NoteRegister>();
  for (const [id, gone] of other.notes) {
    const register = state.notes.get(id);
    if ('note' in gone || register === undefined || !('note' in register)) continue;
    const { deckId, note } = register;
    const deck = state.decks.get(deckId);
    // A deck that came with the app was added by nobody.
    if (deck === undefined || deck.head.value.revision !== undefined) continue;
    const isOfDeck = (other.decks.get(gone.deckId)?.deletedAtMs ?? 0) >= gone.deletedAtMs;
    if (!isOfDeck || writtenAtMs(note) >= gone.deletedAtMs || deck.addedAtMs <= gone.deletedAtMs) continue;
    stamped.set(id, { deckId, note: outlasting(note, gone.deletedAtMs, deck.addedAtMs) });
  }
  return stamped.size === 0 ? state : { ...state, notes: new Map([...state.notes, ...stamped]) };
}
