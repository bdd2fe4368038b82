// Rulings on the items of a result: the learner's word on a mark, and bad items, each with what is said of it beside the item.
import { useState } from 'react';
import type { PointId } from '../../../domain/ids';
import type { ItemId } from '../../../domain/paper/item';
import type { Verdict } from '../../../domain/paper/marking/mark';
import type { PaperId } from '../../../domain/paper/paper';
import type { Result } from '../../../domain/result';
import { useCommands, type Trouble } from '../../../state/react';
import { useBusy } from '../../parts/useBusy';
import { notDoneWithPaperText } from './resultText';

/** What an item can be ruled to be, and what was said of the latest ruling. */
export interface Rulings {
  readonly isBusy: boolean;
  /** What is said of the ruling on an item; empty where there is nothing to say. */
  readonly saidOf: (itemId: ItemId) => string;
  readonly overrule: (itemId: ItemId, pointId: PointId, verdict: Verdict) => void;
  /** Removes an item as bad, or brings it back. */
  readonly ruleBad: (itemId: ItemId, isBad: boolean) => void;
}

/** Rules on items of a paper; each ruling is kept before the paper is read anew. */
export function useRulings(paperId: PaperId, readAnew: () => Promise<void>): Rulings {
  const { overruleMark, ruleItem } = useCommands();
  const [isBusy, work] = useBusy();
  const [said, setSaid] = useState<{ readonly itemId: ItemId; readonly text: string }>();

  function rule(
    itemId: ItemId,
    text: string,
    ask: () => Promise<Result<undefined, Trouble | 'noSuchPaper'>>,
  ): void {
    void work(async () => {
      const done = await ask();
      if (done.ok) await readAnew();
      setSaid({ itemId, text: done.ok ? text : notDoneWithPaperText('Nothing was changed.', done.failure) });
    });
  }

  return {
    isBusy,
    saidOf: (itemId) => (said?.itemId === itemId ? said.text : ''),
    overrule: (itemId, pointId, verdict) => {
      rule(itemId, 'Kept: the score and what counts for memory follow your ruling.', () =>
        overruleMark(paperId, itemId, pointId, verdict),
      );
    },
    ruleBad: (itemId, isBad) => {
      rule(itemId, isBad ? '' : 'The item is in this paper again.', () => ruleItem(paperId, itemId, isBad));
    },
  };
}
