// The cards that notes own, and the points that cards ask. Apart from deck.ts, since a first card needs none of it.
import { cardIdOf, noteIdOfCard, slotOfCard, type CardId, type PointId } from '../ids';
import { slotsOfCloze } from './cloze';
import { onlyPointId, type Note } from './deck';

/** The slots of the cards a note owns, in order. */
export function slotsOf(note: Note): readonly string[] {
  switch (note.kind) {
    case 'qa':
      return note.bothWays === true ? ['front', 'back'] : ['front'];
    case 'cloze':
      return slotsOfCloze(note.text);
    case 'fields':
      return note.slots;
  }
}

/** The ids of the cards a note owns, in order. */
export function cardIdsOf(note: Note): readonly CardId[] {
  return slotsOf(note).map((slot) => cardIdOf(note.id, slot));
}

/** The ids of the points that a card of a note asks, in order; none when the note has no such card. */
export function pointIdsOf(note: Note, cardId: CardId): readonly PointId[] {
  const slot = slotOfCard(cardId);
  if (noteIdOfCard(cardId) !== note.id || !slotsOf(note).includes(slot)) return [];
  return note.kind === 'qa' && slot === 'front'
    ? note.points.map((point) => point.id)
    : [onlyPointId(note.id, slot)];
}

/** The names by which a review log may call the cards of a note: our own ids, and numbers of the program it came from. */
export function logNamesOf(note: Note): readonly { readonly name: string; readonly cardId: CardId }[] {
  const cardIds = cardIdsOf(note);
  const foreign = note.kind === 'fields' ? (note.foreignCardIds ?? []) : [];
  return cardIds.flatMap((cardId, index) => {
    const number = foreign[index];
    return [{ name: cardId, cardId }, ...(number === undefined ? [] : [{ name: String(number), cardId }])];
  });
}

/** How many points the cards of a note ask in all. */
export function countPoints(note: Note): number {
  const slots = slotsOf(note).length;
  return note.kind === 'qa' ? note.points.length + slots - 1 : slots;
}
