// What the Read screen says when there is nothing to read.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Trouble } from '../../state/react';
import { TODAY } from '../addresses';
import { troubleMessage } from '../messages';
import { Button, buttonClass } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import styles from '../shell/Plain.module.css';

/** Says that no deck has this address. */
export function NoSuchDeck(): ReactNode {
  return (
    <div className={styles.plain}>
      <ScreenHeading>This deck is not here</ScreenHeading>
      <p>No deck has this address. Your cards and reviews are safe.</p>
      <div className={styles.actions}>
        <Link href={TODAY} className={buttonClass('primary')}>
          Go to your decks
        </Link>
      </div>
    </div>
  );
}

interface NotReadProps {
  readonly trouble: Trouble;
  readonly onTryAgain: () => void;
}

/** Says why the page could not be read, and reads again when asked to. */
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
