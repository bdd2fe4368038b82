// The last way out of lost data: going on with what is left. Two steps, because it cannot be taken back.
import { useState, type ReactNode } from 'react';
import { useCommands } from '../../state/react';
import { Button } from '../parts/Button';
import { countText } from '../wording';
import styles from './AcceptLoss.module.css';

interface AcceptLossProps {
  readonly reviewsFound: number | undefined;
}

/** Asks twice before the app goes on without the missing reviews. */
export function AcceptLoss({ reviewsFound }: AcceptLossProps): ReactNode {
  const { acceptLoss } = useCommands();
  const [isSure, setSure] = useState(false);
  if (!isSure) {
    return (
      <div className={styles.last}>
        <p>If nothing brings them back, you can go on without them.</p>
        <Button variant="plain" onClick={() => setSure(true)}>
          Go on with what is here
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.last} role="group" aria-label="Go on with what is here?">
      <p>
        <strong>Go on with {countText(reviewsFound ?? 0, 'review')}?</strong> Pointwise will stop looking for
        the missing ones, and cards they belonged to are asked as new.
      </p>
      <div className={styles.choice}>
        {/* The harmless answer comes first and has the focus. */}
        <Button autoFocus onClick={() => setSure(false)}>
          No, keep looking
        </Button>
        <Button className={styles.yes} onClick={acceptLoss}>
          Yes, go on without them
        </Button>
      </div>
    </div>
  );
}
