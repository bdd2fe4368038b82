// Which cards are selected. The idea to know: Shift selects the stretch from the anchor, the row that was chosen last without
// it, beside what was selected by then; so a stretch can grow and shrink.
import type { CardId } from '../../../domain/ids';

export interface Selection {
  readonly ids: ReadonlySet<CardId>;
  /** What was selected when the anchor was set. */
  readonly base: ReadonlySet<CardId>;
  /** The place of the row that a stretch begins at. */
  readonly anchor: number;
}

const NO_IDS: ReadonlySet<CardId> = new Set();

export const NOTHING_SELECTED: Selection = { ids: NO_IDS, base: NO_IDS, anchor: 0 };

/** Selects a card, or takes it out; it is the anchor from now on. */
export function toggleCard({ ids }: Selection, index: number, id: CardId): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, base: next, anchor: index };
}

/** Selects the cards of the stretch from the anchor to a row, and what was selected when the anchor was set. */
export function extendTo(selection: Selection, stretch: readonly CardId[]): Selection {
  return { ...selection, ids: new Set([...selection.base, ...stretch]) };
}

/** Selects these cards and no others. */
export function selectOnly(ids: readonly CardId[], anchor = 0): Selection {
  const next = new Set(ids);
  return { ids: next, base: next, anchor };
}
