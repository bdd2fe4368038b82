// The quiet line above the card: how far the session is, how long it will take, undo, and the menu.
import type { ReactNode } from 'react';
import type { StudyView } from '../../state/react';
import { Button } from '../parts/Button';
import { minutesText } from '../wording';
import type { KeyAction } from './keys';
import { MoreMenu } from './MoreMenu';
import { countersText } from './stageText';
import styles from './TopBar.module.css';

interface TopBarProps {
  readonly view: StudyView;
  readonly perform: (action: KeyAction) => void;
}

/** Progress, minutes left, "Undo" and "More". */
export function TopBar({ view, perform }: TopBarProps): ReactNode {
  const { done, left } = view.progress;
  const isFinished = view.stage.kind === 'finished';
  const hasCard = view.stage.kind === 'asking' || view.stage.kind === 'revealed';
  return (
    <div className={styles.bar}>
      <div className={styles.progress}>
        <progress
          aria-label="Session progress"
          aria-valuetext={`${done} of ${done + left} showings done`}
          max={Math.max(1, done + left)}
          value={isFinished && left === 0 ? Math.max(1, done) : done}
        />
        {!isFinished && (
          <p className={styles.line}>
            <span>{left === 0 ? '' : `${minutesText(view.minutesLeft)} left`}</span>
            <span className={styles.counters}>{left === 0 ? '' : countersText(view.counters)}</span>
          </p>
        )}
      </div>
      <Button
        variant="plain"
        className={styles.button}
        disabled={!view.canUndo}
        aria-keyshortcuts="U Z Control+Z"
        onClick={() => perform({ kind: 'undo' })}
      >
        Undo
      </Button>
      {/* A new card closes the menu. */}
      <MoreMenu
        key={view.turn}
        hasCard={hasCard}
        canRedo={view.canRedo}
        counters={view.counters}
        perform={perform}
      />
    </div>
  );
}
