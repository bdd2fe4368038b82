// A gap with what belongs in it, and the learner's words letter by letter.
import type { ReactNode } from 'react';
import type { ClozeItem } from '../../../domain/paper/item';
import { compareShort } from '../../../domain/paper/marking/compareShort';
import type { ItemMark } from '../../../domain/paper/paper';
import { Button } from '../../parts/Button';
import { ShortPieces } from '../marked/ShortPieces';
import { FilledPassage } from './FilledPassage';
import styles from './Result.module.css';
import type { Rulings } from './useRulings';

interface ClozeAnswerProps {
  readonly item: ClozeItem;
  /** Undefined while the item is open. */
  readonly text: string | undefined;
  readonly mark: ItemMark;
  readonly rulings: Rulings;
}

/** The passage as it should be; what the learner wrote can be ruled right, and wrong again. */
export function ClozeAnswer({ item, text, mark, rulings }: ClozeAnswerProps): ReactNode {
  const point = mark.written?.points[0];
  const isRight = mark.share === 1;
  const others = item.accepted.slice(1);
  return (
    <>
      <FilledPassage passage={item.passage} words={item.accepted[0] ?? ''} />
      {others.length > 0 && (
        <p className={styles.soft}>
          Also right: <bdi>{others.join(', ')}</bdi>
        </p>
      )}
      {text === undefined ? (
        <p className={styles.soft}>You wrote nothing.</p>
      ) : (
        <div className={styles.typed}>
          <span className={styles.soft}>You wrote</span>
          <ShortPieces mark={compareShort(text, item.accepted)} />
          {point !== undefined && (!isRight || point.by !== undefined) && (
            <Button
              variant="plain"
              aria-disabled={rulings.isBusy}
              onClick={() => rulings.overrule(item.id, point.pointId, isRight ? 'missed' : 'recalled')}
            >
              {isRight ? 'Count as wrong' : 'Count as right'}
            </Button>
          )}
        </div>
      )}
      {point?.by === 'learner' && <p className={styles.soft}>You ruled so.</p>}
      {point?.by === 'accepted' && <p className={styles.soft}>You accepted this wording before.</p>}
    </>
  );
}
