// The dialogs about one deck.
import type { DeckToday } from '../../state/react';

/** A dialog about a deck. */
export interface DeckDialog {
  readonly kind: 'rename' | 'delete';
  readonly deck: DeckToday;
}
