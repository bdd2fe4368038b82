// Changing the selected cards: one change at a time, told as a step that can be taken back.
import { useState } from 'react';
import type { CardId } from '../../../domain/ids';
import { useCommands, type CardsChange, type DeckStepName } from '../../../state/react';
import { notDoneText } from '../../messages';
import { useBusy } from '../../parts/useBusy';
import type { DeckChange } from '../changeText';

export interface Bulk {
  readonly cards: number;
  readonly isBusy: boolean;
  /** Why the last change was not made; empty when it was. */
  readonly refusal: string;
  readonly change: (change: CardsChange) => void;
  /** Forgets why the last change was not made. */
  readonly forget: () => void;
}

/** What changes these cards, and calls `onDone` once it is kept. */
export function useBulk(cardIds: ReadonlySet<CardId>, onDone: (change: DeckChange) => void): Bulk {
  const { changeCards } = useCommands();
  const [refusal, setRefusal] = useState('');
  const [isBusy, start] = useBusy();

  async function run(change: CardsChange): Promise<void> {
    setRefusal('');
    const result = await changeCards([...cardIds], change);
    if (!result.ok) return setRefusal(notDoneText('Nothing was changed.', result.failure));
    const { count, damaged, stepId } = result.value;
    onDone({ name: stepNameOf(change.kind), title: '', count, damaged, stepId });
  }

  return {
    cards: cardIds.size,
    isBusy,
    refusal,
    change: (change) => void start(() => run(change)),
    forget: () => setRefusal(''),
  };
}

function stepNameOf(kind: CardsChange['kind']): DeckStepName {
  return kind === 'delete' ? 'remove' : kind;
}
