// Siblings at gathering: the first of a note in gather order wins, and the switches say which kinds of later
// ones are left out for the day (STUDY-RULES G1, G2). Intraday learning is never left out, but leaves others
// out (G4).
import type { NoteId } from '../ids';
import type { QueueCard } from './queueCard';
import type { SiblingSwitches } from './queueOptions';

/** The notes gathered so far. */
export interface SiblingGate {
  /** Whether the card is left out today because a sibling was gathered before it. */
  readonly buries: (card: QueueCard) => boolean;
  /** Remembers that the card was gathered. */
  readonly gathered: (card: QueueCard) => void;
}

/** Watches for siblings of gathered cards; with every switch off it buries none. */
export function openSiblings(switches: SiblingSwitches): SiblingGate {
  const seen = new Set<NoteId>();
  const isWatching = switches.new || switches.review || switches.interday;
  return {
    buries: (card) => card.kind !== 'intraday' && switches[card.kind] && seen.has(card.noteId),
    gathered: (card) => {
      if (isWatching) seen.add(card.noteId);
    },
  };
}
