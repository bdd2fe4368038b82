// An item of a result: a line that opens to the answer, the key and the source, with the ways to rule on it.
import { useState, type ReactNode } from 'react';
import type { CardId } from '../../../domain/ids';
import type { ItemResult } from '../../../domain/paper/itemResults';
import { Button } from '../../parts/Button';
import { ItemAnswer } from './ItemAnswer';
import { ItemLine } from './ItemLine';
import styles from './Result.module.css';
import { LEFT_ALONE_TEXT } from './recordText';
import { SourcePoints } from './SourcePoints';
import type { Rulings } from './useRulings';

interface ItemEntryProps {
  /** As it was when the result was opened. */
  readonly before: ItemResult;
  /** Undefined once it was removed as bad. */
  readonly now: ItemResult | undefined;
  readonly gone: ReadonlySet<CardId>;
  /** Whether memory did not follow what was ruled on it. */
  readonly isLeftAlone: boolean;
  /** Whether the paper has items of other decks. */
  readonly namesDeck: boolean;
  readonly rulings: Rulings;
}

/** What was right stays closed until it is opened. */
export function ItemEntry({ before, now, gone, isLeftAlone, namesDeck, rulings }: ItemEntryProps): ReactNode {
  const { item, number } = before;
  const [isBack, setBack] = useState(false);
  return (
    <li className={styles.item} data-outcome={now?.outcome ?? 'removed'}>
      {now === undefined ? (
        <div className={styles.removed}>
          <p id={`${item.id}-removed`}>
            Item {number} left this paper and will not come again.{isLeftAlone && ` ${LEFT_ALONE_TEXT}`}
          </p>
          <Button
            // Where the focus was is gone.
            autoFocus
            aria-describedby={`${item.id}-removed`}
            aria-disabled={rulings.isBusy}
            onClick={() => {
              setBack(true);
              rulings.ruleBad(item.id, false);
            }}
          >
            Undo
          </Button>
        </div>
      ) : (
        <details open={before.outcome !== 'right' || isBack}>
          <summary>
            <ItemLine result={now} />
          </summary>
          <div className={styles.inside}>
            <ItemAnswer result={now} rulings={rulings} />
            <SourcePoints
              item={item}
              gone={gone}
              isMarked={now.mark.written !== undefined}
              namesDeck={namesDeck}
            >
              <Button
                variant="plain"
                // It takes the focus from the button that brought the item back.
                autoFocus={isBack}
                aria-disabled={rulings.isBusy}
                onClick={() => rulings.ruleBad(item.id, true)}
              >
                Bad item
              </Button>
            </SourcePoints>
          </div>
        </details>
      )}
      <p role="status" className={styles.said}>
        {rulings.saidOf(item.id, isLeftAlone)}
      </p>
    </li>
  );
}
