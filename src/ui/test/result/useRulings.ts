// Rulings on the items of a result: the learner's word on a mark, and bad items, each with what is said of it beside the item.
import { useState } from 'react';
import type { PointId } from '../../../domain/ids';
import type { ItemId } from '../../../domain/paper/item';
import type { Verdict } from '../../../domain/paper/marking/mark';
import type { PaperId } from '../../../domain/paper/paper';
import type { Result } from '../../../domain/result';
import { useCommands, type Trouble } from '../../../state/react';
import { useBusy } from '../../parts/useBusy';
import { LEFT_ALONE_TEXT } from './recordText';
import { notDoneWithPaperText } from './resultText';

/** What an item can be ruled to be, and what was said of the latest ruling. */
export interface Rulings {
  readonly isBusy: boolean;
  /** What is said of the ruling on an item, which memory followed or not; empty where there is nothing to say. */
  readonly saidOf: (itemId: ItemId, isLeftAlone: boolean) => string;
  readonly overrule: (itemId: ItemId, pointId: PointId, verdict: Verdict) => void;
  /** Removes an item as bad, or brings it back. */
  readonly ruleBad: (itemId: ItemId, isBad: boolean) => void;
}

/** Rules on items of a paper; each ruling is kept before the paper is read anew. */
export function useRulings(paperId: PaperId, readAnew: () => Promise<void>): Rulings {
  const { overruleMark, ruleItem } = useCommands();
  const [isBusy, work] = useBusy();
  const [said, setSaid] = useState<{ readonly itemId: ItemId; readonly texts: Texts }>();

  function rule(
    itemId: ItemId,
    texts: Texts,
    ask: () => Promise<Result<undefined, Trouble | 'noSuchPaper'>>,
  ): void {
    void work(async () => {
      const done = await ask();
      if (done.ok) await readAnew();
      if (done.ok) return setSaid({ itemId, texts });
      const text = notDoneWithPaperText('Nothing was changed.', done.failure);
      setSaid({ itemId, texts: { followed: text, leftAlone: text } });
    });
  }

  return {
    isBusy,
    saidOf: (itemId, isLeftAlone) =>
      said?.itemId === itemId ? said.texts[isLeftAlone ? 'leftAlone' : 'followed'] : '',
    overrule: (itemId, pointId, verdict) => {
      rule(itemId, OVERRULED, () => overruleMark(paperId, itemId, pointId, verdict));
    },
    ruleBad: (itemId, isBad) => {
      rule(itemId, isBad ? REMOVED : BACK, () => ruleItem(paperId, itemId, isBad));
    },
  };
}

/** What is said where memory followed a ruling, and where it did not. */
interface Texts {
  readonly followed: string;
  readonly leftAlone: string;
}

const OVERRULED: Texts = {
  followed: 'Kept: the score and what counts for memory follow your ruling.',
  leftAlone: `Kept: the score follows your ruling. ${LEFT_ALONE_TEXT}`,
};
// The line that stands in its place says it.
const REMOVED: Texts = { followed: '', leftAlone: '' };
const BACK_TEXT = 'The item is in this paper again.';
const BACK: Texts = { followed: BACK_TEXT, leftAlone: `${BACK_TEXT} ${LEFT_ALONE_TEXT}` };
