// One point of the answer on screen: a checkbox named by what it says. Checked means recalled.
import type { ReactNode } from 'react';
import type { Point } from '../../domain/deck/deck';
import type { PointId } from '../../domain/ids';
import { TextBlocks } from '../text/TextBlocks';
import { pointLead } from '../text/pointLead';
import styles from './PointList.module.css';
import { MissedTag, RecalledBox } from './Recalled';

interface OpenPointProps {
  readonly point: Point;
  /** Whether its number, date or name was changed since it was last recalled. */
  readonly isToCheck: boolean;
  readonly isMissed: boolean;
  readonly onToggle: (pointId: PointId) => void;
}

/** A point that was asked, with its lead-in above; the whole row can be clicked. */
export function OpenPoint({ point, isToCheck, isMissed, onToggle }: OpenPointProps): ReactNode {
  return (
    <li>
      {point.leadIn !== undefined && (
        <div className={styles.leadIn}>
          <TextBlocks text={point.leadIn} />
        </div>
      )}
      <label className={styles.row} data-missed={isMissed || undefined}>
        <RecalledBox pointId={point.id} isMissed={isMissed} onToggle={onToggle} />
        <TextBlocks text={point.text} lead={pointLead(point.label)} />
        <MissedTag isMissed={isMissed} />
      </label>
      {isToCheck && <ToCheck />}
    </li>
  );
}

/** Says that the text came to say something else since the point was last recalled. */
export function ToCheck(): ReactNode {
  return <p className={styles.toCheck}>Changed: check again. The text says something else than before.</p>;
}
