// One point of the answer on screen: a checkbox named by what it says. Checked means recalled.
import type { ReactNode } from 'react';
import type { Point } from '../../domain/deck/deck';
import type { PointId } from '../../domain/ids';
import { TextBlocks } from '../text/TextBlocks';
import { pointLead } from '../text/pointLead';
import styles from './PointList.module.css';

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
    <li className={styles.open}>
      {point.leadIn !== undefined && (
        <div className={styles.leadIn}>
          <TextBlocks text={point.leadIn} />
        </div>
      )}
      <label className={styles.row} data-missed={isMissed || undefined}>
        <input
          type="checkbox"
          name="recalled"
          value={point.id}
          checked={!isMissed}
          aria-keyshortcuts="X"
          onChange={() => onToggle(point.id)}
        />
        <TextBlocks text={point.text} lead={pointLead(point.label)} />
        {/* For the eye: a screen reader says that the box is not checked. */}
        {isMissed && (
          <span aria-hidden="true" className={styles.tag}>
            missed
          </span>
        )}
      </label>
      {isToCheck && <ToCheck />}
    </li>
  );
}

/** Says that the text came to say something else since the point was last recalled. */
export function ToCheck(): ReactNode {
  return <p className={styles.toCheck}>Changed: check again. The text says something else than before.</p>;
}
