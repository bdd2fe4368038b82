// The ways from an item: back, on without an answer, and on.
import type { ReactNode } from 'react';
import { Button } from '../../parts/Button';
import styles from './Sitting.module.css';

interface MoveBarProps {
  readonly isFirst: boolean;
  readonly isBusy: boolean;
  /** Whether another button is the one to press. */
  readonly isQuiet: boolean;
  readonly onBack: () => void;
  readonly onSkip: () => void;
  readonly onNext: () => void;
}

/** "Previous", "Skip" and "Next". */
export function MoveBar({ isFirst, isBusy, isQuiet, onBack, onSkip, onNext }: MoveBarProps): ReactNode {
  return (
    <div className={styles.moves} inert={isBusy}>
      {/* Not disabled for good: it would lose the focus on the way back to the first item. */}
      <Button aria-disabled={isFirst} onClick={onBack}>
        Previous
      </Button>
      <Button onClick={onSkip}>Skip</Button>
      <Button variant={isQuiet ? 'quiet' : 'primary'} onClick={onNext}>
        Next
      </Button>
    </div>
  );
}
