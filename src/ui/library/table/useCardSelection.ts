// The selected cards of the table, and what selects them. The idea to know: the table knows only the rows it has drawn, so a
// long stretch, and all that was found, are asked for.
import { useState } from 'react';
import type { CardId } from '../../../domain/ids';
import { useCommands, type SearchProblem, type Trouble } from '../../../state/react';
import type { Found } from './rowReader';
import { extendTo, NOTHING_SELECTED, selectOnly, toggleCard, type Selection } from './selection';

export interface CardSelection {
  readonly selection: Selection;
  readonly toggle: (index: number) => void;
  readonly extend: (index: number) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
  /** Why cards could not be selected. */
  readonly trouble: SearchProblem | Trouble | undefined;
}

/** The selection among the cards that were found; another search begins with none. */
export function useCardSelection(found: Found | undefined): CardSelection {
  const { findCardIds } = useCommands();
  const [kept, setKept] = useState({ selection: NOTHING_SELECTED, of: found?.query });
  // Told until the cards are looked at again.
  const [trouble, setTrouble] = useState<
    { readonly of: Found | undefined; readonly why: CardSelection['trouble'] } | undefined
  >(undefined);
  const query = found?.query;
  if (kept.of !== query) {
    // In another order the same cards are selected, but a stretch begins anew.
    const isSame = kept.of?.search === query?.search;
    const selection = isSame ? selectOnly([...kept.selection.ids]) : NOTHING_SELECTED;
    setKept({ selection, of: query });
  }

  const change = (next: (selection: Selection) => Selection): void =>
    // An answer that comes when something else is looked for selects nothing.
    setKept((now) => (now.of === query ? { ...now, selection: next(now.selection) } : now));

  async function readIds(limit?: number): Promise<readonly CardId[] | undefined> {
    if (query === undefined) return undefined;
    const result = await findCardIds(query, limit);
    setTrouble(result.ok ? undefined : { of: found, why: result.failure });
    return result.ok ? result.value : undefined;
  }

  async function extend(index: number): Promise<void> {
    const from = Math.min(kept.selection.anchor, index);
    const to = Math.max(kept.selection.anchor, index);
    const known: CardId[] = [];
    for (let at = from; at <= to; at += 1) {
      const card = found?.rows.get(at);
      if (card === undefined) break;
      known.push(card.cardId);
    }
    const isKnown = known.length === to - from + 1;
    const stretch = isKnown ? known : (await readIds(to + 1))?.slice(from);
    if (stretch !== undefined) change((selection) => extendTo(selection, stretch));
  }

  async function selectAll(): Promise<void> {
    const ids = await readIds();
    if (ids !== undefined) change(() => selectOnly(ids));
  }

  return {
    selection: kept.selection,
    trouble: trouble?.of === found ? trouble?.why : undefined,
    toggle: (index) => {
      const card = found?.rows.get(index);
      if (card !== undefined) change((selection) => toggleCard(selection, index, card.cardId));
    },
    extend: (index) => void extend(index),
    selectAll: () => void selectAll(),
    clear: () => change(() => NOTHING_SELECTED),
  };
}
