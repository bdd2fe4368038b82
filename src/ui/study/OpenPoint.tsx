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
  readonly isMissed: boolean;
  readonly onToggle: (pointId: PointId) => void;
  /** Stands under it. */
  readonly children: ReactNode;
}

/** A point that was asked, with its lead-in above; the whole row can be clicked. */
export function OpenPoint({ point, isMissed, onToggle, children }: OpenPointProps): ReactNode {
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
      {children}
    </li>
  );
}

interface BesidePointProps {
  /** Whether its number, date or name was changed since it was last recalled. */
  readonly isToCheck: boolean;
  /** The learner's own memory aid. */
  readonly aid: string | undefined;
}

/** What is told about a point that is open: that its text came to say something else, and its memory aid. */
export function BesidePoint({ isToCheck, aid }: BesidePointProps): ReactNode {
  return (
    <>
      {isToCheck && (
        <p className={styles.toCheck}>Changed: check again. The text says something else than before.</p>
      )}
      {aid && (
        <div className={styles.aid}>
          <TextBlocks text={aid} lead="Memory aid:" />
        </div>
      )}
    </>
  );
}
