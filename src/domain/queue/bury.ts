// Siblings at gathering: the first of a note in gather order wins, and the switches say which kinds of later
// ones are left out for the day (STUDY-RULES G1, G2). Intraday learning is never left out, but leaves others
// out (G4).
import type { DeckId, NoteId } from '../ids';
import type { QueueCard } from './queueCard';
import type { SiblingSwitches } from './queueOptions';

/** The notes gathered so far. */
export interface SiblingGate {
  /** Whether the card is left out today because a sibling was gathered before it. */
  readonly buries: (card: QueueCard) => boolean;
  /** Remembers that the card was gathered. */
  readonly gathered: (card: QueueCard) => void;
}

/** Watches for siblings of gathered cards, by the switches of the deck that a card lives in. */
export function openSiblings(switchesOf: (deckId: DeckId) => SiblingSwitches): SiblingGate {
  const seen = new Set<NoteId>();
  return {
    buries: (card) => card.kind !== 'intraday' && seen.has(card.noteId) && switchesOf(card.deckId)[card.kind],
    gathered: (card) => void seen.add(card.noteId),
  };
}
