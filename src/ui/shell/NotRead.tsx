// What a screen of a deck says when the deck could not be read.
import type { ReactNode } from 'react';
import type { Trouble } from '../../state/react';
import { troubleMessage } from '../messages';
import { Button } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import styles from './Plain.module.css';

interface NotReadProps {
  readonly trouble: Trouble;
  readonly onTryAgain: () => void;
}

/** Says why the deck could not be read, and reads again when asked to. */
export function NotRead({ trouble, onTryAgain }: NotReadProps): ReactNode {
  const { title, what, safe, todo } = troubleMessage(trouble);
  return (
    <div className={styles.plain}>
      <ScreenHeading interrupts>{title}</ScreenHeading>
      <p>{what}</p>
      <p>{safe}</p>
      <p>{todo}</p>
      <div className={styles.actions}>
        <Button variant="primary" onClick={onTryAgain}>
          Try again
        </Button>
      </div>
    </div>
  );
}
