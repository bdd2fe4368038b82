// Siblings at answering: which of the other cards of a note are set aside for the day when one is answered. The idea to know:
// a kind that is gathered later never sets aside one that is gathered earlier (STUDY-RULES G3, G4).
import type { CardState } from '../review/cardState';
import type { CardId } from '../ids';
import type { StudyDay } from '../studyDay';
import { queueCardOf, type QueueKind } from './queueCard';
import type { SiblingSwitches } from './queueOptions';

const GATHER_ORDER: readonly QueueKind[] = ['intraday', 'interday', 'review', 'new'];

/** Whether any switch is on. */
export function areBuried(switches: SiblingSwitches): boolean {
  return switches.new || switches.review || switches.interday;
}

/** A card that was answered, as it was before. */
export interface AnsweredCard {
  readonly kind: QueueKind;
  readonly day: StudyDay;
}

/**
 * Whether answering a card buries a sibling in a given state: one that could still come on that study day, of a kind that is
 * switched on and not gathered before the card's own.
 */
export function buriesSibling(
  answered: AnsweredCard,
  siblingId: CardId,
  state: CardState,
  switches: SiblingSwitches,
): boolean {
  const { kind, due } = queueCardOf(siblingId, '', 0, state, 1);
  if (kind === 'intraday' || !switches[kind] || state.suspended) return false;
  if (state.buried?.day === answered.day) return false;
  if (due?.kind === 'day' && due.day > answered.day) return false;
  return GATHER_ORDER.indexOf(kind) >= GATHER_ORDER.indexOf(answered.kind);
}
