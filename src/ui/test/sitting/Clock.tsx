// The clock of a paper, which can be hidden. What it says aloud is said all the same.
import type { ReactNode } from 'react';
import { Button } from '../../parts/Button';
import styles from './Sitting.module.css';
import { timeLeftText } from './timeLeft';
import { useSpokenTimeLeft } from './useNow';

interface ClockProps {
  readonly leftMs: number;
  readonly isHidden: boolean;
  readonly onHide: (isHidden: boolean) => void;
}

/** The time left, and "Hide clock" or "Show clock". */
export function Clock({ leftMs, isHidden, onHide }: ClockProps): ReactNode {
  const said = useSpokenTimeLeft(leftMs);
  return (
    <div className={styles.clock}>
      {!isHidden && <span role="timer">{timeLeftText(leftMs)}</span>}
      <Button variant="plain" onClick={() => onHide(!isHidden)}>
        {isHidden ? 'Show clock' : 'Hide clock'}
      </Button>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </div>
  );
}
