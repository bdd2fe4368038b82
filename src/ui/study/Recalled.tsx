// What every point that was asked has, a text or an imported card: the box that says whether it was recalled, and the word
// "missed" when it was not.
import type { ReactNode } from 'react';
import type { PointId } from '../../domain/ids';
import { Tag } from './Tag';

interface RecalledBoxProps {
  readonly pointId: PointId;
  readonly isMissed: boolean;
  readonly onToggle: (pointId: PointId) => void;
}

/** The checkbox of a point; checked means recalled. */
export function RecalledBox({ pointId, isMissed, onToggle }: RecalledBoxProps): ReactNode {
  return (
    <input
      type="checkbox"
      name="recalled"
      value={pointId}
      checked={!isMissed}
      aria-keyshortcuts="X"
      onChange={() => onToggle(pointId)}
    />
  );
}

/** The word "missed", for the eye: a screen reader says that the box is not checked. */
export function MissedTag({ isMissed }: Pick<RecalledBoxProps, 'isMissed'>): ReactNode {
  return isMissed && <Tag kind="missed" aria-hidden="true" />;
}
