// Says that the time is up, also to a learner who comes back later. The paper can still be answered.
import { useState, type ReactNode } from 'react';
import { Button } from '../../parts/Button';
import styles from './Sitting.module.css';

interface TimeUpProps {
  readonly isUp: boolean;
  /** Whether an answer could not be kept. */
  readonly hasUnkept: boolean;
  /** Takes the focus to the item: the button goes once it is pressed. */
  readonly onGoOn: () => void;
}

/** An alert once the time is up, until the learner chooses to go on. */
export function TimeUp({ isUp, hasUnkept, onGoOn }: TimeUpProps): ReactNode {
  const [goesOn, setGoesOn] = useState(false);
  return (
    <div role="alert">
      {isUp && !goesOn && (
        <div className={styles.notice}>
          <p>
            <strong>Time is up.</strong>{' '}
            {hasUnkept ? 'Your answers are still here, but not all are kept yet.' : 'Every answer is kept.'}{' '}
            Submit now, or go on: what you answer from now on is shown as late in the result.
          </p>
          <Button
            onClick={() => {
              setGoesOn(true);
              onGoOn();
            }}
          >
            Go on
          </Button>
        </div>
      )}
    </div>
  );
}
