// What became of the item that was ruled bad last, with the way back.
import type { ReactNode } from 'react';
import type { Item } from '../../../domain/paper/item';
import { Button } from '../../parts/Button';
import { notKeptText } from './NotKeptAlert';
import styles from './Sitting.module.css';
import type { BadItemTold } from './useBadItems';

interface BadItemSaidProps {
  readonly told: BadItemTold | undefined;
  readonly onUndo: (item: Item) => void;
}

/** A status, with "Undo" while the item is out of the paper. */
export function BadItemSaid({ told, onUndo }: BadItemSaidProps): ReactNode {
  const isOut = told?.what === 'removed' || told?.what === 'notBack';
  return (
    <div className={told === undefined ? undefined : styles.notice}>
      <p role="status">{told === undefined ? '' : textOf(told)}</p>
      {told !== undefined && isOut && <Button onClick={() => onUndo(told.item)}>Undo</Button>}
    </div>
  );
}

function textOf({ what, failure }: BadItemTold): string {
  switch (what) {
    case 'removed':
      return 'The item left this paper and will not come again.';
    case 'back':
      return 'The item is in this paper again.';
    case 'notRemoved':
    case 'notBack': {
      const said =
        what === 'notRemoved' ? 'The item is still in this paper.' : 'The item was not brought back.';
      return failure === undefined ? said : notKeptText(said, failure);
    }
  }
}
